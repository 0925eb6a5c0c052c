"""Technical words from further decodes that were told which words to expect.

Told so, Whisper hears the words of the trade (87 % instead of 62 % on spoken technical answers)
but may drop whole sentences of ordinary speech. So those never replace the plain one: only where
their own words are a term are these taken over, and only where a term can stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from voice_interview.core.corrections import bare, is_another, squash, write
from voice_interview.core.model import UNCLEAR, Correction, Vocabulary, Why, Word
from voice_interview.core.sounds import Find, Likeness, Passage
from voice_interview.core.sounds_english import is_filler, is_ordinary
from voice_interview.core.sounds_suspects import Rival
from voice_interview.core.sounds_table import Table, table_of

_LONGEST_TERM_WORDS = 4
_MOST_WORDS = 6
"""A longer difference is another sentence, not another spelling."""
_MOST_AWAY = 0.4
"""Share of the sound that may differ: Whisper hears an unknown term as something like it."""
_MOST_AWAY_ORDINARY = 0.1
"""The same for one ordinary word, which more likely is what was said."""


def hint(vocabulary: Iterable[str]) -> str:
    """Return the terms as Whisper shall see them before the text."""
    return ", ".join(vocabulary)


def same(one: str, other: str) -> bool:
    """Whether two texts differ in case and punctuation only."""
    return squash(one) == squash(other)


class Biased(Struct, frozen=True):
    """A text with some of these terms: decoded with them in view, or found likelier with them."""

    text: str
    terms: tuple[str, ...]
    likeness: Likeness = Likeness.EXPECTED
    """What one of its terms is to the words that were heard."""


def adopt(
    plain: Sequence[Word], biased: Iterable[Biased], vocabulary: Vocabulary, named_before: int = 0
) -> tuple[list[Word], list[Correction]]:
    """Return the plain words, with terms of the biased texts where these have them instead.

    Of two terms for the same words that of the first text is believed, and its terms count as
    evidence for those of the second. The corrections are Why.EXPECTED, or Why.SPELLED where only
    the spacing differed, in order, without overlap; their `first` counts in the returned words.
    Where only capitals differed they are as the biased text has them, without a correction.
    `named_before` is how many different terms were named before.
    """
    words: list[Word] = []
    corrections: list[Correction] = []
    at = 0
    for start, end, piece in _believed(plain, biased, table_of(vocabulary), named_before):
        before = tuple(plain[start:end])
        words += plain[at:start]
        respelled = _is_respelled(before, piece)
        new = write(before, piece.text if respelled else piece.term + piece.suffix)
        if is_another(new, before):
            why = Why.SPELLED if respelled else Why.EXPECTED
            corrections.append(Correction(len(words), len(new), before, piece.term, why))
        words += new
        at = end
    return words + list(plain[at:]), corrections


def doubted(
    words: Sequence[Word],
    corrections: Sequence[Correction],
    biased: Iterable[Biased],
    vocabulary: Vocabulary,
    named_before: int = 0,
) -> Iterator[Rival]:
    """Yield each term of a biased text for which too little speaks.

    It would be taken over if the text were likelier with it. `corrections` are those made.
    """
    table = table_of(vocabulary)
    passage = Passage(words, corrections, table, named_before)
    passage.finds()
    for one in biased:
        for start, end, piece in _replaced(words, list(_pieces(one, table)), table):
            before = words[start:end]
            find = Find(start, end, piece.term, Likeness.LIKELIER, piece.suffix)
            if (
                all(end <= it.first or it.first + it.count <= start for it in corrections)
                and not _is_respelled(before, piece)
                and not _is_another_word(before, piece, table)
                and _fits(passage, before, find, piece, table)
            ):
                yield Rival(start, end, piece.term, find.text)


def _believed(
    plain: Sequence[Word], biased: Iterable[Biased], table: Table, named_before: int
) -> list[_Place]:
    """Return what is to be written for the plain words from start to end, in order."""
    believed: list[_Place] = []
    for one in biased:
        passage = Passage(plain, _placed(plain, believed), table, named_before)
        passage.finds()  # terms by their sound count as evidence
        for start, end, piece in _replaced(plain, list(_pieces(one, table)), table):
            find = Find(start, end, piece.term, one.likeness)
            free = all(end <= first or last <= start for first, last, _ in believed)
            if free and _fits(passage, plain[start:end], find, piece, table):
                believed.append((start, end, piece))
    return sorted(believed, key=lambda place: place[0])


def _placed(plain: Sequence[Word], believed: Iterable[_Place]) -> list[Correction]:
    """Return what is believed so far as corrections that are not written yet."""
    return [
        Correction(start, end - start, tuple(plain[start:end]), piece.term, Why.EXPECTED)
        for start, end, piece in believed
    ]


def _is_respelled(before: Sequence[Word], piece: _Piece) -> bool:
    return same(" ".join(word.text for word in before), piece.text)


def _fits(
    passage: Passage, before: Sequence[Word], find: Find, piece: _Piece, table: Table
) -> bool:
    """Whether the piece is to be written for the words before, at the place of the find."""
    if _is_respelled(before, piece):
        # If both heard a sound of the term, or its letters with other spaces ("a WS"), the table of
        # sounds decides; and asked for it, "rest" is easily written REST.
        term = piece.term + piece.suffix
        is_term = same(piece.text, term) and len(piece.text.split()) == len(term.split())
        return is_term and find.likeness is not Likeness.ASKED
    if find.likeness is Likeness.ASKED and _is_another_word(before, piece, table):
        return False
    return not _names_another(before, piece, table) and passage.fits(find)


def _is_another_word(before: Sequence[Word], piece: _Piece, table: Table) -> bool:
    """Whether it is one ordinary word that doesn't sound just like the term: Sarah is no SARIF."""
    texts = [bare(word.text) for word in before]
    ordinary = len(texts) == 1 and is_ordinary(texts[0].lower())
    return ordinary and table.away(texts[0], piece.term) > _MOST_AWAY_ORDINARY


class _Piece(Struct, frozen=True):
    """Words of the biased text, without the punctuation around: a term, or "" and one word."""

    text: str
    term: str = ""
    suffix: str = ""
    """The "s" or "'s" after the term."""


_Place = tuple[int, int, _Piece]
"""From which plain word to which (exclusive), and what was heard there."""


def _pieces(biased: Biased, table: Table) -> Iterator[_Piece]:
    """Join what is a term that was in view together."""
    texts, terms = biased.text.split(), set(biased.terms)
    at = 0
    while at < len(texts):
        for end in range(min(at + _LONGEST_TERM_WORDS, len(texts)), at, -1):
            piece = _term(bare(" ".join(texts[at:end])), table)
            if piece and piece.term in terms:
                yield piece
                at = end
                break
        else:
            yield _Piece(texts[at])
            at += 1


def _term(text: str, table: Table) -> _Piece | None:
    """Read a term, also in the plural, or a sound of one that is no ordinary English: Chekhov."""
    for stem in (text, text.removesuffix("s").removesuffix("'")):
        term = table.same(stem)
        if not term and not all(map(is_ordinary, stem.lower().split())):
            term = table.listed(stem)
        if term:
            return _Piece(text, term, text[len(stem) :])
    return None


def _replaced(plain: Sequence[Word], heard: Sequence[_Piece], table: Table) -> Iterator[_Place]:
    """Yield each term that was heard, with the plain words from start to end that it stands for."""
    matcher = SequenceMatcher(
        a=[squash(word.text) for word in plain],
        b=[squash(piece.text) for piece in heard],
        autojunk=False,
    )
    for kind, start, end, heard_start, heard_end in matcher.get_opcodes():
        until = start
        for at in range(heard_start, heard_end):
            piece = heard[at]
            if not piece.term:
                continue
            if kind == "equal":
                first = start + at - heard_start
                yield first, first + 1, piece
            elif end - start <= _MOST_WORDS and (run := _alike(plain, until, end, table, piece)):
                yield *run, piece
                until = run[1]


def _names_another(before: Sequence[Word], piece: _Piece, table: Table) -> bool:
    """Whether they have the very sound of another term, no ordinary English, and not of this."""
    texts = [bare(word.text) for word in before]
    if table.away(" ".join(texts), piece.term) == 0:
        return False
    return any(
        (other := _term(run, table)) is not None
        and other.term != piece.term
        and not all(map(is_ordinary, run.lower().split()))
        for run in (" ".join(texts[first:last]) for first, last in _runs(0, len(texts)))
    )


def _runs(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each run of words between start and end."""
    return ((first, last) for first in range(start, end) for last in range(first + 1, end + 1))


def _alike(
    plain: Sequence[Word], start: int, end: int, table: Table, piece: _Piece
) -> tuple[int, int] | None:
    """Find the run of words between start and end that sounds most like the term, if any does."""
    runs = [
        (first, last)
        for first, last in _runs(start, end)
        if not any(word.text == UNCLEAR for word in plain[first:last])
        and not all(is_filler(bare(word.text).lower()) for word in plain[first:last])
    ]
    likely = [
        (away, run)
        for run in runs
        if (away := table.away(" ".join(word.text for word in plain[slice(*run)]), piece.term))
        <= _MOST_AWAY
    ]
    return min(likely)[1] if likely else None
