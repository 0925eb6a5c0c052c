"""The app as it is started, and what a person would see of it: names, places, and the focus.

    python -m tests.rig.eyes SEEN.json DATA_DIR

Keys and the mouse come from outside, through the X server. This only writes down what the window
shows, as a screen reader would tell it: a test has no eyes of its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QWidget,
)

from voice_interview.app import open_app
from voice_interview.gui import run_window, window

_EVERY_MS = 100


class Eyes(QObject):
    """Writes what is seen whenever it differs from what was written last."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._written = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(lambda *_: QTimer.singleShot(0, self.look))

    def look(self) -> None:
        """Write it down, whole or not at all."""
        seen = json.dumps(_seen())
        if seen != self._written:
            self._written = seen
            half = self._path.with_suffix(".half")
            half.write_text(seen, encoding="utf-8")
            half.replace(self._path)


def _seen() -> dict[str, Any]:
    focused = QApplication.focusWidget()
    popup = QApplication.activePopupWidget()
    modal = QApplication.activeModalWidget()
    top = popup or modal or QApplication.activeWindow()
    return {
        "focus": _name(focused) if focused is not None else "",
        "popup": popup is not None,
        "things": list(_things(top)) if top is not None else [],
    }


def _things(top: QWidget) -> Iterator[tuple[str, int, int, int, int]]:
    """Name, and place on the screen, of all that can be pointed at."""
    if isinstance(top, QMenu):
        for action in top.actions():
            place = top.actionGeometry(action)
            yield _thing(action.text().replace("&", ""), top.mapToGlobal(place.topLeft()), place)
        return
    for widget in (top, *top.findChildren(QWidget)):
        if not isinstance(widget, QWidget) or not widget.isVisible():
            continue
        if isinstance(widget, QAbstractItemView) and isinstance(top.parent(), QComboBox):
            model = widget.model()
            for at in range(model.rowCount()):
                index = model.index(at, 0)
                place = widget.visualRect(index)
                corner = widget.viewport().mapToGlobal(place.topLeft())
                yield _thing(str(index.data()), corner, place)
        shown = widget.visibleRegion().boundingRect()
        name = _name(widget)
        if name and shown.width() > 3 and shown.height() > 3:
            yield _thing(name, widget.mapToGlobal(shown.topLeft()), shown)


def _thing(name: str, corner: QPoint, place: QRect) -> tuple[str, int, int, int, int]:
    return (name, corner.x(), corner.y(), place.width(), place.height())


def _name(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def main() -> int:
    """Run the window as the app's own command does, with eyes on it."""
    path, data_dir = Path(sys.argv[1]), sys.argv[2]
    eyes: list[Eyes] = []
    show = window.Window.show

    def shown(self: window.Window) -> None:
        show(self)
        eyes.append(Eyes(path))

    window.Window.show = shown  # type: ignore[method-assign, assignment]
    with open_app(data_dir) as app:
        return run_window(app)


if __name__ == "__main__":
    sys.exit(main())
