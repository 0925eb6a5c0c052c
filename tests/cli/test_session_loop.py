"""What a session at a terminal amounts to in the end: its exit is an error, or it is not."""

from __future__ import annotations

import queue
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from tests.core.test_session import ASKED, PLAN, RECORDING, REVIEWED, SITUATIONS, after
from voice_interview.cli.session_loop import _Loop
from voice_interview.core import events as e
from voice_interview.core.live import Session
from voice_interview.errors import UserError

FAILED = SITUATIONS["failed to open"]
AGAIN = after(*RECORDING)
OVER = replace(after(e.Abort()), over=True)


def run(*updates: tuple[Session, e.Event], automatic: bool) -> list[e.Event]:
    """Show the loop these sessions one after the other; returns what it posted."""
    posted: list[e.Event] = []
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    for session, event in updates:
        waiting.put((session, event, ()))
    app: Any = SimpleNamespace(engine=SimpleNamespace(post=posted.append, session=FAILED))
    keys: Any = SimpleNamespace(pressed=lambda: ())
    _Loop(app, waiting, lambda *_: None, automatic, keys).run()
    return posted


def test_a_failure_that_the_person_put_right_is_none() -> None:
    updates = [(FAILED, ASKED), (AGAIN, ASKED), (after(*REVIEWED), ASKED), (OVER, e.Next())]
    assert run(*updates, automatic=False) == []


def test_a_session_that_ends_in_a_failure_is_an_error() -> None:
    with pytest.raises(UserError, match="No microphone could be opened"):
        run((FAILED, ASKED), (OVER, e.Abort()), automatic=False)


def test_nobody_puts_a_failure_right_where_nobody_presses_keys() -> None:
    with pytest.raises(UserError, match="No microphone could be opened"):
        run((FAILED, ASKED), (after(*REVIEWED), ASKED), (OVER, e.Next()), automatic=True)


def test_a_text_that_could_not_be_written_stays_an_error() -> None:
    lost = e.TranscriptFailed(1, e.Problem.NO_MODEL)
    with pytest.raises(UserError, match="no speech model"):
        run((after(*REVIEWED), lost), (AGAIN, ASKED), (OVER, e.Next()), automatic=False)


def test_it_goes_on_by_itself_after_an_answer() -> None:
    assert run((after(*REVIEWED, plan=PLAN), ASKED), (OVER, e.Next()), automatic=True) == [e.Next()]
