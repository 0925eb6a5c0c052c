"""What the forms of a bank have in common: judged while they are filled in, kept by Save."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interview.banks.editing import Outcome
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.gui import messages
from voice_interview.gui.desk import Desk
from voice_interview.gui.language import localized
from voice_interview.gui.widgets.basics import Scroll, button, fill, label, row, take_what_is_left
from voice_interview.gui.widgets.fields import Field

_CHECK_AFTER_MS = 250

Keep = Callable[[Bank], object]
"""Writes the changed bank; UserError when that can't be done. Called in the background."""

Judge = Callable[[], Outcome]
"""What the schema says to what stands in the form; made on the window's thread, called on
another."""


class BankEditor(QWidget):
    """A form with its mistakes inline. `saved(bank)` once it is kept, `cancelled`."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.title = label("", "title", wrap=True)
        self.remark = label("", "small", wrap=True)
        self.problem = label("", "mistake", wrap=True)
        self.save_button = button(self.tr("Save"), "primary")
        self.save_button.setToolTip(QKeySequence(QKeySequence.StandardKey.Save).toString())
        self.save_button.clicked.connect(self.save)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancelled)
        self._keep: Keep | None = None
        self._before: object = None
        self._told_all = False
        self._round = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._timer.timeout.connect(self.check)
        keys = QShortcut(QKeySequence.StandardKey.Save, self)
        keys.setWhatsThis(self.tr("Save the form"))
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)

    def lay_out(self, middle: QWidget, *extra: QWidget) -> None:
        """Title, the fields, what is wrong elsewhere, and the buttons, `extra` on the left."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        fill(whole, self.title, self.remark)
        if isinstance(middle, Scroll):
            take_what_is_left(middle)
        whole.addWidget(middle, 1)
        ends: QHBoxLayout = row(*extra, None, self.cancel_button, self.save_button)
        fill(whole, self.problem, ends)

    # ---- what each form knows

    @property
    @abstractmethod
    def values(self) -> object:
        """What stands in the form, to see whether it was changed."""

    @abstractmethod
    def judge(self) -> Judge:
        """Return what judges the form as it stands."""

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that mistakes have."""
        return {}

    def finish_typing(self) -> None:
        """Take over what is being typed and is not among the values yet."""

    # ---- from opening to saving

    def open(self, title: str, remark: str, keep: Keep) -> None:
        """Begin with what the form shows now."""
        self._keep = keep
        self._told_all = False
        self._round += 1
        self._before = self.values
        self.title.setText(title)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.problem.hide()
        for field in self.fields().values():
            field.touched = False
            field.tell_mistake("")

    def close_form(self) -> None:
        """Forget what stands in it."""
        self._timer.stop()
        self._round += 1
        self._keep = None

    @property
    def dirty(self) -> bool:
        """Whether something is in it that is not saved."""
        return self._keep is not None and self.values != self._before

    def check_soon(self) -> None:
        """Something was changed."""
        self._timer.start()

    def check(self) -> None:
        """Have it judged as it stands; what nobody has come to yet is not told of."""
        if self._keep is not None:
            self._round += 1
            self.desk.worker.run(self.judge(), partial(self._judged, self._round), self._failed)

    def save(self) -> None:
        """Keep it, or say all that is wrong."""
        if self._keep is None:
            return
        self.finish_typing()
        self._timer.stop()
        self._told_all = True
        self._round += 1
        call = partial(_judge_and_keep, self.judge(), self._keep)
        self.desk.worker.run(call, partial(self._saved, self._round), self._failed)

    def save_now(self) -> None:
        """The form is left: keep what can be kept, without another thread; else say why not."""
        self.finish_typing()
        if self._keep is None or not self.dirty:
            return
        self._timer.stop()
        self._told_all = True
        self._round += 1
        try:
            outcome = _judge_and_keep(self.judge(), self._keep)
        except UserError as error:
            self._failed(error)
            return
        if outcome.bank is None:
            self._judged(self._round, outcome)
        else:
            self.close_form()
            self.saved.emit(outcome.bank)

    def _saved(self, this_round: int, outcome: Outcome) -> None:
        if outcome.bank is None:
            self._judged(this_round, outcome)
            self.go_to_mistake()
        else:
            self.close_form()
            self.saved.emit(outcome.bank)

    def _failed(self, error: UserError) -> None:
        self.tell([messages.sentences(error)])

    def _judged(self, this_round: int, outcome: Outcome) -> None:
        if this_round == self._round:
            told = {name: localized(it) for name, it in outcome.mistakes.items()}
            self.show_mistakes(told)

    def show_mistakes(self, mistakes: Mapping[str, str]) -> None:
        """Put each beside its field, the others above the buttons."""
        fields = self.fields()
        for name, field in fields.items():
            field.tell_mistake(mistakes.get(name, "") if field.touched or self._told_all else "")
        self.tell([told for name, told in mistakes.items() if name not in fields])

    def tell(self, sentences: list[str]) -> None:
        """Say what belongs to no field."""
        self.problem.setText("\n".join(f"✕ {sentence}" for sentence in sentences))
        self.problem.setVisible(bool(sentences))

    def go_to_mistake(self) -> None:
        """Put the focus on the first field that is wrong."""
        wrong = next((field for field in self.fields().values() if field.mistake), None)
        if wrong is None:
            return
        wrong.control.setFocus()
        around = wrong.parentWidget()
        while around is not None:
            if isinstance(around, Scroll):
                around.ensureWidgetVisible(wrong)
            around = around.parentWidget()


def _judge_and_keep(judge: Judge, keep: Keep) -> Outcome:
    outcome = judge()
    if outcome.bank is not None:
        keep(outcome.bank)
    return outcome
