"""Every control that takes the focus says what it is, in every place and state."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.fakes.app import FakeApp
from tests.gui.conftest import Interview
from voice_interview.core import events as e
from voice_interview.core.live import State
from voice_interview.gui.about import show_keys
from voice_interview.gui.theme import Look
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.level import LevelMeter
from voice_interview.gui.widgets.ring import Ring
from voice_interview.gui.widgets.starbar import SegmentBar, TargetBar
from voice_interview.gui.widgets.take_waveform import TakeWaveform
from voice_interview.gui.widgets.waveform import LiveWaveform
from voice_interview.gui.widgets.wrapping import WrappingCheck
from voice_interview.gui.window import Window

DRAWN = (Ring, LevelMeter, LiveWaveform, TakeWaveform, TargetBar)
PARTS_OF_OTHERS = ("qt_spinbox_lineedit", "qt_toolbar_ext_button", "qt_scrollarea_viewport")
Until = Callable[[Callable[[], object]], None]


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if _needs_name(widget) and not _named(widget)
    ]


def _named(widget: QWidget) -> bool:
    """A button of a standard dialog is told by its text, as Qt does it."""
    if isinstance(widget.parent(), QDialogButtonBox) and isinstance(widget, QAbstractButton):
        return bool(widget.text().strip())
    return bool(widget.accessibleName().strip())


def roleless(root: QWidget) -> list[str]:
    """Controls, and what is drawn by hand, of which a screen reader can't say what they are."""
    found = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QScrollArea) or not (_needs_name(widget) or _is_drawn(widget)):
            continue  # a page that scrolls is no control: what is on it is told
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            found.append(type(widget).__name__)
    return sorted(set(found))


def _is_drawn(widget: QWidget) -> bool:
    """Whether our own code paints it, so that Qt can't know what it is."""
    ours = [one for one in type(widget).__mro__ if one.__module__.startswith("voice_interview")]
    return widget.isVisible() and any("paintEvent" in vars(one) for one in ours)


def _needs_name(widget: QWidget) -> bool:
    if not widget.isVisible() or widget.objectName() in PARTS_OF_OTHERS:
        return False
    if isinstance(widget.parent(), QComboBox) or isinstance(widget, SegmentBar):
        return False
    if isinstance(widget.parent(), QLineEdit):
        return False  # its own button to clear it, which Qt names
    if isinstance(widget, (QAbstractButton, *DRAWN)):
        return True
    takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes_focus) or (
        isinstance(widget, QAbstractScrollArea) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    )


def test_the_walk_finds_a_nameless_control(window: Window) -> None:
    extra = QLineEdit(window)
    extra.show()
    assert [one for one in nameless(window) if one.startswith("QLineEdit")]


@pytest.mark.parametrize("name", ["practice", "review", "progress", "questions", "settings"])
def test_places(window: Window, interview: Interview, until: Until, name: str) -> None:
    _hold_a_session(interview)
    window.places.show_place(name)
    until(lambda: not window.worker.busy)
    assert nameless(window) == []


def test_empty_places(window: Window, until: Until) -> None:
    for name in ("review", "progress"):
        window.places.show_place(name)
        until(lambda: not window.worker.busy)
        assert nameless(window) == []


def test_setup_with_troubles(window: Window, app: FakeApp, until: Until) -> None:
    until(lambda: window.places.practice.setup.preflight.checks)
    assert nameless(window) == []


def test_states_of_an_interview(window: Window, app: FakeApp, interview: Interview) -> None:
    interview.start()
    assert nameless(window) == []
    interview.record()
    interview.speak(12.0)
    assert nameless(window) == []
    window.places.practice.interview.ask_to_leave()
    assert nameless(window) == []
    window.places.practice.interview.ask_to_leave()
    app.engine.post(e.Pause())
    interview.reach(State.PAUSED)
    assert nameless(window) == []
    app.engine.post(e.Resume())
    interview.reach(State.RECORDING)
    app.lose_microphone()
    interview.reach(State.FAILED)
    assert nameless(window) == []
    app.engine.post(e.Finish())
    interview.reach(State.REVIEW)
    assert nameless(window) == []
    app.engine.post(e.Abort())
    interview.reach(State.IDLE)
    assert nameless(window) == []


def test_dialogs(window: Window, app: FakeApp, interview: Interview) -> None:
    _hold_a_session(interview)
    record = app.store.sessions()[0]
    dialog = ExportDialog(window.places.review.desk, record, window.places.review)
    dialog.open()
    assert nameless(dialog) == []
    dialog.close()
    show_keys(window)
    assert nameless(window) == []


def _hold_a_session(interview: Interview) -> None:
    interview.start()
    interview.answer()
    interview.app.engine.post(e.Abort())
    interview.reach(State.IDLE)


def test_what_is_drawn_says_what_it_is(qapp: QApplication) -> None:
    class Blob(Ring):
        """What is made of a drawn widget is the same kind of thing."""

    root = QWidget()
    box = QVBoxLayout(root)
    look = Look()
    made = (Ring(look), LevelMeter(look), Blob(look), WrappingCheck("Tick"), ChoiceList())
    for one in made:
        box.addWidget(one)
    root.show()
    roles = [QAccessible.queryAccessibleInterface(one).role() for one in made]
    assert roles[:3] == [QAccessible.Role.ProgressBar] * 3
    assert roles[3:] == [QAccessible.Role.CheckBox, QAccessible.Role.ComboBox]
    root.close()
    root.deleteLater()


def test_the_walk_finds_what_nobody_can_name(qapp: QApplication) -> None:
    class Drawn(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            """Draw nothing."""

    Drawn.__module__ = "voice_interview.gui.widgets.drawn"
    root = QWidget()
    Drawn(root).resize(20, 20)
    root.show()
    assert roleless(root) == ["Drawn"]
    root.close()
    root.deleteLater()
