"""Reads WAV files: recordings, also while they grow, and rendered questions."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.takes.opened import Opened
from voice_interview.takes.reading import BadSoundError

if TYPE_CHECKING:
    from voice_interview.takes.reading import Samples

_SAMPLE_BYTES = 2
_PCM = 1
_MOST_CHANNELS = 2
_HEADER_LIMIT_BYTES = 1 << 16
"""The sound begins before this, or the file is none of ours."""


class WavSound(Opened):
    """A 16-bit WAV, mono or stereo. Of a growing one, what the file holds is its length."""

    def __init__(self, file: BinaryIO, *, growing: bool) -> None:
        """Raises BadSoundError when it is none."""
        super().__init__(file)
        self.rate_hz, self.channels, self.frames = SAMPLE_RATE_HZ, 1, 0
        self._sound_at = 0
        self._read_header(growing=growing)

    def read(self, first: int, count: int) -> Samples:
        """Return the frames from number `first` on, shape (n, channels); fewer at the end."""
        size = self.channels * _SAMPLE_BYTES
        count = max(0, min(count, self.frames - first))
        self._file.seek(self._sound_at + first * size)
        content = self._file.read(count * size)
        whole = len(content) // size * size
        return np.frombuffer(content[:whole], dtype="<i2").reshape(-1, self.channels)

    def _read_header(self, *, growing: bool) -> None:
        """Look for the sound; a header that is not written yet leaves none."""
        size = os.fstat(self._file.fileno()).st_size
        self._file.seek(0)
        head = self._file.read(12)
        if growing and len(head) < 12:
            return
        if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
            raise BadSoundError("no WAV file")
        known, at = False, len(head)
        while at + 8 <= min(size, _HEADER_LIMIT_BYTES):
            self._file.seek(at)
            name, length = struct.unpack("<4sI", self._file.read(8))
            at += 8
            if name == b"data":
                if not known:
                    break
                rest = size - at
                self._sound_at = at
                length = rest if growing else min(length, rest)
                self.frames = length // (self.channels * _SAMPLE_BYTES)
                return
            if name == b"fmt ":
                known = True
                self._read_format(self._file.read(16))
            at += length + length % 2
        if not growing:
            raise BadSoundError("no sound in the WAV file")

    def _read_format(self, content: bytes) -> None:
        if len(content) < 16:
            raise BadSoundError("no format in the WAV file")
        coding, self.channels, self.rate_hz, _, _, bits = struct.unpack("<HHIIHH", content)
        if (coding, bits) != (_PCM, 8 * _SAMPLE_BYTES):
            raise BadSoundError("not 16-bit")
        if not (0 < self.channels <= _MOST_CHANNELS and self.rate_hz):
            raise BadSoundError("not mono or stereo")
