"""A window over the window, never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from voice_interview.gui.widgets.basics import GUTTER_PX, Scroll, label
from voice_interview.gui.widgets.flow import FlowRow

_SIDE_PX, _GAP_PX = 24, 12
_FRAME_PX = 48
"""What a window manager may put around a dialog."""


class Dialog(QDialog):
    """A title, then `body`, which scrolls where the screen is too small, then the buttons."""

    def __init__(self, parent: QWidget, wide_px: int, tall_px: int = 0) -> None:
        """What it asks for at least, pixels; 0 is as wide, or as tall, as what is in it."""
        super().__init__(parent)
        self.setModal(True)
        self._asked = QSize(wide_px, tall_px)
        self._head = label("", "title", wrap=True)
        self._ends = FlowRow(spacing=8)
        self._page = QWidget()
        self.body = QVBoxLayout(self._page)
        self.body.setSpacing(_GAP_PX)
        self.pages = Scroll(self._page)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE_PX, _SIDE_PX, _SIDE_PX - GUTTER_PX, _SIDE_PX)
        box.setSpacing(_GAP_PX)
        for part in (self._head, self._ends):
            part.setContentsMargins(0, 0, GUTTER_PX, 0)
        box.addWidget(self._head)
        box.addWidget(self.pages, 1)
        box.addWidget(self._ends)

    def set_title(self, title: str) -> None:
        """What it is called, in its frame and at its top."""
        self.setWindowTitle(title)
        self._head.setText(title)

    def set_buttons(self, *right: QWidget, left: tuple[QWidget, ...] = ()) -> None:
        """What ends the dialog, on the right; on the left what helps."""
        self._ends.fill(left, right)

    def open(self) -> None:
        """Open it as large as it has to be."""
        self.fit()
        super().open()

    def fit(self) -> None:
        """Make room for all that it says now, as far as the screen has it."""
        box = self.layout()
        assert box is not None
        now = self.size() if self.isVisible() else QSize(0, 0)
        asked_px = self._asked.width() or self._page.sizeHint().width() + 2 * _SIDE_PX
        wide_px = max(asked_px, now.width(), box.minimumSize().width())
        room = self.screen().availableSize() - QSize(0, _FRAME_PX)
        wide_px = min(wide_px, room.width())
        inner_px = wide_px - 2 * _SIDE_PX + GUTTER_PX
        page_px = self._page.heightForWidth(inner_px)
        tall_px = max(page_px, self.pages.minimumSizeHint().height())
        tall_px += sum(part.heightForWidth(inner_px) for part in (self._head, self._ends))
        tall_px += 2 * _SIDE_PX + 2 * _GAP_PX
        tall_px = max(self._asked.height(), tall_px, now.height())
        self.resize(wide_px, min(tall_px, room.height()))
