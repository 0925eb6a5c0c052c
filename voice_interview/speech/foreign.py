"""Reads audio files from anywhere, as a stream."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.errors import UserError
from voice_interview.foreign.decoding import Ending
from voice_interview.foreign.reading import ForeignError, ForeignSound

if TYPE_CHECKING:
    from voice_interview.foreign.reading import Samples

LONGEST_S = 4 * 3600
_BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ
_WHAT = {
    Ending.UNREADABLE: "can't be read as audio",
    Ending.SILENT: "holds no sound",
    Ending.TOO_LARGE: "takes more memory or time to read than any recording should",
}


class ForeignAudio:
    """The first sound track of a file, mono at 16 kHz, read block by block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sound = ForeignSound(path)
        self._blocks = self._decode()
        self.position = 0
        """The next sample to be read."""

    @property
    def length_s(self) -> float:
        """What the file says about its length, known after the first read; 0: nothing."""
        return self._sound.length_s

    def read(self) -> Samples:
        """Return the next samples, (frames,) int16, about 10 s; none at the end.

        Raises UserError when the file holds no sound that can be read, or over four hours of it.
        """
        import numpy as np  # noqa: PLC0415 - only the speech child reads sound

        block = next(self._blocks, None)
        if block is None:
            if self.position == 0:
                raise self._unreadable("is empty or holds no sound")
            return np.zeros(0, dtype=np.int16)
        self.position += len(block)
        if self.position > LONGEST_S * SAMPLE_RATE_HZ:
            self._blocks.close()
            raise self._unreadable("is longer than four hours")
        return block

    def close(self) -> None:
        """Read no more."""
        self._blocks.close()

    def _decode(self) -> Generator[Samples, None, None]:
        try:
            yield from self._sound.blocks(_BLOCK_FRAMES)
        except ForeignError as error:
            raise self._unreadable(_WHAT[error.ending]) from error

    def _unreadable(self, what: str) -> UserError:
        return UserError(
            f"{self._path.name} {what}.",
            "The file was not changed.",
            "Choose a recording such as WAV, FLAC, MP3, M4A or OGG.",
        )
