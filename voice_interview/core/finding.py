"""Places of a text: where something was said, and which words lie in a stretch of the sound."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from voice_interview.core.corrections import bare
from voice_interview.core.model import Span, Word


def find_text(query: str, words: Sequence[Word]) -> tuple[range, ...]:
    """Return where the query stands in the words, as ranges of their numbers from 0.

    Case, accents and the punctuation around words don't matter; it may begin and end inside a
    word. Places don't overlap.
    """
    wanted = " ".join(filter(None, map(_plain, query.split())))
    if not wanted:
        return ()
    plain = [_plain(word.text) for word in words]
    starts, at = [], 0
    for text in plain:
        starts.append(at)
        at += len(text) + 1
    line, found = " ".join(plain), []
    place = line.find(wanted)
    while place >= 0:
        end = place + len(wanted)
        found.append(range(bisect_right(starts, place) - 1, bisect_left(starts, end)))
        place = line.find(wanted, end)
    return tuple(found)


def words_within(span: Span, words: Sequence[Word]) -> range:
    """Return the numbers of the words whose middle lies in the span.

    Where there is none, as in a pause, it is the words on both sides.
    """
    middles = [(word.start_s + word.end_s) / 2 for word in words]
    first, last = bisect_left(middles, span.start_s), bisect_right(middles, span.end_s)
    if first < last:
        return range(first, last)
    return range(max(0, first - 1), min(len(words), first + 1))


def span_of(words: Sequence[Word]) -> Span:
    """Return the stretch of the recording that these words take, of which there is at least one."""
    return Span(words[0].start_s, max(word.end_s for word in words))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", bare(text).casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
