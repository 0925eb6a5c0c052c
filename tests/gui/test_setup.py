"""The set-up place: choices, checks and the microphone's level."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.fakes.app import STATE, FakeApp, make_app
from tests.gui.conftest import Interview
from voice_interview.banks.library import save_bank
from voice_interview.core.events import Problem
from voice_interview.core.live import State
from voice_interview.core.model import Bank, Category, Mode
from voice_interview.doctor import Check
from voice_interview.errors import UserError
from voice_interview.gui.theme import Look
from voice_interview.gui.views.setup import SetupView
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def setup(window: Window, until: Until) -> SetupView:
    view = window.places.practice.setup
    until(lambda: view.categories.bank and view.preflight.checks)
    return view


def category(setup: SetupView, title: str) -> QCheckBox:
    return next(one for one in setup.findChildren(QCheckBox) if one.text() == title)


def test_choices_make_the_plan_and_are_remembered(
    setup: SetupView, interview: Interview, app: FakeApp
) -> None:
    category(setup, "Infrastructure as code and cloud").click()
    category(setup, "Python automation and scripting").click()
    setup.pressure.click()
    setup.think.set_value(10)
    setup.limit.set_value(90)
    setup.order.choose("shuffled")
    setup.follow_ups.setChecked(False)
    setup.start()
    interview.reach(State.ASKING)
    plan = interview.session.plan
    assert [one.id for one in plan.questions] == ["security-gate"]
    assert (plan.mode, plan.think_s, plan.limit_s) == (Mode.PRESSURE, 10.0, 90.0)
    assert not plan.ask_follow_ups
    stored = app.settings
    assert stored.categories == ("behavioral",)
    assert (stored.order, stored.mode, stored.think_s, stored.limit_s, stored.ask_follow_ups) == (
        "shuffled", "pressure", 10, 90, False,
    )  # fmt: skip


def test_remembered_choices_are_shown(
    qtbot: QtBot, look: Look, until: Until, tmp_path: Path
) -> None:
    app = make_app(
        tmp_path, mode="pressure", think_s=45, question_count=2, categories=("iac", "behavioral")
    )
    window = Window(app, look)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    setup = window.places.practice.setup
    until(lambda: setup.categories.bank)
    assert setup.pressure.isChecked()
    assert (setup.think.value, setup.length.count.value) == (45, 2)
    assert setup.categories.chosen == ("iac", "behavioral")
    window.let_go()
    app.close()


def test_nothing_chosen_nothing_started(setup: SetupView, interview: Interview) -> None:
    for box in setup.categories.findChildren(QCheckBox):
        box.setChecked(False)
    assert setup.categories.questions == ()
    interview.key(Qt.Key.Key_Return)
    QTest.qWait(50)
    assert interview.session.state is State.IDLE


def test_targets_follow_the_limit(setup: SetupView) -> None:
    setup.limit.set_value(180)
    assert setup.targets.accessibleDescription() == (
        "Situation 0:36, Task 0:18, Action 1:48, Result 0:18"
    )


def test_times_are_typed_as_clock_times(setup: SetupView) -> None:
    spin = setup.limit.findChild(QSpinBox)
    assert spin is not None
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "3:15")
    QTest.keyClick(spin, Qt.Key.Key_Tab)
    assert setup.limit.value == 195
    QTest.keyClick(spin, Qt.Key.Key_Up)
    assert (setup.limit.value, spin.text()) == (210, "3:30")
    more = next(one for one in setup.limit.findChildren(QPushButton) if one.text() == "+")
    more.click()
    assert setup.limit.value == 225


def test_the_microphone_is_heard_only_while_the_setup_is_seen(
    setup: SetupView, window: Window, interview: Interview, app: FakeApp, until: Until
) -> None:
    until(lambda: setup.preflight.meter.share > 0)
    assert app.microphone.is_open
    window.places.show_place("questions")
    assert not app.microphone.is_open
    window.places.show_place("practice")
    until(lambda: app.microphone.is_open)
    setup.start()
    interview.reach(State.ASKING)
    assert not app.microphone.is_open
    assert interview.session.device == ""


def test_a_window_left_alone_lets_the_microphone_go_until_it_is_asked(
    setup: SetupView, app: FakeApp, until: Until
) -> None:
    until(lambda: setup.preflight.meter.share > 0)
    assert setup.preflight.listen.isHidden()
    setup.checks._hear_timer.timeout.emit()
    assert not app.microphone.is_open
    assert setup.preflight.meter.isHidden()
    QTest.keyClick(setup.preflight.listen, Qt.Key.Key_Space)
    until(lambda: app.microphone.is_open)
    until(setup.preflight.meter.isVisible)
    assert setup.preflight.listen.isHidden()


def test_checks_tell_what_is_wrong_and_how_to_mend_it(
    setup: SetupView, app: FakeApp, until: Until
) -> None:
    assert [check.id for check in setup.preflight.checks] == [
        "microphone", "speaker", "voice", "model", "disk",
    ]  # fmt: skip
    app.found = (
        Check("microphone", "Microphone", "failed", "No microphone was found.", "Connect one."),
        Check("disk", "Disk", "warning", "Room for only 4 minutes.", "Make room."),
        Check("database", "Database", "ok", "Fine."),
    )
    setup.checks.look()
    until(lambda: len(setup.preflight.checks) == 2)
    app.found = (Check("microphone", "Microphone", "ok", "USB headset"),)
    again = next(
        one for one in setup.preflight.findChildren(QPushButton) if one.text() == "Check again"
    )
    again.click()
    until(lambda: len(setup.preflight.checks) == 1)


def test_the_voice_can_be_heard(setup: SetupView, app: FakeApp) -> None:
    hear = next(one for one in setup.preflight.findChildren(QPushButton) if one.text() == "Hear it")
    hear.click()
    assert app.voice.said


def test_a_broken_bank_is_told(window: Window, app: FakeApp, until: Until) -> None:
    setup = window.places.practice.setup
    until(lambda: setup.categories.bank)
    app.bank_error = UserError("The bank is broken.", "It was not changed.", "Mend line 3.")
    window.places.show_place("questions")
    until(window.places.questions.notice.isVisible)
    assert (
        window.places.questions.notice.text
        == "The bank is broken. It was not changed. Mend line 3."
    )


def test_the_last_session_is_named(
    setup: SetupView, window: Window, interview: Interview, until: Until
) -> None:
    interview.start()
    interview.answer()
    window.places.practice.interview.leave_question.answered.emit(True)
    interview.reach(State.IDLE)
    window.places.practice.show_setup()
    until(lambda: setup.last_session == "Last time: 1 answer, relaxed, 0:20 of speaking")


def test_another_bank_shows_its_categories(setup: SetupView, app: FakeApp) -> None:
    other = Bank(
        "tiny", "Tiny", "en", (Category("c", "Only one"),), (replace(STATE, category="c"),)
    )
    setup.categories.show_banks((app.bank, other), "tiny", ())
    assert setup.categories.bank == other
    assert len(setup.categories.questions) == 1
    choice = setup.categories.findChild(QComboBox)
    assert choice is not None
    choice.setCurrentIndex(0)
    assert len(setup.categories.questions) == 3


def test_banks_that_were_changed_elsewhere_are_offered_and_what_was_ticked_stays(
    setup: SetupView, window: Window, app: FakeApp, until: Until
) -> None:
    category(setup, "Behavioral").click()
    ticked = setup.categories.ticked
    setup.length.count.set_value(2)
    other = Bank(
        "tiny", "Tiny", "en", (Category("c", "Only one"),), (replace(STATE, category="c"),)
    )
    window.places.show_place("questions")
    save_bank(other, app.folders.banks / "tiny.yaml")
    window.places.show_place("practice")
    choice = setup.categories.findChild(QComboBox)
    assert choice is not None
    until(lambda: choice.findText("Tiny") >= 0)
    assert setup.categories.bank is not None
    assert setup.categories.bank.id == app.bank.id
    assert setup.categories.ticked == ticked
    assert setup.length.count.value == 2


def test_a_plan_that_can_not_be_made_is_told(
    setup: SetupView, app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserError("Nothing is left to ask.", "", "Choose more categories.")

    monkeypatch.setattr(app, "plan", refuse)
    setup.start()
    assert "Nothing is left to ask." in setup.notice.text


def test_no_bank_at_all(qtbot: QtBot, look: Look, until: Until, tmp_path: Path) -> None:
    app = make_app(tmp_path)
    app.bank_error = UserError("The bank is broken.", "It was not changed.", "Mend line 3.")
    window = Window(app, look)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    setup = window.places.practice.setup
    until(lambda: "Mend line 3." in setup.notice.text)
    assert setup.categories.bank is None
    setup.start()  # nothing happens
    assert setup.estimate == "A session needs a question bank."
    leads = setup.categories.findChild(QPushButton)
    assert leads is not None
    leads.click()
    assert window.places.questions.isVisible()
    app.bank_error = None
    window.places.show_place("practice")
    until(lambda: setup.categories.bank)
    assert setup.notice.isHidden()
    assert setup.estimate.startswith("3 questions")
    window.let_go()
    app.close()


def test_minutes_instead_of_a_number_of_questions(
    setup: SetupView, interview: Interview, app: FakeApp
) -> None:
    setup.length.unit.setCurrentIndex(1)
    setup.length.minutes.set_value(5)
    setup.think.set_value(30)
    setup.limit.set_value(75)  # with 12 s to say it, two fit into 5 minutes and three don't
    assert setup.estimate == "2 questions · about 4 minutes · nothing leaves this computer"
    setup.start()
    interview.reach(State.ASKING)
    assert len(interview.session.plan.questions) == 2
    assert (app.settings.length_by, app.settings.session_minutes) == ("minutes", 5)


def test_banks_of_one_language_can_be_practiced_together(
    setup: SetupView, interview: Interview, app: FakeApp
) -> None:
    other = Bank(
        "tiny", "Tiny", "en", (Category("iac", "Only one"),), (replace(STATE, category="iac"),)
    )
    german = replace(other, id="de", title="Klein", language="de")
    setup.categories.show_banks((app.bank, other, german), "devops-python+tiny", ())
    QTest.qWait(1)  # the boxes of before are gone
    assert len(setup.categories.questions) == 4
    assert setup.categories.bank is not None
    assert setup.categories.bank.title == "Python and DevOps + Tiny"
    for box in setup.categories.findChildren(QCheckBox):
        box.setChecked(box.text() == "Only one")
    assert setup.categories.bank == other  # nothing is asked from the other bank
    assert list(setup.categories.chosen) == ["iac"]
    category(setup, "Behavioral").click()
    assert list(setup.categories.chosen) == ["behavioral", "tiny/iac"]
    setup.start()
    interview.reach(State.ASKING)
    asked = [question.id for question in interview.session.plan.questions]
    assert asked == ["security-gate", "tiny/terraform-state"]
    assert app.settings.bank == "devops-python+tiny"
    assert list(app.settings.categories) == ["behavioral", "tiny/iac"]


def test_tab_goes_through_the_page_as_it_is_read(setup: SetupView, until: Until) -> None:
    setup.setFocus()
    names = []
    for _ in range(40):
        QTest.keyClick(setup.window().focusWidget() or setup, Qt.Key.Key_Tab)
        focused = setup.window().focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        if names[-1] == "Start":
            break
    expected = [
        "Question bank", "Python automation and scripting, 1 question",
        "Infrastructure as code and cloud, 1 question", "Behavioral, 1 question",
        "How many questions", "What ends the session", "Order: As written", "Relaxed",
        "Time to think", "Answer limit", "Ask a follow-up about what I left out",
        "Play a test on the speaker", "Hear the voice", "Start",
    ]  # fmt: skip
    assert names == expected


def test_each_failure_has_a_button_that_leads_to_its_fix(
    setup: SetupView, window: Window, app: FakeApp, until: Until
) -> None:
    app.found = (
        Check("microphone", "Microphone", "failed", "No microphone was found.", "Connect one."),
        Check("disk", "Disk", "warning", "Room for only 4 minutes.", "Make room."),
    )
    setup.checks.look()
    until(lambda: len(setup.preflight.checks) == 2)
    names = [one.accessibleName() for one in setup.preflight.findChildren(QPushButton)]
    assert "Open data folder" in names
    leads = next(
        one
        for one in setup.preflight.findChildren(QPushButton)
        if one.accessibleName() == "Microphone: open settings"
    )
    QTest.keyClick(leads, Qt.Key.Key_Space)
    assert window.places.settings.isVisible()


def test_the_speaker_is_tried_without_a_voice(setup: SetupView, app: FakeApp, until: Until) -> None:
    play = next(
        one for one in setup.preflight.findChildren(QPushButton) if one.text() == "Play a test"
    )
    play.click()
    assert Path(app.player.played[-1].path).name == "test.wav"
    app.player.lose()
    until(lambda: "There is no speaker to play on." in setup.notice.text)


def test_a_voice_that_fails_when_it_is_tried_is_told(
    setup: SetupView, app: FakeApp, until: Until
) -> None:
    app.voice.problem = Problem.NO_VOICE
    setup.checks.hear_voice()
    until(lambda: "The question could not be spoken." in setup.notice.text)


def test_who_presses_enter_before_the_banks_are_read_starts_when_they_are(
    app: FakeApp, look: Look, until: Callable[[Callable[[], object]], None]
) -> None:
    window = Window(app, look)  # type: ignore[arg-type]
    window.show()
    QTest.keyClick(window.places.practice.setup, Qt.Key.Key_Return)
    assert window.session.state is State.IDLE
    until(lambda: window.session.state is State.ASKING)
    window.let_go()
    window.hide()
