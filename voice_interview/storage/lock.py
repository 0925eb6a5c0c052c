"""One instance per data folder: a lock that the system takes back when the process dies."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.locking import LockHeldError, lock_file

LOCK_NAME = "instance.lock"

_log = logging.getLogger(__name__)

_RUNNING, _ENDED = b"running", b"ended  "
"""What stands in the file until a clean end, and after it. Equally long: writing over what is there
needs no room, so a full disk keeps nobody out."""


class FolderHeldError(UserError):
    """Another instance has the data folder."""


class FolderLock:
    """Holds the data folder from when it is made until `release` or the end of the process.

    UserError when another process (or another FolderLock) has it. The file stays: removing it
    would let a third instance lock a new one while the second holds the old.
    """

    was_clean: bool
    """Whether the instance before this one came to its end."""

    def __init__(self, folder: Path) -> None:
        try:
            self._handle = lock_file(folder / LOCK_NAME)
        except LockHeldError as error:
            raise _held(folder) from error
        except OSError as error:
            raise _unusable(folder, error) from error
        try:
            self.was_clean = ended_well(self._handle)
            self._write(_RUNNING)
        except OSError as error:
            os.close(self._handle)
            raise _unusable(folder, error) from error

    def release(self, *, clean: bool = True) -> None:
        """Let others have the folder; not `clean`: the next one looks after what is left."""
        try:
            if clean:
                self._write(_ENDED)
        except OSError as error:  # the next one looks after it, then
            _log.warning("a clean end could not be noted: %s", error.strerror)
        finally:
            os.close(self._handle)

    def _write(self, state: bytes) -> None:
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, state)


def ended_well(handle: int) -> bool:
    """Whether the instance that had this lock before came to its end."""
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, len(_RUNNING)) in (b"", _ENDED)


def _held(folder: Path) -> FolderHeldError:
    return FolderHeldError(
        f"Voice Interview is already running with the folder {folder}.",
        "Nothing was changed.",
        "Go on in the window or terminal that is open, or choose another folder with --data-dir.",
    )


def _unusable(folder: Path, error: OSError) -> UserError:
    return UserError(
        f"The folder {folder} can't be used ({error.strerror}).",
        "Nothing was changed.",
        "Check its permissions, or choose another with --data-dir.",
    )
