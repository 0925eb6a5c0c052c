"""What a screen reader says of widgets that Qt does not know: what kind of thing each is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = QAccessible.Role
ROLES = {
    "Ring": _ROLE.ProgressBar,
    "LevelMeter": _ROLE.ProgressBar,
    "LiveWaveform": _ROLE.Graphic,
    "TakeWaveform": _ROLE.Slider,
    "Overview": _ROLE.ScrollBar,
    "PartBand": _ROLE.Grouping,
    "BoundHandle": _ROLE.Slider,
    "SegmentBar": _ROLE.Chart,
    "TargetBar": _ROLE.Chart,
    "TakeStrip": _ROLE.Chart,
    "StarStrip": _ROLE.Chart,
    "TrendPlot": _ROLE.Chart,
    "InterviewView": _ROLE.Pane,
}
"""By the name of the class; Qt takes the others for what they are made of."""


def tell_roles() -> None:
    """Let Qt ask here first, once in a process."""
    global _told  # noqa: PLW0603 - Qt keeps every factory it is given
    if not _told:
        _told = True
        QAccessible.installFactory(_made)


_told = False


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    role = ROLES.get(name)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role)
