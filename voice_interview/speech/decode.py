"""Decides how a clip is decoded and when a result is good enough.

A decode that loops, guesses or says more than was spoken is done again another way, within a time
budget. Speech that got no words is decoded again alone; what stays without any is marked unclear.
Terms come from further decodes that are told to expect them, and from the way they sound
(`expectant`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.model import SAMPLE_RATE_HZ, UNCLEAR, Correction, Span, Vocabulary, Word
from voice_interview.speech import gates, terms, timing
from voice_interview.speech.expectant import Expectant
from voice_interview.speech.judge import JUDGED_LANGUAGE, Judge
from voice_interview.speech.terms import Biased
from voice_interview.speech.whisper import Draft, Heard, Way, Whisper

if TYPE_CHECKING:
    from voice_interview.speech.whisper import Sound

_FIRST = Way(beam=5)
_AGAIN = (Way(beam=5), Way(beam=5, no_repeat=5), Way(temperature=0.4), Way(temperature=0.8))
"""What is tried after a failure, with a wide window and nothing known."""
_UNSURE = -0.25
"""Below this average log-probability, which one piece in five is, a second look pays."""
_LIKELIER = 0.03
"""So much likelier, on average, must the second look be: a smaller lead is chance."""
_GLANCE = Way(beam=1)
_BUDGET_S = 8.0
"""So long may one clip take before the best that was found has to do."""
_LEAD_S = 0.2
"""Sound before a stretch that is decoded again."""
_MOST_AGAIN = 3
"""Stretches of one clip that are decoded again."""


class Clip(NamedTuple):
    """A piece of the recording: its sound, where that begins, and the speech in it, seconds."""

    sound: Sound
    start_s: float
    speech: tuple[Span, ...]

    @property
    def speech_s(self) -> float:
        """Seconds of speech in it."""
        return sum(span.length_s for span in self.speech)

    def part(self, stretch: Span) -> Clip:
        """Return the clip of this stretch, with a little sound before it."""
        start = max(0, round((stretch.start_s - _LEAD_S - self.start_s) * SAMPLE_RATE_HZ))
        end = round((stretch.end_s + _LEAD_S - self.start_s) * SAMPLE_RATE_HZ)
        speech = (
            Span(max(span.start_s, stretch.start_s), min(span.end_s, stretch.end_s))
            for span in self.speech
        )
        return Clip(
            self.sound[start:end],
            self.start_s + start / SAMPLE_RATE_HZ,
            tuple(span for span in speech if span.length_s > 0),
        )


class _Found(Struct, frozen=True):
    """The draft that was chosen, and the sound it is of; None: none can be believed."""

    heard: Heard
    draft: Draft | None = None
    silent: bool = False
    """Nobody speaks."""
    passed: bool = False
    """At the first attempt: there was no second look yet."""


class Undecided(NamedTuple):
    """What a second look needs: the clip, what the first one heard, and the text with terms."""

    clip: Clip
    heard: Heard
    draft: Draft
    words: tuple[Word, ...]
    """Those of the draft, without the terms."""
    biased: Biased


class Passage(Struct, frozen=True):
    """What was written down of a clip, in the recording's time."""

    words: tuple[Word, ...] = ()
    corrections: tuple[Correction, ...] = ()
    undecided: Undecided | None = None
    """Not None: a second look may find a better text."""


class Decoder:
    """Turns clips into words of the whole recording's time."""

    def __init__(
        self,
        whisper: Whisper,
        language: str,
        vocabulary: Vocabulary,
        judge: Judge | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._whisper = whisper
        self._language = language
        self._expectant = Expectant(whisper, vocabulary)
        self._judge = judge
        self._clock = clock
        self._beside = ThreadPoolExecutor(1, "terms")
        self._hurried = False

    def hurry(self) -> None:
        """Somebody waits from now on: what is looked at again aside takes the processor from them.

        A decode that is under way goes on; no other look begins.
        """
        self._hurried = True

    def write(self, clip: Clip, *, hurried: bool = False, alone: bool = False) -> Passage:
        """Decode the clip for good.

        `hurried`: somebody waits, so there is no second look and nothing is asked again. `alone`:
        on one core; else the terms are heard on another, which takes hardly longer than without
        them. Where one is in doubt, weighing it takes 0.1 to 0.3 s more.
        """
        until_s = self._clock() + _BUDGET_S
        heard = self._whisper.hear(clip.sound)
        language = self._language_of(heard)
        biased = partial(self._expectant.hear, heard, language, clip.speech_s)
        beside = None if alone else self._beside.submit(biased)
        found = self._best(clip, heard, until_s)
        words = self._timed(clip, found)
        gaps = [] if found.silent else timing.uncovered(clip.speech, words)
        words = self._fill_gaps(clip, words, gaps, until_s)
        heard_too = beside.result() if beside else biased()
        undecided = self._undecided(clip, found, words, heard_too)
        weigh = hurried or undecided is None  # else the look that follows does
        passage = self._passage(clip, heard, words, (heard_too,), weigh=weigh)
        passage = replace(passage, undecided=undecided)
        return passage if hurried else self.look_again(passage)

    def look_again(self, passage: Passage) -> Passage:
        """Look for a better text and for more terms, where there is time.

        First in a wide window where it is unsure, then among its variants; and what the text may
        hide is asked for.
        """
        if passage.undecided is None:
            return passage
        clip, heard, draft, words, biased = passage.undecided
        told = (biased, *self._heard_few(clip, heard, biased.text or draft.text))
        again, likelier = self._second_look(clip, heard, draft)
        for text in (self._chosen(clip, again, likelier), likelier):
            if text is draft:
                break
            better = self._timed(clip, _Found(again, text))
            if not timing.uncovered(clip.speech, better):
                return self._passage(clip, again, better, told, weigh=True)
        if self._hurried and len(told) == 1:
            return replace(passage, undecided=None)
        return self._passage(clip, heard, words, told, weigh=True)

    def _second_look(self, clip: Clip, heard: Heard, draft: Draft) -> tuple[Heard, Draft]:
        """Return what a wide window hears if it is to be believed more, else what was given."""
        if self._hurried or draft.logprob >= _UNSURE:
            return heard, draft
        wide = self._whisper.hear(clip.sound, wide=True)
        second = self._whisper.draft(wide, self._language, _FIRST)
        if second.logprob < draft.logprob + _LIKELIER or gates.doubtful(second, clip.speech_s):
            return heard, draft
        return wide, second

    def _chosen(self, clip: Clip, heard: Heard, draft: Draft) -> Draft:
        """Return the draft, or the other text of its beam that the judge believes more."""
        judge = None if self._hurried else self._judge_of(heard)
        if judge is not None:
            sane = (it for it in draft.others if not gates.doubtful(it, clip.speech_s))
            draft = judge.choose(clip.sound, (draft, *sane))
        return draft

    def _judge_of(self, heard: Heard) -> Judge | None:
        return self._judge if self._language_of(heard) == JUDGED_LANGUAGE else None

    def glance(self, clip: Clip) -> str:
        """Decode quickly, for a caption that may change; empty when it can't be right."""
        heard = self._whisper.hear(clip.sound)
        draft = self._whisper.draft(heard, self._language, _GLANCE)
        return "" if gates.doubtful(draft, clip.speech_s) else draft.text

    def _language_of(self, heard: Heard) -> str:
        return heard.language or self._language

    def _passage(
        self,
        clip: Clip,
        heard: Heard,
        words: Sequence[Word],
        told: tuple[Biased, ...],
        *,
        weigh: bool,
    ) -> Passage:
        """Put the terms in."""
        clamped = timing.clamp(words, clip.speech)
        written, corrections = self._expectant.put_in(
            clamped, told, heard, self._language_of(heard), weigh=weigh
        )
        return Passage(tuple(written), tuple(corrections))

    def _undecided(
        self, clip: Clip, found: _Found, words: Sequence[Word], biased: Biased
    ) -> Undecided | None:
        """Return what a second look needs, if it can find anything."""
        heard, draft = found.heard, found.draft
        if draft is None or not found.passed:
            return None
        may_hide_terms = self._expectant.may_hide(self._language_of(heard))
        if draft.logprob < _UNSURE or self._judge_of(heard) or may_hide_terms:
            return Undecided(clip, heard, draft, tuple(words), biased)
        return None

    def _heard_few(self, clip: Clip, heard: Heard, text: str) -> tuple[Biased, ...]:
        if self._hurried:
            return ()
        language = self._language_of(heard)
        return self._expectant.hear_few(heard, language, clip.speech_s, text)

    def _best(self, clip: Clip, heard: Heard, until_s: float) -> _Found:
        """Return the first draft that passes, else the likeliest that is neither loop nor guess.

        The detector heard speech, so it takes two looks to believe that there is none; if they
        differ, only a draft that passes is believed.
        """
        draft = self._whisper.draft(heard, self._language, _FIRST)
        silent = gates.silent(draft)
        if not silent and not gates.doubtful(draft, clip.speech_s):
            return _Found(heard, draft, passed=True)
        wide = self._whisper.hear(clip.sound, wide=True)
        tried = [] if silent else [(heard, draft)]
        for way in _AGAIN:
            draft = self._whisper.draft(wide, self._language, way)
            if silent and gates.silent(draft):
                return _Found(wide, silent=True)
            if not gates.doubtful(draft, clip.speech_s):
                return _Found(wide, draft)
            if not silent:
                tried.append((wide, draft))
            if self._clock() > until_s:
                break
        sane = [
            (sound, draft)
            for sound, draft in tried
            if not gates.loops(draft, clip.speech_s) and not gates.guessed(draft)
        ]
        if not sane:
            return _Found(heard)
        return _Found(*max(sane, key=lambda it: it[1].logprob))

    def _timed(self, clip: Clip, found: _Found) -> list[Word]:
        if found.draft is None:
            return []
        words = self._whisper.words(found.heard, found.draft, self._language)
        return timing.shorten(timing.shift(words, clip.start_s), clip.speech)

    def _fill_gaps(
        self, clip: Clip, words: list[Word], gaps: Sequence[Span], until_s: float
    ) -> list[Word]:
        """Decode the speech that got no words again, alone; what gets none then is unclear.

        The first such stretch is, however late it may be: lost words are worse than a wait.
        """
        for number, gap in enumerate(gaps):
            part = clip.part(gap)
            if number >= _MOST_AGAIN or (number and self._clock() > until_s):
                words = _fill(words, gap, _with_unclear(part, []))
                continue
            found = self._best(part, self._whisper.hear(part.sound), until_s)
            if not found.silent:
                words = _fill(words, gap, _with_unclear(part, self._timed(part, found)))
        return words


def _with_unclear(part: Clip, words: list[Word]) -> list[Word]:
    """Put a mark where there is speech and no word."""
    marks = [
        Word(UNCLEAR, gap.start_s, gap.end_s, 0.0) for gap in timing.uncovered(part.speech, words)
    ]
    return sorted([*words, *marks], key=lambda word: word.start_s)


def _fill(words: list[Word], stretch: Span, found: list[Word]) -> list[Word]:
    """Put what was found into its place; a word that both heard at a seam is written once."""
    middle_s = (stretch.start_s + stretch.end_s) / 2
    at = sum(word.start_s < middle_s for word in words)
    before, after = words[:at], words[at:]
    if before and found and terms.same(before[-1].text, found[0].text):
        found = found[1:]
    if after and found and terms.same(found[-1].text, after[0].text):
        found = found[:-1]
    return [*before, *found, *after]
