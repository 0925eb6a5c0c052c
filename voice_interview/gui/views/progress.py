"""Progress: the numbers over the sessions, every answer day by day, and a search through all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from msgspec import Struct
from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from voice_interview.clock import today
from voice_interview.core.history import History, Trend, history
from voice_interview.core.joining import joined_id
from voice_interview.core.metrics import bands_of
from voice_interview.core.outline import Outline
from voice_interview.core.searching import MOST_HITS, Hit
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.texts import answers_count
from voice_interview.gui.views.answer_table import AnswerDelegate, AnswerTable
from voice_interview.gui.views.hit_list import HitDelegate, HitList
from voice_interview.gui.views.place import GAP_PX, Place
from voice_interview.gui.views.trend_cards import TrendRow
from voice_interview.gui.views.trend_values import TrendValues
from voice_interview.gui.widgets.basics import Card, Columns, Scroll, fill, label, row
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.empty import EmptyPage

_TYPING_MS = 150
"""Whoever types on is not searched for yet."""
_TABLE_PX = 250
_ROOM_PX = {
    AnswerTable.POINTS: 760,
    AnswerTable.PAUSE: 900,
    AnswerTable.PACE: 600,
    AnswerTable.TIME: 540,
}
"""How wide the place must be for a column to be shown, pixels at 100 %."""


class _Kept(Struct, frozen=True):
    """All that is listed, and how the categories are called."""

    outlines: tuple[Outline, ...] = ()
    titles: Mapping[str, str] | None = None


class _SearchField(QLineEdit):
    """`left` by Enter or the arrow that leads down to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down are no part of the text."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ProgressView(Place):
    """`review_wanted(session_id, take_id, at_s)` when an answer or a hit is chosen.

    `at_s` is negative where no place of the recording is meant.
    """

    review_wanted = Signal(str, str, float)
    practice_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._kept = _Kept()
        self._history = history(())
        self._opened = ""
        """The take that was last opened from here."""
        self._asked = 0
        """Counts what was asked for: an answer to an earlier question is dropped."""
        self.model = AnswerTable(self)
        self.hits = HitList(self)
        self._count = label("", "soft")
        self.trends = TrendRow(desk.look)
        self.search = _SearchField()
        self.category, self.period = ChoiceList(), ChoiceList()
        self.table, self.hit_view = QTableView(), QListView()
        self._nothing = EmptyPage("", "", self.tr("Show all answers"))
        self._results, self._pages = QStackedWidget(), QStackedWidget()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._build()
        self._connect()
        self._fit_rows()

    # ---- what it looks like

    def _build(self) -> None:
        self._build_filters()
        self._shape_table()
        self._shape_hits()
        for result in (self.table, self.hit_view, self._nothing):
            self._results.addWidget(result)
        self._empty = EmptyPage(
            self.tr("No answers yet"),
            self.tr("After your first session each answer stands here with its numbers."),
            self.tr("Start practicing"),
        )
        card = Card(padding=12)
        filters = Columns(self.desk.look, 12)
        filters.add(self.search, 1, 200)
        for choice in (self.category, self.period):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(14)
            filters.add(choice, 0, 160)
        fill(card.box, filters, self._results)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(GAP_PX)
        box.addWidget(self.trends)
        box.addWidget(card, 1)
        self._pages.addWidget(self._empty)
        self._scroll = Scroll(page)
        self._pages.addWidget(self._scroll)
        self._pages.setCurrentIndex(self._pages.addWidget(QWidget()))  # until answers are read
        self.put(row(label(self.tr("Progress"), "title"), None, self._count))
        self.box.addWidget(self._pages, 1)

    def _build_filters(self) -> None:
        self.search.setPlaceholderText(self.tr("Search everything you have said…"))
        self.search.setAccessibleName(self.tr("Search everything you have said"))
        self.search.setToolTip(self.tr("Words in quotes are found just as they stand."))
        self.search.setClearButtonEnabled(True)
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(0, 0, 10, 0)
        self._key = label(self.tr("Ctrl+F"), "key")
        fill(inside, None, self._key)
        self._leave_room_for_key()
        self.desk.look.changed.connect(self._leave_room_for_key)
        self.category.setAccessibleName(self.tr("Category"))
        self.category.addItem(self.tr("All categories"), "")
        self.period.setAccessibleName(self.tr("Period"))
        for text, days in (
            (self.tr("All time"), 0),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last 90 days"), 90),
            (self.tr("Last 12 months"), 365),
        ):
            self.period.addItem(text, days)

    def _leave_room_for_key(self) -> None:
        """What stands in the field ends in dots before the key begins."""
        self._key.ensurePolished()
        self.search.setTextMargins(0, 0, self._key.sizeHint().width() + 10, 0)

    def _shape_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(AnswerDelegate(self.desk.look, table))
        table.setAccessibleName(self.tr("Answers"))
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
        head.setResizeContentsPrecision(20)  # of tens of thousands of rows
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _shape_hits(self) -> None:
        view = self.hit_view
        view.setModel(self.hits)
        view.setItemDelegate(HitDelegate(self.desk.look, view))
        view.setAccessibleName(self.tr("What was found"))
        view.setUniformItemSizes(True)
        view.setCursor(Qt.CursorShape.PointingHandCursor)

    def _connect(self) -> None:
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        self.hit_view.clicked.connect(self._open_hit)
        self.hit_view.activated.connect(self._open_hit)
        self._empty.chosen.connect(self.practice_wanted)
        self._nothing.chosen.connect(self.show_all)
        self.trends.values_wanted.connect(self.show_values)
        self.search.textChanged.connect(self._type)
        self.search.left.connect(self._go_to_results)
        self._typing.timeout.connect(self._ask)
        self.category.currentIndexChanged.connect(self._ask)
        self.period.currentIndexChanged.connect(self._ask)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.setWhatsThis(self.tr("Search everything you have said"))
        find.activated.connect(self._start_search)
        self.desk.look.changed.connect(self._fit_rows)

    def _fit_rows(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self.desk.look.px(39))
        self._results.setMinimumHeight(self.desk.look.px(_TABLE_PX))
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See which columns have room."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Leave out what Review tells as well before the questions can't be read."""
        for column, least_px in _ROOM_PX.items():
            self.table.setColumnHidden(column, self.width() < self.desk.look.px(least_px))

    # ---- what is asked for

    def enter(self) -> None:
        """Read all answers in the background; whoever comes back finds what was there."""
        shown = self._results.currentWidget()
        (self.search if shown is self._nothing else shown or self.table).setFocus()
        self.desk.worker.run(self._read, self._show_kept, self.notice.tell)

    def _read(self) -> _Kept:
        outlines = self.desk.app.store.outlines()
        try:
            banks = self.desk.app.banks()
        except UserError:  # told where banks are chosen; their categories have ids here
            banks = ()
        titles: dict[str, str] = {}
        for bank in banks:
            for it in bank.categories:
                titles[it.id] = it.title
                titles[joined_id(bank, it.id)] = f"{it.title} ({bank.title})"
        return _Kept(outlines, titles)

    def _show_kept(self, kept: _Kept) -> None:
        self._kept = kept
        self._offer_categories()
        self._pages.setCurrentIndex(1 if kept.outlines else 0)
        self._ask()

    def _offer_categories(self) -> None:
        """Offer those that were practiced, by their titles; the chosen one stays."""
        ids = dict.fromkeys(outline.category for outline in self._kept.outlines)
        titles = self._kept.titles or {}
        named = sorted((titles.get(one, one), one) for one in ids if one)
        chosen = self.category.currentData()
        self.category.blockSignals(True)
        while self.category.count() > 1:
            self.category.removeItem(1)
        for title, one in named:
            self.category.addItem(title, one)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
        self.category.blockSignals(False)

    def _type(self, text: str) -> None:
        self._key.setVisible(not text)
        self._typing.start(_TYPING_MS)

    def _ask(self) -> None:
        """Arrange and search in the background; only the last question is answered."""
        self._typing.stop()
        self._asked += 1
        number, kept, query = self._asked, self._kept, self.search.text().strip()
        category, days = self.category.currentData(), self.period.currentData()
        categories = (category,) if category else None
        since = str(today() - timedelta(days=days - 1)) if days else ""
        store = self.desk.app.store

        def answer() -> tuple[History, tuple[Hit, ...], Mapping[str, Outline]]:
            hits = store.search(query, categories=categories, since=since) if query else ()
            wanted = {hit.take_id for hit in hits}
            found = {one.take_id: one for one in kept.outlines if one.take_id in wanted}
            return history(kept.outlines, categories, since), hits, found

        def show(answered: tuple[History, tuple[Hit, ...], Mapping[str, Outline]]) -> None:
            if number == self._asked:
                self._show(*answered, query)

        self.desk.worker.run(answer, show, self.notice.tell)

    def show_all(self) -> None:
        """Take the search and all filters back."""
        self.search.clear()
        self.category.setCurrentIndex(0)
        self.period.setCurrentIndex(0)
        self.search.setFocus()
        self._ask()

    # ---- what is shown

    def _show(
        self, found: History, hits: tuple[Hit, ...], outlines: Mapping[str, Outline], query: str
    ) -> None:
        self._history = found
        self.trends.show_trends(found.trends, bands_of(self.desk.app.settings.bands))
        self.model.show_days(found.days)
        self.table.clearSpans()
        for at in self.model.day_rows():
            self.table.setSpan(at, 0, 1, self.model.columnCount())
        self.hits.show_hits(hits, outlines)
        self._select(self._opened)
        if query:
            self._show_found(query, len(hits))
        else:
            self._show_listed(found.count)

    def _select(self, take_id: str) -> None:
        """Go to that take, or to the first one."""
        if self.model.rowCount():
            self.table.selectRow(self.model.row_of(take_id))
        if self.hits.rowCount():
            self.hit_view.setCurrentIndex(self.hits.index(self.hits.row_of(take_id)))

    def _show_listed(self, count: int) -> None:
        self._count.setText(answers_count(count) if count else "")
        if count or not self._kept.outlines:
            self._results.setCurrentWidget(self.table)
            return
        self._nothing.say(
            self.tr("No answers here"),
            self.tr("Nothing was answered in this category and period."),
        )
        self._results.setCurrentWidget(self._nothing)

    def _show_found(self, query: str, count: int) -> None:
        if count:
            text = self.tr("the newest {answers} with it")
            most = count == MOST_HITS
            told = answers_count(count)
            self._count.setText(text.format(answers=told) if most else told)
            self._results.setCurrentWidget(self.hit_view)
            return
        self._count.setText("")
        text = self.tr("“{query}” was not said, edited in or noted in these answers.")
        self._nothing.say(self.tr("Nothing found"), text.format(query=query))
        self._results.setCurrentWidget(self._nothing)

    def show_values(self, trend: Trend) -> None:
        """Open the values behind a plot."""
        dialog = TrendValues(trend, self._history.trends[trend], self.desk.look, self)
        dialog.session_wanted.connect(
            lambda session_id: self.review_wanted.emit(session_id, "", -1)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # ---- keys and the mouse

    def _start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
        self._scroll.ensureWidgetVisible(self.search)

    def _go_to_results(self) -> None:
        shown = self._results.currentWidget()
        if shown is not None and shown is not self._nothing:
            shown.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the search."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        outline = self.model.outline(index.row())
        if outline is not None:
            self._opened = outline.take_id
            self.review_wanted.emit(outline.session_id, outline.take_id, -1.0)

    def _open_hit(self, index: QModelIndex) -> None:
        hit = self.hits.hit(index.row())
        self._opened = hit.take_id
        self.review_wanted.emit(hit.session_id, hit.take_id, hit.at_s)
