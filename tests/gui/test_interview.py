"""The interview place: every state as it is seen and heard by keys."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from tests.gui.screenshots import write_sound
from voice_interview.core import events as e
from voice_interview.core.commands import AFTER_CUE_S
from voice_interview.core.live import State
from voice_interview.core.model import Mode, Part
from voice_interview.core.ports import Level
from voice_interview.gui.theme import LIGHT
from voice_interview.gui.views.interview import InterviewView
from voice_interview.gui.views.live_panel import part_seconds, ring_values
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def view(window: Window) -> InterviewView:
    return window.places.practice.interview


def captions(view: InterviewView) -> list[str]:
    QApplication.processEvents()  # buttons made just now come up with the next round
    return [one.caption for one in view.findChildren(KeyButton) if one.isVisible()]


def test_asking(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    interview.start()
    interview.until(lambda: "speaking" in view.live.status.text())
    assert view.question.plain == app.bank.question("security-gate").prompt
    assert captions(view) == ["Repeat question", "Pause", "Skip", "Answer now"]
    assert view.live.ring.time == "0:30"
    interview.key(Qt.Key.Key_Return)
    interview.until(lambda: interview.session.live)  # cut short, no time to think


def test_a_text_that_takes_long_says_so_and_can_follow_later(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    app.transcriber.held = True
    interview.start()
    interview.record()
    interview.speak(20.0)
    interview.key(Qt.Key.Key_Return)
    assert "What you say appears here." in view.live.caption.text()
    interview.until(lambda: interview.session.writing)
    assert not view.live.caption.isVisible()  # nothing was heard, and nothing will be
    assert not view.live.writing.isVisible()
    interview.until(view.live.writing.isVisible)
    app.transcriber.tell(0.5, 12.0)
    interview.until(lambda: "0:12 left" in view.live.writing.rest.text())
    assert view.live.writing.bar.value() == 500
    assert captions(view) == ["Write it down later"]
    interview.key(Qt.Key.Key_L)
    interview.reach(State.REVIEW)
    assert not view.live.writing.isVisible()
    assert app.store.pending() == ("session-1-001",)


def test_thinking_counts_down_on_the_engines_clock(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    app.voice_ends()
    interview.reach(State.THINKING)
    left_s = interview.session.think_ends_s - time.monotonic()
    assert 0 < left_s <= 30
    at_s = interview.session.think_ends_s - 17.2
    text, below, share, color = ring_values(interview.session, at_s, view.desk.look)
    assert (text, below, color) == ("0:18", "to think", LIGHT.accent)
    assert share == pytest.approx(17.2 / 30)
    interview.until(lambda: any(view.live.waveform.bars))  # the microphone is open
    app.clock.advance(30.0)
    interview.until(lambda: interview.session.live)


def test_recording_is_shown_once_the_first_sample_is_on_disk(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    interview.record()
    starting = replace(interview.session, live=False)
    view.live.show_session(starting)
    assert "●" not in view.live.status.text()
    assert "Starting" in view.live.status.text()
    view.live.show_session(interview.session)
    assert view.live.status.text() == "● Recording"
    assert view.live.device.text() == "USB headset"


def test_soft_limits_change_color_and_words(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    interview.record()
    interview.speak(60.0)
    assert view.live.warning.text() == ""
    assert ring_values(interview.session, 0.0, view.desk.look)[3] == LIGHT.record
    interview.speak(31.0)
    assert "left" in view.live.warning.text()
    assert ring_values(interview.session, 0.0, view.desk.look)[3] == LIGHT.caution.fill
    interview.speak(20.0)
    assert "Come to the end" in view.live.warning.text()
    interview.until(lambda: view.live.ring.time == "1:51")
    app.speak(10.0)  # the hard limit
    interview.reach(State.REVIEW)


def test_parts_by_key_and_by_click(interview: Interview, view: InterviewView) -> None:
    interview.start()
    interview.record()
    interview.speak(10.0)
    view.live.parts.chosen.emit(Part.ACTION)
    interview.until(lambda: interview.session.part is Part.ACTION)
    interview.speak(5.0)
    interview.key(Qt.Key.Key_1)  # going back is allowed
    interview.until(lambda: interview.session.part is Part.SITUATION)
    interview.speak(2.0)
    told = part_seconds(interview.session)
    assert {part: round(s, 3) for part, s in told.items()} == {
        Part.SITUATION: 12.0, Part.TASK: 0.0, Part.ACTION: 5.0, Part.RESULT: 0.0,
    }  # fmt: skip
    active = [one.part for one in view.live.parts.segments if one.active]
    assert active == [Part.SITUATION]


def test_a_question_without_parts_has_no_bar_besides_the_ring(
    interview: Interview, view: InterviewView
) -> None:
    interview.start(star=False)
    interview.record()
    interview.speak(33.0)
    interview.key(Qt.Key.Key_Space)
    interview.key(Qt.Key.Key_2)
    assert not view.live.parts.isVisible()
    interview.until(lambda: (view.live.ring.time, view.live.ring.below) == ("0:33", "of 2:00"))
    assert interview.session.laps == ()


def test_after_a_look_at_another_recording_the_own_answer_is_played(
    interview: Interview, window: Window, app: FakeApp, until: Until
) -> None:
    interview.start()
    for seconds in (12.0, 8.0):
        interview.record()
        interview.speak(seconds)
        interview.key(Qt.Key.Key_Return)
        interview.reach(State.REVIEW)
        if seconds == 12.0:
            interview.key(Qt.Key.Key_T)
            interview.reach(State.THINKING)
    playback = window.places.practice.interview.desk.playback
    own = playback.path
    for answer in app.store.session("session-1").answers:
        write_sound(app.audio_file(answer.take.audio), answer.take.duration_s)
    window.places.open_review("session-1", app.store.session("session-1").answers[0].take.id)
    until(lambda: playback.path != own)
    window.places.show_place("practice")
    assert playback.path == own
    assert 8.0 <= playback.duration_s < 9.0


def test_when_the_answer_has_ended_nothing_asks_for_more(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    app.transcriber.held = True
    interview.start()
    interview.record()
    app.caption("so I moved the check", "out of the stage")
    interview.until(lambda: "▍" in view.live.caption.text())

    def hints() -> list[str]:
        labels = [one for one in view.live.findChildren(QLabel) if one.isVisible()]
        return [one.text() for one in labels if one.text() in ("Next part", "Space")]

    assert hints() == ["Next part", "Space"]
    interview.key(Qt.Key.Key_Return)
    interview.until(lambda: interview.session.writing)
    interview.until(lambda: "▍" not in view.live.caption.text())
    assert "out of the stage" in view.live.caption.text()
    assert view.live.caption.isVisible()
    assert hints() == []


def test_captions(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    interview.start()
    interview.record()
    app.caption("so I moved <the> check", "out of the stage")
    interview.until(lambda: "out of the stage" in view.live.caption.text())
    assert "&lt;the&gt;" in view.live.caption.text()
    assert "<b>out of the stage</b>" in view.live.caption.text()
    app.settings = replace(app.settings, captions=False)
    view.live.show_session(interview.session)
    assert not view.live.caption.isVisible()


def test_pause_and_resume(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(5.0)
    interview.key(Qt.Key.Key_P)
    interview.reach(State.PAUSED)
    assert not app.microphone.recording
    assert "nothing is being recorded" in view.live.status.whole
    assert captions(view) == ["Start over", "Skip", "Finish answer", "Resume"]
    interview.key(Qt.Key.Key_P)
    interview.reach(State.RECORDING)
    assert app.microphone.recording


def test_repeat_start_over_and_skip(interview: Interview, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(5.0)
    interview.key(Qt.Key.Key_R)
    interview.reach(State.PAUSED)
    app.voice_ends()
    interview.reach(State.RECORDING)
    interview.key(Qt.Key.Key_T)
    interview.until(lambda: interview.session.take_number == 2)
    interview.reach(State.THINKING)
    interview.key(Qt.Key.Key_N)
    interview.until(lambda: interview.session.index == 1)
    assert len(app.store.session("session-1").answers) == 1  # the first take is kept


def test_pressure_hides_what_is_refused(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start(mode=Mode.PRESSURE)
    assert captions(view) == ["Skip", "Answer now"]
    interview.record()
    interview.speak(5.0)
    assert captions(view) == ["Skip", "Finish answer"]
    assert not view.live.caption.isVisible()
    for key in (Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_T):
        interview.key(key)
    interview.speak(5.0)
    assert interview.session.state is State.RECORDING
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.ASKING)  # the next question, without a rest


def test_escape_asks_first(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(5.0)
    interview.key(Qt.Key.Key_Escape)
    assert view.leave_question.isVisible()
    interview.key(Qt.Key.Key_Space)  # on "Keep going", and no lap
    assert not view.leave_question.isVisible()
    assert interview.session.part is Part.SITUATION
    interview.key(Qt.Key.Key_Escape)
    interview.key(Qt.Key.Key_2)  # nothing passes an open question
    interview.key(Qt.Key.Key_Escape)
    assert not view.leave_question.isVisible()
    assert interview.session.part is Part.SITUATION
    interview.key(Qt.Key.Key_Escape)
    interview.key(Qt.Key.Key_Backtab)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.IDLE)
    assert len(app.store.session("session-1").answers) == 1


def test_a_lost_microphone(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(31.0)
    app.lose_microphone()
    interview.reach(State.FAILED)
    assert view.panels.current is view.failure
    assert "stopped delivering sound" in view.failure.accessibleName()
    assert "0:31" in view.failure.accessibleName()
    assert captions(view) == [
        "Finish with what was kept", "Start over", "Use a recording…", "Skip",
        "Go on with this answer",
    ]  # fmt: skip
    interview.key(Qt.Key.Key_F)
    interview.reach(State.REVIEW)
    assert "At my last company" in view.answer.transcript.toPlainText()


def test_no_microphone_then_a_file(
    interview: Interview, view: InterviewView, app: FakeApp, tmp_path: Path
) -> None:
    write_sound(tmp_path / "answer.wav", 42.0)
    app.microphone.problem = e.Problem.NO_MICROPHONE
    interview.start()
    app.voice_ends()
    interview.reach(State.FAILED)
    assert "Finish with what was kept" not in captions(view)
    interview.key(Qt.Key.Key_U)
    dialog = view.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "answer.wav"))
    dialog.close()
    interview.reach(State.REVIEW)
    (answer,) = app.store.session("session-1").answers
    assert answer.take.duration_s == 42.0
    assert app.audio_file(answer.take.audio).exists()


def test_no_voice(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    app.voice.problem = e.Problem.NO_VOICE
    app.engine.post(e.Start(app.plan(app.bank, think_s=30.0, limit_s=120.0)))
    interview.reach(State.THINKING)
    assert "could not be spoken" in view.voice_note.text()
    assert view.voice_note.isVisible()


def test_no_transcript(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    app.transcriber.problem = e.Problem.NO_MODEL
    interview.start()
    interview.answer()
    told = [one.text() for one in view.answer.findChildren(QLabel) if one.isVisible()]
    assert any(text.endswith("Choose or fetch one in Settings > Speech models.") for text in told)
    assert view.answer.transcript.toPlainText() == ""
    assert "after transcription" in view.answer.metrics.pace.text
    assert "0:20" in view.answer.metrics.length.text
    interview.key(Qt.Key.Key_Space)
    assert app.player.played[-1].path.endswith("session-1-001.wav")
    view.answer.get_model.click()
    assert not view.isVisible()
    assert interview.window.places.settings.isVisible()


def test_the_head_tells_the_clock_only_while_the_ring_is_out_of_sight(
    interview: Interview, view: InterviewView, app: FakeApp, until: Until
) -> None:
    interview.window.resize(1280, 900)
    interview.start()
    interview.record()
    app.speak(4)
    until(lambda: "left in this session" in view._left.text())
    interview.window.look.choose("light", 200)
    interview.window.resize(1024, 700)
    until(lambda: "0:04 of" in view._left.text())


def test_a_broken_store(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    interview.start()
    interview.record()
    interview.speak(5.0)
    app.store.broken = True
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.FAILED)
    assert "database" in view.failure.accessibleName()
    app.store.broken = False
    interview.key(Qt.Key.Key_Return)  # try again
    interview.reach(State.REVIEW)


def test_words_play_from_where_they_are_clicked(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    interview.answer()
    words = view.answer.transcript
    words.setFocus()
    interview.key(Qt.Key.Key_Right)
    interview.key(Qt.Key.Key_Right)
    word = words.focused_word
    interview.key(Qt.Key.Key_Return)
    spoken = app.transcriber.transcript.words
    chosen = next(one for one in spoken if one.text == word)
    assert app.player.played[-1].start_s == chosen.start_s
    app.player.position = chosen.start_s + 0.1
    interview.until(lambda: words.playing_word == word)
    view.setFocus()
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.ASKING)
    assert not view.desk.playback.playing  # nothing may sound while a question is asked


def test_a_held_key_counts_once(interview: Interview, view: InterviewView) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    interview.start()
    interview.record()
    interview.speak(5.0)
    space = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
    )
    QApplication.sendEvent(view, space)
    interview.speak(1.0)
    assert interview.session.part is Part.SITUATION


def test_the_session_goes_on_behind_other_places(
    interview: Interview, window: Window, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    interview.record()
    window.places.show_place("questions")
    interview.speak(10.0)
    assert interview.session.state is State.RECORDING
    window.playback.load(None, 0.0)
    window.places.show_place("practice")
    assert view.isVisible()
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)


def test_after_the_end_a_new_session(interview: Interview, window: Window) -> None:
    interview.start()
    interview.key(Qt.Key.Key_Escape)
    window.places.practice.interview.leave_question.answered.emit(True)
    interview.reach(State.IDLE)
    assert window.places.practice.interview.over.answers == ()
    interview.until(lambda: captions(window.places.practice.interview) == ["New session", "Review"])
    interview.key(Qt.Key.Key_N)
    assert window.places.practice.currentWidget() is window.places.practice.setup


def test_bad_sound_is_told_while_one_thinks(
    interview: Interview, window: Window, app: FakeApp
) -> None:
    """Not afterwards, when the answer has been given."""
    interview.start()
    app.voice_ends()
    interview.reach(State.THINKING)
    interview.until(lambda: interview.session.device)
    (view,) = window.findChildren(InterviewView)
    view._timer.stop()
    view.live._ear.clear()
    for number in range(100):
        view.live.tick(number * 0.05, Level(-6.0, 0.0))
    assert "Too loud" in view.live.warning.text()
    for number in range(100, 300):
        view.live.tick(number * 0.05, Level(-60.0, -50.0))
    assert view.live.warning.text() == ""


def test_nothing_jumps_from_state_to_state(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    """Question, ring, waveform, parts and live text stay where they are."""

    def places() -> dict[str, tuple[int, int, int, int]]:
        QTest.qWait(60)
        live = view.live
        shown = {
            "question": view.question, "ring": live.ring, "waveform": live.waveform,
            "parts": live.parts, "text": live.caption, "keys": view._bottom,
        }  # fmt: skip
        assert all(widget.isVisible() for widget in shown.values())
        return {
            name: (*widget.mapTo(view, widget.rect().topLeft()).toTuple(), *widget.size().toTuple())
            for name, widget in shown.items()
        }

    interview.start()
    asked = places()
    app.voice_ends()
    interview.reach(State.THINKING)
    assert places() == asked
    app.think(1.0)
    interview.key(Qt.Key.Key_Return)
    interview.until(lambda: interview.session.live)
    interview.speak(95.0)
    app.caption("and then we talked about it for quite some time " * 4, "until it was settled")
    assert places() == asked
    interview.speak(20.0)
    assert places() == asked
    interview.key(Qt.Key.Key_P)
    interview.reach(State.PAUSED)
    assert places() == asked


def test_the_voice_of_the_interviewer_is_seen(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    interview.until(lambda: any(view.live.waveform.bars))
    assert any(view.live.waveform.voices)
    app.voice_ends()
    interview.reach(State.THINKING)
    interview.until(lambda: not view.live.waveform.voices[-1])


def test_live_text_is_hidden_by_a_key_and_comes_back_by_a_click(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start()
    assert view.live.caption.isVisible()
    interview.key(Qt.Key.Key_C)
    assert not view.live.caption.isVisible()
    assert not app.settings.captions
    assert view.live.captions_link.text() == "Show live text"
    assert "C" in [one.text() for one in view.live.findChildren(QLabel) if one.isVisible()]
    view.live.captions_link.click()
    assert view.live.caption.isVisible()


def test_pressure_hides_what_a_one_way_interview_hides(
    interview: Interview, view: InterviewView, app: FakeApp
) -> None:
    interview.start(mode=Mode.PRESSURE)
    interview.record()
    interview.speak(10.0)
    assert view.live.ring.isVisible()
    assert not view.live.parts.isVisible()
    assert not view.live.caption.isVisible()
    assert not view.live.captions_link.isVisible()
    assert captions(view) == ["Skip", "Finish answer"]
    interview.key(Qt.Key.Key_3)  # parts are marked all the same
    interview.until(lambda: interview.session.part is Part.ACTION)


def test_a_countdown_and_a_sound_come_before_the_recording(
    interview: Interview, view: InterviewView, app: FakeApp, until: Until
) -> None:
    interview.start(cues=True, countdown=True)
    app.voice_ends()
    interview.reach(State.THINKING)
    interview.key(Qt.Key.Key_Return)
    until(lambda: interview.session.counting)
    session = interview.session
    look = view.desk.look
    assert ring_values(session, session.think_ends_s - 2.4, look)[:2] == ("0:03", "to the start")
    assert view.live.status.whole == "Get ready to speak"
    app.clock.advance(3.0)
    until(lambda: interview.session.cueing)
    assert Path(app.player.played[-1].path).name == "start.wav"
    assert view.live.status.whole == "Speak after the sound"
    assert not interview.session.live
    app.player.stop()
    until(lambda: interview.session.live)
    assert interview.session.preroll_s == pytest.approx(AFTER_CUE_S)


def test_a_session_is_left_and_taken_up_again(
    interview: Interview, view: InterviewView, app: FakeApp, until: Until
) -> None:
    interview.start()
    interview.answer()
    interview.key(Qt.Key.Key_Escape)
    assert view.leave_question.isVisible()
    presses = view.leave_question.findChildren(QPushButton)
    assert [one.text() for one in presses] == ["End now", "Continue later", "Keep going"]
    assert "go on with this session" in view.leave_question.later_button.toolTip()
    view.leave_question.later_button.click()
    interview.reach(State.IDLE)
    view.new_session_wanted.emit()
    setup = interview.window.places.practice.setup
    until(setup.left.isVisible)
    cards = " ".join(one.text() for one in setup.left.findChildren(QLabel))
    assert "A session waits at question 2 of 2" in cards
    go_on = next(one for one in setup.left.findChildren(QPushButton) if "Go on" in one.text())
    go_on.click()
    interview.reach(State.ASKING)
    assert (interview.session.number, interview.session.count) == (2, 2)
    app.engine.post(e.Abort())
    interview.reach(State.IDLE)
    assert app.store.left_sessions() == ()


def test_what_was_left_can_be_left_at_that(
    interview: Interview, app: FakeApp, until: Until
) -> None:
    interview.start()
    app.engine.post(e.Leave())
    interview.reach(State.IDLE)
    interview.window.places.practice.show_setup()
    left = interview.window.places.practice.setup.left
    until(left.isVisible)
    next(one for one in left.findChildren(QPushButton) if "Leave it" in one.text()).click()
    until(left.isHidden)
    assert app.store.left_sessions() == ()
    assert app.store.session("session-1").answers == ()


def test_less_motion(interview: Interview, view: InterviewView, app: FakeApp) -> None:
    app.settings = replace(app.settings, reduced_motion="on")
    interview.start()
    app.voice_ends()
    interview.reach(State.THINKING)
    assert view.live.waveform.calm
    shares = set()
    view.live.tick(time.monotonic(), Level())
    for _ in range(5):
        shown = view.live.ring.time
        view.live.tick(time.monotonic(), Level())
        if view.live.ring.time == shown:
            shares.add(view.live.ring.share)
    assert len(shares) <= 2  # it moves with the seconds, and not between them
