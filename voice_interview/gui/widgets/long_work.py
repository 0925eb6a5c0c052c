"""Work that takes long, in the background: how far it is, and a way to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from voice_interview.errors import UserError
from voice_interview.gui.widgets.basics import fill, label, link, row
from voice_interview.gui.work import Worker

T = TypeVar("T")
Work = Callable[[Callable[[int, int], None], Callable[[], bool]], T]
"""Called with `progress(done, total)` and `stopped()`, on another thread."""

_SHOW_EVERY_S = 0.1


class _Broken(Struct):
    """What only a bug of ours raises."""

    error: Exception


class LongWork(QWidget):
    """Hidden while there is nothing to do. One thing at a time."""

    _progressed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._worker = Worker(self)
        self._stop = threading.Event()
        self._shown_s = 0.0
        self.busy = False
        self._told = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_link = link(self.tr("Stop"))
        self.stop_link.clicked.connect(self.stop)
        self._progressed.connect(self._show)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        fill(box, self._told, self.bar, row(self.stop_link, None))
        self.hide()

    def run(
        self,
        told: str,
        work: Work[T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Begin; nothing while something is under way."""
        if self.busy:
            return
        self.busy = True
        self._stop.clear()
        self._told.setText(told)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(told)
        self.stop_link.setEnabled(True)
        self.show()

        def attempt() -> T | _Broken:
            try:
                return work(self._tell, self._stop.is_set)
            except UserError:
                raise
            except Exception as error:  # noqa: BLE001 - raised again when this has ended
                return _Broken(error)

        def end(result: T | _Broken) -> None:
            self._end()
            if isinstance(result, _Broken):
                raise result.error
            done(result)

        def fail(error: UserError) -> None:
            self._end()
            failed(error)

        self._worker.run(attempt, end, fail)

    def stop(self) -> None:
        """Stop as soon as that leaves nothing half done."""
        self._stop.set()
        self.stop_link.setEnabled(False)

    def close_down(self) -> None:
        """The window goes."""
        self._stop.set()
        self._worker.close()

    def _end(self) -> None:
        self.busy = False
        self.hide()

    def _tell(self, done: int, total: int) -> None:
        """On the worker's thread."""
        now_s = time.monotonic()
        if now_s - self._shown_s >= _SHOW_EVERY_S or done >= total:
            self._shown_s = now_s
            self._progressed.emit(done, total)

    def _show(self, done: int, total: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(1000 * done // max(1, total))
