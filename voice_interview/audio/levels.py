"""How loud a block is, and how it is faded."""

from __future__ import annotations

import numpy as np

from voice_interview.audio.samples import Samples
from voice_interview.core.ports import Level

FADE_S = 0.005
"""Long enough that a cut in speech does not click, too short to be heard as a fade."""

_FULL_SCALE = 32768.0
_FLOOR_DBFS = -120.0


def level(block: Samples) -> Level:
    """Measure a block, shape (n,); silence and an empty block are -120 dB."""
    if not len(block):
        return Level()
    values = block.astype(np.float64) / _FULL_SCALE
    return Level(_dbfs(float(np.sqrt(np.mean(values**2)))), _dbfs(float(np.abs(values).max())))


def ramp(block: Samples, first: int, start: float, end: float, fade_frames: int) -> Samples:
    """Fade the block in after frame `start` and out before frame `end` (infinite: not at all).

    Shape (n,) or (n, channels); `first` is the number of its first frame.
    """
    untouched = first >= start + fade_frames and first + len(block) <= end - fade_frames
    if untouched or not len(block):
        return block
    numbers = np.arange(first, first + len(block), dtype=np.float64)
    gain = np.clip(np.minimum(numbers - start, end - numbers) / fade_frames, 0.0, 1.0)
    shaped = gain.reshape((-1,) + (1,) * (block.ndim - 1))
    return np.rint(block * shaped).astype(np.int16)


def _dbfs(value: float) -> float:
    return float(max(_FLOOR_DBFS, 20 * np.log10(value))) if value > 0 else _FLOOR_DBFS
