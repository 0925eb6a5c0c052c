"""The focus is seen: a control looks different once it has it, in both themes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from voice_interview.core.model import Part, PartSpan
from voice_interview.gui.style import style_sheet
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import button, link
from voice_interview.gui.widgets.buttons import ChoiceCard, KeyButton, Segmented, Stepper
from voice_interview.gui.widgets.take_waveform import TakeWaveform

Maker = Callable[[Look], QWidget]


def _kind(kind: str) -> Maker:
    def make(_look: Look) -> QWidget:
        made = QPushButton("Press me")
        made.setProperty("kind", kind)
        made.setCheckable(kind in ("place", "segment", "choice"))
        return made

    return make


def _combo(kind: str = "") -> Maker:
    def make(_look: Look) -> QWidget:
        made = QComboBox()
        made.addItems(["one", "two"])
        made.setProperty("kind", kind)
        return made

    return make


def _view(cls: type[QListView] | type[QTableView] | type[QTreeView]) -> Maker:
    def make(look: Look) -> QWidget:
        made = cls()
        made.setModel(QStringListModel(["one", "two"], made))
        return made

    return make


def _waveform(look: Look) -> QWidget:
    made = TakeWaveform(look)
    made.show_take(10.0, (PartSpan(Part.SITUATION, 0.0, 10.0),))
    return made


CONTROLS: dict[str, Maker] = {
    "button": lambda _: button("Do it"),
    "primary button": lambda _: button("Do it", "primary"),
    "danger button": _kind("danger"),
    "link": lambda _: link("Look again"),
    "key button": lambda look: KeyButton(look, "Pause", "P"),
    "primary key button": lambda look: KeyButton(look, "Finish", "Enter", primary=True),
    "place": _kind("place"),
    "segment": lambda _: Segmented("Order", (("a", "As written"), ("b", "Shuffled"))),
    "choice": lambda _: ChoiceCard("Relaxed", "With a text about it"),
    "stepper": lambda look: Stepper(look, "How many", range(1, 9)),
    "check box": lambda _: QCheckBox("Ask me"),
    "radio button": lambda _: QRadioButton("This"),
    "combo box": _combo(),
    "flat combo box": _combo("flat"),
    "line": lambda _: QLineEdit("text"),
    "text": lambda _: QPlainTextEdit("text"),
    "table": _view(QTableView),
    "tree": _view(QTreeView),
    "waveform": _waveform,
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", list(CONTROLS))
def test_focus_is_seen(qtbot: QtBot, look: Look, name: str, theme: str) -> None:
    look.choose(theme, 100)
    page = QWidget()
    page.setStyleSheet(style_sheet(look))
    box = QVBoxLayout(page)
    made, other = CONTROLS[name](look), button("Another")
    box.addWidget(made)
    box.addWidget(other)
    page.resize(400, 300)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    target = made if made.focusPolicy() != Qt.FocusPolicy.NoFocus else _first(made)
    other.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is other)
    without = _seen(made)
    target.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is target)
    assert _seen(made) != without
    page.hide()


def _first(widget: QWidget) -> QWidget:
    """The first control inside that takes the focus."""
    for one in widget.findChildren(QWidget):
        if isinstance(one, QWidget) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return one
    raise AssertionError("nothing takes the focus")


def _seen(widget: QWidget) -> QImage:
    return widget.grab().toImage()
