"""How far something is: one line that changes in a terminal, a line each tenth elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from voice_interview.cli.output import clock_text

_EVERY_S = 0.2


class Bar:
    """Shows bytes and the time that is left on stderr."""

    def __init__(self, what: str, clock: Callable[[], float] = time.monotonic) -> None:
        from voice_interview.speech.pace import Pace  # noqa: PLC0415 - --help stays quick

        self._what = what
        self._clock = clock
        self._pace = Pace(clock)
        self._shown_s = float("-inf")
        self._tenth = -1
        self._open = False

    def show(self, done: int, total: int) -> None:
        """Tell how far it is, bytes."""
        left_s = self._pace.left_s(done, total)
        left = "" if left_s is None else f", {clock_text(left_s + 0.5)} left"
        line = f"{self._what}: {done / 1e6:.0f} of {total / 1e6:.0f} MB{left}"
        if sys.stderr.isatty():
            if self._clock() - self._shown_s >= _EVERY_S or done == total:
                self._shown_s = self._clock()
                self._open = True
                sys.stderr.write(f"\r\x1b[K{line}")
                sys.stderr.flush()
        elif (tenth := 10 * done // max(1, total)) > self._tenth:
            self._tenth = tenth
            print(line, file=sys.stderr, flush=True)

    def end(self) -> None:
        """Go on below the line."""
        if self._open:
            self._open = False
            sys.stderr.write("\n")


def share_shower(name: str) -> Callable[[float], None] | None:
    """Return what shows a share, 0..1, on one line of the terminal; None where nobody watches."""
    if not sys.stderr.isatty():
        return None

    def show(share: float) -> None:
        end = "\n" if share >= 1 else ""
        sys.stderr.write(f"\r{name}: {share:4.0%}{end}")
        sys.stderr.flush()

    return show
