"""Quiet speech made as loud as usual for the detector, which hears little below -40 dBFS.

A microphone that is turned down, or one cough that is louder than all the words, must not cost
words. docs/decisions/0005-decoding-pieces.md has the figures.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Sound = npt.NDArray[np.float32]

_USUAL_DBFS = -22.0
"""Loud windows that are softer are brought to this: it is usual in the development clips."""
_MOST_DB = 30.0
_LOUD_PERCENT = 90.0
"""The loud windows are louder than this share of the last ones: one thump doesn't count."""
_PEAK_DB = 10.0
"""No window gets louder than this above what is usual: the first word after silence isn't torn."""
_WINDOWS = 156
"""Windows of 32 ms that are looked back on: 5 s."""
_LEAST = 1e-6
"""Amplitude of what is taken for silence."""


class Leveler:
    """Amplifies the windows of a stream by what the last ones were too quiet; never softens."""

    def __init__(self) -> None:
        import numpy as np  # noqa: PLC0415 - only the speech child handles sound

        self._np = np
        self._dbfs: deque[float] = deque(maxlen=_WINDOWS)

    def level(self, windows: Sound) -> Sound:
        """Return the windows, (count, frames) float32 within -1..1, amplified."""
        np = self._np
        rms = np.sqrt(np.mean(np.square(windows), axis=1))
        gains = [self._gain(dbfs) for dbfs in 20 * np.log10(np.maximum(rms, _LEAST))]
        amplified: Sound = windows * np.array(gains, dtype=np.float32)[:, None]
        return amplified.clip(-1, 1)

    def _gain(self, dbfs: float) -> float:
        self._dbfs.append(dbfs)
        lately_dbfs = float(self._np.percentile(self._dbfs, _LOUD_PERCENT))
        loud_dbfs = max(lately_dbfs, dbfs - _PEAK_DB)
        missing_db = min(max(0.0, _USUAL_DBFS - loud_dbfs), _MOST_DB)
        return float(10 ** (missing_db / 20))
