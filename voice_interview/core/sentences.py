"""Where sentences end and begin, by the punctuation of their words."""

from __future__ import annotations

from collections.abc import Sequence

from voice_interview.core.model import Word

_ENDS = ".?!…。？！؟"  # noqa: RUF001 - the full-width ones are meant
_CLOSERS = "\"'”’»)]}"  # noqa: RUF001


def ends_sentence(text: str) -> bool:
    """Whether the word is the last of its sentence."""
    return text.rstrip(_CLOSERS).endswith(tuple(_ENDS))


def sentence_starts(words: Sequence[Word]) -> tuple[int, ...]:
    """Return the numbers, from 0, of the words that begin a sentence."""
    return tuple(at for at in range(len(words)) if at == 0 or ends_sentence(words[at - 1].text))
