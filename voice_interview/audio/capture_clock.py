"""Which frame of a device was captured at which moment."""

from __future__ import annotations

import math

_WINDOW_S = 2.0


class CaptureClock:
    """Fits frame numbers to the monotonic clock from the arrival of blocks.

    A block can arrive late but never early, so the earliest arrival of the last seconds tells.
    The age of the newest frame at its arrival comes from PortAudio; some devices report nonsense
    at first (0.3 s on PulseAudio), so the least of the last seconds counts, `most_age_s` at most.
    """

    def __init__(self, rate_hz: float, most_age_s: float) -> None:
        self._rate_hz = rate_hz
        self._most_age_s = most_age_s
        self._offset = _SlidingLeast()
        self._age = _SlidingLeast()
        self._frames = 0
        self._before_gap_s: float | None = None
        self._gap_frame = 0
        self._closed_gaps: list[tuple[int, float]] = []

    @property
    def running(self) -> bool:
        """Whether any block has arrived."""
        return math.isfinite(self._offset.least)

    @property
    def gaps(self) -> tuple[tuple[int, float], ...]:
        """Before which frame the device dropped sound, and seconds of it, as the clock tells."""
        if self._before_gap_s is None:
            return tuple(self._closed_gaps)
        return (*self._closed_gaps, (self._gap_frame, self._gap_s()))

    def observe(self, frames: int, arrived_s: float, age_s: float) -> None:
        """Take note that the device's first `frames` frames were there at that moment."""
        self._frames = frames
        self._offset.add(arrived_s - frames / self._rate_hz, arrived_s)
        self._age.add(min(max(age_s, 0.0), self._most_age_s), arrived_s)

    def mark_gap(self, frame: int) -> None:
        """Sound was dropped before this frame: fit anew, and count what the gap was."""
        self._closed_gaps = list(self.gaps)
        self._before_gap_s = self._offset.least if self.running else None
        self._gap_frame = frame
        self._offset = _SlidingLeast()

    def frame_at(self, moment_s: float) -> int:
        """Return the frame captured at that moment; negative before the first."""
        return round((moment_s - self._zero_s()) * self._rate_hz) if self.running else 0

    def anchor(self) -> tuple[int, float]:
        """Return the number of frames so far and the moment at which the last was captured."""
        return self._frames, self._zero_s() + self._frames / self._rate_hz

    def _zero_s(self) -> float:
        return self._offset.least - self._age.least

    def _gap_s(self) -> float:
        if self._before_gap_s is None or not self.running:
            return 0.0
        return max(0.0, self._offset.least - self._before_gap_s)


class _SlidingLeast:
    """The least of the last two to four seconds' values."""

    def __init__(self) -> None:
        self._before = math.inf
        self._current = math.inf
        self._since_s = -math.inf

    @property
    def least(self) -> float:
        return min(self._before, self._current)

    def add(self, value: float, now_s: float) -> None:
        if now_s - self._since_s > _WINDOW_S:
            self._before, self._current, self._since_s = self._current, math.inf, now_s
        self._current = min(self._current, value)
