"""Reads a recording while it is still being written.

The recorder appends to `<audio>.part` and renames it to `<audio>` when the take is whole. What the
file system says about the length is the truth: the header may lag one block behind. The file is
opened anew for each read, because an open file can't be renamed on Windows.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.errors import UserError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_FRAME_BYTES = 2
_PCM = 1
_BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ
_HEADER_LIMIT_BYTES = 1 << 16
"""The sound begins before this, or the file is none of ours."""


class GrowingWav:
    """A 16 kHz mono 16-bit WAV from its first sample on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._part = path.with_name(path.name + ".part")
        self._sound_at: int | None = None
        self.position = 0
        """The next sample to be read."""
        self.length_s = 0.0
        """How long it was at the last look, seconds."""

    def read(self) -> npt.NDArray[np.int16]:
        """Return the next samples, (frames,) int16, at most 10 s; none when there are none yet.

        Raises UserError when the file is no recording of this app, OSError when it can't be read.
        """
        import numpy as np  # noqa: PLC0415 - only the speech child reads sound

        file = self._open()
        if file is None:
            return np.zeros(0, dtype=np.int16)
        with file:
            if self._sound_at is None:
                self._sound_at = _find_sound(file, self._path)
            if self._sound_at is None:
                return np.zeros(0, dtype=np.int16)
            size = os.fstat(file.fileno()).st_size
            self.length_s = (size - self._sound_at) / _FRAME_BYTES / SAMPLE_RATE_HZ
            file.seek(self._sound_at + self.position * _FRAME_BYTES)
            content = file.read(_BLOCK_FRAMES * _FRAME_BYTES)
        whole = len(content) // _FRAME_BYTES * _FRAME_BYTES
        sound = np.frombuffer(content[:whole], dtype="<i2")
        self.position += len(sound)
        return sound

    def missing(self) -> bool:
        """Whether there is no such file, growing or whole."""
        return not (self._part.exists() or self._path.exists())

    def _open(self) -> BinaryIO | None:
        """Open the growing file or the whole one; the rename may happen between the two looks."""
        for path in (self._part, self._path, self._part):
            try:
                return path.open("rb")
            except FileNotFoundError:
                continue
        return None


def _find_sound(file: BinaryIO, path: Path) -> int | None:
    """Return the offset of the first sample; None while the header is not written yet."""
    size = os.fstat(file.fileno()).st_size
    head = file.read(12)
    if len(head) < 12 and Path(file.name).suffix == ".part":
        return None
    if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
        raise _alien(path)
    known = False
    at = len(head)
    while at + 8 <= min(size, _HEADER_LIMIT_BYTES):
        file.seek(at)
        name, length = struct.unpack("<4sI", file.read(8))
        at += 8
        if name == b"data":
            if not known:
                raise _alien(path)
            return at
        if name == b"fmt ":
            known = _is_ours(file.read(16))
        at += length + length % 2
    return None


def _is_ours(content: bytes) -> bool:
    if len(content) < 16:
        return False
    coding, channels, rate_hz, _, _, bits = struct.unpack("<HHIIHH", content)
    return (coding, channels, rate_hz, bits) == (_PCM, 1, SAMPLE_RATE_HZ, 8 * _FRAME_BYTES)


def _alien(path: Path) -> UserError:
    return UserError(
        f"{path.name} is no recording of this app.",
        "The file was not changed.",
        "Use  voice-interview transcribe  for other audio files.",
    )
