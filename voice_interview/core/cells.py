"""Text in the cells of a table that a spreadsheet may open."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@")


def no_formula(text: str) -> str:
    """Return the text so that no spreadsheet runs it: what starts like a formula is quoted."""
    return f"'{text}" if text.lstrip().startswith(_STARTS) else text


def without_guard(text: str) -> str:
    """Return the text as it was before `no_formula`."""
    bare = text.removeprefix("'")
    return bare if bare.lstrip().startswith(_STARTS) else text
