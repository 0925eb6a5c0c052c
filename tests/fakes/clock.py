"""Time that a test moves by hand."""

from __future__ import annotations

from collections.abc import Callable


class FakeClock:
    """Stands still until `advance`; timers fire on the way, in order."""

    def __init__(self, now_s: float = 1000.0) -> None:
        self._now_s = now_s
        self._timers: list[tuple[float, Callable[[], None]]] = []

    def now_s(self) -> float:
        return self._now_s

    def call_later(self, after_s: float, call: Callable[[], None]) -> Callable[[], None]:
        timer = (self._now_s + after_s, call)
        self._timers.append(timer)

        def cancel() -> None:
            if timer in self._timers:
                self._timers.remove(timer)

        return cancel

    def advance(self, by_s: float) -> None:
        until_s = self._now_s + by_s
        while due := [timer for timer in self._timers if timer[0] <= until_s]:
            timer = min(due, key=lambda entry: entry[0])
            self._timers.remove(timer)
            self._now_s = max(self._now_s, timer[0])
            timer[1]()
        self._now_s = until_s
