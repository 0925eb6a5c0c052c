"""A vocabulary by the ways its terms sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from math import inf

from voice_interview.core.model import Vocabulary
from voice_interview.core.sounds_english import is_ordinary
from voice_interview.core.sounds_keys import apart, code, key, r_less, weight
from voice_interview.core.sounds_letters import spelled, without_lost

_LEAST_WEIGHT = 4.0
"""What has less to hear is near to too many words."""
_LEAST_R_LESS, _LEAST_R_INSIDE = 4, 5
"""Letters, where the r was at the end and elsewhere: ABAC is no RBAC."""
_LEAST_AROUND = 2.0
"""What has even less to hear may be anything."""
_MOST_APART = 0.15
"""Share of what is heard that may differ. At 0.2, ordinary words of real speech were terms."""
_INNER_DOT = re.compile(r"(?<=\w)\.(?=\w)")
"""Said in names: concurrent.futures."""
_SMALL_WORDS = ("in", "and", "the", "to", "with")
"""What a decoder runs together with the term behind it: "enanceable" for "in Ansible"."""


class Table:
    """Finds terms by what was written for them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.rank = {term: at for at, term in enumerate(vocabulary)}
        """0 is the term that is expected most."""
        self._terms: dict[str, str] = {}
        self._sounds: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._r_less: dict[str, list[tuple[str, str]]] = {}
        self._lossy: dict[str, str] = {}
        self._spellings: dict[str, dict[str, list[tuple[str, str]]]] = {}
        """Letters with their terms, by the first consonant of their code and by all of it."""
        for term, sounds in vocabulary.items():
            self._terms.setdefault(key(term), term)
            self._terms.setdefault(key(_INNER_DOT.sub("dot", term)), term)
            for sound in sounds:
                self._sounds.setdefault(key(sound), term)
            for text in (term, *(sound for sound in sounds if not _is_spelled(sound))):
                coded = code(key(text))
                self._codes.setdefault(coded, term)
                alike = self._spellings.setdefault(_start(coded), {})
                alike.setdefault(coded, []).append((key(text), term))
            unusual = [sound for sound in sounds if not all(map(is_ordinary, sound.split()))]
            for text in unusual if term.isupper() else (term, *unusual):
                self._r_less.setdefault(r_less(key(text)), []).append((key(text), term))
            if sounds and term.isupper() and _is_only_letters(sounds[0]):
                for lossy in without_lost(key(sounds[0])):
                    self._lossy.setdefault(lossy, term)
        for known in (self._terms, self._sounds):
            known.pop("", None)  # nothing but signs
        self._vocabulary = vocabulary

    def same(self, text: str) -> str | None:
        """Return the term that differs in case and spacing only."""
        return self._terms.get(key(text))

    def listed(self, text: str) -> str | None:
        """Return the term that has the text in its table."""
        return self._sounds.get(key(text))

    def r_less(self, text: str) -> str | None:
        """Return the term from which only an r that not everybody says sets the text apart.

        Words of ordinary English that a term sounds like lead to no others, and names in capitals
        may be spelled: SCA is no "scar".
        """
        letters = key(text)
        heard = r_less(letters)
        if len(heard) < (_LEAST_R_LESS if heard.endswith("a") else _LEAST_R_INSIDE):
            return None
        known = self._r_less.get(heard, ())
        return next((term for way, term in known if way.count("r") != letters.count("r")), None)

    def spelled(self, text: str) -> str | None:
        """Return the term whose letters the text names: "see I ess"."""
        letters = spelled(text.split())
        return self._terms.get(letters) if letters else None

    def lossy(self, text: str) -> str | None:
        """Return the term of whose letters just these were heard, with a vowel lost: "C, S"."""
        parts = text.split()
        if len(parts) < 2 or any(len(part) > 1 for part in parts):
            return None
        return self._lossy.get(key(text))

    def near(self, text: str) -> str | None:
        """Return the term that sounds most like the text, if any is near enough."""
        heard = code(key(text))
        much = weight(heard)
        if much < _LEAST_WEIGHT:
            return None
        best, found = _MOST_APART * much, None
        for known, term in self._codes.items():
            if abs(len(known) - len(heard)) <= 3 and weight(known) >= _LEAST_WEIGHT:
                away = apart(heard, known, best)
                if away < inf and (away < best or found is None):
                    best, found = away, term
        return found

    def around(self, text: str, most_away: float) -> Iterator[tuple[str, float]]:
        """Yield terms of whose sound no more than this share differs, and how unlike they are.

        That is the share plus the share of the letters: consonants alone don't tell "could" from
        QID. The first consonant must be the same. A term may come several times, by the ways it is
        said.
        """
        letters = key(text)
        heard = code(letters)
        much = weight(heard)
        if much < _LEAST_AROUND:
            return
        for known, spellings in self._spellings.get(_start(heard), {}).items():
            there = weight(known)
            whole = max(much, there)
            if abs(much - there) <= most_away * whole:
                away = apart(heard, known, most_away * whole)
                if away < inf:
                    for spelling, term in spellings:
                        yield term, away / whole + _unlike(letters, spelling)

    def sounds_like(self, text: str) -> bool:
        """Whether the text, a word that is no English, sounds just like a term."""
        heard = code(key(text))
        return heard in self._codes and weight(heard) >= _LEAST_WEIGHT and not is_ordinary(text)

    def words_of(self, term: str) -> frozenset[str]:
        """Return the words, in lower case, that are in the term, or in one of its sounds."""
        ways = (term, *self._vocabulary[term])
        return frozenset(word.lower() for way in ways for word in way.split())

    def fused(self, text: str) -> tuple[str, str] | None:
        """Return the small word and the term that together sound just like the one word."""
        heard = code(key(text))
        for small in _SMALL_WORDS:
            rest = heard.removeprefix(code(small))
            if rest != heard and weight(rest) >= _LEAST_WEIGHT and rest in self._codes:
                return small, self._codes[rest]
        return None

    def away(self, text: str, term: str) -> float:
        """Return the share of its sound by which the text differs from the term; 0 is none."""
        heard = code(key(text))
        ways = {code(key(way)) for way in (term, *self._vocabulary[term])}
        return min(apart(heard, way, inf) / max(weight(heard), weight(way), 1) for way in ways)


def table_of(vocabulary: Vocabulary) -> Table:
    """Return the table of the vocabulary; made once, in some 10 ms for a bank."""
    return _table(tuple(vocabulary.items()))


@lru_cache(maxsize=4)
def _table(terms: tuple[tuple[str, tuple[str, ...]], ...]) -> Table:
    return Table(dict(terms))


@lru_cache(maxsize=8192)
def _unlike(one: str, other: str) -> float:
    """Return the share of the letters that are not in the other in the same order, 0..1."""
    return 1 - SequenceMatcher(None, one, other, autojunk=False).ratio()


def _start(coded: str) -> str:
    """Return the first consonant; a vowel before it may be lost."""
    return coded.lstrip("a")[:1]


def _is_spelled(sound: str) -> bool:
    """Whether most of it is single letters: "c i c d" has no sound of its own."""
    parts = sound.split()
    return sum(len(part) == 1 for part in parts) * 2 > len(parts)


def _is_only_letters(sound: str) -> bool:
    """Whether the name is spelled: "c i s"."""
    return all(len(part) == 1 for part in sound.split())
