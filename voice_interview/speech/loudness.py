"""How loud a spoken question is from moment to moment, so that it can be seen while it is heard."""

from __future__ import annotations

import math
import sys
import wave
from array import array
from pathlib import Path

from msgspec import Struct

from voice_interview.core.ports import Level

_STEP_S = 0.05
_SILENT_DBFS = -120.0


class Loudness(Struct, frozen=True):
    """The peak of each stretch of `_STEP_S` seconds, 0..1."""

    peaks: tuple[float, ...] = ()

    def at(self, position_s: float) -> Level:
        """The level at that place; silence outside."""
        at = math.floor(position_s / _STEP_S)
        peak = self.peaks[at] if 0 <= at < len(self.peaks) else 0.0
        dbfs = 20 * math.log10(peak) if peak > 0 else _SILENT_DBFS
        return Level(dbfs, dbfs)


def loudness_of(path: Path) -> Loudness:
    """Measure a 16-bit WAV file; nothing is known of any other."""
    try:
        with wave.open(str(path)) as file:
            if file.getsampwidth() != 2:
                return Loudness()
            step = max(1, round(_STEP_S * file.getframerate())) * file.getnchannels()
            samples = array("h", file.readframes(file.getnframes()))
    except (OSError, EOFError, ValueError, wave.Error):
        return Loudness()
    if sys.byteorder == "big":
        samples.byteswap()
    starts = range(0, len(samples) - step + 1, step)
    return Loudness(tuple(_peak(samples[start : start + step]) / 32768 for start in starts))


def _peak(samples: array[int]) -> int:
    loudest, deepest = max(samples), min(samples)
    return max(loudest, -deepest)
