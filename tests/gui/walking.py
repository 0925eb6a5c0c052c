"""Walk the scenes of the screenshots in a room, and tell what is wrong in each of their states.

    python -m tests.gui.walking 1280x800 setup review ...

tells as JSON how many pixels stand for one, what was walked, and what is wrong.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from msgspec import Struct
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.fakes.app import make_app
from tests.fakes.models import FakeShelf
from tests.gui.fitting import misfits
from tests.gui.pseudo import Pseudo
from tests.gui.screenshots import SCENES, Stage, _bank, wait
from tests.gui.test_names import nameless, roleless
from voice_interview.gui import make_application
from voice_interview.gui.language import speak
from voice_interview.gui.theme import Look
from voice_interview.gui.views import settings as settings_view

Wrong = dict[str, list[str]]


class Room(Struct, frozen=True):
    """A window size, a font size, a language, and whether texts are two fifths longer."""

    width: int
    height: int
    percent: int
    stretched: bool = False
    language: str = "en"


def what_is_wrong(qapp: QApplication, folder: Path, name: str, room: Room) -> Wrong:
    """Each state of that scene in which something is, with what it is."""
    speak(qapp, room.language)
    pseudo = Pseudo(qapp)
    if room.stretched:
        qapp.installTranslator(pseudo)
    app = make_app(folder / "Voice Interview")
    app.bank = _bank()
    look = Look()
    look.choose("light", room.percent)
    stage = Stage(app, look, room.width, room.height)
    wrong: Wrong = {}
    with patch.object(settings_view, "ModelShelf", FakeShelf):
        for state in SCENES[name](stage):
            wait(100)
            seen = stage.window.findChild(QDialog, "shoot-me") or stage.window
            found = [f"no name: {one}" for one in nameless(seen)] + misfits(seen)
            found += [f"no role: {one}" for one in roleless(seen)]
            found += _larger_than(room, stage.window, seen)
            if found:
                wrong[state] = found
        stage.end()
    qapp.removeTranslator(pseudo)
    speak(qapp, "en")
    return wrong


def _larger_than(room: Room, window: QWidget, seen: QWidget) -> list[str]:
    """What is in a window may force it to be larger than it was asked to be."""
    if (window.width(), window.height()) != (room.width, room.height):
        return [f"the window is {window.width()}x{window.height()}"]
    screen = seen.screen().availableSize()
    if seen is not window and seen.size().boundedTo(screen) != seen.size():
        return [f"the dialog is {seen.width()}x{seen.height()}"]
    return []


def _main() -> None:
    size, *names = sys.argv[1:]
    qapp = make_application(["walking"], "en")
    width, height = map(int, size.split("x"))
    room = Room(width, height, 100)
    wrong = {}
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            if found := what_is_wrong(qapp, Path(folder), name, room):
                wrong[name] = found
    pixels = qapp.primaryScreen().devicePixelRatio()
    sys.stdout.write(json.dumps({"pixels": pixels, "walked": names, "wrong": wrong}))


if __name__ == "__main__":
    _main()
