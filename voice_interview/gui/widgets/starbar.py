"""Bars that fill as parts of the answer are told, each as wide as its share of the time."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from voice_interview.core.model import PARTS, Part
from voice_interview.gui.texts import clock, part_title
from voice_interview.gui.theme import Look, Tone

_GAP_PX, _PADDING_PX, _TALL_PX = 4, 8, 48


class Segment(Struct, frozen=True):
    """One bar: what it is called, how far it is and how far it should go, seconds."""

    title: str
    seconds: float
    target_s: float
    tone: Tone
    active: bool = False
    part: Part | None = None


class SegmentBar(QWidget):
    """Segments side by side, or two by two; `chosen(Part)` when one is clicked."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons: list[_SegmentButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relook)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show these; the same number as before only changes their values."""
        if len(segments) != len(self._buttons):
            self._make(len(segments))
        for shown, segment in zip(self._buttons, segments, strict=True):
            shown.show_segment(segment)
        self._place()

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What is shown."""
        return tuple(shown.segment for shown in self._buttons)

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(300, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Two of the widest."""
        least = max((shown.least_px() for shown in self._buttons), default=100)
        return QSize(least, self._look.px(_TALL_PX))

    def hasHeightForWidth(self) -> bool:
        """Segments may stand in two rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One row or two."""
        return self._look.px(_TALL_PX) * len(self._rows(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the segments anew."""
        self._place()
        super().resizeEvent(event)

    def _make(self, count: int) -> None:
        for shown in self._buttons:
            shown.hide()
            shown.deleteLater()
        self._buttons = [_SegmentButton(self._look, self) for _ in range(count)]
        for shown in self._buttons:
            shown.clicked.connect(lambda _=False, shown=shown: self._choose(shown))
            shown.show()
        self.updateGeometry()

    def _relook(self) -> None:
        for shown in self._buttons:
            shown.forget_width()
        self._place()

    def _choose(self, shown: _SegmentButton) -> None:
        if shown.segment.part is not None:
            self.chosen.emit(shown.segment.part)

    def _rows(self, width: int) -> list[list[_SegmentButton]]:
        least = sum(shown.least_px() for shown in self._buttons)
        if least + _GAP_PX * (len(self._buttons) - 1) <= width or len(self._buttons) < 3:
            return [self._buttons]
        half = (len(self._buttons) + 1) // 2
        return [self._buttons[:half], self._buttons[half:]]

    def _place(self) -> None:
        tall, y = self._look.px(_TALL_PX), 0
        for in_row in self._rows(self.width()):
            widths = _share_out(in_row, self.width() - _GAP_PX * (len(in_row) - 1))
            x = 0
            for shown, width in zip(in_row, widths, strict=True):
                shown.setGeometry(QRect(x, y, width, tall))
                x += width + _GAP_PX
            y += tall
        if self.height() != y:
            self.updateGeometry()


def _share_out(shown: Sequence[_SegmentButton], width: int) -> list[int]:
    """Give each its least width, and the rest by how much their targets still ask for."""
    least = [one.least_px() for one in shown]
    total_s = sum(one.segment.target_s for one in shown) or 1.0
    wanted = [one.segment.target_s / total_s * width for one in shown]
    missing = [max(0.0, want - have) for want, have in zip(wanted, least, strict=True)]
    spare = max(0, width - sum(least))
    all_missing = sum(missing) or 1.0
    return [
        have + int(spare * lack / all_missing) for have, lack in zip(least, missing, strict=True)
    ]


class _SegmentButton(QAbstractButton):
    """One segment: its name, its time and its bar."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._least_px = 0
        self.segment = Segment("", 0.0, 0.0, look.theme.good)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_segment(self, segment: Segment) -> None:
        """Show that state of it."""
        if segment == self.segment:
            return
        if segment.title != self.segment.title:
            self._least_px = 0
        self.segment = segment
        if segment.part is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name = self.tr("{title}: {time} of about {target}").format(
            title=segment.title, time=clock(segment.seconds), target=clock(segment.target_s)
        )
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("now") if segment.active else "")
        self.update()

    def least_px(self) -> int:
        """The width of its name and its time; the layout asks for it again and again."""
        if not self._least_px:
            bold = QFontMetrics(self._look.font(14, 600))
            self._least_px = bold.horizontalAdvance(self.segment.title + "00:00")
        return self._least_px + 3 * _PADDING_PX

    def forget_width(self) -> None:
        """The font is another one."""
        self._least_px = 0

    def sizeHint(self) -> QSize:
        """Wide enough for its texts."""
        return QSize(self.least_px(), self._look.px(_TALL_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint of the active one, the texts and the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.segment.active:
            painter.setBrush(QColor(self.segment.tone.tint))
            painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(_PADDING_PX - 1, 0, 1 - _PADDING_PX, 0)
        self._draw_texts(painter, inner)
        self._draw_bar(painter, inner)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)

    def _draw_texts(self, painter: QPainter, inner: QRectF) -> None:
        theme, segment = self._look.theme, self.segment
        line = QRectF(inner.left(), self._look.px(6), inner.width(), self._look.px(20))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        across = Qt.AlignmentFlag.AlignVCenter
        bold = self._look.font(14, 600)
        x = _write(painter, line, left | across, segment.title, font=bold, color=segment.tone.ink)
        over = segment.seconds > segment.target_s
        time, color = clock(segment.seconds), theme.caution.ink if over else theme.ink
        plain = self._look.font(14, 700 if segment.active or over else 400, tabular=True)
        room = line.width() - x
        if segment.active:
            of = self.tr(" of about {target}").format(target=clock(segment.target_s))
            soft = self._look.font(14)
            of_px = QFontMetrics(soft).horizontalAdvance(of)
            now_font, now = self._look.font(12), self.tr("now")
            now_px = QFontMetrics(now_font).horizontalAdvance(now) + 8
            time_px = QFontMetrics(plain).horizontalAdvance(time)
            if room > of_px + time_px + now_px + 8:
                after = line.adjusted(x + 6, 0, 0, 0)
                _write(painter, after, left | across, now, font=now_font, color=theme.soft)
            if room > of_px + time_px + 8:
                _write(painter, line, right | across, of, font=soft, color=theme.soft)
                line = line.adjusted(0, 0, -of_px, 0)
        if segment.active or segment.seconds > 0:
            _write(painter, line, right | across, time, font=plain, color=color)

    def _draw_bar(self, painter: QPainter, inner: QRectF) -> None:
        thick = self._look.px(10)
        bar = QRectF(inner.left(), self._look.px(32), inner.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.track))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        share = (
            min(1.0, self.segment.seconds / self.segment.target_s) if self.segment.target_s else 0
        )
        if share > 0:
            bar.setWidth(max(float(thick), bar.width() * share))
            painter.setBrush(QColor(self.segment.tone.fill))
            painter.drawRoundedRect(bar, thick / 2, thick / 2)


def _write(
    painter: QPainter, line: QRectF, place: Qt.AlignmentFlag, text: str, *, font: QFont, color: str
) -> int:
    """Draw the text and return its width."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(line, place, text)
    return QFontMetrics(font).horizontalAdvance(text)


class TargetBar(QWidget):
    """How long each STAR part should take, as tinted blocks with their times."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._targets: dict[Part, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_targets(self, targets: dict[Part, float]) -> None:
        """Show these, seconds."""
        self._targets = targets
        told = [f"{part_title(part)} {clock(target_s)}" for part, target_s in targets.items()]
        self.setAccessibleName(self.tr("STAR targets"))
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """A thin row."""
        return QSize(300, self._look.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the blocks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(12, 600))
        x, total_s = 0.0, sum(self._targets.values()) or 1.0
        for part in PARTS:
            if part not in self._targets:
                continue
            tone = self._look.theme.parts[part]
            width = self._targets[part] / total_s * self.width()
            box = QRectF(x, 0, width - 2, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.tint))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(QColor(tone.ink))
            text = clock(self._targets[part])
            spare = box.width() - painter.fontMetrics().horizontalAdvance(text)
            place = box.adjusted(max(0.0, min(8.0, spare / 2)), 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            x += width
