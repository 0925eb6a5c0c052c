"""Where to cut a recording so that each piece can be decoded alone.

Measured on joined takes of clean speech (Whisper base): pieces of at least 10 s cut at pauses of
at least 0.5 s lose the fewest words; shorter ones lose more, and near 30 s the model invents
endings. All positions are samples at 16 kHz.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from voice_interview.core.model import SAMPLE_RATE_HZ

MIN_FRAMES = 10 * SAMPLE_RATE_HZ
"""A piece is not cut at an ordinary pause before it is this long."""
MAX_FRAMES = 25 * SAMPLE_RATE_HZ
"""No piece is longer."""
PAUSE_FRAMES = SAMPLE_RATE_HZ // 2
"""An ordinary pause."""
_SENTENCE_FRAMES = SAMPLE_RATE_HZ * 3 // 4
_SENTENCE_MIN_FRAMES = 7 * SAMPLE_RATE_HZ
"""A pause of 0.75 s mostly ends a sentence: a piece of 7 s is cut there rather than at a breath of
the next sentence."""
LONG_PAUSE_FRAMES = 3 * SAMPLE_RATE_HZ
"""A pause that ends a piece of any length: long silence inside a piece misleads the decoder."""
_CUTS = (
    (MIN_FRAMES, PAUSE_FRAMES),
    (_SENTENCE_MIN_FRAMES, _SENTENCE_FRAMES),
    (0, LONG_PAUSE_FRAMES),
)
"""A piece of at least so many frames is cut at a pause of at least so many."""
_MIN_FORCED_FRAMES = 5 * SAMPLE_RATE_HZ
"""Where nothing better is found, a cut leaves at least this much before it, if it can."""


class Stretch(NamedTuple):
    """A part of the recording: the samples from `start` up to, not including, `end`."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Samples in it."""
        return self.end - self.start


class Piece(NamedTuple):
    """What is decoded at once: one or more spans of speech, in order."""

    spans: tuple[Stretch, ...]

    @property
    def start(self) -> int:
        """Its first sample of speech."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The sample after its last speech."""
        return self.spans[-1].end

    @property
    def speech_frames(self) -> int:
        """Samples of speech in it."""
        return sum(span.length for span in self.spans)


def next_piece(spans: Sequence[Stretch], heard: int, *, ended: bool) -> Piece | None:
    """Return the next piece that can be decoded for good; None when more must be heard first.

    `spans`: the speech that is in no piece yet; the last span may reach up to `heard` and still
    grow. Where 25 s go by without any pause the piece ends inside speech.
    """
    if not spans:
        return None
    first = spans[0].start
    for index, span in enumerate(spans):
        if span.end - first > MAX_FRAMES:
            return _forced(spans[: index + 1])
        following = spans[index + 1].start if index + 1 < len(spans) else heard
        if _cuts(span.end - first, following - span.end):
            return Piece(tuple(spans[: index + 1]))
    return Piece(tuple(spans)) if ended else None


def _cuts(length: int, pause: int) -> bool:
    return any(length >= shortest and pause >= quiet for shortest, quiet in _CUTS)


def _forced(spans: Sequence[Stretch]) -> Piece:
    """Cut at the longest pause before 25 s; there, inside the speech, where there is none."""
    first, last = spans[0].start, spans[-1]
    pauses = [
        (following.start - span.end, index)
        for index, (span, following) in enumerate(pairwise(spans))
        if span.end - first >= _MIN_FORCED_FRAMES
    ]
    if pauses:
        return Piece(tuple(spans[: max(pauses)[1] + 1]))
    return Piece((*spans[:-1], Stretch(last.start, first + MAX_FRAMES)))


def after(spans: Sequence[Stretch], frame: int) -> tuple[Stretch, ...]:
    """Return the speech from this sample on."""
    return tuple(Stretch(max(span.start, frame), span.end) for span in spans if span.end > frame)
