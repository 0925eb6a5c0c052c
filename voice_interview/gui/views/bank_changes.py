"""Changes of the question banks: made in the background, and each can be undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from voice_interview.banks.editing import Outcome
from voice_interview.banks.workshop import Workshop
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.bank_editor import Keep
from voice_interview.gui.widgets.basics import link


class BankChanges(QObject):
    """Makes them, one after the other.

    `made(bank_id, question_id)` after a change, with the question to show; `undone(sentence)`
    after one that was taken back or done again; `failed` hands on an error. The links that undo
    and redo are placed, and connected, by others.
    """

    made = Signal(str, str)
    undone = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.workshop = Workshop(desk.app.folders, desk.app.library)
        self.undo_link = link("")
        self.redo_link = link("")

    def show_links(self) -> None:
        """Offer to undo and to redo what there is."""
        for press, what, text in (
            (self.undo_link, self.workshop.undo_text, self.tr("Undo: {what}")),
            (self.redo_link, self.workshop.redo_text, self.tr("Redo: {what}")),
        ):
            press.setVisible(bool(what))
            press.setText(text.format(what=what))
            press.setAccessibleName(press.text())

    def keeper(self, before: Bank | None, what: str) -> Keep:
        """Return how a form keeps what it has made of that bank."""
        return lambda bank: self.workshop.keep(bank, before, what)

    def change(self, bank: Bank, what: str, make: Callable[[], Outcome], question_id: str) -> None:
        """Keep what `make` has made of the bank, unless that would have a mistake."""

        def call() -> None:
            outcome = make()
            if outcome.bank is None:
                raise UserError(
                    next(iter(outcome.mistakes.values())), self.tr("Nothing was changed.")
                )
            if outcome.bank != bank:
                self.workshop.keep(outcome.bank, bank, what)

        self._run(call, bank.id, question_id)

    def keep(self, bank: Bank, before: Bank | None, what: str) -> None:
        """Keep the bank, in the place of that one if it is given."""
        self._run(lambda: self.workshop.keep(bank, before, what), bank.id)

    def delete(self, bank: Bank, what: str) -> None:
        """Delete the bank."""
        self._run(lambda: self.workshop.delete(bank.id, what), bank.id)

    def _run(self, call: Callable[[], object], bank_id: str, question_id: str = "") -> None:
        done = partial(self.made.emit, bank_id, question_id)
        self._desk.worker.run(call, lambda _: done(), self.failed.emit)

    def undo(self) -> None:
        """Take the last change back."""
        self._again(self.workshop.undo, self.tr("Undone: {what}."))

    def redo(self) -> None:
        """Do what was taken back again."""
        self._again(self.workshop.redo, self.tr("Done again: {what}."))

    def _again(self, call: Callable[[], str], told: str) -> None:
        def done(what: str) -> None:
            self.undone.emit(told.format(what=what))

        self._desk.worker.run(call, done, self.failed.emit)
