"""The language of the window: its texts, Qt's own, and how dates and numbers are written."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from voice_interview.paths import shipped

LANGUAGES = ("en", "de", "es")
"""Those that have a file in assets/translations/."""

BELOW = "sentences"
"""The context of the texts that come from below the window."""

_FOLDER = "translations"


def speak(application: QCoreApplication, chosen: str) -> str:
    """Let all texts made from now on be in that language, or the system's; returns its code."""
    language = chosen if chosen in LANGUAGES else _of_system()
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = str(shipped("assets") / _FOLDER)
    for name, folder in ((f"qtbase_{language}", of_qt), (language, own)):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    system, wanted = QLocale.system(), QLocale(language)
    QLocale.setDefault(system if system.language() is wanted.language() else wanted)
    return language


def localized(text: str) -> str:
    """Return a text from below the window in the window's language.

    Problems, checks and findings arrive as finished English sentences, which the command line
    prints and the log keeps. They are known by their form: `assets/translations/sentences.txt`
    lists every one that the code holds, with names for what is put in.
    """
    if not text:
        return text
    found = _known(text)
    if found is not None:
        return found
    parts = re.split(r"(?<=[.!?…]) +", text)
    return " ".join(_known(part) or part for part in parts) if len(parts) > 1 else text


def _known(text: str) -> str | None:
    for form, pattern in _forms():
        if (match := pattern.fullmatch(text)) is not None:
            values = {name: localized(value) for name, value in match.groupdict().items()}
            return QCoreApplication.translate(BELOW, form).format(**values)
    return None


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms of sentences, those with the most text of their own first."""
    listed = (shipped("assets") / _FOLDER / "sentences.txt").read_text(encoding="utf-8")
    forms = sorted(listed.splitlines(), key=lambda form: -len(re.sub(r"\{\w+\}", "", form)))
    return tuple((form, re.compile(_pattern(form), re.DOTALL)) for form in forms)


def _pattern(form: str) -> str:
    """The form as a regular expression with a group for each name."""
    return "".join(
        re.escape(literal) + (f"(?P<{name}>.*?)" if name else "")
        for literal, name, _, _ in Formatter().parse(form)
    )


def _of_system() -> str:
    for name in QLocale.system().uiLanguages():
        if (language := name.split("-")[0]) in LANGUAGES:
            return language
    return LANGUAGES[0]
