"""How a model gets into the data folder: made beside its place, then moved there in one step."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.locking import LockHeldError, lock_file
from voice_interview.models.catalog import KnownModel
from voice_interview.models.checking import ModelError, is_right
from voice_interview.paths import Folders, make_private_folder

BLOCK_BYTES = 1 << 20
_STALE_S = 3600.0
"""A half-made folder this old was left by an app that died."""


class NoRoomError(ModelError):
    """There was no room before anything was written."""


class WorkCancelledError(UserError):
    """The user cancelled fetching or importing."""


Cancelled = Callable[[], bool]
"""Says whether the user has had enough."""

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all."""


def half_folder(folders: Folders, model: KnownModel) -> Path:
    """Return where a model lies that is being fetched, until all of it is there."""
    return folders.models / f"{model.name}.half"


@contextmanager
def alone(folders: Folders, model: KnownModel) -> Iterator[None]:
    """Let nobody else fetch, import or remove it meanwhile; UserError when somebody does."""
    path = folders.models / f"{model.name}.fetching"
    try:
        handle = lock_file(path)
    except LockHeldError as error:
        raise UserError(
            f"The speech model {model.name} is being fetched right now.",
            "Nothing was changed.",
            "Wait for it, or cancel it, in the window or the terminal where it was begun.",
        ) from error
    try:
        yield
    finally:
        os.close(handle)
        path.unlink(missing_ok=True)


@contextmanager
def work_folder(folders: Folders, model: KnownModel, total_bytes: int) -> Iterator[Path]:
    """Make a folder for half-done work; gone afterwards, unless it was moved to its place.

    ModelError when `total_bytes` can't be written there.
    """
    make_private_folder(folders.models)
    _sweep(folders, model)
    with told_when_full(folders, model, total_bytes):
        work = Path(tempfile.mkdtemp(prefix=f".{model.name}.", dir=folders.models))
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


@contextmanager
def told_when_full(folders: Folders, model: KnownModel, total_bytes: int) -> Iterator[None]:
    """Turn an error of the disk into a ModelError."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ModelError(
            Problem.DISK_FULL if full else Problem.NO_MODEL,
            f"The speech model {model.name} could not be written to {folders.models} "
            f"({error.strerror or error}).",
            "Nothing was left behind; recordings are kept and can be transcribed later.",
            f"Free {total_bytes / 1e6:.0f} MB there, or choose another folder with --data-dir.",
        ) from error


def check_room(folders: Folders, model: KnownModel, needed_bytes: int) -> None:
    """Raise NoRoomError when the disk has no room for so much more."""
    free = shutil.disk_usage(folders.models).free
    if free < needed_bytes:
        raise NoRoomError(
            Problem.DISK_FULL,
            f"The speech model {model.name} needs {needed_bytes / 1e6:.0f} MB, and "
            f"{folders.models} has room for {free / 1e6:.0f} MB.",
            "Nothing was changed.",
            "Make room there, or choose another folder with --data-dir.",
        )


def place(folders: Folders, model: KnownModel, work: Path) -> Path:
    """Move the finished folder to its place; another process may have been quicker."""
    goal = folders.models / model.name
    if goal.is_dir() and not is_right(folders, model, goal):
        bad = Path(tempfile.mkdtemp(prefix=f".{model.name}.", dir=folders.models))
        goal.rename(bad / "bad")
        shutil.rmtree(bad, ignore_errors=True)
    if not goal.is_dir():
        work.rename(goal)
    is_right(folders, model, goal)
    return goal


def size_of(path: Path) -> int:
    """Return the file's length in bytes; 0 when it is not there."""
    return path.stat().st_size if path.is_file() else 0


def open_private(path: str, flags: int) -> int:
    """Open for nobody but the user; an `opener` for `open`."""
    return os.open(path, flags, 0o600)


def _sweep(folders: Folders, model: KnownModel) -> None:
    """Delete what an app that died left half-made."""
    for left in folders.models.glob(f".{model.name}.*"):
        if time.time() - left.stat().st_mtime > _STALE_S:
            shutil.rmtree(left, ignore_errors=True)
