"""The machine's clock behind the port: monotonic, never the wall clock."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from datetime import date, datetime


class SystemClock:
    """Seconds of `time.monotonic`, which all processes of a machine share; real timers."""

    def now_s(self) -> float:
        """Seconds since an arbitrary moment."""
        return time.monotonic()

    def call_later(self, after_s: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call once after so many seconds, on a thread of its own; the result cancels it."""
        timer = threading.Timer(after_s, call)
        timer.daemon = True
        timer.start()
        return timer.cancel


def with_sleep_s() -> float:
    """Return monotonic seconds that count on while the machine sleeps, unlike `SystemClock`'s."""
    if sys.platform == "win32":
        return time.monotonic()
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def today() -> date:
    """Return the day by the wall clock, for the names of backups."""
    return datetime.now().astimezone().date()
