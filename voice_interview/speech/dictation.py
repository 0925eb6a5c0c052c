"""One recording being written down while it is heard.

Sound comes in, is cut at pauses and decoded piece by piece. When a pause begins, what is open is
decoded ahead, exactly as it would be for good; if speech goes on, that is thrown away. So when the
speaker finishes after a short pause, everything is there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from voice_interview.core.model import SAMPLE_RATE_HZ, Correction, Span, Transcript, Word
from voice_interview.speech.decode import Clip, Decoder, Passage
from voice_interview.speech.dividing import keep, words_to_keep
from voice_interview.speech.pieces import (
    MAX_FRAMES,
    MIN_FRAMES,
    Piece,
    Stretch,
    next_piece,
    remove,
)
from voice_interview.speech.vad import WINDOW_FRAMES, Detector, Spans

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from voice_interview.speech.whisper import Sound

    Samples = npt.NDArray[np.int16]

AROUND_FRAMES = SAMPLE_RATE_HZ * 3 // 10
"""Sound on both sides of a piece that is decoded with it: 0.3 s."""
AHEAD_FRAMES = SAMPLE_RATE_HZ // 4
"""A pause this long may be the end of the answer; shorter ones are breath."""
GLANCE_FRAMES = SAMPLE_RATE_HZ * 3 // 2
"""While somebody speaks without a pause, the caption follows in steps of this."""
LONG_TAIL_FRAMES = 6 * SAMPLE_RATE_HZ
"""Longer tails take over half a second: of those only what follows the last breath is decoded."""
NEAR_FRAMES = SAMPLE_RATE_HZ // 10
"""Word times are right to about this: 0.1 s."""
_FULL_SCALE = 32768.0


class _Ahead(NamedTuple):
    """What was decoded before it was clear where the piece ends."""

    spans: tuple[Stretch, ...]
    passage: Passage

    @property
    def text(self) -> str:
        return _text(self.passage.words)


class Dictation:
    """Hears samples and gives words. Single-threaded; each `step` decodes at most once."""

    def __init__(self, detector: Detector, decoder: Decoder) -> None:
        import numpy as np  # noqa: PLC0415 - only the speech child handles sound

        self._np = np
        self._detector = detector
        self._decoder = decoder
        self._spans = Spans()
        self._sound = np.zeros(0, dtype=np.int16)
        self._sound_from = 0
        self._done_to = 0
        self.ended = False
        self._words: list[Word] = []
        self._corrections: list[Correction] = []
        self._ahead: _Ahead | None = None
        self._glance = ""
        self._glanced_at = 0

    # ---- sound in --------------------------------------------------------------------------

    def hear(self, samples: Samples) -> None:
        """Take in the next samples, (frames,) int16 at 16 kHz."""
        self._sound = self._np.concatenate([self._sound, samples])
        self._spans.hear(self._detector.hear(self._float(samples)))

    def end(self) -> None:
        """There is no more."""
        self._spans.hear(self._detector.flush())
        self._spans.end(self._sound_from + len(self._sound))
        self.ended = True

    @property
    def backlog_frames(self) -> int:
        """Samples that are kept because they are not decoded yet."""
        return len(self._sound)

    # ---- words out -------------------------------------------------------------------------

    @property
    def committed(self) -> str:
        """The text that will not change."""
        return _text(self._words)

    @property
    def tentative(self) -> str:
        """What seems to follow."""
        parts = (self._ahead.text if self._ahead else "", self._glance)
        return " ".join(part for part in parts if part)

    @property
    def done_to_s(self) -> float:
        """Everything before this is written down, seconds."""
        return self._done_to / SAMPLE_RATE_HZ

    @property
    def finished(self) -> bool:
        """Whether all of it is written down."""
        return self.ended and not self._open_spans()

    def transcript(self, model: str, language: str) -> Transcript:
        """Return the words and where speech was heard."""
        return Transcript(
            tuple(self._words),
            _seconds(self._spans.all()),
            model,
            language,
            tuple(self._corrections),
        )

    @property
    def heard_s(self) -> float:
        """How much was heard, seconds."""
        return (self._sound_from + len(self._sound)) / SAMPLE_RATE_HZ

    # ---- work ------------------------------------------------------------------------------

    def step(self) -> bool:
        """Write the next piece down for good; False when none is due."""
        spans = self._open_spans()
        piece = next_piece(spans, self._spans.heard, ended=self.ended)
        if piece is None:
            self._forget()
            return False
        piece = self._known_part(piece)
        passage, end = self._write(piece.spans), piece.end
        if any(span.start < end < span.end for span in spans):
            passage, end = self._divided(passage, piece)
        self._add(passage)
        self._done_to = end
        self._ahead = None
        self._glance = ""
        self._glanced_at = self._spans.heard
        self._forget()
        return True

    def step_ahead(self) -> bool:
        """At a pause, decode what is open; False when that is done or somebody speaks."""
        spans = self._due_ahead()
        if self.ended or not spans or (self._ahead is not None and self._ahead.spans == spans):
            return False
        self._ahead = _Ahead(spans, self._write(spans))
        self._glance = ""
        self._glanced_at = self._spans.heard
        return True

    def step_glance(self) -> bool:
        """Look at what is being said now, for the caption; False when there is nothing new."""
        spans = self._open_spans()
        if self.ended or not spans or self._spans.heard - self._glanced_at < GLANCE_FRAMES:
            return False
        self._glanced_at = self._spans.heard
        if self._ahead is not None:
            spans = remove(spans, Piece(self._ahead.spans))
        if not spans or self._spans.heard - spans[0].start > MAX_FRAMES:
            return False
        self._glance = self._decoder.glance(self._clip(spans))
        return True

    def _due_ahead(self) -> tuple[Stretch, ...]:
        """All that is open, at a pause; of somebody who hardly pauses, what ends at a breath."""
        spans = self._open_spans()
        if not spans or self._pause_frames(spans) >= AHEAD_FRAMES:
            return spans
        known_to = self._ahead.spans[-1].end if self._ahead is not None else spans[0].start
        long = len(spans) > 1 and spans[-2].end - known_to >= LONG_TAIL_FRAMES
        return spans[:-1] if long else ()

    def _known_part(self, piece: Piece) -> Piece:
        """After the end of the recording, the part of a long tail that was decoded ahead.

        It ends at a breath, so it can be cut there; somebody waits for the rest.
        """
        ahead = self._ahead
        if not self.ended or ahead is None or piece.end - piece.start <= LONG_TAIL_FRAMES:
            return piece
        return Piece(ahead.spans) if piece.spans[: len(ahead.spans)] == ahead.spans else piece

    def _write(self, spans: tuple[Stretch, ...]) -> Passage:
        if self._ahead is not None and self._ahead.spans == spans:
            return self._ahead.passage
        return self._decoder.write(self._clip(spans))

    def _divided(self, passage: Passage, piece: Piece) -> tuple[Passage, int]:
        """Cut what ends inside speech between two words; return what stays, and the cut."""
        count = words_to_keep(passage, (piece.start + MIN_FRAMES) / SAMPLE_RATE_HZ)
        if not count:
            return passage, piece.end
        before, after = passage.words[count - 1 : count + 1]
        start = round(before.end_s * SAMPLE_RATE_HZ) - NEAR_FRAMES
        end = round(after.start_s * SAMPLE_RATE_HZ) + NEAR_FRAMES
        return keep(passage, count), self._quietest(start, end)

    def _add(self, passage: Passage) -> None:
        at = len(self._words)
        self._words += passage.words
        self._corrections += (
            replace(correction, first=correction.first + at) for correction in passage.corrections
        )

    # ---- where what lies -------------------------------------------------------------------

    def _open_spans(self) -> tuple[Stretch, ...]:
        """Speech that is in no piece yet."""
        return remove(self._spans.all(), Piece((Stretch(0, self._done_to),)))

    def _pause_frames(self, spans: tuple[Stretch, ...]) -> int:
        return self._spans.heard - spans[-1].end

    def _clip(self, spans: tuple[Stretch, ...]) -> Clip:
        """Return the spans with a little sound around them, nothing of which is another's."""
        start = max(spans[0].start - AROUND_FRAMES, self._done_to, self._sound_from)
        end = spans[-1].end + AROUND_FRAMES
        following = [span.start for span in self._open_spans() if span.start >= spans[-1].end]
        if following:
            end = min(end, following[0])
        sound = self._sound[start - self._sound_from : end - self._sound_from]
        return Clip(self._float(sound), start / SAMPLE_RATE_HZ, _seconds(spans))

    def _float(self, samples: Samples) -> Sound:
        return samples.astype(self._np.float32) / self._np.float32(_FULL_SCALE)

    def _quietest(self, start: int, end: int) -> int:
        np = self._np
        sound = self._sound[start - self._sound_from : end - self._sound_from].astype(np.float32)
        count = max(1, len(sound) // WINDOW_FRAMES)
        windows = np.array_split(sound, count)
        loudness = [float(np.square(window).sum()) for window in windows]
        quiet = loudness.index(min(loudness))
        return start + sum(map(len, windows[:quiet])) + len(windows[quiet]) // 2

    def _forget(self) -> None:
        """Drop sound that no piece will need."""
        spans = self._open_spans()
        needed = spans[0].start if spans else self._spans.heard
        keep_from = max(self._sound_from, needed - SAMPLE_RATE_HZ)
        self._sound = self._sound[keep_from - self._sound_from :]
        self._sound_from = keep_from


def _text(words: list[Word] | tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _seconds(spans: tuple[Stretch, ...]) -> tuple[Span, ...]:
    return tuple(Span(span.start / SAMPLE_RATE_HZ, span.end / SAMPLE_RATE_HZ) for span in spans)
