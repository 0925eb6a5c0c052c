"""One take being written: stretches of the source, joined without a click, at 16 kHz."""

from __future__ import annotations

import math
from collections import deque
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct

from voice_interview.audio.levels import FADE_S, ramp
from voice_interview.audio.samples import Samples
from voice_interview.audio.shared import Moving
from voice_interview.audio.wavfile import TakeFile
from voice_interview.core.model import SAMPLE_RATE_HZ, Gap

_NOTHING = np.empty(0, dtype=np.int16)


class _Stretch(Struct):
    """Frames `start` to `end` of the source; `before` frames of the take came earlier."""

    start: int
    before: int
    end: float = math.inf
    fade_from: float = -math.inf
    fade_to: float = math.inf
    taken_to: int = 0
    """Everything before this frame has been taken: history may be fed again."""

    @property
    def length(self) -> float:
        return self.end - self.start


class RunningTake:
    """The file, the resampler, and which frames of the source belong to it.

    `feed` may raise OSError when the disk refuses.
    """

    def __init__(
        self,
        turn: int,
        path: Path,
        rate_hz: float,
        first: int,
        preroll_frames: int,
        *,
        append: bool = False,
    ) -> None:
        self.turn = turn
        self.path = path
        self.preroll_s = preroll_frames / rate_hz
        self._rate_hz = rate_hz
        self._fade_frames = max(1, round(FADE_S * rate_hz))
        self.file = TakeFile(path, append=append)
        before = round(self.file.duration_s * rate_hz)
        self._latest = _Stretch(first, before, fade_from=first if before else -math.inf)
        self._open = deque([self._latest])
        self._stretches = [self._latest]
        self.finishing = False
        self._resample = _resampler(rate_hz)

    @property
    def held(self) -> bool:
        """Whether no more sound is wanted."""
        return math.isfinite(self._latest.end)

    @property
    def fed(self) -> bool:
        """Whether the take is finished and all of its sound has come."""
        return self.finishing and not self._open

    def feed(self, first: int, block: Samples) -> None:
        """Take what belongs here of the source's frames from number `first` on, shape (n,)."""
        for stretch in tuple(self._open):
            start = max(stretch.start, stretch.taken_to, first)
            end = int(min(stretch.end, first + len(block)))
            if start < end:
                stretch.taken_to = end
                piece = block[start - first : end - first]
                self._append(
                    ramp(piece, start, stretch.fade_from, stretch.fade_to, self._fade_frames)
                )
            if stretch.end <= first + len(block):
                self._open.popleft()

    def hold(self, frame: int, seen: int) -> None:
        """End the stretch at this frame and fade it out after it; `seen` frames have been fed."""
        if self.held:
            return
        end = max(frame, seen, self._latest.start) + self._fade_frames
        self._latest.end = self._latest.fade_to = end

    def release(self, frame: int) -> None:
        """Begin a new stretch at this frame, faded in."""
        if not self.held:
            return
        end = int(self._latest.end)
        start = max(frame, end)
        before = self._latest.before + max(0, end - self._latest.start)
        self._latest = _Stretch(start, before, fade_from=start)
        self._open.append(self._latest)
        self._stretches.append(self._latest)

    def finish(self, frame: int, seen: int) -> None:
        """End the take at this frame."""
        self.finishing = True
        if not self.held:
            self._latest.end = max(frame, seen, self._latest.start)
        if self._latest.end <= seen:
            self._open.clear()

    def place(self, frame: int, at_s: float, speed: float) -> Moving:
        """Return the place in the take, given a frame of the source and its moment."""
        stretch = self._latest
        return Moving(
            (stretch.before + frame - stretch.start) / self._rate_hz,
            at_s,
            speed,
            stretch.before / self._rate_hz,
            (stretch.before + stretch.length) / self._rate_hz,
        )

    def gaps(self, dropped: tuple[tuple[int, float], ...]) -> tuple[Gap, ...]:
        """Return the source's gaps that lie in the take, at their places in it."""
        return tuple(
            Gap((stretch.before + frame - stretch.start) / self._rate_hz, lost_s)
            for frame, lost_s in dropped
            for stretch in self._stretches
            if stretch.start < frame < stretch.end
        )

    def complete(self) -> float:
        """Write what the resampler holds back and complete the file; returns its seconds."""
        resample, self._resample = self._resample, None
        if resample is not None:
            self.file.append(resample.resample_chunk(_NOTHING, last=True))
        return self.file.complete()

    def rescue(self) -> float:
        """Complete the file as far as the disk lets us; returns its seconds.

        What the disk refuses even now stays as a part for the next start, and counts as 0.
        """
        try:
            return self.complete()
        except OSError:
            pass
        try:
            return self.file.complete()
        except OSError:
            return 0.0

    def _append(self, piece: Samples) -> None:
        if self._resample is not None:
            piece = self._resample.resample_chunk(piece)
        if len(piece):
            self.file.append(piece)


def _resampler(rate_hz: float) -> Any:
    """Return soxr's stream to 16 kHz, or None when there is nothing to do."""
    if rate_hz == SAMPLE_RATE_HZ:
        return None
    import soxr  # noqa: PLC0415 - only the audio process resamples

    return soxr.ResampleStream(rate_hz, SAMPLE_RATE_HZ, 1, dtype="int16")
