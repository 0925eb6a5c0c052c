"""Widgets in a row that goes on in the next line where there is no more room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

Line = list[tuple[QLayoutItem, int]]
"""The items of a line, each with its width, pixels."""


class FlowLayout(QLayout):
    """Items from left to right; those from `right_from` on stand at the right end of their line."""

    def __init__(self, parent: QWidget, spacing: int) -> None:
        super().__init__(parent)
        self.right_from = 1_000
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at that place; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """As wide as there is room."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels, more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        lines = self._lines(width)
        return sum(map(_tall, lines)) + self._gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """One line."""
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() for item in shown)
        width += self._gap * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest item."""
        least = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        y = rect.top()
        for line in self._lines(rect.width()):
            tall = _tall(line)
            self._place(line, QRect(rect.left(), y, rect.width(), tall))
            y += tall + self._gap

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = min(item.sizeHint().width(), max(width, item.minimumSize().width()))
            if not lines or used + self._gap + wanted > width:
                lines.append([])
                used = -self._gap
            lines[-1].append((item, wanted))
            used += self._gap + wanted
        return lines

    def _place(self, line: Line, box: QRect) -> None:
        x = box.left()
        right = [one for one in line if self._items.index(one[0]) >= self.right_from]
        right_x = box.right() + 1 - sum(width for _, width in right) - self._gap * len(right[1:])
        for item, width in line:
            if right and item is right[0][0]:
                x = max(x, right_x)
            height = min(item.sizeHint().height(), box.height())
            if item.hasHeightForWidth():
                height = min(item.heightForWidth(width), box.height())
            top = box.top() + (box.height() - height) // 2
            item.setGeometry(QRect(QPoint(x, top), QSize(width, height)))
            x += width + self._gap


class FlowRow(QWidget):
    """The layout as a widget that can be filled again and again."""

    def __init__(self, *left: QWidget, right: Iterable[QWidget] = (), spacing: int = 16) -> None:
        super().__init__()
        self._layout = FlowLayout(self, spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.fill(left, right)

    def fill(self, left: Iterable[QWidget], right: Iterable[QWidget]) -> None:
        """Show these instead of what was there, which is deleted."""
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for widget in left:
            self._layout.addWidget(widget)
        self._layout.right_from = self._layout.count()
        for widget in right:
            self._layout.addWidget(widget)


def _tall(line: Line) -> int:
    return max(
        item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
        for item, width in line
    )
