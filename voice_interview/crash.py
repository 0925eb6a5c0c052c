"""A fault of ours leaves a report on this computer: where it broke, no words and no sound."""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from voice_interview import __version__
from voice_interview.paths import write_private

_MOST = 5
"""Reports of one run: a fault in something that is drawn would write thousands."""

_NATIVE = "crash-native.txt"
_LIBRARIES = ("PySide6-Essentials", "faster-whisper", "ctranslate2", "sounddevice", "numpy")
_log = logging.getLogger(__name__)


class CrashReports:
    """Writes a report for each exception that nobody caught, into `crash-….txt`, mode 0600.

    `state` tells where the app stands, such as "recording". Exceptions carry what they were given,
    which may be words: their messages are left out.
    """

    def __init__(self, folder: Path, state: Callable[[], str]) -> None:
        self._folder = folder
        self._state = state
        self._left = _MOST
        self._hooks = sys.excepthook, threading.excepthook
        self._native = self._watch_native(folder / _NATIVE)
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread

    def _watch_native(self, path: Path) -> int | None:
        """Keep the report of the last native crash, and open the file for the next."""
        try:
            if path.exists() and path.stat().st_size:
                path.replace(path.with_name(f"crash-{_stamp()}-native.txt"))
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        except OSError as error:
            _log.warning("a native crash would leave no report: %s", error.strerror)
            return None
        faulthandler.enable(handle)
        return handle

    def close(self) -> None:
        """Watch no more."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._native is None:
            return
        faulthandler.disable()
        os.close(self._native)
        with suppress(OSError):  # an empty one tells of nothing
            (self._folder / _NATIVE).unlink(missing_ok=True)

    def _hear(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._hooks[0](kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt | SystemExit):
            self._write(kind, trace)

    def _hear_thread(self, args: threading.ExceptHookArgs) -> None:
        self._hooks[1](args)
        if args.exc_type is not SystemExit:
            self._write(args.exc_type, args.exc_traceback)

    def _write(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        _log.error("a fault of ours: %s", kind.__name__)
        if self._left <= 0:
            return
        self._left -= 1
        path = self._folder / f"crash-{_stamp()}-{_MOST - self._left}.txt"
        try:
            write_private(path, _text(kind, trace, self._state()).encode())
        except OSError as error:
            _log.error("no crash report could be written: %s", error.strerror)


def crash_reports(folder: Path) -> tuple[Path, ...]:
    """Return the reports that nobody has deleted, newest first."""
    found = (path for path in folder.glob("crash-*.txt") if path.name != _NATIVE)
    return tuple(sorted(found, reverse=True))


def _text(kind: type[BaseException], trace: TracebackType | None, state: str) -> str:
    frames = traceback.extract_tb(trace)
    lines = [
        f"Voice Interview {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        *(f"{name} {_version(name)}" for name in _LIBRARIES),
        f"State: {state}",
        "",
        *(f"{_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames),
        kind.__name__,
    ]
    return "\n".join(lines) + "\n"


def _place(file: str) -> str:
    """Return the file without the folders of this computer."""
    parts = Path(file).parts
    for root in ("voice_interview", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1] if parts else ""


def _version(name: str) -> str:
    from importlib import metadata  # noqa: PLC0415 - no start needs it

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not there"


def _stamp() -> str:
    return f"{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}"
