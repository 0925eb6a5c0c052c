"""What all places have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.notice import Notice

SIDE_PX, TOP_PX, GAP_PX = 32, 24, 16


class Place(QWidget):
    """A page of the window: things below each other in `box`, messages on top of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.notice = Notice()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(SIDE_PX, TOP_PX, SIDE_PX, TOP_PX)
        self.box.setSpacing(GAP_PX)
        self.box.addWidget(self.notice)

    def enter(self) -> None:
        """The place is shown now."""

    def leave(self) -> None:
        """Another one is shown now."""
