"""A lock on a file that the system takes back when the process dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class LockHeldError(Exception):
    """Another process, or this one, has the lock."""


def lock_file(path: Path) -> int:
    """Lock the file, made when it is not there, and return its handle: closing it unlocks.

    LockHeldError when somebody has the lock, OSError when the file can't be opened.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(handle)
    except OSError as error:
        os.close(handle)
        # What fcntl and msvcrt raise when somebody else has the lock.
        if isinstance(error, BlockingIOError | PermissionError):
            raise LockHeldError from error
        raise
    return handle


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
