"""The whole recording in small with the stretch that is seen, while one is zoomed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from voice_interview.audio.peaks import Peaks

_TALL_PX = 24


class Overview(QWidget):
    """A press or a drag moves the view; the keys of the waveform do the same."""

    def __init__(self, look: Look, timeline: Timeline) -> None:
        super().__init__()
        self._look = look
        self._timeline = timeline
        self._peaks: Peaks | None = None
        self._position_s = 0.0
        self.setAccessibleName(self.tr("Overview of the whole recording"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        timeline.changed.connect(self._follow)
        look.changed.connect(self.updateGeometry)
        self._follow()

    def show_peaks(self, peaks: Peaks | None) -> None:
        """Take the shape of the sound."""
        self._peaks = peaks
        self.update()

    def show_position(self, position_s: float) -> None:
        """Move the playhead."""
        self._position_s = position_s
        self.update()

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(400, self._look.px(_TALL_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See the stretch around that place."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._go(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape, the view and the playhead."""
        painter = QPainter(self)
        theme, timeline = self._look.theme, self._timeline
        width, half = self.width(), self.height() / 2
        painter.fillRect(self.rect(), QColor(theme.track))
        scale = width / max(timeline.duration_s, 1e-9)
        view = QRectF(timeline.start_s * scale, 0, timeline.length_s * scale, self.height())
        painter.fillRect(view, QColor(theme.accent_tint))
        if self._peaks is not None and width:
            painter.setPen(QColor(theme.soft))
            top = max(0.05, self._peaks.top)
            for x, peak in enumerate(self._peaks.loudest(0.0, timeline.duration_s, width)):
                tall = float(peak) / top * (half - 1)
                painter.drawLine(x, round(half - tall), x, round(half + tall))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRect(view.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(theme.ink), 2))
        x = round(self._position_s * scale)
        painter.drawLine(x, 0, x, self.height())

    def _follow(self) -> None:
        self.setVisible(self._timeline.zoomed and self._timeline.duration_s > 0)
        self.update()

    def _go(self, event: QMouseEvent) -> None:
        if self.width():
            middle_s = event.position().x() / self.width() * self._timeline.duration_s
            self._timeline.scroll(middle_s - self._timeline.length_s / 2 - self._timeline.start_s)
