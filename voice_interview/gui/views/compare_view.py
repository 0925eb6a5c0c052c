"""Two takes of a question side by side: their words, their parts, and each number's difference."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from voice_interview.core.comparing import Compared, Measure, compare
from voice_interview.core.model import Answer
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.metric_cards import NOTHING
from voice_interview.gui.views.take_column import TakeColumn
from voice_interview.gui.widgets.basics import (
    Card,
    Columns,
    OneLine,
    Scroll,
    button,
    clear,
    fill,
    label,
)
from voice_interview.gui.widgets.flow import FlowRow

_SECONDS = (Measure.FIRST_WORD_S, Measure.LONGEST_PAUSE_S)
_SHARES = (Measure.SITUATION, Measure.TASK, Measure.ACTION, Measure.RESULT)


class CompareView(QWidget):
    """Any two of the takes of one question; `closed` to go back to the one that was open."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answers: tuple[Answer, ...] = ()
        self._title = OneLine("title")
        self.columns = (
            TakeColumn(desk, self.tr("First take")),
            TakeColumn(desk, self.tr("Second take")),
        )
        self.table = Card(padding=16)
        self.table.setAccessibleName(self.tr("Differences"))
        self.close_button = button(self.tr("Back to the take"))
        self.close_button.setToolTip("Esc")
        self.close_button.clicked.connect(self.closed)
        head = FlowRow(self._title, right=[self.close_button])
        beside = Columns(desk.look, spacing=14)
        for column in self.columns:
            beside.add(column, 1, 300)
            column.changed.connect(self._show_differences)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(14)
        fill(box, head)
        box.addWidget(beside, 1)
        fill(box, self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(page))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_takes(self, answers: Sequence[Answer], take_id: str) -> None:
        """Show the take of that id on the right, and the one before it, or after it, on the left.

        `answers` are takes of one question, oldest first, at least two.
        """
        self._answers = tuple(answers)
        self._title.show_text(texts.answer_title(answers[0]))
        ids = [answer.take.id for answer in answers]
        second = ids.index(take_id) if take_id in ids else len(ids) - 1
        first = second - 1 if second else 1
        for column, at in zip(self.columns, (first, second), strict=True):
            column.show_takes(self._answers, at)
        self._show_differences()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Space plays the one that was heard last."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            loaded = next((one for one in self.columns if one.loaded), self.columns[0])
            loaded.toggle()
        else:
            super().keyPressEvent(event)

    def _show_differences(self) -> None:
        first, second = (column.answer for column in self.columns)
        if first is None or second is None:
            return
        scale_s = max(column.parts.length_s for column in self.columns)
        for column in self.columns:
            column.parts.show_scale(scale_s)
        clear(self.table.box)
        rows = compare(first, second)
        half = -(-len(rows) // 2)
        beside = Columns(self._desk.look, spacing=48)
        for part in (rows[:half], rows[half:]):
            beside.add(self._table_of(part), 1, 320)
        fill(self.table.box, beside)

    def _table_of(self, rows: Sequence[Compared]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for column, stretch in enumerate((4, 2, 2, 2)):
            grid.setColumnStretch(column, stretch)
        heads = ("", *(column.name for column in self.columns), self.tr("Difference"))
        for column, head in enumerate(heads):
            grid.addWidget(_cell(label(head, "heading", wrap=True), column), 0, column)
        for at, compared in enumerate(rows, start=1):
            cells = (
                label(_title(compared.measure), wrap=True),
                label(_shown(compared.measure, compared.first)),
                label(_shown(compared.measure, compared.second)),
                label(_change(compared), "strong"),
            )
            for column, cell in enumerate(cells):
                grid.addWidget(_cell(cell, column), at, column)
        grid.setRowStretch(len(rows) + 1, 1)
        return table


def _shown(each: Measure, value: float | None) -> str:
    if value is None:
        return NOTHING
    if each is Measure.DURATION_S:
        return texts.clock(value)
    if each in _SHARES:
        return texts.percent(value)
    return texts.figure(value, 1 if each in _SECONDS else 0)


def _change(compared: Compared) -> str:
    """How much more or less, with its sign; as much as is shown of both is compared."""
    if compared.change is None:
        return NOTHING
    scale = 100 if compared.measure in _SHARES else 1
    decimals = 1 if compared.measure in _SECONDS else 0
    both = (compared.first or 0.0, compared.second or 0.0)
    if compared.measure is Measure.DURATION_S:
        both = (texts.full_seconds(both[0]), texts.full_seconds(both[1]))
    first, second = (round(value * scale, decimals) for value in both)
    change = round(second - first, decimals)
    if not change:
        return "="
    sign = "+" if change > 0 else "−"  # noqa: RUF001 - a minus sign
    return sign + texts.figure(abs(change), decimals)


def _title(each: Measure) -> str:
    return _titles()[each]


def _titles() -> dict[Measure, str]:
    return {
        Measure.DURATION_S: _tr("Length"),
        Measure.PACE_WPM: _tr("Pace, words/min"),
        Measure.FIRST_WORD_S: _tr("First word, s"),
        Measure.PAUSES: _tr("Pauses"),
        Measure.LONGEST_PAUSE_S: _tr("Longest pause, s"),
        Measure.SITUATION: _tr("Situation"),
        Measure.TASK: _tr("Task"),
        Measure.ACTION: _tr("Action"),
        Measure.RESULT: _tr("Result"),
        Measure.KEY_POINTS: _tr("Key points covered"),
        Measure.I_WORDS: _tr("“I”"),
        Measure.WE_WORDS: _tr("“We”"),
        Measure.HEDGES: _tr("Hedges"),
        Measure.REPEATS: _tr("Repeats, at least"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("CompareView", text)


def _cell(text: QLabel, column: int) -> QLabel:
    """Names stand on the left, numbers on the right."""
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    text.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return text
