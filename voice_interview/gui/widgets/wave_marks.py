"""What is marked on a waveform besides its parts: found words, moments of a number, notes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from voice_interview.core.model import Span
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.timeline import Timeline

_LEAST_PX = 4.0
_TICK_PX = 5.0
_FLAG_PX = 9.0


class Marks(Struct):
    """Each kind has its own shape and place, so that none is told by color alone.

    Hits are blocks along the lower edge, moments brackets around the sound, notes flags on top.
    """

    hits: tuple[Span, ...] = ()
    moments: tuple[Span, ...] = ()
    notes_s: tuple[float, ...] = ()

    def draw_under(self, painter: QPainter, box: QRectF, timeline: Timeline, look: Look) -> None:
        """Draw what lies behind the sound, where it is seen."""
        painter.setPen(Qt.PenStyle.NoPen)
        for left, right in _placed(self.moments, box, timeline):
            painter.setBrush(QColor(look.theme.caution.tint))
            painter.setOpacity(0.7)
            painter.drawRect(QRectF(left, box.top(), right - left, box.height()))
            painter.setOpacity(1.0)
            painter.setBrush(QColor(look.theme.caution.fill))
            for y in (box.top(), box.bottom() - 2):
                painter.drawRect(QRectF(left, y, right - left, 2))

    def draw_over(self, painter: QPainter, box: QRectF, timeline: Timeline, look: Look) -> None:
        """Draw what lies before the sound, where it is seen."""
        painter.setPen(Qt.PenStyle.NoPen)
        tall = look.px(_TICK_PX)
        painter.setBrush(QColor(look.theme.accent))
        for left, right in _placed(self.hits, box, timeline):
            painter.drawRect(QRectF(left, box.bottom() - tall, right - left, tall))
        painter.setBrush(QColor(look.theme.ink))
        for at_s in self.notes_s:
            x = box.left() + timeline.x(at_s, box.width())
            if box.left() - _FLAG_PX <= x <= box.right():
                _draw_flag(painter, x, box.top(), look.px(_FLAG_PX))


def _placed(spans: Sequence[Span], box: QRectF, timeline: Timeline) -> list[tuple[float, float]]:
    """Where those that are seen begin and end; none is too narrow to be seen."""
    placed = []
    for span in spans:
        if span.end_s < timeline.start_s or span.start_s > timeline.end_s:
            continue
        left = box.left() + timeline.x(span.start_s, box.width())
        right = box.left() + timeline.x(span.end_s, box.width())
        placed.append((left, max(right, left + _LEAST_PX)))
    return placed


def _draw_flag(painter: QPainter, x: float, top: float, tall: float) -> None:
    painter.drawRect(QRectF(x, top, 1.5, 2 * tall))
    corners = [QPointF(x, top), QPointF(x + tall, top + tall / 2), QPointF(x, top + tall)]
    painter.drawPolygon(QPolygonF(corners))
