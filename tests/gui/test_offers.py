"""What a crash left is offered where one practices, and a failure offers the ways on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from tests.fakes.app import BANK, GATE, STATE, FakeApp
from tests.gui.conftest import Interview
from tests.gui.screenshots import write_sound
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.core.model import Gap, Missing, Mode, SessionInfo, Take
from voice_interview.gui.views.offers import Offers
from voice_interview.gui.views.setup import SetupView
from voice_interview.gui.widgets.basics import Card
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


def leave(app: FakeApp, count: int = 1) -> None:
    """Store takes as recovery does."""
    app.store.save_session(SessionInfo("s", BANK.id, BANK.title, Mode.RELAXED, ""))
    for number in range(1, count + 1):
        take = Take(
            f"s-00{number}", "s", GATE.id, "", 1, f"s/{number}.wav", 72.0, (), "",
            problem="interrupted",
        )  # fmt: skip
        write_sound(app.audio_file(take.audio), take.duration_s)
        app.store.save_take(take, GATE)
        app.store.offer(take.id)


def press(offers: Offers, text: str) -> None:
    next(one for one in offers.findChildren(QPushButton) if one.text() == text).click()


@pytest.fixture
def offers(window: Window, app: FakeApp, until: Until) -> Offers:
    leave(app)
    shown = window.places.practice.setup.offers
    shown.look()
    until(shown.isVisible)
    return shown


def test_an_answer_that_was_cut_off_is_offered(offers: Offers) -> None:
    names = [child.accessibleName() for child in offers.findChildren(Card)]
    assert any(name.startswith("We kept 1:12 of your answer to “") for name in names)


def test_it_goes_on_in_the_same_take(offers: Offers, interview: Interview, app: FakeApp) -> None:
    press(offers, "Go on with it")
    interview.reach(State.THINKING)
    assert app.store.offers() == ()
    app.engine.post(e.AnswerNow())
    interview.reach(State.RECORDING)
    app.engine.post(e.Finish())
    interview.reach(State.REVIEW)
    (answer,) = app.store.session("s").answers
    assert answer.take.duration_s > 72.0
    assert answer.take.gaps == (Gap(72.0, None, Missing.INTERRUPTED),)


def offer_with_rest(window: Window, app: FakeApp, until: Until) -> SetupView:
    """Return the page that offers a take whose session had two questions left at its crash."""
    leave(app)
    plan = e.Plan("s", BANK.id, BANK.title, (GATE, STATE), "", turns_before=1)
    app.store.save_plan("s", plan)
    setup = window.places.practice.setup
    setup.enter()
    until(setup.offers.isVisible)
    return setup


def test_the_session_goes_on_after_the_answer(
    window: Window, interview: Interview, app: FakeApp, until: Until
) -> None:
    setup = offer_with_rest(window, app, until)
    until(lambda: not setup.desk.worker.busy)
    assert setup.left.isHidden()
    press(setup.offers, "Go on with it")
    interview.reach(State.THINKING)
    assert (interview.session.number, interview.session.count) == (1, 2)
    app.engine.post(e.AnswerNow())
    interview.reach(State.RECORDING)
    app.engine.post(e.Finish())
    interview.reach(State.REVIEW)
    app.engine.post(e.Skip())
    interview.reach(State.ASKING)
    assert interview.session.question.id == STATE.id


def test_whoever_keeps_the_answer_is_offered_the_rest_of_the_session(
    window: Window, app: FakeApp, until: Until
) -> None:
    setup = offer_with_rest(window, app, until)
    press(setup.offers, "Keep it")
    until(setup.left.isVisible)
    (left,) = app.store.left_sessions()
    assert (left.questions, left.asked_before) == ((STATE,), 1)


def test_it_is_kept_as_it_is(offers: Offers, app: FakeApp, until: Until) -> None:
    press(offers, "Keep it")
    until(offers.isHidden)
    assert app.store.offers() == ()
    assert app.store.take("s-001").take.duration_s == 72.0


def test_it_is_discarded_only_after_asking(offers: Offers, app: FakeApp, until: Until) -> None:
    press(offers, "Discard…")
    ask = offers.findChild(QMessageBox)
    assert ask is not None
    next(one for one in ask.buttons() if one.text() == "Delete").click()
    until(offers.isHidden)
    assert app.store.session("s").answers == ()
    assert not app.audio_file("s/1.wav").exists()


def test_many_are_offered_a_few_at_a_time(window: Window, app: FakeApp, until: Until) -> None:
    leave(app, 5)
    shown = window.places.practice.setup.offers
    shown.look()
    until(shown.isVisible)
    keeps = [one for one in shown.findChildren(QPushButton) if one.text() == "Keep it"]
    assert len(keeps) == 3


def test_a_store_that_fails_is_told(
    offers: Offers, app: FakeApp, window: Window, until: Until
) -> None:
    app.store.broken = True
    press(offers, "Keep it")
    until(window.places.practice.setup.notice.isVisible)


# ---- a microphone that goes


def test_a_lost_microphone_offers_another_and_the_answer_goes_on(
    interview: Interview, app: FakeApp, window: Window, until: Until
) -> None:
    interview.start()
    interview.record()
    interview.speak(5.0)
    app.microphone.lose()
    interview.reach(State.FAILED)
    panel = window.places.practice.interview.failure
    until(lambda: panel.microphone.count() == 3)
    assert panel.microphone.isVisible()
    panel.microphone.setCurrentIndex(2)
    panel.microphone.activated.emit(2)
    assert app.settings.microphone == "built-in"
    app.engine.post(e.Resume())
    interview.reach(State.RECORDING)
    assert interview.session.continued is not None
    app.engine.post(e.Finish())
    interview.reach(State.REVIEW)
    take = interview.session.take
    assert take is not None
    assert [gap.why for gap in take.gaps] == [Missing.MICROPHONE]
    assert "the microphone had gone" in window_text(window, take.id, until)


def window_text(window: Window, take_id: str, until: Until) -> str:
    session_id = window.session.plan.session_id
    window.places.open_review(session_id, take_id)
    until(window.places.review.take.notice.isVisible)
    return window.places.review.take.notice.text


def test_only_the_microphone_is_offered_anew_when_it_is_at_fault(
    interview: Interview, app: FakeApp, window: Window
) -> None:
    interview.start()
    interview.record()
    app.microphone.lose(e.Problem.DISK_FULL)
    interview.reach(State.FAILED)
    assert not window.places.practice.interview.failure.microphone.isVisible()


def test_silence_of_a_muted_microphone_is_said(
    interview: Interview, app: FakeApp, window: Window, until: Until
) -> None:
    interview.start()
    interview.record()
    app.engine.post(e.MicrophoneMuted(interview.session.turn, True))
    until(lambda: "muted" in window.places.practice.interview.live.status.text())
    app.engine.post(e.MicrophoneMuted(interview.session.turn, False))
    until(lambda: "muted" not in window.places.practice.interview.live.status.text())
