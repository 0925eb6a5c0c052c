"""A stretch of a WAV file, ready for a device."""

from __future__ import annotations

import math
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from voice_interview.audio.devices import SoundProblemError
from voice_interview.audio.levels import FADE_S, ramp
from voice_interview.audio.samples import Samples
from voice_interview.core.events import Problem

_CHUNK_FRAMES = 4096


class WavReader:
    """A stretch of a 16-bit WAV file, as chunks at the rate of a device.

    Raises SoundProblemError(BAD_AUDIO) when the file is none.
    """

    def __init__(self, path: Path, start_s: float, end_s: float | None) -> None:
        self._path = path
        try:
            with wave.open(str(path), "rb") as file:
                header = file.getparams()
        except (OSError, EOFError, wave.Error) as error:
            raise SoundProblemError(Problem.BAD_AUDIO, type(error).__name__) from error
        if header.sampwidth != 2 or header.nchannels not in (1, 2):
            raise SoundProblemError(Problem.BAD_AUDIO, "not 16-bit mono or stereo")
        self._rate_hz = header.framerate
        self._total = header.nframes
        self._first = self._frame(start_s)
        self._last = self._total if end_s is None else self._frame(end_s)
        self.start_s = self._first / self._rate_hz

    def chunks(self, rate_hz: float, channels: int) -> Iterator[Samples]:
        """Yield int16 chunks, shape (n, channels), at that rate; a cut is faded."""
        try:
            yield from self._chunks(rate_hz, channels)
        except (OSError, EOFError, wave.Error) as error:
            raise SoundProblemError(Problem.BAD_AUDIO, type(error).__name__) from error

    def _chunks(self, rate_hz: float, channels: int) -> Iterator[Samples]:
        with wave.open(str(self._path), "rb") as file:
            file.setpos(self._first)
            position = self._first
            resample = _resampler(self._rate_hz, rate_hz, channels)
            while position < self._last:
                data = file.readframes(min(_CHUNK_FRAMES, self._last - position))
                if not data:
                    break
                frames = np.frombuffer(data, dtype="<i2").reshape(-1, file.getnchannels())
                faded = self._fade(frames, position)
                position += len(frames)
                yield resample(_with_channels(faded, channels), last=position >= self._last)

    def _frame(self, at_s: float) -> int:
        return min(max(0, round(at_s * self._rate_hz)), self._total)

    def _fade(self, frames: Samples, position: int) -> Samples:
        start = self._first if self._first > 0 else -math.inf
        end = self._last if self._last < self._total else math.inf
        return ramp(frames, position, start, end, max(1, round(FADE_S * self._rate_hz)))


def _resampler(from_hz: float, to_hz: float, channels: int) -> Callable[..., Samples]:
    if from_hz == to_hz:
        return lambda frames, last: frames  # noqa: ARG005 - soxr's signature
    import soxr  # noqa: PLC0415 - only the audio process resamples

    stream = soxr.ResampleStream(from_hz, to_hz, channels, dtype="int16")

    def resample(frames: Samples, last: bool) -> Samples:
        out: Samples = stream.resample_chunk(frames, last=last)
        return out.reshape(-1, channels)

    return resample


def _with_channels(frames: Samples, channels: int) -> Samples:
    if frames.shape[1] == channels:
        return frames
    changed: Samples
    if channels == 1:
        changed = frames.mean(axis=1, keepdims=True).astype(np.int16)
    else:
        changed = np.repeat(frames, channels, axis=1)
    return changed
