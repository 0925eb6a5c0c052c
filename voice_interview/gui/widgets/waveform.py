"""Bars of sound: the last seconds of the microphone, or a whole recording with its parts."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.core.model import PartSpan
from voice_interview.gui.texts import clock, part_title
from voice_interview.gui.theme import Look

LIVE_S = 20.0
"""How far back the live waveform goes."""

_BAR_PX, _STEP_PX = 2.6, 4.0
_LIVE_BARS = 200
_STEP_S = 5.0
BANNER_PX = 26


def swing(peak_dbfs: float) -> float:
    """How tall the bar of a peak is, 0..1: the root of its amplitude lets quiet speech show."""
    return float(min(1.0, 10 ** (peak_dbfs / 40)))


class LiveWaveform(QWidget):
    """The last 20 s of the microphone; new sound comes in on the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: deque[float] = deque([0.0] * _LIVE_BARS, maxlen=_LIVE_BARS)
        self._slot = -1
        self.setAccessibleName(self.tr("Sound of the last 20 seconds"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def clear(self) -> None:
        """Forget what was shown."""
        self._bars.extend([0.0] * _LIVE_BARS)
        self._slot = -1
        self.update()

    def add(self, peak_dbfs: float, now_s: float) -> None:
        """Take the peak at that moment of a monotonic clock; a bar holds the loudest of its time.

        Time with no value (a busy machine) stays empty, so that the picture keeps its pace.
        """
        slot = math.floor(now_s / LIVE_S * _LIVE_BARS)
        share = swing(peak_dbfs)
        if slot == self._slot:
            self._bars[-1] = max(self._bars[-1], share)
        else:
            missed = slot - self._slot - 1 if self._slot >= 0 else 0
            self._bars.extend([0.0] * min(missed, _LIVE_BARS))
            self._bars.append(share)
            self._slot = slot
        self.update()

    @property
    def bars(self) -> tuple[float, ...]:
        """What is shown, oldest first, 0..1."""
        return tuple(self._bars)

    def sizeHint(self) -> QSize:
        """As tall as the ring leaves room for."""
        return QSize(400, self._look.px(80))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, squeezed or spread over the width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(1, min(_LIVE_BARS, int(self.width() / _STEP_PX)))
        step = self.width() / count
        half = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.soft))
        group = _LIVE_BARS / count
        bars = tuple(self._bars)
        for at in range(count):
            share = max(bars[int(at * group) : max(int(at * group) + 1, int((at + 1) * group))])
            _bar(painter, at * step, half, share * half)


class TakeWaveform(QWidget):
    """A whole recording with its STAR parts above it and the place that is played.

    `sought(position_s)` when a place is clicked or chosen by the arrow keys.
    """

    sought = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._peaks: tuple[float, ...] = ()
        self._spans: tuple[PartSpan, ...] = ()
        self._duration_s = 0.0
        self._position_s = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Waveform"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_take(self, duration_s: float, spans: Sequence[PartSpan]) -> None:
        """Show a recording whose peaks are still to come."""
        self._duration_s = duration_s
        self._spans = tuple(spans)
        self._peaks = ()
        self._position_s = 0.0
        told = [f"{part_title(span.part)} {clock(span.end_s - span.start_s)}" for span in spans]
        self.setAccessibleDescription(", ".join(told))
        self.updateGeometry()
        self.update()

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Take the loudest sample of each of many equal stretches, 0..1."""
        self._peaks = tuple(float(peak) for peak in peaks)
        self.update()

    def show_position(self, position_s: float) -> None:
        """Move the playhead."""
        self._position_s = position_s
        self.update()

    @property
    def peaks(self) -> tuple[float, ...]:
        """What is shown."""
        return self._peaks

    def sizeHint(self) -> QSize:
        """Taller when there are parts to name."""
        banner = self._look.px(BANNER_PX) + 8 if self._spans else 0
        return QSize(400, banner + self._look.px(80))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place that was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self.width():
            self.sought.emit(event.position().x() / self.width() * self._duration_s)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go 5 s, Home and End to the ends."""
        ends = {
            Qt.Key.Key_Left: self._position_s - _STEP_S,
            Qt.Key.Key_Right: self._position_s + _STEP_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self._duration_s,
        }
        key = Qt.Key(event.key())
        if key in ends:
            self.sought.emit(max(0.0, min(ends[key], self._duration_s)))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, the bars and the playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        if self._spans:
            top = self._look.px(BANNER_PX) + 8
            self._draw_banners(painter)
        self._draw_bars(painter, top)
        if self._duration_s > 0:
            self._draw_playhead(painter, top)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _x(self, at_s: float) -> float:
        return at_s / self._duration_s * self.width() if self._duration_s > 0 else 0.0

    def _draw_banners(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(12, 600))
        for span in self._spans:
            tone = self._look.theme.parts[span.part]
            left, right = self._x(span.start_s), self._x(span.end_s)
            box = QRectF(left, 0, max(2.0, right - left - 2), self._look.px(BANNER_PX))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.tint))
            painter.drawRoundedRect(box, 6, 6)
            text = f"{part_title(span.part)} {clock(span.end_s - span.start_s)}"
            inner = box.adjusted(8, 0, -4, 0)
            painter.setPen(QColor(tone.ink))
            fitted = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, max(0, int(inner.width()))
            )
            if len(fitted) > 1:
                painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, fitted)

    def _draw_bars(self, painter: QPainter, top: int) -> None:
        count = max(1, int(self.width() / _STEP_PX))
        step, half = self.width() / count, (self.height() - top) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(count):
            share = _loudest(self._peaks, at / count, (at + 1) / count)
            painter.setBrush(self._color_at((at + 0.5) / count * self._duration_s))
            _bar(painter, at * step, top + half, share * half)

    def _color_at(self, at_s: float) -> QColor:
        theme = self._look.theme
        for span in self._spans:
            if span.start_s <= at_s < span.end_s:
                return QColor(theme.parts[span.part].fill)
        return QColor(theme.soft)

    def _draw_playhead(self, painter: QPainter, top: int) -> None:
        x = min(max(1.0, self._x(self._position_s)), self.width() - 1.0)
        painter.setPen(QPen(QColor(self._look.theme.ink), 2))
        painter.drawLine(round(x), top, round(x), self.height())


def _loudest(peaks: Sequence[float], start: float, end: float) -> float:
    """The loudest peak of a stretch, given as shares of the whole."""
    first = int(start * len(peaks))
    return max(peaks[first : max(first + 1, int(end * len(peaks)))], default=0.0)


def _bar(painter: QPainter, x: float, middle: float, tall: float) -> None:
    """Draw one bar, so tall to both sides of the middle, in the brush's color."""
    tall = max(1.5, tall)
    painter.drawRoundedRect(QRectF(x, middle - tall, _BAR_PX, 2 * tall), 1.3, 1.3)
