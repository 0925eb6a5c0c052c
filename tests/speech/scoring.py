"""How close a transcript is to its reference."""

from __future__ import annotations

import re

import jiwer

# As Whisper writes them: figures for numbers, and no hesitation sounds.
_WRITTEN = {
    "three": "3", "six": "6", "seven": "7", "fourteen": "14", "eighty": "80", "percent": "%",
    "two-thirds": "two thirds",
}  # fmt: skip
_LEFT_OUT = {"um", "uh"}


def normal(text: str) -> str:
    """Lower case, no punctuation, numbers as figures."""
    text = text.lower().replace("%", " percent").replace("-", " ")
    tokens = re.sub(r"[^\w' ]", " ", text).split()
    return " ".join(_WRITTEN.get(token, token) for token in tokens if token not in _LEFT_OUT)


def word_error_rate(reference: str, heard: str) -> float:
    """Substituted, lost and invented words per word of the reference."""
    return float(jiwer.wer(normal(reference), normal(heard) or "nothing"))
