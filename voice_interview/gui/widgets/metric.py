"""A card with one number, what it counts and where it comes from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from voice_interview.gui.widgets.basics import Card, label, link, row, set_kind


class MetricCard(Card):
    """A number with its unit; the line below says how it stands or leads to its moment."""

    def __init__(self, title: str, open_moment: Callable[[], None] | None = None) -> None:
        super().__init__(padding=14, spacing=3)
        self._title = title
        self._figure = label("", "figure")
        self._unit = label("", "small")
        self._note = label("", "small", wrap=True)
        self._link: QPushButton | None = None
        figures = row(self._figure, self._unit, None, spacing=6)
        self.box.addWidget(label(title, "soft"))
        self.box.addLayout(figures)
        if open_moment is not None:
            self._link = link("")
            self._link.clicked.connect(open_moment)
            self.box.addWidget(self._link)
        self.box.addWidget(self._note)
        self.box.addStretch(1)

    def show_metric(self, figure: str, unit: str, note: str = "", kind: str = "small") -> None:
        """Show that number; the kind colors the note."""
        self._figure.setText(figure)
        self._unit.setText(unit)
        leads = self._link is not None and bool(note) and kind == "link"
        if self._link is not None:
            self._link.setText(note if leads else "")
            self._link.setAccessibleName(f"{self._title}: {note}")
            self._link.setVisible(leads)
        self._note.setText("" if leads else note)
        self._note.setVisible(bool(note) and not leads)
        set_kind(self._note, "small" if kind == "link" else kind)
        self.setAccessibleName(f"{self._title}: {figure} {unit}. {note}")

    @property
    def text(self) -> str:
        """All that it says."""
        return self.accessibleName()
