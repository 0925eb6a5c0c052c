"""STAR parts above a waveform, whose bounds are dragged or moved by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interview.core.model import PartSpan, Span
from voice_interview.core.parts import bounds_of, moved, snapped
from voice_interview.gui.texts import clock, part_title
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.timeline import Timeline

BAND_PX = 26
_HANDLE_PX = 14
_GRIP_PX = 3
_SNAP_PX = 10
_FINE_S, _COARSE_S = 0.1, 1.0


class PartBand(QWidget):
    """Shows the parts in the stretch of the timeline.

    `edited(spans)` once a bound stays where it was moved to, `shifted(spans)` while it moves,
    `sought(position_s)` when a part is clicked, `menu_wanted(part_number, global_place)`, and
    `removal_wanted(part_number)`.
    """

    edited = Signal(object)
    shifted = Signal(object)
    sought = Signal(float)
    menu_wanted = Signal(int, object)
    removal_wanted = Signal(int)

    def __init__(self, look: Look, timeline: Timeline) -> None:
        super().__init__()
        self._look = look
        self._timeline = timeline
        self._spans: tuple[PartSpan, ...] = ()
        self._kept: tuple[PartSpan, ...] = ()
        self._pauses: tuple[Span, ...] = ()
        self.handles: list[BoundHandle] = []
        self.setAccessibleName(self.tr("STAR parts"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        timeline.changed.connect(self._place)
        look.changed.connect(self._relook)

    # ---- what is shown

    @property
    def spans(self) -> tuple[PartSpan, ...]:
        """The parts as they stand on the screen."""
        return self._spans

    @property
    def moving(self) -> bool:
        """Whether a bound is being moved that `edited` has not told of yet."""
        return self._spans != self._kept

    def show_parts(self, spans: Sequence[PartSpan]) -> None:
        """Show these parts."""
        self._spans = self._kept = tuple(spans)
        count = len(bounds_of(spans))
        while len(self.handles) > count:
            gone = self.handles.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.handles) < count:
            self.handles.append(BoundHandle(self, len(self.handles), self._look))
        self._place()

    def show_pauses(self, pauses: Sequence[Span]) -> None:
        """Know the pauses that bounds snap to."""
        self._pauses = tuple(pauses)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, self._look.px(BAND_PX))

    def told(self, bound: int) -> str:
        """What a bound is, for who can't see it."""
        at_s = bounds_of(self._spans)[bound]
        place = f"{clock(at_s)}.{round(at_s * 10) % 10}"
        if bound == len(self._spans):
            return self.tr("{part} ends at {place}").format(
                part=part_title(self._spans[-1].part), place=place
            )
        return self.tr("{part} begins at {place}").format(
            part=part_title(self._spans[bound].part), place=place
        )

    # ---- moving a bound

    def shift(self, bound: int, to_s: float) -> None:
        """Show the bound there; `settle` makes it stay."""
        self._spans = moved(self._spans, bound, to_s, self._timeline.duration_s)
        self._place()
        self.shifted.emit(self._spans)

    def settle(self) -> None:
        """What was moved stays."""
        if self.moving:
            self._kept = self._spans
            self.edited.emit(self._spans)

    def take_back(self) -> None:
        """What was moved goes back to where it was."""
        if self.moving:
            self.show_parts(self._kept)
            self.shifted.emit(self._spans)

    def drag(self, bound: int, x: float, *, freely: bool) -> None:
        """Move a bound under the pointer; near a pause it snaps to its start or end."""
        at_s = self._timeline.at(x, self.width())
        if not freely:
            within_s = _SNAP_PX / max(1, self.width()) * self._timeline.length_s
            at_s = snapped(at_s, self._pauses, within_s)
        self.shift(bound, at_s)

    def step(self, bound: int, by_s: float) -> None:
        """Move a bound by so much."""
        self.shift(bound, bounds_of(self._spans)[bound] + by_s)
        self._timeline.reveal(bounds_of(self._spans)[bound])

    def step_to_pause(self, bound: int, way: int) -> None:
        """Move a bound to the next start or end of a pause."""
        here_s = bounds_of(self._spans)[bound]
        ends_s = [end_s for pause in self._pauses for end_s in (pause.start_s, pause.end_s)]
        ahead = [end_s for end_s in ends_s if (end_s - here_s) * way > _FINE_S / 2]
        if ahead:
            self.shift(bound, min(ahead, key=lambda end_s: abs(end_s - here_s)))
            self._timeline.reveal(bounds_of(self._spans)[bound])

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a part goes to its start."""
        at = self.part_at(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and at is not None:
            self.sought.emit(self._spans[at].start_s)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the part."""
        at = self.part_at(event.pos().x())
        self.menu_wanted.emit(-1 if at is None else at, event.globalPos())

    def part_at(self, x: float) -> int | None:
        """The number of the part that is drawn there."""
        at_s = self._timeline.at(x, self.width())
        for at, span in enumerate(self._spans):
            if span.start_s <= at_s < span.end_s:
                return at
        return None

    # ---- drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bounds stand elsewhere now."""
        super().resizeEvent(event)
        self._place()

    def _relook(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        wide = self._look.px(_HANDLE_PX)
        for handle, at_s in zip(self.handles, bounds_of(self._spans), strict=True):
            x = self._timeline.x(at_s, self.width())
            inside = -1 <= x <= self.width() + 1
            left = max(0, min(round(x - wide / 2), self.width() - wide))
            handle.setGeometry(left, 0, wide, self.height())
            handle.show_grip(x - left)
            handle.setVisible(inside)
            handle.setAccessibleName(self.told(handle.bound))
            handle.setToolTip(self.told(handle.bound))
        told = [f"{part_title(one.part)} {clock(one.end_s - one.start_s)}" for one in self._spans]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each part with its name and length."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(12, 600))
        for span in self._spans:
            left = max(-8.0, self._timeline.x(span.start_s, self.width()))
            right = min(self.width() + 10.0, self._timeline.x(span.end_s, self.width()))
            if right <= 0 or left >= self.width():
                continue
            tone = self._look.theme.parts[span.part]
            box = QRectF(left, 0, max(2.0, right - left - 2), self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.tint))
            painter.drawRoundedRect(box, 6, 6)
            inner = box.intersected(QRectF(self.rect())).adjusted(10, 0, -8, 0)
            painter.setPen(QColor(tone.ink))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignVCenter, self.name_for(span, inner.width())
            )

    def name_for(self, span: PartSpan, width_px: float) -> str:
        """Return the part's name and length, its name, or its initial: what there is room for."""
        metrics = QFontMetricsF(self._look.font(12, 600))
        title = part_title(span.part)
        whole = f"{title} {clock(span.end_s - span.start_s)}"
        texts = (whole, title, title[:1])
        return next((it for it in texts if metrics.horizontalAdvance(it) <= width_px), "")


class BoundHandle(QWidget):
    """A bound of a part that takes the focus: arrows move it, a drag does, too."""

    def __init__(self, band: PartBand, bound: int, look: Look) -> None:
        super().__init__(band)
        self.bound = bound
        self._band = band
        self._look = look
        self._grip_x = 0.0
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(
            self.tr(
                "Left and right move it by 0.1 seconds, with Shift by a second, with Ctrl to the "
                "next pause; Delete takes the part away, Escape puts it back."
            )
        )
        self.show()

    def show_grip(self, x: float) -> None:
        """Draw the grip there: at both ends of the band it is not in the middle."""
        self._grip_x = x
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._dragging = event.button() is Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It follows the pointer; with Alt it doesn't snap."""
        if self._dragging:
            x = self.mapToParent(event.position().toPoint()).x()
            freely = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._band.drag(self.bound, x, freely=freely)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """It stays there."""
        self._dragging = False
        self._band.settle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the part that begins here."""
        number = min(self.bound, len(self._band.spans) - 1)
        self._band.menu_wanted.emit(number, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it, take its part away, or put it back."""
        key = Qt.Key(event.key())
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in ways:
            self._move(ways[key], event.modifiers())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._band.settle()
            self._band.removal_wanted.emit(min(self.bound, len(self._band.spans) - 1))
        elif key is Qt.Key.Key_Escape and self._band.moving:
            self._band.take_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._band.moving:
            self._band.settle()
        else:
            super().keyPressEvent(event)

    def _move(self, way: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._band.step_to_pause(self.bound, way)
        else:
            coarse = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._band.step(self.bound, way * (_COARSE_S if coarse else _FINE_S))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys stand."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was moved by keys stays."""
        super().focusOutEvent(event)
        self._band.settle()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a grip; bolder while the pointer or the keys are on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        eager = self.underMouse() or self.hasFocus()
        wide = _GRIP_PX if eager else 1.5
        left = max(1.0, min(self._grip_x - wide / 2, self.width() - wide - 2.0))
        box = QRectF(left, 4, wide, self.height() - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink if eager else theme.soft))
        painter.drawRoundedRect(box, wide / 2, wide / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
