"""Deleting in the window: listed, asked for, done."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from tests.fakes.app import FakeApp
from tests.gui.test_offers import leave
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
