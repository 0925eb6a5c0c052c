"""The shape of a recording at several resolutions, for drawing any stretch of it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from voice_interview.audio.samples import Samples
from voice_interview.audio.sound_file import SoundFile
from voice_interview.takes.flac import OUTLINE_FRAMES

FINEST_S = 0.005
"""The finest resolution: at the closest zoom a bar of the window is about as long."""

_STEP = 8
"""Each level has so many times fewer values than the one below."""

_FEWEST = 4
"""A stretch is drawn of at least so many values where there are finer ones."""

_BLOCK_VALUES = _STEP**4
_LOUD_PERCENTILE = 95.0


class Peaks:
    """The loudest sample, 0..1, of each 5 ms of a recording, and of ever longer stretches.

    It may be read while another thread fills it: what is still to come is silent.
    """

    def __init__(self, rate_hz: int, frames: int) -> None:
        self._value_frames = max(1, round(FINEST_S * rate_hz))
        self._value_s = self._value_frames / rate_hz
        self._filled = 0
        self._levels: list[npt.NDArray[np.float32]] = []
        count = -(-frames // self._value_frames)
        while not self._levels or len(self._levels[-1]) > _STEP:
            padded = -(-max(1, count) // _STEP) * _STEP
            self._levels.append(np.zeros(padded, dtype=np.float32))
            count = padded // _STEP

    @property
    def filled_s(self) -> float:
        """How much of the recording is in it, seconds."""
        return self._filled * self._value_s

    @property
    def block_frames(self) -> int:
        """How many frames `add` takes; only the last block may be shorter."""
        return _BLOCK_VALUES * self._value_frames

    def add(self, block: Samples) -> None:
        """Take the next frames, int16, shape (n, channels)."""
        whole = len(block) // self._value_frames * self._value_frames
        values = [_loudest(block[:whole].reshape(-1, self._value_frames * block.shape[1]))]
        if whole < len(block):
            values.append(_loudest(block[whole:].reshape(1, -1)))
        self.add_values(np.concatenate(values))

    def add_values(self, fresh: npt.NDArray[np.float32]) -> None:
        """Take the loudest samples of the next stretches of 5 ms, 0..1."""
        first = self._filled
        last = min(first + len(fresh), len(self._levels[0]))
        self._levels[0][first:last] = fresh[: last - first]
        for finer, coarser in zip(self._levels, self._levels[1:], strict=False):
            first, last = first // _STEP, -(-last // _STEP)
            coarser[first:last] = finer[first * _STEP : last * _STEP].reshape(-1, _STEP).max(axis=1)
        self._filled += len(fresh)

    def loudest(self, start_s: float, end_s: float, count: int) -> npt.NDArray[np.float32]:
        """Return the peaks of `count` equal stretches of that part, shape (count,), 0..1."""
        step_s = (end_s - start_s) / count
        level, value_s = 0, self._value_s
        while level + 1 < len(self._levels) and value_s * _STEP * _FEWEST <= step_s:
            level, value_s = level + 1, value_s * _STEP
        values = self._levels[level]
        edges = (start_s + step_s * np.arange(count)) / value_s
        inside = (edges >= 0) & (edges < len(values))
        places = np.clip(edges.astype(np.int64), 0, len(values) - 1)
        stop = min(len(values), max(int(places[-1]) + 1, int(np.ceil(end_s / value_s))))
        found = np.maximum.reduceat(values[:stop], places)
        return np.where(inside, found, np.float32(0.0))

    @property
    def top(self) -> float:
        """The loudest sample so far, 0..1."""
        return float(self._levels[-1].max())

    def loud_dbfs(self) -> float | None:
        """Return how high loud speech peaks, dB of full scale; None while nothing was heard."""
        values = self._levels[min(1, len(self._levels) - 1)]
        heard = values[values > 0]
        if not len(heard):
            return None
        return float(20 * np.log10(np.percentile(heard, _LOUD_PERCENTILE)))


def read_peaks(
    path: Path, begun: Callable[[Peaks], None], wanted: Callable[[], bool] = lambda: True
) -> Peaks:
    """Read a recording's peaks; `begun` gets them while they are still being filled.

    Ends early once they are not `wanted` any more. Raises UnreadableError.
    """
    file = SoundFile(path)
    peaks = Peaks(file.rate_hz, file.frames)
    if file.outline is not None and peaks.block_frames == _BLOCK_VALUES * OUTLINE_FRAMES:
        peaks.add_values(file.outline.astype(np.float32) / np.float32(32768))
        begun(peaks)
        return peaks
    begun(peaks)
    block = np.zeros((peaks.block_frames, file.channels), dtype=np.int16)
    filled = 0
    for piece in file.blocks(0, file.frames, peaks.block_frames):
        fits = min(len(piece), len(block) - filled)
        block[filled : filled + fits] = piece[:fits]
        filled += fits
        if filled == len(block):
            peaks.add(block)
            filled = len(piece) - fits
            block[:filled] = piece[fits:]
            if not wanted():
                return peaks
    if filled:
        peaks.add(block[:filled])
    return peaks


def _loudest(stretches: Samples) -> npt.NDArray[np.float32]:
    """Return the loudest of each row, 0..1; the lowest sample has no positive twin in int16."""
    if not len(stretches):
        return np.zeros(0, dtype=np.float32)
    highest = stretches.max(axis=1).astype(np.float32)
    lowest = stretches.min(axis=1).astype(np.float32)
    found: npt.NDArray[np.float32] = np.maximum(highest, -lowest) / np.float32(32768)
    return found
