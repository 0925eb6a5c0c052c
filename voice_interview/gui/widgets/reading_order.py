"""Lines of a list as they are read: Hebrew begins at the right and is cut at the left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from voice_interview.gui.widgets.wrapping import reads_right_to_left

_ISOLATED, _END = "\u2067", "\u2069"
"""What stands between them is read from the right, whatever is around it."""


class ReadingDelegate(QStyledItemDelegate):
    """Turns each cell to its own text, whatever the language of the window."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The text decides on which side it begins."""
        super().initStyleOption(option, index)
        if reads_right_to_left(option.text):
            option.direction = Qt.LayoutDirection.RightToLeft


def as_read(text: str) -> str:
    """Return the text so that it is read in its own order where it stands in another one."""
    return f"{_ISOLATED}{text}{_END}" if reads_right_to_left(text) else text
