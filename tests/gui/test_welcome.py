"""The first start: three steps, none of which can keep anybody from going on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp, make_app
from tests.gui.test_names import nameless
from voice_interview.core.live import State
from voice_interview.doctor import Check
from voice_interview.gui.theme import Look
from voice_interview.gui.views.welcome import Welcome
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.window import Window

Until = Callable[[Callable[[], object]], None]


@pytest.fixture
def first(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[tuple[Window, FakeApp]]:
    app = make_app(tmp_path / "first", welcomed=False)
    window = Window(app, look)  # type: ignore[arg-type]
    window.show()
    qtbot.waitExposed(window)
    yield window, app
    window.let_go()
    window.hide()
    window.deleteLater()
    app.close()


def press(welcome: Welcome, text: str) -> None:
    found = [
        one for one in welcome.findChildren(QAbstractButton)
        if (one.caption if isinstance(one, KeyButton) else one.text()) == text and one.isVisible()
    ]  # fmt: skip
    QTest.keyClick(found[0], Qt.Key.Key_Space)


def test_through_all_steps_by_key(first: tuple[Window, FakeApp], until: Until) -> None:
    window, app = first
    welcome = window.places.practice.setup.welcome
    until(welcome.isVisible)
    until(lambda: welcome.meter.share > 0)
    until(lambda: welcome.microphone_said.text() == "✓ You are heard.")
    until(lambda: welcome.microphone.count() == 3)
    assert nameless(window) == []
    press(welcome, "Next")
    press(welcome, "Play a test")
    assert Path(app.player.played[-1].path).name == "test.wav"
    assert welcome.speaker_said.text() == "Did you hear it?"
    press(welcome, "Yes, I heard it")
    until(lambda: welcome.voice.count() > 1)
    welcome.voice.setCurrentIndex(1)
    welcome.voice.activated.emit(1)
    assert app.settings.voice == welcome.voice.currentData() != ""
    assert app.voice.said
    press(welcome, "Done")
    assert welcome.isHidden()
    assert app.settings.welcomed


def test_what_is_missing_is_explained_and_one_goes_on(
    first: tuple[Window, FakeApp], until: Until
) -> None:
    window, app = first
    welcome = window.places.practice.setup.welcome
    app.found = (
        Check("microphone", "Microphone", "failed", "No microphone was found.", "Connect one."),
        Check("speaker", "Speaker", "failed", "No speaker was found.", "Connect one."),
    )
    window.places.practice.setup.checks.look()
    until(lambda: welcome.microphone_said.text() == "No microphone was found. Connect one.")
    press(welcome, "Next")
    assert welcome.speaker_said.text() == "No speaker was found. Connect one."
    app.player.problem = "no_speaker"
    press(welcome, "Play a test")
    until(lambda: "There is no speaker to play on." in welcome.speaker_said.text())
    press(welcome, "Skip")
    assert app.settings.welcomed
    window.places.practice.setup.start()
    until(lambda: window.session.state is State.ASKING)


def test_enter_goes_through_the_steps_and_then_starts(
    first: tuple[Window, FakeApp], until: Until
) -> None:
    """Exactly one button is filled and names the key, and it is the one that the key presses."""
    window, app = first
    setup = window.places.practice.setup
    until(lambda: setup.categories.bank)

    def leading() -> list[str]:
        seen = [one for one in setup.findChildren(KeyButton) if one.isVisible()]
        assert [one.is_primary for one in seen] == [one.key == "Enter" for one in seen]
        return [one.caption for one in seen if one.is_primary]

    assert leading() == ["Next"]
    QTest.keyClick(setup, Qt.Key.Key_Return)
    assert leading() == ["Yes, I heard it"]
    QTest.keyClick(setup, Qt.Key.Key_Return)
    assert leading() == ["Done"]
    QTest.keyClick(setup, Qt.Key.Key_Return)
    assert (leading(), app.settings.welcomed) == (["Start"], True)
    QTest.keyClick(setup, Qt.Key.Key_Return)
    until(lambda: window.session.state is State.ASKING)


def test_it_can_be_opened_again(window: Window) -> None:
    welcome = window.places.practice.setup.welcome
    assert welcome.isHidden()
    window._show_first_steps()
    assert welcome.isVisible()
    assert welcome.step == 0
