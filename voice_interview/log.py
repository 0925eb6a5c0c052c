"""The log: rotating, private, without words and without sound."""

from __future__ import annotations

import logging
import logging.handlers
import os
from io import TextIOWrapper
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(processName)s %(name)s: %(message)s"


def start_log(folder: Path) -> None:
    """Log to `voice-interview.log` in that folder, 1 MB each, two old ones kept, mode 0600.

    Nowhere when the disk refuses. Log calls name events, ids, counts and seconds; they never carry
    transcript text.
    """
    path = folder / "voice-interview.log"
    try:
        os.close(os.open(path, os.O_CREAT | os.O_APPEND, 0o600))
        handler = _PrivateRotatingHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError:  # whoever can't write here has more to tell than this
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger("voice_interview")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    root.propagate = False


class _PrivateRotatingHandler(logging.handlers.RotatingFileHandler):
    """Rotation makes a new file; it is as private as the first."""

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        os.chmod(self.baseFilename, 0o600)  # noqa: PTH101 - the base class keeps a string
        return stream
