"""What victims have told, what became of it, and how late the machine was meanwhile."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from msgspec import Struct, field

_BEAT_S = 0.02


class Tally(Struct):
    """What was tried, and what it cost."""

    kills: Counter[str] = field(default_factory=Counter)
    promised: Counter[str] = field(default_factory=Counter)
    """Takes, marks and transcripts of which the app had said that they are stored."""
    lost: list[str] = field(default_factory=list)
    """Each promise that was broken, as a sentence."""
    worst_loss_s: float = 0.0
    """The most sound that was missing at the end of a take under way, seconds."""
    most_starved_s: float = 0.0
    """The latest that the machine was, while such a take was recorded, with what was due."""

    def add(self, other: Tally) -> None:
        self.kills += other.kills
        self.promised += other.promised
        self.lost += other.lost
        self.worst_loss_s = max(self.worst_loss_s, other.worst_loss_s)
        self.most_starved_s = max(self.most_starved_s, other.most_starved_s)

    def document(self) -> dict[str, Any]:
        return {
            "kills": dict(self.kills),
            "promised": dict(self.promised),
            "lost": self.lost,
            "worst_loss_s": round(self.worst_loss_s, 3),
            "most_starved_s": round(self.most_starved_s, 3),
        }


class Beat:
    """Sums up how late the machine wakes somebody of our priority: on an idle one next to never."""

    def __init__(self) -> None:
        self.late_s = 0.0
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            due_s = time.monotonic() + _BEAT_S
            time.sleep(_BEAT_S)
            self.late_s += time.monotonic() - due_s


BEAT = Beat()


class Told:
    """What a victim has printed until now."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.lines: list[dict[str, Any]] = []
        self._process = process
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith(b"\n"):  # the last one may be cut short
                told = json.loads(line)
                if told["event"] == "recording":
                    told["late_s"] = BEAT.late_s
                self.lines.append(told)

    def starved_s(self) -> float:
        """How late the machine has been with what was due since the last take began."""
        last = self.of("recording")[-1:]
        return BEAT.late_s - last[0]["late_s"] if last else 0.0

    def of(self, name: str) -> list[dict[str, Any]]:
        return [line for line in tuple(self.lines) if line["event"] == name]

    def wait_for(self, happened: Callable[[], object], patience_s: float = 300.0) -> bool:
        ends_s = time.monotonic() + patience_s
        while not happened():
            if time.monotonic() > ends_s or self._process.poll() is not None:
                return False
            time.sleep(0.005)
        return True

    def close(self) -> None:
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
