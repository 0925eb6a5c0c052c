"""Work that would hold up the window: done on other threads, its outcome told on this one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache, partial
from typing import Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from voice_interview.errors import UserError

T = TypeVar("T")


class Worker(QObject):
    """Runs calls in the background.

    `done(result)` or `failed(error)` is called on the window's thread, and neither once the worker
    has been closed or is gone, nor when it is a method of a widget that is gone: a dialog may be
    closed early. An error that is not the world's fault is raised there, to be reported.
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
        job = _Job(call, done, failed, self._forget)
        relay = _relay()
        self._jobs[job] = self._pool.submit(lambda: relay.ended.emit(job.run()))

    @property
    def busy(self) -> bool:
        """Whether something is still being done."""
        return bool(self._jobs)

    def close(self, patience_ms: int = 3000) -> None:
        """Wait a little for what is to be done, an edit to be stored maybe; forget the rest."""
        self.closing = True
        wait(self._jobs.values(), patience_ms / 1000)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._jobs.clear()

    def _forget(self, job: _Job) -> bool:
        """Whether somebody still waits for it."""
        return isValid(self) and self._jobs.pop(job, None) is not None


class _Job(Struct, eq=False):
    """One call and who waits for it. No object of Qt's: a thread may be the last to hold it.

    So it lets go of them when it has told what it had to tell.
    """

    call: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[UserError], None]
    forget: Callable[[_Job], bool]
    result: Any = None
    error: Exception | None = None

    def run(self) -> _Job:
        """On a thread of the pool."""
        try:
            self.result = self.call()
        except Exception as error:  # noqa: BLE001 - told, or raised again, on the window's thread
            self.error = error
        return self

    def tell(self) -> None:
        """On the window's thread."""
        done, failed = self.done, self.failed
        awaited = self.forget(self)
        self.call = self.done = self.failed = self.forget = _nothing
        if not awaited:
            return
        if isinstance(self.error, UserError):
            if _is_there(failed):
                failed(self.error)
        elif self.error is not None:
            raise self.error
        elif _is_there(done):
            done(self.result)


def _is_there(told: Callable[..., object]) -> bool:
    """Whether the object whose method it is still exists on Qt's side."""
    while isinstance(told, partial):
        told = told.func
    owner = getattr(told, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _nothing(*_: object) -> Any:
    return None


class _Relay(QObject):
    """Brings what ended to the window's thread.

    There is one, and it is never destroyed: an object that goes while a thread makes it send its
    signal, or that a thread destroys while its signal is delivered, brings the app down.
    """

    ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _tell(self, job: _Job) -> None:
        job.tell()


@cache
def _relay() -> _Relay:
    return _Relay()
