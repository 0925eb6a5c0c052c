"""`practice` with the real voice, microphone and model, and a person at a terminal's keys."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.rig.place import offset_s
from tests.rig.rig import Rig
from tests.rig.session import Traces, wait_for
from tests.sample import samples, to_wav
from tests.words import word_error_rate
from voice_interview.core.model import Part

pytestmark = [pytest.mark.rig, pytest.mark.model]


class Terminal:
    """A session in a terminal, and its event lines."""

    def __init__(self, rig: Rig, home: Path, *arguments: str) -> None:
        self._keyboard, terminal = pty.openpty()
        self._lines = home.parent / "events.jsonl"
        with self._lines.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "voice_interview", "practice", "--events", *arguments],
                env={**rig.environment(), "VOICE_INTERVIEW_HOME": str(home)},
                stdin=terminal,
                stdout=out,
            )
        os.close(terminal)

    def press(self, key: str) -> None:
        os.write(self._keyboard, key.encode())

    def events(self, name: str) -> list[dict[str, Any]]:
        lines = self._lines.read_text().splitlines()
        return [event for event in map(json.loads, lines) if event["event"] == name]

    def wait_for(self, name: str) -> dict[str, Any]:
        try:
            wait_for(name, lambda: self.events(name))
        except AssertionError:
            pytest.fail(f"no event {name!r} after:\n{self._lines.read_text()}")
        return self.events(name)[0]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._keyboard)


@pytest.fixture
def terminal(rig: Rig, tmp_path: Path) -> Iterator[Terminal]:
    home = tmp_path / "home"
    arguments = ("--question", "security-gate", "--think", "60", "--no-follow-ups")
    terminal = Terminal(rig, home, *arguments)
    yield terminal
    terminal.close()


def test_an_answer_at_the_terminal(rig: Rig, terminal: Terminal, tmp_path: Path) -> None:
    sample = samples()[0]
    sound = to_wav(sample.path, tmp_path / "answer.wav")
    terminal.wait_for("thinking")
    terminal.press("\n")
    recording = terminal.wait_for("recording")
    speech = rig.say(sound)
    time.sleep(2)
    for part in (Part.TASK, Part.ACTION, Part.RESULT):
        time.sleep(max(0.0, speech.began_s + sample.parts[part] - time.monotonic()))
        terminal.press(" ")
    time.sleep(max(0.0, speech.began_s + sample.duration_s - time.monotonic()))
    terminal.press("\n")
    transcript = terminal.wait_for("transcript")
    terminal.press("\n")
    assert terminal.process.wait(60) == 0
    assert word_error_rate(sample.reference, transcript["text"]) <= 0.15, transcript["text"]
    ((answer,),) = [it.answers for it in Traces(tmp_path / "home").sessions()]
    _check_laps(terminal, answer.take.laps, speech.began_s, tmp_path, answer.take.audio)
    assert terminal.events("asking")[0]["t_s"] < recording["t_s"] < transcript["t_s"]
    assert terminal.events("caption")


def _check_laps(terminal: Terminal, laps: Any, began_s: float, folder: Path, audio: str) -> None:
    """The app dates a key by its event's clock; the mark must lie there in the recording."""
    begins_s = offset_s(folder / "home" / "audio" / audio, folder / "answer.wav")
    told = terminal.events("lap")
    assert [lap.part for lap in laps] == [event["part"] for event in told]
    for lap, event in zip(laps, told, strict=True):
        assert lap.at_s == pytest.approx(event["position_s"], abs=0.001)
        assert lap.at_s == pytest.approx(begins_s + event["t_s"] - began_s, abs=0.1)
