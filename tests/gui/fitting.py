"""What does not fit: texts that are cut off, widgets that lie over each other or stick out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from voice_interview.gui.widgets.basics import OneLine

_SLACK_PX = 1
_OPAQUE = (QAbstractScrollArea, QComboBox, QLineEdit, QAbstractSpinBox, QScrollBar, QMenu)
"""Widgets that arrange what is in them by themselves, and scroll or elide it."""


def misfits(root: QWidget) -> list[str]:
    """Describe everything below the widget that can't be read or reached whole."""
    return sorted({told for widget in _shown(root) for told in _wrong_with(widget, root)})


def _shown(root: QWidget) -> Iterator[QWidget]:
    yield root
    for child in root.children():
        if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
            continue
        if isinstance(child, QScrollArea) and (page := child.widget()) is not None:
            yield child
            yield from _shown(page)
        elif isinstance(child, _OPAQUE):
            yield child
        else:
            yield from _shown(child)


def _wrong_with(widget: QWidget, root: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and not isinstance(widget, OneLine):
        yield from _cut_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _cut_button(widget)
    if isinstance(widget, QScrollArea):
        yield from _too_wide(widget)
    if widget is not root:
        yield from _sticks_out(widget)
    if not isinstance(widget, (*_OPAQUE, QAbstractItemView)):
        yield from _overlaps(widget)


def _cut_label(label: QLabel) -> Iterator[str]:
    if not label.text() or not label.pixmap().isNull():
        return
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + _SLACK_PX:
            yield f"cut below: {_name(label)}"
        if label.minimumSizeHint().width() > label.width() + _SLACK_PX:  # of the longest word
            yield f"a word is cut: {_name(label)}"
    elif label.sizeHint().width() > label.width() + _SLACK_PX:
        yield f"cut: {_name(label)}, {label.width()} px of {label.sizeHint().width()}"
    elif label.sizeHint().height() > label.height() + _SLACK_PX:
        yield f"cut below: {_name(label)}"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    needed = button.minimumSizeHint()
    if needed.width() > button.width() + _SLACK_PX:
        yield f"cut: {_name(button)}, {button.width()} px of {needed.width()}"
    if not button.hasHeightForWidth() and needed.height() > button.height() + _SLACK_PX:
        yield f"cut below: {_name(button)}"


def _too_wide(area: QScrollArea) -> Iterator[str]:
    page = area.widget()
    off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if page is not None and off and page.width() > area.viewport().width() + _SLACK_PX:
        yield f"too wide: {_name(page)}, {page.width()} px of {area.viewport().width()}"


def _sticks_out(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or parent.objectName() == "qt_scrollarea_viewport":
        return
    room = parent.rect().adjusted(-_SLACK_PX - 4, -_SLACK_PX, _SLACK_PX + 4, _SLACK_PX)
    if not room.contains(widget.geometry()):
        yield f"sticks out of {_name(parent)}: {_name(widget)}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]
    for one, other in combinations(children, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > _SLACK_PX + 4 and shared.height() > _SLACK_PX:
            yield f"overlap: {_name(one)} and {_name(other)}"


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    told = text or widget.accessibleName() or widget.objectName()
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    box = QRect(place, widget.size())
    where = f"{box.x()},{box.y()} {box.width()}x{box.height()}"
    return f"{type(widget).__name__} “{told[:60]}” ({where})"
