"""What was kept of answers that a crash cut off: go on with it, keep it, or discard it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.core.model import Answer
from voice_interview.errors import UserError
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import Card, button, clear, fill, label
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice
from voice_interview.recovery import keep_as_it_is

_MOST_CARDS = 3


class Offers(QWidget):
    """One card for each take that waits for a decision; hidden when there is none."""

    changed = Signal()
    plan_wanted = Signal(object)
    """The session that goes on with an answer can begin."""

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__()
        self._desk = desk
        self._notice = notice
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self.hide()

    def look(self) -> None:
        """See what waits."""
        self._desk.worker.run(self._desk.app.store.offers, self._show, self._notice.tell)

    def _show(self, answers: tuple[Answer, ...]) -> None:
        clear(self._box)
        for answer in answers[:_MOST_CARDS]:
            self._box.addWidget(self._card(answer))
        more = len(answers) - _MOST_CARDS
        if more > 0:
            text = self.tr("{count} more were kept; they are offered after these.")
            self._box.addWidget(label(text.format(count=more), "soft"))
        self.setVisible(bool(answers))

    def _card(self, answer: Answer) -> Card:
        length = texts.clock(answer.take.duration_s)
        what = self.tr("We kept {length} of your answer to “{question}”").format(
            length=length, question=texts.answer_title(answer)
        )
        rest = self.tr(
            "The app ended while you were answering, {when}. What was recorded is in its session "
            "and is being written down."
        ).format(when=texts.when(answer.take.started_at))
        card = Card(padding=16, spacing=10)
        card.setAccessibleName(f"{what}. {rest}")
        presses = FlowRow(
            self._press(self.tr("Go on with it"), partial(self._go_on, answer)),
            self._press(self.tr("Keep it"), partial(self._keep, answer)),
            self._press(self.tr("Discard…"), partial(self._ask_to_discard, answer)),
        )
        fill(card.box, label(what, "strong", wrap=True), label(rest, "", wrap=True), presses)
        return card

    def _press(self, text: str, do: Callable[[], None]) -> QWidget:
        made = button(text)
        made.clicked.connect(lambda _checked: do())
        return made

    # ---- what becomes of it

    def _go_on(self, answer: Answer) -> None:
        app = self._desk.app
        self._desk.worker.run(
            lambda: app.plan_on(answer.take.id), self.plan_wanted.emit, self._notice.tell
        )

    def _keep(self, answer: Answer) -> None:
        store = self._desk.app.store
        self._settle(lambda: keep_as_it_is(store, answer))

    def _ask_to_discard(self, answer: Answer) -> None:
        store = self._desk.app.store
        length = texts.clock(answer.take.duration_s)
        loss = self.tr("{length} of sound and its transcript go.")
        ask_to_delete(
            self,
            self.tr("Discard recording"),
            self.tr("Delete this recording for good?"),
            loss.format(length=length),
            lambda: self._settle(lambda: store.delete_take(answer.take.id)),
        )

    def _settle(self, call: Callable[[], None]) -> None:
        def done(_nothing: None) -> None:
            self.look()
            self.changed.emit()

        def failed(error: UserError) -> None:
            self._notice.tell(error)
            self.look()

        self._desk.worker.run(call, done, failed)
