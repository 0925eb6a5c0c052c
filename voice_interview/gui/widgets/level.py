"""The loudness of the microphone as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.gui.theme import Look

QUIETEST_DBFS = -60.0
"""What the meters show as nothing; whispering close to the microphone lies above it."""


def loudness(level_dbfs: float) -> float:
    """A level as a share of the meter, 0..1."""
    return max(0.0, min(1.0, 1 - level_dbfs / QUIETEST_DBFS))


class LevelMeter(QWidget):
    """A bar that rises at once and falls slowly."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self.setAccessibleName(self.tr("Microphone level"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def share(self) -> float:
        """How much of the bar is filled, 0..1."""
        return self._share

    def show_level(self, level_dbfs: float) -> None:
        """Take the next level, about 30 times a second."""
        share = max(loudness(level_dbfs), self._share - 0.04)
        if abs(share - self._share) > 0.002:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(160, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and the filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        bar = QRectF(0, (self.height() - 8) / 2, self.width(), 8)
        _rounded(painter, bar, theme.track)
        if self._share > 0:
            bar.setWidth(max(8.0, bar.width() * self._share))
            _rounded(painter, bar, theme.good.fill)


def _rounded(painter: QPainter, bar: QRectF, color: str) -> None:
    painter.setPen(QColor(color))
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
