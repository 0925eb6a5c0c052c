"""Room that is kept free of everything else, so that a full disk lets what was said be stored."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

SIZE_BYTES = 2_000_000
"""A database page log of a few answers with their texts and notes; the sound has no part in it."""

_ROOM_FOR = 10
_log = logging.getLogger(__name__)


class Reserve:
    """A file that only takes room."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fill(self) -> None:
        """Make the file, unless it is there or would itself fill the disk."""
        try:
            if self._path.exists() and self._path.stat().st_size == SIZE_BYTES:
                return
            if shutil.disk_usage(self._path.parent).free < _ROOM_FOR * SIZE_BYTES:
                return
            handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            try:
                os.write(handle, bytes(SIZE_BYTES))  # a hole would reserve nothing
            finally:
                os.close(handle)
        except OSError as error:
            _log.warning("no room could be reserved: %s", error.strerror)

    def spend(self) -> bool:
        """Give the room away; False when there was none."""
        try:
            self._path.unlink()
        except OSError:
            return False
        _log.warning("the disk is full: the reserve is used")
        return True
