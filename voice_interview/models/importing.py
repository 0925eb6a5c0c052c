"""Takes a model from a folder or a zip, for machines that have no network."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from voice_interview.errors import UserError
from voice_interview.models.bundle import Bundle, open_bundle, unreadable
from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.checking import SUMS_NAME, read_sums, write_sums
from voice_interview.models.installed import find
from voice_interview.models.placing import (
    BLOCK_BYTES,
    Cancelled,
    Progress,
    WorkCancelledError,
    alone,
    check_room,
    half_folder,
    open_private,
    place,
    work_folder,
)
from voice_interview.paths import Folders, make_private_folder

_MOST_SMALL_BYTES = 16_000_000
_OFF_BY = 0.2
"""Sizes in the catalog are rounded, and a model of another kind is at least twice another's."""


def import_model(
    folders: Folders,
    source: Path,
    name: str = "",
    progress: Progress | None = None,
    *,
    cancelled: Cancelled = lambda: False,
    known: Mapping[str, KnownModel] = KNOWN,
) -> str:
    """Copy the model that lies in a folder or a zip, and return its name.

    `name` empty: told by what the folder or zip is called. A sum that is known is checked; the
    others are written down as they are. UserError says what is missing or wrong; nothing of it
    stays then. Raises WorkCancelledError.
    """
    model = find(name or guess_name(source, known) or _ask_for_name(source, known), known)
    make_private_folder(folders.models)
    with open_bundle(source) as bundle:
        total = _check(bundle, source, model)
        check_room(folders, model, total)
        with alone(folders, model), work_folder(folders, model, total) as work:
            sums = _copy(bundle, source, model, work, _Counter(total, progress, cancelled))
            _compare(sums, model, source, work)
            write_sums(work, sums)
            place(folders, model, work)
            shutil.rmtree(half_folder(folders, model), ignore_errors=True)
    return model.name


def guess_name(source: Path, known: Mapping[str, KnownModel] = KNOWN) -> str:
    """Return which model a folder or zip of that name holds; empty when that is not clear."""
    called = source.name.removesuffix(".zip").casefold().rpartition("--")[2]
    for model in known.values():
        if called in (model.name.casefold(), model.repository.rpartition("/")[2].casefold()):
            return model.name
    return next((name for name in known if called == f"faster-whisper-{name}".casefold()), "")


class _Counter:
    """Tells how far it is, and looks whether it was cancelled."""

    def __init__(self, total: int, progress: Progress | None, cancelled: Cancelled) -> None:
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def add(self, size_bytes: int) -> None:
        self._done += size_bytes
        if self._cancelled():
            raise WorkCancelledError("The import was cancelled.", "What was copied is removed.")
        if self._progress is not None:
            self._progress(self._done, self._total)


def _check(bundle: Bundle, source: Path, model: KnownModel) -> int:
    """Raise UserError when a file is missing or has a strange size; return their sum in bytes."""
    sizes = {name: bundle.size_bytes(name) for name in model.files}
    missing = [name for name, size in sizes.items() if size is None]
    if missing:
        raise _wrong(source, model, f"{', '.join(missing)} is missing")
    most = dict.fromkeys(sizes, _MOST_SMALL_BYTES) | {
        "model.bin": round(model.size_bytes * (1 + _OFF_BY))
    }
    for name, size in sizes.items():
        if size is not None and size > most[name]:
            raise _wrong(source, model, f"{name} is too large ({size / 1e6:.0f} MB)")
    if (sizes["model.bin"] or 0) < model.size_bytes * (1 - _OFF_BY):
        raise _wrong(source, model, "model.bin is too small")
    return sum(size or 0 for size in sizes.values())


def _copy(
    bundle: Bundle, source: Path, model: KnownModel, work: Path, counter: _Counter
) -> dict[str, str]:
    """Copy the files and return their sums; never more of one than it says it has."""
    sums: dict[str, str] = {}
    for name in (SUMS_NAME, *model.files):
        told = bundle.size_bytes(name)
        if told is None or (name == SUMS_NAME and told > _MOST_SMALL_BYTES):
            continue
        digest = hashlib.sha256()
        left = told
        with bundle.open(name) as file, open(work / name, "wb", opener=open_private) as target:
            while block := _read(file, min(BLOCK_BYTES, left + 1), source):
                left -= len(block)
                if left < 0:
                    raise _wrong(source, model, f"{name} is longer than it says")
                target.write(block)
                digest.update(block)
                if name != SUMS_NAME:
                    counter.add(len(block))
            if left:
                raise _wrong(source, model, f"{name} is shorter than it says")
            target.flush()
            os.fsync(target.fileno())
        sums[name] = digest.hexdigest()
    sums.pop(SUMS_NAME, None)
    return sums


def _read(file: IO[bytes], most_bytes: int, source: Path) -> bytes:
    """Return the next bytes; UserError when the source can't be read."""
    try:
        return file.read(most_bytes)
    except OSError as error:
        raise unreadable(source, error) from error


def _compare(sums: dict[str, str], model: KnownModel, source: Path, work: Path) -> None:
    """Raise UserError for a wrong sum, or for a description that is none."""
    noted = read_sums(work)
    for name, found in sums.items():
        if found != (model.files[name] or noted.get(name, found)):
            raise _wrong(source, model, f"the sha256 of {name} is not the one it must have")
        if name.endswith(".json"):
            try:
                json.loads((work / name).read_bytes())
            except ValueError as error:
                raise _wrong(source, model, f"{name} is no JSON") from error


def _ask_for_name(source: Path, known: Mapping[str, KnownModel]) -> str:
    raise UserError(
        f"Which model {source.name} holds is not clear from its name.",
        "Nothing was changed.",
        f"Say it with --name, one of {', '.join(known)}.",
    )


def _wrong(source: Path, model: KnownModel, why: str) -> UserError:
    return UserError(
        f"{source} is not the speech model {model.name}: {why}.",
        "Nothing was changed.",
        f"It must hold {', '.join(model.files)}.",
    )
