"""The window on a screen that nobody sees, with an app that nobody hears."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp, make_app
from tests.fakes.models import FakeShelf
from voice_interview.core import events as e
from voice_interview.core.live import Session, State
from voice_interview.core.model import Mode
from voice_interview.gui import make_application, run_window
from voice_interview.gui.theme import Look
from voice_interview.gui.views import settings
from voice_interview.gui.window import Window
from voice_interview.paths import Folders

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))  # for translations.py

PATIENCE_MS = 20_000
_PLATFORM = "QT_QPA_PLATFORM"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test that caused it."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Without a screen, whatever the machine has; other tests' programs are not told."""
    before = os.environ.get(_PLATFORM)
    os.environ[_PLATFORM] = "offscreen"
    made = make_application(["tests"], "en")
    del os.environ[_PLATFORM]
    if before is not None:
        os.environ[_PLATFORM] = before
    return made


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Collected on this thread alone, as in the app, and by tests/conftest.py from then on."""
    gc.disable()
    gc.freeze()
    yield
    gc.collect()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeShelf:
    """Looking at the real models reads all their bytes."""
    made = FakeShelf(Folders(tmp_path))
    monkeypatch.setattr(settings, "ModelShelf", lambda folders: made)
    return made


@pytest.fixture
def app(tmp_path: Path) -> Iterator[FakeApp]:
    made = make_app(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    made = Look()
    made.choose("light", 100)
    return made


@pytest.fixture
def window(qtbot: QtBot, app: FakeApp, look: Look) -> Iterator[Window]:
    made = Window(app, look)  # type: ignore[arg-type]
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    _end(made)


def _end(window: Window) -> None:
    """Leave nothing of it for the next test."""
    window.let_go()
    window.hide()
    window.deleteLater()
    QTest.qWait(1)


@pytest.fixture
def run_until_closed(app: FakeApp) -> Callable[[Callable[[Window], object]], int]:
    """Run the app's window as the app does, and do something with it again and again.

    What goes wrong in that, or never ends, ends the run: Qt's own loop would go on for ever.
    """

    def run(act: Callable[[Window], object]) -> int:
        failures: list[BaseException] = []

        def act_on_it() -> None:
            try:
                windows = (it for it in QApplication.topLevelWidgets() if isinstance(it, Window))
                (shown,) = (it for it in windows if it.isVisible())
                act(shown)
            except BaseException as failure:  # noqa: BLE001 - raised again below
                failures.append(failure)
                QApplication.exit()

        def give_up() -> None:
            failures.append(TimeoutError("the window was not closed"))
            QApplication.exit()

        every, patience = QTimer(), QTimer()
        every.timeout.connect(act_on_it)
        every.start(50)
        patience.timeout.connect(give_up)
        patience.start(PATIENCE_MS)
        code = run_window(app)  # type: ignore[arg-type]
        every.stop()
        patience.stop()
        for it in QApplication.topLevelWidgets():
            if isinstance(it, Window):
                _end(it)
        if failures:
            raise failures[0]
        return code

    return run


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Wait until something holds, however slow the machine is."""

    def wait(holds: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    return wait


class Interview:
    """Drives a session by keys and by what happens in the world."""

    def __init__(
        self, window: Window, app: FakeApp, until: Callable[[Callable[[], object]], None]
    ) -> None:
        self.window = window
        self.app = app
        self.until = until

    @property
    def session(self) -> Session:
        return self.window.session

    def key(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        """Press a key where the focus is."""
        focused = widget or QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    def reach(self, state: State) -> None:
        """Wait until the window shows that state."""
        self.until(lambda: self.session.state is state)

    def start(
        self,
        *,
        mode: Mode = Mode.RELAXED,
        star: bool = True,
        cues: bool = False,
        countdown: bool = False,
    ) -> None:
        """Begin a session of two questions, the first one told in STAR parts or not."""
        bank = self.app.bank
        gate = bank.question("security-gate")
        other = bank.question("terraform-state")
        plan = self.app.plan(bank, mode=mode, think_s=30.0, limit_s=120.0)
        drawn = (gate, other) if star else (other, gate)
        plan = replace(plan, questions=drawn, cues=cues, countdown=countdown)
        self.app.engine.post(e.Start(plan))
        self.reach(State.ASKING)

    def record(self) -> None:
        """Let the question end and start answering."""
        self.app.voice_ends()
        self.reach(State.THINKING)
        self.app.think(1.0)
        self.key(Qt.Key.Key_Return)
        self.until(lambda: self.session.live)

    def speak(self, seconds: float) -> None:
        """Talk on, and wait until the window has heard of it."""
        self.app.speak(seconds)
        heard_s = self.app.microphone.position_s
        self.until(lambda: self.session.position_s == heard_s)

    def answer(self, seconds: float = 20.0) -> None:
        """Record so long, finish, and wait for the transcript."""
        self.record()
        self.speak(seconds)
        self.key(Qt.Key.Key_Return)
        self.reach(State.REVIEW)


@pytest.fixture
def interview(
    window: Window, app: FakeApp, until: Callable[[Callable[[], object]], None]
) -> Interview:
    return Interview(window, app, until)
