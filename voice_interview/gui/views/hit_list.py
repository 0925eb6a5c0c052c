"""What a search found: each answer with the words around what was looked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from voice_interview.core.outline import Outline
from voice_interview.core.searching import Hit
from voice_interview.gui.texts import clock, day, time_of_day
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.wrapping import reads_right_to_left

Index = QModelIndex | QPersistentModelIndex
_SIDE_PX, _EDGE_PX, _LINE_PX = 10, 8, 20


class HitList(QAbstractListModel):
    """One row per hit, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._titles: Mapping[str, Outline] = {}

    def show_hits(self, hits: Sequence[Hit], outlines: Mapping[str, Outline]) -> None:
        """Replace all rows; `outlines` are those of the hits, by the id of the take."""
        self.beginResetModel()
        self._hits, self._titles = tuple(hits), outlines
        self.endResetModel()

    def hit(self, at: int) -> Hit:
        """What is shown in a row."""
        return self._hits[at]

    def row_of(self, take_id: str) -> int:
        """The row of that take; the first one where it was not found."""
        ids = [hit.take_id for hit in self._hits]
        return ids.index(take_id) if take_id in ids else 0

    def head(self, at: int) -> tuple[str, str]:
        """The title of a row, and when and where it was said."""
        hit = self._hits[at]
        outline = self._titles.get(hit.take_id)
        title = outline.title if outline else ""
        started_at = outline.started_at if outline else ""
        place = self.tr("note at {at}") if hit.in_note else self.tr("at {at}")
        when = f"{day(started_at[:10])} {time_of_day(started_at)}".strip()
        return title, f"{when} · {place.format(at=clock(hit.at_s))}"

    def rowCount(self, parent: Index | None = None) -> int:
        """As many as were found."""
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """All of it as one text."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            title, when = self.head(index.row())
            return f"{title}, {when}: {self._hits[index.row()].excerpt}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws a hit in two lines, what was looked for in bold on a tint."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(200, 2 * (self._look.px(_LINE_PX) + _EDGE_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        model, theme = index.model(), self._look.theme
        assert isinstance(model, HitList)
        title, when = model.head(index.row())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.accent_tint))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = option.rect.adjusted(_SIDE_PX, _EDGE_PX, -_SIDE_PX, -_EDGE_PX)
        line = box.adjusted(0, 0, 0, self._look.px(_LINE_PX) - box.height())
        small = self._look.font(13)
        room = QFontMetrics(small).horizontalAdvance(when) + 16
        painter.setFont(self._look.font(14, 600))
        painter.setPen(QColor(theme.ink))
        cut = painter.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, max(0, line.width() - room)
        )
        painter.setLayoutDirection(_direction(title))  # the day stands at the other end
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setFont(small)
        painter.setPen(QColor(theme.soft))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, when)
        line.translate(0, self._look.px(_LINE_PX))
        self._draw_excerpt(painter, model.hit(index.row()), line.topLeft().toPointF(), line.width())
        painter.restore()

    def _draw_excerpt(self, painter: QPainter, hit: Hit, at: Any, width: int) -> None:
        """On one line that begins early enough for the first mark to be seen."""
        marked = QTextCharFormat()
        marked.setFontWeight(600)
        marked.setForeground(QColor(self._look.theme.ink))
        marked.setBackground(QColor(self._look.theme.caution.tint))
        text, skipped = hit.excerpt, 0
        metrics = QFontMetrics(self._look.font(13.5))
        first = hit.marks[0] if hit.marks else (0, 0)
        while metrics.horizontalAdvance(text[: first[1] - skipped]) > width * 0.7 and " " in text:
            skipped += text.index(" ") + 1
            text = hit.excerpt[skipped:]
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        layout = QTextLayout(text, self._look.font(13.5))
        options = QTextOption()
        options.setWrapMode(QTextOption.WrapMode.NoWrap)
        options.setTextDirection(_direction(text))
        if options.textDirection() == Qt.LayoutDirection.RightToLeft:
            options.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(options)
        ranges = []
        for start, end in hit.marks:
            if skipped <= start < skipped + len(text):
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start - skipped, end - start, marked
                ranges.append(one)
        layout.setFormats(ranges)
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        painter.setClipRect(int(at.x()), int(at.y()), width, self._look.px(_LINE_PX) + _EDGE_PX)
        layout.draw(painter, at)


def _direction(text: str) -> Qt.LayoutDirection:
    if reads_right_to_left(text):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
