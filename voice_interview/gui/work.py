"""Work that would hold up the window: done on other threads, its outcome told on this one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from voice_interview.errors import UserError

T = TypeVar("T")


class Worker(QObject):
    """Runs calls in the background.

    `done(result)` or `failed(error)` is called on the window's thread, and neither once the worker
    has been closed. An error that is not the world's fault is raised there, to be reported.
    The threads are Python's: a pool of Qt's waits for its threads when it is destroyed, with the
    interpreter's lock in hand, and a call that is just about to begin waits for that lock.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(2, "work")
        self._jobs: dict[_Job, Future[None]] = {}
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
        job.ended.connect(self._forget)
        self._jobs[job] = self._pool.submit(job.run)

    @property
    def busy(self) -> bool:
        """Whether something is still being done."""
        return bool(self._jobs)

    def close(self, patience_ms: int = 3000) -> None:
        """Wait a little for what is to be done, an edit to be stored maybe; forget the rest."""
        self.closing = True
        wait(self._jobs.values(), patience_ms / 1000)
        for job, future in self._jobs.items():
            future.cancel()
            job.forget()
        self._jobs.clear()

    def _forget(self, job: _Job) -> None:
        self._jobs.pop(job, None)


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
