"""The rules by which terms are judged. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

_LONGEST_TERM_WORDS = 5
_DIGITS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip


def heard_times(term: str, text: str) -> int:
    """Return how often 1-5 whole words of the text, joined, are the term (or its plural).

    Case, spaces, hyphens, punctuation and the spelling of digits don't count: "Argo CD" is
    ArgoCD and "boto three" is boto3, but "sonar cube" is not SonarQube.
    """
    words = _term_words(text)
    wanted = "".join(_term_words(term))
    times = at = 0
    while at < len(words):
        for count in range(1, _LONGEST_TERM_WORDS + 1):
            if "".join(words[at : at + count]) in (wanted, wanted + "s"):
                times += 1
                at += count - 1
                break
        at += 1
    return times


def _term_words(text: str) -> list[str]:
    plain = re.sub(r"[^a-z0-9 ]", " ", text.lower().replace("'s", ""))
    return [_DIGITS.get(word, word) for word in plain.split()]


class TermScore(Struct, frozen=True):
    """How often terms were said, and heard of those."""

    said: int
    heard: int

    @property
    def heard_percent(self) -> float:
        """Share of the said terms that was heard, percent."""
        return 100 * self.heard / self.said if self.said else 0.0

    def __add__(self, other: TermScore) -> TermScore:
        return TermScore(self.said + other.said, self.heard + other.heard)


NO_TERMS = TermScore(0, 0)


def term_score(said: Mapping[str, int], vocabulary: Sequence[str], text: str) -> TermScore:
    """Judge the terms of one text."""
    score = NO_TERMS
    for term in vocabulary:
        wanted = said.get(term, 0)
        score += TermScore(wanted, min(heard_times(term, text), wanted))
    return score


def missed_terms(said: Mapping[str, int], text: str) -> dict[str, int]:
    """Return the terms that were said more often than heard, and by how much."""
    missing = {term: times - heard_times(term, text) for term, times in said.items()}
    return {term: times for term, times in missing.items() if times > 0}


def added_terms(vocabulary: Sequence[str], reference: str, text: str) -> dict[str, int]:
    """Return the terms that the text has more often than the reference."""
    added = {term: heard_times(term, text) - heard_times(term, reference) for term in vocabulary}
    return {term: times for term, times in added.items() if times > 0}
