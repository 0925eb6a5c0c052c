"""Every state that has a picture: each control has a name, and nothing is cut off or overlaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from tests.fakes.app import make_app
from tests.fakes.models import FakeShelf
from tests.gui.fitting import misfits
from tests.gui.pseudo import Pseudo, stretched
from tests.gui.screenshots import SCENES, Stage, _bank, wait
from tests.gui.test_names import nameless
from voice_interview.gui.language import speak
from voice_interview.gui.theme import Look
from voice_interview.gui.views import settings as settings_view


@dataclass(frozen=True)
class Room:
    """A window size, a font size and a language."""

    width: int
    height: int
    percent: int
    language: str


pytestmark = pytest.mark.slow

ROOMS = (
    Room(1024, 700, 100, "pseudo"),
    Room(1024, 700, 200, "en"),
)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("room", ROOMS, ids=lambda it: f"{it.width}-{it.percent}-{it.language}")
@pytest.mark.parametrize("name", list(SCENES))
def test_names_and_room(
    qapp: QApplication, language: None, tmp_path: Path, name: str, room: Room
) -> None:
    speak(qapp, "en" if room.language == "pseudo" else room.language)
    pseudo = Pseudo(qapp)
    if room.language == "pseudo":
        qapp.installTranslator(pseudo)
    app = make_app(tmp_path / "Voice Interview")
    app.bank = _bank()
    look = Look()
    look.choose("light", room.percent)
    stage = Stage(app, look, room.width, room.height)
    wrong: dict[str, list[str]] = {}
    with patch.object(settings_view, "ModelShelf", FakeShelf):
        for state in SCENES[name](stage):
            wait(100)
            seen = stage.window.findChild(QDialog, "shoot-me") or stage.window
            found = [f"no name: {one}" for one in nameless(seen)] + misfits(seen)
            if found:
                wrong[state] = found
        stage.end()
    qapp.removeTranslator(pseudo)
    assert wrong == {}


def test_what_does_not_fit_is_found(qapp: QApplication) -> None:
    root = QWidget()
    box = QVBoxLayout(root)
    box.addWidget(QLabel("A text that needs more than it gets"))
    over = QLabel("over", root)
    over.setGeometry(0, 0, 200, 200)
    root.setFixedSize(60, 30)
    root.show()
    told = " ".join(misfits(root))
    assert "cut" in told
    assert "overlap" in told
    assert "sticks out" in told
    root.deleteLater()


def test_a_stretched_text_keeps_what_is_put_in() -> None:
    long = stretched("Keep {count} of &File")
    assert "{count}" in long
    assert "&F" in long
    assert len(long) >= 1.35 * len("Keep {count} of &File")
