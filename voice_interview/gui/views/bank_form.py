"""The form of a bank itself: title, language and categories; and the one that begins a bank."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.banks.editing import new_bank, put_about
from voice_interview.core.model import Bank
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.bank_editor import BankEditor, Judge, Keep
from voice_interview.gui.widgets.basics import Scroll, button, fill, label
from voice_interview.gui.widgets.entries import EntryList
from voice_interview.gui.widgets.fields import Field, LineField, TextField


class BankForm(BankEditor):
    """`delete_wanted`: the whole bank is to go."""

    delete_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._bank: Bank | None = None
        self.heading = LineField(self.tr("Title"))
        self.language = _language_field()
        self.categories = EntryList(
            self.tr("Category {number}"),
            self.tr("Add a category"),
            lambda: {"title": LineField(self.tr("Title of the category"))},
        )
        self.delete_button = button("", "danger")
        self.delete_button.clicked.connect(self.delete_wanted)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(14)
        heading = label(self.tr("CATEGORIES"), "heading")
        hint = self.tr("A category that has questions can't be removed: move its questions first.")
        fill(
            box, self.heading, self.language, heading, label(hint, "small", wrap=True),
            self.categories, None,
        )  # fmt: skip
        for field in (self.heading, self.language, self.categories):
            field.changed.connect(self.check_soon)
        self.lay_out(Scroll(page), self.delete_button)

    def edit(self, bank: Bank, remark: str, keep: Keep, delete_text: str) -> None:
        """Show that bank; `delete_text` is what deleting it is called, empty: it can't be."""
        self._bank = bank
        self.heading.show_value(bank.title)
        self.language.show_value(bank.language)
        self.categories.show_values([{"id": it.id, "title": it.title} for it in bank.categories])
        self.delete_button.setText(delete_text)
        self.delete_button.setAccessibleName(delete_text)
        self.delete_button.setVisible(bool(delete_text))
        self.open(self.tr("Bank and categories"), remark, keep)
        self.heading.control.setFocus()

    @property
    def values(self) -> dict[str, Any]:
        """Title, language and categories."""
        return {
            "title": self.heading.value,
            "language": self.language.value,
            "categories": self.categories.values,
        }

    def judge(self) -> Judge:
        """Against the questions that it has."""
        assert self._bank is not None
        values = self.values
        return partial(
            put_about, self._bank, values["title"], values["language"], values["categories"]
        )

    def fields(self) -> dict[str, Field]:
        """The fields by the names that mistakes have."""
        return {
            "title": self.heading,
            "language": self.language,
            **self.categories.fields("categories"),
        }


class NewBankForm(BankEditor):
    """A bank has a question from the start."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._taken: set[str] = set()
        self.heading = LineField(self.tr("Title"))
        self.language = _language_field()
        self.category = LineField(self.tr("First category"))
        self.prompt = TextField(self.tr("First question"))
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(14)
        fill(box, self.heading, self.language, self.category, self.prompt, None)
        for field in self.fields().values():
            field.changed.connect(self.check_soon)
        self.lay_out(Scroll(page))

    def begin(self, taken: set[str], keep: Keep) -> None:
        """Show an empty form; `taken` are the ids that there are."""
        self._taken = taken
        for field in (self.heading, self.category, self.prompt):
            field.show_value("")
        self.language.show_value("en")
        remark = self.tr("It is kept as a file of your own in the data folder.")
        self.open(self.tr("New question bank"), remark, keep)
        self.heading.control.setFocus()

    @property
    def values(self) -> tuple[str, str, str, str]:
        """Title, language, first category and first question."""
        return self.heading.value, self.language.value, self.category.value, self.prompt.value

    def judge(self) -> Judge:
        """As a bank of one question."""
        return partial(new_bank, *self.values, self._taken)

    def fields(self) -> dict[str, Field]:
        """The fields by the names that mistakes have."""
        return {
            "title": self.heading,
            "language": self.language,
            "categories[0].title": self.category,
            "questions[0].prompt": self.prompt,
        }


def _language_field() -> LineField:

    return LineField(
        QCoreApplication.translate("BankForm", "Language"),
        hint=QCoreApplication.translate("BankForm", "A short code: en, de, en-GB …"),
    )
