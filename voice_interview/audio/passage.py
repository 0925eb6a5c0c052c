"""A stretch of a recording, ready for a device: at its rate, at the wanted speed, once or again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from voice_interview.audio.devices import SoundProblemError
from voice_interview.audio.levels import FADE_S, ramp
from voice_interview.audio.samples import Samples
from voice_interview.audio.sound_file import SoundFile, UnreadableError
from voice_interview.audio.stretch import stretched
from voice_interview.core.events import Problem
from voice_interview.core.ports import Playback
from voice_interview.takes.loudness import amplified

_BLOCK_FRAMES = 4096


class Chunk(NamedTuple):
    """Sound for the device, int16, shape (n, channels), and where in the file it begins."""

    frames: Samples
    position_s: float


class Passage:
    """What a Playback asks for. Raises SoundProblemError(BAD_AUDIO) when the file has no sound."""

    def __init__(self, wanted: Playback) -> None:
        self._wanted = wanted
        try:
            self._file = SoundFile(Path(wanted.path))
        except UnreadableError as error:
            raise SoundProblemError(Problem.BAD_AUDIO, str(error)) from error
        self._first = self._frame(wanted.start_s)
        self._last = self._file.frames if wanted.end_s is None else self._frame(wanted.end_s)
        again_s = wanted.again_s
        self._again = None if again_s is None else self._frame(again_s)

    @property
    def low_s(self) -> float:
        """Nothing before this place of the file is played."""
        first = self._first if self._again is None else min(self._first, self._again)
        return first / self._file.rate_hz

    @property
    def high_s(self) -> float:
        """Nothing after this place is played."""
        return max(self._first, self._last) / self._file.rate_hz

    def chunks(self, rate_hz: float, channels: int) -> Iterator[Chunk]:
        """Yield chunks at that rate, without end if it is played again; cuts are faded."""
        try:
            yield from self._laps(rate_hz, channels)
        except UnreadableError as error:
            raise SoundProblemError(Problem.BAD_AUDIO, str(error)) from error

    def _laps(self, rate_hz: float, channels: int) -> Iterator[Chunk]:
        yield from self._lap(self._first, rate_hz, channels)
        while self._again is not None and self._again < self._last:
            yield from self._lap(self._again, rate_hz, channels)

    def _lap(self, first: int, rate_hz: float, channels: int) -> Iterator[Chunk]:
        """Play once from that frame to the end."""
        speed, file = self._wanted.speed, self._file
        blocks = file.blocks(first, self._last, _BLOCK_FRAMES)
        paced = stretched(blocks, file.rate_hz, speed)
        faded = _faded(paced, file.rate_hz, starts=first > 0, ends=self._last < file.frames)
        resample = _resampler(file.rate_hz, rate_hz, channels)
        done = 0
        for block, is_last in faded:
            wide = _with_channels(amplified(block, self._wanted.gain_db), channels)
            frames = resample(wide, last=is_last)
            yield Chunk(frames, first / file.rate_hz + done / rate_hz * speed)
            done += len(frames)

    def _frame(self, at_s: float) -> int:
        return min(max(0, round(at_s * self._file.rate_hz)), self._file.frames)


def _faded(
    blocks: Iterator[Samples], rate_hz: int, *, starts: bool, ends: bool
) -> Iterator[tuple[Samples, bool]]:
    """Yield each block and whether it is the last; fade where the sound was cut."""
    fade = max(1, round(FADE_S * rate_hz))
    done, held = 0, None
    for block in blocks:
        if held is not None and len(block) < fade:
            block = np.concatenate((held, block))  # noqa: PLW2901 - room for the fade at the end
        elif held is not None:
            yield ramp(held, done, 0.0 if starts else -np.inf, np.inf, fade), False
            done += len(held)
        held = block
    if held is not None:
        end = done + len(held) if ends else np.inf
        yield ramp(held, done, 0.0 if starts else -np.inf, end, fade), True


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
