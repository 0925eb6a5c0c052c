"""The small window: it shows the session, and every key of the interview works in it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core.live import State
from voice_interview.core.model import Part
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def captions(window: Window) -> list[str]:
    return [one.caption for one in window.mini.findChildren(KeyButton) if one.isVisible()]


def test_a_whole_answer_without_the_large_window(
    window: Window, interview: Interview, app: FakeApp, until: Until
) -> None:
    interview.start()
    interview.key(Qt.Key.Key_M)
    mini = window.mini
    assert mini.isVisible()
    assert window.isMinimized()
    assert mini.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    until(lambda: "speaking" in mini.status.whole)
    app.voice_ends()
    interview.reach(State.THINKING)
    until(lambda: "Start answering" in captions(window))
    QTest.keyClick(mini, Qt.Key.Key_Return)
    until(lambda: interview.session.live)
    interview.speak(14.0)
    until(lambda: mini.time.text() == "0:14")
    assert (mini.limit.text(), mini.warning.text()) == ("of 2:00", "")
    assert mini.status.whole == "● Recording"
    assert mini.part.whole == "Question 1 of 2 · Situation · next: Space"
    until(lambda: mini.meter.share > 0)
    QTest.keyClick(mini, Qt.Key.Key_3)
    until(lambda: interview.session.part is Part.ACTION)
    until(lambda: "Action" in mini.part.whole)
    interview.speak(85.0)
    until(lambda: mini.warning.text() == "0:21 left")
    assert "Action" in mini.part.whole  # both are told
    large = window.places.practice.interview.live.warning
    assert mini.warning.property("kind") == large.property("kind") == "caution"
    assert mini.warning.text() == large.text()
    QTest.keyClick(mini, Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    until(lambda: mini.status.whole == "The answer is kept")
    QTest.keyClick(mini, Qt.Key.Key_M)
    assert not mini.isVisible()
    assert not window.isMinimized()


def test_it_opens_where_it_was_left(window: Window, interview: Interview, app: FakeApp) -> None:
    interview.start()
    window._toggle_mini()
    window.mini.move(QPoint(120, 90))
    window.mini.back_wanted.emit()
    assert app.settings.mini_place == ("120", "90")
    window._toggle_mini()
    assert window.mini.pos() == QPoint(120, 90)
    window.mini.hide()
    app.settings = app.settings.__class__(mini_place=("99999", "4"))  # that screen is gone
    window.mini.open()
    assert window.mini.screen().geometry().contains(window.mini.pos())


def test_escape_leads_back_to_the_question_whether_to_leave(
    window: Window, interview: Interview
) -> None:
    interview.start()
    window._toggle_mini()
    QTest.keyClick(window.mini, Qt.Key.Key_Escape)
    assert not window.mini.isVisible()
    assert window.places.practice.interview.leave_question.isVisible()
