"""The window on a screen that nobody sees, with an app that nobody hears."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.app import FakeApp, make_app
from voice_interview.core.live import State
from voice_interview.gui import make_application
from voice_interview.gui.theme import Look
from voice_interview.gui.window import Window

PATIENCE_MS = 20_000


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application(["tests"])


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
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.let_go()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Wait until something holds, however slow the machine is."""

    def wait(holds: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    return wait


@pytest.fixture
def reach(app: FakeApp, until: Callable[[Callable[[], object]], None], window: Window):
    """Wait until both the engine and the window stand in a state."""

    def wait(state: State) -> None:
        until(lambda: window.session.state is state)

    return wait
