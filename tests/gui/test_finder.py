"""Review: places of the transcript are searched for, selected, stepped through and edited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from tests.fakes.app import FakeApp
from tests.fakes.speech import spoken
from tests.gui.taken import Until, open_take
from voice_interview.core.model import Span, Word
from voice_interview.gui.moments import Moments
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = spoken("We scan the images. The scan is late. Then we fix the scan and go.")


@pytest.fixture
def review(window: Window, app: FakeApp, until: Until) -> ReviewView:
    return open_take(window, app, until, TEXT)


def words_of(review: ReviewView) -> list[Word]:
    return list(review.take.transcript.words)


def test_a_word_is_searched_for_by_keys(review: ReviewView, app: FakeApp) -> None:
    finder = review.take.words.finder
    QTest.keyClick(review.take, Qt.Key.Key_F, CONTROL)
    assert finder.field.hasFocus()
    QTest.keyClicks(finder.field, "SCAN")
    assert finder.count_text.startswith("1 of 3")
    assert review.take.transcript.marked_text == "scan"
    assert [span.start_s for span in finder.spans] == [
        word.start_s for word in TEXT.words if word.text == "scan"
    ]
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.count_text.startswith("2 of 3")
    assert review.desk.playback.position_s == finder.spans[1].start_s
    QTest.keyClick(finder.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(finder.field, Qt.Key.Key_Return, SHIFT)
    assert finder.count_text.startswith("3 of 3")
    assert app.player.played == []
    QTest.keyClick(review.take.transcript, Qt.Key.Key_F3)
    assert finder.count_text.startswith("1 of 3")
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert finder.isHidden()
    assert review.take.transcript.marked_text == ""
    assert review.take.transcript.hasFocus()


def test_what_is_not_there_is_told(review: ReviewView) -> None:
    review.take.words.find_button.click()
    finder = review.take.words.finder
    QTest.keyClicks(finder.field, "helm")
    assert finder.count_text == "not found"
    assert not finder.after.isEnabled()
    finder.field.clear()
    assert finder.count_text == ""
    finder.step(1)
    assert finder.current == -1


def test_moments_are_heard_one_by_one(review: ReviewView, app: FakeApp) -> None:
    finder = review.take.words.finder
    spans = tuple(Span(word.start_s, word.end_s) for word in TEXT.words[1:9:3])
    review.take.words.show_moments(Moments("Moments", spans, at=1, lead_s=0.25))
    assert finder.count_text.startswith("2 of 3")
    assert app.player.played[-1].start_s == spans[1].start_s - 0.25
    assert app.player.played[-1].end_s == spans[1].end_s + 0.25
    assert review.take.transcript.marked_text == TEXT.words[4].text
    finder.after.click()
    assert app.player.played[-1].start_s == spans[2].start_s - 0.25
    finder.after.click()
    assert app.player.played[-1].start_s == max(0.0, spans[0].start_s - 0.25)
    finder.close_button.click()
    assert finder.spans == ()


def test_sentences_and_selections_by_keys(review: ReviewView, app: FakeApp) -> None:
    view = review.take.transcript
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.focused_word == "The"
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.focused_word == "Then"
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.focused_word == "Then"
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.focused_word == "Then"
    QTest.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.focused_word == "The"
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.textCursor().selectedText() == "The scan is"
    QTest.keyClick(view, Qt.Key.Key_Return)
    (played,) = app.player.played
    assert (played.start_s, played.end_s) == (TEXT.words[4].start_s, TEXT.words[6].end_s)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.textCursor().selectedText() == "the images. The"
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.textCursor().selectedText() == "scan the images. The"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection is None
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.focused_word == "go."
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL | SHIFT)
    assert view.selection == Span(TEXT.words[0].start_s, TEXT.words[-1].end_s)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selection is None


def test_places_are_marked_on_the_waveform(review: ReviewView) -> None:
    finder, waveform = review.take.words.finder, review.take.waveform
    review.take.words.search()
    QTest.keyClicks(finder.field, "scan")
    assert waveform.marks.hits == finder.spans
    review.take.words.show_moments(Moments("Moments", (Span(1.0, 2.0),)))
    assert (waveform.marks.hits, waveform.marks.moments) == ((), (Span(1.0, 2.0),))
    finder.end()
    assert waveform.marks.moments == ()


def test_selected_words_are_looped_by_key_and_by_button(review: ReviewView, app: FakeApp) -> None:
    view, playback = review.take.transcript, review.desk.playback
    view.setFocus()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert review.take.words.loop_button.isVisible()
    QTest.keyClick(view, Qt.Key.Key_L)
    assert playback.loop == view.selection == review.take.waveform.selection
    assert app.player.played[-1].again_s == TEXT.words[0].start_s
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not review.take.words.loop_button.isVisible()
    QTest.keyClick(view, Qt.Key.Key_L)
    assert playback.loop is None
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    review.take.words.loop_button.click()
    assert playback.loop == view.selection


def test_the_sound_goes_from_sentence_to_sentence(review: ReviewView) -> None:
    playback = review.desk.playback
    QTest.keyClick(review.take, Qt.Key.Key_Right, CONTROL)
    QTest.keyClick(review.take, Qt.Key.Key_Right, CONTROL)
    assert playback.position_s in (TEXT.words[4].start_s, TEXT.words[8].start_s)
    before_s = playback.position_s
    review.take.transcript.setFocus()
    QTest.keyClick(review.take.transcript, Qt.Key.Key_Home, CONTROL)
    assert playback.position_s == TEXT.words[0].start_s < before_s
    QTest.keyClick(review.take.transcript, Qt.Key.Key_Right, CONTROL)
    assert playback.position_s == TEXT.words[4].start_s


def test_an_edited_text_is_heard_searched_and_taken_back(
    review: ReviewView, app: FakeApp, until: Until
) -> None:
    words, view = review.take.words, review.take.transcript
    before = {word.text: word.start_s for word in TEXT.words}
    words.edit()
    words.editor.text.setPlainText("We scan the images. The\nnew scan is late. Then we fix it.")
    words.editor.save.click()
    until(lambda: not words.editing)
    assert view.document().blockCount() == 2
    by_text = {word.text: word.start_s for word in view.words}
    assert by_text["late."] == before["late."]
    assert before["The"] < by_text["new"] < before["is"]
    review.take.sound.play_from(before["late."])
    app.player.position = before["late."] + 0.01
    until(lambda: view.playing_word == "late.")
    words.search()
    QTest.keyClicks(words.finder.field, "new scan")
    assert words.finder.count_text.startswith("1 of 1")
    review.take.undo_stack.undo()
    until(lambda: app.store.take("s-001").edited_text is None)
    until(lambda: words.finder.count_text == "not found")
    assert view.toPlainText().replace("\n", " ") == TEXT.text
    review.take.undo_stack.redo()
    until(lambda: "new scan" in view.toPlainText())


def test_the_editor_opens_at_the_word_of_the_keys(review: ReviewView) -> None:
    view = review.take.transcript
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    review.take.words.edit()
    cursor: QTextCursor = review.take.words.editor.text.textCursor()
    assert review.take.words.editor.text.toPlainText()[cursor.position() :].startswith("The scan")
    review.take.words.search()
    assert review.take.words.finder.isHidden()
    review.take.words.show_moments(Moments("Moments", (Span(1.0, 2.0),)))
    assert review.take.words.finder.isHidden()
