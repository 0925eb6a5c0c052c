"""Settings: sections and search, trying the sound, keys, backups, moving, diagnostics."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from tests.gui.test_names import nameless
from tests.test_safekeeping import filled
from voice_interview import moving, safekeeping
from voice_interview.audio.devices import Devices
from voice_interview.core.ports import Device
from voice_interview.doctor import Check
from voice_interview.gui.keys import STANDARD, Keys
from voice_interview.gui.views.settings import SettingsView
from voice_interview.gui.window import Window
from voice_interview.paths import HOME_VARIABLE

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def view(window: Window, until: Until) -> SettingsView:
    window.places.show_place("settings")
    until(lambda: window.places.settings.microphone.count() > 1 and not window.worker.busy)
    return window.places.settings


def test_names_stand_on_one_line_and_lists_are_not_too_wide(
    view: SettingsView, window: Window, until: Until
) -> None:
    window.resize(1280, 800)
    until(lambda: window.width() == 1280)
    named = [it for it in view.findChildren(QLabel) if it.text() == "Language of the window"]
    (name,) = named
    assert name.heightForWidth(name.width()) < 2 * name.fontMetrics().lineSpacing()
    for made in (view.microphone, view.language, view.interface_language):
        assert made.width() <= window.look.px(420)


def press(view: SettingsView, text: str) -> None:
    box = view.window().findChild(QMessageBox)
    assert box is not None
    next(it for it in box.findChildren(QPushButton) if it.text() == text).click()


# ---- finding a setting


def test_the_search_leaves_what_has_the_words(view: SettingsView) -> None:
    view.search.setText("font SIZE")
    assert view.font_size.isVisible()
    assert not view.theme.isVisible()
    assert not view.sound.isVisible()
    view.search.setText("deutsch")
    assert view.interface_language.isVisible()
    assert not view.font_size.isVisible()
    view.search.setText("speech models")
    assert view.models.isVisible()
    view.search.setText("no such setting")
    assert [it.text() for it in [view._nothing] if it.isVisible()] == [
        "No setting has these words."
    ]
    view.search.clear()
    assert view.theme.isVisible()
    assert view.sound.isVisible()
    assert not view.sound.meter.isVisible()  # its line is not in use now


def test_the_list_leads_to_its_section(view: SettingsView, window: Window) -> None:
    titles = [view.list.item(at).text() for at in range(view.list.count())]
    assert titles == [
        "Sound", "Practice", "Transcript", "Speech models", "Looks", "Keys", "Data", "Diagnostics",
    ]  # fmt: skip
    view.list.setCurrentRow(3)
    bar = view.page.verticalScrollBar()
    assert bar.value() == min(view.sections[3][1].y(), bar.maximum())
    bar.setValue(0)
    assert view.list.currentRow() == 0
    window.resize(760, 700)
    QApplication.processEvents()
    assert not view.list.isVisible()
    assert nameless(view) == []


def test_the_language_of_the_window(view: SettingsView, app: FakeApp) -> None:
    choice = view.interface_language
    values = [choice.itemData(at) for at in range(choice.count())]
    assert values == ["system", "en", "de", "es"]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    view.save()
    assert app.settings.interface_language == "de"
    assert "opened again" in view.notice.text


# ---- sound


def test_devices_that_come_are_offered_without_a_restart(
    view: SettingsView, app: FakeApp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    headset = Device("new", "New headset")
    found = Devices((Device("usb", "USB headset", is_default=True), headset), ())
    monkeypatch.setattr(app, "devices", lambda: found)
    view.sound._poll.timeout.emit()
    until(lambda: view.microphone.findData("new") >= 0)
    assert view.sound._poll.isActive()
    view.leave()
    assert not view.sound._poll.isActive()


def test_the_microphone_is_tested(view: SettingsView, app: FakeApp, until: Until) -> None:
    view.sound.listen.click()
    until(lambda: view.sound.meter.share > 0)
    assert view.sound.meter.isVisible()
    assert view.sound.listen.text() == "Stop"
    asked: list[bool] = []
    app.devices = lambda: asked.append(True)  # type: ignore[method-assign, assignment, return-value]
    view.sound.look_for_devices()  # PortAudio must not be started anew now
    assert asked == []
    view.sound.listen.click()
    assert view.sound.listen.text() == "Test it"
    view.sound.listen.click()
    view.leave()
    assert view.sound.listen.text() == "Test it"


def test_the_speaker_is_tested_where_no_session_needs_it(
    view: SettingsView, app: FakeApp, interview: Interview, window: Window
) -> None:
    view.sound.hear_speaker.click()
    assert "the speaker works" in app.voice.said[-1]
    app.voice.end()
    interview.start()
    said = len(app.voice.said)
    window.places.show_place("settings")
    view.sound.hear_speaker.click()
    view.sound.listen.click()
    assert len(app.voice.said) == said
    assert view.sound.listen.text() == "Test it"
    assert "Finish the session first" in view.notice.text


# ---- keys


def test_a_key_is_chosen_by_pressing_it(view: SettingsView, app: FakeApp) -> None:
    choice = view.keys.choices["repeat"]
    choice.setFocus()
    choice.click()
    assert choice.text() == "Press a key…"
    QTest.keyClick(choice, Qt.Key.Key_B)
    assert choice.text() == "B"
    view.save()
    assert Keys(app.settings.keys).of("repeat") is Qt.Key.Key_B
    choice.click()
    QTest.keyClick(choice, Qt.Key.Key_Escape)
    assert choice.text() == "B"
    choice.click()
    QTest.keyClick(choice, Qt.Key.Key_P)
    assert view.keys.choices["pause"].text() == "B"
    assert view.keys.told.text() == 'P was the key of "Pause, resume", which has B now.'
    choice.click()
    QTest.keyClick(choice, Qt.Key.Key_Left)
    assert "another meaning" in view.keys.told.text()
    assert choice.text() == "P"
    view.keys.reset.click()
    view.save()
    assert app.settings.keys == ()
    assert choice.text() == "R"


def test_every_key_has_a_name(view: SettingsView) -> None:
    assert set(view.keys._names) == set(STANDARD)
    assert nameless(view) == []


# ---- data


def test_a_backup_is_made_and_brought_back(
    view: SettingsView, app: FakeApp, tmp_path: Path, until: Until
) -> None:
    filled(app.folders.root, "one")
    path = tmp_path / "all.zip"
    view.data.back_up(path)
    until(lambda: not view.data.work.busy)
    assert str(path) in view.notice.text
    assert "1 session · 1 recording" in view.notice.text
    view.data.look_into(path)
    until(lambda: view.window().findChild(QMessageBox))
    box = view.window().findChild(QMessageBox)
    assert box is not None
    assert "1 session · 1 recording" in box.informativeText()
    assert "is kept" in box.informativeText()
    press(view, "Bring it back")
    until(lambda: safekeeping.is_restore_pending(app.folders))
    until(lambda: not view.data.work.busy)
    assert view.data.restoring.isVisible()
    text = tmp_path / "no.zip"
    text.write_text("no zip", encoding="utf-8")
    view.data.look_into(text)
    until(lambda: "no whole backup" in view.notice.text)


def test_work_that_takes_long_is_stopped(
    view: SettingsView, app: FakeApp, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(
        _folders: object,
        _path: Path,
        progress: Callable[[int, int], None],
        stopped: Callable[[], bool],
    ) -> safekeeping.Contents:
        progress(1, 4)
        while not stopped():
            QTest.qSleep(5)
        raise safekeeping.StoppedError("The backup was stopped.", "Nothing was changed.")

    monkeypatch.setattr(safekeeping, "back_up_to", wait)
    view.data.back_up(tmp_path / "all.zip")
    until(lambda: view.data.work.bar.value() == 250)
    assert nameless(view) == []
    view.data.work.stop_link.click()
    until(lambda: "was stopped" in view.notice.text)
    assert not view.data.work.isVisible()


def test_the_data_folder_moves(
    view: SettingsView,
    app: FakeApp,
    tmp_path: Path,
    until: Until,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    assert not view.data.move_button.isEnabled()  # a named folder is none of ours to move
    assert "named at the start" in view.data.move_button.toolTip()
    assert "named at the start" in view.data.move_button.accessibleDescription()
    assert view.data.delete_button.property("kind") == "danger"
    root = str(app.folders.root)
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_a, **_k: root)
    view.data.look_at_it()
    assert view.data.move_button.isEnabled()
    target = tmp_path / "elsewhere"
    view.data.move_to(target)
    until(lambda: not view.data.work.busy)
    assert moving.moving_to() == target
    assert view.data.undo_move.isVisible()
    view.data.undo_move.click()
    until(lambda: not view.data.undo_move.isVisible())
    assert moving.moving_to() is None
    view.data.move_to(app.folders.audio)
    until(lambda: "inside the data folder" in view.notice.text)


# ---- diagnostics


def test_the_checks_are_run_copied_and_saved(
    view: SettingsView, app: FakeApp, tmp_path: Path, until: Until
) -> None:
    broken = Check(
        "disk", "Disk", "warning", "Room for only 40 minutes of recording.", "Make room."
    )
    app.found = (*app.found[:2], broken)
    view.diagnostics.run_button.click()
    until(view.diagnostics.copy_button.isEnabled)
    assert view.diagnostics.told.text() == "To look after: 1"
    view.diagnostics.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "[ok] Microphone: USB headset" in copied
    assert "[warning] Disk: Room for only 40 minutes of recording. Make room." in copied
    path = tmp_path / "checks.txt"
    view.diagnostics.save(path)
    assert path.read_text(encoding="utf-8") == copied
    view.diagnostics.save(tmp_path / "none" / "checks.txt")
    assert "can't be written" in view.notice.text
    assert nameless(view) == []


def test_no_checks_during_a_session(
    view: SettingsView, app: FakeApp, interview: Interview, window: Window
) -> None:
    interview.start()
    window.places.show_place("settings")
    view.diagnostics.run_button.click()
    assert "Finish the session first" in view.notice.text
    view.data.delete_button.click()
    view.data.backup_button.click()
    assert view.window().findChild(QMessageBox) is None
    app.settings = replace(app.settings)
