"""Edits of a take on its undo stack: stored in the background, taken back, and stored again."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from voice_interview.gui.work import Worker

Store = Callable[[], None]
_PATIENCE_S = 10.0
"""The store itself is waited for half as long at most."""


class Edits(QObject):
    """Makes edits of the take that is shown; they are stored in the order in which they are made.

    `stored` after each, and after each that was taken back; `failed(error)` in place of it.
    """

    stored = Signal()
    failed = Signal(object)

    def __init__(self, stack: QUndoStack, worker: Worker) -> None:
        super().__init__()
        self._stack = stack
        self._worker = worker
        self._take_id = ""
        self._before = threading.Event()
        self._before.set()

    def show_take(self, take_id: str) -> None:
        """Another take is shown: what was done to the one before can't be taken back any more."""
        if take_id != self._take_id:
            self._take_id = take_id
            self._stack.clear()

    def make(self, name: str, forth: Store, back: Store) -> None:
        """Store an edit; once that is done it can be taken back. `name` is what menus call it.

        Both calls are slow and may raise UserError.
        """
        take_id = self._take_id

        def done(_nothing: None) -> None:
            if take_id == self._take_id:
                self._stack.push(_Edit(name, self, forth, back))
                self.stored.emit()

        self._worker.run(self._in_order(forth), done, self.failed.emit)

    def again(self, call: Store) -> None:
        """Store what an edit on the stack says."""
        self._worker.run(self._in_order(call), lambda _: self.stored.emit(), self.failed.emit)

    def _in_order(self, call: Store) -> Store:
        """Have the call wait for the one before: the worker has more threads than one."""
        before, ended = self._before, threading.Event()
        self._before = ended

        def wait_and_call() -> None:
            before.wait(_PATIENCE_S)  # it was cancelled, maybe, as the app ends
            try:
                call()
            finally:
                ended.set()

        return wait_and_call


class _Edit(QUndoCommand):
    """What was stored before it came onto the stack is not stored twice."""

    def __init__(self, name: str, edits: Edits, forth: Store, back: Store) -> None:
        super().__init__(name)
        self._edits = edits
        self._forth = forth
        self._back = back
        self._is_stored = True

    def redo(self) -> None:
        """Store it, but for the first time."""
        if not self._is_stored:
            self._edits.again(self._forth)
        self._is_stored = False

    def undo(self) -> None:
        """Store what was before."""
        self._edits.again(self._back)
