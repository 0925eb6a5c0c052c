"""Where words lie in time, measured against where the voice detector heard speech."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from voice_interview.core.model import Span, Word

UNCOVERED_S = 1.0
"""This much speech without a word means that words are missing."""
_REACH_S = 0.3
"""A word's time may be off by this much without the speech beside it counting as unspoken."""
_SHORTEST_S = 0.02
_STRETCHED_S = 1.5
"""No word takes this much speech (numbers took 1.4 s at most); one that seems to stands in the
place of words that were not written."""
_USUAL_S = 0.4
_BREATH_S = 0.4
"""A stretch is cut at a pause rather than inside speech when one is this near."""


def shorten(words: Sequence[Word], speech: Sequence[Span]) -> list[Word]:
    """Give a word that covers more speech than any word takes its last 0.4 s only.

    When Whisper leaves a sentence out, the alignment stretches the word after it over the gap.
    """
    return [
        replace(word, start_s=max(word.start_s, word.end_s - _USUAL_S))
        if _speech_s(speech, word.start_s, word.end_s) > _STRETCHED_S
        else word
        for word in words
    ]


def uncovered(speech: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """Return the stretches of speech, in order, for which there are no words.

    A stretch may go over pauses; it counts when it holds over a second of speech.
    """
    starts = [-float("inf"), *(word.end_s + _REACH_S for word in words)]
    ends = [*(word.start_s - _REACH_S for word in words), float("inf")]
    found: list[Span] = []
    covered_to_s = -float("inf")
    for start_s, end_s in zip(starts, ends, strict=True):
        covered_to_s = max(covered_to_s, start_s)
        if _speech_s(speech, covered_to_s, end_s) > UNCOVERED_S:
            inside = _between(speech, *_at_breath(speech, covered_to_s, end_s))
            found.append(Span(inside[0].start_s, inside[-1].end_s))
    return found


def _at_breath(speech: Sequence[Span], start_s: float, end_s: float) -> tuple[float, float]:
    """Widen a stretch to the pause beside it."""
    starts = [span.start_s for span in speech if 0 < start_s - span.start_s <= _BREATH_S]
    ends = [span.end_s for span in speech if 0 < span.end_s - end_s <= _BREATH_S]
    return (starts[-1] if starts else start_s), (ends[0] if ends else end_s)


def _speech_s(speech: Sequence[Span], start_s: float, end_s: float) -> float:
    return sum(span.length_s for span in _between(speech, start_s, end_s))


def _between(speech: Sequence[Span], start_s: float, end_s: float) -> list[Span]:
    cut = (Span(max(span.start_s, start_s), min(span.end_s, end_s)) for span in speech)
    return [span for span in cut if span.length_s > 0]


def clamp(words: Sequence[Word], speech: Sequence[Span]) -> list[Word]:
    """Move each word into the span of speech that it overlaps most, or the nearest one.

    Whisper's word times run into the silence around speech; the detector's don't. The order
    stays, and no word gets shorter than 20 ms.
    """
    if not speech:
        return list(words)
    clamped: list[Word] = []
    earliest_s = 0.0
    for word in words:
        span = max(speech, key=lambda span: _overlap_s(span, word))
        start_s = max(min(max(word.start_s, span.start_s), span.end_s - _SHORTEST_S), earliest_s)
        end_s = max(min(word.end_s, span.end_s), start_s + _SHORTEST_S)
        clamped.append(replace(word, start_s=start_s, end_s=end_s))
        earliest_s = start_s
    return clamped


def _overlap_s(span: Span, word: Word) -> float:
    """Seconds that both share; negative: the distance between them."""
    return min(span.end_s, word.end_s) - max(span.start_s, word.start_s)


def shift(words: Sequence[Word], by_s: float) -> list[Word]:
    """Return the words so much later."""
    return [replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s) for word in words]
