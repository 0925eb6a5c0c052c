"""A recording's sound: seen at any zoom, sought, and selected by mouse and by keys."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.core.model import Note, PartSpan, Span
from voice_interview.gui.texts import clock, part_title
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.timeline import Timeline
from voice_interview.gui.widgets.wave_marks import Marks
from voice_interview.gui.widgets.waveform import STEP_PX, draw_bar

if TYPE_CHECKING:
    from voice_interview.audio.peaks import Peaks

_STEP_S = 5.0
_SELECT_S = 0.5
_ZOOM = 1.25
_JUMP_S = 0.5
"""A place that moved farther was chosen, not reached by playing."""

_QUIETEST = 0.05
"""A quieter recording is not drawn as if it were loud."""

_RULER_PX = 16
_EDGE_PX = 5
"""Room above and below the loudest sound, for marks."""

_LABEL_PX = 90
_RULED_S = 300.0
_STEPS_S = (0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600)


class TakeWaveform(QWidget):
    """Draws the stretch of `timeline`.

    `sought(position_s)` when a place is clicked or chosen by keys; `selected(Span | None)`.
    """

    sought = Signal(float)
    selected = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.timeline = Timeline()
        self._peaks: Peaks | None = None
        self._spans: tuple[PartSpan, ...] = ()
        self._marks = Marks()
        self._position_s = 0.0
        self._selection: Span | None = None
        self._heard: Span | None = None
        self._anchor_s = self._edge_s = 0.0
        self._pressed: QPointF | None = None
        self._drawn: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Waveform"))
        self.setToolTip(
            self.tr("Click: go there. Drag or Shift+arrows: select. Ctrl+wheel or ↑ ↓: zoom.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._relook)
        self.timeline.changed.connect(self.redraw)

    # ---- what is shown

    def show_take(self, duration_s: float, spans: Sequence[PartSpan]) -> None:
        """Show a recording whose peaks are still to come."""
        self._peaks = None
        self._marks = Marks()
        self._position_s = 0.0
        self._selection = self._heard = None
        self.timeline.show_recording(duration_s)
        self.show_parts(spans)

    def show_parts(self, spans: Sequence[PartSpan]) -> None:
        """Show other parts of the same recording."""
        self._spans = tuple(spans)
        self._describe()
        self.redraw()

    def show_peaks(self, peaks: Peaks) -> None:
        """Take the shape of the sound; call `redraw` while it grows."""
        self._peaks = peaks
        self.redraw()

    def show_position(self, position_s: float) -> None:
        """Move the playhead, and turn the page when it leaves the view."""
        before_s, self._position_s = self._position_s, position_s
        timeline = self.timeline
        was_seen = timeline.start_s <= before_s <= timeline.end_s
        if was_seen or abs(position_s - before_s) > _JUMP_S:
            timeline.reveal(position_s)
        self.update()

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Mark what a search found."""
        self._marks.hits = tuple(spans)
        self.redraw()

    def show_moments(self, spans: Sequence[Span]) -> None:
        """Mark the places that a number counts; the first one is brought into view."""
        self._marks.moments = tuple(spans)
        if spans:
            self.timeline.reveal(spans[0].start_s)
        self.redraw()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Mark where notes were written."""
        self._marks.notes_s = tuple(note.at_s for note in notes)
        self.redraw()

    @property
    def peaks(self) -> Peaks | None:
        """What is drawn; None until the first of it is read."""
        return self._peaks

    @property
    def marks(self) -> Marks:
        """What is marked."""
        return self._marks

    @property
    def selection(self) -> Span | None:
        """What is selected; None: nothing."""
        return self._selection

    def select(self, span: Span | None) -> None:
        """Select that stretch, or nothing."""
        if span != self._selection:
            self._selection = span
            self._describe()
            self.update()
            self.selected.emit(span)

    def show_heard(self, span: Span | None) -> None:
        """Fade what is left out when all is played; None: nothing is."""
        self._heard = span
        self.update()

    def redraw(self) -> None:
        """Draw anew what does not move."""
        self._drawn = None
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as in the mockup."""
        return QSize(400, self._look.px(80))

    def _describe(self) -> None:
        told = [
            f"{part_title(span.part)} {clock(span.end_s - span.start_s)}" for span in self._spans
        ]
        if self._selection is not None:
            start, end = clock(self._selection.start_s), clock(self._selection.end_s)
            told.append(self.tr("Selected {start} to {end}").format(start=start, end=end))
        self.setAccessibleDescription(", ".join(told))

    def _relook(self) -> None:
        self.updateGeometry()
        self.redraw()

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes there; a drag selects."""
        if event.button() is Qt.MouseButton.LeftButton and self.width():
            self._pressed = event.position()
            self._anchor_s = self._at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from where the button was pressed to here."""
        if self._pressed is None:
            return
        moved = abs(event.position().x() - self._pressed.x())
        if self._selection is not None or moved >= STEP_PX:
            self._select_to(self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes the selection away."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if abs(event.position().x() - pressed.x()) < STEP_PX:
            self.select(None)
            self.sought.emit(self._anchor_s)
        elif self._selection is not None:
            self.sought.emit(self._selection.start_s)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms about the pointer; sideways, or with Shift, it scrolls."""
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        timeline = self.timeline
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            about_s = timeline.at(event.position().x(), self.width())
            timeline.zoom(_ZOOM ** (turned / 120), about_s)
        elif sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            pixels = event.pixelDelta().x() or (sideways or turned) / 120 * self.width() / 10
            timeline.scroll(-pixels / max(1, self.width()) * timeline.length_s)
        else:
            event.ignore()
            return
        event.accept()

    def _at(self, event: QMouseEvent) -> float:
        return self.timeline.at(event.position().x(), self.width())

    def _select_to(self, edge_s: float) -> None:
        self._edge_s = max(0.0, min(edge_s, self.timeline.duration_s))
        start_s, end_s = sorted((self._anchor_s, self._edge_s))
        self.select(Span(start_s, end_s) if end_s > start_s else None)

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go 5 s, with Shift they select; up and down zoom, Page Up and Down scroll."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and self._select_by(key):
            return
        if plain and (self._seek_by(key) or self._zoom_by(key)):
            return
        if plain and key is Qt.Key.Key_Escape and self._selection is not None:
            self.select(None)
            return
        super().keyPressEvent(event)

    def _seek_by(self, key: Qt.Key) -> bool:
        places_s = {
            Qt.Key.Key_Left: self._position_s - _STEP_S,
            Qt.Key.Key_Right: self._position_s + _STEP_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self.timeline.duration_s,
        }
        if key in places_s:
            self.sought.emit(max(0.0, min(places_s[key], self.timeline.duration_s)))
        return key in places_s

    def _select_by(self, key: Qt.Key) -> bool:
        if self._selection is None:
            self._anchor_s = self._edge_s = self._position_s
        edges_s = {
            Qt.Key.Key_Left: self._edge_s - _SELECT_S,
            Qt.Key.Key_Right: self._edge_s + _SELECT_S,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self.timeline.duration_s,
        }
        if key in edges_s:
            self._select_to(edges_s[key])
            self.timeline.reveal(self._edge_s)
        return key in edges_s

    def _zoom_by(self, key: Qt.Key) -> bool:
        timeline = self.timeline
        seen = timeline.start_s <= self._position_s <= timeline.end_s
        about_s = self._position_s if seen else timeline.start_s + timeline.length_s / 2
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            timeline.zoom(_ZOOM**2 if key is Qt.Key.Key_Up else _ZOOM**-2, about_s)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            timeline.scroll((1 if key is Qt.Key.Key_PageDown else -1) * 0.9 * timeline.length_s)
        elif key is Qt.Key.Key_0:
            timeline.show_all()
        else:
            return False
        return True

    # ---- drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self.redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what stands still from a picture of it, and over it what moves."""
        if self._drawn is None:
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        if self._selection is not None:
            left = self._x(self._selection.start_s)
            box = QRectF(left, 0, max(1.0, self._x(self._selection.end_s) - left), self.height())
            painter.fillRect(box, QColor(theme.accent_tint))
            painter.setPen(QPen(QColor(theme.accent), 1))
            for x in (box.left(), box.right()):
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.drawPixmap(0, 0, self._drawn)
        if self._heard is not None:
            self._fade(painter, 0.0, self._heard.start_s)
            self._fade(painter, self._heard.end_s, self.timeline.duration_s)
        if self.timeline.duration_s > 0:
            x = round(min(max(1.0, self._x(self._position_s)), self.width() - 1.0))
            seen = self.timeline.start_s <= self._position_s <= self.timeline.end_s
            painter.setPen(QPen(QColor(theme.ink), 2))
            if seen:
                painter.drawLine(x, 0, x, self.height())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _fade(self, painter: QPainter, start_s: float, end_s: float) -> None:
        painter.setOpacity(0.7)
        left = self._x(start_s)
        box = QRectF(left, 0, max(0.0, self._x(end_s) - left), self.height())
        painter.fillRect(box, QColor(self._look.theme.card))
        painter.setOpacity(1.0)

    def _x(self, at_s: float) -> float:
        return self.timeline.x(at_s, self.width())

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ruled = self.timeline.zoomed or self.timeline.duration_s > _RULED_S
        tall = self.height() - (self._look.px(_RULER_PX) if ruled else 0)
        box = QRectF(0, 0, self.width(), tall)
        self._marks.draw_under(painter, box, self.timeline, self._look)
        if self.timeline.length_s > 0 and self.width():
            self._draw_bars(painter, tall)
            self._marks.draw_over(painter, box, self.timeline, self._look)
            if ruled:
                self._draw_ruler(painter, tall)
        painter.end()
        return pixmap

    def _draw_bars(self, painter: QPainter, tall: float) -> None:
        """Bars stand at fixed places of the sound, so that they don't flicker as it scrolls."""
        timeline, half = self.timeline, tall / 2
        most = half - self._look.px(_EDGE_PX)
        step_s = timeline.length_s / max(1, int(self.width() / STEP_PX))
        first = math.floor(timeline.start_s / step_s)
        count = math.ceil(timeline.end_s / step_s) - first
        start_s = first * step_s
        if self._peaks is None:
            tops: list[float] = [0.0] * count
        else:
            top = max(_QUIETEST, self._peaks.top)
            found = self._peaks.loudest(start_s, start_s + count * step_s, count)
            tops = [float(one) for one in (found / top) ** 0.75]
        painter.setPen(Qt.PenStyle.NoPen)
        for at, share in enumerate(tops):
            at_s = start_s + at * step_s
            painter.setBrush(self._color_at(at_s + step_s / 2))
            draw_bar(painter, self._x(at_s), half, min(1.0, share) * most)

    def _color_at(self, at_s: float) -> QColor:
        theme = self._look.theme
        for span in self._spans:
            if span.start_s <= at_s < span.end_s:
                return QColor(theme.parts[span.part].fill)
        return QColor(theme.soft)

    def _draw_ruler(self, painter: QPainter, top: float) -> None:
        painter.setFont(self._look.font(11, tabular=True))
        painter.setPen(QColor(self._look.theme.soft))
        least_s = self.timeline.length_s * self._look.px(_LABEL_PX) / self.width()
        step_s = next((one for one in _STEPS_S if one >= least_s), _STEPS_S[-1])
        number = math.ceil(self.timeline.start_s / step_s)
        while (at_s := number * step_s) <= self.timeline.end_s:
            text = clock(at_s) if step_s >= 1 else f"{clock(at_s)}.{round(at_s * 10) % 10}"
            box = QRectF(self._x(at_s) + 3, top, self._look.px(_LABEL_PX), self.height() - top)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            painter.drawLine(QPointF(self._x(at_s), top + 2), QPointF(self._x(at_s), self.height()))
            number += 1
