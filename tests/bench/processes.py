"""What a process and all that it started take: memory and CPU time. Linux alone."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

_PROC = Path("/proc")
_EVERY_S = 0.5
_TICKS_HZ = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def can_watch() -> bool:
    """Whether this system tells what a process takes."""
    return sys.platform == "linux" and (_PROC / "self/smaps_rollup").exists()


class Sample(Struct, frozen=True):
    """One look at the processes."""

    at_s: float
    """Monotonic clock, as the event log has it."""
    memory_bytes: int
    """Proportional set size with what is swapped out, of all of them."""
    cpu_s: float
    """Processor time of all of them, and of those that have ended, so far."""


class Watch:
    """Looks at a process and its descendants twice a second until it is left."""

    def __init__(self, pid: int) -> None:
        self.samples: list[Sample] = []
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.is_set():
            found = look(self._pid)
            if found is not None:
                self.samples.append(found)
            self._over.wait(_EVERY_S)


def look(pid: int) -> Sample | None:
    """Return what the process and its descendants take now; None when it is gone."""
    family = list(_family(pid))
    if not family:
        return None
    return Sample(
        time.monotonic(),
        sum(_memory_bytes(one) for one in family),
        sum(_cpu_s(one) for one in family),
    )


def load_percent(samples: list[Sample], from_s: float, to_s: float) -> float | None:
    """Return how much of one core was used between two moments, percent; None if not watched."""
    inside = [sample for sample in samples if from_s <= sample.at_s <= to_s]
    if len(inside) < 2:
        return None
    first, last = inside[0], inside[-1]
    return 100 * (last.cpu_s - first.cpu_s) / (last.at_s - first.at_s)


def _family(pid: int) -> Iterator[int]:
    """Yield the process and its descendants."""
    parents = {int(found.name): _parent(int(found.name)) for found in _PROC.glob("[0-9]*")}
    wanted = {pid} if pid in parents else set()
    while wanted:
        yield from wanted
        wanted = {one for one, parent in parents.items() if parent in wanted}


def _parent(pid: int) -> int:
    fields = _stat(pid)
    return int(fields[1]) if fields else 0


def _cpu_s(pid: int) -> float:
    """Return its own time and that of its children that have ended."""
    fields = _stat(pid)
    return sum(map(int, fields[11:15])) / _TICKS_HZ if fields else 0.0


def _stat(pid: int) -> list[str]:
    """Return the fields of its stat file after the name, which may hold anything."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _memory_bytes(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    kilobytes = (line.split()[1] for line in lines if line.startswith(("Pss:", "SwapPss:")))
    return 1024 * sum(map(int, kilobytes))
