"""Two small windows: what this is, and which keys there are."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QMessageBox, QWidget

from voice_interview import __version__
from voice_interview.gui.icons import app_icon
from voice_interview.gui.keys import Keys, key_text
from voice_interview.gui.widgets.basics import button, label
from voice_interview.gui.widgets.dialog import Dialog
from voice_interview.gui.widgets.flow import FlowRow

Line = tuple[tuple[str, ...], str]
"""Keys, and what they do."""
KeyList = tuple[tuple[str, tuple[Line, ...]], ...]
"""The lines of each place where keys work, under its title."""


def show_about(parent: QWidget) -> None:
    """Say what the app is, which version, and under which license."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(_tr("About Voice Interview"))
    box.setIconPixmap(app_icon().pixmap(64, 64))
    box.setText(_tr("Voice Interview {version}").format(version=__version__))
    box.setInformativeText(
        _tr(
            "Rehearse a job interview out loud, alone. Nothing you say leaves this computer.\n\n"
            "Free software under the GNU General Public License, version 3 or later. "
            "The Inter font is used under the SIL Open Font License 1.1."
        )
    )
    box.open()


def show_keys(window: QWidget, keys: Keys | None = None) -> None:
    """List every key of the session and of the window."""
    listed = key_list(window, keys or Keys())
    dialog = Dialog(window, _wide_px(window.fontMetrics(), listed))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.set_title(_tr("Keys"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    at = 0
    for title, lines in listed:
        grid.addWidget(label(title, "heading"), at, 0, 1, 2)
        for at, (printed, meaning) in enumerate(lines, start=at + 1):  # noqa: B020
            line = FlowRow(*(label(key, "key") for key in printed), spacing=4)
            grid.addWidget(line, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(meaning, wrap=True), at, 1)
        at += 1
    dialog.body.addLayout(grid)
    dialog.pages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dialog.pages.setAccessibleName(_tr("Keys"))
    close = button(_tr("Close"))
    close.clicked.connect(dialog.accept)
    dialog.set_buttons(close)
    close.setFocus()
    dialog.open()


def _wide_px(letters: QFontMetrics, listed: KeyList) -> int:
    """Wide enough for each meaning on a line of its own, beside the keys."""
    meanings = (meaning for _, lines in listed for _, meaning in lines)
    return max(map(letters.horizontalAdvance, meanings)) + 18 * letters.horizontalAdvance("M")


def key_list(window: QWidget, keys: Keys) -> KeyList:
    """All keys by where they work; those of menus and shortcuts are asked of these themselves."""
    return (
        (_tr("In a session"), _of_session(keys)),
        (_tr("In review"), _of_review()),
        (_tr("Everywhere"), (*_of_lists(), *_of_menus(window))),
        (_tr("Where they apply"), tuple(_of_shortcuts(window))),
    )


def _of_session(keys: Keys) -> tuple[Line, ...]:
    def key(name: str) -> tuple[str, ...]:
        return (key_text(keys.of(name)),)

    parts = ("situation", "task", "action", "result")
    return (
        (key("go_on"), _tr("Start · answer now · finish the answer · go on")),
        (key("next_part"), _tr("Next STAR part")),
        (tuple(key(part)[0] for part in parts), _tr("Situation, Task, Action, Result")),
        (key("repeat"), _tr("Repeat the question")),
        (key("pause"), _tr("Pause, resume")),
        (key("start_over"), _tr("Start over: another take")),
        (key("skip"), _tr("Skip the question")),
        (key("finish"), _tr("Finish a paused or interrupted answer")),
        (key("use_recording"), _tr("Use a recording as the answer")),
        (key("open_review"), _tr("Open the answer in review")),
        (key("later"), _tr("Let the text follow later")),
        (key("captions"), _tr("Live text on or off")),
        (key("mini"), _tr("Small window on top, and back")),
        (("Esc",), _tr("End the session, after asking")),
    )


def _of_review() -> tuple[Line, ...]:
    return (
        ((_tr("Space"),), _tr("Play or pause")),
        (("←", "→"), _tr("5 s back or forward")),
        (("←", "→"), _tr("In the transcript: to the previous or the next word")),
        (("↑", "↓"), _tr("In the transcript: to the line above or below")),
        (("↑", "↓"), _tr("On the waveform: zoom in or out")),
        ((",", "."), _tr("To the previous or the next pause")),
        (("[", "]"), _tr("Slower or faster")),
        ((_native(Qt.Key.Key_Backspace),), _tr("At the speed of the recording")),
        (("L",), _tr("Play the selection, or everything, again and again")),
        (("1", "2", "3", "4"), _tr("Situation, Task, Action, Result begins here")),
        (("Shift", "← →"), _tr("Select, in the transcript or on the waveform")),
        (("←", "→"), _tr("On the edge of a part: move it by 0.1 s")),
        (("Shift", "← →"), _tr("On the edge of a part: move it by 1 s")),
        ((_tr("Enter"),), _tr("Play from the word, or the selected words")),
        (
            (_printed(QKeySequence("Ctrl+Left"))[0], "← →"),
            _tr("To the previous or the next sentence"),
        ),
        (("N",), _tr("Write a note about this place")),
        (("F",), _tr("Make the take a favorite, or none")),
        ((_native(Qt.Key.Key_Home), _native(Qt.Key.Key_End)), _tr("To the beginning or the end")),
    )


def _of_lists() -> tuple[Line, ...]:
    return (
        (
            (_native(Qt.Key.Key_Tab), *_printed(QKeySequence("Shift+Tab"))),
            _tr("To the next or the previous control"),
        ),
        ((_native(Qt.Key.Key_PageUp), _native(Qt.Key.Key_PageDown)), _tr("Scroll the page")),
    )


def _of_menus(window: QWidget) -> Iterator[Line]:
    for action in window.findChildren(QAction):
        if printed := _printed(action.shortcut()):
            yield (printed, action.text().replace("&", "").rstrip("…"))


def _of_shortcuts(window: QWidget) -> Iterator[Line]:
    told = set()
    for shortcut in window.findChildren(QShortcut):
        line = (_printed(shortcut.key()), shortcut.whatsThis())
        if line not in told:
            told.add(line)
            yield line


def _native(key: Qt.Key) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _printed(sequence: QKeySequence) -> tuple[str, ...]:
    """The keys of a combination as they are printed on a keyboard of this system."""
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    if text.endswith("++"):
        return (*text[:-2].split("+"), "+")
    return tuple(text.split("+")) if text else ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)
