"""The values behind a plot, session by session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from voice_interview.core.history import Point, Trend
from voice_interview.gui.texts import when
from voice_interview.gui.theme import Look
from voice_interview.gui.views.trend_cards import shown, wording
from voice_interview.gui.widgets.basics import button, label
from voice_interview.gui.widgets.dialog import Dialog


class TrendValues(Dialog):
    """A table, the newest session first; `session_wanted(session_id)` for the one chosen."""

    session_wanted = Signal(str)

    def __init__(self, trend: Trend, points: Sequence[Point], look: Look, parent: QWidget) -> None:
        super().__init__(parent, look.px(460), look.px(460))
        words = wording(trend)
        title = self.tr("{trend}, session by session").format(trend=words.title)
        self.set_title(title)
        self._row_px = look.px(34)
        self.table = QTableWidget(len(points), 3)
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Session"), f"{words.title} ({words.unit})", self.tr("Answers")]
        )
        self._shape()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in (1, 2):
            head = self.table.horizontalHeaderItem(column)
            assert head is not None
            head.setTextAlignment(right)
        for at, point in enumerate(reversed(points)):
            cells = (when(point.started_at), shown(trend, point.value), str(point.count))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, point.session_id)
                if column:
                    item.setTextAlignment(right)
                self.table.setItem(at, column, item)
        self.table.selectRow(0)
        self.table.activated.connect(self._choose)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        hint = label(self.tr("Enter or a double click opens the session."), "small")
        self.body.addWidget(self.table)
        self.set_buttons(close, left=(hint,))

    def _shape(self) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._row_px)
        table.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        table.horizontalHeader().setDefaultAlignment(left)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _choose(self) -> None:
        item = self.table.currentItem()
        if item is not None:
            self.accept()
            self.session_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
