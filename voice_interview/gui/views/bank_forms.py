"""The chosen question, or one of the forms that change its bank."""

from __future__ import annotations

from PySide6.QtCore import Signal

from voice_interview.banks.library import BankFile, Library
from voice_interview.core.model import Bank, Question
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.bank_changes import BankChanges
from voice_interview.gui.views.bank_editor import BankEditor
from voice_interview.gui.views.bank_form import BankForm, NewBankForm
from voice_interview.gui.views.question_detail import QuestionDetail
from voice_interview.gui.views.question_form import QuestionForm
from voice_interview.gui.views.vocabulary_form import VocabularyForm
from voice_interview.gui.widgets.basics import Panels


class BankForms(Panels):
    """One of them is seen.

    `saved(bank, question_id)` by a form, `cancelled` in one, `opened` when one begins;
    `heard(text)` is to be said.
    """

    saved = Signal(object, str)
    cancelled = Signal()
    opened = Signal()
    heard = Signal(str)

    def __init__(self, desk: Desk, changes: BankChanges) -> None:
        self._changes = changes
        self.detail = QuestionDetail()
        self.question = QuestionForm(desk)
        self.bank = BankForm(desk)
        self.new_bank = NewBankForm(desk)
        self.vocabulary = VocabularyForm(desk)
        self._editors: tuple[BankEditor, ...] = (
            self.question, self.bank, self.new_bank, self.vocabulary,
        )  # fmt: skip
        super().__init__(self.detail, *self._editors)
        for editor in self._editors:
            editor.saved.connect(self._saved)
            editor.cancelled.connect(self.cancelled)
        for hears in (self.question, self.vocabulary):
            hears.heard.connect(self.heard)

    @property
    def editor(self) -> BankEditor | None:
        """The form that is open; None: none is."""
        return self.current if isinstance(self.current, BankEditor) else None

    def close_all(self) -> None:
        """Show the question again; what a form held is gone."""
        for editor in self._editors:
            editor.close_form()
        self.show_panel(self.detail)

    def edit_question(self, file: BankFile, question: Question) -> None:
        """Open the form of that question; one without an id is new."""
        what = self.tr('changing "{title}"').format(title=question.short)
        if not question.id:
            what = self.tr("adding a question")
        self._open(self.question)
        keep = self._changes.keeper(file.bank, what)
        self.question.edit(file.bank, question, self._remark(file), keep)

    def edit_bank(self, file: BankFile, library: Library) -> None:
        """Open the form of the bank itself."""
        delete = ""
        if not file.is_shipped:
            is_copy = file.bank.id in library.shipped_ids
            delete = self.tr("Back to the original…") if is_copy else self.tr("Delete this bank…")
        self._open(self.bank)
        keep = self._changes.keeper(file.bank, self.tr("changing the bank"))
        self.bank.edit(file.bank, self._remark(file), keep, delete)

    def edit_vocabulary(self, file: BankFile) -> None:
        """Open the table of terms."""
        self._open(self.vocabulary)
        keep = self._changes.keeper(file.bank, self.tr("changing the vocabulary"))
        self.vocabulary.edit(file.bank, keep)

    def add_bank(self, library: Library) -> None:
        """Open the form of a new bank."""
        self._open(self.new_bank)
        taken = {file.bank.id for file in library.files}
        self.new_bank.begin(taken, self._changes.keeper(None, self.tr("adding a bank")))

    def _open(self, editor: BankEditor) -> None:
        self.show_panel(editor)
        self.opened.emit()

    def _saved(self, bank: Bank) -> None:
        question_id = ""
        if self.current is self.question:
            question_id = self.question.question_id or bank.questions[-1].id
        self.saved.emit(bank, question_id)

    def _remark(self, file: BankFile) -> str:
        if not file.is_shipped:
            return ""
        return self.tr(
            "This bank comes with the app. Saving makes a copy of your own and changes that; the "
            "original stays as it is."
        )
