"""Follows a sound from its first sample to its last: finds speech, cuts pieces, decodes them.

Runs in the speech child. The sound is read as it comes, so a recording is decoded while it grows
and a file of hours needs no more memory than a minute.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from voice_interview.core.model import SAMPLE_RATE_HZ, Span, Transcript, Word
from voice_interview.speech.decode import Clip, Decoder
from voice_interview.speech.pieces import Piece, Stretch, next_piece, remove
from voice_interview.speech.vad import Detector, Spans

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from voice_interview.speech.whisper import Sound

    Samples = npt.NDArray[np.int16]

_BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ
_ROOM_FRAMES = 3 * SAMPLE_RATE_HZ // 10
"""Sound kept on both sides of a piece, so that its first and last word are whole."""
_GLANCE_EVERY_S = 1.5
_GLANCE_FRAMES = SAMPLE_RATE_HZ
"""So much new speech is worth another look."""
_QUIET_FRAMES = SAMPLE_RATE_HZ // 50


class Source(Protocol):
    """Where sound comes from."""

    def read(self, at_most: int) -> Samples:
        """Return up to so many new samples, (frames,) int16 at 16 kHz; none: nothing new."""


class Follower:
    """One recording or file being transcribed.

    `caption(committed, tentative)` is called when the text changes.
    """

    def __init__(
        self,
        source: Source,
        detector: Detector,
        decoder: Decoder,
        caption: Callable[[str, str], None] | None = None,
    ) -> None:
        import numpy as np  # noqa: PLC0415 - only the speech child reads sound

        self._np = np
        self._source = source
        self._detector = detector
        self._decoder = decoder
        self._caption = caption
        detector.reset()
        self._spans = Spans()
        self._done = 0
        """Samples before this are in pieces that were decoded."""
        self._sound: Samples = np.zeros(0, dtype=np.int16)
        self._sound_at = 0
        self._words: list[Word] = []
        self._glanced_s = 0.0
        self._glanced_to = 0

    @property
    def heard(self) -> int:
        """Samples read so far."""
        return self._sound_at + len(self._sound)

    def step(self) -> bool:
        """Read what is new and decode at most one piece; whether there was anything to do."""
        fresh = self._source.read(_BLOCK_FRAMES)
        if len(fresh):
            self._sound = self._np.concatenate([self._sound, fresh])
            self._spans.hear(self._detector.hear(self._float(fresh)))
        piece = self._next(ended=False)
        if piece is not None:
            self._commit(piece)
        elif self._caption is not None:
            self._glance()
        return piece is not None or bool(len(fresh))

    def finish(self) -> None:
        """Decode what is left; the source has ended."""
        while self.step():
            pass
        self._spans.hear(self._detector.flush())
        self._spans.end(self.heard)
        while (piece := self._next(ended=True)) is not None:
            self._commit(piece)

    def transcript(self, model: str, language: str) -> Transcript:
        """Return what was heard so far."""
        return Transcript(
            tuple(self._words), tuple(_span(it) for it in self._spans.all()), model, language
        )

    def _next(self, *, ended: bool) -> Piece | None:
        return next_piece(
            self._open_spans(), self._spans.heard, ended=ended, quietest=self._quietest
        )

    def _open_spans(self) -> tuple[Stretch, ...]:
        done = Piece((Stretch(0, self._done),))
        return remove(self._spans.all(), done)

    def _commit(self, piece: Piece) -> None:
        self._words += self._decoder.words(self._clip(piece.spans))
        self._done = piece.end
        keep = max(0, self._done - _ROOM_FRAMES - self._sound_at)
        self._sound = self._sound[keep:]
        self._sound_at += keep
        self._tell("")

    def _glance(self) -> None:
        """Look at the open speech, when enough of it is new."""
        spans = self._open_spans()
        now_s = time.monotonic()
        if not spans or now_s - self._glanced_s < _GLANCE_EVERY_S:
            return
        if spans[-1].end - max(self._glanced_to, spans[0].start) < _GLANCE_FRAMES:
            return
        self._glanced_to = spans[-1].end
        self._tell(self._decoder.glance(self._clip(spans)))
        self._glanced_s = time.monotonic()

    def _tell(self, tentative: str) -> None:
        if self._caption is not None:
            self._caption(" ".join(word.text for word in self._words), tentative)

    def _clip(self, spans: tuple[Stretch, ...]) -> Clip:
        first = max(spans[0].start - _ROOM_FRAMES, self._done, self._sound_at)
        last = min(spans[-1].end + _ROOM_FRAMES, self.heard)
        sound = self._sound[first - self._sound_at : last - self._sound_at]
        return Clip(
            self._float(sound),
            first / SAMPLE_RATE_HZ,
            tuple(_span(span) for span in spans),
        )

    def _float(self, samples: Samples) -> Sound:
        return samples.astype(self._np.float32) / self._np.float32(32768)

    def _quietest(self, low: int, high: int) -> int:
        sound = self._sound[low - self._sound_at : high - self._sound_at].astype(self._np.float32)
        count = len(sound) // _QUIET_FRAMES
        if count == 0:
            return high
        blocks = sound[: count * _QUIET_FRAMES].reshape(count, _QUIET_FRAMES)
        quietest = int(self._np.argmin((blocks**2).mean(axis=1)))
        return low + quietest * _QUIET_FRAMES + _QUIET_FRAMES // 2


def _span(stretch: Stretch) -> Span:
    return Span(stretch.start / SAMPLE_RATE_HZ, stretch.end / SAMPLE_RATE_HZ)
