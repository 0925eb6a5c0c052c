"""The parts of one take as one bar, as long as the take, and what each part is below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from voice_interview.core.star import PartShare
from voice_interview.gui.texts import clock, part_title
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import fill, label
from voice_interview.gui.widgets.flow import FlowRow

_TALL_PX = 14
_LEAST_PX = 3
"""A part of a second is seen as well."""


class TakeBar(QWidget):
    """A bar to the scale of several takes; the names and times of its parts stand below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shares: tuple[PartShare, ...] = ()
        self._duration_s = self._scale_s = 0.0
        self._strip = TakeStrip(self, look)
        self._names = FlowRow(spacing=14)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        fill(box, self._strip, self._names)
        look.changed.connect(self._fill)

    def show_parts(self, shares: Sequence[PartShare], duration_s: float) -> None:
        """Show these parts of a take of that length, seconds."""
        self._shares, self._duration_s = tuple(shares), duration_s
        self._fill()

    def show_scale(self, scale_s: float) -> None:
        """Let the whole width stand for so many seconds."""
        self._scale_s = scale_s
        self._strip.update()

    @property
    def length_s(self) -> float:
        """Parts are marked from the first sound on, so they may last longer than the answer."""
        return max(self._duration_s, sum(share.seconds for share in self._shares))

    @property
    def told(self) -> str:
        """What it shows, in words."""
        return ", ".join(_told(share) for share in self._shares)

    def blocks(self) -> list[tuple[PartShare, float, float]]:
        """Each part with the pixels from where to where it is drawn."""
        made, x, whole = [], 0.0, float(self._strip.width())
        scale_s = max(self._scale_s, self.length_s, 0.001)
        for share in self._shares:
            if share.seconds > 0:
                end = x + max(_LEAST_PX, share.seconds / scale_s * whole)
                made.append((share, x, end))
                x = end
        return made

    def _fill(self) -> None:
        names = []
        for share in self._shares:
            name = label(_told(share), "strong")
            name.setStyleSheet(f"color: {self._look.theme.parts[share.part].ink}")
            names.append(name)
        self._names.fill(names, ())
        self._strip.setAccessibleName(self.told)
        self._strip.setToolTip(self.told)
        self._strip.update()


class TakeStrip(QWidget):
    """Draws the bar."""

    def __init__(self, bar: TakeBar, look: Look) -> None:
        super().__init__()
        self._bar, self._look = bar, look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thin row."""
        return QSize(200, self._look.px(_TALL_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale and the parts on it."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        for share, start, end in self._bar.blocks():
            painter.setBrush(QColor(theme.parts[share.part].fill))
            painter.drawRoundedRect(QRectF(start, 0, end - start - 1, self.height()), 3, 3)


def _told(share: PartShare) -> str:
    return f"{part_title(share.part)} {clock(share.seconds)}"
