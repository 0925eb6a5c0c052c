"""No way of closing the window loses an answer."""

import os
import signal
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from tests.gui.test_names import nameless
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.gui import START_AGAIN
from voice_interview.gui.views.question_form import QuestionForm
from voice_interview.gui.widgets.dialog import Dialog
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]
Run = Callable[[Callable[[Window], object]], int]


def question(window: Window) -> Dialog:
    box = window.findChild(Dialog)
    assert isinstance(box, Dialog)
    return box


def press(box: Dialog, words: str) -> None:
    next(one for one in box.findChildren(QPushButton) if words in one.text()).click()


def test_idle_closes_at_once(window: Window) -> None:
    assert window.close()
    assert not window.isVisible()


def test_before_recording_the_session_ends_and_the_window_closes(
    window: Window, interview: Interview, app: FakeApp
) -> None:
    interview.start()
    assert not window.close()
    interview.until(lambda: not window.isVisible())
    assert app.engine.session.state is State.IDLE


def test_finish_and_keep(window: Window, interview: Interview, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(20.0)
    assert not window.close()
    press(question(window), "Finish")
    interview.until(lambda: not window.isVisible())
    (answer,) = app.store.session("session-1").answers
    assert answer.transcript is not None


def test_keep_recording(window: Window, interview: Interview, app: FakeApp) -> None:
    interview.start()
    interview.record()
    window.close()
    window.close()  # asking twice asks once
    assert len(window.findChildren(Dialog)) == 1
    interview.key(Qt.Key.Key_Escape, question(window))
    interview.until(lambda: window.findChild(Dialog) is None)
    window.close()
    safe = question(window).focusWidget()
    assert isinstance(safe, QPushButton)
    assert (safe.text(), safe.isDefault()) == ("Keep recording", True)
    interview.key(Qt.Key.Key_Return, safe)
    interview.until(lambda: window.findChild(Dialog) is None)
    interview.speak(5.0)
    assert window.isVisible()
    assert interview.session.state is State.RECORDING


def test_quit_keeps_what_was_recorded(window: Window, interview: Interview, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(20.0)
    app.engine.post(e.Pause())
    interview.reach(State.PAUSED)
    window.close()
    press(question(window), "Quit")
    interview.until(lambda: not window.isVisible())
    (answer,) = app.store.session("session-1").answers
    assert answer.take.duration_s > 20
    assert answer.transcript is None


def test_while_the_text_is_written_down_it_waits(
    window: Window, interview: Interview, app: FakeApp
) -> None:
    interview.start()
    interview.record()
    interview.speak(20.0)
    app.transcriber.held = True
    app.engine.post(e.Finish())
    interview.until(lambda: interview.session.take is not None)
    assert not window.close()
    assert window.isVisible()
    app.transcriber.release()
    interview.until(lambda: not window.isVisible())
    (answer,) = app.store.session("session-1").answers
    assert answer.transcript is not None


def test_a_text_that_takes_long_is_left_for_the_next_start(
    window: Window, interview: Interview, app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voice_interview.gui.closing.TEXT_PATIENCE_MS", 50)
    app.transcriber.held = True
    interview.start()
    interview.record()
    interview.speak(5.0)
    interview.key(Qt.Key.Key_Return)
    interview.until(lambda: interview.session.writing)
    assert not window.close()
    interview.until(lambda: not window.isVisible())
    assert app.store.pending() == ("session-1-001",)


def test_a_second_interrupt_does_not_ask(
    window: Window, interview: Interview, app: FakeApp
) -> None:
    interview.start()
    interview.record()
    interview.speak(20.0)
    window.interrupt()
    assert window.isVisible()
    assert question(window).isVisible()
    window.interrupt()
    interview.until(lambda: not window.isVisible())
    assert len(app.store.session("session-1").answers) == 1


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_close_the_window(run_until_closed: Run, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    told: list[Window] = []

    def tell_once(window: Window) -> None:
        if not told:
            told.append(window)
            os.kill(os.getpid(), number)

    assert run_until_closed(tell_once) == 0
    assert told
    assert signal.getsignal(number) is before


def test_another_window_that_is_open_keeps_nothing_running(
    qtbot: QtBot, run_until_closed: Run
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    assert run_until_closed(Window.close) == 0
    assert other.isVisible()


def test_the_app_is_started_anew_after_closing(run_until_closed: Run) -> None:
    def press_restart(window: Window) -> None:
        window.places.settings.data.restart_buttons[0].click()

    assert run_until_closed(press_restart) == START_AGAIN


def test_terminating_keeps_what_was_recorded(
    window: Window, interview: Interview, app: FakeApp
) -> None:
    interview.start()
    interview.record()
    interview.speak(20.0)
    window.terminate()
    interview.until(lambda: not window.isVisible())
    assert len(app.store.session("session-1").answers) == 1


@pytest.fixture
def wrong_form(window: Window, until: Until) -> QuestionForm:
    """A form with a mistake, in a place that is not shown."""
    window.places.show_place("questions")
    view = window.places.questions
    until(lambda: view.tree.question)
    view.add_question()
    view.form.terms.text.setPlainText("Snick")
    window.places.show_place("settings")
    return view.form


def test_a_form_with_a_mistake_is_not_lost(
    window: Window, wrong_form: QuestionForm, app: FakeApp, until: Until
) -> None:
    assert not window.close()
    assert wrong_form.isVisible()
    assert wrong_form.prompt.mistake == "This text is empty."
    assert not window.close()  # asking twice asks once
    (box,) = window.findChildren(Dialog)
    assert nameless(box) == []
    press(box, "Keep editing")
    until(lambda: window.findChild(Dialog) is None)
    wrong_form.prompt.text.setPlainText("What is it?")
    wrong_form.terms.text.setPlainText("")
    assert window.close()
    (path,) = app.folders.banks.glob("*.yaml")
    assert "What is it?" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("choice", "again"), [("Keep editing", False), ("Quit without", True)])
def test_who_stays_when_the_app_was_to_start_anew_quits_later_for_good(
    window: Window, wrong_form: QuestionForm, until: Until, choice: str, again: bool
) -> None:
    window.start_again()
    press(question(window), choice)
    until(lambda: window.findChild(Dialog) is None)
    assert window.isVisible() is not again
    assert window.starts_again is again


def test_a_form_with_a_mistake_is_given_up_by_choice(
    window: Window, wrong_form: QuestionForm, app: FakeApp
) -> None:
    window.close()
    press(question(window), "Quit without saving")
    assert not window.isVisible()
    assert not list(app.folders.banks.glob("*.yaml"))


def test_a_form_that_can_not_be_written_is_not_lost(
    window: Window, wrong_form: QuestionForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    wrong_form.prompt.text.setPlainText("What is it?")
    wrong_form.terms.text.setPlainText("")
    monkeypatch.setattr(wrong_form, "_keep", refuse)
    window.interrupt()
    assert wrong_form.problem.isVisible()
    assert "The disk is full." in wrong_form.problem.text()
    window.interrupt()  # the second time without asking
    assert not window.isVisible()


def test_a_form_that_is_being_saved_is_not_asked_for(
    window: Window, wrong_form: QuestionForm, app: FakeApp
) -> None:
    wrong_form.prompt.text.setPlainText("What is it?")
    wrong_form.terms.text.setPlainText("")
    kept = threading.Event()
    keep = wrong_form._keep
    assert keep is not None

    def keep_and_tell(bank: Bank) -> None:
        keep(bank)
        kept.set()

    wrong_form._keep = keep_and_tell
    wrong_form.save()
    assert kept.wait(10)
    assert window.close()
    assert len(list(app.folders.banks.glob("*.yaml"))) == 1


def test_a_form_is_asked_for_before_the_recording_is(
    window: Window, wrong_form: QuestionForm, interview: Interview
) -> None:
    interview.start()
    interview.record()
    window.close()
    press(question(window), "Quit without saving")
    interview.until(lambda: question(window).windowTitle() == "You are recording")
    assert interview.session.state is State.RECORDING
    window.terminate()
    interview.until(lambda: not window.isVisible())


def test_in_review_it_closes(window: Window, interview: Interview, app: FakeApp) -> None:
    interview.start()
    interview.answer()
    window.close()
    interview.until(lambda: not window.isVisible())


def test_after_a_failure_it_closes(window: Window, interview: Interview, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(20.0)
    app.lose_microphone()
    interview.reach(State.FAILED)
    window.close()
    interview.until(lambda: not window.isVisible())
    assert len(app.store.session("session-1").answers) == 1
