"""Time and news for a contract test: the fake's clock moved by hand, or the machine's own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from tests.fakes.clock import FakeClock

PATIENCE_S = 60.0

News = TypeVar("News")


class Stand(Protocol[News]):
    """`told` is what the adapter posted or called back, in order; any thread may `tell`."""

    told: list[News]

    def tell(self, news: News) -> None: ...
    def now_s(self) -> float: ...
    def pass_time(self, by_s: float) -> None: ...
    def wait_until(self, happened: Callable[[], bool]) -> None: ...


class FakeStand(Generic[News]):
    def __init__(self) -> None:
        self.told: list[News] = []
        self.clock = FakeClock()

    def tell(self, news: News) -> None:
        self.told.append(news)

    def now_s(self) -> float:
        return self.clock.now_s()

    def pass_time(self, by_s: float) -> None:
        self.clock.advance(by_s)

    def wait_until(self, happened: Callable[[], bool]) -> None:
        for _ in range(1000):
            if happened():
                return
            self.clock.advance(0.05)
        raise AssertionError(f"only {self.told}")


class RealStand(Generic[News]):
    def __init__(self) -> None:
        self.told: list[News] = []
        self._changed = threading.Condition()

    def tell(self, news: News) -> None:
        with self._changed:
            self.told.append(news)
            self._changed.notify_all()

    def now_s(self) -> float:
        return time.monotonic()

    def pass_time(self, by_s: float) -> None:
        time.sleep(by_s)

    def wait_until(self, happened: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(happened, PATIENCE_S), f"only {self.told}"
