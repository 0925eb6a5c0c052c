"""The questions of a bank below their categories, and a search through all that they hold."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from voice_interview.core.model import Bank, Question
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.reading_order import ReadingDelegate

_QUESTION = Qt.ItemDataRole.UserRole


class QuestionTree(QTreeWidget):
    """`chosen(question)` when another one is current.

    `edit_wanted` by Enter or a double click, `delete_wanted` by Delete.
    """

    chosen = Signal(object)
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Categories and questions"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ReadingDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._tell)
        self.itemDoubleClicked.connect(self._edit)

    @property
    def question(self) -> Question | None:
        """The one that is current."""
        item = self.currentItem()
        found = item.data(0, _QUESTION) if item is not None else None
        return found if isinstance(found, Question) else None

    def show_bank(self, bank: Bank | None, question_id: str) -> None:
        """Show that bank, and let that question be current where it is there."""
        self.blockSignals(True)
        self.clear()
        self._groups = []
        for category in bank.categories if bank else ():
            assert bank is not None
            questions = [one for one in bank.questions if one.category == category.id]
            group = QTreeWidgetItem([f"{category.title}  ({len(questions)})"])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, self._look.font(14, 600))
            self.addTopLevelItem(group)
            items = [_item(question) for question in questions]
            group.addChildren(items)
            group.setExpanded(True)
            self._groups.append((group, items))
        self.blockSignals(False)
        self.go_to(question_id)

    def go_to(self, question_id: str) -> None:
        """Let that question be current, if it is there."""
        for _, items in self._groups:
            for item in items:
                if item.data(0, _QUESTION).id == question_id:
                    self.setCurrentItem(item)

    def search(self, text: str) -> bool:
        """Leave what has all the words somewhere, the first of it current; False: nothing has."""
        words = text.casefold().split()
        first: QTreeWidgetItem | None = None
        for group, items in self._groups:
            fitting = [item for item in items if has(item.data(0, _QUESTION), words)]
            for item in items:
                item.setHidden(item not in fitting)
            group.setHidden(not fitting and bool(words))
            first = first or next(iter(fitting), None)
        current = self.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.setCurrentItem(first)
        return first is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete deletes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _edit(self, _item: QTreeWidgetItem, _column: int) -> None:
        self.edit_wanted.emit()

    def _tell(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and (question := self.question) is not None:
            self.chosen.emit(question)


def has(question: Question, words: list[str]) -> bool:
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


def _item(question: Question) -> QTreeWidgetItem:
    item = QTreeWidgetItem([question.short])
    item.setToolTip(0, question.prompt)
    item.setData(0, _QUESTION, question)
    return item
