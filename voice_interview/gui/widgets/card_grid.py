"""Cards in rows, as many in each as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from voice_interview.gui.theme import Look

_LEAST_PX = 140
"""A card is at least so wide, pixels at 100 %."""


class CardGrid(QWidget):
    """Cards of equal width, at most `per_row` of them side by side."""

    def __init__(self, look: Look, per_row: int) -> None:
        super().__init__()
        self._look = look
        self._most = per_row
        self._per_row = 0
        self._cards: tuple[QWidget, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Place these, once."""
        self._cards = tuple(cards)
        self._arrange(self._most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards in a row as fit."""
        super().resizeEvent(event)
        fit = self.width() // self._look.px(_LEAST_PX)
        self._arrange(max(1, min(self._most, fit if fit != 3 else 2)))

    def minimumSizeHint(self) -> QSize:
        """One card wide; the height follows from the cards."""
        return QSize(self._look.px(_LEAST_PX), super().minimumSizeHint().height())

    def _arrange(self, per_row: int) -> None:
        if per_row == self._per_row:
            return
        self._per_row = per_row
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // per_row, at % per_row)
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < per_row else 0)
