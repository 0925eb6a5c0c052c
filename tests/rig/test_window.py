"""The real window with real sound and a real model, driven by keys alone."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import wave
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.rig.place import offset_s
from tests.rig.rig import Rig
from tests.rig.session import Traces, wait_for
from tests.sample import Sample, samples, to_wav
from tests.words import share_heard, word_error_rate
from voice_interview.banks.library import load_bank
from voice_interview.core.model import Answer, Part
from voice_interview.core.star import part_spans
from voice_interview.export import answer_document
from voice_interview.paths import shipped
from voice_interview.settings import Settings, save_settings

pytestmark = [pytest.mark.rig, pytest.mark.model]

ARTIFACTS = Path(__file__).parents[2] / "artifacts" / "rig"
PART_KEYS = {Part.TASK: "2", Part.ACTION: "space", Part.RESULT: "4"}
_HANDED_OVER_S = 0.5
"""So late may a busy machine hand a key to the window."""


class Desk:
    """The app in its window, and a person with a keyboard in front of it."""

    def __init__(self, rig: Rig, home: Path) -> None:
        self.rig = rig
        self.traces = Traces(home)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "voice_interview", "--data-dir", str(home)],
            env=rig.environment(),
            stdin=subprocess.DEVNULL,
        )
        rig.focus("Voice Interview")
        ARTIFACTS.mkdir(parents=True, exist_ok=True)

    def press(self, *keys: str) -> tuple[float, float]:
        """Press keys; returns the moments before and after."""
        before_s = time.monotonic()
        self.rig.press(*keys)
        return before_s, time.monotonic()

    def look(self, name: str) -> None:
        """Keep a picture for people."""
        time.sleep(0.3)
        self.rig.screenshot(ARTIFACTS / f"{name}.png")

    def quit(self) -> None:
        self.press("ctrl+q")
        wait_for("the end of the app", lambda: self.process.poll() is not None, 30)
        assert self.process.returncode == 0

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def test_one_real_interview(rig: Rig, tmp_path: Path) -> None:
    home, sample = tmp_path / "home", samples()[0]
    home.mkdir(mode=0o700)
    chosen = Settings(
        categories=("behavioral",), question_count=1, think_s=60, theme="light", welcomed=True
    )
    save_settings(home / "settings.json", chosen)
    desk = Desk(rig, home)
    try:
        question_wav = _hear_the_question(desk, tmp_path)
        presses, finished_s = _answer(desk, sample, tmp_path)
        desk.look("4-review")
        _go_round(desk)
        desk.quit()
    finally:
        desk.end()
    ((answer,),) = [session.answers for session in desk.traces.sessions()]
    assert answer.question.id == sample.question
    _check_the_voice(question_wav, answer, home)
    _check_the_answer(answer, sample)
    _check_the_laps(answer, presses, home, tmp_path)
    assert finished_s > 0
    _check_the_files(answer, home, tmp_path)


def _hear_the_question(desk: Desk, folder: Path) -> Path:
    heard = folder / "question.wav"
    desk.look("1-setup")
    with desk.rig.hear(heard):
        desk.press("Return")
        desk.traces.wait_for_state("asking")
        desk.look("2-asking")
        desk.traces.wait_for_state("thinking")
    return heard


def _answer(
    desk: Desk, sample: Sample, folder: Path
) -> tuple[dict[Part, tuple[float, float]], float]:
    """Speak and mark the parts; returns the moments of the presses, in seconds of the sample."""
    sound = to_wav(sample.path, folder / "answer.wav")
    desk.press("Return")
    desk.traces.wait_for_state("recording")
    desk.traces.wait_for_sound()
    speech = desk.rig.say(sound)
    time.sleep(2.0)
    presses = {}
    for part, key in PART_KEYS.items():
        _sleep_until(speech.began_s + sample.parts[part])
        presses[part] = desk.press(key)
        if part is Part.ACTION:
            _sleep_until(speech.began_s + sample.parts[part] + 5)
            desk.look("3-recording")
    _sleep_until(speech.began_s + sample.duration_s)
    began_s = speech.began_s
    finished_s, _ = desk.press("Return")
    desk.traces.wait_for_state("review")
    speech.stop()
    return {part: (a - began_s, b - began_s) for part, (a, b) in presses.items()}, finished_s


def _sleep_until(moment_s: float) -> None:
    time.sleep(max(0.0, moment_s - time.monotonic()))


def _go_round(desk: Desk) -> None:
    """Leave the session and look at the other places."""
    desk.press("Return")
    for number, name in enumerate(("practice", "review", "progress", "questions", "settings"), 1):
        desk.press(f"ctrl+{number}")
        desk.look(f"5-{name}")


def _check_the_voice(heard: Path, answer: Answer, home: Path) -> None:
    """The question came out of the speaker, and not into the microphone."""
    bank = load_bank(shipped("questions") / "devops-python.yaml")
    said = bank.question(answer.question.id).said
    text = json.loads(run("transcribe", str(heard), "--json", home=home).stdout)["text"]
    assert share_heard(said, text) >= 0.8, text


def _check_the_answer(answer: Answer, sample: Sample) -> None:
    assert answer.transcript is not None
    text = answer.transcript.text
    assert word_error_rate(sample.reference, text) <= 0.15, text
    first, last = sample.reference.split()[0], sample.reference.split()[-1]
    assert answer.transcript.words[0].text.strip(".,").lower() == first.strip(".,").lower()
    assert answer.transcript.words[-1].text.strip(".,").lower() == last.strip(".,").lower()


def _check_the_laps(
    answer: Answer, presses: dict[Part, tuple[float, float]], home: Path, folder: Path
) -> None:
    """Each mark lies where the key was pressed, on the recording's own clock.

    tests/contract/test_microphone.py holds the exact place.
    """
    recording = home / "audio" / answer.take.audio
    begins_s = offset_s(recording, folder / "answer.wav")
    assert [lap.part for lap in answer.take.laps] == list(presses)
    for lap in answer.take.laps:
        before_s, after_s = presses[lap.part]
        assert begins_s + before_s - 0.1 <= lap.at_s <= begins_s + after_s + _HANDED_OVER_S


def _check_the_files(answer: Answer, home: Path, folder: Path) -> None:
    """Database, recording and exports tell the same."""
    assert answer.transcript is not None
    with wave.open(str(home / "audio" / answer.take.audio)) as file:
        length_s = file.getnframes() / file.getframerate()
    assert length_s == pytest.approx(answer.take.duration_s, abs=0.001)
    out = folder / "exports"
    arguments = ("sessions", "export", answer.take.session_id, "--format", "md,json,srt", "-o")
    run(*arguments, str(out), home=home)
    (document,) = [json.loads(path.read_text()) for path in out.glob("*.json")]
    assert document["answers"][0]["words"] == answer_document(answer)["words"]
    (markdown,) = [path.read_text() for path in out.glob("*.md")]
    assert answer.transcript.words[0].text in markdown
    spans = part_spans(answer.take.laps, answer.take.duration_s)
    stars = [
        (part["part"], part["start_s"], part["end_s"]) for part in document["answers"][0]["star"]
    ]
    assert stars == [(s.part, round(s.start_s, 3), round(s.end_s, 3)) for s in spans]
