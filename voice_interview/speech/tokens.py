"""A model's tokenizer as Whisper was trained with it.

The file that comes with base has lost the first line of its merges, "Ġ t": a space and a small t
are never joined, so all words that begin with one are taken apart ("Ġ", "t", "er", ...) and mean
something else to Whisper. Reading tokens is not touched by that, writing them is.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_JOINED = "Ġt"
"""A space and a t, as byte-level tokenizers write it."""
_FIRST_MERGE = ["Ġ", "t"]


def whole(tokenizer: Tokenizer) -> Tokenizer:
    """Return the tokenizer with its first merge put back, or as it is if that is not missing."""
    if tokenizer.token_to_id(_JOINED) is None or _joins(tokenizer):
        return tokenizer
    written = json.loads(tokenizer.to_str())
    merges = written["model"].get("merges", [])
    if not merges or not isinstance(merges[0], list):
        return tokenizer
    merges.insert(0, _FIRST_MERGE)
    mended = type(tokenizer).from_str(json.dumps(written))
    return mended if _joins(mended) else tokenizer


def _joins(tokenizer: Tokenizer) -> bool:
    return tokenizer.encode(" t", add_special_tokens=False).tokens == [_JOINED]
