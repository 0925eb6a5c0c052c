"""The window speaks German and Spanish, in every text, and writes dates and numbers so."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from string import Formatter

import pytest
import translations
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from voice_interview.core.events import Problem
from voice_interview.gui import texts
from voice_interview.gui.language import localized, speak
from voice_interview.problems import problem_error

LANGUAGES = translations.LANGUAGES
GATHERED = translations.gather()


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speak(qapp, "en")


def places(text: str) -> list[str]:
    """What is put into a text, and how often."""
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return sorted([*names, *re.findall("%n", text)])


def test_every_text_is_a_literal_that_can_be_gathered() -> None:
    assert GATHERED.unreadable == ()
    assert len(GATHERED.texts) > 500


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_text_is_translated(language: str) -> None:
    """Else: python packaging/translations.py update, then fill in what it names."""
    assert translations.missing(language, GATHERED.texts) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_that_nothing_uses(language: str) -> None:
    assert set(translations.read(language)) <= set(GATHERED.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_is_put_into_a_translation(language: str) -> None:
    wrong = [
        (text.source, form)
        for text, forms in translations.read(language).items()
        for form in forms
        if places(form) != places(text.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_text(language: str) -> None:
    ends = re.compile(r"[.!?:…]*$")
    wrong = [
        (text.source, form)
        for text, forms in translations.read(language).items()
        for form in forms
        if ends.findall(form)[0] != ends.findall(text.source)[0]
        or form[:1].isspace() != text.source[:1].isspace()
        or ("&" in form) != ("&" in text.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_the_window_names_places_where_the_terminal_names_commands(language: str) -> None:
    known = translations.read(language)
    reworded = [text for text in GATHERED.texts if text.reworded]
    assert len(reworded) > 10
    assert [text for text in reworded if translations.COMMANDS.search(known[text][0])] == []
    assert [text for text in reworded if places(known[text][0]) != places(text.source)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menus_of_a_language_share_no_letter(language: str) -> None:
    bar = ("&File", "&Session", "&View", "&Help")
    known = translations.read(language)
    letters = [
        known[translations.Text("Window", title)][0].split("&")[1][:1].lower() for title in bar
    ]
    assert len(set(letters)) == len(bar)


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    translations.compile_to(tmp_path)
    for made in tmp_path.glob("*.qm"):
        assert made.read_bytes() == (translations.FOLDER / made.name).read_bytes(), made.name
    listed = (translations.FOLDER / "sentences.txt").read_text(encoding="utf-8").splitlines()
    assert tuple(listed) == GATHERED.below


def test_every_language_offered_has_its_file(spoken: QApplication) -> None:
    assert {speak(spoken, name) for name in ("en", *LANGUAGES)} == {"en", *LANGUAGES}
    assert speak(spoken, "de") == "de"
    assert QCoreApplication.translate("actions", "Finish answer") == "Antwort abschließen"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert speak(spoken, "es") == "es"
    assert QCoreApplication.translate("actions", "Finish answer") == "Acabar la respuesta"
    assert speak(spoken, "en") == "en"
    assert QCoreApplication.translate("actions", "Finish answer") == "Finish answer"


def test_an_unknown_language_is_that_of_the_system(spoken: QApplication) -> None:
    assert speak(spoken, "tlh") == speak(spoken, "system")


def test_counts_dates_and_numbers(spoken: QApplication) -> None:
    now = datetime(2025, 11, 23, 15, 0).astimezone()
    earlier = (now - timedelta(days=20)).isoformat()
    speak(spoken, "de")
    assert (texts.answers_count(1), texts.answers_count(2)) == ("1 Antwort", "2 Antworten")
    assert (texts.figure(2.25, 1)[1], texts.when(earlier, now)) == (",", "3. Nov.")
    speak(spoken, "es")
    assert (texts.minutes(60), texts.minutes(600)) == ("1 minuto", "10 minutos")
    assert texts.when(earlier, now) == "3 nov"
    speak(spoken, "en")
    assert (texts.minutes(60), texts.minutes(600)) == ("1 minute", "10 minutes")
    assert (texts.figure(2.25, 1)[1], texts.when(earlier, now)) == (".", "Nov 3")


def test_what_comes_from_below_the_window(spoken: QApplication) -> None:
    told = "The folder /a (b).c can't be used (Permission denied)."
    assert localized(told) == told
    speak(spoken, "de")
    assert localized(told) == "Der Ordner /a (b).c ist nicht verwendbar (Permission denied)."
    two = "No microphone was found. Nothing was changed."
    assert localized(two) == "Es wurde kein Mikrofon gefunden. Nichts wurde geändert."
    assert localized("My own words. And more.") == "My own words. And more."
    assert localized("") == ""


def test_a_fix_names_the_command_in_the_terminal_and_the_place_in_the_window(
    spoken: QApplication,
) -> None:
    error = problem_error(Problem.NO_MODEL)
    assert "voice-interview models list" in str(error)
    speak(spoken, "en")
    assert localized(error.fix) == "Choose or fetch one in Settings > Speech models."
    speak(spoken, "de")
    assert localized(error.fix) == "Wähle oder hole eines unter Einstellungen > Sprachmodelle."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_is_told_in_the_language(
    spoken: QApplication, problem: Problem, language: str
) -> None:
    error = problem_error(problem)
    speak(spoken, language)
    assert localized(error.what) != error.what
    assert localized(error.fix) != error.fix
