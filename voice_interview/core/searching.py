"""Finding words again in all that was said, written and noted.

Words are compared without case and accents; a word of the query finds those that begin with it, and
words in quotes only just these, one after the other. All that is asked for must be in the answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from voice_interview.core.editing import said_words
from voice_interview.core.model import Answer

MOST_HITS = 50
"""More are not read through; a narrower query finds what is left out."""

_WORD = re.compile(r"[^\W_]+[+#]*")  # C++ and C# are no C
_TERM = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})  # noqa: RUF001
"""What people type without their accents, but Unicode doesn't take apart."""

_MOST_TERMS = 20
_BEFORE, _AFTER = 6, 14
"""Words of an excerpt around the first one that was found."""


class Wanted(Struct, frozen=True):
    """Words that must come one after the other; not `whole`: the last may go on."""

    words: tuple[str, ...]
    whole: bool


class Hit(Struct, frozen=True):
    """An answer that has what was asked for, and where the first of it was said.

    `marks` are the found words in the excerpt, as (first sign, behind the last).
    """

    session_id: str
    take_id: str
    at_s: float
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()
    in_note: bool = False
    """The excerpt was written down as a note, not said."""


class _Passage(Struct, frozen=True):
    """A text as words with their places, and its searchable words with the word each is part of."""

    texts: tuple[str, ...]
    starts_s: tuple[float, ...]
    plain: tuple[str, ...]
    part_of: tuple[int, ...]
    is_note: bool = False


def plain_words(text: str) -> list[str]:
    """Return the words of the text as they are compared."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text).casefold()
        apart = unicodedata.normalize("NFKD", apart).translate(_LETTERS)
        text = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _WORD.findall(text.lower())


def parse(query: str) -> tuple[Wanted, ...]:
    """Return what the query asks for; any text is a query, () asks for nothing."""
    wanted = []
    for quoted, closed, single in _TERM.findall(query):
        words = tuple(plain_words(quoted or single))
        if words:
            wanted.append(Wanted(words, whole=bool(closed)))
    return tuple(wanted[:_MOST_TERMS])


def searchable(answer: Answer) -> tuple[str, str, str]:
    """Return the answer's words as they are compared: those that hold, those heard, the notes'.

    Those heard are left out where they are the ones that hold.
    """
    heard = answer.transcript.text if answer.transcript else ""
    notes = " ++ ".join(" ".join(plain_words(note.text)) for note in answer.notes)
    if answer.edited_text is None:
        return " ".join(plain_words(heard)), "", notes
    return " ".join(plain_words(answer.edited_text)), " ".join(plain_words(heard)), notes


def find(answer: Answer, wanted: Sequence[Wanted]) -> Hit | None:
    """Return where the answer has all that is wanted; None when it has not."""
    passages = tuple(_passages(answer))
    found = [set(_places(passage, wanted)) for passage in passages]
    if not wanted or len({number for places in found for number, *_ in places}) < len(wanted):
        return None
    first = next(at for at, places in enumerate(found) if places)
    return _hit(answer, passages[first], {at for _, *words in found[first] for at in words})


def _passages(answer: Answer) -> Iterator[_Passage]:
    """Yield the texts of an answer, the one that is shown first."""
    said = said_words(answer)
    yield _passage([word.text for word in said], [word.start_s for word in said])
    if answer.edited_text is not None and answer.transcript is not None:
        heard = answer.transcript.words
        yield _passage([word.text for word in heard], [word.start_s for word in heard])
    for note in answer.notes:
        texts = note.text.split()
        yield _passage(texts, [note.at_s] * len(texts), is_note=True)


def _passage(texts: Sequence[str], starts_s: Sequence[float], *, is_note: bool = False) -> _Passage:
    plain: list[str] = []
    part_of: list[int] = []
    for at, text in enumerate(texts):
        words = plain_words(text)
        plain += words
        part_of += [at] * len(words)
    return _Passage(tuple(texts), tuple(starts_s), tuple(plain), tuple(part_of), is_note)


def _places(passage: _Passage, wanted: Sequence[Wanted]) -> Iterator[tuple[int, ...]]:
    """Yield each place as (number of what is wanted, numbers of the passage's words…)."""
    plain, part_of = passage.plain, passage.part_of
    for number, one in enumerate(wanted):
        *firsts, last = one.words
        size = len(one.words)
        for at, word in enumerate(plain[size - 1 :]):
            fits = word == last if one.whole else word.startswith(last)
            if fits and list(plain[at : at + size - 1]) == firsts:
                yield (number, *part_of[at : at + size])


def _hit(answer: Answer, passage: _Passage, found: set[int]) -> Hit:
    first = min(found)
    start, end = max(0, first - _BEFORE), min(len(passage.texts), first + _AFTER)
    excerpt = "… " if start else ""
    marks: list[tuple[int, int]] = []
    for at in range(start, end):
        text = passage.texts[at]
        if at in found:
            marks.append((len(excerpt), len(excerpt) + len(text)))
        excerpt += f"{text} "
    excerpt = excerpt[:-1] + (" …" if end < len(passage.texts) else "")
    return Hit(
        answer.take.session_id,
        answer.take.id,
        passage.starts_s[first],
        excerpt,
        tuple(marks),
        passage.is_note,
    )
