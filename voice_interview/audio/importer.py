"""A foreign audio file becomes a take, on a thread of its own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from voice_interview.audio import decode
from voice_interview.audio.messages import Import
from voice_interview.audio.wavfile import TakeFile
from voice_interview.core import events as e
from voice_interview.errors import UserError

_PROGRESS_EVERY_S = 0.1
_log = logging.getLogger(__name__)


class Importer:
    """One import. It replies as if the file had been recorded; a bad one leaves nothing."""

    def __init__(self, order: Import, send: Callable[[object], None]) -> None:
        self._order = order
        self._send = send
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, name="importer", daemon=True)
        self._thread.start()

    @property
    def turn(self) -> int:
        """Whose it is."""
        return self._order.turn

    def cancel(self) -> None:
        """Give up on it: the foreign file is still where it was."""
        self._cancelled.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            file = TakeFile(Path(self._order.path))
        except (OSError, UserError):
            self._lose(e.Problem.DISK_FULL)
            return
        try:
            self._copy(file)
        except decode.BadAudioError:
            self._discard(file)
            self._lose(e.Problem.BAD_AUDIO)
        except OSError:
            self._discard(file)
            self._lose(e.Problem.DISK_FULL)

    def _copy(self, file: TakeFile) -> None:
        turn = self._order.turn
        told_s = 0.0
        for block in decode.blocks(Path(self._order.source)):
            if self._cancelled.is_set():
                self._discard(file)
                return
            file.append(block)
            if not told_s:
                self._send(e.RecordingStarted(turn, _now(), 0.0))
            if time.monotonic() - told_s >= _PROGRESS_EVERY_S:
                told_s = time.monotonic()
                self._send(e.RecordingProgress(turn, file.duration_s))
        self._send(e.RecordingStopped(turn, file.complete()))

    def _discard(self, file: TakeFile) -> None:
        try:
            file.discard()
        except OSError as error:  # the next start finds it
            _log.warning("a torn import stays: %s", error.strerror)

    def _lose(self, problem: e.Problem) -> None:
        self._send(e.RecordingLost(self._order.turn, problem, 0.0))


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
