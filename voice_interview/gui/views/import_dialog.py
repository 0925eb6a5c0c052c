"""Importing questions: what was understood is shown, with its doubts, before anything is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voice_interview.banks.assemble import free_id
from voice_interview.banks.importer import ImportReport, import_file
from voice_interview.core.bank_limits import MAX_LABEL
from voice_interview.core.document import BankError
from voice_interview.core.model import Bank, Question
from voice_interview.errors import UserError
from voice_interview.gui import messages, texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.language import localized
from voice_interview.gui.widgets.basics import button, fill, label, row
from voice_interview.gui.widgets.buttons import Segmented
from voice_interview.gui.widgets.dialog import Dialog

_MOST_MISTAKES = 30


class ImportDialog(Dialog):
    """Reads a file in the background. `taken(bank, replaces)`: the bank is to be kept."""

    taken = Signal(object, bool)

    def __init__(self, desk: Desk, path: Path, known: dict[str, Bank], parent: QWidget) -> None:
        super().__init__(parent, desk.look.px(720), desk.look.px(600))
        self.set_title(path.name)
        self._desk = desk
        self._known = known
        self._bank: Bank | None = None
        self.setWindowTitle(self.tr("Import questions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary = label(self.tr("Reading it…"), "soft", wrap=True)
        self.heading = QLineEdit()
        self.heading.setMaxLength(MAX_LABEL)  # a longer one would make the bank unreadable
        self.heading.setAccessibleName(self.tr("Title of the bank"))
        self._title_row = QWidget()
        line = QVBoxLayout(self._title_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        fill(line, label(self.tr("Title of the bank"), "field"), self.heading)
        self.tree = _list(self.tr("Questions that were understood"))
        self.doubts = _list(self.tr("What was left out or read with a doubt, by line"))
        self.doubts.setRootIsDecorated(False)
        self._doubts_head = label("", "heading")
        self.same = label("", "caution", wrap=True)
        self.way = Segmented(
            self.tr("A bank of that name is there"),
            [("both", self.tr("Keep both")), ("replace", self.tr("Replace it"))],
        )
        self.way.choose("both")
        self.add_button = button(self.tr("Add this bank"), "primary")
        self.add_button.clicked.connect(self._take)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self._build()
        self._show_parts(report=False, doubts=False)
        call = partial(import_file, path)
        desk.worker.run(call, self.show_report, self.show_error)

    def _build(self) -> None:
        box = self.body
        fill(box, self.summary, self._title_row)
        for part in (self.tree, self.doubts):
            part.setMinimumHeight(self._desk.look.px(90))
        box.addWidget(self.tree, 3)
        box.addWidget(self._doubts_head)
        box.addWidget(self.doubts, 2)
        fill(box, self.same, row(self.way, None))
        self.set_buttons(self.cancel_button, self.add_button)

    def _show_parts(self, *, report: bool, doubts: bool) -> None:
        for part in (self._title_row, self.tree, self.add_button):
            part.setVisible(report)
        for part in (self._doubts_head, self.doubts):
            part.setVisible(doubts)
        clash = report and self._bank is not None and self._bank.id in self._known
        for part in (self.same, self.way):
            part.setVisible(clash)

    def show_report(self, report: ImportReport) -> None:
        """Show what was understood."""
        bank = self._bank = report.bank
        counts = [
            texts.questions_count(report.question_count),
            texts.categories_count(report.category_count),
            self.tr("STAR: {n}").format(n=report.star_count),
            texts.follow_ups_count(report.follow_up_count),
        ]
        self.summary.setText(" · ".join(counts))
        self.heading.setText(bank.title)
        for category in bank.categories:
            group = QTreeWidgetItem([category.title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.addChildren([_item(it) for it in bank.questions if it.category == category.id])
            self.tree.addTopLevelItem(group)
        self.tree.expandAll()
        self._show_doubts([(note.line, localized(note.sentence)) for note in report.notes])
        self._doubts_head.setText(self.tr("LEFT OUT OR DOUBTFUL"))
        there = self._known.get(bank.id)
        if there is not None:
            same = self.tr('There is a bank with the same name in the files: "{title}".')
            self.same.setText(same.format(title=there.title))
        self._show_parts(report=True, doubts=bool(report.notes))
        self.add_button.setDefault(True)
        self.heading.setFocus()
        self.fit()

    def show_error(self, error: UserError) -> None:
        """Show why nothing can be taken from it, with every mistake by its line."""
        self.summary.setText(messages.sentences(error))
        self.summary.setProperty("kind", "alarm")
        self.summary.setStyleSheet("")  # look at its kind again
        mistakes = error.mistakes if isinstance(error, BankError) else ()
        self._show_doubts(
            [(it.line, f"{it.field}: {localized(it.sentence)}") for it in mistakes[:_MOST_MISTAKES]]
        )
        self._doubts_head.setText(self.tr("MISTAKES"))
        self._show_parts(report=False, doubts=bool(mistakes))
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setAccessibleName(self.tr("Close"))
        self.cancel_button.setFocus()

    def _show_doubts(self, doubts: list[tuple[int, str]]) -> None:
        text = self.tr("Line {line}: {sentence}")
        for line, sentence in doubts:
            told = text.format(line=line, sentence=sentence)
            item = QTreeWidgetItem([told])
            item.setToolTip(0, told)
            self.doubts.addTopLevelItem(item)

    def _take(self) -> None:
        assert self._bank is not None
        title = " ".join(self.heading.text().split()) or self._bank.title
        bank = replace(self._bank, title=title)
        replaces = bank.id in self._known and self.way.value == "replace"
        if not replaces:
            bank = replace(bank, id=free_id(bank.id, set(self._known)))
        self.taken.emit(bank, replaces)
        self.accept()


def _item(question: Question) -> QTreeWidgetItem:
    marks = ["STAR"] if question.star else []
    marks += [f"+{len(question.follow_ups)}"] if question.follow_ups else []
    text = question.prompt + (f"  ({', '.join(marks)})" if marks else "")
    item = QTreeWidgetItem([text])
    item.setToolTip(0, "\n".join([question.prompt, *(it.prompt for it in question.follow_ups)]))
    return item


def _list(name: str) -> QTreeWidget:
    made = QTreeWidget()
    made.setHeaderHidden(True)
    made.setAccessibleName(name)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    return made
