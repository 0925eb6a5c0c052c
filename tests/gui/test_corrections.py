"""Review: terms that were put right, what was not understood, and the speaker's own text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.fakes.app import FakeApp
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
