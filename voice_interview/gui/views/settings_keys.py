"""The keys of a session: shown, chosen anew, and put back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from voice_interview.gui.keys import STANDARD, Keys, can_be_chosen, key_text
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import label, link, row
from voice_interview.gui.widgets.section import Section

_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


class KeyChoice(QPushButton):
    """Shows a key; pressed, it takes the next one. Escape leaves it as it was."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._key = Qt.Key.Key_unknown
        self.waits = False
        self.setAutoDefault(True)
        self.clicked.connect(self._wait)

    def show_key(self, key: Qt.Key) -> None:
        """Show that key."""
        self._key = key
        self.waits = False
        self.setText(key_text(key))
        told = self.tr("{action}: {key}. Press to choose another key.")
        self.setAccessibleName(told.format(action=self._name, key=key_text(key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that is wanted, while it waits for one."""
        key = Qt.Key(event.key())
        if not self.waits:
            super().keyPressEvent(event)
        elif key is Qt.Key.Key_Escape:
            self.show_key(self._key)
        elif key not in _MODIFIERS and not event.isAutoRepeat():
            self.show_key(self._key)
            self.chosen.emit(Qt.Key.Key_Return if key is Qt.Key.Key_Enter else key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere wants no other key."""
        self.show_key(self._key)
        super().focusOutEvent(event)

    def _wait(self) -> None:
        self.waits = True
        self.setText(self.tr("Press a key…"))
        self.setAccessibleName(self.tr("{action}: press a key").format(action=self._name))


class KeysSection(Section):
    """`changed(setting)`: what `Settings.keys` is to be."""

    changed = Signal(tuple)

    def __init__(self, look: Look, setting: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(look, self.tr("Keys"))
        self._setting = setting
        self._names = {
            "go_on": self.tr("Answer, finish, go on"),
            "next_part": self.tr("Next STAR part"),
            "situation": self.tr("Situation"),
            "task": self.tr("Task"),
            "action": self.tr("Action"),
            "result": self.tr("Result"),
            "repeat": self.tr("Repeat the question"),
            "pause": self.tr("Pause, resume"),
            "start_over": self.tr("Start over"),
            "skip": self.tr("Skip the question"),
            "finish": self.tr("Finish a paused answer"),
            "use_recording": self.tr("Use a recording"),
            "open_review": self.tr("Open in review"),
            "later": self.tr("Write it down later"),
            "captions": self.tr("Live text on or off"),
            "mini": self.tr("Small window on top, and back"),
        }
        self.told = label("", "caution", wrap=True)
        self.told.hide()
        self.box.addWidget(label(self.tr("Keys while you practice."), "small", wrap=True))
        self.box.addWidget(self.told)
        self.choices: dict[str, KeyChoice] = {}
        for name in STANDARD:
            choice = self.choices[name] = KeyChoice(self.name(name))
            choice.chosen.connect(lambda key, name=name: self.choose(name, key))
            self.line(self.name(name), choice)
        self.reset = link(self.tr("Standard keys"), self.tr("Go back to the standard keys"))
        self.reset.clicked.connect(self.put_back)
        self.box.addLayout(row(self.reset, None))
        self.show_keys()

    def name(self, name: str) -> str:
        """What a key of `STANDARD` does."""
        return self._names.get(name, name.replace("_", " ").capitalize())

    def show_keys(self) -> None:
        """Show the keys that are set."""
        keys = Keys(self._setting())
        for name, choice in self.choices.items():
            choice.show_key(keys.of(name))
        self.reset.setEnabled(bool(keys.setting))

    def choose(self, name: str, key: Qt.Key) -> None:
        """Use that key; what had it gets the one that is free now, and that is said."""
        if not can_be_chosen(key):
            self._tell(self.tr("That key has another meaning everywhere in the window."))
            return
        keys = Keys(self._setting())
        other = keys.used_for(key)
        if other == name:
            return
        changed = keys.with_key(name, key)
        self.changed.emit(changed.setting)
        self.show_keys()
        told = self.tr('{key} was the key of "{other}", which has {left} now.')
        told = told.format(
            key=key_text(key),
            other=self.name(other) if other else "",
            left=key_text(changed.of(other)) if other else "",
        )
        self._tell(told if other else "")

    def put_back(self) -> None:
        """Use the standard keys."""
        self.changed.emit(())
        self.show_keys()
        self._tell("")

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
