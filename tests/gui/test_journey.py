"""One session from set-up to export, by keyboard alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core.live import State
from voice_interview.core.model import Part
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def test_from_setup_to_export_with_keys_only(
    qtbot: QtBot, window: Window, app: FakeApp, interview: Interview, until: Until, tmp_path: Path
) -> None:
    setup = window.practice.setup
    until(lambda: setup.categories.bank)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.ASKING)
    assert app.voice.said == [app.bank.questions[0].said]
    assert app.settings.question_count == 3  # the bank has no more, and it is remembered

    app.voice_ends()
    interview.reach(State.THINKING)
    assert "ready" in window.practice.interview.live.status.text()
    interview.key(Qt.Key.Key_N)  # the first question has no parts: skip to the one that has
    interview.reach(State.ASKING)
    interview.key(Qt.Key.Key_N)
    until(lambda: interview.session.star)

    interview.record()
    interview.speak(14.0)
    interview.key(Qt.Key.Key_Space)
    until(lambda: interview.session.part is Part.TASK)
    interview.speak(9.0)
    interview.key(Qt.Key.Key_3)
    until(lambda: interview.session.part is Part.ACTION)
    interview.speak(40.0)
    interview.key(Qt.Key.Key_4)
    until(lambda: interview.session.part is Part.RESULT)
    interview.speak(8.0)
    shown = {one.part: round(one.seconds) for one in window.practice.interview.live.parts.segments}
    assert shown == {Part.SITUATION: 14, Part.TASK: 9, Part.ACTION: 40, Part.RESULT: 8}

    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    assert "At my last company" in window.practice.interview.answer.transcript.toPlainText()
    interview.key(Qt.Key.Key_Return)  # the follow-up
    interview.reach(State.ASKING)
    assert window.practice.interview.question.plain == "What would you do differently today?"
    interview.answer()
    interview.key(Qt.Key.Key_Return)  # it was the last one
    interview.reach(State.IDLE)
    assert len(window.practice.interview.over.answers) == 2

    interview.key(Qt.Key.Key_Return)
    until(lambda: window.review.take.take_id)
    assert window.review.sessions.count() == 1
    interview.key(Qt.Key.Key_E, window)  # not the shortcut: nothing may happen
    assert window.findChild(ExportDialog) is None
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.findChild(ExportDialog))
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.folder.setText(str(tmp_path))
    dialog.folder.setFocus()
    interview.key(Qt.Key.Key_Return, dialog.folder)
    until(lambda: app.exports)
    assert app.exports == [("session-1", ("md", "json"), tmp_path, False)]
    until(lambda: str(tmp_path) in dialog.notice.text)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    until(lambda: QApplication.activeModalWidget() is None)
