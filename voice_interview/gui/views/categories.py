"""The choice of a bank, or of several together, and of categories in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from voice_interview.core.joining import join
from voice_interview.core.model import Bank, Question
from voice_interview.gui.texts import questions_count
from voice_interview.gui.widgets.basics import button, chip, clear, fill, label, row
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.wrapping import WrappingCheck


class CategoryList(QWidget):
    """A list of banks to choose from, and a box to tick for each category of the chosen one.

    Banks of one language can be chosen together.
    """

    changed = Signal()
    questions_wanted = Signal()
    """There is no bank; one is to be brought in."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[tuple[Bank, ...], ...] = ()
        self._joined: Bank | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._choice = ChoiceList()
        self._choice.setProperty("kind", "flat")
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice.setAccessibleName(self.tr("Question bank"))
        self._choice.currentIndexChanged.connect(self._bank_chosen)
        self._total = label("", "soft")
        head = QHBoxLayout()
        self._choice.hide()
        head.addWidget(self._choice)
        head.addStretch(1)
        head.addWidget(self._total)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._rows)
        self._rows.addWidget(label(self.tr("Reading the question banks…"), "soft"))

    @property
    def bank(self) -> Bank | None:
        """The chosen bank, or as one those of several from which something is ticked."""
        if self._joined is None or not self._boxes:
            return self._joined
        return join(self._used()) if self._used() else self._joined

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked categories, as `bank` has them."""
        if self._joined is None or self.bank is None:
            return ()
        ticked = [box.isChecked() for box in self._boxes.values()]
        owners = self._owners()
        used = self._used() or self._members
        kept = [at for at, owner in enumerate(owners) if owner in used]
        renamed = [category.id for category in self.bank.categories]
        return tuple(name for name, at in zip(renamed, kept, strict=True) if ticked[at])

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ticked categories, as `choice` is remembered with them."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    @property
    def choice(self) -> str:
        """The id of the choice: a bank's, or those of several with a plus between them."""
        return self._joined.id if self._joined else ""

    @property
    def has_all(self) -> bool:
        """Whether every category is ticked."""
        return all(box.isChecked() for box in self._boxes.values())

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the ticked categories."""
        ticked = self.ticked
        questions = self._joined.questions if self._joined else ()
        return tuple(question for question in questions if question.category in ticked)

    def show_banks(self, banks: Sequence[Bank], bank_id: str, categories: Sequence[str]) -> None:
        """Offer these banks; no categories means all of them."""
        self._choices = (*((bank,) for bank in banks), *_together(banks))
        self._choice.blockSignals(True)
        self._choice.clear()
        self._choice.addItems([self._title(members) for members in self._choices])
        ids = [join(members).id for members in self._choices]
        self._choice.setCurrentIndex(ids.index(bank_id) if bank_id in ids else 0)
        self._choice.blockSignals(False)
        self._show_categories(categories)

    @property
    def _members(self) -> tuple[Bank, ...]:
        at = self._choice.currentIndex()
        return self._choices[at] if 0 <= at < len(self._choices) else ()

    def _owners(self) -> list[Bank]:
        """The bank of each box."""
        return [bank for bank in self._members for _ in bank.categories]

    def _used(self) -> tuple[Bank, ...]:
        """The banks from which something is ticked."""
        pairs = zip(self._owners(), self._boxes.values(), strict=True)
        ids = {owner.id for owner, box in pairs if box.isChecked()}
        return tuple(bank for bank in self._members if bank.id in ids)

    def _title(self, members: tuple[Bank, ...]) -> str:
        if len(members) == 1:
            return members[0].title
        languages = {bank.language for choice in self._choices for bank in choice}
        if len(languages) == 1:
            return self.tr("All question banks")
        language = QLocale.languageToString(QLocale(members[0].language).language())
        return self.tr("All question banks in {language}").format(language=language)

    def _bank_chosen(self) -> None:
        self._show_categories(())
        self.changed.emit()

    def _show_categories(self, ticked: Sequence[str]) -> None:
        clear(self._rows)
        self._boxes = {}
        bank = self._joined = join(self._members) if self._members else None
        self._choice.setVisible(bank is not None)
        self._total.setText(questions_count(len(bank.questions)) if bank else "")
        if bank is None:
            self._show_nothing()
            return
        known = [category.id for category in bank.categories]
        ticked = [name for name in ticked if name in known] or known
        for category in bank.categories:
            questions = [one for one in bank.questions if one.category == category.id]
            box = WrappingCheck(category.title)
            box.setAccessibleName(f"{category.title}, {questions_count(len(questions))}")
            box.setChecked(category.id in ticked)
            box.toggled.connect(self.changed)
            self._boxes[category.id] = box
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(box)
            if any(question.star for question in questions):
                line.addWidget(chip(self.tr("STAR"), "star-chip"))
            line.addStretch(1)
            line.addWidget(label(str(len(questions)), "soft"))
            self._rows.addLayout(line)

    def _show_nothing(self) -> None:
        """Say where a bank comes from, and lead there."""
        where = label(self.tr("Import one or write one under Questions."), "soft", wrap=True)
        leads = button(self.tr("Open Questions"))
        leads.clicked.connect(self.questions_wanted)
        told = label(self.tr("There is no question bank to choose from."), "strong", wrap=True)
        fill(self._rows, told, where, row(leads, None))


def _together(banks: Sequence[Bank]) -> list[tuple[Bank, ...]]:
    """The banks of each language that has several."""
    ordered = sorted(banks, key=lambda bank: bank.language)
    groups = (tuple(group) for _, group in groupby(ordered, key=lambda bank: bank.language))
    return [group for group in groups if len(group) > 1]
