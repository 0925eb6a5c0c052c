"""All answers as a table model, day by day, and how the STAR column is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from voice_interview.core.history import Day
from voice_interview.core.outline import Outline
from voice_interview.core.star import missing_parts
from voice_interview.gui.texts import answers_count, clock, day, figure, part_title, time_of_day
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.reading_order import ReadingDelegate
from voice_interview.gui.widgets.starstrip import TALL_PX, WIDTH_PX, draw_shares, told_shares

Index = QModelIndex | QPersistentModelIndex
_NOTHING = "–"  # noqa: RUF001 - a dash, as in any table


class AnswerTable(QAbstractTableModel):
    """One row per take, newest first, and one above those of each day."""

    QUESTION, TIME, LENGTH, PACE, PAUSE, STAR, POINTS = range(7)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Outline | Day] = []
        self._day_rows: list[int] = []

    def show_days(self, days: Sequence[Day]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows, self._day_rows = [], []
        for one in days:
            self._day_rows.append(len(self._rows))
            self._rows += [one, *one.outlines]
        self.endResetModel()

    def day_rows(self) -> list[int]:
        """The rows that are headings."""
        return self._day_rows

    def row_of(self, take_id: str) -> int:
        """The row of that take; the first below a heading where it is not listed."""
        for at, shown in enumerate(self._rows):
            if isinstance(shown, Outline) and shown.take_id == take_id:
                return at
        return 1

    def outline(self, at: int) -> Outline | None:
        """The answer of a row; None where a day begins."""
        shown = self._rows[at]
        return shown if isinstance(shown, Outline) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """As many as there are takes and days."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Question, time, length, pace, longest pause, STAR, key points."""
        return 7

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can't be chosen, and the arrow keys pass it."""
        if isinstance(self._rows[index.row()], Day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._heads()[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Question"),
            self.tr("Time"),
            self.tr("Length"),
            self.tr("Pace"),
            self.tr("Pause"),
            self.tr("STAR"),
            self.tr("Key points"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, their place and their weight."""
        shown, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole and column == self.QUESTION:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        if isinstance(shown, Day):
            return self._of_day(shown, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(shown, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(shown, column)
        return None

    @staticmethod
    def _of_day(shown: Day, column: int, role: int) -> Any:
        if column == 0 and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return f"{day(shown.date)} · {answers_count(len(shown.outlines))}"
        return None

    def _text(self, shown: Outline, column: int) -> str:
        match column:
            case self.QUESTION:
                take = self.tr("take {n}").format(n=shown.number) if shown.number > 1 else ""
                title = f"{shown.title} · {take}" if take else shown.title
                return f"★ {title}" if shown.favorite else title
            case self.TIME:
                return time_of_day(shown.started_at)
            case self.LENGTH:
                return clock(shown.duration_s)
            case self.PACE:
                return figure(shown.pace_wpm) if shown.pace_wpm else _NOTHING
            case self.PAUSE:
                longest_s = shown.longest_pause_s
                if longest_s is None:
                    return _NOTHING
                return self.tr("{n} s").format(n=figure(longest_s, 1))
            case self.POINTS:
                if not shown.point_count:
                    return _NOTHING
                text = self.tr("{covered} of {all}")
                return text.format(covered=shown.points_covered, all=shown.point_count)
            case _:
                return "" if shown.parts else _NOTHING

    def _told(self, shown: Outline, column: int) -> str:
        """What the cell says where it can't be seen, or not all of it."""
        if column == self.STAR and shown.parts:
            return told_shares(shown.parts)
        if column == self.QUESTION and shown.favorite:
            return self.tr("{title}, a favorite").format(title=shown.title)
        if column == self.PAUSE and shown.longest_pause_s is not None:
            count = shown.pause_count or 0
            text = self.tr("The longest of {n} pauses") if count > 1 else self.tr("One pause")
            return f"{self._text(shown, column)}. {text.format(n=count)}"
        return self._text(shown, column)


class AnswerDelegate(ReadingDelegate):
    """Draws days as headings, the shares of the parts, and names what was left out."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading is as soft as those of the columns, and not grayed out."""
        super().initStyleOption(option, index)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            option.font = self._look.font(12.5, 600)
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.WindowText):
                option.palette.setColor(role, QColor(self._look.theme.soft))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        super().paint(painter, option, index)
        model = index.model()
        assert isinstance(model, AnswerTable)
        outline = model.outline(index.row())
        if index.column() == AnswerTable.STAR and outline is not None and outline.parts:
            self._draw_parts(painter, QRectF(option.rect), outline)

    def _draw_parts(self, painter: QPainter, cell: QRectF, outline: Outline) -> None:
        painter.save()
        box = QRectF(cell.left() + 10, 0, WIDTH_PX, self._look.px(TALL_PX))
        box.moveTop(cell.center().y() - box.height() / 2)
        missing = missing_parts(outline.parts)
        if missing:
            box.translate(0, -self._look.px(7))
        draw_shares(painter, box, outline.parts, self._look.theme)
        if missing:
            painter.setFont(self._look.font(11.5))
            painter.setPen(QColor(self._look.theme.record))
            names = ", ".join(part_title(part) for part in missing)
            line = box.translated(0, box.height() + 2).adjusted(0, 0, 40, self._look.px(4))
            text = self.tr("no {parts}").format(parts=names)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the bar."""
        if index.column() != AnswerTable.STAR:
            return super().sizeHint(option, index)
        return QSize(WIDTH_PX + 24, self._look.px(38))


def _alignment(column: int) -> Qt.AlignmentFlag:
    numbers = (AnswerTable.LENGTH, AnswerTable.PACE, AnswerTable.PAUSE, AnswerTable.POINTS)
    side = Qt.AlignmentFlag.AlignRight if column in numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
