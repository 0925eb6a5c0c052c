"""Time that a test moves by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable


class FakeClock:
    """Stands still until `advance`; timers fire on the way, in order, on the thread that calls."""

    def __init__(self, now_s: float = 1000.0) -> None:
        self._now_s = now_s
        self._timers: list[tuple[float, Callable[[], None]]] = []
        self._lock = threading.Lock()

    def now_s(self) -> float:
        return self._now_s

    def call_later(self, after_s: float, call: Callable[[], None]) -> Callable[[], None]:
        timer = (self._now_s + after_s, call)
        with self._lock:
            self._timers.append(timer)

        def cancel() -> None:
            with self._lock:
                if timer in self._timers:
                    self._timers.remove(timer)

        return cancel

    def advance(self, by_s: float) -> None:
        until_s = self._now_s + by_s
        while timer := self._next(until_s):
            self._now_s = max(self._now_s, timer[0])
            timer[1]()
        self._now_s = max(self._now_s, until_s)

    def _next(self, until_s: float) -> tuple[float, Callable[[], None]] | None:
        """Take out the timer that is due first, if one is due by then."""
        with self._lock:
            due = [timer for timer in self._timers if timer[0] <= until_s]
            if not due:
                return None
            timer = min(due, key=lambda entry: entry[0])
            self._timers.remove(timer)
            return timer
