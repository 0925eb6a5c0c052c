"""Keys of a session that somebody chose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core.live import State
from voice_interview.core.model import Part
from voice_interview.gui.about import show_keys
from voice_interview.gui.keys import STANDARD, Keys, can_be_chosen, key_text
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.window import Window
from voice_interview.settings import Settings

LETTERS = [getattr(Qt.Key, f"Key_{letter}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]


def test_the_standard_keys_need_no_setting() -> None:
    keys = Keys()
    assert keys.setting == ()
    assert keys.meant_by(Qt.Key.Key_R) is Qt.Key.Key_R
    assert keys.meant_by(Qt.Key.Key_X) is Qt.Key.Key_X


def test_a_key_that_was_given_away_means_nothing() -> None:
    keys = Keys().with_key("repeat", Qt.Key.Key_B)
    assert keys.setting == ("repeat=B",)
    assert keys.meant_by(Qt.Key.Key_B) is Qt.Key.Key_R
    assert keys.meant_by(Qt.Key.Key_R) is Qt.Key.Key_unknown
    assert keys.instead_of(Qt.Key.Key_R) is Qt.Key.Key_B


def test_two_that_want_one_key_change_places() -> None:
    keys = Keys().with_key("repeat", Qt.Key.Key_P)
    assert (keys.of("repeat"), keys.of("pause")) == (Qt.Key.Key_P, Qt.Key.Key_R)


@given(st.lists(st.tuples(st.sampled_from(list(STANDARD)), st.sampled_from(LETTERS))))
def test_no_choice_leaves_two_with_one_key(choices: list[tuple[str, Qt.Key]]) -> None:
    keys = Keys()
    for name, key in choices:
        keys = keys.with_key(name, key)
    assert len({keys.of(name) for name in STANDARD}) == len(STANDARD)
    again = Keys(keys.setting)
    assert all(again.of(name) == keys.of(name) for name in STANDARD)
    for standard in STANDARD.values():
        assert keys.meant_by(keys.instead_of(standard)) == standard


@pytest.mark.parametrize(
    "setting",
    [
        ("repeat=P",),  # which pause has too
        ("repeat=Escape",),
        ("repeat=NoSuchKey",),
        ("nobody=B",),
        ("repeat",),
    ],
)
def test_a_setting_that_can_not_hold_is_ignored(setting: tuple[str, ...]) -> None:
    assert Keys(setting).setting == ()


def test_keys_of_the_window_stay_its_own() -> None:
    assert not can_be_chosen(Qt.Key.Key_Escape)
    assert not can_be_chosen(Qt.Key.Key_F1)
    assert can_be_chosen(Qt.Key.Key_B)
    assert key_text(Qt.Key.Key_Return) == "Enter"
    assert key_text(Qt.Key.Key_B) == "B"


def test_a_session_is_led_by_the_chosen_keys(
    window: Window, app: FakeApp, interview: Interview
) -> None:
    app.settings = Settings(keys=("go_on=G", "next_part=X", "action=7", "captions=D"))
    interview.start()
    app.voice_ends()
    interview.reach(State.THINKING)
    printed = [one.accessibleDescription() for one in window.findChildren(KeyButton)]
    assert "Key G" in printed
    interview.key(Qt.Key.Key_Return)  # means nothing now
    assert interview.session.state is State.THINKING
    app.think(1.0)
    interview.key(Qt.Key.Key_G)
    interview.until(lambda: interview.session.live)
    interview.speak(5.0)
    interview.key(Qt.Key.Key_X)
    interview.until(lambda: interview.session.part is Part.TASK)
    interview.key(Qt.Key.Key_7)
    interview.until(lambda: interview.session.part is Part.ACTION)
    live = window.places.practice.interview.live
    shown = [one.text() for one in live.findChildren(QLabel) if one.property("kind") == "key"]
    assert shown == ["X", "1", "2", "7", "4", "D"]
    show_keys(window, Keys(app.settings.keys))
    assert "G" in [one.text() for one in window.findChildren(QLabel)]
