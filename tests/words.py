"""How far what was heard is from what was said."""

from __future__ import annotations

import re

import jiwer

_NUMBERS = {"6": "six", "7": "seven", "14": "fourteen", "80%": "eighty percent", "2": "two"}
_FILLERS = {"um", "uh", "erm", "hmm"}


def plain(text: str) -> list[str]:
    """The words in lower case without punctuation, small numbers spelled, fillers left out."""
    spelled = " ".join(_NUMBERS.get(word.strip(".,"), word) for word in text.lower().split())
    words = re.findall(r"[a-z0-9']+", spelled.replace("-", " "))
    return [word for word in words if word not in _FILLERS]


def word_error_rate(reference: str, heard: str) -> float:
    """Substituted, deleted and inserted words per word of the reference."""
    return float(jiwer.wer(" ".join(plain(reference)), " ".join(plain(heard)) or "-"))


def share_heard(reference: str, heard: str) -> float:
    """Share of the reference's different words that were heard, 0..1."""
    wanted = set(plain(reference))
    return len(wanted & set(plain(heard))) / len(wanted)
