"""Which language a recording is taken for, piece by piece; Whisper is played by a script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from voice_interview.speech.language import Listener, order_language
from voice_interview.speech.whisper import Draft, Heard, Way


class Script:
    """Hears what it is told to, and remembers in which language it decodes."""

    def __init__(self, *pieces: tuple[float, dict[str, float]]) -> None:
        self._pieces = list(pieces)
        self.looked = 0
        self.decoded: list[str] = []

    def hear(self, sound: Any, *, wide: bool = False) -> Heard:
        length_s, likely = self._pieces.pop(0)
        return Heard(likely, round(length_s * 100))

    def languages(self, heard: Heard) -> dict[str, float]:
        self.looked += 1
        likely: dict[str, float] = heard.features
        return likely

    def draft(self, heard: Heard, language: str, way: Way, terms: str = "") -> Draft:
        self.decoded.append(language)
        return Draft((), terms, 0.0, 0.0)

    def loglikelihoods(
        self, heard: Heard, texts: Sequence[str], language: str, terms: str = ""
    ) -> list[float]:
        self.decoded.append(f"{terms} in {language}")
        return [float(len(text)) for text in texts]

    def words(self, heard: Heard, draft: Draft, language: str) -> list[Any]:
        self.decoded.append(language)
        return []


def listen(*pieces: tuple[float, dict[str, float]]) -> tuple[Listener, Script]:
    script = Script(*pieces)
    listener = Listener(script)  # type: ignore[arg-type]
    for _ in pieces:
        heard = listener.hear([])  # type: ignore[arg-type]
        draft = listener.draft(heard, "detect", Way(), "terms")
        assert draft.text == "terms"
        listener.words(heard, draft, "detect")
    return listener, script


def test_before_anything_is_heard_it_is_english() -> None:
    assert listen()[0].language == "en"


def test_a_piece_is_decoded_in_the_language_it_is_in() -> None:
    listener, script = listen((5.0, {"de": 0.9, "en": 0.1}))
    assert listener.language == "de"
    assert script.decoded == ["de", "de"]


def test_a_longer_piece_counts_for_more() -> None:
    listener, script = listen((1.0, {"nl": 0.9, "de": 0.1}), (8.0, {"nl": 0.2, "de": 0.8}))
    assert listener.language == "de"
    assert script.decoded == ["nl", "nl", "de", "de"]


def test_after_enough_was_heard_it_stays() -> None:
    pieces = [(10.0, {"de": 0.6, "en": 0.4})] * 2 + [(10.0, {"en": 1.0})] * 5
    listener, script = listen(*pieces)
    assert listener.language == "de"
    assert script.decoded == ["de"] * 14
    assert script.looked == 2


def test_looks_for_the_caption_are_not_remembered() -> None:
    """They hear the same sound again and again: it would soon seem to be enough."""
    script = Script(*[(7.0, {"nl": 0.6, "de": 0.4})] * 5, (9.0, {"de": 0.9, "nl": 0.1}))
    listener = Listener(script)  # type: ignore[arg-type]
    for _ in range(5):
        listener.draft(listener.hear([]), "detect", Way())  # type: ignore[arg-type]
    assert listener.language == "en"
    listener.words(heard := listener.hear([]), Draft((), "", 0.0, 0.0), "detect")  # type: ignore[arg-type]
    assert listener.language == heard.language == "de"


def test_what_is_heard_meanwhile_does_not_change_the_language_of_a_sound() -> None:
    """Two sounds are decoded beside each other: one in place, one aside."""
    script = Script((4.0, {"de": 0.9, "en": 0.1}), (8.0, {"de": 0.1, "en": 0.9}))
    listener = Listener(script)  # type: ignore[arg-type]
    first, second = listener.hear([]), listener.hear([])  # type: ignore[arg-type]
    for heard in (first, second):
        listener.words(heard, listener.draft(heard, "detect", Way()), "detect")
    assert script.decoded == ["de", "de", "en", "en"]


def test_texts_are_weighed_in_the_language_of_the_sound() -> None:
    script = Script((4.0, {"de": 0.9, "en": 0.1}))
    listener = Listener(script)  # type: ignore[arg-type]
    heard = listener.hear([])  # type: ignore[arg-type]
    assert listener.loglikelihoods(heard, ["a", "bb"], "detect", "terms") == [1.0, 2.0]
    assert script.decoded == ["terms in de"]


@pytest.mark.parametrize(
    ("setting", "ordered"), [("bank", ""), ("en", "en"), ("detect", "detect"), ("nonsense", "")]
)
def test_the_setting(setting: str, ordered: str) -> None:
    assert order_language(setting) == ordered
