"""The speech models in the settings, with a shelf whose work ends when a test says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QPushButton

from tests.fakes.app import FakeApp
from tests.fakes.models import MEASURED, FakeShelf
from tests.gui.conftest import Interview
from tests.models.model_server import publish
from voice_interview.errors import UserError
from voice_interview.gui.shelf import ModelShelf, ShelfRow, name_of_bundle
from voice_interview.gui.views.model_card import ModelCard
from voice_interview.gui.widgets.model_line import ModelLine, about, fault, size, speed
from voice_interview.gui.window import Window
from voice_interview.models.catalog import KNOWN
from voice_interview.models.installed import ModelInfo, ModelState
from voice_interview.paths import Folders
from voice_interview.settings import Settings

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def card(window: Window, until: Until) -> ModelCard:
    window.places.show_place("settings")
    made = window.places.settings.models
    until(lambda: texts(made.lines["base"]) and not made.busy)
    return made


@pytest.fixture
def line(card: ModelCard) -> ModelLine:
    return card.lines["small"]


@pytest.fixture(autouse=True)
def finished(shelf: FakeShelf) -> Iterator[None]:
    yield
    shelf.go_on.set()


def texts(line: ModelLine) -> list[str]:
    return [one.text() for one in line.buttons.values() if not one.isHidden()]


def press(button: QPushButton) -> None:
    """By keyboard."""
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def told(window: Window) -> str:
    return "" if window.places.settings.notice.isHidden() else window.places.settings.notice.text


def test_all_models_are_listed_with_what_can_be_done(card: ModelCard) -> None:
    assert list(card.lines) == list(KNOWN)
    assert texts(card.lines["base"]) == ["Test"]
    assert texts(card.lines["tiny.en"]) == ["Use", "Test"]
    assert texts(card.lines["medium.en"]) == ["Fetch"]


def test_tab_goes_from_line_to_line(window: Window, card: ModelCard) -> None:
    reached = []
    window.places.settings.captions.setFocus()
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.accessibleName())
    assert reached == [
        "Test base", "Use tiny.en", "Test tiny.en", "Fetch base.en", "Fetch small.en",
        "Fetch small", "Fetch medium.en", "Fetch distil-large-v3", "Fetch large-v3-turbo",
        "Import a folder…", "Import a zip…", "Theme: System",
    ]  # fmt: skip


def test_a_model_is_fetched_by_keyboard(
    window: Window, card: ModelCard, line: ModelLine, shelf: FakeShelf, until: Until
) -> None:
    press(line.buttons["fetch"])
    until(lambda: line.bar.value() > 0)
    assert "120 MB of 484 MB" in line.told.text()
    assert texts(line) == ["Cancel"]
    assert QApplication.focusWidget() is line.buttons["cancel"]
    shelf.go_on.set()
    until(lambda: not card.busy)
    assert ("fetch", "small") in shelf.calls
    assert texts(line) == ["Use", "Test", "Remove"]
    assert line.bar.isHidden()
    assert QApplication.focusWidget() in line.buttons.values()
    assert told(window) == "small is ready."


def test_a_fetch_is_cancelled(
    window: Window, card: ModelCard, line: ModelLine, shelf: FakeShelf, until: Until
) -> None:
    press(line.buttons["fetch"])
    until(lambda: line.bar.value() > 0)
    press(line.buttons["cancel"])
    until(lambda: not card.busy)
    assert "It was cancelled. What had come was removed." in told(window)
    assert texts(line) == ["Fetch"]
    assert shelf.kept is False


def test_a_fetch_that_fails_is_told_and_can_be_gone_on_with(
    window: Window, card: ModelCard, line: ModelLine, shelf: FakeShelf, until: Until
) -> None:
    shelf.error = UserError("The connection broke.", "The 120 MB that came are kept.", "Again.")
    shelf.change("small", half_bytes=120_000_000, removable=True)
    shelf.go_on.set()
    press(line.buttons["fetch"])
    until(lambda: not card.busy and told(window))
    assert told(window) == "The connection broke. The 120 MB that came are kept. Again."
    assert texts(line) == ["Go on fetching", "Remove"]
    assert line.buttons["fetch"].accessibleName() == "Go on fetching small"


def test_one_thing_at_a_time(card: ModelCard, line: ModelLine, until: Until) -> None:
    press(line.buttons["fetch"])
    until(lambda: line.bar.value() > 0)
    others = [card.lines["medium.en"].buttons["fetch"], card.lines["base"].buttons["test"]]
    assert not any(button.isEnabled() for button in others)
    assert not card.import_zip.isEnabled()
    assert card.lines["tiny.en"].buttons["use"].isEnabled()
    press(line.buttons["cancel"])
    until(lambda: not card.busy)
    assert all(button.isEnabled() for button in [*others, card.import_zip])


def test_closing_the_window_keeps_what_had_come(
    window: Window, line: ModelLine, shelf: FakeShelf, until: Until
) -> None:
    press(line.buttons["fetch"])
    until(lambda: line.bar.value() > 0)
    window.let_go()
    assert shelf.kept is True


def test_a_model_is_tested_on_the_chosen_processor(
    window: Window, app: FakeApp, card: ModelCard, shelf: FakeShelf, until: Until
) -> None:
    device = window.places.settings.device
    device.setCurrentIndex(device.findData("cuda"))
    device.activated.emit(device.currentIndex())
    until(lambda: ("look", "cuda") in shelf.calls and not card.busy)
    shelf.note = "CUDA could not be used; the processor does the work instead."
    tiny = card.lines["tiny.en"]
    press(tiny.buttons["test"])
    assert tiny.bar.isHidden()
    assert "ten seconds" in tiny.told.text()
    shelf.go_on.set()
    until(lambda: not card.busy)
    assert ("test", "tiny.en on cuda") in shelf.calls
    assert told(window).endswith(shelf.note)
    until(lambda: app.settings.model_device == "cuda")


def test_no_test_while_somebody_speaks(
    window: Window, card: ModelCard, interview: Interview, shelf: FakeShelf
) -> None:
    interview.start()
    window.places.show_place("settings")
    press(card.lines["tiny.en"].buttons["test"])
    assert "End the interview first" in told(window)
    assert not [call for call in shelf.calls if call[0] == "test"]


def test_another_model_is_used(window: Window, app: FakeApp, card: ModelCard, until: Until) -> None:
    press(card.lines["tiny.en"].buttons["use"])
    until(lambda: app.settings.model == "tiny.en")
    assert texts(card.lines["tiny.en"]) == ["Test"]
    assert texts(card.lines["base"]) == ["Use", "Test"]
    assert QApplication.focusWidget() is card.lines["tiny.en"].buttons["test"]


@pytest.mark.parametrize("answer", ["Remove", "Keep it"])
def test_removing_asks_first(
    window: Window, card: ModelCard, shelf: FakeShelf, until: Until, answer: str
) -> None:
    line = card.lines["small"]
    shelf.change("small", state=ModelState.READY, removable=True)
    shelf.go_on.set()
    card.look(Settings())
    until(lambda: texts(line) == ["Use", "Test", "Remove"])
    press(line.buttons["remove"])
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "486 MB" in box.informativeText()
    next(one for one in box.buttons() if one.text() == answer).click()
    until(lambda: not card.busy)
    removed = ("remove", "small, not base") in shelf.calls
    assert removed == (answer == "Remove")


def test_the_model_in_use_is_not_removed(
    window: Window, card: ModelCard, line: ModelLine, shelf: FakeShelf, until: Until
) -> None:
    shelf.error = UserError("The speech model small is the one in use.")
    shelf.change("small", state=ModelState.READY, removable=True)
    shelf.go_on.set()
    card.look(Settings(model="small"))
    until(lambda: texts(line) == ["Test", "Remove"])
    press(line.buttons["remove"])
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(one for one in box.buttons() if one.text() == "Remove").click()
    until(lambda: not card.busy and told(window))
    assert "in use" in told(window)


# ---- bringing one in


def test_a_folder_that_says_what_it_is(
    window: Window, card: ModelCard, shelf: FakeShelf, until: Until, tmp_path: Path
) -> None:
    shelf.go_on.set()
    press(card.import_folder)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "faster-whisper-small"))
    dialog.close()
    until(lambda: not card.busy)
    assert ("import", "faster-whisper-small as small") in shelf.calls
    assert told(window) == "small is ready. A later change of its files will be noticed."


def test_a_zip_that_does_not(
    window: Window, card: ModelCard, shelf: FakeShelf, until: Until, tmp_path: Path
) -> None:
    shelf.go_on.set()
    press(card.import_zip)
    files = window.findChild(QFileDialog)
    assert isinstance(files, QFileDialog)
    files.fileSelected.emit(str(tmp_path / "download.zip"))
    files.close()
    dialog = window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    assert dialog.comboBoxItems() == list(KNOWN)
    dialog.setTextValue("medium.en")
    dialog.accept()
    until(lambda: not card.busy)
    assert ("import", "download.zip as medium.en") in shelf.calls


# ---- what is said


def info(state: ModelState, **more: object) -> ModelInfo:
    return ModelInfo("x", None, state, 486_000_000, "", ("en",), 730_000_000, **more)  # type: ignore[arg-type]


def test_what_is_said_of_a_model() -> None:
    there = ShelfRow(info(ModelState.READY))
    assert about(there) == "English · 486 MB · about 730 MB of memory"
    assert speed(there) == "Not tested on this computer yet."
    tested = ShelfRow(info(ModelState.READY), MEASURED)
    assert about(tested) == "English · 486 MB · 342 MB of memory"
    assert speed(tested) == "20.9 times as fast as speech here · last words after 0.3 s · 2 threads"
    half = ShelfRow(info(ModelState.ABSENT, bundled=False, half_bytes=120_000_000))
    assert about(half) == (
        "English · about 490 MB to fetch · 120 MB are here · about 730 MB of memory"
    )
    assert speed(half) == ""
    assert "not installed" in about(ShelfRow(info(ModelState.ABSENT)))
    assert fault(ShelfRow(info(ModelState.DAMAGED, bundled=False))) == "Damaged: fetch it again"
    assert fault(ShelfRow(info(ModelState.READY))) == ""
    assert "import its folder" in about(ShelfRow(info(ModelState.UNCHECKED)))
    assert size(1_530_000_000) == "1.5 GB"


# ---- the real shelf


def test_the_real_shelf_fetches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(tmp_path)
    folders.create()
    shelf = ModelShelf(folders)
    steps: list[tuple[int, int]] = []
    with publish(KNOWN["small"].repository) as publisher:
        monkeypatch.setenv("VOICE_INTERVIEW_MODELS", publisher.address)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        shelf.fetch("small", lambda *step: steps.append(step), lambda: False, lambda: False)
    rows = {row.info.name: row.info for row in shelf.look(Settings())}
    assert rows["small"].state == "ready"
    assert steps[-1][0] == steps[-1][1]
    shelf.remove("small", "base")
    assert not (folders.models / "small").exists()


def test_the_real_shelf(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    folders.create()
    shelf = ModelShelf(folders)
    rows = {row.info.name: row for row in shelf.look(Settings())}
    assert list(rows) == list(KNOWN)
    assert [name for name, row in rows.items() if row.recommended] == ["base"]
    with pytest.raises(UserError, match="comes with the app"):
        shelf.fetch("base", lambda *_: None, lambda: False, lambda: False)
    with pytest.raises(UserError, match="is not there"):
        shelf.take_in(tmp_path / "gone", "small", lambda *_: None, lambda: False)
    with pytest.raises(UserError, match="is not there"):
        shelf.test("small", "cpu", lambda: False)
    with pytest.raises(UserError, match="no copy"):
        shelf.remove("small", "base")
    assert shelf.publisher == "huggingface.co"
    assert name_of_bundle(Path("small.en.zip")) == "small.en"
