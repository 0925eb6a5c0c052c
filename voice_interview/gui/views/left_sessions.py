"""Sessions that ended before their last question: take one up again where it stood."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.core.events import Plan
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import Card, button, clear, fill, label
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice

_MOST_CARDS = 2


class LeftSessions(QWidget):
    """One card for each; hidden when there is none."""

    plan_wanted = Signal(object)
    """The session that goes on can begin."""
    shown = Signal()

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__()
        self._desk = desk
        self._notice = notice
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        self.hide()

    def look(self) -> None:
        """See which sessions have still to ask something.

        Where an answer was cut off, that answer is offered, and going on with it brings the rest.
        """
        store = self._desk.app.store

        def read() -> tuple[Plan, ...]:
            offered = {answer.take.session_id for answer in store.offers()}
            return tuple(one for one in store.left_sessions() if one.session_id not in offered)

        self._desk.worker.run(read, self._show, self._notice.tell)

    def _show(self, plans: tuple[Plan, ...]) -> None:
        clear(self._box)
        for plan in plans[:_MOST_CARDS]:
            self._box.addWidget(self._card(plan))
        self.setVisible(bool(plans))
        self.shown.emit()

    def _card(self, plan: Plan) -> Card:
        what = self.tr("A session waits at question {number} of {count}").format(
            number=plan.asked_before + 1, count=plan.asked_before + len(plan.questions)
        )
        rest = self.tr("{bank} · {mode} · {when} · next: “{question}”").format(
            bank=plan.bank_title,
            mode=texts.mode_title(plan.mode),
            when=texts.when(plan.started_at),
            question=plan.questions[0].short,
        )
        go_on = button(self.tr("Go on with it"))
        go_on.clicked.connect(partial(self.plan_wanted.emit, plan))
        forget = button(self.tr("Leave it at that"))
        forget.clicked.connect(partial(self._forget, plan.session_id))
        card = Card(padding=16, spacing=10)
        card.setAccessibleName(f"{what}. {rest}")
        fill(card.box, label(what, "strong", wrap=True), label(rest, "", wrap=True))
        card.box.addWidget(FlowRow(go_on, forget))
        return card

    def _forget(self, session_id: str) -> None:
        """Its answers stay; only the rest is asked no more."""
        store = self._desk.app.store
        self._desk.worker.run(
            lambda: store.save_plan(session_id, None),
            lambda _nothing: self.look(),
            self._notice.tell,
        )
