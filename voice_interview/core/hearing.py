"""Whether what the microphone hears will do for an answer, told before the answer."""

from __future__ import annotations

from collections import deque
from enum import StrEnum

from voice_interview.core.ports import Level

_WINDOW_S = 6.0
"""Long enough to hear a word or two, short enough that a fault put right is soon forgotten."""

_LEAST_S = 2.0
_SILENT_DBFS = -90.0
"""The last bit of 16: any microphone that is on hisses louder."""

_CLIPPING_DBFS = -0.2
_CLIPPED_BLOCKS = 2
"""One may be a knock on the table."""

_NOISY_DBFS = -38.0
"""A fan or a street in the pauses of speech; a quiet room is at -60 or less. Speech itself is
at about -20, and Whisper begins to lose words at less than 15 dB between the two."""

_QUIET_DBFS = -36.0
"""Peaks of speech at -45 dBFS on average, the softest that is still understood."""

_VOICE_OVER_NOISE_DB = 15.0


class Hearing(StrEnum):
    """What was heard of late."""

    FINE = "fine"
    SILENT = "silent"
    """Nothing at all: it is muted."""
    QUIET = "quiet"
    """A voice, but too far away."""
    NOISY = "noisy"
    CLIPPING = "clipping"


class Ear:
    """Judges the levels of the last seconds."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, Level]] = deque()

    def add(self, at_s: float, level: Level) -> None:
        """Hear the level at this moment, seconds on a clock that never goes back."""
        self._heard.append((at_s, level))
        while at_s - self._heard[0][0] > _WINDOW_S:
            self._heard.popleft()

    def clear(self) -> None:
        """Forget: another microphone, or the same one opened anew."""
        self._heard.clear()

    def judge(self) -> Hearing:
        """Return what is wrong; FINE too when too little was heard to tell."""
        if not self._heard or self._heard[-1][0] - self._heard[0][0] < _LEAST_S:
            return Hearing.FINE
        peaks = [level.peak_dbfs for _, level in self._heard]
        loudest_dbfs = max(peaks)
        if loudest_dbfs <= _SILENT_DBFS:
            return Hearing.SILENT
        if sum(peak >= _CLIPPING_DBFS for peak in peaks) >= _CLIPPED_BLOCKS:
            return Hearing.CLIPPING
        quietest = sorted(level.rms_dbfs for _, level in self._heard)
        noise_dbfs = quietest[len(quietest) // 5]
        if noise_dbfs >= _NOISY_DBFS:
            return Hearing.NOISY
        is_voice = loudest_dbfs - noise_dbfs >= _VOICE_OVER_NOISE_DB
        if is_voice and loudest_dbfs < _QUIET_DBFS and noise_dbfs > _SILENT_DBFS:
            return Hearing.QUIET
        return Hearing.FINE
