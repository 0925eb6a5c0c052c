"""Which stretch of a recording is seen: shared by everything that is drawn along it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

SHORTEST_S = 2.0
"""The closest zoom."""

_MARGIN_SHARE = 0.1
"""A place that is brought into view keeps so much of the view before it."""


class Timeline(QObject):
    """A window of time onto a recording; `changed` when it shows another stretch."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.duration_s = 0.0
        self.start_s = 0.0
        self.length_s = 0.0

    @property
    def end_s(self) -> float:
        """Where the view ends, seconds."""
        return self.start_s + self.length_s

    @property
    def zoomed(self) -> bool:
        """Whether there is more than is seen."""
        return self.length_s < self.duration_s

    def show_recording(self, duration_s: float) -> None:
        """See all of another recording."""
        self.duration_s = duration_s
        self._show(0.0, duration_s)

    def show_all(self) -> None:
        """See all of it."""
        self._show(0.0, self.duration_s)

    def x(self, at_s: float, width: float) -> float:
        """Where a place is drawn on a widget of that width; outside of it when it is not seen."""
        return (at_s - self.start_s) / self.length_s * width if self.length_s > 0 else 0.0

    def at(self, x: float, width: float) -> float:
        """The place that is drawn there, within the recording, seconds."""
        at_s = self.start_s + x / width * self.length_s if width > 0 else 0.0
        return max(0.0, min(at_s, self.duration_s))

    def zoom(self, factor: float, about_s: float) -> None:
        """See a stretch so many times shorter; the place stays where it is drawn."""
        shortest_s = min(SHORTEST_S, self.duration_s)
        length_s = max(shortest_s, min(self.length_s / factor, self.duration_s))
        share = (about_s - self.start_s) / self.length_s if self.length_s > 0 else 0.0
        self._show(about_s - max(0.0, min(share, 1.0)) * length_s, length_s)

    def scroll(self, by_s: float) -> None:
        """See an earlier or later stretch of the same length."""
        self._show(self.start_s + by_s, self.length_s)

    def reveal(self, at_s: float) -> None:
        """Turn the page when the place is not seen."""
        if not self.start_s <= at_s <= self.end_s:
            self._show(at_s - _MARGIN_SHARE * self.length_s, self.length_s)

    def _show(self, start_s: float, length_s: float) -> None:
        start_s = max(0.0, min(start_s, self.duration_s - length_s))
        if (start_s, length_s) != (self.start_s, self.length_s):
            self.start_s, self.length_s = start_s, length_s
            self.changed.emit()
