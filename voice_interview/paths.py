"""Where things lie: the user's data folder and the files that come with the app."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from voice_interview.errors import UserError

HOME_VARIABLE = "VOICE_INTERVIEW_HOME"
LOCATION = "location.json"
_PACKAGE = Path(__file__).resolve().parent


class Folders(Struct, frozen=True):
    """The data folder and what lies in it. Everything the app stores is below `root`."""

    root: Path

    @property
    def audio(self) -> Path:
        """Recordings, one folder per session."""
        return self.root / "audio"

    @property
    def models(self) -> Path:
        """Speech models that were joined, fetched or imported."""
        return self.root / "models"

    @property
    def voice_cache(self) -> Path:
        """Rendered questions; can be deleted at any time."""
        return self.root / "cache" / "voice"

    @property
    def banks(self) -> Path:
        """Banks that the user imported or wrote."""
        return self.root / "banks"

    @property
    def logs(self) -> Path:
        """Logs and crash reports; no words, no sound."""
        return self.root / "logs"

    @property
    def database(self) -> Path:
        """The store."""
        return self.root / "sessions.sqlite3"

    @property
    def backups(self) -> Path:
        """Copies of the store."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """The user's choices."""
        return self.root / "settings.json"

    def create(self) -> None:
        """Make the folders, readable by the user alone; UserError when that can't be done."""
        for folder in (
            self.root, self.audio, self.models, self.root / "cache", self.voice_cache, self.banks,
            self.logs,
        ):  # fmt: skip
            make_private_folder(folder)


def default_folders(data_dir: str | None = None) -> Folders:
    """Return the folders below `data_dir`, the environment's choice or the platform's place."""
    chosen = data_dir or os.environ.get(HOME_VARIABLE)
    if chosen:
        return Folders(Path(chosen).expanduser().absolute())
    usual = usual_root()
    moved = read_location(usual).get("folder", "")
    if moved and not Path(moved).is_dir():
        raise UserError(
            f"The data folder {moved} is not there.",
            "Nothing was changed.",
            f"Connect its disk, choose another with --data-dir, or delete {usual / LOCATION}.",
        )
    return Folders(Path(moved) if moved else usual)


def usual_root() -> Path:
    """Return the platform's place for the data folder."""
    import platformdirs  # noqa: PLC0415 - only when nothing was chosen: --help stays light

    return Path(platformdirs.user_data_dir("voice-interview", appauthor=False))


def read_location(usual: Path) -> dict[str, str]:
    """Read where the data folder was moved to (`folder`), from the platform's place for it.

    `moving_to` is where it is being moved, `before` where it was: moving.py writes them.
    """
    try:
        found = json.loads((usual / LOCATION).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    entries = found.items() if isinstance(found, dict) else ()
    return {str(name): value for name, value in entries if isinstance(value, str)}


def shipped(name: str) -> Path:
    """Return `assets` or `questions`: inside the package when installed, beside it in a clone."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def make_private_folder(folder: Path) -> None:
    """Make the folder with mode 0700, whatever the umask; UserError when that can't be done."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise UserError(
            f"The folder {folder} can't be used ({error.strerror}).",
            "Nothing was changed.",
            f"Choose another with --data-dir, or set {HOME_VARIABLE}.",
        ) from error


def write_private(path: Path, content: bytes) -> None:
    """Write the file atomically with mode 0600: a reader sees the old bytes or the new ones."""
    fill_private(path, lambda file: file.write(content))


def copy_private(source: Path, path: Path) -> None:
    """Copy a file of any size as `write_private` writes."""

    def copy(file: BinaryIO) -> None:
        with source.open("rb") as original:
            shutil.copyfileobj(original, file)

    fill_private(path, copy)


def fill_private(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let `write` fill a file that gets its name, mode 0600, once it is whole and on disk."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in the folder; OSError when it refuses."""
    if os.name == "nt":  # Windows syncs names with the file and opens no folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
