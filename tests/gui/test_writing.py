"""Review: an answer that has no text yet, and one that is written down again."""

import pytest

from tests.fakes.app import FakeApp
from tests.fakes.speech import spoken
from tests.gui.taken import Until, open_take
from voice_interview.catch_up import Progress, Stage
from voice_interview.errors import UserError
from voice_interview.gui.views.review import ReviewView
from voice_interview.gui.window import Window

OLD = spoken("The old words.")
NEW = spoken("The new words.")


@pytest.fixture
def bare(window: Window, app: FakeApp, until: Until) -> ReviewView:
    return open_take(window, app, until, None)


@pytest.fixture
def written(window: Window, app: FakeApp, until: Until) -> ReviewView:
    return open_take(window, app, until, OLD)


def test_an_answer_without_a_text_can_be_written_down_now(
    bare: ReviewView, app: FakeApp, until: Until
) -> None:
    assert bare.writing.isVisible()
    assert bare.take.words.isAncestorOf(bare.writing)
    assert not bare.again.isVisible()
    assert bare.writing.button.accessibleName() == "Transcribe now"
    bare.writing.button.click()
    assert app.catch_up.asked == [("s-001", None)]
    until(lambda: "Waiting until" in bare.writing.what.text())
    app.catch_up.tell(Progress("s-001", Stage.WRITING, 0.25, 9.0))
    until(bare.writing.bar.isVisible)
    assert bare.writing.bar.value() == 250
    assert "0:09 left" in bare.writing.rest.text()
    app.store.save_transcript("s-001", NEW, None)
    app.catch_up.tell(Progress("s-001", Stage.DONE, 1.0, 0.0))
    until(lambda: "new" in bare.take.transcript.toPlainText())
    assert not bare.writing.isVisible()
    assert bare.again.isVisible()


def test_writing_can_be_cancelled(bare: ReviewView, app: FakeApp, until: Until) -> None:
    bare.writing.button.click()
    until(lambda: bare.writing.button.text() == "Cancel")
    bare.writing.button.click()
    assert app.catch_up.stopped == ["s-001"]
    until(lambda: bare.writing.button.text() == "Transcribe now")


def test_another_model_can_write_it_again_and_the_old_text_stays_meanwhile(
    written: ReviewView, app: FakeApp, until: Until
) -> None:
    assert not written.writing.isVisible()
    menu = written.again.menu()
    until(lambda: len(menu.actions()) >= 2)
    offered = {action.text(): action for action in menu.actions()}
    assert "With base (in use)" in offered
    offered["With tiny.en"].trigger()
    assert app.catch_up.asked == [("s-001", "tiny.en")]
    app.catch_up.tell(Progress("s-001", Stage.WRITING, 0.0))
    until(written.writing.bar.isVisible)
    assert "stays until the new one" in written.writing.rest.text()
    assert "old" in written.take.transcript.toPlainText()


def test_what_fails_is_told_and_nothing_changes(
    written: ReviewView, app: FakeApp, until: Until
) -> None:
    error = UserError("The model is damaged.", "The old text is kept.", "Choose another.")
    app.catch_up.tell(Progress("s-001", Stage.FAILED, error=error))
    until(lambda: "damaged" in written.notice.text)
    assert "old" in written.take.transcript.toPlainText()
    assert written.again.isVisible()


def test_news_of_another_answer_changes_nothing(
    written: ReviewView, app: FakeApp, until: Until
) -> None:
    app.catch_up.tell(Progress("other", Stage.WRITING, 0.5))
    until(lambda: written.desk.writing.progress("other") is not None)
    assert not written.writing.isVisible()
