"""A card with one number, what it counts and where it comes from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from voice_interview.gui.widgets.basics import Card, fill, label, link, set_kind
from voice_interview.gui.widgets.flow import FlowRow


class MetricCard(Card):
    """A number with its unit; below it the way to its moments, and how it stands."""

    def __init__(self, title: str, open_moments: Callable[[], None] | None = None) -> None:
        super().__init__(padding=14, spacing=3)
        self._title = title
        self._figure = label("", "figure")
        self._unit = label("", "small")
        self._note = label("", "small", wrap=True)
        self.link: QPushButton | None = None
        figures = FlowRow(self._figure, self._unit, spacing=6)
        fill(self.box, label(title, "soft", wrap=True), figures)
        if open_moments is not None:
            self.link = link("")
            self.link.clicked.connect(open_moments)
            self.box.addWidget(self.link)
        self.box.addWidget(self._note)
        self.box.addStretch(1)

    def show_metric(
        self, figure: str, unit: str, note: str = "", kind: str = "small", moments: str = ""
    ) -> None:
        """Show that number; the kind colors the note, `moments` names what the link leads to."""
        self._figure.setText(figure)
        self._unit.setText(unit)
        if self.link is not None:
            self.link.setText(moments)
            self.link.setAccessibleName(f"{self._title}: {moments}")
            self.link.setVisible(bool(moments))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        set_kind(self._note, kind)
        told = ". ".join(filter(None, (moments, note)))
        self.setAccessibleName(f"{self._title}: {figure} {unit}. {told}")

    @property
    def text(self) -> str:
        """All that it says."""
        return self.accessibleName()
