"""Technical words from a second decode that was told which words to expect.

Told so, Whisper hears the words of the trade (87 % instead of 62 % on spoken technical answers)
but may drop whole sentences of ordinary speech. So that decode never replaces the plain one: only
where its own words are a term are these taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from voice_interview.core.model import Correction, Vocabulary, Why, Word

_LONGEST_TERM_WORDS = 4
_MOST_EXTRA_WORDS = 2
"""How many words a difference may be longer or shorter than what it replaces."""
_MOST_WORDS = 6
"""A longer difference is another sentence, not another spelling."""


def hint(vocabulary: Iterable[str]) -> str:
    """Return the terms as Whisper shall see them before the text."""
    return ", ".join(vocabulary)


def adopt(plain: Sequence[Word], biased: str, vocabulary: Vocabulary) -> list[Word]:
    """Return the words of `adopt_recorded` alone."""
    return adopt_recorded(plain, biased, vocabulary)[0]


def adopt_recorded(
    plain: Sequence[Word], biased: str, vocabulary: Vocabulary
) -> tuple[list[Word], list[Correction]]:
    """Return the plain words, with terms of the biased text where it has them instead.

    The corrections are Why.EXPECTED, in order, without overlap; their `first` counts in the
    returned words. A term of which only case or spacing differed is spelled as the biased text
    has it, and is no correction.
    """
    terms = {_squash(term): term for term in vocabulary if _squash(term)}
    heard = biased.split()
    matcher = SequenceMatcher(
        a=[_squash(word.text) for word in plain],
        b=[_squash(text) for text in heard],
        autojunk=False,
    )
    named = _named(heard, set(terms))
    words: list[Word] = []
    corrections: list[Correction] = []
    for kind, start, end, heard_start, heard_end in matcher.get_opcodes():
        before, after = list(plain[start:end]), heard[heard_start:heard_end]
        here = [index in named for index in range(heard_start, heard_end)]
        if kind == "equal":
            words += [
                replace(word, text=text) if is_term else word
                for word, text, is_term in zip(before, after, here, strict=True)
            ]
        elif kind == "replace" and any(here) and _is_spelling(before, after):
            joined = _squash("".join(after))
            if _squash("".join(word.text for word in before)) != joined:
                named_here = [text for text, is_term in zip(after, here, strict=True) if is_term]
                term = terms.get(_squash("".join(named_here)), " ".join(named_here))
                corrections.append(
                    Correction(len(words), len(after), tuple(before), term, Why.EXPECTED)
                )
            words += _spread(before, after)
        else:
            words += before
    return words, corrections


def _is_spelling(before: Sequence[Word], after: Sequence[str]) -> bool:
    longest = max(len(before), len(after))
    return longest <= _MOST_WORDS and abs(len(before) - len(after)) <= _MOST_EXTRA_WORDS


def _named(texts: Sequence[str], terms: set[str]) -> set[int]:
    """Return which words belong to a term; some terms are written as several words."""
    return {
        index
        for start in range(len(texts))
        for end in range(start + 1, min(start + _LONGEST_TERM_WORDS, len(texts)) + 1)
        if _squash("".join(texts[start:end])) in terms
        for index in range(start, end)
    }


def _spread(before: Sequence[Word], after: Sequence[str]) -> list[Word]:
    """Give the new words the old ones' time, by their length, and the old ones' probability."""
    start_s, end_s = before[0].start_s, before[-1].end_s
    probability = sum(word.probability for word in before) / len(before)
    letters = sum(len(text) for text in after)
    words: list[Word] = []
    for text in after:
        until_s = start_s + (end_s - before[0].start_s) * len(text) / letters
        words.append(Word(text, start_s, until_s, probability))
        start_s = until_s
    return words


def same(one: str, other: str) -> bool:
    """Whether two texts differ in case and punctuation only."""
    return _squash(one) == _squash(other)


def _squash(text: str) -> str:
    """Keep letters and digits, without case: "Argo CD," is ArgoCD."""
    return re.sub(r"[^\w]|_", "", text).lower()
