from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.fakes.app import BANK
from voice_interview.core.events import Plan, Problem
from voice_interview.core.live import Goal, Session, State
from voice_interview.core.model import Mode, Part, Take
from voice_interview.errors import UserError
from voice_interview.gui import messages
from voice_interview.recovery import Recovery

PLAN = Plan("s", BANK.id, BANK.title, BANK.questions, "", think_s=30.0, limit_s=120.0)
TAKE = Take("t", "s", "security-gate", "", 1, "s/t.wav", 31.0, (), "")


@pytest.mark.parametrize("problem", list(Problem))
@pytest.mark.parametrize("take", [None, TAKE], ids=["nothing", "something"])
def test_a_failure_says_what_happened_what_was_kept_and_what_to_do(
    problem: Problem, take: Take | None
) -> None:
    session = Session(plan=PLAN, state=State.FAILED, problem=problem, take=take)
    error = messages.failure(session)
    assert error.what
    assert error.fix
    assert ("0:31" in error.kept) is (take is not None)
    review = replace(session, state=State.REVIEW)
    told = messages.transcript_failure(review)
    assert told is not None
    assert "kept" in told.kept


def test_no_failure_no_words() -> None:
    assert messages.transcript_failure(Session(plan=PLAN, state=State.REVIEW)) is None


def test_status_lines() -> None:
    base = Session(plan=PLAN)
    told = {
        "speaking": replace(base, state=State.ASKING, voice_playing=True),
        "about to": replace(base, state=State.ASKING),
        "Getting ready": replace(base, state=State.ASKING, hurry=True),
        "opening": replace(base, state=State.THINKING),
        "is ready": replace(base, state=State.THINKING, device="USB"),
        "by itself": replace(
            base, plan=replace(PLAN, mode=Mode.PRESSURE), state=State.THINKING, device="USB"
        ),
        "Starting": replace(base, state=State.RECORDING),
        "Recording": replace(base, state=State.RECORDING, live=True),
        "Keeping": replace(base, state=State.FINISHING),
        "last words": replace(base, state=State.FINISHING, take=TAKE),
        "nothing is being recorded": replace(base, state=State.PAUSED, held=State.RECORDING),
        "repeats": replace(base, state=State.PAUSED, held=State.RECORDING, repeating=True),
        "Paused": replace(base, state=State.PAUSED, held=State.THINKING),
    }
    for words, session in told.items():
        assert words in messages.status(session)
    skipped = replace(base, state=State.FINISHING, take=TAKE, goal=Goal.NEXT)
    assert "Keeping" in messages.status(skipped)
    assert messages.status(base) == ""


def test_time_is_told_in_words_at_the_soft_limits() -> None:
    recording = Session(plan=PLAN, state=State.RECORDING, live=True)
    assert messages.time_warning(replace(recording, position_s=89.0)) == ""
    assert messages.time_warning(replace(recording, position_s=90.0)) == "0:30 left"
    assert (
        messages.time_warning(replace(recording, position_s=108.0)) == "Come to the end · 0:12 left"
    )
    assert messages.take_clock(replace(recording, live=False), 0.0) == ""


def test_a_page_that_is_too_small_for_bar_and_ring_tells_part_and_clock() -> None:
    plan = replace(PLAN, questions=tuple(it for it in BANK.questions if it.star))
    recording = Session(plan=plan, state=State.RECORDING, live=True, position_s=67.0)
    told = replace(recording, part=Part.ACTION)
    assert messages.take_clock(told, 44.0) == "● 1:07 of 2:00 · Action 0:44"
    pressed = replace(told, plan=replace(plan, mode=Mode.PRESSURE))
    assert messages.take_clock(pressed, 44.0) == "● Recording 1:07 of 2:00"


def test_what_is_left_of_the_session() -> None:
    asking = Session(plan=PLAN, state=State.ASKING)
    assert messages.session_left_s(asking, 0.0) == 3 * 150
    thinking = replace(asking, state=State.THINKING, think_ends_s=110.0)
    assert messages.session_left_s(thinking, 100.0) == 2 * 150 + 10 + 120
    recording = replace(asking, state=State.RECORDING, position_s=20.0, index=2)
    assert messages.session_left_s(recording, 0.0) == 100
    assert messages.session_left_s(replace(asking, state=State.REVIEW), 0.0) == 300
    own_times = replace(asking, plan=replace(PLAN, think_s=None, limit_s=None), index=1)
    assert messages.session_left_s(own_times, 0.0) == 2 * 150


def test_what_was_found_at_the_start_is_three_sentences() -> None:
    place = Path("/data/audio/s1/x.wav.part")
    failed = UserError("It failed.", "All is kept.", "Try again.")
    assert messages.found_at_start(Recovery(kept=("s1-001",))) is None
    assert messages.found_at_start(Recovery(error=failed, left=(place,))) is failed
    for found, word in (
        (Recovery(left=(place,)), "could not be completed"),
        (Recovery(rebuilt=Path("/data/old")), "rebuilt"),
        (Recovery(set_aside=(place,)), "could not be read"),
    ):
        told = messages.found_at_start(found)
        assert told is not None
        assert word in told.what
        assert told.kept
        assert told.fix
