"""A star that is filled for a favorite."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from voice_interview.gui.icons import star_icon
from voice_interview.gui.theme import Look


class StarButton(QPushButton):
    """Checked, it stands for a favorite."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setProperty("kind", "small")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._draw)
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        side = self._look.px(16)
        self.setIcon(star_icon(self._look.theme.accent, side, filled=self.isChecked()))
        self.setIconSize(QSize(side, side))
        self.setAccessibleName(self.tr("Favorite"))
        tip = self.tr("No favorite any more") if self.isChecked() else self.tr("Make it a favorite")
        self.setToolTip(self.tr("{what} (key {key})").format(what=tip, key="F"))
