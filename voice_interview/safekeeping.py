"""Backups that people make: one zip file with everything that can't be made again.

It holds the database, the recordings with their notes, the user's own banks and the settings, not
the speech models. Bringing one back waits for the next start, and keeps what is there now in a
folder of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import struct
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import asdict

from voice_interview import __version__
from voice_interview.errors import UserError
from voice_interview.paths import Folders, make_private_folder, write_private
from voice_interview.storage.backups import check_database, copy_database
from voice_interview.takes.names import file_of

FORMAT = "voice-interview/backup/1"
ABOUT = "voice-interview-backup.json"
PENDING = "restore-pending"
ASIDE = "before-restore"

Progress = Callable[[int, int], None]
"""Bytes that are done, and all of them."""
Asked = Callable[[], bool]

_READY = "ready.json"
_BLOCK = 1_000_000
_SPARE_BYTES = 50_000_000
_MOST_ENTRIES = 500_000
_MOST_RATIO = 200
"""Text packs to a hundredth at best; more is a bomb."""
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""No earlier one can be written in a zip."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What a backup is packed with; the others fail in ways of their own."""
_DAMAGED = (
    OSError, zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, TypeError,
    ValueError, OverflowError, sqlite3.Error,
)  # fmt: skip
"""What damage raises: zipfile's own, RuntimeError where a bit says that it is encrypted or packed
in another way, and what odd values in its head, or a database without our tables, come to."""
_NAMES = re.compile(
    r"sessions\.sqlite3|settings\.json|banks/[^/\\:]{1,200}\.ya?ml|"
    r"audio/[A-Za-z0-9_][^/\\:]{0,200}/[A-Za-z0-9_][^/\\:]{0,200}"
)
_PARTS = ("sessions.sqlite3", "audio", "banks", "settings.json")


class StoppedError(UserError):
    """Somebody stopped it."""


class Contents(Struct, frozen=True):
    """What a backup brings. `created_at` is ISO 8601, or empty where it isn't known."""

    created_at: str
    sessions: int
    takes: int
    size_bytes: int
    banks: int
    version: str = ""


def tell_nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody stops it."""
    return False


# ---- making one ----------------------------------------------------------------------------------


def back_up_to(
    folders: Folders,
    path: Path,
    progress: Progress = tell_nobody,
    stopped: Asked = never,
) -> Contents:
    """Write a backup to that file, also while the app is open, and return what is in it.

    UserError when the disk refuses or has no room; StoppedError when `stopped`. A file of that
    name is replaced only when the new one is complete.
    """
    try:
        with tempfile.TemporaryDirectory(dir=folders.root, prefix=".backup-") as scratch:
            database = Path(scratch) / "sessions.sqlite3"
            if not folders.database.exists():
                raise _nothing_there()
            copy_database(folders.database, database)
            files = [*_own_files(folders), database]
            total = sum(map(_size_bytes, files))
            _need_room(path.parent, total)
            sessions, takes = check_database(database)
            banks = sum(file.parent == folders.banks for file in files)
            now = datetime.now().astimezone().isoformat(timespec="seconds")
            about = Contents(now, sessions, len(takes), total, banks, __version__)
            named = {_name(folders, file): file for file in files}
            _write_zip(path, named, about, progress, stopped)
            return about
    except OSError as error:
        raise UserError(
            f"The backup can't be written ({error.strerror}).",
            "What is stored is unchanged.",
            "Choose another folder, or make room on the disk.",
        ) from error


def _own_files(folders: Folders) -> Iterator[Path]:
    for folder, pattern in ((folders.audio, "*/*"), (folders.banks, "*.y*ml")):
        for path in sorted(folder.glob(pattern)):
            hidden = path.name.startswith(".") or path.name.endswith(".part")
            if path.is_file() and not hidden and _NAMES.fullmatch(_name(folders, path)):
                yield path
    if folders.settings.exists():
        yield folders.settings


def _size_bytes(file: Path) -> int:
    """How long it is; 0 when it was deleted, or compressed, meanwhile."""
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def _name(folders: Folders, path: Path) -> str:
    inside = path.is_relative_to(folders.root) and not path.parent.name.startswith(".backup-")
    return path.relative_to(folders.root).as_posix() if inside else path.name


def _write_zip(
    path: Path, files: dict[str, Path], about: Contents, progress: Progress, stopped: Asked
) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    growing = Path(name)
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        _go_on(stopped, "The backup was stopped.")
        done += more
        progress(min(done, about.size_bytes), about.size_bytes)

    try:
        with os.fdopen(handle, "wb") as raw, zipfile.ZipFile(raw, "w", allowZip64=True) as packed:
            head = {"format": FORMAT, **asdict(about)}
            packed.writestr(ABOUT, json.dumps(head, indent=2) + "\n")
            for entry, file in files.items():
                _pack(packed, entry, file, tell)
            packed.close()
            raw.flush()
            os.fsync(raw.fileno())
        growing.replace(path)
    except BaseException:
        growing.unlink(missing_ok=True)
        raise


def _pack(packed: zipfile.ZipFile, entry: str, file: Path, tell: Callable[[int], None]) -> None:
    """Pack the file; a recording under the name it has by now, one that was deleted not at all."""
    is_sound = entry.startswith("audio/")  # which hardly packs
    source = _open_as_it_is(file) if is_sound else file.open("rb")
    if source is None:
        return
    with source:
        entry = entry.removesuffix(file.name) + Path(source.name).name
        if entry in packed.NameToInfo:  # a FLAC that was there beside its WAV already
            return
        kind = zipfile.ZIP_STORED if is_sound else zipfile.ZIP_DEFLATED
        with packed.open(_info(source, entry, kind), "w", force_zip64=True) as target:
            while block := source.read(_BLOCK):
                target.write(block)
                tell(len(block))


def _open_as_it_is(file: Path) -> BinaryIO | None:
    """Open the file, or what it was compressed to meanwhile; None when there is neither."""
    with suppress(FileNotFoundError):
        return file.open("rb")
    with suppress(FileNotFoundError):
        return file_of(file).open("rb")
    return None


def _info(source: BinaryIO, entry: str, kind: int) -> zipfile.ZipInfo:
    """Of what is open: the name it had may be gone."""
    status = os.fstat(source.fileno())
    changed = time.localtime(status.st_mtime)[:6]
    info = zipfile.ZipInfo(entry, max(changed, _FIRST_DATE))
    info.external_attr = (status.st_mode & 0xFFFF) << 16
    info.file_size = status.st_size
    info.compress_type = kind
    return info


# ---- bringing one back ---------------------------------------------------------------------------


def contents_of(path: Path) -> Contents:
    """Look into a backup without unpacking it; UserError when it is none, or isn't safe."""
    try:
        with zipfile.ZipFile(path) as packed:
            return _contents(packed, path)
    except _DAMAGED as error:
        raise _no_backup(path) from error


def _contents(packed: zipfile.ZipFile, path: Path) -> Contents:
    entries = packed.infolist()
    names = [it.filename for it in entries]
    if ABOUT not in names or len(entries) > _MOST_ENTRIES or len(set(names)) != len(names):
        raise _no_backup(path)
    for entry in entries:
        if entry.compress_type not in _PACKED:
            raise _no_backup(path)
        if entry.filename != ABOUT and not _is_safe(entry):
            raise _no_backup(path)
    if packed.getinfo(ABOUT).file_size > 10_000:
        raise _no_backup(path)
    head = json.loads(packed.read(ABOUT))
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise _no_backup(path)
    return Contents(
        created_at=str(head.get("created_at", "")),
        sessions=int(head.get("sessions", 0)),
        takes=int(head.get("takes", 0)),
        size_bytes=sum(it.file_size for it in entries),
        banks=sum(name.startswith("banks/") for name in names),
        version=str(head.get("version", "")),
    )


def _is_safe(entry: zipfile.ZipInfo) -> bool:
    """Whether it is a file that belongs into a backup, and no larger than it says."""
    if not _NAMES.fullmatch(entry.filename) or ".." in entry.filename.split("/"):
        return False
    if "\0" in entry.filename or entry.is_dir() or (entry.external_attr >> 28) == 0o12:
        return False  # 0o12: a link
    return entry.file_size <= _MOST_RATIO * entry.compress_size + _BLOCK


def stage_restore(
    folders: Folders,
    path: Path,
    progress: Progress = tell_nobody,
    stopped: Asked = never,
) -> Contents:
    """Unpack a backup beside what is there, and check it; `finish_restore` puts it in its place.

    UserError when it is no backup, damaged, or there is no room; StoppedError when `stopped`.
    Nothing that is there is changed by this.
    """
    about = contents_of(path)
    pending = folders.root / PENDING
    _need_room(folders.root, about.size_bytes)
    try:
        shutil.rmtree(pending, ignore_errors=True)
        make_private_folder(pending)
        with zipfile.ZipFile(path) as packed:
            _unpack(packed, pending, about.size_bytes, progress, stopped)
        for folder in ("audio", "banks"):
            make_private_folder(pending / folder)
        _check_recordings(pending / "sessions.sqlite3", path)
        write_private(pending / _READY, json.dumps({"from": path.name}).encode())
    except _DAMAGED as error:
        shutil.rmtree(pending, ignore_errors=True)
        raise _no_backup(path) from error
    except BaseException:
        shutil.rmtree(pending, ignore_errors=True)
        raise
    return about


def _check_recordings(database: Path, path: Path) -> None:
    """A recording that lies elsewhere would be deleted one day."""
    takes = check_database(database)[1] if database.exists() else ("",)
    if not all(_NAMES.fullmatch(f"audio/{audio}") for audio in takes):
        raise _no_backup(path)


def _unpack(
    packed: zipfile.ZipFile, pending: Path, total: int, progress: Progress, stopped: Asked
) -> None:
    done = 0
    for entry in packed.infolist():
        if entry.filename == ABOUT:
            continue
        target = pending.joinpath(*entry.filename.split("/"))
        make_private_folder(target.parent)
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file, packed.open(entry) as source:
            left = entry.file_size
            while block := source.read(min(_BLOCK, left + 1)):
                _go_on(stopped, "Restoring was stopped.")
                left -= len(block)
                if left < 0:
                    raise zipfile.BadZipFile(entry.filename)
                file.write(block)
                done += len(block)
                progress(done, total)


def is_restore_pending(folders: Folders) -> bool:
    """Whether the next start brings a backup back."""
    return (folders.root / PENDING / _READY).exists()


def unpacked(folders: Folders) -> tuple[Path, ...]:
    """What was unpacked and waits for the next start, whole or not."""
    waiting = folders.root / PENDING
    return (waiting,) if waiting.exists() else ()


def finish_restore(folders: Folders) -> Path | None:
    """Put what was unpacked in its place; the folder with what was there, None: nothing waited.

    Called with the folder locked and the database closed. Each step is a rename, and can be
    repeated after a crash.
    """
    pending = folders.root / PENDING
    ready = pending / _READY
    if not ready.exists():
        shutil.rmtree(pending, ignore_errors=True)  # what a crash left of unpacking
        return None
    try:
        return _put_in_place(folders, pending, ready)
    except OSError as error:
        raise UserError(
            f"The backup can't be put in its place ({error.strerror}).",
            f"What was there is kept in {folders.root}.",
            "Check the permissions of the folder and the disk, then start again.",
        ) from error


def _put_in_place(folders: Folders, pending: Path, ready: Path) -> Path:
    told = json.loads(ready.read_text(encoding="utf-8"))
    if "aside" not in told:
        told["aside"] = f"{ASIDE}-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
        write_private(ready, json.dumps(told).encode())
    aside = folders.root / str(told["aside"])
    make_private_folder(aside)
    if (pending / "sessions.sqlite3").exists():
        for ending in ("-wal", "-shm"):
            _rename(Path(f"{folders.database}{ending}"), aside)
    for part in _PARTS:
        if (pending / part).exists():
            _rename(folders.root / part, aside)
            (pending / part).rename(folders.root / part)
    shutil.rmtree(pending)
    folders.create()
    return aside


def set_aside(folders: Folders) -> tuple[Path, ...]:
    """The folders with what was there before a backup was brought back."""
    return tuple(sorted(folders.root.glob(f"{ASIDE}-*")))


def _rename(path: Path, folder: Path) -> None:
    if not path.exists():
        return
    target, number = folder / path.name, 1
    while target.exists():  # somebody has made it anew after a crash
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
            return
        number += 1
        target = folder / f"{path.name}.{number}"
    path.rename(target)


def _go_on(stopped: Asked, told: str) -> None:
    if stopped():
        raise StoppedError(told, "Nothing was changed.")


def _need_room(folder: Path, size_bytes: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size_bytes + _SPARE_BYTES:
        raise UserError(
            f"There is no room for {size_bytes / 1e6:.0f} MB in {folder}.",
            "Nothing was changed.",
            "Make room on the disk, or choose another folder.",
        )


def _nothing_there() -> UserError:
    return UserError(
        "There is nothing to back up yet.", "No file was written.", "Hold a session first."
    )


def _no_backup(path: Path) -> UserError:
    return UserError(
        f"{path.name} is no whole backup of Voice Interview.",
        "Nothing was changed.",
        "Choose a file that Create backup has made.",
    )
