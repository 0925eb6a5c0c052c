"""The speech models as the window shows them. All of it is slow: it is called in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from voice_interview.paths import Folders
from voice_interview.settings import Settings

if TYPE_CHECKING:
    from voice_interview.models.installed import ModelInfo
    from voice_interview.models.measured import Measured

Progress = Callable[[int, int], None]
Asked = Callable[[], bool]


class ShelfRow(Struct, frozen=True):
    """A model, what was measured of it on this computer, and whether it is the one to take."""

    info: ModelInfo
    measured: Measured | None = None
    recommended: bool = False


class ModelShelf:
    """The models of a data folder. Every call may raise UserError."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    @property
    def publisher(self) -> str:
        """The server that a fetch asks."""
        from voice_interview.models.fetch import publisher  # noqa: PLC0415 - loads the network

        return publisher()

    def look(self, settings: Settings) -> tuple[ShelfRow, ...]:
        """Return all known models, as they suit the settings."""
        from voice_interview.models.installed import list_models  # noqa: PLC0415
        from voice_interview.models.measured import load_measured, recommended  # noqa: PLC0415
        from voice_interview.transcription import expected_language  # noqa: PLC0415

        device = settings.model_device
        infos = list_models(self._folders)
        results = load_measured(self._folders)
        language = expected_language(self._folders, settings)
        best = recommended(infos, results, device, language)
        return tuple(
            ShelfRow(info, results.get((info.name, device)), info.name == best) for info in infos
        )

    def fetch(self, name: str, progress: Progress, cancelled: Asked, keep: Asked) -> None:
        """Fetch it over the network; see `speech.fetch`."""
        from voice_interview.models.fetch import fetch  # noqa: PLC0415 - loads the network

        fetch(self._folders, name, progress, cancelled=cancelled, keep=keep)

    def take_in(self, path: Path, name: str, progress: Progress, cancelled: Asked) -> None:
        """Import it from a folder or a zip."""
        from voice_interview.models.importing import import_model  # noqa: PLC0415

        import_model(self._folders, path, name, progress, cancelled=cancelled)

    def test(self, name: str, device: str, cancelled: Asked) -> str:
        """Measure it; return a sentence when it ran on another device than asked for."""
        from voice_interview.speech.selftest import run_selftest  # noqa: PLC0415

        return run_selftest(self._folders, name, device, cancelled=cancelled).note

    def remove(self, name: str, in_use: str) -> None:
        """Delete the copy in the data folder."""
        from voice_interview.models.installed import remove  # noqa: PLC0415

        remove(self._folders, name, in_use=in_use)


def name_of_bundle(path: Path) -> str:
    """Return which model a folder or zip of that name holds; empty when that is not clear."""
    from voice_interview.models.importing import guess_name  # noqa: PLC0415

    return guess_name(path)
