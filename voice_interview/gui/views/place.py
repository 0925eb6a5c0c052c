"""What all places have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import GUTTER_PX, Scroll
from voice_interview.gui.widgets.notice import Notice

SIDE_PX, TOP_PX, GAP_PX = 32, 24, 16


class Place(QWidget):
    """A page of the window: things below each other, messages on top of them.

    A `Scroll` is added to `box` itself, as it keeps a gutter for its bar; all else with `put`.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.notice = Notice()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(SIDE_PX, TOP_PX, SIDE_PX - GUTTER_PX, TOP_PX)
        self.box.setSpacing(GAP_PX)
        self.put(self.notice)

    def put(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add something that ends where the cards of a scrolling page end."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, GUTTER_PX, 0)
        if isinstance(item, QWidget):
            line.addWidget(item)
        else:
            line.addLayout(item)
        self.box.addLayout(line, stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the page, wherever the focus is."""
        ways = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        way, scroll = ways.get(Qt.Key(event.key())), self.findChild(Scroll)
        if way is None or not isinstance(scroll, Scroll):
            super().keyPressEvent(event)
        else:
            bar = scroll.verticalScrollBar()
            bar.setValue(bar.value() + way * bar.pageStep())

    def enter(self) -> None:
        """The place is shown now."""

    def leave(self) -> None:
        """Another one is shown now."""
