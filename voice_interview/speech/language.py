"""Finds out which language is spoken, where that was asked for."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from voice_interview.core.model import Word
    from voice_interview.speech.whisper import Draft, Heard, Sound, Way, Whisper

DETECT = "detect"
"""Stands for a language in an order."""
_ENOUGH_S = 20.0
"""Of sound; then the language stays, so that one foreign name does not change it."""


def order_language(setting: str) -> str:
    """Return what `SpeechTranscriber.configure` gets for `Settings.spoken_language`."""
    return setting if setting in ("en", DETECT) else ""


class Listener:
    """A Whisper for one recording that decodes in the language that it hears.

    It looks whenever sound is heard, so one piece is decoded in one language throughout; the
    language that its callers name does not count. Only what is written down is remembered: looks
    for the caption hear the same sound again and again. Threads may hear beside each other.
    """

    def __init__(self, whisper: Whisper) -> None:
        self._whisper = whisper
        self._likely: dict[str, float] = {}
        self._heard_s = 0.0
        self._lock = threading.Lock()

    @property
    def language(self) -> str:
        """The likeliest language so far, ISO 639-1; English as long as nothing was heard."""
        with self._lock:
            return _likeliest(self._likely)

    def hear(self, sound: Sound, *, wide: bool = False) -> Heard:
        """See `Whisper.hear`."""
        heard = self._whisper.hear(sound, wide=wide)
        if self._heard_s < _ENOUGH_S and heard.length_s > 0:
            heard = replace(heard, likely=self._whisper.languages(heard))
        with self._lock:
            return replace(heard, language=_likeliest(self._likely_with(heard)))

    def draft(self, heard: Heard, _language: str, way: Way, terms: str = "") -> Draft:
        """See `Whisper.draft`."""
        return self._whisper.draft(heard, heard.language, way, terms)

    def loglikelihoods(
        self, heard: Heard, texts: Sequence[str], _language: str, terms: str = ""
    ) -> list[float]:
        """See `Whisper.loglikelihoods`."""
        return self._whisper.loglikelihoods(heard, texts, heard.language, terms)

    def words(self, heard: Heard, draft: Draft, _language: str) -> list[Word]:
        """See `Whisper.words`."""
        with self._lock:
            if self._heard_s < _ENOUGH_S:
                self._likely = self._likely_with(heard)
                self._heard_s += heard.length_s
        return self._whisper.words(heard, draft, heard.language)

    def _likely_with(self, heard: Heard) -> dict[str, float]:
        """Return how likely each language is once this sound counts, by its length; locked."""
        likely = dict(self._likely)
        for code, probability in heard.likely.items():
            likely[code] = likely.get(code, 0.0) + probability * heard.length_s
        return likely


def _likeliest(likely: Mapping[str, float]) -> str:
    return max(likely, key=lambda code: likely[code], default="en")
