"""Terms that may have been said, though the words that were heard don't tell.

The decoder can: told to expect a few terms it hears most of those that were said, of many terms it
hears fewer; and it can say how likely a text is that has the term
(docs/decisions/0006-corrections.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.corrections import write
from voice_interview.core.model import UNCLEAR, Correction, Vocabulary, Word
from voice_interview.core.sounds import Find, Likeness, Passage
from voice_interview.core.sounds_table import Table, table_of

_LONGEST_WORDS = 3
_MOST_AWAY = 0.3
"""Share of the sound that may differ."""
_MOST_TERMS = 8
"""What was said is among the first eight, if anywhere; more weaken each other."""
_PROBABILITY = 0.8
"""Neither sure nor in doubt: of these words nothing is known."""


class Rival(Struct, frozen=True):
    """A term that may have been said in place of `words[first:end]`."""

    first: int
    end: int
    term: str
    written: str
    """The term as it is to stand there."""

    def text(self, words: Sequence[Word]) -> str:
        """Return what was said if it was the term."""
        new = write(words[self.first : self.end], self.written)
        return said([*words[: self.first], *new, *words[self.end :]])

    def before(self, corrections: Sequence[Correction]) -> Rival:
        """Return it for the words before these corrections, all of which are beside it."""
        longer = sum(len(it.heard) - it.count for it in corrections if it.first < self.first)
        return replace(self, first=self.first + longer, end=self.end + longer)


def said(words: Iterable[Word]) -> str:
    """Return the words as text, without the marks for what could not be understood."""
    return " ".join(word.text for word in words if word.text != UNCLEAR)


def hidden(
    words: Sequence[Word],
    corrections: Sequence[Correction],
    vocabulary: Vocabulary,
    named_before: int = 0,
) -> Iterator[Rival]:
    """Yield each term that sounds just like words of the text.

    Too little speaks for such a term, but it would be believed if the decoder, asked, had heard it.
    `corrections` are those made, see `sounds.correct`.
    """
    passage = Passage(words, corrections, table_of(vocabulary), named_before)
    passage.finds()
    for find in passage.hidden():
        if not find.small and passage.fits(replace(find, likeness=Likeness.ASKED)):
            yield Rival(find.first, find.end, find.term, find.text)


def first_of_each_place(rivals: Iterable[Rival], most: int) -> list[Rival]:
    """Return so many of them at most, of those for the same words the first."""
    chosen: list[Rival] = []
    for one in rivals:
        if all(one.end <= other.first or other.end <= one.first for other in chosen):
            chosen.append(one)
        if len(chosen) == most:
            break
    return chosen


def suspected(text: str, vocabulary: Vocabulary, named_before: int = 0) -> tuple[str, ...]:
    """Return the terms that the text may hide, the likeliest first; at most 8.

    Such a term sounds like words of the text and would be believed there if the decoder heard it.
    `named_before` is how many different terms were said before, see `sounds.named`.
    """
    words = [Word(word, 0.0, 0.0, _PROBABILITY) for word in text.split()]
    table = table_of(vocabulary)
    passage = Passage(words, (), table, named_before)
    passage.finds()
    unlike: dict[str, float] = {}
    for find, much in _possible(passage, table):
        if much < unlike.get(find.term, inf) and passage.fits(find):
            unlike[find.term] = much
    likely = sorted(unlike, key=lambda term: (unlike[term], table.rank[term]))
    return tuple(likely[:_MOST_TERMS])


def _possible(passage: Passage, table: Table) -> Iterator[tuple[Find, float]]:
    """Yield terms as if the decoder had heard them, and how unlike the words they are.

    It may have doubted the words, so that counts as much as if it was told of all terms.
    """
    for find in passage.hidden():
        yield replace(find, likeness=Likeness.EXPECTED), 0.0
    for first, end, heard in passage.runs(_LONGEST_WORDS):
        for term, unlike in table.around(heard, _MOST_AWAY):
            if table.same(heard) != term:
                yield Find(first, end, term, Likeness.EXPECTED), unlike
