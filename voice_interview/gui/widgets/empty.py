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
        head = label(title, "title", wrap=True)
        sentence = label(text, "soft", wrap=True)
        for shown in (head, sentence):
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fill(box, None, head, sentence)
        if action:
            press = button(action, "primary")
            press.clicked.connect(self.chosen)
            box.addLayout(row(None, press, None))
        if other:
            second = button(other)
            second.clicked.connect(self.other_chosen)
            box.addLayout(row(None, second, None))
        box.addStretch(1)
