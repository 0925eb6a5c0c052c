"""The table of a bank's vocabulary: each term with the ways it sounds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voice_interview.banks.editing import put_vocabulary
from voice_interview.core.model import Bank
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.bank_editor import BankEditor, Judge, Keep
from voice_interview.gui.widgets.basics import button, fill, take_what_is_left
from voice_interview.gui.widgets.fields import join_words, split_words
from voice_interview.gui.widgets.flow import FlowRow

_TERM, _SOUNDS, _WRONG = range(3)
_BEFORE = Qt.ItemDataRole.UserRole
"""What the term of a line was when the form was opened."""


class VocabularyForm(BankEditor):
    """Cells are edited in place; `heard(text)`: somebody wants to hear how it sounds."""

    heard = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._look = desk.look
        self._bank: Bank | None = None
        self._showing = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the terms…"))
        self.search.setAccessibleName(self.tr("Search the terms"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Terms and the ways they sound"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Term"), self.tr("Ways it sounds"), self.tr("What is wrong")]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._fit = QTimer(self, singleShot=True, interval=0)  # once all columns have their width
        self._fit.timeout.connect(self.table.resizeRowsToContents)
        head.sectionResized.connect(lambda *_: self._fit.start())
        take_what_is_left(self.table)
        self.table.itemChanged.connect(self._changed)
        self.add_button = button(self.tr("Add a term"))
        self.add_button.clicked.connect(self.add_term)
        self.remove_button = button(self.tr("Remove"))
        self.remove_button.setAccessibleName(self.tr("Remove the chosen terms"))
        self.remove_button.clicked.connect(self.remove_terms)
        self.hear_button = button(self.tr("Hear it"))
        self.hear_button.setAccessibleName(self.tr("Hear how the chosen term sounds"))
        self.hear_button.clicked.connect(self._hear)
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        fill(box, self.search)
        box.addWidget(self.table, 1)
        buttons = FlowRow(self.add_button, self.remove_button, self.hear_button, spacing=8)
        fill(box, buttons)
        self.lay_out(middle)

    def edit(self, bank: Bank, keep: Keep) -> None:
        """Show the vocabulary of that bank."""
        self._bank = bank
        self._showing = True
        self.search.clear()
        self.table.setRowCount(0)
        for term, sounds in bank.vocabulary.items():
            self._append(term, join_words(sounds))
        self._showing = False
        self.show_mistakes({})
        remark = self.tr(
            "The terms of the trade, the likeliest first, each with what the speech model writes "
            "instead, separated by commas."
        )
        self.open(self.tr("Vocabulary"), remark, keep)
        self.table.setFocus()
        self.table.setCurrentCell(0, _TERM)

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The terms; one that stands there twice has the sounds of both."""
        found: dict[str, tuple[str, ...]] = {}
        for at in range(self.table.rowCount()):
            term, sounds = self._cell(at, _TERM), self._sounds(at)
            if term or sounds:
                found[term] = tuple(dict.fromkeys((*found.get(term, ()), *sounds)))
        return found

    @property
    def _renamed(self) -> dict[str, str]:
        """The terms that were corrected, by what they were."""
        renamed = {}
        for at in range(self.table.rowCount()):
            item = self.table.item(at, _TERM)
            before = item.data(_BEFORE) if item is not None else ""
            if before and before != self._cell(at, _TERM):
                renamed[before] = self._cell(at, _TERM)
        return renamed

    def judge(self) -> Judge:
        """As part of its bank."""
        assert self._bank is not None
        return partial(put_vocabulary, self._bank, self.values, self._renamed)

    def finish_typing(self) -> None:
        """Take over the cell that is being edited: a shortcut leaves its line of text open."""
        for line in self.table.viewport().findChildren(QLineEdit):
            if not line.isHidden():  # one that was closed is hidden until it is deleted
                self.table.commitData(line)
                self.table.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)

    def show_mistakes(self, mistakes: Mapping[str, str]) -> None:
        """Put each into the line of its term."""
        self._showing = True
        left = dict(mistakes)
        for at in range(self.table.rowCount()):
            told = left.pop(self._cell(at, _TERM), "")
            item = self.table.item(at, _WRONG)
            assert item is not None
            item.setText(f"✕ {told}" if told else "")
            item.setForeground(QColor(self._look.theme.record))
        self._showing = False
        self.table.setColumnHidden(_WRONG, not mistakes)
        self._fit.start()
        self.tell(list(left.values()))

    def go_to_mistake(self) -> None:
        """Choose the first line with one."""
        for at in range(self.table.rowCount()):
            if self._cell(at, _WRONG):
                self.table.setFocus()
                self.table.setCurrentCell(at, _SOUNDS)
                return

    def add_term(self) -> None:
        """A new line at the end, ready to be typed into."""
        self.search.clear()
        self._showing = True
        at = self._append("", "")
        self._showing = False
        self.table.setCurrentCell(at, _TERM)
        self.table.setFocus()
        item = self.table.item(at, _TERM)
        assert item is not None
        self.table.editItem(item)

    def remove_terms(self) -> None:
        """Take the chosen lines out."""
        rows = {it.row() for it in self.table.selectedIndexes()} or {self.table.currentRow()}
        chosen = sorted(rows - {-1}, reverse=True)
        for at in chosen:
            self.table.removeRow(at)
        if chosen:
            self.table.setCurrentCell(min(chosen[-1], self.table.rowCount() - 1), _TERM)
            self.check_soon()

    def _append(self, term: str, sounds: str) -> int:
        at = self.table.rowCount()
        self.table.insertRow(at)
        for column, text in ((_TERM, term), (_SOUNDS, sounds), (_WRONG, "")):
            item = QTableWidgetItem(text)
            if column == _WRONG:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if column == _TERM:
                item.setData(_BEFORE, term)
            self.table.setItem(at, column, item)
        return at

    def _cell(self, at: int, column: int) -> str:
        item = self.table.item(at, column)
        return " ".join(item.text().split()) if item is not None else ""

    def _sounds(self, at: int) -> list[str]:
        item = self.table.item(at, _SOUNDS)
        return split_words(item.text()) if item is not None else []

    def _changed(self, _item: QTableWidgetItem) -> None:
        if not self._showing:
            self.check_soon()

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for at in range(self.table.rowCount()):
            line = f"{self._cell(at, _TERM)} {self._cell(at, _SOUNDS)}".casefold()
            self.table.setRowHidden(at, not all(word in line for word in words))

    def _hear(self) -> None:
        """The ways it sounds, one after the other, or the term as it is written."""
        at = self.table.currentRow()
        if at >= 0:
            self.heard.emit(". ".join(self._sounds(at)) or self._cell(at, _TERM))
