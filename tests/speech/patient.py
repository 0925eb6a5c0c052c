"""A thread for tests that works when it is told to."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import Any


class Patient(Executor):
    """Keeps what it was asked for until `work`."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Future[Any], Any]] = []

    def submit(self, work: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if not self._waiting:
            future.set_running_or_notify_cancel()
        self._waiting.append((future, work))
        return future

    def work(self) -> None:
        """Do what was asked for."""
        for future, work in self._waiting:
            if not (future.running() or future.set_running_or_notify_cancel()):
                continue
            try:
                future.set_result(work())
            except Exception as error:  # noqa: BLE001 - as an executor does it
                future.set_exception(error)
        self._waiting = []
