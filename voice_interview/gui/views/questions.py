"""Questions: browse, search, edit, import and export the banks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interview.banks.editing import moved_question, without_question
from voice_interview.banks.library import BankFile, Library
from voice_interview.core.model import Bank, Question
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.texts import questions_count
from voice_interview.gui.tryout import Tryout
from voice_interview.gui.views.bank_browser import BankBrowser
from voice_interview.gui.views.bank_changes import BankChanges
from voice_interview.gui.views.bank_files import BankFiles
from voice_interview.gui.views.bank_forms import BankForms
from voice_interview.gui.views.place import GAP_PX, Place
from voice_interview.gui.widgets import basics
from voice_interview.gui.widgets.basics import Card, Scroll, button, label
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.gui.widgets.flow import FlowRow

_BROWSER_PX, _RIGHT_PX, _LEAST_PX = 290, 330, 400
"""The least widths of the columns and their least height, pixels at 100 %."""


class QuestionsView(Place):
    """Categories and questions on the left; the chosen question, or a form, on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._broken, self._wanted = "", ("", "")
        self._is_changing = False
        """A change is being made, and the bank that is shown is the one before it."""
        self._voice = Tryout(desk, self.notice, self)
        self.changes = BankChanges(desk, self)
        self.workshop = self.changes.workshop
        self.changes.made.connect(self._changed)
        self.changes.undone.connect(self._undone)
        self.changes.failed.connect(self._failed)
        self.browser = BankBrowser(desk.look)
        self.browser.bank_chosen.connect(self._choose_bank)
        self.browser.about_wanted.connect(self.edit_bank)
        self.browser.words_wanted.connect(self.edit_vocabulary)
        self.bank, self.search = self.browser.bank, self.browser.search
        self.tree = self.browser.tree
        self.tree.chosen.connect(self._show_question)
        self.tree.edit_wanted.connect(lambda: self._do("edit"))
        self.tree.delete_wanted.connect(lambda: self._do("delete"))
        self.panels = BankForms(desk, self.changes)
        self.detail = self.panels.detail
        self.detail.asked.connect(self._do)
        self.panels.saved.connect(self._saved)
        self.panels.cancelled.connect(self._close_editors)
        self.panels.opened.connect(self._opened)
        self.panels.heard.connect(self._voice.say)
        self.form, self.bank_form = self.panels.question, self.panels.bank
        self.new_bank_form, self.vocabulary = self.panels.new_bank, self.panels.vocabulary
        self.bank_form.delete_wanted.connect(self._ask_to_delete_bank)
        self.files = BankFiles(desk, self.notice, self)
        self.files.taken.connect(self._take)
        self._make_buttons()
        self._build()

    def _make_buttons(self) -> None:
        def made(press: QPushButton, call: Callable[[], object], name: str = "") -> QPushButton:
            press.clicked.connect(lambda _checked=False: call())
            press.setAccessibleName(name or press.text())
            return press

        self.add_button = made(button(self.tr("Add question"), "primary"), self.add_question)
        self.new_button = made(button(self.tr("New bank")), self.add_bank)
        self.import_button = made(button(self.tr("Import…")), self._choose_import)
        export = self.tr("Export this bank")
        self.export_button = made(button(self.tr("Export…")), self._choose_export, export)
        self.undo_link = made(self.changes.undo_link, self.undo)
        self.redo_link = made(self.changes.redo_link, self.redo)
        for keys, meaning, call in (
            (QKeySequence.StandardKey.Find, self.tr("Search the questions"), self.search.setFocus),
            (QKeySequence.StandardKey.Undo, self.tr("Undo a change of a bank"), self.undo),
            (QKeySequence.StandardKey.Redo, self.tr("Redo a change of a bank"), self.redo),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setWhatsThis(meaning)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(call)

    def _build(self) -> None:
        self._count = label("", "soft")
        self.put(basics.row(label(self.tr("Questions"), "title"), None, self._count))
        presses = (self.add_button, self.new_button, self.import_button, self.export_button)
        right = self._right = Card(padding=16)
        right.box.addWidget(self.panels)
        self._columns = basics.Columns(self.desk.look)
        self._columns.add(self.browser, 4, _BROWSER_PX)
        self._columns.add(right, 5, _RIGHT_PX)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(GAP_PX)
        box.addWidget(FlowRow(*presses, right=[self.undo_link, self.redo_link], spacing=8))
        box.addWidget(self._columns, 1)
        self._page = Scroll(page)
        self.box.addWidget(self._page, 1)
        self.desk.look.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two columns have no room, one is below the other, and a form stands alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.desk.look.px
        self.browser.setMinimumHeight(px(_LEAST_PX))
        self._right.setMinimumHeight(px(_LEAST_PX))
        self.browser.setVisible(self._columns.beside or self.panels.editor is None)

    # ---- the banks

    def enter(self) -> None:
        """Read the banks anew: files may have changed."""
        if self.panels.editor is None:
            self.search.setFocus()
        self.reload()

    def leave(self) -> None:
        """What is being edited and has no mistake is kept; it can be undone."""
        if (editor := self.panels.editor) is not None:
            editor.save_now()

    def keep_form(self) -> bool:
        """Keep what is being edited; False if that can't be done: the form then says why."""
        editor = self.panels.editor
        if editor is None:
            return True
        editor.save_now()
        if editor.dirty:
            editor.go_to_mistake()
        return not editor.dirty

    def drop_form(self) -> None:
        """Close the form; what it held is gone."""
        self._close_editors()

    def reload(self, bank_id: str = "", question_id: str = "") -> None:
        """Read the banks, and show that one and that question when they have come."""
        self._wanted = (bank_id, question_id)
        self.desk.worker.run(self.desk.app.library, self._show_library, self._failed)

    def _show_library(self, library: Library) -> None:
        self._is_changing = False
        bank_id, question_id = self._wanted
        before = self.file
        same = library == self.browser.library and not any(self._wanted)
        broken = str(library.broken[0].error) if library.broken else ""
        if library.broken and broken != self._broken:
            self.notice.tell(library.broken[0].error)
        self._broken = broken
        self.changes.show_links()
        if same:
            return
        shown = before.bank.id if before else self.desk.app.settings.bank
        known = {file.bank.id for file in library.files}
        question = self.browser.question
        self.browser.show_library(
            library,
            next((it for it in (bank_id, shown, self.desk.app.settings.bank) if it in known), ""),
            question_id or (question.id if question else ""),
        )
        self._show_count()

    @property
    def file(self) -> BankFile | None:
        """The bank that is shown, with its file."""
        return self.browser.file

    def _choose_bank(self) -> None:
        if self._may_leave():
            self.browser.show_bank()
            self._show_count()
        else:
            self.browser.stay()

    def _show_count(self) -> None:
        file = self.file
        for press in (self.add_button, self.export_button):
            press.setEnabled(file is not None)
        none = self.tr("There is no question bank yet.")
        self._count.setText(questions_count(len(file.bank.questions)) if file else none)

    # ---- the question

    def _show_question(self, question: Question) -> None:
        if not self._may_leave():
            self.tree.blockSignals(True)
            self.tree.go_to(self.form.question_id)
            self.tree.blockSignals(False)
            return
        self._close_editors()
        self.detail.show_question(question)

    def _do(self, name: str) -> None:
        question, file = self.tree.question, self.file
        if question is None or file is None or self._is_changing or not self._may_leave():
            return
        bank = file.bank
        if name == "edit":
            self._edit(question)
        elif name == "hear":
            self._voice.say(question.said)
        elif name == "answer":
            self.files.bring_in(bank.id, question.id)
        elif name == "copy":
            self._edit(replace(question, id="", title=""))
        elif name == "delete":
            self._is_changing = True
            what = self.tr('deleting "{title}"').format(title=question.short)
            self.changes.change(bank, what, lambda: without_question(bank, question.id), "")
        else:
            self._is_changing = True
            what, by = self.tr('moving "{title}"'), -1 if name == "up" else 1
            move = partial(moved_question, bank, question.id, by)
            self.changes.change(bank, what.format(title=question.short), move, question.id)

    def _failed(self, error: UserError) -> None:
        self._is_changing = False
        self.notice.tell(error)

    def _changed(self, bank_id: str, question_id: str) -> None:
        self.notice.hide()
        self.reload(bank_id, question_id)

    # ---- forms

    def _may_leave(self) -> bool:
        """Whether no form holds something that would be lost."""
        editor = self.panels.editor
        if editor is None or not editor.dirty:
            return True
        self.notice.inform(self.tr("Save your changes, or cancel them, before you go on."))
        editor.save_button.setFocus()
        return False

    def _close_editors(self) -> None:
        was_open = self.panels.editor is not None
        self.panels.close_all()
        self._fit()
        if (question := self.tree.question) is not None:
            self.detail.show_question(question)
        if was_open:
            self.tree.setFocus()

    def _opened(self) -> None:
        self.notice.hide()
        self._fit()
        self._page.verticalScrollBar().setValue(self._columns.y())

    def add_question(self) -> None:
        """Open an empty form, in the category of the current question."""
        if self.file is not None and self._may_leave():
            current = self.tree.question
            category = current.category if current else self.file.bank.categories[-1].id
            self._edit(Question("", category, ""))

    def _edit(self, question: Question) -> None:
        if (file := self.file) is not None:
            self.panels.edit_question(file, question)

    def edit_bank(self) -> None:
        """Open the form of the bank itself."""
        if (file := self.file) is not None and self._may_leave():
            self.panels.edit_bank(file, self.browser.library)

    def edit_vocabulary(self) -> None:
        """Open the table of terms."""
        if (file := self.file) is not None and self._may_leave():
            self.panels.edit_vocabulary(file)

    def add_bank(self) -> None:
        """Open the form of a new bank."""
        if self._may_leave():
            self.panels.add_bank(self.browser.library)

    def _choose_import(self) -> None:
        if self._may_leave():
            self.files.choose_import(lambda: self.browser.library)

    def _choose_export(self) -> None:
        if (file := self.file) is not None:
            self.files.choose_export(file.bank)

    def _take(self, bank: Bank, replaces: bool) -> None:
        """Keep an imported bank."""
        before = self.browser.library.find(bank.id).bank if replaces else None
        what = self.tr('importing "{title}"').format(title=bank.title)
        self._close_editors()
        self.search.clear()
        self.changes.keep(bank, before, what)

    def _saved(self, bank: Bank, question_id: str) -> None:
        self._close_editors()
        self.search.clear()
        self._changed(bank.id, question_id)
        self.tree.setFocus()

    def _ask_to_delete_bank(self) -> None:
        if (file := self.file) is None:
            return
        bank = file.bank
        text = self.tr('Delete "{title}" with {count}?').format(
            title=bank.title, count=questions_count(len(bank.questions))
        )
        loss = self.tr("Stored answers keep their questions.")
        if bank.id in self.browser.library.shipped_ids:
            text = self.tr("Delete your copy, and go back to the bank that comes with the app?")
        what = self.tr('deleting the bank "{title}"').format(title=bank.title)

        def delete() -> None:
            self._close_editors()
            self.changes.delete(bank, what)

        ask_to_delete(self, self.tr("Delete a bank"), text, loss, delete, undo=True)

    # ---- undo

    def undo(self) -> None:
        """Take the last change back."""
        if self.workshop.undo_text and self._may_leave():
            self._close_editors()
            self.changes.undo()

    def redo(self) -> None:
        """Do what was taken back again."""
        if self.workshop.redo_text and self._may_leave():
            self._close_editors()
            self.changes.redo()

    def _undone(self, told: str) -> None:
        self.notice.inform(told)
        self.reload(self.file.bank.id if self.file else "")
