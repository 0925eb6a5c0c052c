"""Keys: every one is told on F1, none is given twice, and none is the system's own."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from voice_interview.gui.about import key_list, show_keys
from voice_interview.gui.keys import STANDARD, Keys, key_text
from voice_interview.gui.window import Window

SYSTEM_KEYS = {
    "Windows": ("Alt+F4", "Alt+Tab", "Alt+Space", "Ctrl+Esc", "Ctrl+Shift+Esc", "F10"),
    "macOS": ("Ctrl+H", "Ctrl+M", "Ctrl+Space", "Ctrl+Tab", "Ctrl+`", "Ctrl+Shift+3", "Ctrl+,"),
    "GNOME": ("Alt+F1", "Alt+F2", "Alt+F4", "Alt+F8", "Ctrl+Alt+T", "Ctrl+Alt+Del", "Alt+Space"),
    "KDE": ("Alt+F3", "Ctrl+F1", "Ctrl+F4", "Ctrl+F10", "Ctrl+Alt+L", "Ctrl+Esc"),
}
"""What desktops take for themselves; Ctrl is Qt's name for the Command key of a Mac."""


def _of_window(window: Window) -> list[tuple[str, str]]:
    """Every combination, with what it does."""
    actions = [
        (sequence.toString(), action.text())
        for action in window.findChildren(QAction)
        for sequence in action.shortcuts()
    ]
    return actions + [
        (sequence.toString(), shortcut.whatsThis())
        for shortcut in window.findChildren(QShortcut)
        for sequence in QShortcut.keys(shortcut)
    ]


def test_every_shortcut_says_what_it_does(window: Window) -> None:
    assert [keys for keys, meaning in _of_window(window) if not meaning] == []
    assert len(_of_window(window)) >= 12


def test_every_shortcut_stands_in_the_list(window: Window) -> None:
    listed = {
        ("+".join(printed), meaning)
        for _, lines in key_list(window, Keys())
        for printed, meaning in lines
    }
    native = QKeySequence.SequenceFormat.NativeText
    for action in window.findChildren(QAction):
        if not action.shortcut().isEmpty():
            title = action.text().replace("&", "").rstrip("…")
            assert (action.shortcut().toString(native), title) in listed
    for shortcut in window.findChildren(QShortcut):
        assert (shortcut.key().toString(native), shortcut.whatsThis()) in listed


def test_every_key_of_a_session_stands_in_the_list(window: Window) -> None:
    keys = Keys().with_key("repeat", Qt.Key.Key_B)
    title, session, *_ = [(title, lines) for title, lines in key_list(window, keys)]
    printed = [key for keys_, _ in title[1] for key in keys_]
    assert {key_text(keys.of(name)) for name in STANDARD} <= set(printed)
    assert "B" in printed
    assert session[1]


def test_the_list_can_be_seen_and_left_by_keys(window: Window) -> None:
    show_keys(window, Keys())
    shown = {one.text() for one in window.findChildren(QLabel)}
    assert {"F11", "Esc", "Full screen"} <= shown


def test_no_combination_is_given_twice(window: Window) -> None:
    wide = [
        sequence.toString()
        for action in window.findChildren(QAction)
        for sequence in action.shortcuts()
    ] + [
        sequence.toString()
        for shortcut in window.findChildren(QShortcut)
        if shortcut.context() is not Qt.ShortcutContext.WidgetWithChildrenShortcut
        for sequence in QShortcut.keys(shortcut)
    ]
    twice = {keys: count for keys, count in Counter(wide).items() if count > 1}
    assert twice == {}


def test_what_holds_in_a_part_of_the_window_is_given_once_there(window: Window) -> None:
    """Neither the same widget nor one inside of another means two things by a combination."""
    local = [
        (sequence.toString(), shortcut.parent())
        for shortcut in window.findChildren(QShortcut)
        if shortcut.context() is Qt.ShortcutContext.WidgetWithChildrenShortcut
        for sequence in QShortcut.keys(shortcut)
    ]
    for at, (keys, owner) in enumerate(local):
        for other_keys, other in local[at + 1 :]:
            assert isinstance(owner, QWidget)
            assert isinstance(other, QWidget)
            inside = owner is other or owner.isAncestorOf(other) or other.isAncestorOf(owner)
            assert not (keys == other_keys and inside), keys


@pytest.mark.parametrize("system", list(SYSTEM_KEYS))
def test_no_key_is_one_of_the_desktop(window: Window, system: str) -> None:
    theirs = {QKeySequence(keys).toString() for keys in SYSTEM_KEYS[system]}
    assert theirs & {keys for keys, _ in _of_window(window)} == set()


def test_letters_of_a_session_need_no_shortcut(window: Window) -> None:
    """They work only where the session has the focus: a text field takes them all."""
    plain = {QKeySequence(key).toString() for key in STANDARD.values()}
    assert plain & {keys for keys, _ in _of_window(window)} == set()
