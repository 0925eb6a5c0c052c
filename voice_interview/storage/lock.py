"""One instance per data folder: a lock that the system takes back when the process dies."""

from __future__ import annotations

import os
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.locking import LockHeldError, lock_file

LOCK_NAME = "instance.lock"

_RUNNING = b"running"
"""Stands in the file from the start to a clean end."""


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
            self.was_clean = os.fstat(self._handle).st_size == 0
            os.write(self._handle, _RUNNING)
        except LockHeldError as error:
            raise _held(folder) from error
        except OSError as error:
            raise _unusable(folder, error) from error

    def release(self, *, clean: bool = True) -> None:
        """Let others have the folder; not `clean`: the next one looks after what is left."""
        if clean:
            os.ftruncate(self._handle, 0)
        os.close(self._handle)


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
