"""Text in the cells of a table that a spreadsheet may open."""

from __future__ import annotations


def no_formula(text: str) -> str:
    """Return the text so that no spreadsheet runs it: what starts like a formula is quoted."""
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) else text
