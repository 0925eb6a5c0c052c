"""Lists to choose one thing from, a device for example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from voice_interview.core.ports import Device
from voice_interview.gui.widgets.reading_order import ReadingDelegate, as_read

Value = TypeVar("Value", str, int)

_TEXT_ROOM_PX = 2
"""What the style leaves free around the text."""


class ChoiceList(QComboBox):
    """A list whose choice ends in dots where it has no room; the tooltip tells all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.currentTextChanged.connect(self.setToolTip)
        self.setItemDelegate(ReadingDelegate(self))

    def sizeHint(self) -> QSize:
        """Room for what the style leaves free, too, and for what Qt has rounded off."""
        return super().sizeHint() + QSize(_TEXT_ROOM_PX + 1, 0)

    @property
    def shown_text(self) -> str:
        """As much of the choice as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        return option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - _TEXT_ROOM_PX
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it as the style does, with the text cut at a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = as_read(self.shown_text)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def offer(choice: QComboBox, options: Sequence[tuple[Value, str]], chosen: Value) -> None:
    """Fill the list with (value, text); a chosen value that is not there is shown as itself."""
    choice.clear()
    for value, text in options:
        choice.addItem(text, value)
    at = choice.findData(chosen)
    if at < 0:
        choice.addItem(str(chosen), chosen)
        at = choice.count() - 1
    choice.setCurrentIndex(at)


def offer_devices(choice: QComboBox, devices: Sequence[Device], chosen: str) -> None:
    """Fill the list with the devices, the system's default first."""
    default = next((device.name for device in devices if device.is_default), "")
    first = _tr("System default")
    if default:
        first = _tr("System default ({name})").format(name=default)
    offer(choice, [("", first), *((device.id, device.name) for device in devices)], chosen)


def _tr(text: str) -> str:
    return QCoreApplication.translate("offer_devices", text)
