"""The order in which Tab goes through a page: as its layouts show it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_laid_out(page: QWidget) -> None:
    """Let Tab follow the layouts of the page; call it again after controls were added."""
    for before, after in pairwise(focusable(page)):
        QWidget.setTabOrder(before, after)


def focusable(page: QWidget) -> tuple[QWidget, ...]:
    """The controls of the page that take the focus, in the order of its layouts."""
    return tuple(widget for widget in _walk(page) if _takes_focus(widget))


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _walk(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _walk(inner)
    layout = widget.layout()
    if layout is not None:
        yield from _walk_layout(layout)
    elif inner is None and not _takes_focus(widget):  # it places its controls by itself
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow():
                yield from _walk(child)


def _walk_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _walk(widget)
        elif (inner := item.layout()) is not None:
            yield from _walk_layout(inner)
