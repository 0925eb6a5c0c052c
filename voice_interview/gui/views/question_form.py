"""The form of a question: each mistake stands beside its field, told by the schema of the files."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.banks.editing import put_question
from voice_interview.banks.writer import question_fields
from voice_interview.core.bank_limits import LIMIT_S, THINK_S
from voice_interview.core.model import Bank, Question
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.bank_editor import BankEditor, Judge, Keep
from voice_interview.gui.widgets.basics import Columns, Scroll, fill, label, link
from voice_interview.gui.widgets.buttons import Segmented, Stepper
from voice_interview.gui.widgets.entries import EntryList
from voice_interview.gui.widgets.fields import (
    ChoiceField,
    Field,
    LineField,
    TextField,
    WordsField,
)
from voice_interview.gui.widgets.wrapping import WrappingCheck


class QuestionForm(BankEditor):
    """Edits a question, or makes one; `heard(text)`: somebody wants to hear it."""

    heard = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._bank: Bank | None = None
        self._shown = Question("", "", "")
        self._make_fields()
        self._build()

    def _make_fields(self) -> None:
        look = self.desk.look
        hear = link(self.tr("Hear it"), self.tr("Hear the question"))
        hear.clicked.connect(self._hear)
        self.category = ChoiceField(self.tr("Category"))
        self.prompt = TextField(self.tr("Question"), extra=hear)
        self.spoken = TextField(
            self.tr("Said as"),
            hint=self.tr("Only where symbols or abbreviations would sound wrong."),
        )
        self.heading = LineField(
            self.tr("Title"), hint=self.tr("Three to six words for lists; may stay empty.")
        )
        self.star = WrappingCheck(self.tr("STAR: the answer is a story of four parts"))
        self.star.setAccessibleName(self.star.text())
        think, limit = self.tr("Time to think"), self.tr("Time to answer")
        self._think = Stepper(
            look, think, range(int(THINK_S[0]), int(THINK_S[1]), 5), as_clock=True
        )
        self._limit = Stepper(
            look, limit, range(int(LIMIT_S[0]), int(LIMIT_S[1]), 15), as_clock=True
        )
        name = self.tr("Difficulty")
        self._difficulty = Segmented(
            name, [("1", self.tr("Easy")), ("2", self.tr("Medium")), ("3", self.tr("Hard"))]
        )
        self.think = Field(think, self._think)
        self.limit = Field(limit, self._limit)
        self.difficulty = Field(name, self._difficulty)
        commas = self.tr("Separated by commas.")
        self.tags = WordsField(self.tr("Tags"), hint=commas)
        self.terms = WordsField(
            self.tr("Terms"),
            hint=self.tr(
                "Those of the bank's vocabulary that the answer will use. Separated by commas."
            ),
        )
        self.points = EntryList(
            self.tr("Key point {number}"), self.tr("Add a key point"), self._point_fields
        )
        self.follow_ups = EntryList(
            self.tr("Follow-up {number}"), self.tr("Add a follow-up"), self._follow_up_fields
        )
        for field in (
            self.category, self.prompt, self.spoken, self.heading, self.tags, self.terms,
            self.points, self.follow_ups,
        ):  # fmt: skip
            field.changed.connect(self.check_soon)
        for number in (self._think, self._limit):
            number.changed.connect(self.check_soon)
        self._difficulty.chosen.connect(self.check_soon)
        self.star.toggled.connect(self.check_soon)

    def _hear(self) -> None:
        self.heard.emit(self.spoken.value or self.prompt.value)

    def _point_fields(self) -> dict[str, LineField | TextField]:
        return {
            "text": LineField(self.tr("What a good answer does")),
            "phrases": WordsField(
                self.tr("Words that show it"),
                hint=self.tr("Short, in several forms, with commas between them."),
            ),
            "probe": TextField(self.tr("Asked when none of them was said")),
        }

    def _follow_up_fields(self) -> dict[str, LineField | TextField]:
        return {"prompt": TextField(self.tr("Question")), "spoken": TextField(self.tr("Said as"))}

    def _build(self) -> None:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(14)
        numbers = Columns(self.desk.look)
        numbers.setMinimumWidth(1)  # else it could never turn where there is less room
        for field in (self.think, self.limit):
            numbers.add(field, 1, 140)
        fill(
            box,
            self.category,
            self.prompt,
            self.spoken,
            self.heading,
            self.star,
            numbers,
            self.difficulty,
            self.tags,
            self.terms,
            label(self.tr("KEY POINTS"), "heading"),
            self.points,
            label(self.tr("FOLLOW-UPS"), "heading"),
            self.follow_ups,
            None,
        )
        self.page = Scroll(page)
        self.lay_out(self.page)

    # ---- what it is about

    def edit(self, bank: Bank, question: Question | None, remark: str, keep: Keep) -> None:
        """Show that question of the bank, or an empty form for a new one; no id: a copy."""
        self._bank = bank
        shown = self._shown = question or Question("", bank.categories[-1].id, "")
        self.category.offer([(it.id, it.title) for it in bank.categories], shown.category)
        fields = question_fields(shown)
        self.prompt.show_value(shown.prompt)
        self.spoken.show_value(shown.spoken)
        self.heading.show_value(shown.title)
        self.star.setChecked(shown.star)
        self._think.set_value(round(shown.think_s))
        self._limit.set_value(round(shown.limit_s))
        self._difficulty.choose(str(shown.difficulty))
        self.tags.show_words(shown.tags)
        self.terms.show_words(shown.vocabulary)
        self.points.show_values(fields.get("key_points", []))
        self.follow_ups.show_values(fields.get("follow_ups", []))
        title = self.tr("Edit the question") if shown.id else self.tr("New question")
        self.open(title, remark, keep)
        self.page.verticalScrollBar().setValue(0)
        self.prompt.control.setFocus()

    @property
    def question_id(self) -> str:
        """Which question it is; empty for a new one."""
        return self._shown.id

    @property
    def values(self) -> dict[str, Any]:
        """The question's fields as they stand in the form."""
        optional = {"title": self.heading.value, "spoken": self.spoken.value}
        return {
            "category": self.category.value,
            "prompt": self.prompt.value,
            **{name: text for name, text in optional.items() if text},
            "star": self.star.isChecked(),
            "think_s": _seconds(self._think, self._shown.think_s),
            "limit_s": _seconds(self._limit, self._shown.limit_s),
            "difficulty": int(self._difficulty.value or 2),
            "tags": self.tags.words,
            "vocabulary": self.terms.words,
            "key_points": self.points.values,
            "follow_ups": self.follow_ups.values,
        }

    def judge(self) -> Judge:
        """The question is judged as part of its bank."""
        assert self._bank is not None
        return partial(put_question, self._bank, self._shown.id, self.values)

    def fields(self) -> dict[str, Field]:
        """The fields by the names that mistakes have."""
        return {
            "category": self.category,
            "prompt": self.prompt,
            "spoken": self.spoken,
            "title": self.heading,
            "think_s": self.think,
            "limit_s": self.limit,
            "difficulty": self.difficulty,
            "tags": self.tags,
            "vocabulary": self.terms,
            **self.points.fields("key_points"),
            **self.follow_ups.fields("follow_ups"),
        }


def _seconds(stepper: Stepper, before_s: float) -> float:
    """What was chosen; a fraction of a second that nobody touched stays."""
    return before_s if stepper.value == round(before_s) else float(stepper.value)
