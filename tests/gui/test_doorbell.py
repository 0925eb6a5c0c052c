"""A second start, and the card that a crash has left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp
from voice_interview.gui.doorbell import Doorbell, ring
from voice_interview.gui.theme import Look
from voice_interview.gui.views.crash_card import CrashCard
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def test_a_second_start_brings_the_window_forward(
    window: Window, app: FakeApp, until: Until
) -> None:
    bell = Doorbell(app.folders.root)
    bell.rung.connect(window.come_forward)
    window.setWindowState(Qt.WindowState.WindowMinimized)
    until(window.isMinimized)
    assert ring(app.folders.root)
    until(lambda: not window.isMinimized() and window.isVisible())
    bell.close()


def test_without_a_window_nobody_answers(tmp_path: Path, qapp: object) -> None:
    assert not ring(tmp_path)


def test_the_bell_of_an_instance_that_crashed_is_taken_over(tmp_path: Path, qapp: object) -> None:
    first = Doorbell(tmp_path)
    second = Doorbell(tmp_path)
    assert ring(tmp_path)
    second.close()
    first.close()


@pytest.fixture
def card(tmp_path: Path, look: Look, qtbot: QtBot) -> CrashCard:
    (tmp_path / "crash-20260101-1.txt").write_text("Voice Interview 1.0\nValueError\n")
    notice = Notice()
    made = CrashCard(tmp_path, notice)
    qtbot.addWidget(notice)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_report_is_shown_saved_and_deleted(card: CrashCard, tmp_path: Path) -> None:
    def press(text: str) -> None:
        next(one for one in card.findChildren(QPushButton) if one.text() == text).click()

    press("Show report")
    dialog = card.findChild(QDialog)
    assert dialog is not None
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    assert "ValueError" in shown.toPlainText()
    dialog.close()
    card.save(tmp_path / "saved.txt")
    assert "ValueError" in (tmp_path / "saved.txt").read_text()
    card.save(tmp_path / "nowhere" / "saved.txt")
    assert "can't be written" in card._notice.text
    press("Delete report")
    assert card.isHidden()
    assert not list(tmp_path.glob("crash-*"))


def test_without_a_report_there_is_no_card(tmp_path: Path, look: Look) -> None:
    assert CrashCard(tmp_path, Notice()).isHidden()
