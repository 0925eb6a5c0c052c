"""Reads audio files from anywhere, as a stream. Only in the speech child: decoders can crash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.errors import UserError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Samples = npt.NDArray[np.int16]

LONGEST_S = 4 * 3600
_BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ


class ForeignAudio:
    """The first sound track of a file, mono at 16 kHz, read block by block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._blocks = self._decode()
        self.position = 0
        """The next sample to be read."""
        self.length_s = 0.0
        """What the file says about its length, known after the first read; 0: nothing."""

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
            raise self._unreadable("is longer than four hours")
        return block

    def _decode(self) -> Iterator[Samples]:
        import av  # noqa: PLC0415 - only where a foreign file is read
        import numpy as np  # noqa: PLC0415

        waiting: list[Samples] = []
        container: Any
        # A playlist could name other files or addresses: nothing but this file is opened.
        options = {"protocol_whitelist": ""}
        try:
            with self._path.open("rb") as file, av.open(file, options=options) as container:
                if not container.streams.audio:
                    raise self._unreadable("holds no sound")
                self.length_s = (container.duration or 0) / av.time_base
                for block in _resampled(av, container):
                    waiting.append(block)
                    if sum(map(len, waiting)) >= _BLOCK_FRAMES:
                        yield np.concatenate(waiting)
                        waiting = []
        except (av.FFmpegError, OSError, ValueError, EOFError) as error:
            raise self._unreadable("can't be read as audio") from error
        if waiting:
            yield np.concatenate(waiting)

    def _unreadable(self, what: str) -> UserError:
        return UserError(
            f"{self._path.name} {what}.",
            "The file was not changed.",
            "Choose a recording such as WAV, FLAC, MP3, M4A or OGG.",
        )


def _resampled(av: Any, container: Any) -> Iterator[Samples]:
    """Yield mono 16 kHz blocks; damaged packets are left out, as players do."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE_HZ)
    for packet in container.demux(container.streams.audio[0]):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            continue
        for frame in frames:
            frame.pts = None  # gaps and jumps in a file's clock are no sound
            yield from _samples(resampler.resample(frame))
    yield from _samples(resampler.resample(None))


def _samples(frames: list[Any]) -> Iterator[Samples]:
    for frame in frames:
        block = frame.to_ndarray().reshape(-1)
        if len(block):
            yield block
