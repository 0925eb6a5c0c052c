"""One line about text that is being written: what happens, how far it is, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from voice_interview.gui import texts
from voice_interview.gui.widgets.basics import Card, button, fill, label

_STEPS = 1000


class WritingRow(Card):
    """A sentence, a bar, the seconds that are left, and one button; `asked` when it is pressed."""

    asked = Signal()

    def __init__(self, *, framed: bool = True) -> None:
        super().__init__(padding=16 if framed else 0)
        if not framed:
            self.setProperty("kind", "")
        self.what = label("", "strong", wrap=True)
        self.rest = label("", "soft", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the text"))
        self.button = button("")
        self.button.clicked.connect(self.asked)
        told = QVBoxLayout()
        told.setSpacing(8)
        fill(told, self.what, self.bar, self.rest)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addLayout(told, 1)
        line.addWidget(self.button)
        self.box.addLayout(line)

    def show_rest(self, what: str, rest: str, action: str) -> None:
        """Nothing is being done."""
        self._say(what, rest, action)
        self.bar.hide()

    def show_progress(
        self, what: str, rest: str, action: str, share: float, left_s: float | None
    ) -> None:
        """It is being written: `share` is 0..1, `left_s` None as long as nobody knows."""
        if left_s is not None:
            left = self.tr("{time} left").format(time=texts.countdown(left_s))
            rest = f"{left} · {rest}" if rest else left
        self._say(what, rest, action)
        self.bar.setRange(0, _STEPS if share > 0 else 0)  # 0 to 0: it moves, but says no share
        self.bar.setValue(round(share * _STEPS))
        self.bar.show()

    def _say(self, what: str, rest: str, action: str) -> None:
        self.what.setText(what)
        self.rest.setText(rest)
        self.rest.setVisible(bool(rest))
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
