"""A ring that fills as time goes: thinking runs down, an answer fills up."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.gui.theme import Look

_SIZE_PX = 142
_WIDTH_PX = 10


class Ring(QWidget):
    """An arc from the top, clockwise, round a time and a line below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self._color = look.theme.accent
        self._time = ""
        self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_time(self, time: str, below: str, share: float, color: str) -> None:
        """Show that time; `share` of the ring (0..1) is filled with the color."""
        share = max(0.0, min(1.0, share))
        if (time, below, color) == (self._time, self._below, self._color) and (
            abs(share - self._share) < 0.0005
        ):
            return
        self._time, self._below, self._share, self._color = time, below, share, color
        self.setAccessibleName(f"{time} {below}".strip())
        self.update()

    @property
    def time(self) -> str:
        """The time that it shows."""
        return self._time

    @property
    def below(self) -> str:
        """The line under the time."""
        return self._below

    @property
    def share(self) -> float:
        """How much of it is filled, 0..1."""
        return self._share

    @property
    def color(self) -> str:
        """What it is filled with."""
        return self._color

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._look.px(_SIZE_PX)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, the arc and the texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, width = self._look.theme, self._look.px(_WIDTH_PX)
        side = min(self.width(), self.height()) - width - 1
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(QColor(theme.track), width))
        painter.drawEllipse(circle)
        if self._share > 0:
            painter.setPen(_round_pen(self._color, width))
            painter.drawArc(circle, 90 * 16, -round(self._share * 360 * 16))
        self._write(painter, circle)

    def _write(self, painter: QPainter, circle: QRectF) -> None:
        px, theme = self._look.px, self._look.theme
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self._look.font(32, 700, tabular=True))
        painter.setPen(QColor(theme.ink))
        lift = px(10) if self._below else 0
        painter.drawText(circle.translated(0, -lift), middle, self._time)
        painter.setFont(self._look.font(12.5, tabular=True))
        painter.setPen(QColor(theme.soft))
        painter.drawText(circle.translated(0, px(22)), middle, self._below)


def _round_pen(color: str, width: int) -> QPen:
    pen = QPen(QColor(color), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
