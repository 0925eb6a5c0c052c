"""Whether a model's bytes are the ones its publisher made.

Some sums are known beforehand (`catalog`). Others are taken from the publisher when the model is
fetched, or from the files as they are when it is imported, and are written down in the model's
folder: that does not prove where they came from, but finds every later change.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from pathlib import Path

from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.models.catalog import KnownModel
from voice_interview.paths import Folders, write_private

_log = logging.getLogger(__name__)

SUMS_NAME = "sums.json"
"""In a model's folder: the sha256 of each file."""
_MOST_SUMS_BYTES = 100_000


class ModelError(UserError):
    """A model can't be used; `problem` is the event's code for it."""

    def __init__(self, problem: Problem, what: str, kept: str, fix: str) -> None:
        super().__init__(what, kept, fix)
        self.problem = problem


def expected_sums(model: KnownModel, path: Path) -> dict[str, str] | None:
    """Return each file's sum: the known one, else the one written down; None when one lacks."""
    noted = read_sums(path) if "" in model.files.values() else {}
    sums = {name: known or noted.get(name, "") for name, known in model.files.items()}
    return None if "" in sums.values() else sums


def read_sums(path: Path) -> dict[str, str]:
    """Return the sums written down in that folder; none when there is no such file."""
    file = path / SUMS_NAME
    try:
        if file.stat().st_size > _MOST_SUMS_BYTES:
            return {}
        noted = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def write_sums(path: Path, sums: Mapping[str, str]) -> None:
    """Write the sums down in that folder."""
    write_private(path / SUMS_NAME, (json.dumps(dict(sums), indent=2) + "\n").encode())


def is_right(folders: Folders, model: KnownModel, path: Path) -> bool:
    """Compare every file's sum, or only sizes and times when these sums were right before."""
    sums = expected_sums(model, path)
    look = _look(sums, path) if sums is not None else None
    if sums is None or look is None:
        return False
    stamp = stamp_file(folders, model)
    try:
        if json.loads(stamp.read_bytes()) == look:
            return True
    except (OSError, ValueError):
        pass
    if any(sum_of(path / name) != wanted for name, wanted in sums.items()):
        return False
    try:
        write_private(stamp, json.dumps(look).encode())
    except OSError:
        _log.warning("the model's stamp was not written; its sum is checked again next time")
    return True


def stamp_file(folders: Folders, model: KnownModel) -> Path:
    """Return where it is noted that the sums were right, and how the files looked then."""
    return folders.models / f"{model.name}.verified.json"


def sum_of(path: Path) -> str:
    """Return the file's sha256, or what no sum is like when it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _look(sums: Mapping[str, str], path: Path) -> dict[str, object] | None:
    """Return what would change if somebody touched the files; None when one is missing."""
    look: dict[str, object] = {"folder": str(path)}
    for name, wanted in sums.items():
        try:
            status = (path / name).stat()
        except OSError:
            return None
        look[name] = [status.st_size, status.st_mtime_ns, wanted]
    return look
