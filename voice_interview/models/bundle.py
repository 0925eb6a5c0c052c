"""A model's files as somebody brought them: in a folder, or in a zip. Nothing is believed."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Protocol

from voice_interview.errors import UserError

_MOST_ENTRIES = 1000
_ENCRYPTED = 0x1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What every program that packs does; the others fail in ways of their own."""
_NO_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, UnicodeDecodeError)


class Bundle(Protocol):
    """The files beside a model.bin."""

    def size_bytes(self, name: str) -> int | None:
        """Return how long the file says it is; None when it is not there."""

    def open(self, name: str) -> IO[bytes]:
        """Open it for reading."""


class FolderBundle:
    """A folder, or the only folder in it that has a model.bin."""

    def __init__(self, folder: Path) -> None:
        found = [folder] if (folder / "model.bin").is_file() else []
        found = found or [path.parent for path in folder.glob("*/model.bin")]
        if len(found) > 1:
            raise _several(folder)
        self._folder = found[0] if found else folder

    def size_bytes(self, name: str) -> int | None:
        """Return the file's length; None when it is not there."""
        path = self._folder / name
        return path.stat().st_size if path.is_file() else None

    def open(self, name: str) -> IO[bytes]:
        """Open it for reading."""
        return (self._folder / name).open("rb")


class ZipBundle:
    """The folder in a zip that has the model.bin. Only what is asked for is ever unpacked."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        entries = archive.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise _refused(path, f"it holds {len(entries)} files")
        for entry in entries:
            _check_entry(entry, path)
        found = [
            entry.filename for entry in entries
            if PurePosixPath(entry.filename).name == "model.bin"
        ]  # fmt: skip
        if len(found) > 1:
            raise _several(path)
        self._prefix = found[0].removesuffix("model.bin") if found else ""

    def size_bytes(self, name: str) -> int | None:
        """Return the length that the zip tells; None when it is not there."""
        try:
            return self._archive.getinfo(self._prefix + name).file_size
        except KeyError:
            return None

    def open(self, name: str) -> IO[bytes]:
        """Open it for reading."""
        return self._archive.open(self._prefix + name)


@contextmanager
def open_bundle(path: Path) -> Iterator[Bundle]:
    """Open a folder or a zip with a model; UserError when it is neither, or can't be read."""
    try:
        if path.is_dir():
            yield FolderBundle(path)
        elif path.is_file():
            with zipfile.ZipFile(path) as archive:
                yield ZipBundle(archive, path)
        else:
            raise UserError(f"{path} is not there.", "Nothing was changed.", "Check the name.")
    except _NO_ZIP as error:
        raise _refused(path, "it is no zip that can be unpacked") from error
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> UserError:
    """Return the error for a folder or a zip that can't be read."""
    return UserError(
        f"{path} can't be read ({error.strerror}).",
        "Nothing was changed.",
        "Check the disk and the permissions.",
    )


def _check_entry(entry: zipfile.ZipInfo, path: Path) -> None:
    """Raise UserError for what no honest zip of a model holds."""
    place = PurePosixPath(entry.filename.replace("\\", "/"))
    if place.is_absolute() or ".." in place.parts or ":" in entry.filename:
        raise _refused(path, "a file in it would lie outside of it")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _refused(path, "a file in it is a link to elsewhere")
    if entry.compress_type not in _PACKED:
        raise _refused(path, "it is packed in an unusual way")
    if entry.flag_bits & _ENCRYPTED:
        raise _refused(path, "it is encrypted")


def _several(path: Path) -> UserError:
    return UserError(
        f"{path} holds several models.", "Nothing was changed.", "Give the folder of one of them."
    )


def _refused(path: Path, why: str) -> UserError:
    return UserError(
        f"{path} can't be imported: {why}.",
        "Nothing was changed.",
        "Unpack it yourself, look at it, and import the folder.",
    )
