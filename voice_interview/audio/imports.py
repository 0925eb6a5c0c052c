"""Foreign files into recordings, while nobody records: one order, waited for."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

from voice_interview.audio import messages as m
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e
from voice_interview.takes.names import part_of

_LOOK_EVERY_S = 0.1


class ImportCancelledError(Exception):
    """Somebody gave up on it; nothing is left."""


class ImportFailedError(Exception):
    """The file can't be read, or the recording not be written; nothing is left."""

    def __init__(self, problem: e.Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class _Order(Struct):
    turn: int
    path: Path
    read_s: float = 0.0
    length_s: float | None = None
    problem: e.Problem | None = None
    ended: threading.Event = field(default_factory=threading.Event)


class AudioImporter:
    """Has the audio process convert one file at a time.

    Its turns are negative, so that no session takes the replies for its own.
    """

    def __init__(self, process: AudioProcess) -> None:
        self._process = process
        self._turns = itertools.count(-1, -1)
        self._one = threading.Lock()
        self._order: _Order | None = None
        process.add(self)

    def convert(
        self,
        source: Path,
        target: Path,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> float:
        """Convert the file into a recording at `target`; return its seconds.

        `on_progress` gets the seconds that are done. Raises ImportCancelledError and
        ImportFailedError.
        """
        with self._one:
            order = self._order = _Order(next(self._turns), target)
            try:
                self._process.send(m.Import(order.turn, str(source), str(target)))
                self._wait(order, on_progress, cancelled)
            finally:
                self._order = None
        if order.problem is not None:
            raise ImportFailedError(order.problem)
        assert order.length_s is not None
        return order.length_s

    def _wait(
        self, order: _Order, on_progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> None:
        told_s = 0.0
        while not order.ended.wait(_LOOK_EVERY_S):
            if cancelled():
                self._process.send_if_running(m.StopImport(order.turn))
                order.ended.wait()
                if order.length_s is None:
                    raise ImportCancelledError
                return
            if order.read_s > told_s:
                told_s = order.read_s
                on_progress(told_s)

    # ---- the process's listener

    @property
    def busy(self) -> bool:
        """Whether a file is being converted."""
        return self._order is not None

    def heard(self, message: object) -> None:
        """Take the news of the order under way."""
        order = self._order
        if order is None or order.ended.is_set() or not isinstance(message, e.Reply):
            return
        if message.turn != order.turn:
            return
        if isinstance(message, e.RecordingProgress):
            order.read_s = message.position_s
        elif isinstance(message, e.RecordingStopped):
            order.length_s = message.duration_s
            order.ended.set()
        elif isinstance(message, e.RecordingLost):
            order.problem = message.problem
            order.ended.set()

    def lost(self) -> None:
        """A file that brings the process down can't be read."""
        if (order := self._order) is not None:
            part_of(order.path).unlink(missing_ok=True)
            order.problem = e.Problem.BAD_AUDIO
            order.ended.set()
