"""The choice of a bank and of categories in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from voice_interview.core.model import Bank
from voice_interview.gui.texts import questions_count
from voice_interview.gui.widgets.basics import chip, clear, label


class CategoryList(QWidget):
    """A list of banks to choose from, and a box to tick for each category of the chosen one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banks: tuple[Bank, ...] = ()
        self._boxes: dict[str, QCheckBox] = {}
        self._choice = QComboBox()
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
        """The chosen bank."""
        at = self._choice.currentIndex()
        return self._banks[at] if 0 <= at < len(self._banks) else None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked categories."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    @property
    def question_count(self) -> int:
        """How many questions the ticked categories have."""
        chosen = self.chosen
        questions = self.bank.questions if self.bank else ()
        return sum(question.category in chosen for question in questions)

    def show_banks(self, banks: Sequence[Bank], bank_id: str, categories: Sequence[str]) -> None:
        """Offer these banks; no categories means all of them."""
        self._banks = tuple(banks)
        self._choice.blockSignals(True)
        self._choice.clear()
        self._choice.addItems([bank.title for bank in banks])
        ids = [bank.id for bank in banks]
        self._choice.setCurrentIndex(ids.index(bank_id) if bank_id in ids else 0)
        self._choice.blockSignals(False)
        self._show_categories(categories)

    def _bank_chosen(self) -> None:
        self._show_categories(())
        self.changed.emit()

    def _show_categories(self, ticked: Sequence[str]) -> None:
        clear(self._rows)
        self._boxes = {}
        bank = self.bank
        self._choice.setVisible(bank is not None)
        self._total.setText(questions_count(len(bank.questions)) if bank else "")
        if bank is None:
            self._rows.addWidget(
                label(self.tr("There is no question bank to choose from."), "soft", wrap=True)
            )
            return
        known = [category.id for category in bank.categories]
        ticked = [name for name in ticked if name in known] or known
        for category in bank.categories:
            questions = [one for one in bank.questions if one.category == category.id]
            box = QCheckBox(category.title)
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
