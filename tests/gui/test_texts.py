from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from tests.fakes.app import GATE
from voice_interview.core.model import Answer, Mode, Take
from voice_interview.gui import texts


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (59.9, "0:59"), (60, "1:00"), (754.2, "12:34"), (-3, "0:00")],
)
def test_clock(seconds: float, shown: str) -> None:
    assert texts.clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(30, "0:30"), (29.2, "0:30"), (0.1, "0:01"), (0, "0:00")]
)
def test_countdown_ends_with_zero_only(seconds: float, shown: str) -> None:
    assert texts.countdown(seconds) == shown


def test_when(qapp: QApplication) -> None:
    now = datetime(2025, 11, 23, 15, 0).astimezone()
    assert texts.when(now.replace(hour=9, minute=5).isoformat(), now).startswith("today ")
    assert texts.when((now - timedelta(days=1)).isoformat(), now) == "yesterday"
    assert texts.when((now - timedelta(days=20)).isoformat(), now) == "Nov 3"
    assert texts.when((now - timedelta(days=400)).isoformat(), now) == "Oct 19, 2024"
    assert texts.when("not a date", now) == "not a date"


def test_numbers(qapp: QApplication) -> None:
    assert texts.percent(0.576) == "58 %"
    assert texts.minutes(20) == "1 minute"
    assert texts.minutes(1080) == "18 minutes"
    assert texts.questions_count(1) == "1 question"
    assert texts.answers_count(2) == "2 answers"
    assert texts.figure(148.4) == "148"
    assert texts.figure(2.55, 1) in ("2.5", "2.6")
    assert texts.mode_title(Mode.PRESSURE) == "pressure"


def test_titles_of_answers() -> None:
    take = Take("t", "s", GATE.id, "", 1, "a.wav", 10.0, (), "")
    asked = replace(GATE.key_points[2], probe="Who agreed?")
    question = replace(GATE, key_points=(asked,))
    assert texts.answer_title(Answer(take, question)) == GATE.title
    regret = replace(take, follow_up_id="regret")
    assert texts.answer_title(Answer(regret, question)) == "What would you do differently today?"
    probe = replace(take, follow_up_id="probe-exception")
    assert texts.answer_title(Answer(probe, question)) == "Who agreed?"
