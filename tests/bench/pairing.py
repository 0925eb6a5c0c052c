"""Which words of two texts are the same word. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher


def paired(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the indexes of the words that both have, in order; case and punctuation don't count.

    Only exact matches of a longest common run of words: what is not sure to be the same is left
    out.
    """
    plain = [_plain(word) for word in one], [_plain(word) for word in other]
    matcher = SequenceMatcher(None, *plain, autojunk=False)
    return [
        (block.a + at, block.b + at)
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
        if plain[0][block.a + at]
    ]


def _plain(word: str) -> str:
    return re.sub(r"[^\w]", "", word.lower())
