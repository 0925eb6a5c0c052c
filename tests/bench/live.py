"""The app as people run it, in real time: its event log, its transcripts, and what it takes.

File-fed: the files play the microphone. Through the rig: real PortAudio records what is played
into a virtual microphone, and Enter is pressed at a terminal.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.bench.answers import Answer
from tests.bench.processes import Watch
from tests.bench.progress import tell
from tests.bench.spoken import Event, Spoken, spoken
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


def speak_files(home: Path, answers: Sequence[Answer]) -> list[Spoken]:
    """Hold sessions in which files play the microphone, in real time."""
    starts = range(0, len(answers), _ANSWERS_A_SESSION)
    groups = [answers[start : start + _ANSWERS_A_SESSION] for start in starts]
    return [one for group in groups for one in _file_session(home, group)]


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
        session = _Session(home, folder, arguments, rig.environment(), keys=True)

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


def _keyboard() -> tuple[int, int]:
    import pty  # not on Windows

    return pty.openpty()


class _Session:
    """One run of `practice`."""

    def __init__(
        self,
        home: Path,
        folder: Path,
        arguments: Sequence[str],
        environment: Any,
        *,
        keys: bool = False,
    ) -> None:
        self._folder = folder
        self._log = folder / "events.jsonl"
        self._errors = folder / "errors.txt"
        self._keyboard: int | None = None
        terminal = subprocess.DEVNULL
        if keys:
            self._keyboard, terminal = _keyboard()
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
        if keys:
            os.close(terminal)

    def press_enter(self) -> None:
        assert self._keyboard is not None
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
            if self._keyboard is not None:
                os.close(self._keyboard)
        if self._process.returncode:
            raise RuntimeError(f"practice failed: {self._errors.read_text()}")
        (exported,) = (self._folder / "out").glob("*.json")
        told = json.loads(exported.read_text(encoding="utf-8"))["answers"]
        events = self._events()
        return [
            spoken(answer, turn, events, document, watch.samples, tail_s=tail_s)
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
