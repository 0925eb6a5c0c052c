"""Where to cut a piece that ends inside speech: between two of its words.

Cut by the sound alone, a word is easily taken apart, and each side writes its own guess of it:
"input devices to avoid | to evaluate". So the piece is decoded as long as it may be, and what
comes after the best gap between its words is decoded again with the next piece.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from voice_interview.core.model import UNCLEAR, Correction, Word
from voice_interview.speech import terms
from voice_interview.speech.decode import Passage

_CUT_OFF = 2
"""The last words of the piece may be cut off themselves, or guessed for that reason."""
_SEAM_S = 0.3
"""A word whose time is off by this much may lie on both sides of a cut."""
_SENTENCE, _CLAUSE = ".?!", ",;:"


def words_to_keep(passage: Passage, earliest_s: float) -> int:
    """Return how many words of the passage stay before the cut; 0 when it can't be divided.

    The gap lies after `earliest_s`: after the last sentence, else the last clause, else at the
    longest silence between two words. No corrected term is taken apart.
    """
    words = passage.words
    gaps = [
        count
        for count in range(1, len(words) - _CUT_OFF + 1)
        if words[count - 1].end_s >= earliest_s and not _inside(passage.corrections, count)
    ]
    for marks in (_SENTENCE, _CLAUSE):
        ends = [count for count in gaps if words[count - 1].text.endswith(tuple(marks))]
        if ends:
            return ends[-1]
    return max(gaps, key=lambda count: _silence_s(words, count), default=0)


def keep(passage: Passage, count: int) -> Passage:
    """Return the passage with its first so many words."""
    corrections = takewhile(lambda one: one.first < count, passage.corrections)
    return Passage(passage.words[:count], tuple(corrections))


def without_echo(before: Word, passage: Passage) -> Passage:
    """Return the passage without its first word if that is the word before the cut, heard again."""
    if not passage.words or any(one.first == 0 for one in passage.corrections):
        return passage
    first, *rest = passage.words
    if first.text == UNCLEAR or first.start_s - before.end_s > _SEAM_S:
        return passage
    if not terms.same(before.text, first.text):
        return passage
    moved = (replace(one, first=one.first - 1) for one in passage.corrections)
    return Passage(tuple(rest), tuple(moved))


def _inside(corrections: Sequence[Correction], count: int) -> bool:
    return any(one.first < count < one.first + one.count for one in corrections)


def _silence_s(words: Sequence[Word], count: int) -> float:
    return words[count].start_s - words[count - 1].end_s
