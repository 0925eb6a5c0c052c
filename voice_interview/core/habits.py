"""How one speaks: "I" and "we", hedges and repeats, each with its place. No judgment in it.

The lists are English; of other languages nothing is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from voice_interview.core.corrections import bare
from voice_interview.core.model import UNCLEAR, Span, Transcript, Word
from voice_interview.core.sentences import ends_sentence

_LANGUAGE = "en"

_I = frozenset({"i", "i'm", "i've", "i'd", "i'll"})
_WE = frozenset({"we", "we're", "we've", "we'd", "we'll"})

_HEDGES = tuple(
    tuple(phrase.split())
    for phrase in (
        "i think", "i guess", "i suppose", "i believe", "i feel like", "i would say", "i'd say",
        "i'm not sure", "i am not sure", "not really sure", "maybe", "perhaps", "probably",
        "possibly", "presumably", "hopefully", "apparently", "somehow", "somewhat", "kind of",
        "kinda", "sort of", "sorta", "more or less", "pretty much", "a little bit", "a bit",
        "or something", "or so", "it seems", "it might be", "it could be", "if that makes sense",
    )
)  # fmt: skip
"""Longer ones that begin alike stand before the shorter ones they hold."""

_HEDGES_FROM = {
    first: tuple(hedge for hedge in _HEDGES if hedge[0] == first)
    for first in dict.fromkeys(hedge[0] for hedge in _HEDGES)
}

_NAMES_A_KIND = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "what", "which", "any", "some", "every",
     "each", "one", "another", "other", "different", "new", "same", "no", "our", "my", "their"}
)  # fmt: skip
"""After these, "kind of" and "sort of" tell a kind."""

_DOUBLED = frozenset(
    {"very", "really", "so", "that", "had", "no", "yes", "many", "far", "again", "much", "more",
     "over", "on", "up", "well", "now", "there", "ha", "bye", "okay", "right"}
)  # fmt: skip
"""Words that are doubled on purpose, or by grammar."""

_LONGEST_REPEAT = 3
"""A run of so many words said twice is still a false start; a longer one is style."""


class Moment(Span, frozen=True):
    """Words of the answer, as they are written, and where they were said."""

    text: str


class Habits(Struct, frozen=True):
    """The moments of each habit, in order."""

    i_words: tuple[Moment, ...]
    we_words: tuple[Moment, ...]
    hedges: tuple[Moment, ...]
    repeats: tuple[Moment, ...]
    """A lower bound: speech models leave out some of what was said twice."""


def find_habits(transcript: Transcript) -> Habits | None:
    """Return what is found among the words; None in a language that is not known here."""
    if transcript.language != _LANGUAGE:
        return None
    words = [word for word in transcript.words if word.text != UNCLEAR]
    plain = [_plain(word.text) for word in words]
    return Habits(
        i_words=tuple(_moment(words, at, 1) for at, one in enumerate(plain) if one in _I),
        we_words=tuple(_moment(words, at, 1) for at, one in enumerate(plain) if one in _WE),
        hedges=_hedges(words, plain),
        repeats=_repeats(words, plain),
    )


def _hedges(words: Sequence[Word], plain: Sequence[str]) -> tuple[Moment, ...]:
    found, at = [], 0
    while at < len(plain):
        size = _hedge_at(words, plain, at)
        if size:
            found.append(_moment(words, at, size))
        at += size or 1
    return tuple(found)


def _hedge_at(words: Sequence[Word], plain: Sequence[str], at: int) -> int:
    """How many words the hedge that begins there has; 0: none begins."""
    for hedge in _HEDGES_FROM.get(plain[at], ()):
        size = len(hedge)
        if tuple(plain[at : at + size]) != hedge or _is_cut(words[at : at + size]):
            continue
        names_a_kind = hedge[0] in ("kind", "sort") and at > 0 and plain[at - 1] in _NAMES_A_KIND
        if not names_a_kind:
            return size
    return 0


def _repeats(words: Sequence[Word], plain: Sequence[str]) -> tuple[Moment, ...]:
    found, at = [], 0
    while at < len(plain):
        size = _repeat_at(words, plain, at)
        if size:
            found.append(_moment(words, at, 2 * size))
        at += size or 1
    return tuple(found)


def _repeat_at(words: Sequence[Word], plain: Sequence[str], at: int) -> int:
    """How many words are said twice from there on, the longest run of them; 0: none."""
    for size in range(_LONGEST_REPEAT, 0, -1):
        if at + 2 * size > len(plain) or plain[at] != plain[at + size]:
            continue
        once, twice = plain[at : at + size], plain[at + size : at + 2 * size]
        if once != twice or not all(once) or _is_cut(words[at : at + 2 * size]):
            continue
        if not _is_meant(once):
            return size
    return 0


def _is_meant(run: Sequence[str]) -> bool:
    """Doubled on purpose, or digits, that are told one by one."""
    return all(word in _DOUBLED or word.isdigit() for word in run)


def _is_cut(words: Sequence[Word]) -> bool:
    """Whether a sentence ends inside the run."""
    return any(ends_sentence(word.text) for word in words[:-1])


def _moment(words: Sequence[Word], at: int, count: int) -> Moment:
    said = words[at : at + count]
    return Moment(said[0].start_s, said[-1].end_s, bare(" ".join(word.text for word in said)))


def _plain(text: str) -> str:
    return bare(text.casefold().replace("’", "'"))  # noqa: RUF001 - both apostrophes are written
