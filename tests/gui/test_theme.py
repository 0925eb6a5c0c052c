"""Colors that can be read, and one style sheet for all of them."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from voice_interview.core.model import PARTS
from voice_interview.gui.style import style_sheet
from voice_interview.gui.theme import DARK, LIGHT, Look, Theme, contrast


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_its_background(theme: Theme) -> None:
    weak = {pair: round(contrast(*pair), 2) for pair in theme.text_pairs() if contrast(*pair) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_what_stands_in_empty_fields_can_be_read(
    qtbot: QtBot, look: Look, name: str, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    look.choose(name, 100)
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(look))
    field.ensurePolished()
    color = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert color.alpha() == 255  # half of a color is another one
    for surface in (look.theme.card, look.theme.background):
        assert (color.name().upper(), surface) in look.theme.text_pairs()
        assert contrast(color.name(), surface) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_bars_stand_out_from_their_track(theme: Theme) -> None:
    for part in PARTS:
        assert contrast(theme.parts[part].fill, theme.card) >= 3
    assert contrast(theme.record, theme.background) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("percent", [80, 100, 200])
def test_style_sheet_is_filled_in(look: Look, name: str, percent: int) -> None:
    look.choose(name, percent)
    sheet = style_sheet(look)
    assert "$" not in sheet
    assert look.theme.accent in sheet
    assert f"font-size: {round(14 * percent / 100)}px" in sheet


def test_sizes_stay_in_their_range(look: Look) -> None:
    look.choose("dark", 1000)
    assert (look.theme, look.percent) == (DARK, 200)
    look.choose("light", 1)
    assert (look.theme, look.percent) == (LIGHT, 80)
    look.choose("system", 100)
    assert look.theme in (LIGHT, DARK)


def test_the_font_comes_with_the_app(look: Look) -> None:
    assert QFontInfo(look.font()).family() == "Inter"
    assert QFontInfo(look.font(weight=600)).weight() == 600


def test_icons_of_the_style_sheet_exist(look: Look) -> None:
    for name in ("light", "dark"):
        look.choose(name, 100)
        for path in re.findall(r'url\("([^"]+)"\)', style_sheet(look)):
            assert Path(path).is_file(), path
