"""A recording on disk, whatever keeps it: 16-bit WAV or FLAC."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the window opens without the weight of numpy
    from voice_interview.audio.samples import Samples

_FLAC_SIGN = b"fLaC"
_SAMPLE_BYTES = 2
_TICKS_HZ = 1_000_000
"""FFmpeg counts the time of a whole file in microseconds."""


class UnreadableError(Exception):
    """The file is gone, broken, or no sound of 16 bits in one or two channels."""


class SoundFile:
    """Reads any stretch of a recording, exact to the sample. UnreadableError when it can't."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                self._is_flac = file.read(len(_FLAC_SIGN)) == _FLAC_SIGN
        except OSError as error:
            raise UnreadableError(type(error).__name__) from error
        read = _flac_shape if self._is_flac else _wav_shape
        self.rate_hz, self.channels, self.frames = read(path)
        if self.channels not in (1, 2):
            raise UnreadableError(f"{self.channels} channels")

    @property
    def duration_s(self) -> float:
        """How long it is, seconds."""
        return self.frames / self.rate_hz

    def blocks(self, first: int, last: int, most: int) -> Iterator[Samples]:
        """Yield the frames from `first` to before `last` as int16 blocks, shape (n, channels).

        No block has more than `most` frames. A file that ends earlier gives what it has.
        """
        read = _flac_blocks if self._is_flac else _wav_blocks
        return read(self.path, max(0, first), min(last, self.frames), most)


def _wav_shape(path: Path) -> tuple[int, int, int]:
    try:
        with wave.open(str(path), "rb") as file:
            header = file.getparams()
    except (OSError, EOFError, wave.Error) as error:
        raise UnreadableError(type(error).__name__) from error
    if header.sampwidth != _SAMPLE_BYTES:
        raise UnreadableError("not 16-bit")
    return header.framerate, header.nchannels, header.nframes


def _wav_blocks(path: Path, first: int, last: int, most: int) -> Iterator[Samples]:
    import numpy as np  # noqa: PLC0415 - see above

    try:
        with wave.open(str(path), "rb") as file:
            file.setpos(first)
            while first < last and (data := file.readframes(min(most, last - first))):
                frames = np.frombuffer(data, dtype="<i2").reshape(-1, file.getnchannels())
                first += len(frames)
                yield frames
    except (OSError, EOFError, wave.Error) as error:
        raise UnreadableError(type(error).__name__) from error


# ---- FLAC


def _flac_shape(path: Path) -> tuple[int, int, int]:
    import av  # noqa: PLC0415 - only for recordings that were made smaller

    try:
        with av.open(str(path)) as container:
            stream = container.streams.audio[0]
            rate_hz = int(stream.rate)
            frames = _frame_number(stream.duration, stream.time_base, rate_hz)
            return rate_hz, int(stream.channels), frames
    except (av.FFmpegError, OSError, IndexError) as error:
        raise UnreadableError(type(error).__name__) from error


def _flac_blocks(path: Path, first: int, last: int, most: int) -> Iterator[Samples]:
    import av  # noqa: PLC0415 - see above

    try:
        with av.open(str(path)) as container:
            stream = container.streams.audio[0]
            container.seek(round(first / stream.rate * _TICKS_HZ))
            begins: int | None = None
            for frame in container.decode(stream):
                if begins is None:
                    begins = _frame_number(frame.pts, stream.time_base, stream.rate)
                if begins >= last:
                    return
                wanted = _interleaved(frame)[max(0, first - begins) : last - begins]
                for at in range(0, len(wanted), most):
                    yield wanted[at : at + most]
                begins += frame.samples
    except (av.FFmpegError, OSError, IndexError) as error:
        raise UnreadableError(type(error).__name__) from error


def _frame_number(pts: Any, time_base: Any, rate_hz: int) -> int:
    number: int = round((pts or 0) * time_base * rate_hz)
    return number


def _interleaved(frame: Any) -> Samples:
    if frame.format.bytes != _SAMPLE_BYTES:
        raise UnreadableError("not 16-bit")
    values: Samples = frame.to_ndarray()
    return values.T if frame.format.is_planar else values.reshape(-1, len(frame.layout.channels))
