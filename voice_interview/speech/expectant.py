"""Whisper, told which terms to expect: what it hears then, and what is made of it.

Told of a whole vocabulary it hears most of the terms, told of the few that a text may hide it hears
more; and it can say whether a text is likelier with a term in it or without.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from voice_interview.core import sounds
from voice_interview.core.model import Correction, Vocabulary, Word
from voice_interview.core.sounds import Likeness
from voice_interview.core.sounds_suspects import (
    Rival,
    first_of_each_place,
    hidden,
    said,
    suspected,
)
from voice_interview.speech import gates, terms
from voice_interview.speech.terms import Biased
from voice_interview.speech.whisper import Heard, Way

if TYPE_CHECKING:
    from voice_interview.speech.whisper import Whisper

_BIASED = Way(beam=2)
_TIMES_ASKED = 2
"""What stands there twice is heeded more."""
_MUCH_LIKELIER = 2.3
"""So much likelier must another text be, natural log-probability: ten times."""
_MOST_WEIGHED = 3
"""Somebody may wait meanwhile."""
_SOUNDS_LANGUAGE = "en"
"""The tables of sounds are of terms among English words: "das" is DAST there."""
_Written = tuple[list[Word], list[Correction]]
"""Words with the terms in them, and what was corrected for that."""


class Expectant:
    """Knows the terms of a vocabulary, and those that the answer has named so far.

    `language` is that of the sound, ISO 639-1; `speech_s` is how much of it is speech, seconds.
    """

    def __init__(self, whisper: Whisper, vocabulary: Vocabulary) -> None:
        self._whisper = whisper
        self._vocabulary = vocabulary
        self._named: frozenset[str] = frozenset()
        """Where many were said, more will be."""

    def hear(self, heard: Heard, language: str, speech_s: float) -> Biased:
        """Decode with all terms in view; no text when that went wrong."""
        if not self._vocabulary:
            return Biased("", ())
        expected = tuple(self._vocabulary)
        return self._expecting(heard, language, speech_s, expected, Likeness.EXPECTED)

    def hear_few(
        self, heard: Heard, language: str, speech_s: float, text: str
    ) -> tuple[Biased, ...]:
        """Decode with those terms alone in view that the text may hide; empty if there are none."""
        if not self.may_hide(language):
            return ()
        few = suspected(text, self._vocabulary, len(self._named)) * _TIMES_ASKED
        if not few:
            return ()
        return (self._expecting(heard, language, speech_s, few, Likeness.ASKED),)

    def may_hide(self, language: str) -> bool:
        """Whether words of that language may hide terms."""
        return bool(self._vocabulary) and language == _SOUNDS_LANGUAGE

    def put_in(
        self,
        words: Sequence[Word],
        told: tuple[Biased, ...],
        heard: Heard,
        language: str,
        *,
        weigh: bool,
    ) -> _Written:
        """Return the words with the terms that they have by their sound or by who was told of them.

        `weigh`: what may be a term counts for more if the text is much likelier with it. The terms
        are remembered as named.
        """
        before = len(self._named)
        written = self._with_terms(words, told, language, before)
        if weigh and (rivals := self._likelier(heard, language, written, told, before)):
            likelier = (
                Biased(it.before(written[1]).text(words), (it.term,), Likeness.LIKELIER)
                for it in rivals
            )
            written = self._with_terms(words, (*told, *likelier), language, before)
        self._named |= sounds.named(written[0], self._vocabulary)
        return written

    def _with_terms(
        self, words: Sequence[Word], told: tuple[Biased, ...], language: str, named_before: int
    ) -> _Written:
        written = terms.adopt(words, told, self._vocabulary, named_before)
        if language != _SOUNDS_LANGUAGE:
            return written
        return sounds.correct(*written, self._vocabulary, named_before)

    def _likelier(
        self,
        heard: Heard,
        language: str,
        written: _Written,
        told: tuple[Biased, ...],
        named_before: int,
    ) -> list[Rival]:
        """Return the terms with which the text is much likelier."""
        if not self.may_hide(language):
            return []
        rivals = chain(
            hidden(*written, self._vocabulary, named_before),
            terms.doubted(*written, told, self._vocabulary, named_before),
        )
        weighed = first_of_each_place(rivals, _MOST_WEIGHED)
        return self._much_likelier(heard, language, written[0], weighed)

    def _much_likelier(
        self, heard: Heard, language: str, words: Sequence[Word], rivals: Sequence[Rival]
    ) -> list[Rival]:
        """Return those of the rivals that are much likelier than the words as they are."""
        if not rivals:
            return []
        expected = tuple(dict.fromkeys(rival.term for rival in rivals)) * _TIMES_ASKED
        texts = [said(words), *(rival.text(words) for rival in rivals)]
        try:
            plain, *likely = self._whisper.loglikelihoods(
                heard, texts, language, terms.hint(expected)
            )
        except (RuntimeError, MemoryError):
            return []  # too long for it, or too much memory
        return [
            rival
            for rival, likelihood in zip(rivals, likely, strict=True)
            if likelihood >= plain + _MUCH_LIKELIER
        ]

    def _expecting(
        self,
        heard: Heard,
        language: str,
        speech_s: float,
        expected: tuple[str, ...],
        likeness: Likeness,
    ) -> Biased:
        draft = self._whisper.draft(heard, language, _BIASED, terms.hint(expected))
        wrong = gates.doubtful(draft, speech_s) or gates.echoes(draft.text, expected)
        return Biased("" if wrong else draft.text, expected, likeness)
