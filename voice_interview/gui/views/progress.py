"""Progress: every answer with its numbers; one click leads to it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from voice_interview.core.model import SessionRecord
from voice_interview.gui.desk import Desk
from voice_interview.gui.texts import answers_count
from voice_interview.gui.views.answer_table import AnswerTable, StarDelegate
from voice_interview.gui.views.place import Place
from voice_interview.gui.widgets.basics import Card, label, row
from voice_interview.gui.widgets.empty import EmptyPage


class ProgressView(Place):
    """`review_wanted(session_id, take_id)` when a row is clicked, or Enter is pressed on it."""

    review_wanted = Signal(str, str)
    practice_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = AnswerTable(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(AnswerTable.STAR, StarDelegate(desk.look, self.table))
        self.table.setAccessibleName(self.tr("Answers"))
        self._shape_table()
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        self._count = label("", "soft")
        self._pages = QStackedWidget()
        empty = EmptyPage(
            self.tr("No answers yet"),
            self.tr("After your first session each answer stands here with its numbers."),
            self.tr("Start practicing"),
        )
        empty.chosen.connect(self.practice_wanted)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._table_card())
        self._pages.setCurrentIndex(self._pages.addWidget(QWidget()))  # until answers are read
        self.put(row(label(self.tr("Progress"), "title"), None, self._count))
        self.put(self._pages, 1)
        desk.look.changed.connect(self._fit_rows)
        self._fit_rows()

    def _table_card(self) -> QWidget:
        card = Card(padding=12)
        card.box.addWidget(self.table)
        return card

    def _shape_table(self) -> None:
        table = self.table
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setCursor(Qt.CursorShape.PointingHandCursor)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _fit_rows(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self.desk.look.px(39))

    def enter(self) -> None:
        """Read all answers in the background."""
        self.table.setFocus()
        self.desk.worker.run(self.desk.app.store.sessions, self._show, self.notice.tell)

    def _show(self, sessions: tuple[SessionRecord, ...]) -> None:
        self.model.show_sessions(sessions)
        count = self.model.rowCount()
        self._pages.setCurrentIndex(1 if count else 0)
        self._count.setText(answers_count(count) if count else "")
        if count:
            self.table.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        self.review_wanted.emit(*self.model.ids(index.row()))
