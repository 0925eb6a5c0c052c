"""Terms that were heard as something else, found by the way they sound.

Each find gets points: for how the words are like the term, for how sure the decoder was of them,
and for the place they stand in (`sounds_place`). The figures are in
docs/decisions/0006-corrections.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.corrections import is_another, write
from voice_interview.core.model import UNCLEAR, Correction, Vocabulary, Why, Word
from voice_interview.core.sounds_english import is_grammar, is_ordinary
from voice_interview.core.sounds_place import density, is_trade, points
from voice_interview.core.sounds_table import Table, table_of

_ENOUGH = 3.0
"""Points that a find needs."""
_LONGEST_WORDS = 8
_LONGEST_NEAR_WORDS = 2
_LONGEST_LETTERS = 4
"""A spelled name is hardly longer."""
_NEAR_DOUBT = 0.6
"""Only what the decoder doubted more than this can be a term by mere likeness."""
_LEAST_LISTED = -1.0
"""Points for the words around at least, where a sound of the table is no English at all."""
_EXPECTED = ((3, 1.5), (40, 0.5))
"""Points for the first so many terms of a vocabulary.

What the question names comes first, and then its other terms, about thirty.
"""


class Likeness(Enum):
    """How words are like a term; the value is the points if the words are unusual, and if not."""

    SAME = (6.0, 0.0)
    """The same letters: only case and spacing differ."""
    EXPECTED = (6.0, 2.5)
    """Told to expect the term, the decoder heard it here."""
    LIKELIER = (6.0, 4.0)
    """With the term the text is much likelier to the decoder."""
    ASKED = (4.0, 1.5)
    """Told to expect the term and few others, it heard it here: it does so too readily."""
    LISTED = (4.0, 0.0)
    """In the term's table of sounds."""
    R_LESS = (3.0, -6.0)
    """The term as it is said by who says no r after a vowel."""
    NEAR = (1.0, -6.0)
    """Nearly the term, or nearly one of its sounds."""


class Find(Struct, frozen=True):
    """A term that may have been said at `words[first:end]`."""

    first: int
    end: int
    term: str
    likeness: Likeness
    suffix: str = ""
    """The "s" or "'s" after it."""
    small: str = ""
    """The word before it that was run together with it."""

    @property
    def text(self) -> str:
        """What is to be written."""
        return f"{self.small} {self.term}{self.suffix}".lstrip()


def correct(
    words: Sequence[Word],
    corrections: Sequence[Correction],
    vocabulary: Vocabulary,
    named_before: int = 0,
) -> tuple[list[Word], list[Correction]]:
    """Write the terms that are in the words by their sound; return words and all corrections.

    `corrections` are those made so far: in order, without overlap, their `first` counted in
    `words`. Their words are left alone; in the result `first` counts in the returned words, and
    the new corrections are among the old ones, in order, as Why.SOUNDS_LIKE, or Why.SPELLED where
    only the spacing differs from the term; where only capitals do, they are written without a
    correction. `vocabulary` has the terms that are expected first. None of them changes nothing.
    `named_before` is how many different terms were said before, see `named`.
    """
    finds = Passage(words, corrections, table_of(vocabulary), named_before).finds()
    old = {one.first: one for one in corrections}
    written: list[Word] = []
    made: list[Correction] = []
    at = 0
    while at < len(words):
        if one := old.get(at):
            made.append(replace(one, first=len(written)))
            written += words[at : at + one.count]
            at += one.count
        elif find := finds.get(at):
            heard = tuple(words[at : find.end])
            new = write(heard, find.text)
            why = Why.SPELLED if find.likeness is Likeness.SAME else Why.SOUNDS_LIKE
            if is_another(new, heard):
                made.append(Correction(len(written), len(new), heard, find.term, why))
            written += new
            at = find.end
        else:
            written.append(words[at])
            at += 1
    return written, made


def named(words: Sequence[Word], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the terms that the words have, as they are written, and that are no English words."""
    passage = Passage(words, (), table_of(vocabulary))
    return frozenset(passage.named())


class Passage:
    """Words with what is known of them: where terms are, and where some may be."""

    def __init__(
        self,
        words: Sequence[Word],
        corrections: Sequence[Correction],
        table: Table,
        named_before: int = 0,
    ) -> None:
        self._words = words
        self._named_before = named_before
        self._table = table
        self._tokens = [_plain(word.text) for word in words]
        self._taken = {at for one in corrections for at in range(one.first, one.first + one.count)}
        self._finds = [find for at in range(len(words)) for find in self._starting(at)]
        sure = [
            find
            for find in self._finds
            if find.likeness is not Likeness.R_LESS and not self._is_ordinary(find)
        ]
        self._sure = self._taken | _covered(sure)
        self._terms = set(self._sure)
        self._listed = _covered(it for it in self._finds if it.likeness is Likeness.LISTED)
        self._taken |= {at for at, word in enumerate(words) if word.text == UNCLEAR}

    def finds(self) -> dict[int, Find]:
        """Return what shall be written, by its first word.

        Every term that is found makes others around it likelier, so they are looked for until no
        more are found.
        """
        chosen = self._chosen()
        while not _covered(chosen) <= self._terms:
            self._terms |= _covered(chosen)
            chosen = self._chosen()
        return {find.first: find for find in chosen}

    def hidden(self) -> Iterator[Find]:
        """Yield what sounds just like a term and may be one, but for which too little speaks.

        What is spelled like it is not yielded: no decode tells REST from "rest".
        """
        for find in self._finds:
            about = self._about(find.first, find.end)
            if find.likeness is not Likeness.SAME and about > 0 and not self.fits(find):
                yield find

    def runs(self, longest: int) -> Iterator[tuple[int, int, str]]:
        """Yield the runs of up to so many words where a term may be: first, end, their text.

        None was found in them, the words around or the answer so far are of the trade, and they
        are more than what holds a sentence together. Decoders punctuate as they like, so a run may
        go from one sentence to the next.
        """
        known = self._terms | self._taken
        for first in range(len(self._words)):
            for end in range(first + 1, min(first + longest, len(self._words)) + 1):
                tokens = self._tokens[first:end]
                if not known.isdisjoint(range(first, end)) or all(map(is_grammar, tokens)):
                    continue
                if self._about(first, end) > 0:
                    yield first, end, " ".join(tokens)

    def named(self) -> Iterator[str]:
        """Yield the terms that stand there letter by letter."""
        for find in self._finds:
            if find.likeness is Likeness.SAME and not self._is_ordinary(find):
                yield find.term

    def _chosen(self) -> list[Find]:
        """Choose the longest at each word, from left to right, and then what is near."""
        chosen: list[Find] = []
        until = 0
        for find in self._finds:
            if find.first >= until and self.fits(find):
                chosen.append(find)
                until = find.end
        known = _covered(chosen)
        for find in self._near:
            if known.isdisjoint(range(find.first, find.end)) and self.fits(find):
                chosen.append(find)
                known |= _covered([find])
        return chosen

    def fits(self, find: Find) -> bool:
        """Whether the term is likelier here than the words that were heard."""
        ordinary = self._is_ordinary(find)
        unusual_points, ordinary_points = find.likeness.value
        if not ordinary and unusual_points >= 6:
            return True
        total = ordinary_points + self._oddness(find) if ordinary else unusual_points
        total += self._doubt(find.first, find.end)
        total += self._expectation(find.term)
        likely = self._listed.difference(range(find.first, find.end))
        total += points(self._sentence(find), find.first, find.end, self._terms, likely)
        about = self._about(find.first, find.end)
        if find.likeness is Likeness.LISTED and not ordinary:
            about = max(about, _LEAST_LISTED)
        return total + about >= _ENOUGH

    def _about(self, first: int, end: int) -> float:
        return density(self._tokens, first, end, self._terms, self._named_before)

    def _starting(self, first: int) -> Iterator[Find]:
        """Yield the terms that begin with that word, the longest first."""
        for end in range(min(first + _LONGEST_WORDS, len(self._words)), first, -1):
            if not self._is_run(first, end):
                continue
            for spoken, suffix in self._ways(first, end):
                if find := self._known(first, end, spoken, suffix):
                    yield find
                    break
        if not self._is_known(self._tokens[first]) and self._is_run(first, first + 1):
            yield from self._fused(first)

    def _ways(self, first: int, end: int) -> Iterator[tuple[str, str]]:
        """Yield the words as a term may be among them, and what hangs on it: "s", "-level"."""
        text = " ".join(self._tokens[first:end])
        yield text, ""
        bare = text.removesuffix("s").removesuffix("'")
        if bare != text:
            yield bare, text[len(bare) :]
        if rest := self._hung(first, end):
            yield text.removesuffix(rest), rest

    def _hung(self, first: int, end: int) -> str:
        """Return what a hyphen hangs on the last of several letters: "C, I, S-level" is CIS."""
        head, hyphen, rest = self._tokens[end - 1].partition("-")
        return hyphen + rest if len(head) == 1 and end - first > 1 else ""

    def _known(self, first: int, end: int, spoken: str, suffix: str) -> Find | None:
        """Return the term that sounds just like the words, in the likeliest way."""
        table = self._table
        if term := table.same(spoken):
            return Find(first, end, term, Likeness.SAME, suffix)
        if term := table.listed(spoken) or table.spelled(spoken):
            return Find(first, end, term, Likeness.LISTED, suffix)
        if end - first <= _LONGEST_NEAR_WORDS and (term := table.r_less(spoken)):
            find = Find(first, end, term, Likeness.R_LESS, suffix)
            return None if self._is_ordinary(find) else find
        return None

    def _fused(self, first: int) -> Iterator[Find]:
        """Yield the term that seems to be run together with the small word before it."""
        if found := self._table.fused(self._tokens[first]):
            small, term = found
            capital = self._words[first].text.lstrip()[:1].isupper()
            said = small.capitalize() if capital else small
            yield Find(first, first + 1, term, Likeness.LISTED, small=said)

    @cached_property
    def _near(self) -> list[Find]:
        """What is doubtful and nearly a term, and holds no sure one."""
        return [
            find
            for first in range(len(self._words))
            for end in range(min(first + _LONGEST_LETTERS, len(self._words)), first, -1)
            if self._sure.isdisjoint(range(first, end))
            and self._is_run(first, end)
            and self._is_doubtful(first, end)
            and not any(is_grammar(token) for token in self._tokens[first:end])
            and (find := self._nearest(first, end))
        ]

    def _is_doubtful(self, first: int, end: int) -> bool:
        """Whether a term may be there by mere likeness."""
        if self._probability(first, end) < _NEAR_DOUBT:
            return True
        return end - first == 1 and self._table.sounds_like(self._tokens[first])

    def _nearest(self, first: int, end: int) -> Find | None:
        text = " ".join(self._tokens[first:end])
        if end - first <= _LONGEST_NEAR_WORDS and (term := self._table.near(text)):
            return Find(first, end, term, Likeness.NEAR)
        rest = self._hung(first, end)
        if term := self._table.lossy(text.removesuffix(rest)):
            return Find(first, end, term, Likeness.NEAR, rest)
        return None

    def _is_run(self, first: int, end: int) -> bool:
        """Whether the words are free and of one sentence; a dot after a letter is a spelling."""
        inside = self._words[first : end - 1]
        return self._taken.isdisjoint(range(first, end)) and not any(
            _ends(word.text) and len(word.text) > 2 for word in inside
        )

    def _probability(self, first: int, end: int) -> float:
        return min(word.probability for word in self._words[first:end])

    def _doubt(self, first: int, end: int) -> float:
        probability = self._probability(first, end)
        for below, given in ((0.4, 2.0), (0.7, 1.0), (0.9, 0.0)):
            if probability < below:
                return given
        return -1.0

    def _expectation(self, term: str) -> float:
        rank = self._table.rank[term]
        return next((given for terms, given in _EXPECTED if rank < terms), 0.0)

    def _is_ordinary(self, find: Find) -> bool:
        """Whether the words are ordinary English.

        Against mere likeness one of them is enough, unless the term has that very word.
        """
        tokens = self._tokens[find.first : find.end]
        if find.likeness is Likeness.NEAR and len(tokens) > 1:
            own = self._table.words_of(find.term)
            if any(is_ordinary(token) for token in tokens if token not in own):
                return True
        joined = (_joined(token) for token in tokens)
        parts = (part for token in tokens for part in token.split("-"))
        return all(map(self._is_known, joined)) or all(map(self._is_known, parts))

    def _is_known(self, word: str) -> bool:
        return is_ordinary(word) or (is_trade(word) and not self._table.same(word))

    def _oddness(self, find: Find) -> float:
        """Two ordinary nouns together, "cube control", are less ordinary than "check off".

        Where both are the term already but for the space, "unit tests" may well be meant.
        """
        tokens = self._tokens[find.first : find.end]
        if len(tokens) == 1:
            return 1.0 if "-" in tokens[0] else 0.0
        if any(is_grammar(token) for token in tokens):
            return 0.0
        if find.term != find.term.lower():
            return 3.0
        return -1.0 if find.likeness is Likeness.SAME else 0.5

    def _sentence(self, find: Find) -> list[str]:
        """Return the words, "" for those of other sentences; what hangs on the term is one."""
        start = max((at + 1 for at in range(find.first) if _ends(self._words[at].text)), default=0)
        after = range(find.end - 1, len(self._words))
        end = min((at + 1 for at in after if _ends(self._words[at].text)), default=len(self._words))
        tokens = [token if start <= at < end else "" for at, token in enumerate(self._tokens)]
        if find.suffix.startswith("-"):
            tokens[find.end : find.end + 1] = [find.suffix[1:]]
        return tokens


def _joined(token: str) -> str:
    """Return the word without hyphens, unless it is letters: "T-O" is not "to"."""
    return token if all(len(part) == 1 for part in token.split("-")) else token.replace("-", "")


def _covered(finds: Iterable[Find]) -> set[int]:
    return {at for find in finds for at in range(find.first, find.end)}


def _ends(text: str) -> bool:
    return text.endswith((".", "?", "!", ";", ":"))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").strip(".,;:?!…\"“”()[]'-–—")  # noqa: RUF001
