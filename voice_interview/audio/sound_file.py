"""A recording on disk as blocks, for who plays or draws it; `takes` knows what keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.takes.reading import open_sound

if TYPE_CHECKING:  # the window opens without the weight of numpy
    import numpy as np
    import numpy.typing as npt

    from voice_interview.audio.samples import Samples


class UnreadableError(Exception):
    """The file is gone, broken, or no sound of 16 bits in one or two channels."""


class SoundFile:
    """Reads any stretch of a recording, exact to the sample. UnreadableError when it can't."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with open_sound(path) as sound:
                self.rate_hz, self.channels, self.frames = (
                    sound.rate_hz,
                    sound.channels,
                    sound.frames,
                )
                self.outline: npt.NDArray[np.uint16] | None = getattr(sound, "outline", None)
                """The loudest sample of each 5 ms, where the file says so itself."""
        except OSError as error:
            raise UnreadableError(type(error).__name__) from error

    @property
    def duration_s(self) -> float:
        """How long it is, seconds."""
        return self.frames / self.rate_hz

    def blocks(self, first: int, last: int, most: int) -> Iterator[Samples]:
        """Yield the frames from `first` to before `last` as int16 blocks, shape (n, channels).

        No block has more than `most` frames. A file that ends earlier gives what it has.
        """
        first, last = max(0, first), min(last, self.frames)
        try:
            with open_sound(self.path) as sound:
                while first < last and len(frames := sound.read(first, min(most, last - first))):
                    first += len(frames)
                    yield frames
        except OSError as error:
            raise UnreadableError(type(error).__name__) from error
