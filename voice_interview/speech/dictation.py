"""One recording being written down while it is heard.

Sound comes in, is cut at pauses and decoded piece by piece. Whoever finishes must not wait for a
long piece, so an open one is decoded ahead in short parts: at each pause what is new, and some
seconds at a time where there is none. Only when speech goes on is the whole piece decoded for good,
which makes fewer errors; if it doesn't, the parts are all there. What nobody waits for, such as the
whole pieces, is decoded aside.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from voice_interview.core.model import SAMPLE_RATE_HZ, Correction, Transcript, Word
from voice_interview.speech.ahead import Ahead, Part
from voice_interview.speech.aside import Aside
from voice_interview.speech.decode import Clip, Decoder, Passage
from voice_interview.speech.dividing import keep, without_echo, words_to_keep
from voice_interview.speech.glances import Glances
from voice_interview.speech.pieces import (
    LONG_PAUSE_FRAMES,
    MAX_FRAMES,
    MIN_FRAMES,
    Piece,
    Stretch,
    after,
    next_piece,
)
from voice_interview.speech.tape import Tape, seconds

if TYPE_CHECKING:
    from voice_interview.speech.tape import Samples
    from voice_interview.speech.vad import Detector

AROUND_FRAMES = SAMPLE_RATE_HZ * 3 // 10
"""Sound on both sides of a piece that is decoded with it: 0.3 s."""
AHEAD_FRAMES = SAMPLE_RATE_HZ // 4
"""A pause this long may be the end of the answer; shorter ones are breath."""
EXPECTED_FRAMES = SAMPLE_RATE_HZ // 10
"""Once "finish" was pressed, this is pause enough: the detector knows no shorter one."""
PART_FRAMES = 14 * SAMPLE_RATE_HZ
"""What is decoded ahead is decoded again with what follows while both are no longer than this.

Longer parts make fewer errors and whoever finishes waits for them:
docs/decisions/0005-decoding-pieces.md has the figures.
"""
BREATH_FRAMES = 12 * SAMPLE_RATE_HZ
"""Somebody who doesn't pause is followed up to the last breath (0.1 s) whenever so much is open."""
BREATHLESS_FRAMES = 20 * SAMPLE_RATE_HZ
"""So long a part gets, at most, of somebody who doesn't even take a breath (0.1 s)."""
SETTLED_FRAMES = SAMPLE_RATE_HZ * 3 // 2
"""Who hasn't finished after a pause this long is thinking: there is time for a second look."""
RESUMED_FRAMES = SAMPLE_RATE_HZ
"""After so much more speech, the pause before it was not the end of the answer."""
BEHIND_FRAMES = 2 * MAX_FRAMES
"""More is only kept when this computer is too slow, or when the recording was there before."""
NEAR_FRAMES = SAMPLE_RATE_HZ // 10
"""Word times are right to about this: 0.1 s."""


class Dictation:
    """Hears samples and gives words. Single-threaded; each `step` decodes at most once.

    `awaited`: somebody waits for the words once the recording has ended.
    `aside`: where what nobody waits for is decoded, until the recording ends.
    """

    def __init__(
        self,
        detector: Detector,
        decoder: Decoder,
        *,
        awaited: bool = True,
        aside: Aside | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tape = Tape(detector)
        self._decoder = decoder
        self._awaited = awaited
        self._aside = aside or Aside()
        self._done_to = 0
        self._end_expected = False
        self.ended = False
        self._words: list[Word] = []
        self._corrections: list[Correction] = []
        self._ahead = Ahead()
        self._undivided_at = 0
        self._glances = Glances(decoder, clock)
        self._whole_to = 0

    # ---- sound in --------------------------------------------------------------------------

    def hear(self, samples: Samples) -> None:
        """Take in the next samples, (frames,) int16 at 16 kHz."""
        self._tape.hear(samples)

    def expect_end(self) -> None:
        """The end comes in a moment: from now on only what "finish" waits for is decoded."""
        self._end_expected = True
        self._decoder.hurry()

    def end(self) -> None:
        """There is no more."""
        self._end_expected = True
        if self._awaited:
            self._decoder.hurry()
        self.leave_aside()
        self._tape.end()
        self.ended = True

    def leave_aside(self) -> None:
        """Take what is done aside, forget what isn't, and do everything in place from now on."""
        self._aside.settle()
        self._aside.leave()
        self._whole_to = 0

    @property
    def backlog_frames(self) -> int:
        """Samples that are kept because they are not decoded yet."""
        return self._tape.kept_frames

    # ---- words out -------------------------------------------------------------------------

    @property
    def committed(self) -> str:
        """The text that will not change."""
        return " ".join(word.text for word in self._words)

    @property
    def tentative(self) -> str:
        """What seems to follow."""
        return " ".join(text for text in (self._ahead.text, self._glances.text) if text)

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
            seconds(self._tape.speech()),
            model,
            language,
            tuple(self._corrections),
        )

    @property
    def heard_s(self) -> float:
        """How much was heard, seconds."""
        return self._tape.length / SAMPLE_RATE_HZ

    # ---- work ------------------------------------------------------------------------------

    def step(self) -> bool:
        """Write the next piece down for good, or begin to; False when there is nothing to do.

        What was decoded aside is taken up here, too.
        """
        if self._aside.settle() or (self.ended and self._take_part()):
            return True
        if self._aside.busy:
            return False
        piece = next_piece(self._open_spans(), self._tape.heard, ended=self.ended)
        if piece is None or self._may_be_the_end(piece):
            self._forget()
            return False
        self._whole_to = piece.end
        at_once = self._is_behind or not self._aside.beside
        work = self._writing(piece, alone=not at_once)
        take = partial(self._take_whole, piece, at_once=at_once)
        self._aside.do(work, take, at_once=at_once)
        return True

    @property
    def _is_behind(self) -> bool:
        """Whether so much waits that whole pieces come first, and have both cores."""
        return self._tape.kept_frames >= BEHIND_FRAMES

    def _take_whole(self, piece: Piece, passage: Passage, *, at_once: bool) -> None:
        """Write a piece down for good that was decoded whole, aside or at once."""
        self._whole_to = 0
        end = piece.end
        if any(span.start < end < span.end for span in self._open_spans()):
            passage, end = self._divided(passage, piece.start + MIN_FRAMES, end)
        if self._somebody_waits and not at_once and self._ahead.is_cut_by(end):
            return  # what follows the cut would have to be decoded again: the parts are there
        self._ahead.drop_before(end)
        self._commit(passage, end)

    def step_ahead(self) -> bool:
        """Decode what is new of the open piece, if it is time; False when it is not."""
        if self.ended:
            return False
        if self._add_missing():
            return True
        spans = self._open_spans()
        new = after(spans, self._known_to)
        if not new or new[-1].end - new[0].start > MAX_FRAMES:
            return False  # no decode hears more: whole pieces come first
        enough = EXPECTED_FRAMES if self._end_expected else AHEAD_FRAMES
        if self._pause_frames(spans) >= enough:
            self._add_part(spans)
        elif len(new) > 1 and new[-2].end - new[0].start >= BREATH_FRAMES:
            self._add_part(spans[:-1])
        elif self._tape.heard - max(new[0].start, self._undivided_at) >= BREATHLESS_FRAMES:
            self._add_part(spans, inside=True)
        else:
            return False
        return True

    def step_again(self) -> bool:
        """Look again at what was decoded ahead and is undecided; False when nothing is.

        Only in a long pause: it takes its share of the processor from whoever finishes; and whoever
        speaks on gets the whole piece decoded for good, and that again.
        """
        if self._somebody_waits or self._aside.busy:
            return False
        spans = self._open_spans()
        if not spans or self._pause_frames(spans) < SETTLED_FRAMES:
            return False
        part = self._ahead.undecided
        if part is not None:
            look = partial(self._decoder.look_again, part.passage)
            self._aside.do(look, partial(self._ahead.replace, part))
        return part is not None

    def step_glance(self) -> bool:
        """Look at what is being said now, for the caption; False when there is nothing new."""
        if self._somebody_waits or self._aside.busy:
            return False
        spans = self._open_spans()
        first = not self._words and not self.tentative
        if not spans or not self._glances.due(spans[0].start, self._tape.heard, first=first):
            return False
        self._glances.begin(self._tape.heard)
        known_to = self._known_to
        spans = after(spans, known_to)
        if not spans or self._tape.heard - spans[0].start > MAX_FRAMES:
            return False
        look = partial(self._glances.look, self._clip(spans))
        self._aside.do(look, partial(self._take_glance, known_to))
        return True

    def _take_glance(self, known_to: int, text: str) -> None:
        """Show what was seen, unless more is known by now."""
        if self._known_to == known_to:
            self._glances.text = text

    def _add_part(self, spans: tuple[Stretch, ...], *, inside: bool = False) -> None:
        """Decode what is new in these spans; `inside`: they end inside speech."""
        self._reopen(spans[-1].end)
        new = after(spans, self._known_to)
        # Whoever falls silent may finish at any moment: a second look is a step of its own.
        passage = self._decoder.write(self._clip(new), hurried=True)
        if inside:
            passage, end = self._divided(passage, new[0].start, 0)
            self._undivided_at = 0 if end else self._tape.heard
            new = tuple(Stretch(span.start, min(span.end, end)) for span in new if span.start < end)
        if new:
            self._ahead.add(Part(Piece(new), passage))
            self._glances.forget(self._tape.heard)

    def _add_missing(self) -> bool:
        """Decode what lies before the first part: a piece was cut inside one. False: nothing."""
        if not self._ahead.parts:
            return False
        first = self._ahead.parts[0].piece.start
        before = tuple(
            Stretch(span.start, min(span.end, first))
            for span in self._open_spans()
            if span.start < first
        )
        if before:
            passage = self._decoder.write(self._clip(before), hurried=True)
            self._ahead.add(Part(Piece(before), passage))
        return bool(before)

    def _reopen(self, end: int) -> None:
        """Forget the last part if it is short enough to be decoded with what follows.

        Not if it lies in a piece that is being decoded whole: that takes the place of its parts.
        """
        self._ahead.drop_last_from(max(self._whole_to, end - PART_FRAMES))

    def _take_part(self) -> bool:
        """After the end of the recording: write down for good what was decoded ahead."""
        spans = self._open_spans()
        if not spans or not self._ahead.parts:
            return False
        if self._add_missing():
            return True
        if self._known_to < spans[-1].end:
            self._reopen(spans[-1].end)
        if not self._ahead.parts:
            return False
        part = self._ahead.take_first()
        self._commit(part.passage, part.piece.end)
        return True

    def _may_be_the_end(self, piece: Piece) -> bool:
        """Whether somebody may be about to finish, who must not wait for a long piece."""
        if self.ended or not self._awaited or self._ahead.only(piece) is not None:
            return False
        if self._end_expected:
            return not self._is_behind
        following = after(self._open_spans(), piece.end)
        if sum(span.length for span in following) >= RESUMED_FRAMES:
            return False
        first_pause = (following[0].start if following else self._tape.heard) - piece.end
        last_pause = self._pause_frames(following or piece.spans)
        return max(first_pause, last_pause) < LONG_PAUSE_FRAMES

    def _writing(self, piece: Piece, *, alone: bool) -> Callable[[], Passage]:
        """Return the work of decoding the piece for good; `alone`: on one core."""
        hurried = self._awaited and (self._somebody_waits or self._is_behind)
        passage = self._ahead.only(piece)
        if passage is not None:
            return (lambda: passage) if hurried else partial(self._decoder.look_again, passage)
        return partial(self._decoder.write, self._clip(piece.spans), hurried=hurried, alone=alone)

    @property
    def _somebody_waits(self) -> bool:
        return self.ended or self._end_expected

    def _divided(self, passage: Passage, earliest: int, end: int) -> tuple[Passage, int]:
        """Cut what ends inside speech between two words; return what stays, and the cut.

        Where it can't be cut all of it stays, and the cut is at `end`.
        """
        count = words_to_keep(passage, earliest / SAMPLE_RATE_HZ)
        if not count:
            return passage, end
        before, after = passage.words[count - 1 : count + 1]
        low = round(before.end_s * SAMPLE_RATE_HZ) - NEAR_FRAMES
        high = round(after.start_s * SAMPLE_RATE_HZ) + NEAR_FRAMES
        return keep(passage, count), self._tape.quietest(low, high)

    def _commit(self, passage: Passage, end: int) -> None:
        self._add(passage)
        self._done_to = end
        self._glances.forget(self._tape.heard)
        self._forget()

    def _add(self, passage: Passage) -> None:
        at = len(self._words)
        if self._words:
            passage = without_echo(self._words[-1], passage)
        self._words += passage.words
        self._corrections += (
            replace(correction, first=correction.first + at) for correction in passage.corrections
        )

    # ---- where what lies -------------------------------------------------------------------

    @property
    def _known_to(self) -> int:
        """Everything before this is decoded, at least for a start."""
        return self._ahead.known_to(self._done_to)

    def _open_spans(self) -> tuple[Stretch, ...]:
        """Speech that is in no piece yet."""
        return self._tape.speech(self._done_to)

    def _pause_frames(self, spans: tuple[Stretch, ...]) -> int:
        return self._tape.heard - spans[-1].end

    def _clip(self, spans: tuple[Stretch, ...]) -> Clip:
        """Return the spans with a little sound around them, nothing of which is another's."""
        pieces = [part.piece for part in self._ahead.parts]
        written_to = [piece.end for piece in pieces if piece.end <= spans[0].start]
        start = max(spans[0].start - AROUND_FRAMES, self._done_to, *written_to)
        end = spans[-1].end + AROUND_FRAMES
        others = [*(span.start for span in self._open_spans()), *(piece.start for piece in pieces)]
        end = min([end, *(start for start in others if start >= spans[-1].end)])
        return self._tape.clip(start, end, spans)

    def _forget(self) -> None:
        """Drop sound that no piece will need."""
        spans = self._open_spans()
        needed = spans[0].start if spans else self._tape.heard
        self._tape.forget(needed - SAMPLE_RATE_HZ)
