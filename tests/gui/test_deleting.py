"""Deleting in the window: listed, asked for, done."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from tests.gui.test_offers import leave
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.core.model import Mode, SessionInfo
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def answer(window: Window, text: str) -> str:
    """Answer the box that asks; return what it said would go."""
    (box,) = window.findChildren(QMessageBox)
    told = box.informativeText()
    next(one for one in box.findChildren(QPushButton) if one.text() == text).click()
    return told


def test_everything(window: Window, app: FakeApp, until: Until) -> None:
    leave(app)
    app.folders.backups.mkdir(exist_ok=True)
    backup = app.folders.backups / "sessions-2026-11-24.sqlite3"
    backup.touch()
    window.places.settings.delete_button.click()
    until(lambda: window.findChildren(QMessageBox))
    told = answer(window, "Delete")
    assert "1 session: 1 recording, 1:12 of sound" in told
    assert "Other files: " in told
    until(lambda: not app.store.sessions())
    until(lambda: not backup.exists())


def test_old_sessions_are_offered_only_when_that_is_wanted(
    window: Window, app: FakeApp, until: Until
) -> None:
    old = window.places.practice.setup.old
    for session_id, started in (("a", "2020-01-01T10:00:00"), ("b", "2999-01-01T10:00:00")):
        app.store.save_session(SessionInfo(session_id, "bank", "Bank", Mode.RELAXED, started))
    old.look()
    assert not old.isVisible()
    app.settings = replace(app.settings, keep_days=30)
    old.look()
    until(old.isVisible)
    old.delete_button.click()
    answer(window, "Keep")
    assert len(app.store.sessions()) == 2
    old.delete_button.click()
    until(lambda: len(window.findChildren(QMessageBox)) == 1)
    answer(window, "Delete")
    until(lambda: [it.info.id for it in app.store.sessions()] == ["b"])
    until(lambda: not old.isVisible())


def test_old_sessions_can_wait(window: Window, app: FakeApp, until: Until) -> None:
    old = window.places.practice.setup.old
    app.store.save_session(SessionInfo("a", "b", "B", Mode.RELAXED, "2020-01-01T10:00:00"))
    app.settings = replace(app.settings, keep_days=30)
    old.look()
    until(old.isVisible)
    assert "1 session is older than 30 days" in [it.text() for it in old.findChildren(QLabel)]
    old.later_button.click()
    old.look()
    assert not old.isVisible()


def test_a_session_under_way_keeps_what_it_needs(
    window: Window, app: FakeApp, interview: Interview, until: Until
) -> None:
    interview.start()
    interview.answer(6.0)
    review = window.places.review
    window.places.open_review("session-1", "session-1-001")
    until(lambda: review.choice.answer is not None)
    for action in review.take.deletions.actions():
        action.trigger()
        assert "can't lose this" in review.notice.text
        review.notice.hide()
    settings = window.places.settings
    settings.delete_button.click()
    assert "Finish the session first" in settings.notice.text
    assert not window.findChildren(QMessageBox)
    app.engine.post(e.Abort())
    interview.reach(State.IDLE)
    review.ask_to_delete()
    assert window.findChildren(QMessageBox)


def test_the_take_under_way_is_not_deleted_beside_an_earlier_one(
    window: Window, app: FakeApp, interview: Interview, until: Until
) -> None:
    interview.start()
    interview.answer(6.0)
    interview.key(Qt.Key.Key_T)
    interview.reach(State.THINKING)
    interview.key(Qt.Key.Key_Return)
    until(lambda: interview.session.live)
    interview.speak(4.0)
    app.lose_microphone()
    interview.reach(State.FAILED)
    review = window.places.review
    window.places.open_review("session-1", "session-1-002")
    until(lambda: review.choice.answer is not None)
    review.ask_to_delete_take()
    assert "can't lose this" in review.notice.text
    window.places.review.choice.reopen("session-1-001")
    until(lambda: review.choice.take_id == "session-1-001")
    review.ask_to_delete_take()
    assert window.findChildren(QMessageBox)


def test_old_sessions_wait_for_one_of_them_that_is_under_way(
    window: Window, app: FakeApp, interview: Interview, until: Until
) -> None:
    app.store.save_session(SessionInfo("session-1", "b", "B", Mode.RELAXED, "2020-01-01T10:00:00"))
    app.settings = replace(app.settings, keep_days=30)
    practice = window.places.practice
    practice.setup.old.look()
    until(practice.setup.old.isVisible)
    plan = replace(app.plan(app.bank), session_id="session-1")
    app.engine.post(e.Start(plan))
    interview.reach(State.ASKING)
    practice.setup.old.ask()
    assert not window.findChildren(QMessageBox)
