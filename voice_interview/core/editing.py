"""Edited text with times: its words are found again among those that were heard."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from voice_interview.core.corrections import spread, squash
from voice_interview.core.model import Answer, Word

_CAREFUL_WORDS = 3000
"""Up to so many changed words every one is compared; of more, the common ones only beside rarer
ones, or it would take seconds."""


def said_words(answer: Answer) -> tuple[Word, ...]:
    """Return the words that hold, with their times: the edited ones, else those heard."""
    heard = answer.transcript.words if answer.transcript else ()
    if answer.edited_text is None:
        return heard
    return align(answer.edited_text, heard, answer.take.duration_s)


def align(text: str, heard: Sequence[Word], duration_s: float) -> tuple[Word, ...]:
    """Return the text's words, in order, with times out of the recording of `duration_s` seconds.

    A word that was heard keeps its time and probability, whatever its case and punctuation. Words
    in place of others take their time: one by one if they are as many, by their length if not.
    Added ones share the time between their neighbors, by their length, which may be none. What
    was written by hand is certain: its probability is 1.
    """
    texts = text.split()
    made: list[Word] = []
    for tag, first, last, new_first, new_last in _changes(texts, heard):
        new = texts[new_first:new_last]
        if tag == "equal":
            old = heard[first:last]
            made += [replace(word, text=one) for word, one in zip(old, new, strict=True)]
        elif new:
            made += _replaced(new, heard, first, last, duration_s)
    return tuple(made)


def line_starts(text: str) -> frozenset[int]:
    """Return the numbers, from 0, of the words of the text that begin a line."""
    starts, count = set(), 0
    for line in text.splitlines():
        words = len(line.split())
        if words:
            starts.add(count)
        count += words
    return frozenset(starts)


def _replaced(
    texts: Sequence[str], heard: Sequence[Word], first: int, last: int, duration_s: float
) -> list[Word]:
    """Time the texts that stand in place of `heard[first:last]`, which may be no words at all."""
    old = heard[first:last]
    if len(old) == len(texts):
        return [
            replace(word, text=text, probability=1.0) for word, text in zip(old, texts, strict=True)
        ]
    if old:
        return spread(texts, old[0].start_s, old[-1].end_s, 1.0)
    start_s = heard[first - 1].end_s if first else 0.0
    end_s = heard[first].start_s if first < len(heard) else duration_s
    return spread(texts, start_s, max(start_s, end_s), 1.0)


def _changes(texts: Sequence[str], heard: Sequence[Word]) -> list[tuple[str, int, int, int, int]]:
    """Return what became of the heard words, as difflib's opcodes.

    Most edits touch a few words: what is the same before and after them is not compared again.
    """
    old, new = [_key(word.text) for word in heard], [_key(text) for text in texts]
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    least -= head
    tail = next((at for at in range(least) if old[-1 - at] != new[-1 - at]), least)
    old_end, new_end = len(old) - tail, len(new) - tail
    between, instead = old[head:old_end], new[head:new_end]
    careless = max(len(between), len(instead)) > _CAREFUL_WORDS
    changes = SequenceMatcher(None, between, instead, autojunk=careless).get_opcodes()
    return [
        ("equal", 0, head, 0, head),
        *(
            (tag, first + head, last + head, new_first + head, new_last + head)
            for tag, first, last, new_first, new_last in changes
        ),
        ("equal", old_end, len(old), new_end, len(new)),
    ]


def _key(text: str) -> str:
    """What makes a word the same; punctuation alone is only like itself."""
    return squash(text) or text
