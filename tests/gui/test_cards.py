"""Review: cards lead to their moments; bands can be chosen; notes and favorites."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.fakes.app import FakeApp
from tests.fakes.speech import spoken
from tests.gui.taken import Until, open_take
from voice_interview.core.model import Lap, Part, Span, Transcript
from voice_interview.errors import UserError
from voice_interview.gui.views.bands_dialog import BandsDialog
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window
from voice_interview.settings import Settings

TEXT = spoken("I think we scan the the images. Maybe we cut critical ones blocking it. I fixed it.")
SAID = replace(TEXT, speech=(Span(0.0, 2.0), Span(2.6, 4.0), Span(7.0, 8.5)))


@pytest.fixture
def review(window: Window, app: FakeApp, until: Until) -> ReviewView:
    return open_take(window, app, until, SAID)


def shown(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(widget: QWidget, name: str) -> None:
    made = next(
        one
        for one in widget.findChildren(QPushButton)
        if name in one.accessibleName() and one.isVisible()
    )
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)


def test_pauses_are_gone_through_from_the_longest(review: ReviewView, app: FakeApp) -> None:
    press(review.take.side.metrics.pause, "Longest pause")
    finder = review.take.words.finder
    assert [(one.start_s, one.end_s) for one in finder.spans] == [(2.0, 2.6), (4.0, 7.0)]
    assert finder.count_text.startswith("2 of 2")
    (played,) = app.player.played
    assert (played.start_s, played.end_s) == (2.5, 8.5)
    assert review.take.transcript.marked_text
    finder.after.click()
    assert app.player.played[-1].start_s == 0.5


def test_the_fastest_stretch_is_heard_with_its_pace(
    window: Window, app: FakeApp, until: Until
) -> None:
    slow, fast = spoken("One two three. " * 8), spoken("Four five six. " * 12)
    shift_s, length_s = slow.words[-1].end_s, fast.words[-1].end_s
    factor = 11.0 / length_s
    sped = tuple(
        replace(word, start_s=shift_s + word.start_s * factor, end_s=shift_s + word.end_s * factor)
        for word in fast.words
    )
    end_s = sped[-1].end_s
    said = Transcript((*slow.words, *sped), (Span(0.0, end_s),), "base")
    review = open_take(window, app, until, said)
    press(review.take.side.metrics.pace, "fastest")
    finder = review.take.words.finder
    assert "words/min" in finder.count_text
    assert finder.count_text.startswith("2 of 2")


def test_habits_count_without_color_and_lead_to_their_words(
    review: ReviewView, app: FakeApp
) -> None:
    cards = review.take.side.metrics
    assert cards.pronouns.text.startswith("I / we: 2 / 2")
    assert cards.hedges.text.startswith("Hedges: 2")
    assert "“I think”, “Maybe”" in cards.hedges.text
    assert cards.repeats.text.startswith("Repeats: ≥ 1")
    press(cards.hedges, "Hear all 2")
    assert review.take.transcript.marked_text == "I think"
    review.take.words.finder.after.click()
    assert review.take.transcript.marked_text == "Maybe"
    press(cards.repeats, "Hear it")
    assert review.take.transcript.marked_text == "the the"
    press(cards.pronouns, "Hear all 4")
    assert review.take.words.finder.count_text.startswith("1 of 4")
    press(cards.first_word, "after the start signal")
    assert app.player.played[-1].start_s == 0.0


def test_key_points_and_parts_are_moments_too(
    window: Window, app: FakeApp, until: Until, review: ReviewView
) -> None:
    press(review.take.side.points, "Kept the critical check")
    assert review.take.transcript.marked_text == "critical ones blocking"
    answer = app.store.take("s-001")
    laps = (Lap(Part.TASK, 2.0), Lap(Part.ACTION, 4.0))
    app.store.save_take(replace(answer.take, laps=laps), answer.question)
    review.take.changed.emit()
    until(lambda: "Result: 0 %" in shown(review.take.side.star))
    press(review.take.side.star, "Hear the part Action")
    assert (app.player.played[-1].start_s, app.player.played[-1].end_s) == (4.0, 9.0)


def test_of_another_language_no_habits_are_known(
    window: Window, app: FakeApp, until: Until
) -> None:
    review = open_take(window, app, until, Transcript(TEXT.words, TEXT.speech, "base", "de"))
    assert "English only" in review.take.side.metrics.hedges.text


def test_bands_are_chosen_kept_in_order_and_reset(review: ReviewView, app: FakeApp) -> None:
    review.take.side.edit_bands()
    dialog = review.findChild(BandsDialog)
    assert dialog is not None
    low = dialog.spins["pace_speaking_wpm", "low"]
    high = dialog.spins["pace_speaking_wpm", "high"]
    assert (low.value(), high.value()) == (120, 165)
    low.setValue(170)
    assert high.value() == 170
    assert dialog.spins["pace_speaking_wpm", "note_above"].value() == 185
    dialog.spins["action_share", "high"].setValue(80)
    dialog.spins["pause_s", "note_from"].setValue(3.5)
    dialog.save_button.click()
    assert app.settings.bands == (
        "pace_speaking_wpm.low=170",
        "pace_speaking_wpm.high=170",
        "pause_s.note_from=3.5",
        "action_share.high=0.8",
        "action_share.note_above=0.8",
    )
    assert "good is 170–170" in review.take.side.metrics.pace.text  # noqa: RUF001
    again = BandsDialog(review.desk, review)
    assert again.spins["pace_speaking_wpm", "low"].value() == 170
    again.usual_button.click()
    assert again.spins["pace_speaking_wpm", "low"].value() == 120
    again.save_button.click()
    assert not app.settings.bands


def test_bands_that_the_disk_refuses_stay_in_the_dialog(
    review: ReviewView, app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(settings: Settings) -> None:
        raise UserError("The disk is full.", "Nothing was changed.", "Make room.")

    monkeypatch.setattr(app, "change_settings", refuse)
    dialog = BandsDialog(review.desk, review)
    dialog.open()
    dialog.spins["pace_speaking_wpm", "low"].setValue(140)
    dialog.save_button.click()
    assert dialog.notice.text == "The disk is full. Nothing was changed. Make room."
    assert dialog.isVisible()
    assert dialog.spins["pace_speaking_wpm", "low"].value() == 140


def test_notes_are_added_by_key_heard_changed_deleted_and_taken_back(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    notes = review.take.side.notes
    review.take.sound.seek(3.0)
    QTest.keyClick(review.take, Qt.Key.Key_N)
    assert notes.field.hasFocus()
    QTest.keyClicks(notes.field, "Say the number first")
    QTest.keyClick(notes.field, Qt.Key.Key_Return)
    until(lambda: "Say the number first" in shown(notes))
    (note,) = app.store.take("s-001").notes
    assert (note.at_s, note.text) == (3.0, "Say the number first")
    assert review.desk.playback.position_s == 3.0
    press(notes, "Hear “Say the number first” at 0:03")
    assert app.player.played[-1].start_s == 3.0
    press(notes, "Edit the note")
    notes.field.setText("Say it sooner")
    notes.save()
    until(lambda: "Say it sooner" in shown(notes))
    press(notes, "Delete the note")
    until(lambda: not app.store.take("s-001").notes)
    stack = review.take.undo_stack
    until(lambda: stack.count() == 3)
    for text in ("Say it sooner", "Say the number first"):
        stack.undo()
        until(partial(_noted, app, text))
    stack.undo()
    until(lambda: not app.store.take("s-001").notes)
    stack.redo()
    until(lambda: "Say the number first" in shown(notes))


def _noted(app: FakeApp, text: str) -> bool:
    return [one.text for one in app.store.take("s-001").notes] == [text]


def test_a_note_is_scrolled_to(review: ReviewView, until: Until) -> None:
    entry = review.take.side.notes.entry
    assert entry.visibleRegion().isEmpty()
    QTest.keyClick(review.take, Qt.Key.Key_N)
    until(lambda: entry.visibleRegion().boundingRect() == entry.rect())
    assert shown_buttons(entry) == ["Cancel", "Save"]


def shown_buttons(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QPushButton)]


def test_key_points_come_right_after_the_first_numbers(review: ReviewView) -> None:
    side = review.take.side
    cards = (side.metrics, side.points, side.metrics.habits, side.notes)
    tops = [card.mapTo(side, card.rect().topLeft()).y() for card in cards]
    assert tops == sorted(tops)
    assert tops[1] - side.metrics.height() < 20


def test_a_note_is_kept_for_whoever_goes_elsewhere(
    review: ReviewView, window: Window, app: FakeApp, until: Until
) -> None:
    def notes() -> list[str]:
        return [note.text for note in app.store.take(review.take.take_id).notes]

    review.take.side.notes.add(1.0)
    review.take.side.notes.field.setText("Say it sooner")
    window.places.show_place("progress")
    until(lambda: notes() == ["Say it sooner"])
    until(lambda: not review.take.side.notes.writing)


def test_a_note_that_can_not_be_stored_stays_where_it_was_written(
    review: ReviewView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    notes = review.take.side.notes
    notes.add(1.0)
    notes.field.setText("Say it sooner")
    with monkeypatch.context() as patch:
        patch.setattr(app.store, "save_note", refuse)
        notes.save()
        until(lambda: "disk is full" in review.take.notice.text)
    assert notes.writing
    assert notes.field.text() == "Say it sooner"
    notes.save()
    until(lambda: not notes.writing)
    assert _noted(app, "Say it sooner")


def test_a_note_without_words_is_none(review: ReviewView, app: FakeApp) -> None:
    notes = review.take.side.notes
    notes.add_button.click()
    assert notes.writing
    QTest.keyClick(notes.field, Qt.Key.Key_Return)
    assert not notes.writing
    notes.add(1.0)
    QTest.keyClick(notes.field, Qt.Key.Key_Escape)
    assert not notes.writing
    assert app.store.take("s-001").notes == ()


def test_a_favorite_by_key_and_back(review: ReviewView, app: FakeApp, until: Until) -> None:
    QTest.keyClick(review.take, Qt.Key.Key_F)
    until(lambda: app.store.take("s-001").favorite)
    until(review.take.star_button.isChecked)
    review.take.undo_stack.undo()
    until(lambda: not app.store.take("s-001").favorite)
    until(lambda: not review.take.star_button.isChecked())


def test_what_can_not_be_stored_is_told(review: ReviewView, app: FakeApp, until: Until) -> None:
    app.store.broken = True
    review.take.star_button.click()
    until(lambda: "store is broken" in review.take.notice.text)
    assert not review.take.star_button.isChecked()
    assert review.take.undo_stack.count() == 0
