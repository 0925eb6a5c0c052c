"""What a person can do at each moment of a session, with its key: buttons and keys agree."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt

from voice_interview.core import events as e
from voice_interview.core.live import Session, State
from voice_interview.core.model import PARTS, Mode

PART_KEYS = {
    Qt.Key.Key_1: PARTS[0],
    Qt.Key.Key_2: PARTS[1],
    Qt.Key.Key_3: PARTS[2],
    Qt.Key.Key_4: PARTS[3],
}


class Action(Struct, frozen=True):
    """A button and its standard key. `event` is None for what the window does itself, by `name`."""

    name: str
    text: str
    key: Qt.Key
    event: e.Event | None = None
    primary: bool = False
    also: Qt.Key | None = None
    """A second key, not printed on the button."""


def actions(session: Session, *, waiting: bool = False) -> tuple[Action, ...]:
    """Everything that the session would accept now; the primary one comes last.

    `waiting`: the text has not come for so long that somebody may want to go on without it.
    """
    offered = _OFFERS[session.state](session)
    if waiting and session.writing:
        offered = [Action("later", _tr("Write it down later"), Qt.Key.Key_L, e.Later())]
    if session.mode is Mode.PRESSURE:
        offered = [action for action in offered if action.name not in _RELAXED_ONLY]
    return tuple(offered)


_RELAXED_ONLY = frozenset({"repeat", "pause", "start_over"})


def _asking(_session: Session) -> list[Action]:
    return [_repeat(), _pause(), _skip(), _primary("answer", _tr("Answer now"), e.AnswerNow())]


def _thinking(_session: Session) -> list[Action]:
    return [
        _repeat(),
        _pause(),
        _skip(),
        _use_recording(),
        _primary("answer", _tr("Start answering"), e.AnswerNow()),
    ]


def _recording(_session: Session) -> list[Action]:
    return [
        _repeat(),
        _pause(),
        _start_over(),
        _skip(),
        _primary("finish", _tr("Finish answer"), e.Finish()),
    ]


def _nothing(_session: Session) -> list[Action]:
    return []


def _review(session: Session) -> list[Action]:
    if session.follow_up_due:
        on = _tr("Follow-up question")
    elif session.is_last:
        on = _tr("Finish session")
    else:
        on = _tr("Next question")
    again = Action("start_over", _tr("Take again"), Qt.Key.Key_T, e.Retake())
    opened = Action("open_review", _tr("Open in review"), Qt.Key.Key_V)
    offered = [again, opened, _primary("next", on, e.Next())]
    return offered if session.take is not None else [again, offered[-1]]


def _paused(session: Session) -> list[Action]:
    resume = Action(
        "resume", _tr("Resume"), Qt.Key.Key_Return, e.Resume(), primary=True, also=Qt.Key.Key_P
    )
    if session.held is not State.RECORDING:
        return [_skip(), resume]
    finish = Action("finish", _tr("Finish answer"), Qt.Key.Key_F, e.Finish())
    return [_start_over(), _skip(), finish, resume]


def _failed(session: Session) -> list[Action]:
    offered = [_use_recording(), _skip()]
    if session.kept_take is None:
        return [*offered, _primary("try_again", _tr("Try again"), e.Resume())]
    kept = _tr("Finish with what was kept")
    offered.insert(0, Action("finish", kept, Qt.Key.Key_F, e.Finish()))
    if session.mode is Mode.RELAXED:
        offered.insert(1, _start_over())
    return [*offered, _primary("try_again", _tr("Go on with this answer"), e.Resume())]


def _idle(session: Session) -> list[Action]:
    if not session.over:
        return []
    return [
        Action("new_session", _tr("New session"), Qt.Key.Key_N),
        _primary("open_review", _tr("Review"), None),
    ]


_OFFERS: dict[State, Callable[[Session], list[Action]]] = {
    State.IDLE: _idle,
    State.ASKING: _asking,
    State.THINKING: _thinking,
    State.RECORDING: _recording,
    State.FINISHING: _nothing,
    State.REVIEW: _review,
    State.PAUSED: _paused,
    State.FAILED: _failed,
}


def _primary(name: str, text: str, event: e.Event | None) -> Action:
    return Action(name, text, Qt.Key.Key_Return, event, primary=True)


def _repeat() -> Action:
    return Action("repeat", _tr("Repeat question"), Qt.Key.Key_R, e.Repeat())


def _pause() -> Action:
    return Action("pause", _tr("Pause"), Qt.Key.Key_P, e.Pause())


def _start_over() -> Action:
    return Action("start_over", _tr("Start over"), Qt.Key.Key_T, e.Retake())


def _skip() -> Action:
    return Action("skip", _tr("Skip"), Qt.Key.Key_N, e.Skip())


def _use_recording() -> Action:
    return Action("use_recording", _tr("Use a recording…"), Qt.Key.Key_U)


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)
