"""A question inside the place: whether to end the session or go on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Columns, button, label, restyle
from voice_interview.gui.widgets.flow import FlowRow

_TEXT_PX, _PRESSES_PX = 320, 450
"""They stand beside each other where both get this much, pixels at 100 %."""


class AskLeave(QFrame):
    """The question and its answers; `answered(leave)` or `later()` once the person has decided."""

    answered = Signal(bool)
    later = Signal()
    """End it now, and take it up again another time."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setProperty("mood", "calm")
        self._text = label("", "strong", wrap=True)
        self._leave = button(self.tr("End now"))
        _foretell(self._leave, self.tr("The session is over, and what you answered is listed."))
        self._keep = button(self.tr("Keep going"), "primary")
        self._leave.clicked.connect(lambda: self._answer(leave=True))
        self._keep.clicked.connect(self.keep)
        self.later_button = button(self.tr("Continue later"))
        _foretell(self.later_button, self.tr("Practice will offer to go on with this session."))
        self.later_button.clicked.connect(self.later)
        presses = FlowRow(right=(self._leave, self.later_button, self._keep), spacing=12)
        beside = Columns(look, spacing=12)
        beside.add(self._text, 1, _TEXT_PX)
        beside.add(presses, 0, _PRESSES_PX)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.addWidget(beside)

    def ask(self, *, recording: bool) -> None:
        """Ask; the safe answer has the focus."""
        going = self.tr("End this session? You are being recorded; what was recorded is kept.")
        plain = self.tr("End this session? What was recorded is kept.")
        self._text.setText(going if recording else plain)
        self.setAccessibleName(self._text.text())
        restyle(self)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Go on."""
        self._answer(leave=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key may reach the interview past an open question, except Escape, which goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def _answer(self, *, leave: bool) -> None:
        self.answered.emit(leave)


def _foretell(press: QPushButton, outcome: str) -> None:
    """Say what comes of a button, to those who point at it and to a screen reader."""
    press.setToolTip(outcome)
    press.setAccessibleDescription(outcome)
