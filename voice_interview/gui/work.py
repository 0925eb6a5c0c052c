"""Work that would hold up the window: done on other threads, its outcome told on this one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from voice_interview.errors import UserError

T = TypeVar("T")


class Worker(QObject):
    """Runs calls in the background.

    `done(result)` or `failed(error)` is called on the window's thread, and neither once the worker
    has been closed. An error that is not the world's fault is raised there, to be reported.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._jobs: set[_Job] = set()
        self.closing = False
        """Long work looks at it, and ends early."""

    def run(
        self,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Start the call and return at once."""
        job = _Job(call, done, failed)
        self._jobs.add(job)
        job.ended.connect(self._jobs.discard)
        self._pool.start(_Runnable(job))

    @property
    def busy(self) -> bool:
        """Whether something is still being done."""
        return bool(self._jobs)

    def close(self, patience_ms: int = 3000) -> None:
        """Wait a little for what is to be done, an edit to be stored maybe; forget the rest."""
        self.closing = True
        self._pool.waitForDone(patience_ms)
        self._pool.clear()
        for job in self._jobs:
            job.forget()
        self._jobs.clear()


class _Job(QObject):
    """One call and who waits for it; lives on the window's thread."""

    ended = Signal(object)
    _outcome = Signal(object, object)

    def __init__(
        self,
        call: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        super().__init__()
        self._call = call
        self._done = done
        self._failed = failed
        self._outcome.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """On a thread of the pool."""
        try:
            result = self._call()
        except Exception as error:  # noqa: BLE001 - told, or raised again, on the window's thread
            self._hand_over(None, error)
        else:
            self._hand_over(result, None)

    def _hand_over(self, result: object, error: Exception | None) -> None:
        with suppress(RuntimeError):  # the window has gone, and its objects with it
            self._outcome.emit(result, error)

    def forget(self) -> None:
        """Tell nobody."""
        self._outcome.disconnect()

    def _tell(self, result: object, error: Exception | None) -> None:
        self.ended.emit(self)
        if isinstance(error, UserError):
            self._failed(error)
        elif error is not None:
            raise error
        else:
            self._done(result)


class _Runnable(QRunnable):
    def __init__(self, job: _Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
