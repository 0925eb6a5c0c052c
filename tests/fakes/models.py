"""A shelf of speech models whose fetches and tests end when a test says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from voice_interview.errors import UserError
from voice_interview.gui.shelf import ShelfRow
from voice_interview.models.catalog import KNOWN
from voice_interview.models.installed import ModelInfo, ModelState
from voice_interview.models.measured import Measured
from voice_interview.models.placing import WorkCancelledError
from voice_interview.paths import Folders
from voice_interview.settings import Settings

MEASURED = Measured("base", "cpu", 2, 20.9, 0.34, 0.4, 342_000_000, "2026-01-01")


class FakeShelf:
    """What ModelShelf offers."""

    def __init__(self, folders: Folders) -> None:
        self.calls: list[tuple[str, str]] = []
        self.go_on = threading.Event()
        """Let what was begun come to its end."""
        self.error: UserError | None = None
        self.note = ""
        self.kept = False
        self.publisher = "models.example"
        self.rows = {
            model.name: ShelfRow(
                ModelInfo(
                    model.name,
                    None,
                    ModelState.BUNDLED if model.bundled else ModelState.ABSENT,
                    model.size_bytes,
                    "",
                    model.languages,
                    model.memory_bytes,
                    model.bundled,
                )
            )
            for model in KNOWN.values()
        }
        self.rows["base"] = replace(self.rows["base"], measured=MEASURED, recommended=True)

    def look(self, settings: Settings) -> tuple[ShelfRow, ...]:
        self.calls.append(("look", settings.model_device))
        return tuple(self.rows.values())

    def change(self, name: str, **info: object) -> None:
        """From the next look on."""
        row = self.rows[name]
        self.rows[name] = replace(row, info=replace(row.info, **info))

    def fetch(
        self,
        name: str,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        keep: Callable[[], bool],
    ) -> None:
        self.calls.append(("fetch", name))
        progress(120_000_000, 484_000_000)
        self._wait(cancelled, keep)
        progress(484_000_000, 484_000_000)
        self.change(name, state=ModelState.READY, removable=True)

    def take_in(
        self,
        path: Path,
        name: str,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self.calls.append(("import", f"{path.name} as {name}"))
        progress(1, 2)
        self._wait(cancelled)
        self.change(name, state=ModelState.READY, removable=True)

    def test(self, name: str, device: str, cancelled: Callable[[], bool]) -> str:
        self.calls.append(("test", f"{name} on {device}"))
        self._wait(cancelled)
        self.rows[name] = replace(self.rows[name], measured=replace(MEASURED, name=name))
        return self.note

    def remove(self, name: str, in_use: str) -> None:
        self.calls.append(("remove", f"{name}, not {in_use}"))
        self._wait(lambda: False)
        self.change(name, state=ModelState.ABSENT, removable=False)

    def _wait(
        self, cancelled: Callable[[], bool], keep: Callable[[], bool] = lambda: False
    ) -> None:
        while not self.go_on.wait(0.01):
            if cancelled():
                self.kept = keep()
                raise WorkCancelledError("It was cancelled.", "What had come was removed.")
        if self.error is not None:
            raise self.error
