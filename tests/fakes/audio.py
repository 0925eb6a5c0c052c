"""A microphone and a player that live on the test's clock; the contract tests keep them honest."""

from __future__ import annotations

import wave
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct, field

from voice_interview.core import events as e
from voice_interview.core.model import SAMPLE_RATE_HZ, Part
from voice_interview.core.ports import Clock, Level, Playback, Post

SPEECH = Level(-30.0, -20.0)
"""As loud as somebody who speaks."""


class _Take(Struct):
    turn: int
    audio: str
    preroll_s: float
    before_s: float = 0.0
    """What the recording held already when it was recorded on."""
    stretches: list[list[float]] = field(default_factory=list)
    """Begin and end of each stretch on the clock; the last one's end is infinite while it runs."""

    def place_s(self, at_s: float) -> float:
        """Seconds recorded by that moment."""
        passed = (min(end, at_s) - min(begin, at_s) for begin, end in self.stretches)
        return self.before_s + max(0.0, sum(passed))


class FakeMicrophone:
    """Records silence into `folder` (nothing on disk without one).

    `problem` makes the next openings fail; `source_s` ends the sound after so many seconds of a
    take; `lose` breaks a take off. Progress comes every `progress_every_s`, and whenever a test
    asks by `tell_progress`. Imports are read by the standard library's `wave`.
    """

    def __init__(
        self, post: Post, clock: Clock, folder: Path | None = None, device: str = "USB headset"
    ) -> None:
        self.problem: e.Problem | None = None
        self.source_s: float | None = None
        self.device = device
        self.preroll_s = 0.3
        self.progress_every_s = 0.1
        self.hear: Callable[[], Level] = lambda: SPEECH
        """The level while it is open."""
        self._post = post
        self._clock = clock
        self._folder = folder
        self._opened_s: float | None = None
        self._take: _Take | None = None
        self._lengths: dict[str, float] = {}
        self._cancel: Callable[[], None] = _nothing

    # ---- the port

    def open(self, turn: int) -> None:
        if self.problem is not None:
            self._opened_s = None
            self._post(e.MicrophoneFailed(turn, self.problem))
            return
        self._opened_s = self._clock.now_s()
        self._post(e.MicrophoneOpened(turn, self.device))

    def close(self) -> None:
        self._complete()
        self._opened_s = None

    def start(self, turn: int, audio: str, *, append: bool = False, since_s: float = 0.0) -> None:
        if self._opened_s is None:
            self._post(e.RecordingLost(turn, e.Problem.NO_MICROPHONE, 0.0))
            return
        now_s = self._clock.now_s()
        preroll_s = max(0.0, min(self.preroll_s, now_s - max(self._opened_s, since_s)))
        before_s = self._length_s(audio) if append else 0.0
        self._take = _Take(turn, audio, preroll_s, before_s)
        self._take.stretches.append([now_s - preroll_s, float("inf")])
        self._write(audio, self.position_s)
        self._post(e.RecordingStarted(turn, _now(), preroll_s))
        self._cancel = self._clock.call_later(self.progress_every_s, self._tick)

    def pause(self) -> None:
        if self._take is not None and not self._held(self._take):
            self._cancel()
            self._take.stretches[-1][1] = self._clock.now_s()

    def resume(self) -> None:
        if self._take is not None and self._held(self._take):
            self._take.stretches.append([self._clock.now_s(), float("inf")])
            self._cancel = self._clock.call_later(self.progress_every_s, self._tick)

    def stop(self, turn: int, tail_s: float) -> None:
        if self._take is None:
            return
        self._cancel()
        wait_s = 0.0 if self._held(self._take) else tail_s
        self._cancel = self._clock.call_later(wait_s, self._complete)

    def import_file(self, turn: int, path: str, audio: str) -> None:
        try:
            with wave.open(path) as file:
                length_s = file.getnframes() / file.getframerate()
        except (OSError, EOFError, wave.Error):
            length_s = 0.0
        if not length_s:
            self._post(e.RecordingLost(turn, e.Problem.BAD_AUDIO, 0.0))
            return
        self._post(e.RecordingStarted(turn, _now(), 0.0))
        self._finish_file(audio, length_s)
        self._post(e.RecordingStopped(turn, length_s))

    def locate(self, turn: int, part: Part, at_s: float) -> None:
        place_s = self._take.place_s(at_s) if self._take else 0.0
        self._post(e.LapMarked(turn, part, place_s))

    def level(self) -> Level:
        return self.hear() if self.is_open else Level()

    # ---- what a test sees of it

    @property
    def is_open(self) -> bool:
        """Whether it hears anything."""
        return self._opened_s is not None

    @property
    def recording(self) -> bool:
        """Whether what it hears is kept."""
        return self._take is not None and not self._held(self._take)

    @property
    def turn(self) -> int:
        """Whose take is under way."""
        assert self._take is not None, "nothing is being recorded"
        return self._take.turn

    @property
    def position_s(self) -> float:
        """How much has been recorded of the take that is under way."""
        return self._take.place_s(self._clock.now_s()) if self._take else 0.0

    # ---- what a test does to it

    def tell_progress(self) -> None:
        """Write down what was heard until now, and tell; nothing without a take."""
        if self._take is not None:
            self._write(self._take.audio, self.position_s)
            self._post(e.RecordingProgress(self._take.turn, self.position_s))

    def lose(self, problem: e.Problem = e.Problem.MICROPHONE_LOST) -> None:
        """The take breaks off here; what was recorded is kept."""
        take, self._take = self._take, None
        assert take is not None, "nothing is being recorded"
        self._cancel()
        self._opened_s = None
        length_s = take.place_s(self._clock.now_s())
        self._finish_file(take.audio, length_s)
        self._post(e.RecordingLost(take.turn, problem, length_s))

    # ---- inside

    def _held(self, take: _Take) -> bool:
        return take.stretches[-1][1] != float("inf")

    def _tick(self) -> None:
        take = self._take
        assert take is not None
        if self.source_s is not None and self.position_s >= self.source_s:
            take.stretches[-1][1] = self._clock.now_s()
            self._post(e.SourceEnded(take.turn))
            return
        self.tell_progress()
        self._cancel = self._clock.call_later(self.progress_every_s, self._tick)

    def _complete(self) -> None:
        take, self._take = self._take, None
        if take is None:
            return
        self._cancel()
        length_s = take.place_s(self._clock.now_s())
        self._finish_file(take.audio, length_s)
        self._post(e.RecordingStopped(take.turn, length_s))

    def _write(self, audio: str, length_s: float) -> None:
        if self._folder is None:
            return
        path = self._folder / f"{audio}.part"
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.touch(mode=0o600)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE_HZ)
            file.writeframes(b"\0\0" * round(length_s * SAMPLE_RATE_HZ))

    def _length_s(self, audio: str) -> float:
        """What it has recorded under that name, or another microphone before it."""
        if audio not in self._lengths and self._folder is not None:
            with wave.open(str(self._folder / audio)) as file:
                return float(file.getnframes() / file.getframerate())
        return self._lengths.get(audio, 0.0)

    def _finish_file(self, audio: str, length_s: float) -> None:
        self._lengths[audio] = length_s
        if self._folder is not None:
            self._write(audio, length_s)
            (self._folder / f"{audio}.part").replace(self._folder / audio)


class FakePlayer:
    """Plays in no time but the clock's.

    `problem` makes every playback end at once; `lose` breaks off the one under way, and `position`
    can be moved.
    """

    def __init__(self, clock: Clock) -> None:
        self.problem = ""
        self.played: list[Playback] = []
        self.prepared: list[Playback] = []
        self._clock = clock
        self._cancel: Callable[[], None] = _nothing
        self._ended: Callable[[str], None] | None = None
        self._began_s = 0.0

    def play(
        self, playback: Playback, started: Callable[[], None], ended: Callable[[str], None]
    ) -> None:
        self.stop()
        self.played.append(playback)
        length_s, problem = _length(playback)
        if problem or self.problem:
            ended(self.problem or problem)
            return
        self._ended = ended
        self._began_s = self._clock.now_s()
        started()
        if playback.again_s is None:
            self._cancel = self._clock.call_later(length_s / playback.speed, self.stop)

    def prepare(self, playback: Playback) -> None:
        self.prepared.append(playback)

    def stop(self) -> None:
        self._end("")

    def position_s(self) -> float | None:
        return self.position

    # ---- what a test does to it

    @property
    def position(self) -> float | None:
        """The place in the file being heard now, seconds; a test may jump to another."""
        if self._ended is None:
            return None
        playback = self.played[-1]
        passed_s = (self._clock.now_s() - self._began_s) * playback.speed
        return _place(playback, playback.start_s + passed_s)

    @position.setter
    def position(self, position_s: float) -> None:
        assert self._ended is not None, "nothing is being played"
        playback = self.played[-1]
        self._began_s = self._clock.now_s() - (position_s - playback.start_s) / playback.speed

    def lose(self, problem: e.Problem = e.Problem.NO_SPEAKER) -> None:
        """The device goes away."""
        assert self._ended is not None, "nothing is being played"
        self._end(problem.value)

    # ---- inside

    def _end(self, problem: str) -> None:
        self._cancel()
        ended, self._ended = self._ended, None
        if ended is not None:
            ended(problem)


def _place(playback: Playback, position_s: float) -> float:
    """The place in the file once what is played again has been."""
    end_s, again_s = playback.end_s, playback.again_s
    if again_s is None or end_s is None or position_s < end_s:
        return position_s
    return again_s + (position_s - end_s) % (end_s - again_s)


def _length(playback: Playback) -> tuple[float, str]:
    """Seconds to play, and the code of what is wrong."""
    try:
        with wave.open(playback.path) as file:
            total_s = file.getnframes() / file.getframerate()
    except (OSError, EOFError, wave.Error):
        return 0.0, e.Problem.BAD_AUDIO.value
    end_s = total_s if playback.end_s is None else min(playback.end_s, total_s)
    return max(0.0, end_s - playback.start_s), ""


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def _nothing() -> None:
    """No timer runs."""
