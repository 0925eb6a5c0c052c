"""The app as people run it, in real time: its event log, its transcripts, and what it takes.

File-fed: the files play the microphone. Through the rig: real PortAudio records what is played
into a virtual microphone, and Enter is pressed at a terminal.
"""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.bench.answers import Answer
from tests.bench.processes import Sample, Watch, load_percent
from tests.bench.progress import tell
from tests.rig.rig import Rig
from voice_interview.core.commands import TAIL_S

_ANSWERS_A_SESSION = 10
_LONGEST_ANSWER_S = 1800
_PATIENCE_S = 120.0
_THINK_S = 5
"""Before each answer, as people do; the app's children are ready by then."""
_PRACTICE = (
    "practice", "--events", "--no-voice", "--no-follow-ups", "--limit", str(_LONGEST_ANSWER_S),
)  # fmt: skip
_MOST_LONGER_S = 5.0
"""A take that differs by more is of another answer."""
Event = dict[str, Any]


@dataclass(frozen=True)
class Spoken:
    """One answer in the app: all moments are of its event log (monotonic clock), seconds."""

    answer: Answer
    question: str
    """Id of the question it answered."""
    began_s: float
    """When the take's first sample sounded."""
    finish_s: float
    transcript_s: float
    text: str
    words: tuple[dict[str, Any], ...]
    """Text, start and end, as the app exports them."""
    captions: tuple[Event, ...]
    memory_bytes: int | None
    """The most that all processes took while it was recorded and written down."""
    load_percent: float | None
    """Of one core, while it was recorded."""

    @property
    def wait_s(self) -> float:
        """From the finish to the final transcript."""
        return self.transcript_s - self.finish_s

    @property
    def caption_delays_s(self) -> list[float]:
        """For each word of the final transcript: from its end to the first caption as long."""
        delays = []
        shown = [
            (event["t_s"], len(f"{event['committed']} {event['tentative']}".split()))
            for event in self.captions
        ]
        for count, word in enumerate(self.words, 1):
            until = next((at_s for at_s, words in shown if words >= count), self.transcript_s)
            delays.append(until - self.began_s - word["end_s"])
        return delays

    @property
    def rewrites(self) -> int:
        """How often committed words changed on the screen, up to the final text."""
        texts = [*(event["committed"] for event in self.captions), self.text]
        return sum(not after.startswith(before) for before, after in pairwise(texts))


def speak_files(home: Path, answers: Sequence[Answer]) -> list[Spoken]:
    """Hold sessions in which files play the microphone, in real time."""
    starts = range(0, len(answers), _ANSWERS_A_SESSION)
    groups = [answers[start : start + _ANSWERS_A_SESSION] for start in starts]
    return [spoken for group in groups for spoken in _file_session(home, group)]


def speak_through_rig(rig: Rig, home: Path, answers: Sequence[Answer]) -> list[Spoken]:
    """Hold sessions of one answer each, through the virtual microphone."""
    return [_rig_session(rig, home, answer) for answer in answers]


def _file_session(home: Path, answers: Sequence[Answer]) -> list[Spoken]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = folder / "answers"
        files.mkdir()
        for number, answer in enumerate(answers):
            answer.write(files, f"{number:03d}")  # they are played in the order of their names
        length_s = sum(answer.length_s for answer in answers)
        tell(f"speaking {len(answers)} answers, {length_s / 60:.1f} min")
        arguments = [
            "--answers",
            str(files),
            "--think",
            str(_THINK_S),
            "--questions",
            str(len(answers)),
        ]
        session = _Session(home, folder, arguments, os.environ)
        return session.hold(answers, length_s)


def _rig_session(rig: Rig, home: Path, answer: Answer) -> Spoken:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = answer.write(folder, "answer")
        tell(f"speaking {answer.id} through the rig, {answer.length_s:.0f} s")
        arguments = ["--questions", "1", "--think", "300"]
        session = _Session(home, folder, arguments, rig.environment())

        def talk() -> None:
            session.wait_for("thinking")
            time.sleep(_THINK_S)
            session.press_enter()
            session.wait_for("recording")
            time.sleep(0.5)
            speech = rig.say(sound)
            time.sleep(answer.length_s - 2.0)
            time.sleep(max(0.0, speech.began_s + answer.length_s - time.monotonic()))
            session.press_enter()
            session.wait_for("transcript")
            session.press_enter()
            speech.stop()

        return session.hold([answer], answer.length_s, talk, TAIL_S)[0]


class _Session:
    """One run of `practice`."""

    def __init__(
        self, home: Path, folder: Path, arguments: Sequence[str], environment: Any
    ) -> None:
        self._folder = folder
        self._log = folder / "events.jsonl"
        self._errors = folder / "errors.txt"
        self._keyboard, terminal = pty.openpty()
        command = [sys.executable, "-m", "voice_interview", "--data-dir", str(home)]
        export = ["--export", "json", "-o", str(folder / "out")]
        with self._log.open("wb") as log, self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                [*command, *_PRACTICE, *arguments, *export],
                env=dict(environment),
                stdin=terminal,
                stdout=log,
                stderr=errors,
            )
        os.close(terminal)

    def press_enter(self) -> None:
        os.write(self._keyboard, b"\n")

    def wait_for(self, name: str) -> None:
        ends_s = time.monotonic() + _PATIENCE_S
        while not any(event["event"] == name for event in self._events()):
            if time.monotonic() > ends_s or self._process.poll() is not None:
                raise RuntimeError(f"no event {name!r}: {self._errors.read_text()}")
            time.sleep(0.02)

    def hold(
        self,
        answers: Sequence[Answer],
        length_s: float,
        talk: Callable[[], None] = lambda: None,
        tail_s: float = 0.0,
    ) -> list[Spoken]:
        """Wait for its end and read what it left; takes go on for `tail_s` after the finish."""
        try:
            with Watch(self._process.pid) as watch:
                talk()
                self._process.wait(2 * length_s + _THINK_S * len(answers) + _PATIENCE_S)
        finally:
            self._process.kill()
            self._process.wait()
            os.close(self._keyboard)
        if self._process.returncode:
            raise RuntimeError(f"practice failed: {self._errors.read_text()}")
        (exported,) = (self._folder / "out").glob("*.json")
        told = json.loads(exported.read_text(encoding="utf-8"))["answers"]
        events = self._events()
        return [
            _spoken(answer, turn, events, document, watch.samples, tail_s=tail_s)
            for turn, (answer, document) in enumerate(
                zip(answers, told, strict=True), _first(events)
            )
        ]

    def _events(self) -> list[Event]:
        lines = self._log.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.endswith("}")]


def _first(events: Sequence[Event]) -> int:
    """Return the number of the first turn."""
    return min(int(event["turn"]) for event in events if event["event"] == "finish")


def take_began_s(recording: Event, finish: Event, duration_s: float, tail_s: float) -> float:
    """Return when the take's first sample sounded, by whichever event was told sooner after it."""
    return float(
        min(recording["t_s"] - recording["preroll_s"], finish["t_s"] + tail_s - duration_s)
    )


def _spoken(
    answer: Answer,
    turn: int,
    events: Sequence[Event],
    document: Any,
    samples: Sequence[Sample],
    *,
    tail_s: float,
) -> Spoken:
    mine = [event for event in events if event.get("turn") == turn]
    recording, finish, transcript = (
        next(event for event in mine if event["event"] == name)
        for name in ("recording", "finish", "transcript")
    )
    duration_s = document["audio"]["duration_s"]
    if abs(duration_s - answer.length_s) > _MOST_LONGER_S:
        raise RuntimeError(f"{answer.id} is {answer.length_s:.1f} s, its take {duration_s:.1f} s")
    began_s = take_began_s(recording, finish, duration_s, tail_s)
    inside = [it for it in samples if began_s <= it.at_s <= transcript["t_s"]]
    return Spoken(
        answer,
        document["question"]["id"],
        began_s,
        finish["t_s"],
        transcript["t_s"],
        transcript["text"],
        tuple(document["words"]),
        tuple(event for event in mine if event["event"] == "caption"),
        max((it.memory_bytes for it in inside), default=None),
        load_percent(list(inside), began_s, finish["t_s"]),
    )
