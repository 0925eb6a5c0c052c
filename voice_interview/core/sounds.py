"""Terms that were heard as something else, found by the way they sound."""

from __future__ import annotations

from collections.abc import Sequence

from voice_interview.core.corrections import squash, write
from voice_interview.core.model import Correction, Vocabulary, Why, Word

_LONGEST_WORDS = 8
_DOUBT = 0.6


def correct(
    words: Sequence[Word], corrections: Sequence[Correction], vocabulary: Vocabulary
) -> tuple[list[Word], list[Correction]]:
    """Write the terms that are in the words by their sound; return words and all corrections.

    `corrections` are those made so far: in order, without overlap, their `first` counted in
    `words`. Their words are left alone; in the result `first` counts in the returned words, and
    the new corrections are among the old ones, in order, as Why.SOUNDS_LIKE. `vocabulary` has the
    terms that are expected first. Where only case or spacing differs from the term, its spelling
    is written without a correction. No vocabulary changes nothing.
    """
    table = {
        squash(sound): term
        for term, sounds in reversed(list(vocabulary.items()))
        for sound in sounds
    }
    taken = {one.first: one for one in corrections}
    written: list[Word] = []
    made: list[Correction] = []
    at = 0
    while at < len(words):
        if old := taken.get(at):
            made.append(Correction(len(written), old.count, old.heard, old.term, old.why))
            written += words[at : at + old.count]
            at += old.count
            continue
        limit = min([one.first for one in corrections if one.first > at] + [len(words)])
        for end in range(min(at + _LONGEST_WORDS, limit), at, -1):
            heard = tuple(words[at:end])
            term = table.get(squash("".join(word.text for word in heard)))
            if term and min(word.probability for word in heard) < _DOUBT:
                new = write(heard, term)
                made.append(Correction(len(written), len(new), heard, term, Why.SOUNDS_LIKE))
                written += new
                at = end
                break
        else:
            written.append(words[at])
            at += 1
    return written, made
