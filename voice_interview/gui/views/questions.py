"""Questions: browse the banks and read what each question holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voice_interview.core.model import Bank, Question
from voice_interview.gui.desk import Desk
from voice_interview.gui.texts import clock, questions_count
from voice_interview.gui.views.place import Place
from voice_interview.gui.widgets.basics import Card, Scroll, chip, clear, fill, label, row

_QUESTION = Qt.ItemDataRole.UserRole


class QuestionsView(Place):
    """Categories and questions on the left, the chosen question on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._banks: tuple[Bank, ...] = ()
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.bank = QComboBox()
        self.bank.setAccessibleName(self.tr("Question bank"))
        self.bank.currentIndexChanged.connect(self._show_bank)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the questions…"))
        self.search.setAccessibleName(self.tr("Search the questions"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Categories and questions"))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.currentItemChanged.connect(self._chosen)
        self._count = label("", "soft")
        self._nothing = label(self.tr("No question has these words."), "soft", wrap=True)
        self._nothing.hide()
        self._detail = QVBoxLayout()
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)
        self._build()

    def _build(self) -> None:
        self.put(row(label(self.tr("Questions"), "title"), None, self._count))
        left = Card(padding=12)
        fill(left.box, self.bank, self.search, self._nothing)
        left.box.addWidget(self.tree, 1)
        page = QWidget()
        page.setLayout(self._detail)
        self._detail.setContentsMargins(8, 8, 8, 8)
        self._detail.setSpacing(10)
        right = Card(padding=16)
        right.box.addWidget(Scroll(page))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(left, 4)
        columns.addWidget(right, 5)
        self.put(columns, 1)

    def enter(self) -> None:
        """Read the banks anew: files may have changed."""
        self.search.setFocus()
        self.desk.worker.run(self.desk.app.banks, self._show_banks, self.notice.tell)

    # ---- the list

    def _show_banks(self, banks: tuple[Bank, ...]) -> None:
        if banks == self._banks:
            return
        self._banks = banks
        ids = [bank.id for bank in banks]
        wanted = self.desk.app.settings.bank
        self.bank.blockSignals(True)
        self.bank.clear()
        self.bank.addItems([bank.title for bank in banks])
        self.bank.setCurrentIndex(ids.index(wanted) if wanted in ids else 0)
        self.bank.blockSignals(False)
        self._show_bank()

    def _show_bank(self) -> None:
        self._groups = []
        self.tree.clear()
        at = self.bank.currentIndex()
        if not 0 <= at < len(self._banks):
            self._count.setText(self.tr("There is no question bank yet."))
            return
        bank = self._banks[at]
        self._count.setText(questions_count(len(bank.questions)))
        for category in bank.categories:
            questions = [one for one in bank.questions if one.category == category.id]
            group = QTreeWidgetItem([f"{category.title}  ({len(questions)})"])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            strong = self.desk.look.font(14, 600)
            group.setFont(0, strong)
            self.tree.addTopLevelItem(group)
            items = [_item(question) for question in questions]
            group.addChildren(items)
            group.setExpanded(True)
            self._groups.append((group, items))
        self._filter(self.search.text())

    def _filter(self, text: str) -> None:
        """Leave what has all the words somewhere; the first of it is shown."""
        words = text.casefold().split()
        first: QTreeWidgetItem | None = None
        for group, items in self._groups:
            fitting = [item for item in items if _has(item.data(0, _QUESTION), words)]
            for item in items:
                item.setHidden(item not in fitting)
            group.setHidden(not fitting)
            first = first or next(iter(fitting), None)
        self._nothing.setVisible(first is None and bool(self._banks))
        current = self.tree.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.tree.setCurrentItem(first)

    # ---- the question

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        question = item.data(0, _QUESTION) if item is not None else None
        if isinstance(question, Question):
            self._show_question(question)

    def _show_question(self, question: Question) -> None:
        box = self._detail
        clear(box)
        prompt = label(question.prompt, "title", wrap=True)
        prompt.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        if question.star:
            chips.addWidget(chip(self.tr("STAR"), "star-chip"))
        for tag in question.tags:
            chips.addWidget(chip(tag))
        chips.addStretch(1)
        times = self.tr("{think} to think, {limit} to answer").format(
            think=clock(question.think_s), limit=clock(question.limit_s)
        )
        fill(box, prompt, chips, label(times, "soft", wrap=True))
        if question.spoken:
            self._section(self.tr("SAID AS"), [question.spoken])
        self._section(self.tr("FOLLOW-UPS"), [one.prompt for one in question.follow_ups])
        self._section(self.tr("KEY POINTS"), [point.text for point in question.key_points])
        words = ", ".join(question.vocabulary)
        self._section(self.tr("VOCABULARY"), [words] if words else [])
        box.addStretch(1)

    def _section(self, title: str, lines: list[str]) -> None:
        if not lines:
            return
        fill(self._detail, 6, label(title, "heading"))
        for line in lines:
            text = f"• {line}" if len(lines) > 1 else line
            self._detail.addWidget(label(text, wrap=True))


def _item(question: Question) -> QTreeWidgetItem:
    item = QTreeWidgetItem([question.short])
    item.setToolTip(0, question.prompt)
    item.setData(0, _QUESTION, question)
    return item


def _has(question: Question, words: list[str]) -> bool:
    """Whether each of the words stands somewhere in the question."""
    parts = (
        question.title,
        question.prompt,
        *(one.prompt for one in question.follow_ups),
        *(point.text for point in question.key_points),
        *question.vocabulary,
        *question.tags,
    )
    text = " ".join(parts).casefold()
    return all(word in text for word in words)
