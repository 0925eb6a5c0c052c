"""Whether things may move: what the user chose, or what the system is set to."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

SYSTEM, ON, OFF = "system", "on", "off"


def is_calm(reduced_motion: str) -> bool:
    """Whether motion is to be reduced; `reduced_motion` is the setting: system, on or off.

    A system whose animations are off tells Qt that they take no time.
    """
    if reduced_motion in (ON, OFF):
        return reduced_motion == ON
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) == 0
