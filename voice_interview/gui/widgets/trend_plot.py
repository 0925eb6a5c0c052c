"""A line over the sessions, with the band that is good behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from voice_interview.gui.theme import Look, Theme

_TALL_PX = 84
_SIDE_PX, _EDGE_PX = 8, 7
_DOT_PX, _LAST_DOT_PX = 2.6, 4.0
_NEAR_PX = 14


class TrendPlot(QWidget):
    """Draws values from left to right; the mouse tells each one's text.

    `color(theme)` is the line's. What is drawn stands in words in the card around it.
    """

    def __init__(self, look: Look, color: Callable[[Theme], str]) -> None:
        super().__init__()
        self._look = look
        self._color = color
        self._values: tuple[float, ...] = ()
        self._told: tuple[str, ...] = ()
        self._band: tuple[float | None, float | None] = (None, None)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def show_values(
        self,
        values: Sequence[float],
        told: Sequence[str],
        band: tuple[float | None, float | None],
    ) -> None:
        """Show these, each with its text, and the band from its low to its high (None: open)."""
        self._values, self._told, self._band = tuple(values), tuple(told), band
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._look.px(120), self._look.px(_TALL_PX))

    def minimumSizeHint(self) -> QSize:
        """A few points."""
        return QSize(60, self._look.px(_TALL_PX))

    def points(self) -> list[QPointF]:
        """Where the values stand in the widget, pixels."""
        low, high = self.bounds()
        wide = self.width() - 2 * _SIDE_PX
        steps = max(1, len(self._values) - 1)
        first = _SIDE_PX if len(self._values) > 1 else _SIDE_PX + wide / 2
        return [
            QPointF(first + wide * at / steps, self._y(value, low, high))
            for at, value in enumerate(self._values)
        ]

    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest value that the plot has room for."""
        shown = [*self._values, *(bound for bound in self._band if bound is not None)]
        low, high = min(shown, default=0.0), max(shown, default=1.0)
        room = (high - low) * 0.08 or 1.0
        return low - room, high + room

    def _y(self, value: float, low: float, high: float) -> float:
        tall = self.height() - 2 * _EDGE_PX
        return _EDGE_PX + tall * (high - value) / (high - low)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band, the line and its points, the last one larger."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._band != (None, None):
            painter.setBrush(QColor(theme.good.tint))
            painter.drawRoundedRect(self._band_box(), 4, 4)
        points = self.points()
        color = QColor(self._color(theme))
        painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for point in points:
            radius = _LAST_DOT_PX if point is points[-1] else _DOT_PX
            painter.drawEllipse(point, radius, radius)

    def _band_box(self) -> QRectF:
        low, high = self.bounds()
        band_low, band_high = self._band
        top = 0.0 if band_high is None else self._y(band_high, low, high)
        bottom = float(self.height()) if band_low is None else self._y(band_low, low, high)
        return QRectF(0, top, self.width(), bottom - top)

    def event(self, event: QEvent) -> bool:
        """Tell the value under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text_at(event.pos().x()), self)
            return True
        return super().event(event)

    def text_at(self, x: float) -> str:
        """The text of the nearest value; empty where none is near."""
        near = [(abs(point.x() - x), at) for at, point in enumerate(self.points())]
        distance, at = min(near, default=(float("inf"), 0))
        return self._told[at] if distance <= _NEAR_PX else ""
