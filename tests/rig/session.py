"""Follow an app that runs in a process of its own: by its log, its files and its database."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from voice_interview.archive import open_archive
from voice_interview.core.model import SessionRecord

PATIENCE_S = 180.0


def wait_for(what: str, happened: Callable[[], object], patience_s: float = PATIENCE_S) -> None:
    """Wait until it has happened; the test fails with its name when it does not."""
    ends_s = time.monotonic() + patience_s
    while not happened():
        assert time.monotonic() < ends_s, f"did not happen: {what}"
        time.sleep(0.02)


class Traces:
    """What an app leaves in its data folder while it runs."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._read = 0

    def wait_for_state(self, state: str) -> None:
        """Wait for the engine's next change to that state; earlier ones don't count again."""

        def changed() -> bool:
            log = self._log()
            found = log.find(f" -> {state}\n", self._read)
            if found >= 0:
                self._read = found + 1
            return found >= 0

        wait_for(f"{state}\n{self._log()}", changed)

    def wait_for_sound(self) -> Path:
        """Wait until a take has samples on disk; returns its unfinished file."""
        wait_for("a recording on disk", lambda: any(self._parts()))
        return next(iter(self._parts()))

    def sessions(self) -> tuple[SessionRecord, ...]:
        """What is in the database."""
        with open_archive(str(self.home)) as archive:
            return archive.store.sessions()

    def _parts(self) -> list[Path]:
        parts = (self.home / "audio").rglob("*.wav.part")
        return [path for path in parts if path.stat().st_size > 2000]

    def _log(self) -> str:
        path = self.home / "logs" / "voice-interview.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""
