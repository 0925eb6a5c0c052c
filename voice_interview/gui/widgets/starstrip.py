"""A small bar of the four parts' shares, for lists and tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.core.star import PartShare
from voice_interview.gui.texts import part_title, percent
from voice_interview.gui.theme import Look, Theme

WIDTH_PX, TALL_PX = 150, 12


def draw_shares(painter: QPainter, box: QRectF, shares: Sequence[PartShare], theme: Theme) -> None:
    """Draw each part as wide as its share; missing ones are left out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    x = box.left()
    for share in shares:
        width = share.share * box.width()
        if width >= 1:
            painter.setBrush(QColor(theme.parts[share.part].fill))
            painter.drawRoundedRect(QRectF(x, box.top(), width - 1, box.height()), 2, 2)
        x += width


def told_shares(shares: Sequence[PartShare]) -> str:
    """The same in words."""
    return ", ".join(f"{part_title(share.part)} {percent(share.share)}" for share in shares)


class StarStrip(QWidget):
    """The bar as a widget."""

    def __init__(self, look: Look, shares: Sequence[PartShare]) -> None:
        super().__init__()
        self._look = look
        self._shares = tuple(shares)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(told_shares(shares))
        self.setToolTip(told_shares(shares))

    def sizeHint(self) -> QSize:
        """As in the table of all answers."""
        return QSize(WIDTH_PX, TALL_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shares."""
        draw_shares(QPainter(self), QRectF(self.rect()), self._shares, self._look.theme)
