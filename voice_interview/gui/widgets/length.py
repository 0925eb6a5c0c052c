"""How long a session shall be: so many questions, or so many minutes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Panels
from voice_interview.gui.widgets.buttons import Stepper
from voice_interview.gui.widgets.choices import ChoiceList

QUESTIONS, MINUTES = "questions", "minutes"


class LengthChoice(QWidget):
    """A number and what it counts; the other number is remembered."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.count = Stepper(look, self.tr("How many questions"), range(1, 50))
        self.minutes = Stepper(look, self.tr("How many minutes"), range(5, 180, 5))
        self.unit = ChoiceList()
        self.unit.setProperty("kind", "flat")
        self.unit.setAccessibleName(self.tr("What ends the session"))
        self.unit.addItem(self.tr("questions"), QUESTIONS)
        self.unit.addItem(self.tr("minutes"), MINUTES)
        self._numbers = Panels(self.count, self.minutes)
        self.unit.currentIndexChanged.connect(self._unit_chosen)
        self._wanted = self.count.value
        self.count.changed.connect(self._count_chosen)
        self.minutes.changed.connect(self.changed)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._numbers)
        box.addWidget(self.unit)

    @property
    def by(self) -> str:
        """What it counts: QUESTIONS or MINUTES."""
        return str(self.unit.currentData())

    def show_choice(self, by: str, count: int, minutes: int) -> None:
        """Show these; an unknown unit counts questions."""
        self.count.set_value(count)
        self.minutes.set_value(minutes)
        self.unit.setCurrentIndex(max(0, self.unit.findData(by)))

    def show_most(self, most: int) -> None:
        """Count no further than there are questions; more of them bring back what was wanted."""
        wanted = self._wanted
        self.count.set_most(most)
        self.count.set_value(wanted)
        self._wanted = wanted

    def _count_chosen(self, count: int) -> None:
        self._wanted = count
        self.changed.emit()

    def _unit_chosen(self) -> None:
        self._numbers.show_panel(self.minutes if self.by == MINUTES else self.count)
        self.changed.emit()
