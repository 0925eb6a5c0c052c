"""One piece of speech to words: decode, look whether that can be right, and decode again.

What goes wrong is known: a decode that loops, one that ends after its first sentence, one that
makes up a text. Each has its gate, and each retry its limit, so that a piece never takes longer
than a few ordinary decodes.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from voice_interview.core.model import SAMPLE_RATE_HZ, Span, Vocabulary, Word
from voice_interview.speech import terms, timing
from voice_interview.speech.whisper import Draft, Heard, Way, Whisper

if TYPE_CHECKING:
    from voice_interview.speech.whisper import Sound

# OpenAI's own thresholds for a decode that repeats itself, one that guesses, and for silence.
_COMPRESSION = 2.4
_LOGPROB = -1.0
_NO_SPEECH = 0.6

_LOOP_WPS, _MOST_WPS = 4.2, 5.5
"""Words per second of speech: a text that repeats itself and has more than the first loops (people
repeat themselves too, but at their own pace); more than the second nobody says."""
_BURST_WORDS = 4
"""A short piece may have so many more."""

_WAYS = (Way(beam=5), Way(beam=5, no_repeat=5), Way(temperature=0.4))
_BIASED_WAY = Way(beam=2)
_LEAD_S = 0.2
"""Sound before a stretch that is decoded again."""
_MOST_AGAIN = 3
"""Stretches of one piece that are decoded again."""


class Clip(NamedTuple):
    """A piece of the recording: its sound, where that begins, and the speech in it, seconds."""

    sound: Sound
    start_s: float
    speech: tuple[Span, ...]

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


class Decoder:
    """Turns clips into words of the whole recording's time."""

    def __init__(self, whisper: Whisper, language: str, vocabulary: Vocabulary) -> None:
        self._whisper = whisper
        self._language = language
        self._vocabulary = vocabulary
        self._hint = terms.hint(vocabulary)
        self._beside = ThreadPoolExecutor(1, "terms")

    def words(self, clip: Clip) -> tuple[Word, ...]:
        """Decode for good."""
        heard = self._whisper.hear(clip.sound)
        biased = self._beside.submit(self._biased, clip, heard) if self._hint else None
        words = self._decode(clip, heard)
        if biased is not None:
            words = terms.adopt(words, biased.result(), self._vocabulary)
        words = timing.shorten(words, clip.speech)
        for stretch in timing.uncovered(clip.speech, words)[:_MOST_AGAIN]:
            part = clip.part(stretch)
            words = _fill(words, stretch, self._decode(part, self._whisper.hear(part.sound)))
        return tuple(timing.clamp(words, clip.speech))

    def glance(self, clip: Clip) -> str:
        """Decode quickly, for a caption that may change; empty when it can't be right."""
        heard = self._whisper.hear(clip.sound, short=True)
        draft = self._whisper.draft(heard, self._language, Way(beam=1))
        return "" if _failed(draft, clip) else draft.text

    def _biased(self, clip: Clip, heard: Heard) -> str:
        """Decode once more with the terms in view.

        It runs beside the plain decode: each keeps one core busy, so both take hardly longer than
        one.
        """
        draft = self._whisper.draft(heard, self._language, _BIASED_WAY, self._hint)
        return "" if _failed(draft, clip) else draft.text

    def _decode(self, clip: Clip, heard: Heard) -> list[Word]:
        draft = self._best_draft(clip, heard)
        if draft is None:
            return []
        words = self._whisper.words(heard, draft, self._language)
        return timing.shift(words, clip.start_s)

    def _best_draft(self, clip: Clip, heard: Heard) -> Draft | None:
        """Return the first draft that passes, else the likeliest that doesn't loop, if any."""
        drafts: list[Draft] = []
        for way in _WAYS:
            draft = self._whisper.draft(heard, self._language, way)
            if draft.no_speech > _NO_SPEECH and draft.logprob < _LOGPROB:
                return None
            if not _failed(draft, clip):
                return draft
            drafts.append(draft)
        sane = [draft for draft in drafts if not _loops(draft, clip)]
        return max(sane, key=lambda draft: draft.logprob, default=None)


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


def _failed(draft: Draft, clip: Clip) -> bool:
    return draft.logprob < _LOGPROB or _loops(draft, clip)


def _loops(draft: Draft, clip: Clip) -> bool:
    speech_s = sum(span.length_s for span in clip.speech)
    most_wps = _LOOP_WPS if draft.compression > _COMPRESSION else _MOST_WPS
    return len(draft.text.split()) > _BURST_WORDS + most_wps * speech_s
