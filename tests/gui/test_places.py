"""Progress, Questions, Settings, and the window around them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPushButton, QTreeWidgetItemIterator

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.core.model import Part
from voice_interview.errors import UserError
from voice_interview.gui.machine import known_voices
from voice_interview.gui.theme import DARK, LIGHT
from voice_interview.gui.window import Window
from voice_interview.settings import Settings

Until = Callable[[Callable[[], object]], None]


def hold_a_session(interview: Interview) -> None:
    interview.start()
    interview.record()
    interview.speak(10.0)
    interview.app.engine.post(e.MarkPart(Part.ACTION))
    interview.until(lambda: interview.session.part is Part.ACTION)
    interview.speak(30.0)
    interview.key(Qt.Key.Key_Return)
    interview.reach(State.REVIEW)
    interview.app.engine.post(e.Abort())
    interview.reach(State.IDLE)


# ---- questions


def shown_questions(window: Window) -> list[str]:
    shown = []
    walk = QTreeWidgetItemIterator(window.places.questions.tree)
    while (item := walk.value()) is not None:
        if item.parent() is not None and not item.isHidden():
            shown.append(item.text(0))
        walk += 1
    return shown


def test_search_looks_everywhere_in_a_question(window: Window, until: Until) -> None:
    window.places.show_place("questions")
    until(lambda: len(shown_questions(window)) == 3)
    questions = window.places.questions
    questions.search.setText("TERRAFORM teams")
    assert shown_questions(window) == ["Terraform state across accounts"]
    questions.search.setText("who had to agree")  # a key point
    assert shown_questions(window) == ["Security gate slowed releases"]
    detail = " ".join(one.text() for one in questions.findChildren(QLabel))
    assert "What would you do differently today?" in detail
    assert "Kept the critical check blocking" in detail
    assert "0:30 to think, 2:00 to answer" in detail
    questions.search.setText("nobody asks this")
    assert shown_questions(window) == []
    assert "No question has these words." in [
        one.text() for one in questions.findChildren(QLabel) if one.isVisible()
    ]
    questions.search.clear()
    assert len(shown_questions(window)) == 3


# ---- settings


def test_devices_are_offered_and_chosen(window: Window, app: FakeApp, until: Until) -> None:
    window.places.show_place("settings")
    microphone = window.places.settings.microphone
    until(lambda: microphone.count() == 3)
    assert microphone.currentText() == "System default (USB headset)"
    microphone.setCurrentIndex(2)
    microphone.activated.emit(2)
    window.places.show_place("questions")  # saved at the latest when the place is left
    assert app.settings.microphone == "built-in"
    app.settings = Settings(microphone="gone")
    window.places.show_place("settings")
    until(lambda: microphone.currentData() == "gone")


def test_looks_change_at_once(window: Window, app: FakeApp, until: Until) -> None:
    window.places.show_place("settings")
    window.places.settings.theme.choose("dark")
    assert window.look.theme is DARK
    window.places.settings.font_size.set_value(150)
    assert window.look.percent == 150
    until(lambda: (app.settings.theme, app.settings.font_percent) == ("dark", 150))
    window.places.settings.theme.choose("light")
    assert window.look.theme is LIGHT


def test_rate_captions_and_voice(window: Window, app: FakeApp, until: Until) -> None:
    window.places.show_place("settings")
    window.places.settings.rate.set_value(140)
    window.places.settings.volume.set_value(50)
    window.places.settings.captions.click()
    hear = next(
        one for one in window.places.settings.findChildren(QPushButton) if one.text() == "Hear it"
    )
    hear.click()
    assert (app.settings.voice_rate_wpm, app.settings.captions) == (140, False)
    assert app.settings.voice_volume == 0.5
    assert app.voice.said


def test_voices_are_offered(window: Window, app: FakeApp, until: Until) -> None:
    window.places.show_place("settings")
    voice = window.places.settings.voice
    until(lambda: voice.count() == 4)
    assert [voice.itemText(at) for at in range(4)] == [
        "Default for the language", "English (America) · en-us", "German · de", "Plain",
    ]  # fmt: skip
    voice.setCurrentIndex(1)
    voice.activated.emit(1)
    window.places.settings.save()
    assert app.settings.voice == "en-us"


def test_a_mute_voice_offers_nothing() -> None:
    assert known_voices(object()) == ()


def test_devices_are_not_looked_for_while_a_session_needs_them(
    window: Window, interview: Interview, app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(app, "devices", lambda: asked.append(True))
    interview.start()
    window.places.show_place("settings")
    assert asked == []


def test_the_data_folder_is_named(window: Window, app: FakeApp) -> None:
    window.places.show_place("settings")
    texts = [one.text() for one in window.places.settings.findChildren(QLabel)]
    assert str(app.folders.root) in texts


def test_settings_that_can_not_be_saved(
    window: Window, app: FakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(settings: Settings) -> None:
        raise UserError("The disk is full.", "Nothing was changed.", "Make room.")

    monkeypatch.setattr(app, "change_settings", refuse)
    window.places.show_place("settings")
    window.places.settings.rate.set_value(140)
    window.places.settings.save()
    assert "The disk is full." in window.places.settings.notice.text


# ---- the window


def action(window: Window, text: str) -> QAction:
    return next(one for one in window.findChildren(QAction) if one.text() == text)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_1, "practice"),
        (Qt.Key.Key_2, "review"),
        (Qt.Key.Key_3, "progress"),
        (Qt.Key.Key_4, "questions"),
        (Qt.Key.Key_5, "settings"),
    ],
)
def test_places_by_key(window: Window, key: Qt.Key, name: str) -> None:
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert getattr(window.places, name).isVisible()


def test_text_size_by_menu(window: Window, app: FakeApp) -> None:
    action(window, "Larger text").trigger()
    assert app.settings.font_percent == 110
    action(window, "Smaller text").trigger()
    action(window, "Smaller text").trigger()
    assert app.settings.font_percent == 90
    action(window, "Normal text").trigger()
    action(window, "Dark theme").trigger()
    assert (app.settings.font_percent, app.settings.theme) == (100, "dark")
    assert window.look.theme is DARK


def test_about_and_keys(window: Window, until: Until) -> None:
    action(window, "&About Voice Interview").trigger()
    about = window.findChild(QMessageBox)
    assert about is not None
    assert "General Public License" in about.informativeText()
    about.close()
    QTest.keyClick(window, Qt.Key.Key_F1)
    until(lambda: [one for one in window.findChildren(QDialog) if one.windowTitle() == "Keys"])


def test_the_session_menu(window: Window, interview: Interview) -> None:
    interview.start()
    window.places.show_place("settings")
    action(window, "&New session").trigger()  # one runs already: it is shown
    assert window.places.practice.interview.isVisible()
    action(window, "&End session").trigger()
    assert window.places.practice.interview.leave_question.isVisible()


def test_practice_is_marked_while_a_session_runs(
    window: Window, interview: Interview, app: FakeApp
) -> None:
    names = [one.accessibleName() for one in window.navigation.findChildren(QPushButton)]
    assert names[0] == "Practice"
    interview.start()
    names = [one.accessibleName() for one in window.navigation.findChildren(QPushButton)]
    assert names[0] == "Practice, a session is running"
    assert window.windowTitle() == "Voice Interview"
