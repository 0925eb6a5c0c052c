"""Small signs drawn in any color: play, pause, and the app's own icon."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from voice_interview.paths import shipped


def app_icon() -> QIcon:
    """The icon of the app."""
    return QIcon(str(shipped("assets") / "icons" / "voice-interview.svg"))


def play_icon(color: str, size_px: int) -> QIcon:
    """A triangle to the right."""
    pixmap, painter = _canvas(color, size_px)
    painter.drawPolygon(
        QPolygonF([QPointF(4, 2.5), QPointF(13.5, 8), QPointF(4, 13.5)])
    )  # fmt: skip
    painter.end()
    return QIcon(pixmap)


def pause_icon(color: str, size_px: int) -> QIcon:
    """Two bars."""
    pixmap, painter = _canvas(color, size_px)
    painter.drawRoundedRect(QRectF(3.5, 2.5, 3.2, 11), 1, 1)
    painter.drawRoundedRect(QRectF(9.3, 2.5, 3.2, 11), 1, 1)
    painter.end()
    return QIcon(pixmap)


def star_icon(color: str, size_px: int, *, filled: bool) -> QIcon:
    """A star with five points, or its outline."""
    pixmap, painter = _canvas(color, size_px)
    if not filled:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(color), 1.2))
    corners = []
    for at in range(10):
        reach = 6.6 if at % 2 == 0 else 2.8
        turn = math.radians(36 * at - 90)
        corners.append(QPointF(8 + reach * math.cos(turn), 8.4 + reach * math.sin(turn)))
    painter.drawPolygon(QPolygonF(corners))
    painter.end()
    return QIcon(pixmap)


def skip_icon(color: str, size_px: int, way: int) -> QIcon:
    """A triangle against a bar, to the right or (`way` < 0) to the left."""
    pixmap, painter = _canvas(color, size_px)
    if way < 0:
        painter.translate(16, 0)
        painter.scale(-1, 1)
    painter.drawPolygon(QPolygonF([QPointF(3.5, 3), QPointF(10.5, 8), QPointF(3.5, 13)]))
    painter.drawRoundedRect(QRectF(10.8, 3, 2.2, 10), 1, 1)
    painter.end()
    return QIcon(pixmap)


def _canvas(color: str, size_px: int) -> tuple[QPixmap, QPainter]:
    """A clear square of 16 units, drawn twice as fine as asked for."""
    pixmap = QPixmap(size_px * 2, size_px * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size_px / 8, size_px / 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    return pixmap, painter
