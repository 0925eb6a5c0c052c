"""When to look at what is being said right now, for a caption that may change."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from voice_interview.core.model import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from voice_interview.speech.decode import Clip, Decoder

_STEP_FRAMES = SAMPLE_RATE_HZ * 3 // 2
"""While somebody speaks without a pause, the caption follows in steps of this."""
_FIRST_FRAMES = SAMPLE_RATE_HZ * 7 // 10
"""The first words of an answer are waited for: 0.7 s hold one or two."""
_NEXT_FRAMES = SAMPLE_RATE_HZ * 3 // 10
"""So much more is heard before the next look for the first words, if there were none."""


class Glances:
    """The last look, and when the next one is due. All positions are samples at 16 kHz.

    It rests as long as the last look took, so captions never take more than half of the time.
    """

    def __init__(self, decoder: Decoder, clock: Callable[[], float] = time.monotonic) -> None:
        self._decoder = decoder
        self._clock = clock
        self._at = 0
        self._not_before_s = 0.0
        self.text = ""
        """What was seen and is in no part yet."""

    def due(self, start: int, heard: int, *, first: bool) -> bool:
        """Whether to look at speech from `start` on; `first`: nothing was seen of it so far."""
        if self._clock() < self._not_before_s:
            return False
        if not first:
            return heard - self._at >= _STEP_FRAMES
        return heard - start >= _FIRST_FRAMES and heard - self._at >= _NEXT_FRAMES

    def begin(self, heard: int) -> None:
        """A look at all that was heard up to there begins."""
        self._at = heard

    def look(self, clip: Clip) -> str:
        """Decode quickly; on any thread."""
        began_s = self._clock()
        text = self._decoder.glance(clip)
        ended_s = self._clock()
        self._not_before_s = ended_s + (ended_s - began_s)
        return text

    def forget(self, heard: int) -> None:
        """What was seen is known better, up to there."""
        self.text = ""
        self._at = heard
