"""A language that nobody speaks: each text 40 % longer, to see what has no room for it."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_KEPT = re.compile(r"(\{\w*\}|%n|&.|\n)")
_FORMATS = re.compile(r"^[dMy., ]+$")


class Pseudo(QTranslator):
    """Install it to see every text stretched and marked."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It has every text."""
        return False

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Double vowels until the text is longer by two fifths."""
        return stretched(source_text)


def stretched(text: str) -> str:
    """A text 40 % longer, with what is put into it kept whole."""
    if not text or _FORMATS.match(text):
        return text
    wanted = len(text) * 2 // 5
    made = []
    for piece in _KEPT.split(text):
        if _KEPT.match(piece):
            made.append(piece)
            continue
        for letter in piece:
            made.append(letter)
            if wanted > 0 and letter.isalpha():
                made.append(letter.lower())
                wanted -= 1
    return "".join(made) + "~" * max(0, wanted)
