"""All five places by keyboard alone and by mouse alone: what a stranger does in the first hour."""

from __future__ import annotations

import json
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.rig.person import Person
from tests.rig.rig import Rig
from tests.rig.session import wait_for
from tests.sample import samples, to_wav
from voice_interview.core.model import Answer, Part
from voice_interview.core.star import parts_of
from voice_interview.settings import Settings, save_settings

pytestmark = [pytest.mark.rig, pytest.mark.model, pytest.mark.slow]

_QUESTIONS = 3
_SPEAK_S = 12.0
_FIND_VOICES_S = 10.0
"""A person looks at the settings for a while; on a busy machine the voices are found that late."""


@pytest.fixture(params=["keys", "mouse"])
def person(rig: Rig, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Person]:
    home, documents = tmp_path / "home", tmp_path / "person"
    home.mkdir(mode=0o700)
    (documents / "Documents").mkdir(parents=True)
    chosen = Settings(
        categories=("behavioral",), question_count=_QUESTIONS, think_s=120, theme="light",
        ask_follow_ups=False, interface_language="en",
    )  # fmt: skip
    save_settings(home / "settings.json", chosen)
    made = Person(rig, home, documents, mouse=request.param == "mouse")
    yield made
    made.end()


@pytest.mark.timeout(900)
def test_a_stranger_finds_the_way(person: Person, tmp_path: Path) -> None:
    sound = to_wav(samples()[0].path, tmp_path / "answer.wav")
    for number in range(_QUESTIONS):
        _answer(person, sound, first=number == 0)
        _go_on(person, "Next question" if number < _QUESTIONS - 1 else "Take again")
    _answer(person, sound, first=False)
    person.keep_picture("review-in-session")
    _go_on(person, "Finish session")
    person.traces.wait_for_state("idle")
    person.keep_picture("over")
    _move_a_bound(person)
    _hear_the_longest_pause(person, tmp_path)
    _compare(person)
    _export(person, tmp_path / "person" / "Documents")
    _look_round(person)
    _change_the_voice(person)
    _delete_the_session(person)


def _answer(person: Person, sound: Path, *, first: bool) -> None:
    """One STAR question, from the way in to the transcript; each part is marked."""
    if first:
        person.keep_picture("setup")
        for step in ("Next", "Yes, I heard it", "Done"):
            person.wait_to_see(step)
            person.use(step)
        _go_on(person, "Start")
    person.traces.wait_for_state("thinking")
    if first:
        person.keep_picture("thinking")
    _go_on(person, "Start answering")
    person.traces.wait_for_state("recording")
    person.traces.wait_for_sound()
    speech = person.rig.say(sound)
    for part in ("Task", "Action", "Result"):
        time.sleep(_SPEAK_S / 4)
        if person.mouse:
            person.click(f"{part}:")
        else:
            person.press("space")
    time.sleep(_SPEAK_S / 4)
    if first:
        person.keep_picture("recording")
    _go_on(person, "Finish answer")
    speech.stop()
    person.traces.wait_for_state("review")


def _go_on(person: Person, name: str) -> None:
    """What the large button says; its key is Enter, or the one printed on it."""
    if person.mouse:
        person.click(name)
    else:
        person.wait_to_see(name)
        person.press("t" if name == "Take again" else "Return")


def _place(person: Person, number: int, name: str) -> None:
    if person.mouse:
        person.click(name)
    else:
        person.press(f"ctrl+{number}")


def _answers(person: Person) -> tuple[Answer, ...]:
    return person.traces.sessions()[0].answers


def _move_a_bound(person: Person) -> None:
    _place(person, 2, "Review")
    person.wait_to_see("Task begins at")
    person.keep_picture("review")
    before = {answer.take.id: parts_of(answer) for answer in _answers(person)}
    if person.mouse:
        person.drag("Task begins at", 40)
    else:
        person.go_to("Task begins at")
        person.press("Right", "Right", "Right", "Right", "Right", "Return")
    wait_for("a moved bound", lambda: any(answer.parts for answer in _answers(person)))
    person.keep_picture("bound-moved")
    (moved,) = [answer for answer in _answers(person) if answer.parts]
    starts = [
        next(span.start_s for span in spans if span.part is Part.TASK)
        for spans in (before[moved.take.id], parts_of(moved))
    ]
    assert starts[1] > starts[0] + 0.05


def _hear_the_longest_pause(person: Person, folder: Path) -> None:
    heard = folder / "pause.wav"
    person.scroll_to("Longest pause:")
    with person.rig.hear(heard):
        person.use("Longest pause:")
        time.sleep(2.5)
        person.keep_picture("longest-pause")
    with wave.open(str(heard)) as file:
        samples_ = np.frombuffer(file.readframes(file.getnframes()), dtype=np.int16)
    assert np.abs(samples_.astype(int)).max() > 500, "nothing was heard"


def _compare(person: Person) -> None:
    person.use("Answer")
    if person.mouse:
        person.choose(f"{_QUESTIONS + 1}. ")
    else:
        person.press("End", "Return")
    person.use("Compare takes")
    person.wait_to_see("Differences")
    person.keep_picture("compared")
    person.use("Back")


def _export(person: Person, documents: Path) -> None:
    person.use("Export this session")
    person.wait_to_see("Folder to write to")
    person.keep_picture("export")
    person.use("Export")
    wait_for("exported files", lambda: list(documents.glob("*.md")))
    person.keep_picture("exported")
    person.use("Close")
    person.come_back()
    assert all(path.stat().st_size > 200 for path in documents.glob("*.*"))


def _look_round(person: Person) -> None:
    for number, name in ((3, "Progress"), (4, "Questions")):
        _place(person, number, name)
        time.sleep(1.5)
        person.keep_picture(name.lower())


def _change_the_voice(person: Person) -> None:
    _place(person, 5, "Settings")
    person.wait_to_see("Hear the voice")
    path = person.traces.home / "settings.json"
    time.sleep(_FIND_VOICES_S)
    person.keep_picture("settings")
    if person.mouse:
        person.click("Voice")
        person.wait_to_see("Default for the language")
        names = [name for name in person.names() if " · en" in name]
        person.choose(names[-1])
    else:
        person.go_to("Voice")
        person.press("Down")
    wait_for("another voice", lambda: json.loads(path.read_text())["voice"])
    person.keep_picture("voice-changed")


def _delete_the_session(person: Person) -> None:
    _place(person, 2, "Review")
    person.use("Delete this recording or the session")
    if person.mouse:
        person.click("The whole session")
    else:
        person.press("Down", "Down", "Return")
    person.wait_to_see("Delete this session for good?")
    person.keep_picture("delete")
    person.use("Delete")
    person.come_back()
    wait_for("nothing left", lambda: not person.traces.sessions())
    person.keep_picture("deleted")
