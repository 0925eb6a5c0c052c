"""Review: terms that were put right, what was not understood, and the speaker's own text."""

from __future__ import annotations

import threading
import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.fakes.app import GATE, FakeApp
from tests.fakes.speech import spoken
from tests.gui.taken import Until, open_take
from voice_interview.core.model import UNCLEAR, Correction, Transcript, Why, Word
from voice_interview.errors import UserError
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window


def heard(first: int, *texts: str) -> tuple[Word, ...]:
    return tuple(Word(text, first + at, first + at + 1, 0.5) for at, text in enumerate(texts))


WORDS = (
    *heard(0, "We", "scan", "with"),
    Word("Checkov", 3.0, 4.0, 0.5),
    *heard(4, "and", "Snyk."),
    Word(UNCLEAR, 6.0, 7.0, 0.0),
    *heard(7, "Done."),
)
CORRECTED = Transcript(
    WORDS,
    (),
    "base",
    corrections=(
        Correction(3, 1, heard(3, "check", "off"), "Checkov", Why.SOUNDS_LIKE),
        Correction(5, 1, heard(5, "sneak."), "Snyk", Why.EXPECTED),
    ),
)


@pytest.fixture
def review(window: Window, app: FakeApp, until: Until) -> ReviewView:
    return open_take(window, app, until, CORRECTED)


def shown(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(widget: QWidget, name: str) -> None:
    button = next(
        one
        for one in widget.findChildren(QPushButton)
        if name in one.accessibleName() and one.isVisible()
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def format_of(review: ReviewView, word: str) -> QTextCharFormat:
    view = review.take.transcript
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.toPlainText().index(word) + 1)
    return cursor.charFormat()


def test_corrected_and_unclear_words_are_marked(review: ReviewView) -> None:
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    assert format_of(review, "Checkov").underlineStyle() is dotted
    assert format_of(review, "Snyk").underlineStyle() is dotted
    assert format_of(review, "scan").underlineStyle() is not dotted
    assert format_of(review, UNCLEAR).fontItalic()


def test_a_word_tells_by_keys_what_was_heard(review: ReviewView) -> None:
    view = review.take.transcript
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.focused_word == "Checkov"
    assert "Heard “check off”, written “Checkov”" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert "Arrow keys" in view.accessibleDescription()
    assert "0:06" in view.note_at(6)
    assert view.note_at(0) == ""


def test_the_card_lists_what_was_put_right_and_plays_it(review: ReviewView, app: FakeApp) -> None:
    card = review.take.side.corrections
    assert "Corrected terms 2" in shown(card)
    assert "check off → Checkov" in shown(card)
    assert "Not understood 1" in shown(card)
    press(card, "Hear “Checkov”")
    assert app.player.played[-1].start_s == 3.0
    press(card, "not understood at 0:06")
    assert app.player.played[-1].start_s == 6.0


def test_undo_writes_what_was_heard_again(review: ReviewView, app: FakeApp, until: Until) -> None:
    app.store.save_edit("s-001", "My own text.")
    press(review.take.side.corrections, "Write “check off” again")
    until(review.take.words.version.isVisible)
    press(review.take.words, "Text: As heard")
    assert "check off" in review.take.transcript.toPlainText()
    answer = app.store.take("s-001")
    assert answer.transcript is not None
    assert [one.term for one in answer.transcript.corrections] == ["Snyk"]
    assert (answer.finish_to_transcript_s, answer.edited_text) == (0.4, "My own text.")
    until(lambda: "Corrected terms 1" in shown(review.take.side.corrections))


def test_a_clean_transcript_has_no_card(window: Window, app: FakeApp, until: Until) -> None:
    review = open_take(window, app, until, spoken("All was heard well."))
    assert not review.take.side.corrections.isVisible()


def test_a_text_is_edited_by_keys_and_the_heard_words_stay(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    words = review.take.words
    assert not words.version.isVisible()
    press(words, "Edit text")
    assert words.editing
    assert words.editor.text.hasFocus()
    assert words.editor.text.toPlainText() == CORRECTED.text
    words.editor.text.setPlainText("We scan. ")
    words.editor.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(words.editor.text, "Twice e")
    QTest.keyClick(words.editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: not words.editing)
    assert words.text.toPlainText() == "We scan. Twice e"
    answer = app.store.take("s-001")
    assert answer.edited_text == "We scan. Twice e"
    assert answer.transcript == CORRECTED
    press(words, "Text: As heard")
    assert words.text.isVisible()
    press(words, "Remove edit")
    until(lambda: not words.version.isVisible())
    assert app.store.take("s-001").edited_text is None
    assert words.text.isVisible()


def test_escape_and_an_unchanged_text_keep_nothing(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    words = review.take.words
    press(words, "Edit text")
    words.editor.text.setPlainText("Never mind.")
    QTest.keyClick(words.editor.text, Qt.Key.Key_Escape)
    assert not words.editing
    press(words, "Edit text")
    press(words, "Save")
    until(lambda: not words.editing)
    assert app.store.take("s-001").edited_text is None


def test_what_can_not_be_kept_stays_in_the_editor(
    review: ReviewView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(take_id: str, text: str | None) -> None:
        raise UserError("The disk is full.", "The text is still in the window.", "Free space.")

    monkeypatch.setattr(app.store, "save_edit", refuse)
    words = review.take.words
    press(words, "Edit text")
    words.editor.text.setPlainText("My own.")
    press(words, "Save")
    until(lambda: "disk is full" in review.take.notice.text)
    assert words.editing
    assert words.editor.text.toPlainText() == "My own."


def type_into_the_editor(review: ReviewView, text: str) -> None:
    press(review.take.words, "Edit text")
    QTest.keyClicks(review.take.words.editor.text, text)


def test_what_is_typed_stays_whatever_else_changes(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    words = review.take.words
    type_into_the_editor(review, "So ")
    review.take.star_button.click()
    until(review.take.star_button.isChecked)
    assert words.editing
    until(lambda: "check off → Checkov" in shown(review.take.side.corrections))
    press(review.take.side.corrections, "Write “check off” again")
    until(lambda: "Corrected terms 1" in shown(review.take.side.corrections))
    assert words.editing
    assert words.editor.text.toPlainText() == f"So {CORRECTED.text}"
    assert app.store.take("s-001").edited_text is None
    words.editor.save.click()
    until(lambda: not words.editing)
    assert app.store.take("s-001").edited_text == f"So {CORRECTED.text}"


def test_what_is_typed_is_kept_for_whoever_goes_elsewhere(
    review: ReviewView, window: Window, app: FakeApp, until: Until
) -> None:
    type_into_the_editor(review, "So ")
    window.places.show_place("progress")
    until(lambda: app.store.take("s-001").edited_text == f"So {CORRECTED.text}")
    window.places.open_review("s", "s-001")
    until(lambda: not review.take.words.editing)
    assert review.take.words.text.toPlainText().startswith("So We scan")


def test_who_only_looked_into_the_editor_keeps_nothing(
    review: ReviewView, window: Window, app: FakeApp
) -> None:
    press(review.take.words, "Edit text")
    window.places.show_place("progress")
    assert not review.take.words.editing
    assert app.store.take("s-001").edited_text is None


def test_what_is_typed_is_kept_when_another_answer_is_shown(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    app.store.save_take(replace(app.store.take("s-001").take, id="s-002", number=2), GATE)
    type_into_the_editor(review, "So ")
    review.choice.reopen("s-002")
    until(lambda: review.take.take_id == "s-002")
    assert not review.take.words.editing
    until(lambda: app.store.take("s-001").edited_text == f"So {CORRECTED.text}")
    assert app.store.take("s-002").edited_text is None
    assert not review.take.undo_stack.canUndo()


def test_undo_by_keys_is_of_the_text_while_it_is_edited(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    words = review.take.words
    type_into_the_editor(review, "So ")
    words.editor.save.click()
    until(lambda: not words.editing)
    type_into_the_editor(review, "Well, ")
    review.take.setFocus()
    QTest.keyClick(review.take, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words.editing
    assert words.editor.text.toPlainText() == f"So {CORRECTED.text}"
    QTest.keyClick(
        review.take,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert words.editor.text.toPlainText() == f"Well, So {CORRECTED.text}"
    assert app.store.take("s-001").edited_text == f"So {CORRECTED.text}"


def test_what_was_stored_of_another_take_is_read_when_it_is_chosen(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    app.store.save_take(replace(app.store.take("s-001").take, id="s-002", number=2), GATE)
    review.choice.reopen("s-001")
    until(lambda: review.takes.count() == 2)
    type_into_the_editor(review, "So ")
    for at in (1, 0):
        review.takes.setCurrentIndex(at)
        review.takes.activated.emit(at)
        until(lambda: app.store.take("s-001").edited_text is not None)
    until(lambda: review.take.words.text.toPlainText().startswith("So We scan"))
    app.store.save_transcript("s-002", spoken("Written down meanwhile."), None)
    review.takes.setCurrentIndex(1)
    review.takes.activated.emit(1)
    until(lambda: "meanwhile" in review.take.words.text.toPlainText())


def test_what_could_not_be_stored_when_another_take_was_chosen_is_in_the_editor_again(
    review: ReviewView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    app.store.save_take(replace(app.store.take("s-001").take, id="s-002", number=2), GATE)
    type_into_the_editor(review, "So ")
    with monkeypatch.context() as patch:
        patch.setattr(app.store, "save_edit", refuse)
        review.choice.reopen("s-002")
        until(lambda: "disk is full" in review.take.notice.text)
    review.choice.reopen("s-001")
    until(lambda: review.take.take_id == "s-001")
    review.take.words.edit()
    assert review.take.words.editor.text.toPlainText() == f"So {CORRECTED.text}"
    review.take.words.editor.cancelled.emit()
    review.take.words.edit()
    assert review.take.words.editor.text.toPlainText() == CORRECTED.text


def test_an_edit_of_the_take_before_closes_no_editor(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    transcript = spoken("Another answer.")
    app.store.save_take(replace(app.store.take("s-001").take, id="s-002", number=2), GATE)
    app.store.save_transcript("s-002", transcript, None)
    type_into_the_editor(review, "So ")
    review.choice.reopen("s-002")
    until(lambda: app.store.take("s-001").edited_text is not None)
    until(lambda: review.take.take_id == "s-002")
    type_into_the_editor(review, "Well, ")
    review.take.star_button.click()
    until(review.take.star_button.isChecked)
    until(lambda: not review.desk.worker.busy)
    assert review.take.words.editor.text.toPlainText() == "Well, Another answer."
    assert review.take.words.editing


def test_an_edit_is_stored_once_however_often_it_is_asked_for(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    type_into_the_editor(review, "So ")
    review.take.words.editor.save.click()
    review.take.words.keep()
    until(lambda: not review.take.words.editing)
    until(lambda: not review.desk.worker.busy)
    assert review.take.undo_stack.count() == 1


def test_an_undo_never_brings_an_older_text_back(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    press(review.take.side.corrections, "Write “check off” again")
    until(review.take.undo_stack.canUndo)
    anew = spoken("It was written down anew.")
    app.store.save_transcript("s-001", anew, None)
    review.take.undo_stack.undo()
    until(lambda: "anew since then" in review.take.notice.text)
    assert app.store.take("s-001").transcript == anew


def test_two_terms_are_put_back_one_right_after_the_other(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    wanted = review.take.side.corrections.undo_wanted
    for one in CORRECTED.corrections:
        wanted.emit(one)
    until(lambda: review.take.undo_stack.count() == 2)

    def text() -> str:
        transcript = app.store.take("s-001").transcript
        assert transcript is not None
        return transcript.text

    assert "check off and sneak." in text()
    review.take.undo_stack.undo()
    review.take.undo_stack.undo()
    until(lambda: "Checkov and Snyk." in text())


def test_hovering_a_word_says_what_was_heard(review: ReviewView, until: Until) -> None:
    view = review.take.transcript
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.toPlainText().index("Checkov") + 2)
    at: QPoint = view.cursorRect(cursor).center()
    tip = hover(view, at)
    assert "check off" in tip


def hover(view: QWidget, at: QPoint) -> str:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip

    assert isinstance(view, QAbstractScrollArea)
    viewport = view.viewport()
    QToolTip.hideText()
    place = viewport.mapToGlobal(at)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, place))
    return QToolTip.text()


def test_edits_are_stored_in_their_order(review: ReviewView, until: Until) -> None:
    first_may_end = threading.Event()
    stored: list[str] = []

    def slowly() -> None:
        first_may_end.wait(20)
        stored.append("first")

    review.take.edits.again(slowly)
    review.take.edits.again(lambda: stored.append("second"))
    time.sleep(0.05)
    assert stored == []
    first_may_end.set()
    until(lambda: stored == ["first", "second"])
