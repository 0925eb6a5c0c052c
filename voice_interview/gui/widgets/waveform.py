"""Bars of sound: the last seconds of the microphone."""

from __future__ import annotations

import math
from collections import deque

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.gui.theme import Look

LIVE_S = 20.0
"""How far back the live waveform goes."""

BAR_PX, STEP_PX = 2.6, 4.0
_LIVE_BARS = 200
_SEEN = 0.01
"""Less of a bar is silence, whoever is silent."""
_CALM_BARS = 10
"""Bars of a second."""


def swing(peak_dbfs: float) -> float:
    """How tall the bar of a peak is, 0..1: the root of its amplitude lets quiet speech show."""
    return float(min(1.0, 10 ** (peak_dbfs / 40)))


class LiveWaveform(QWidget):
    """The last 20 s of the microphone; new sound comes in on the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: deque[float] = deque([0.0] * _LIVE_BARS, maxlen=_LIVE_BARS)
        self._voices: deque[bool] = deque([False] * _LIVE_BARS, maxlen=_LIVE_BARS)
        """Whether a bar is of the interviewer's voice."""
        self.calm = False
        """Move once a second instead of all the time."""
        self._slot = -1
        self.setAccessibleName(self.tr("Sound of the last 20 seconds"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def clear(self) -> None:
        """Forget what was shown."""
        self._bars.extend([0.0] * _LIVE_BARS)
        self._voices.extend([False] * _LIVE_BARS)
        self._slot = -1
        self.update()

    def add(self, peak_dbfs: float, now_s: float, *, voice: bool = False) -> None:
        """Take the peak at that moment of a monotonic clock; a bar holds the loudest of its time.

        Time with no value (a busy machine) stays empty, so that the picture keeps its pace.
        `voice`: it is the interviewer's voice, drawn in another color.
        """
        slot = math.floor(now_s / LIVE_S * _LIVE_BARS)
        share = swing(peak_dbfs)
        voice = voice and share > _SEEN
        same = slot == self._slot
        next_second = slot // _CALM_BARS != self._slot // _CALM_BARS
        if same:
            self._bars[-1] = max(self._bars[-1], share)
        else:
            missed = slot - self._slot - 1 if self._slot >= 0 else 0
            self._bars.extend([0.0] * min(missed, _LIVE_BARS))
            self._bars.append(share)
            self._voices.extend([voice] * (1 + min(missed, _LIVE_BARS)))
            self._slot = slot
        if not self.calm and same:  # thirty times a second: only what can have changed
            last_px = math.ceil(self.width() / self._count) + 1
            self.update(self.width() - last_px, 0, last_px, self.height())
        elif not self.calm or next_second:
            self.update()

    @property
    def bars(self) -> tuple[float, ...]:
        """What is shown, oldest first, 0..1."""
        return tuple(self._bars)

    @property
    def voices(self) -> tuple[bool, ...]:
        """Which of them are of the interviewer's voice."""
        return tuple(self._voices)

    @property
    def _count(self) -> int:
        """How many bars have room."""
        return max(1, min(_LIVE_BARS, int(self.width() / STEP_PX)))

    def sizeHint(self) -> QSize:
        """As tall as the ring leaves room for."""
        return QSize(400, self._look.px(80))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars of the region, squeezed or spread over the width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = self._count
        step = self.width() / count
        half = self.height() / 2
        group = _LIVE_BARS / count
        bars, voices = tuple(self._bars), tuple(self._voices)
        mine: list[QLineF] = []
        others: list[QLineF] = []
        first = max(0, math.floor(event.rect().left() / step) - 1)
        last = min(count, math.ceil((event.rect().right() + 1) / step) + 1)
        for at in range(first, last):
            share = max(bars[int(at * group) : max(int(at * group) + 1, int((at + 1) * group))])
            x, tall = at * step + BAR_PX / 2, max(0.2, share * half - BAR_PX / 2)
            lines = others if voices[int(at * group)] else mine
            lines.append(QLineF(x, half - tall, x, half + tall))
        theme = self._look.theme
        for lines, color in ((mine, theme.soft), (others, theme.accent)):
            pen = QPen(QColor(color), BAR_PX)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLines(lines)  # one call: thirty times a second, two hundred would be felt


def draw_bar(painter: QPainter, x: float, middle: float, tall: float) -> None:
    """Draw one bar, so tall to both sides of the middle, in the brush's color."""
    tall = max(1.5, tall)
    painter.drawRoundedRect(QRectF(x, middle - tall, BAR_PX, 2 * tall), 1.3, 1.3)
