"""The microphone and the player as the engine knows them, on one shared audio process."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from voice_interview.audio import messages as m
from voice_interview.audio.link import AudioProcess
from voice_interview.audio.wavfile import settle
from voice_interview.core import events as e
from voice_interview.core.model import Part
from voice_interview.core.ports import Level, Playback, Post
from voice_interview.takes.names import part_of

_CARRY_ON_S = 1.5
"""How far a place is carried on past the last news of it: a device silent for longer is lost."""

_ENDS = (e.Problem.MICROPHONE_LOST, e.Problem.MICROPHONE_CHANGED, e.Problem.ASLEEP)
"""What ends the recorder: see there."""


class AudioMicrophone:
    """Records takes into `folder`.

    `answers` makes it a file microphone: each take hears the next file, in the order given, in
    real time or as fast as can be; none means the chosen device.
    """

    def __init__(
        self,
        process: AudioProcess,
        folder: Path,
        post: Post,
        *,
        answers: Sequence[Path] | None = None,
        fast: bool = False,
    ) -> None:
        self._process = process
        self._folder = folder
        self._post = post
        self._hears_files = bool(answers)
        self._answers = list(answers or ())
        self._fast = fast
        self._lock = threading.Lock()
        self._opened: int | None = None
        self._take: tuple[int, Path] | None = None
        self._import: tuple[int, Path] | None = None
        process.add(self)

    # ---- the port

    def open(self, turn: int) -> None:
        """Open the chosen device, or the next file."""
        if self._hears_files and not self._answers:
            self._post(e.MicrophoneFailed(turn, e.Problem.NO_MICROPHONE))
            return
        with self._lock:
            self._opened = turn
        if self._hears_files:
            self._process.send(m.Open(turn, answer=str(self._answers[0]), fast=self._fast))
        else:
            self._process.send(m.Open(turn, device=self._process.input_id))

    def close(self) -> None:
        """Complete what is under way and release the device."""
        with self._lock:
            self._opened = None
        self._process.send_if_running(m.Close())

    def start(self, turn: int, audio: str, *, append: bool = False, since_s: float = 0.0) -> None:
        """Record from this moment on, and the moment before it as far as it is after `since_s`."""
        at_s = time.monotonic()
        path = self._folder / audio
        with self._lock:
            self._take = (turn, path)
            if self._hears_files and self._opened is not None:
                self._answers.pop(0)
                self._opened = None
        self._process.send(m.Record(turn, str(path), at_s, append, since_s))

    def pause(self) -> None:
        """Drop sound from this moment on."""
        self._process.send_if_running(m.Hold(time.monotonic()))

    def resume(self) -> None:
        """Append sound from this moment on."""
        self._process.send_if_running(m.Release(time.monotonic()))

    def stop(self, turn: int, tail_s: float) -> None:  # noqa: ARG002 - the port's signature
        """Record `tail_s` more, then complete the file."""
        self._process.send_if_running(m.Finish(time.monotonic(), tail_s))

    def import_file(self, turn: int, path: str, audio: str) -> None:
        """Convert a foreign file into a take."""
        target = self._folder / audio
        with self._lock:
            self._import = (turn, target)
        self._process.send(m.Import(turn, path, str(target)))

    def locate(self, turn: int, part: Part, at_s: float) -> None:
        """Post the place in the take at that moment; within what was recorded, if it has ended."""
        position_s = self._process.gauge.capture_place().at(at_s, _CARRY_ON_S)
        self._post(e.LapMarked(turn, part, max(0.0, position_s)))

    def level(self) -> Level:
        """The level of the last block."""
        return self._process.gauge.level()

    # ---- the process's listener

    @property
    def busy(self) -> bool:
        """Whether a device is open or a take is under way."""
        return any(item is not None for item in (self._opened, self._take, self._import))

    def heard(self, message: object) -> None:
        """Pass the process's events on."""
        if not isinstance(message, e.Reply):
            return
        if isinstance(message, e.RecordingStopped | e.RecordingLost):
            with self._lock:
                if self._take is not None and self._take[0] == message.turn:
                    self._take = None
                if self._import is not None and self._import[0] == message.turn:
                    self._import = None
        lost = getattr(message, "problem", None) in _ENDS
        if isinstance(message, e.MicrophoneFailed) or lost:
            with self._lock:
                self._opened = None
        if lost:
            self._process.retire()  # the list of devices is stale, and closing one may hang
        self._post(message)

    def lost(self) -> None:
        """Keep what the process had written, and say what was lost."""
        with self._lock:
            take, self._take = self._take, None
            imported, self._import = self._import, None
            opened, self._opened = self._opened, None
        if imported is not None:
            part_of(imported[1]).unlink(missing_ok=True)
            self._post(e.RecordingLost(imported[0], e.Problem.BAD_AUDIO, 0.0))
        if take is not None:
            turn, path = take
            self._post(e.RecordingLost(turn, e.Problem.AUDIO_CRASHED, _kept_s(path)))
        elif opened is not None:
            self._post(e.MicrophoneFailed(opened, e.Problem.AUDIO_CRASHED))


class AudioPlayer:
    """Plays recordings and questions through the chosen device."""

    def __init__(self, process: AudioProcess) -> None:
        self._process = process
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._calls: dict[int, tuple[Callable[[], None], Callable[[str], None]]] = {}
        process.add(self)

    def play(
        self, playback: Playback, started: Callable[[], None], ended: Callable[[str], None]
    ) -> None:
        """Play it; what plays already ends first."""
        with self._lock:
            number = next(self._numbers)
            self._calls[number] = (started, ended)
        self._process.send(m.Play(number, playback, self._process.output_id))

    def prepare(self, playback: Playback) -> None:
        """Start the process and let it load what it needs."""
        self._process.send(m.Prepare(playback))

    def stop(self) -> None:
        """Fall silent."""
        self._process.send_if_running(m.StopPlaying())

    def position_s(self) -> float | None:
        """The place in the file being heard now, seconds; None when nothing plays."""
        number, place = self._process.gauge.playback_place()
        if place.speed == 0 or number not in self._calls:
            return None
        return place.at(time.monotonic(), _CARRY_ON_S)

    @property
    def busy(self) -> bool:
        """Whether something plays."""
        return bool(self._calls)

    def heard(self, message: object) -> None:
        """Call back."""
        if isinstance(message, m.PlayStarted):
            with self._lock:
                calls = self._calls.get(message.number)
            if calls:
                calls[0]()
        elif isinstance(message, m.PlayEnded):
            with self._lock:
                calls = self._calls.pop(message.number, None)
            if calls:
                calls[1](message.problem)

    def lost(self) -> None:
        """Nothing more will be heard."""
        with self._lock:
            calls, self._calls = self._calls, {}
        for _, ended in calls.values():
            ended(e.Problem.AUDIO_CRASHED.value)


def _kept_s(path: Path) -> float:
    """Repair what a dead process left of a take; what can't be stays for the next start."""
    try:
        return settle(path)
    except OSError:
        return 0.0
