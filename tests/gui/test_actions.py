"""Buttons and keys offer what the session takes, and nothing else."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.fakes.app import BANK
from voice_interview.core.commands import Refuse
from voice_interview.core.events import Plan
from voice_interview.core.live import Session, State
from voice_interview.core.model import Mode, Take
from voice_interview.core.session import step
from voice_interview.gui.actions import PART_KEYS, actions
from voice_interview.gui.keys import STANDARD

TAKE = Take("t", "s", "security-gate", "", 1, "s/t.wav", 31.0, (), "")
OWN = {"open_review", "use_recording", "new_session"}


def sessions(mode: Mode) -> list[Session]:
    plan = Plan("s", BANK.id, BANK.title, BANK.questions, "", mode=mode)
    base = Session(plan=plan, turn=1)
    made = [replace(base, state=state) for state in State]
    made += [replace(base, state=state, take=TAKE) for state in (State.REVIEW, State.FAILED)]
    made += [replace(base, state=State.IDLE, over=True)]
    if mode is Mode.RELAXED:
        held = (State.ASKING, State.THINKING, State.RECORDING)
        made += [replace(base, state=State.PAUSED, held=state) for state in held]
    return made


@pytest.mark.parametrize("mode", list(Mode))
def test_nothing_that_is_offered_is_refused(mode: Mode) -> None:
    for session in sessions(mode):
        for action in actions(session):
            if action.event is None:
                assert action.name in OWN
                continue
            _, commands = step(session, action.event)
            assert not any(isinstance(command, Refuse) for command in commands), (session, action)


@pytest.mark.parametrize("mode", list(Mode))
def test_keys_are_of_one_action_only(mode: Mode) -> None:
    for session in sessions(mode):
        keys = [key for one in actions(session) for key in (one.key, one.also) if key]
        assert len(keys) == len(set(keys))
        assert not set(keys) & {*PART_KEYS, Qt.Key.Key_Space, Qt.Key.Key_Escape}
        assert sum(one.primary for one in actions(session)) <= 1


def test_pressure_hides_what_a_one_way_interview_does_not_have() -> None:
    names = {one.name for session in sessions(Mode.PRESSURE) for one in actions(session)}
    assert not names & {"repeat", "pause", "start_over"}
    relaxed = {one.name for session in sessions(Mode.RELAXED) for one in actions(session)}
    assert {"repeat", "pause", "start_over"} <= relaxed


@pytest.mark.parametrize("mode", list(Mode))
def test_every_key_can_be_chosen_anew(mode: Mode) -> None:
    for session in sessions(mode):
        for action in actions(session):
            assert action.key in STANDARD.values(), action.name
    assert {*PART_KEYS, Qt.Key.Key_Space} <= set(STANDARD.values())
