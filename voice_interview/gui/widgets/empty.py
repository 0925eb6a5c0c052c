"""A page with nothing on it yet, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.gui.widgets.basics import button, fill, label, row


class EmptyPage(QWidget):
    """A title, a sentence and, if named, a button; `chosen` when it is pressed.

    `other_chosen` for a second button, which is less likely to be wanted.
    """

    chosen = Signal()
    other_chosen = Signal()

    def __init__(self, title: str, text: str, action: str = "", other: str = "") -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setSpacing(12)
        self._head = label(title, "title", wrap=True)
        self._sentence = label(text, "soft", wrap=True)
        for shown in (self._head, self._sentence):
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fill(box, None, self._head, self._sentence)
        if action:
            press = button(action, "primary")
            press.clicked.connect(self.chosen)
            box.addLayout(row(None, press, None))
        if other:
            second = button(other)
            second.clicked.connect(self.other_chosen)
            box.addLayout(row(None, second, None))
        box.addStretch(1)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        self._head.setText(title)
        self._sentence.setText(text)

    @property
    def title(self) -> str:
        """What it says first."""
        return self._head.text()
