"""The left side of the questions place: which bank, whose it is, and its questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from voice_interview.banks.library import BankFile, Library
from voice_interview.core.model import Question
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Card, fill, label, link, take_what_is_left
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.question_tree import QuestionTree


class BankBrowser(Card):
    """`bank_chosen` when another bank is wanted: `show_bank` or `stay` follows.

    `about_wanted` and `words_wanted`: the form of the bank, or its vocabulary.
    """

    bank_chosen = Signal()
    about_wanted = Signal()
    words_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=12)
        self.library = Library(())
        self._shown_at = -1
        self.bank = ChoiceList()
        self.bank.setAccessibleName(self.tr("Question bank"))
        self.bank.setMinimumContentsLength(12)
        self.bank.activated.connect(self.bank_chosen)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the questions…"))
        self.search.setAccessibleName(self.tr("Search the questions"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.tree = QuestionTree(look)
        self.about_link = link(self.tr("Bank and categories"))
        self.about_link.clicked.connect(self.about_wanted)
        self.words_link = link(self.tr("Vocabulary"))
        self.words_link.clicked.connect(self.words_wanted)
        self._owner = label("", "small", wrap=True)
        self._nothing = label(self.tr("No question has these words."), "soft", wrap=True)
        self._nothing.hide()
        links = FlowRow(self.about_link, self.words_link)
        fill(self.box, self.bank, self._owner, links, self.search, self._nothing)
        take_what_is_left(self.tree)
        self.box.addWidget(self.tree, 1)

    @property
    def file(self) -> BankFile | None:
        """The bank that is shown, with its file."""
        at = self.bank.currentIndex()
        return self.library.files[at] if 0 <= at < len(self.library.files) else None

    @property
    def question(self) -> Question | None:
        """The question that is current."""
        return self.tree.question

    def show_library(self, library: Library, bank_id: str, question_id: str) -> None:
        """Show these banks, and that one of them, or the first."""
        self.library = library
        ids = [file.bank.id for file in library.files]
        self.bank.clear()
        self.bank.addItems([file.bank.title for file in library.files])
        self.bank.setCurrentIndex(ids.index(bank_id) if bank_id in ids else 0)
        self.show_bank(question_id)

    def stay(self) -> None:
        """Go back to the bank that is shown: something there is not saved."""
        self.bank.setCurrentIndex(self._shown_at)

    def show_bank(self, question_id: str = "") -> None:
        """Show the bank that is chosen, and that question of it."""
        self._shown_at = self.bank.currentIndex()
        file = self.file
        for press in (self.about_link, self.words_link):
            press.setEnabled(file is not None)
        self._owner.setText(self._told_owner(file) if file else "")
        count = len(file.bank.vocabulary) if file else 0
        self.words_link.setText(self.tr("Vocabulary ({count})").format(count=count))
        self.words_link.setAccessibleName(self.words_link.text())
        self.tree.show_bank(file.bank if file else None, question_id)
        self._search(self.search.text())

    def _told_owner(self, file: BankFile) -> str:
        if file.is_shipped:
            return self.tr("It comes with the app. Your first change makes a copy of your own.")
        if file.bank.id in self.library.shipped_ids:
            return self.tr("Your copy of a bank that comes with the app.")
        return self.tr("Your own bank: {name}").format(name=file.path.name)

    def _search(self, text: str) -> None:
        found = self.tree.search(text)
        self._nothing.setVisible(not found and bool(text.strip()))
