"""Every state that has a picture: each control has a name, and nothing is cut off or overlaps."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.gui.fitting import misfits
from tests.gui.pseudo import stretched
from tests.gui.screenshots import SCENES
from tests.gui.walking import Room, what_is_wrong

LARGE_FONT = Room(1024, 700, 200)
LONG_TEXTS = Room(1024, 700, 100, stretched=True)
LARGE_SCREEN = Room(3840, 2160, 100)
REPRESENTATIVE = ("setup", "interview-plain", "review-empty", "compare", "questions", "settings")


@pytest.mark.parametrize("name", list(SCENES))
def test_large_font(qapp: QApplication, tmp_path: Path, name: str) -> None:
    assert what_is_wrong(qapp, tmp_path, name, LARGE_FONT) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", list(SCENES))
def test_long_texts(qapp: QApplication, tmp_path: Path, name: str) -> None:
    assert what_is_wrong(qapp, tmp_path, name, LONG_TEXTS) == {}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["de", "es"])
@pytest.mark.parametrize("name", list(SCENES))
def test_large_font_in_another_language(
    qapp: QApplication, tmp_path: Path, name: str, language: str
) -> None:
    room = replace(LARGE_FONT, language=language)
    assert what_is_wrong(qapp, tmp_path, name, room) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", REPRESENTATIVE)
def test_large_screen(qapp: QApplication, tmp_path: Path, name: str) -> None:
    assert what_is_wrong(qapp, tmp_path, name, LARGE_SCREEN) == {}


@pytest.mark.slow
def test_two_pixels_for_one() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-m", "tests.gui.walking", "1280x800", *REPRESENTATIVE]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told == {"pixels": 2.0, "walked": list(REPRESENTATIVE), "wrong": {}}


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
