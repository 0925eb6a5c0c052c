"""What is left of an app: its processes and its temporary files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")


def started_with(marker: str) -> list[int]:
    """The processes whose environment holds the marker, which children inherit; no zombies."""
    return [pid for pid, environment in _environments() if marker.encode() in environment]


def _environments() -> Iterator[tuple[int, bytes]]:
    for folder in _PROC.glob("[0-9]*"):
        try:
            yield int(folder.name), (folder / "environ").read_bytes()
        except OSError:
            continue


def zombies_of(pid: int) -> list[int]:
    """The children of the process that have ended and were not waited for."""
    found = []
    for folder in _PROC.glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] == "Z" and int(fields[1]) == pid:
            found.append(int(folder.name))
    return found


def wait_until_none(marker: str, patience_s: float = 30.0) -> list[int]:
    """Wait until all have ended; returns those that have not."""
    ends_s = time.monotonic() + patience_s
    while (left := started_with(marker)) and time.monotonic() < ends_s:
        time.sleep(0.05)
    return left
