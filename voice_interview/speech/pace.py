"""How fast something goes, and how long the rest will take at that."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_WINDOW_S = 15.0
"""Looks back so far: a network's speed changes."""
_FIRST_S = 1.0
"""Says nothing before."""


class Pace:
    """Takes how far it is, now and then."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()

    def left_s(self, done: int, total: int) -> float | None:
        """Return the seconds that are left; None as long as nobody can know."""
        now_s = self._clock()
        while len(self._seen) > 1 and now_s - self._seen[0][0] > _WINDOW_S:
            self._seen.popleft()
        if not self._seen or now_s - self._seen[-1][0] >= _FIRST_S / 4:
            self._seen.append((now_s, done))
        since_s, then = self._seen[0]
        if now_s - since_s < _FIRST_S or done <= then:
            return None
        return (total - done) * (now_s - since_s) / (done - then)
