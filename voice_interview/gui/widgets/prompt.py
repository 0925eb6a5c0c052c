"""A question, large, with air between its lines."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from voice_interview.gui.widgets.wrapping import reads_right_to_left

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
        direction = "rtl" if reads_right_to_left(text) else "ltr"
        body = escape(text).replace("\n", "<br>")
        self.setText(f'<p dir="{direction}" style="line-height:{_LINE_PERCENT}%">{body}</p>')
        self.setAccessibleName(text)
