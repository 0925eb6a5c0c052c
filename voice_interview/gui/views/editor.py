"""Where the text of an answer is edited."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import button, fill, label
from voice_interview.gui.widgets.flow import FlowRow

_TEXT_PX = 15


class Editor(QWidget):
    """A plain editor with Save and Cancel, by mouse or by Ctrl+Enter and Esc."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the answer"))
        self.text.setTabChangesFocus(True)
        self.save = button(self.tr("Save"), "primary")
        self.save.setAccessibleDescription("Ctrl+Enter")
        self.cancel = button(self.tr("Cancel"))
        self.cancel.setAccessibleDescription("Esc")
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        save, cancel = self.tr("Save the edited text"), self.tr("Cancel the editing")
        for keys, meaning, act in (
            ("Ctrl+Return", save, self._save),
            ("Ctrl+Enter", save, self._save),
            ("Esc", cancel, self.cancelled.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setWhatsThis(meaning)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        note = self.tr("Unchanged words keep their times. The words as heard are kept, too.")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.text, 1)
        buttons = FlowRow(right=(self.cancel, self.save), spacing=10)
        fill(box, label(note, "small", wrap=True), buttons)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def changed(self) -> bool:
        """Whether something was typed."""
        return self.text.document().isModified()

    def begin(self, text: str, at: int) -> None:
        """Start from this text, before its word of that number, from 0."""
        self.text.setPlainText(text)
        places = [found.start() for found in re.finditer(r"\S+", text)]
        cursor = self.text.textCursor()
        cursor.setPosition(places[at] if 0 <= at < len(places) else 0)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _save(self) -> None:
        self.saved.emit(self.text.toPlainText())

    def _fit(self) -> None:
        self.text.setFont(self._look.font(_TEXT_PX))
