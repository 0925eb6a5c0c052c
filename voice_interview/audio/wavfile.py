"""Recordings on disk: mono 16-bit WAV at 16 kHz, whole at every moment.

A take grows as `NAME.wav.part`. Each block is written through to the operating system and the
header corrected after it, so that a killed process loses nothing that was appended; once a second
the file is synced, so that a power cut loses a second. The standard library's writer is not used
because its buffer raises again on close when the disk is full.
"""

from __future__ import annotations

import os
import struct
import time
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.paths import make_private_folder, sync_folder
from voice_interview.takes.names import flac_of, part_of
from voice_interview.takes.reading import open_sound

if TYPE_CHECKING:  # the app repairs without the weight of numpy at start
    from voice_interview.audio.samples import Samples

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_SAMPLE_BYTES = 2
_SYNC_EVERY_S = 1.0
_COPIED_FRAMES = 1 << 20


class TakeFile:
    """A growing recording, mode 0600 in a folder of mode 0700.

    Every method raises OSError when the disk refuses; the folder's making raises UserError.
    """

    def __init__(self, path: Path, *, append: bool = False) -> None:
        """Begin the file, or go on where the recording of that name ends."""
        make_private_folder(path.parent)
        self._path = path
        self.frames = round(settle(path) * SAMPLE_RATE_HZ) if append else 0
        self._file = _reopened(path) if self.frames else _begun(path)
        self._synced_s = time.monotonic()

    @property
    def duration_s(self) -> float:
        """What was appended, seconds."""
        return self.frames / SAMPLE_RATE_HZ

    def append(self, samples: Samples) -> None:
        """Add a block, shape (n,)."""
        _write_all(self._file, samples.astype("<i2", copy=False).tobytes())
        self.frames += len(samples)
        self._file.seek(0)
        _write_all(self._file, _header(self.frames * _SAMPLE_BYTES))
        self._file.seek(0, os.SEEK_END)
        if time.monotonic() - self._synced_s >= _SYNC_EVERY_S:
            self.sync()

    def sync(self) -> None:
        """Wait until the disk has it."""
        getattr(os, "fdatasync", os.fsync)(self._file.fileno())
        self._synced_s = time.monotonic()

    def publish(self) -> None:
        """Make the file's name survive a power cut as well."""
        self.sync()
        sync_folder(self._path.parent)

    def complete(self) -> float:
        """Give the file its final name; returns its duration, seconds. An empty one is removed."""
        self._file.close()
        return settle(self._path)

    def discard(self) -> None:
        """Remove what was written."""
        self._file.close()
        part_of(self._path).unlink(missing_ok=True)


def _begun(path: Path) -> FileIO:
    settle(path)
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = FileIO(os.open(part_of(path), flags, 0o600), "r+")
    try:
        _write_all(file, _header(0))
    except OSError:
        file.close()
        raise
    return file


def _reopened(path: Path) -> FileIO:
    """While it grows it is a part again: a crash leaves what `settle` completes."""
    if not path.exists():
        _expand(path)
    path.replace(part_of(path))
    repair(part_of(path))
    file = FileIO(part_of(path), "r+")
    file.seek(0, os.SEEK_END)
    return file


def settle(path: Path) -> float:
    """Repair the part of this take and give it its final name; returns its duration, seconds.

    0.0 when no sample was written: then no file is left. Safe to call again at any time.
    Raises OSError when the disk refuses; the part is still there then.
    """
    part = part_of(path)
    if not part.exists():
        return length_s(path) if path.exists() else _compressed_s(path)
    repaired_s = repair(part)
    if repaired_s <= 0:
        part.unlink()
        return 0.0
    _set_aside(path)
    part.replace(path)
    sync_folder(path.parent)
    return repaired_s


def length_s(path: Path) -> float:
    """Return how long a recording of ours is by the size of its WAV file, seconds.

    Raises OSError when it can't be looked at.
    """
    return _length_s(path.stat().st_size)


def _compressed_s(path: Path) -> float:
    if not flac_of(path).exists():
        return 0.0
    with open_sound(path) as sound:
        return sound.frames / sound.rate_hz


def _expand(path: Path) -> None:
    """Make a compressed take a WAV again; killed at any moment, one of the two is whole."""
    growing = path.with_name(f".{path.name}.expanded")
    growing.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open_sound(flac_of(path)) as sound, FileIO(os.open(growing, flags, 0o600), "w") as file:
        _write_all(file, _header(sound.frames * _SAMPLE_BYTES))
        for first in range(0, sound.frames, _COPIED_FRAMES):
            samples = sound.read(first, _COPIED_FRAMES)
            _write_all(file, samples.astype("<i2", copy=False).tobytes())
        os.fsync(file.fileno())
    growing.replace(path)
    sync_folder(path.parent)
    flac_of(path).unlink()


def mend(path: Path) -> bool:
    """Put a complete recording's header right; returns whether it was wrong.

    Every recording has the same header but for its length, so a damaged one costs nothing.
    Raises OSError when the file can't be read or written.
    """
    if path.suffix == ".flac":
        from voice_interview.takes.flac import mend_head  # noqa: PLC0415 - loads numpy

        return mend_head(path)
    with path.open("rb") as file:
        head = file.read(_HEADER.size)
        data_bytes = file.seek(0, os.SEEK_END) - _HEADER.size
    if data_bytes < 0 or head == _header(data_bytes):
        return False
    repair(path)
    return True


def repair(part: Path) -> float:
    """Make the header say what the file holds, and sync it; returns the duration, seconds.

    The header is not read: after a power cut it may be anything, and the format is always ours.
    """
    with part.open("r+b", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        frames = round(_length_s(size) * SAMPLE_RATE_HZ)
        if frames:
            file.truncate(_HEADER.size + frames * _SAMPLE_BYTES)
            file.seek(0)
            _write_all(file, _header(frames * _SAMPLE_BYTES))
        os.fsync(file.fileno())
    return frames / SAMPLE_RATE_HZ


def _length_s(size: int) -> float:
    """Return the length of a recording of ours that has so many bytes, seconds."""
    return max(0, size - _HEADER.size) // _SAMPLE_BYTES / SAMPLE_RATE_HZ


def _header(data_bytes: int) -> bytes:
    return _HEADER.pack(
        b"RIFF",
        _HEADER.size - 8 + data_bytes,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        SAMPLE_RATE_HZ,
        SAMPLE_RATE_HZ * _SAMPLE_BYTES,
        _SAMPLE_BYTES,
        8 * _SAMPLE_BYTES,
        b"data",
        data_bytes,
    )


def _write_all(file: FileIO, data: bytes) -> None:
    """Write it; an unbuffered file may take less than it is given."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def _set_aside(path: Path) -> None:
    """Keep what already has this name: a recording is never written over."""
    if not path.exists():
        return
    number = 1
    while (aside := path.with_name(f"{path.name}.old-{number}")).exists():
        number += 1
    path.rename(aside)
