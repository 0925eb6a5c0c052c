"""Review: two takes of a question side by side."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from tests.fakes.app import BANK, GATE, STATE, FakeApp
from tests.fakes.speech import spoken
from tests.gui.screenshots import write_sound
from tests.gui.taken import Until
from voice_interview.core.comparing import Compared, Measure
from voice_interview.core.model import Lap, Mode, Part, SessionInfo, Take
from voice_interview.gui.views.compare_view import _change
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window


@pytest.fixture
def review(window: Window, app: FakeApp, until: Until) -> ReviewView:
    """Two sessions: one take of the question in each, and one of another question."""
    takes = (
        ("a", "a-001", GATE, 1, 30.0, "I think we scan. We scan the build data."),
        ("b", "b-001", GATE, 1, 90.0, "I pulled the build data and kept critical ones blocking."),
        ("b", "b-002", STATE, 1, 20.0, "In a bucket."),
    )
    for session_id, take_id, question, number, duration_s, text in takes:
        app.store.save_session(SessionInfo(session_id, BANK.id, BANK.title, Mode.RELAXED, ""))
        laps = (Lap(Part.ACTION, 10.0),) if question.star else ()
        take = Take(
            take_id, session_id, question.id, "", number, f"{take_id}.wav", duration_s, laps, ""
        )
        write_sound(app.audio_file(take.audio), 1.0)
        app.store.save_take(take, question)
        app.store.save_transcript(take_id, spoken(text), 0.4)
    window.places.open_review("b", "b-001")
    until(lambda: window.places.review.take.take_id == "b-001" and not window.worker.busy)
    return window.places.review


def shown(widget: QWidget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel))


def test_differences_of_takes_of_different_sessions(review: ReviewView) -> None:
    assert review.take.compare_button.isVisible()
    review.take.compare_button.click()
    compare = review.compare
    assert compare.isVisible()
    assert [column.answer.take.id for column in compare.columns if column.answer] == [
        "a-001",
        "b-001",
    ]
    table = shown(compare.table)
    assert "Length | 0:30 | 1:30 | +60" in table
    assert "Key points covered | 1 | 2 | +1" in table
    assert "Hedges | 1 | 0 | −1" in table  # noqa: RUF001
    assert "Task | 0 % | 0 % | =" in table
    assert "score" not in table.lower()
    assert "I think we scan." in compare.columns[0].text.toPlainText()


def test_the_keys_of_a_take_do_nothing_to_one_that_is_hidden(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    review.take.compare_button.click()
    for key in (Qt.Key.Key_F, Qt.Key.Key_N):
        QTest.keyClick(review.compare, key)
    until(lambda: not review.desk.worker.busy)
    assert not any(one.favorite or one.notes for one in app.store.session("b").answers)
    assert not review.take.side.notes.writing


def test_parts_are_drawn_to_one_scale(review: ReviewView, until: Until) -> None:
    review.take.compare_button.click()
    short, long = (column.parts for column in review.compare.columns)
    until(lambda: short.blocks() and long.blocks())
    width = long.width()
    assert short.width() == width
    drawn = [
        (share.part, share.seconds, end - start)
        for bar in (short, long)
        for share, start, end in bar.blocks()
    ]
    assert [(part, seconds) for part, seconds, _ in drawn] == [
        (Part.SITUATION, 10.0),
        (Part.ACTION, 20.0),
        (Part.SITUATION, 10.0),
        (Part.ACTION, 80.0),
    ]
    for _, seconds, wide_px in drawn:
        assert wide_px == pytest.approx(seconds / 90 * width)
    assert "Action 1:20" in shown(long)


def test_either_take_is_played_and_followed(review: ReviewView, app: FakeApp, until: Until) -> None:
    review.take.compare_button.click()
    first, second = review.compare.columns
    QTest.keyClick(review.compare, Qt.Key.Key_Space)
    assert app.player.played[-1].path.endswith("b-001.wav")
    first.play.click()
    assert app.player.played[-1].path.endswith("a-001.wav")
    app.player.position = 2.0
    until(lambda: first.text.playing_word)
    second.play.click()
    assert app.player.played[-1].path.endswith("b-001.wav")
    assert second.loaded
    assert not first.text.playing_word
    second.text.word_chosen.emit(2.0)
    assert app.player.played[-1].start_s == 2.0
    QTest.keyClick(review.compare, Qt.Key.Key_Space)
    assert not review.desk.playback.playing
    second.toggle()
    app.player.lose()
    until(lambda: "no speaker" in review.notice.text)


def test_other_takes_are_chosen_and_escape_goes_back(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    review.take.compare_button.click()
    column = review.compare.columns[0]
    column.play.click()
    column.choice.setCurrentIndex(1)
    column.choice.activated.emit(1)
    assert not review.desk.playback.playing
    assert "Length | 1:30 | 1:30 | =" in shown(review.compare.table)
    QTest.keyClick(review.compare, Qt.Key.Key_Escape)
    assert review.take.isVisible()
    assert review.take.sound.loaded
    assert review.take.take_id == "b-001"


def test_a_single_take_has_nothing_to_be_compared_with(
    review: ReviewView, window: Window, until: Until
) -> None:
    review.takes.activated.emit(1)
    until(lambda: review.take.take_id == "b-002" and not window.worker.busy)
    assert not review.take.compare_button.isVisible()


def test_takes_without_words_or_parts(review: ReviewView, app: FakeApp, until: Until) -> None:
    answer = app.store.take("b-002")
    bare = replace(answer.take, id="b-003", question_id=GATE.id, number=2)
    app.store.save_take(bare, GATE)
    review.compare_takes(app.store.attempts("b-003"))
    assert "Pace, words/min" in shown(review.compare.table)
    assert " | – | –" in shown(review.compare.table)  # noqa: RUF001


def test_a_difference_is_that_of_the_numbers_that_are_shown() -> None:
    pauses = Compared(Measure.LONGEST_PAUSE_S, 0.96, 0.94)
    assert _change(pauses) == "−0.1"  # noqa: RUF001
    assert _change(Compared(Measure.ACTION, 0.234, 0.236)) == "+1"
    assert _change(Compared(Measure.PACE_WPM, 120.6, 121.4)) == "="
    assert _change(Compared(Measure.DURATION_S, 57.6, 67.1)) == "+10"  # 0:57 and 1:07
