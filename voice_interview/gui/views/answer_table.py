"""All answers as a table model, and how the STAR column is drawn."""

from __future__ import annotations

from dataclasses import dataclass
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
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from voice_interview.core.metrics import Metrics, measure
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.gui.texts import answer_title, clock, figure, part_title, when
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.starstrip import TALL_PX, WIDTH_PX, draw_shares, told_shares

Index = QModelIndex | QPersistentModelIndex
_NOTHING = "–"  # noqa: RUF001 - a dash, as in any table


@dataclass(frozen=True)
class _Row:
    session: SessionRecord
    answer: Answer
    metrics: Metrics


class AnswerTable(QAbstractTableModel):
    """One row per take, newest session first."""

    QUESTION, WHEN, LENGTH, PACE, STAR = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show_sessions(self, sessions: tuple[SessionRecord, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = [
            _Row(session, answer, measure(answer))
            for session in sessions
            for answer in session.answers
        ]
        self.endResetModel()

    def ids(self, at: int) -> tuple[str, str]:
        """The session's and the take's id of a row."""
        shown = self._rows[at]
        return shown.session.info.id, shown.answer.take.id

    def metrics(self, at: int) -> Metrics:
        """The numbers of a row."""
        return self._rows[at].metrics

    def rowCount(self, parent: Index | None = None) -> int:
        """As many as there are takes."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        """Question, when, length, pace, STAR."""
        return 5

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                heads = (
                    self.tr("Question"),
                    self.tr("When"),
                    self.tr("Length"),
                    self.tr("Pace"),
                    self.tr("STAR"),
                )
                return heads[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, their place and their weight."""
        shown, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(shown, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole and column == self.QUESTION:
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            return bold
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if column == self.STAR and shown.metrics.parts:
                return told_shares(shown.metrics.parts)
            return self._text(shown, column)
        return None

    def _text(self, shown: _Row, column: int) -> str:
        metrics = shown.metrics
        if column == self.QUESTION:
            return answer_title(shown.answer)
        if column == self.WHEN:
            return when(shown.answer.take.started_at or shown.session.info.started_at)
        if column == self.LENGTH:
            return clock(metrics.duration_s)
        if column == self.PACE:
            pace = metrics.pace_speaking_wpm
            return figure(pace) if pace else _NOTHING
        return "" if metrics.parts else _NOTHING


class StarDelegate(QStyledItemDelegate):
    """Draws the shares of the parts, and names what was left out."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        super().paint(painter, option, index)
        model = index.model()
        assert isinstance(model, AnswerTable)
        metrics = model.metrics(index.row())
        if not metrics.parts:
            return
        painter.save()
        cell = QRectF(option.rect)
        box = QRectF(cell.left() + 10, 0, WIDTH_PX, self._look.px(TALL_PX))
        box.moveTop(cell.center().y() - box.height() / 2)
        missing = metrics.missing_parts
        if missing:
            box.translate(0, -self._look.px(7))
        draw_shares(painter, box, metrics.parts, self._look.theme)
        if missing:
            painter.setFont(self._look.font(11.5))
            painter.setPen(QColor(self._look.theme.record))
            names = ", ".join(part_title(part) for part in missing)
            line = box.translated(0, box.height() + 2).adjusted(0, 0, 40, self._look.px(4))
            text = self.tr("no {parts}").format(parts=names)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Room for the bar."""
        return QSize(WIDTH_PX + 24, self._look.px(38))


def _alignment(column: int) -> Qt.AlignmentFlag:
    numbers = (AnswerTable.LENGTH, AnswerTable.PACE)
    side = Qt.AlignmentFlag.AlignRight if column in numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
