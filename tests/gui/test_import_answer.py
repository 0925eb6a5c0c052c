"""Review: an audio file becomes an answer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from tests.fakes.app import GATE, FakeApp
from tests.gui.screenshots import write_sound
from tests.gui.taken import Until
from voice_interview.gui.views.import_answer import ImportAnswerDialog
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window


@pytest.fixture
def review(window: Window, until: Until) -> ReviewView:
    """Nothing is there yet: the empty page offers to import."""
    window.places.show_place("review")
    until(lambda: not window.worker.busy)
    return window.places.review


@pytest.fixture
def dialog(review: ReviewView, until: Until) -> ImportAnswerDialog:
    offer = next(
        one for one in review.findChildren(QPushButton) if one.text() == "Import a recording…"
    )
    assert offer.isVisible()
    offer.click()
    made = review.findChild(ImportAnswerDialog)
    assert made is not None
    until(made.question.count)
    return made


def test_a_file_is_imported_for_the_question_and_shown(
    review: ReviewView, dialog: ImportAnswerDialog, app: FakeApp, until: Until
) -> None:
    write_sound(app.audio_file("in/1.wav"), 1.0)
    assert not dialog.import_button.isEnabled()
    dialog.file.setText("/tmp/talk.mp3")
    dialog.question.setCurrentIndex(dialog.question.findData(GATE.id))
    dialog.import_button.click()
    assert dialog.busy
    until(lambda: review.take.take_id == "in-001")
    assert app.store.take("in-001").question == GATE
    assert app.catch_up.asked == [("in-001", None)]
    until(review.writing.isVisible)
    assert review.import_button.isVisible()


def test_an_import_is_cancelled(dialog: ImportAnswerDialog, app: FakeApp, until: Until) -> None:
    dialog.file.setText("/tmp/slow.mp3")
    dialog.import_button.click()
    until(lambda: "0:21" in dialog.state.text())
    dialog.cancel_button.click()
    until(lambda: "Nothing was imported" in dialog.notice.text)
    assert dialog.import_button.isEnabled()
    assert app.store.sessions() == ()
    dialog.cancel_button.click()
    assert not dialog.isVisible()


def test_a_bad_file_is_told_in_place(dialog: ImportAnswerDialog, until: Until) -> None:
    dialog.file.setText("/tmp/bad.mp3")
    dialog.import_button.click()
    until(lambda: "no audio" in dialog.notice.text)
    assert dialog.file.isEnabled()


def test_a_file_answers_a_question_of_the_questions_place(
    window: Window, app: FakeApp, until: Until
) -> None:
    window.places.show_place("questions")
    until(lambda: window.places.questions.tree.question)
    asked = window.places.questions.tree.question
    assert asked is not None
    window.places.questions.detail.buttons["answer"].click()
    dialog = window.places.questions.findChild(ImportAnswerDialog)
    assert dialog is not None
    until(dialog.question.count)
    assert dialog.question.currentData() == asked.id
    write_sound(app.audio_file("in/1.wav"), 1.0)
    dialog.file.setText("/tmp/talk.mp3")
    dialog.import_button.click()
    until(lambda: window.places.review.take.take_id == "in-001")
    assert window.places.review.isVisible()
    assert app.store.take("in-001").question.id == asked.id
