"""One session from set-up to export, by keyboard alone."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core.live import State
from voice_interview.core.model import Part
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.window import Window


def test_from_setup_to_export_with_keys_only(
    window: Window, app: FakeApp, interview: Interview, tmp_path: Path
) -> None:
    _set_up(window, interview)
    _answer_in_parts(window, interview)
    _answer_the_follow_up(window, interview)
    _review(window, interview)
    _export(window, interview, tmp_path)


def _set_up(window: Window, interview: Interview) -> None:
    app = interview.app
    interview.until(lambda: window.places.practice.setup.categories.bank)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.ASKING)
    assert app.voice.said == [app.bank.questions[0].said]
    assert app.settings.question_count == 3  # the bank has no more, and it is remembered
    app.voice_ends()
    interview.reach(State.THINKING)
    assert "ready" in window.places.practice.interview.live.status.whole
    interview.key(Qt.Key.Key_N)  # the first questions have no parts: skip to the one that has
    interview.reach(State.ASKING)
    interview.key(Qt.Key.Key_N)
    interview.until(lambda: interview.session.star)


def _tells(interview: Interview, part: Part) -> bool:
    return interview.session.part is part


def _answer_in_parts(window: Window, interview: Interview) -> None:
    interview.record()
    interview.speak(14.0)
    for key, part, seconds in (
        (Qt.Key.Key_Space, Part.TASK, 9.0),
        (Qt.Key.Key_3, Part.ACTION, 40.0),
        (Qt.Key.Key_4, Part.RESULT, 8.0),
    ):
        interview.key(key)
        interview.until(partial(_tells, interview, part))
        interview.speak(seconds)
    shown = {
        one.part: round(one.seconds) for one in window.places.practice.interview.live.parts.segments
    }
    assert shown == {Part.SITUATION: 14, Part.TASK: 9, Part.ACTION: 40, Part.RESULT: 8}
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    assert "At my last company" in window.places.practice.interview.answer.transcript.toPlainText()


def _answer_the_follow_up(window: Window, interview: Interview) -> None:
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.ASKING)
    assert window.places.practice.interview.question.plain == "What would you do differently today?"
    interview.answer()
    interview.key(Qt.Key.Key_Return)  # it was the last one
    interview.reach(State.IDLE)
    over = window.places.practice.interview.over
    interview.until(lambda: len(over.answers) == 2)
    told = [one.text() for one in over.findChildren(QLabel)]
    assert any(text.startswith("1 question and 1 follow-up answered, ") for text in told)
    assert told.count("Follow-up") == 1


def _review(window: Window, interview: Interview) -> None:
    interview.key(Qt.Key.Key_Return)
    interview.until(lambda: window.places.review.take.take_id)
    assert window.places.review.sessions.count() == 1
    assert window.places.review.takes.count() == 2


def _export(window: Window, interview: Interview, folder: Path) -> None:
    app = interview.app
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    interview.until(lambda: window.findChild(ExportDialog))
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.folder.setText(str(folder))
    dialog.folder.setFocus()
    interview.key(Qt.Key.Key_Return, dialog.folder)
    interview.until(lambda: app.exports)
    assert app.exports == [("session-1", ("md", "json"), folder, False)]
    interview.until(lambda: str(folder) in dialog.notice.text)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    interview.until(lambda: QApplication.activeModalWidget() is None)
