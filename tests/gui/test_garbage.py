"""What Python collects, and on which thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from voice_interview.gui.garbage import Garbage

Until = Callable[[Callable[[], object]], None]
MANY = 20_000
"""Containers, of which a few hundred make Python look for garbage."""


class Ringing(QTimer):
    """A timer that nobody holds but itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.start(1)


def fill() -> None:
    assert len([[] for _ in range(MANY)]) == MANY


def test_no_other_thread_destroys_what_belongs_to_the_window(qtbot: QtBot, until: Until) -> None:
    gc.enable()
    garbage = Garbage()
    destroyed_on: list[int] = []
    left = weakref.finalize(Ringing(), lambda: destroyed_on.append(threading.get_ident()))
    thread = threading.Thread(target=fill)
    thread.start()
    thread.join()
    assert left.alive
    kept: list[list[int]] = [[] for _ in range(MANY)]
    until(lambda: destroyed_on)
    assert destroyed_on == [threading.get_ident()]
    assert len(kept) == MANY
    garbage.deleteLater()
