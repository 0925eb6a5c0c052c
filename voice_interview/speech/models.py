"""The speech models: which there are, where their bytes lie, and whether the bytes are right.

Nothing here uses the network. The models that come with the app are carried by packages of the
`bundled-model` extra; `base` comes in halves and is joined once into the data folder.
"""

from __future__ import annotations

import errno
import hashlib
import importlib.util
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.paths import Folders, make_private_folder, write_private
from voice_interview.speech.catalog import KNOWN, KnownModel

_log = logging.getLogger(__name__)

_BLOCK_BYTES = 1 << 20
_STALE_S = 3600.0
"""A half-joined folder this old was left by an app that died."""

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all."""


class ModelError(UserError):
    """A model can't be used; `problem` is the event's code for it."""

    def __init__(self, problem: Problem, what: str, kept: str, fix: str) -> None:
        super().__init__(what, kept, fix)
        self.problem = problem


class ModelState(StrEnum):
    """Whether a model can be used: at once, after joining, not at all, or not as it is."""

    READY = "ready"
    BUNDLED = "bundled"
    ABSENT = "absent"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class ModelInfo:
    """What `models list` shows of one model; `path` is None until there is a folder to load."""

    name: str
    path: Path | None
    state: ModelState
    size_bytes: int
    sha256: str
    """The sum that its model.bin must have."""
    languages: tuple[str, ...]


def list_models(folders: Folders, known: Mapping[str, KnownModel] = KNOWN) -> list[ModelInfo]:
    """Return every known model; the first look at one reads its bytes, later ones a stamp."""
    return [_info(folders, model) for model in known.values()]


def verify(folders: Folders, name: str, known: Mapping[str, KnownModel] = KNOWN) -> ModelInfo:
    """Read every byte of the model again; UserError when there is no model of that name."""
    model = _known(name, known)
    _stamp_file(folders, model).unlink(missing_ok=True)
    return _info(folders, model)


def prepare(
    folders: Folders,
    name: str,
    progress: Progress | None = None,
    known: Mapping[str, KnownModel] = KNOWN,
) -> Path:
    """Return the folder to load the model from, joined and verified first where that is due.

    A damaged copy in the data folder is made anew when the packages are there. Raises ModelError.
    """
    model = _known(name, known)
    info = _info(folders, model)
    if info.state is ModelState.READY:
        assert info.path is not None
        return info.path
    if _parts(model) is not None and _whole_package(model) is None:
        return _join(folders, model, progress)
    if info.state is ModelState.DAMAGED:
        raise _damaged(model, info.path)
    raise ModelError(
        Problem.NO_MODEL,
        f"The speech model {name} is not there.",
        "Recordings are kept; they can be transcribed later.",
        'Install it with  pip install "voice-interview[bundled-model]"  or put its files '
        f"({', '.join(model.files)}) into {folders.models / name}.",
    )


def remove(folders: Folders, name: str, known: Mapping[str, KnownModel] = KNOWN) -> None:
    """Delete the copy in the data folder; what a package carries is pip's to remove."""
    model = _known(name, known)
    _stamp_file(folders, model).unlink(missing_ok=True)
    own = folders.models / name
    if not own.is_dir():
        raise UserError(
            f"There is no copy of the model {name} in the data folder.",
            "Nothing was changed.",
            "Models that packages carry are removed with pip uninstall.",
        )
    shutil.rmtree(own)


def _known(name: str, known: Mapping[str, KnownModel]) -> KnownModel:
    if name in known:
        return known[name]
    raise ModelError(
        Problem.NO_MODEL,
        f"There is no speech model called {name}.",
        "Nothing was changed.",
        f"Choose one of {', '.join(known)}.",
    )


# ---- where the bytes lie -------------------------------------------------------------------


def _info(folders: Folders, model: KnownModel) -> ModelInfo:
    path = _folder(folders, model)
    if path is not None:
        state = ModelState.READY if _is_right(folders, model, path) else ModelState.DAMAGED
    else:
        state = ModelState.ABSENT if _parts(model) is None else ModelState.BUNDLED
    return ModelInfo(
        model.name, path, state, model.size_bytes, model.files["model.bin"], model.languages
    )


def _folder(folders: Folders, model: KnownModel) -> Path | None:
    """Return the folder that holds the whole model: the user's own first, then a package's."""
    own = folders.models / model.name
    return own if own.is_dir() else _whole_package(model)


def _whole_package(model: KnownModel) -> Path | None:
    """Return the folder in a package that holds all of the model as it is, where one does."""
    parts = _parts(model)
    if parts is None or any(len(sources) != 1 for sources in parts.values()):
        return None
    folders = {sources[0].parent for sources in parts.values()}
    return folders.pop() if len(folders) == 1 else None


def _parts(model: KnownModel) -> dict[str, list[Path]] | None:
    """Return for each file what to join, or None when a package or a file of it is missing."""
    found: dict[str, list[Path]] = {}
    for name, sources in model.sources.items():
        paths = [_package_file(package, path) for package, path in sources]
        if not paths or not all(path is not None and path.is_file() for path in paths):
            return None
        found[name] = [path for path in paths if path is not None]
    return found if found.keys() == model.files.keys() else None


def _package_file(package: str, path: str) -> Path | None:
    """Find a file of a package without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / path


# ---- whether they are right ----------------------------------------------------------------


def _is_right(folders: Folders, model: KnownModel, path: Path) -> bool:
    """Compare every file's sum, or only sizes and times when these sums were right before."""
    look = _look(model, path)
    if look is None:
        return False
    stamp = _stamp_file(folders, model)
    try:
        if json.loads(stamp.read_bytes()) == look:
            return True
    except (OSError, ValueError):
        pass
    if any(_sum(path / name) != wanted for name, wanted in model.files.items()):
        return False
    try:
        write_private(stamp, json.dumps(look).encode())
    except OSError:
        _log.warning("the model's stamp was not written; its sum is checked again next time")
    return True


def _look(model: KnownModel, path: Path) -> dict[str, object] | None:
    """Return what would change if somebody touched the files; None when one is missing."""
    look: dict[str, object] = {"folder": str(path)}
    for name, wanted in model.files.items():
        try:
            status = (path / name).stat()
        except OSError:
            return None
        look[name] = [status.st_size, status.st_mtime_ns, wanted]
    return look


def _stamp_file(folders: Folders, model: KnownModel) -> Path:
    return folders.models / f"{model.name}.verified.json"


def _sum(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _damaged(model: KnownModel, path: Path | None) -> ModelError:
    return ModelError(
        Problem.BAD_MODEL,
        f"The speech model {model.name} in {path} is not the one its makers published.",
        "It was not used; recordings are kept and can be transcribed later.",
        "Delete that folder and install the model with  pip install --force-reinstall "
        '"voice-interview[bundled-model]".',
    )


# ---- joining -------------------------------------------------------------------------------


def _join(folders: Folders, model: KnownModel, progress: Progress | None) -> Path:
    """Write the whole model beside its place, verify it, then move it there in one step."""
    parts = _parts(model)
    assert parts is not None
    make_private_folder(folders.models)
    _sweep(folders, model)
    total = sum(path.stat().st_size for sources in parts.values() for path in sources)
    done = 0
    with _work_folder(folders, model, total) as work:
        for name, sources in parts.items():
            digest = hashlib.sha256()
            with open(work / name, "xb", opener=_private) as target:
                for block in _blocks(sources):
                    target.write(block)
                    digest.update(block)
                    done += len(block)
                    if progress is not None:
                        progress(done, total)
                target.flush()
                os.fsync(target.fileno())
            if digest.hexdigest() != model.files[name]:
                raise _damaged(model, sources[0].parent)
        return _place(folders, model, work)


def _blocks(sources: list[Path]) -> Iterator[bytes]:
    for source in sources:
        with source.open("rb") as file:
            while block := file.read(_BLOCK_BYTES):
                yield block


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def _work_folder(folders: Folders, model: KnownModel, total: int) -> Iterator[Path]:
    """Make a folder for half-done work; gone afterwards, unless it was moved to its place."""
    work = Path(tempfile.mkdtemp(prefix=f".{model.name}.", dir=folders.models))
    try:
        yield work
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ModelError(
            Problem.DISK_FULL if full else Problem.NO_MODEL,
            f"The speech model {model.name} could not be written to {folders.models} "
            f"({error.strerror}).",
            "Nothing was left behind; recordings are kept and can be transcribed later.",
            f"Free {total / 1e6:.0f} MB there, or choose another folder with --data-dir.",
        ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _place(folders: Folders, model: KnownModel, work: Path) -> Path:
    """Move the finished folder to its place; another process may have been quicker."""
    place = folders.models / model.name
    if place.is_dir() and not _is_right(folders, model, place):
        bad = Path(tempfile.mkdtemp(prefix=f".{model.name}.", dir=folders.models))
        place.rename(bad / "bad")
        shutil.rmtree(bad, ignore_errors=True)
    if not place.is_dir():
        work.rename(place)
    _is_right(folders, model, place)
    return place


def _sweep(folders: Folders, model: KnownModel) -> None:
    """Delete what an app that died left half-joined."""
    for left in folders.models.glob(f".{model.name}.*"):
        if time.time() - left.stat().st_mtime > _STALE_S:
            shutil.rmtree(left, ignore_errors=True)
