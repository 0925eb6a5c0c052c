"""The slim row of places on the left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import label

_WIDTH_PX = 176
_MOST_PX = 260


class Navigation(QFrame):
    """One button per place; `chosen(name)` when one is pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self._look = look
        self._titles = {
            "practice": self.tr("Practice"),
            "review": self.tr("Review"),
            "progress": self.tr("Progress"),
            "questions": self.tr("Questions"),
            "settings": self.tr("Settings"),
        }
        self._group = QButtonGroup(self)
        self._buttons = {name: self._button(name) for name in self._titles}
        brand = label(self.tr("Voice Interview"))
        brand.setObjectName("brand")
        brand.setIndent(0)
        brand.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 20, 12, 20)
        box.setSpacing(4)
        box.addWidget(brand)
        for name, place in self._buttons.items():
            if name == "settings":
                box.addStretch(1)
            box.addWidget(place)
        look.changed.connect(self._fit)
        self._fit()

    def _button(self, name: str) -> QPushButton:
        made = QPushButton(self._titles[name])
        made.setProperty("kind", "place")
        made.setCheckable(True)
        made.setAccessibleName(self._titles[name])
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(made)
        return made

    def title(self, name: str) -> str:
        """How a place is called."""
        return self._titles[name]

    def show_place(self, name: str) -> None:
        """Mark the place that is shown."""
        self._buttons[name].setChecked(True)

    def show_session(self, *, running: bool) -> None:
        """Put a dot before Practice while a session runs."""
        title = self._titles["practice"]
        self._buttons["practice"].setText(f"● {title}" if running else title)
        told = self.tr("{title}, a session is running").format(title=title) if running else title
        self._buttons["practice"].setAccessibleName(told)

    def _fit(self) -> None:
        self.setFixedWidth(min(self._look.px(_WIDTH_PX), _MOST_PX))
