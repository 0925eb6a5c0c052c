"""A question, large, with air between its lines."""

from __future__ import annotations

from html import escape
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_LINE_PERCENT = 118
"""Of the font's own line height; together about 1.4 times its size."""


class Prompt(QLabel):
    """Shows plain text; what is in it is never read as markup."""

    def __init__(self) -> None:
        super().__init__()
        self.plain = ""
        self.setProperty("kind", "question")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)

    def show_text(self, text: str) -> None:
        """Show that question."""
        if text == self.plain:
            return
        self.plain = text
        direction = "rtl" if _reads_right_to_left(text) else "ltr"
        body = escape(text).replace("\n", "<br>")
        self.setText(f'<p dir="{direction}" style="line-height:{_LINE_PERCENT}%">{body}</p>')
        self.setAccessibleName(text)


def _reads_right_to_left(text: str) -> bool:
    """The first letter with a direction decides, as in Unicode's own rule."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
