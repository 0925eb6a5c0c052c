"""Python's garbage is collected on the window's thread alone.

The collector runs on whatever thread happens to fill it up. A timer of Qt's that is destroyed on
another thread than its own goes on ringing, and brings the app down when it does.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Garbage(QObject):
    """Takes the place of Python's own collector, from its making on, by the same thresholds.

    What is there by then is looked through no more: that would hold up the window each time.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if 0 < limit < count
        ]
        if due:
            gc.collect(due[-1])
