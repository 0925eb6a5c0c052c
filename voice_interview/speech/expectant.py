"""Whisper, told which terms to expect: what it hears then, and what is made of it.

Told of a whole vocabulary it hears most of the terms, told of the few that a text may hide it hears
more; and it can say whether a text is likelier with a term in it or without.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from voice_interview.core import sounds
from voice_interview.core.model import Correction, Vocabulary, Word
from voice_interview.core.sounds import Likeness
from voice_interview.core.sounds_suspects import Hidden, hidden, suspected
from voice_interview.speech import gates, terms
from voice_interview.speech.terms import Biased
from voice_interview.speech.whisper import Heard, Way

if TYPE_CHECKING:
    from voice_interview.speech.whisper import Whisper

_BIASED = Way(beam=2)
_TIMES_ASKED = 2
"""What stands there twice is heeded more."""
_MUCH_LIKELIER = 3.0
"""So much likelier must a text be with a term in it, natural log-probability: twenty times."""
_SOUNDS_LANGUAGE = "en"
"""The tables of sounds are of terms among English words: "das" is DAST there."""


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
    ) -> tuple[list[Word], list[Correction]]:
        """Return the words with the terms that they have by their sound or by who was told of them.

        `weigh`: what may be a term then is one if the text is much likelier with it. The terms are
        remembered as named.
        """
        before = len(self._named)
        written = self._with_terms(words, told, language, before)
        if weigh and (likelier := self._likelier(heard, language, *written, before)):
            written = self._with_terms(words, (*told, *likelier), language, before)
        self._named |= sounds.named(written[0], self._vocabulary)
        return written

    def _with_terms(
        self, words: Sequence[Word], told: tuple[Biased, ...], language: str, named_before: int
    ) -> tuple[list[Word], list[Correction]]:
        written = terms.adopt(words, told, self._vocabulary, named_before)
        if language != _SOUNDS_LANGUAGE:
            return written
        return sounds.correct(*written, self._vocabulary, named_before)

    def _likelier(
        self,
        heard: Heard,
        language: str,
        words: Sequence[Word],
        corrections: Sequence[Correction],
        named_before: int,
    ) -> tuple[Biased, ...]:
        """Return the text with each term with which it is much likelier."""
        if not self.may_hide(language):
            return ()
        texts = [
            it
            for it in hidden(words, corrections, self._vocabulary, named_before)
            if not _is_taken_apart(it)
        ]
        if not texts:
            return ()
        expected = tuple(it.term for it in texts) * _TIMES_ASKED
        rivals = [" ".join(word.text for word in words), *(it.text for it in texts)]
        try:
            plain, *likely = self._whisper.loglikelihoods(
                heard, rivals, language, terms.hint(expected)
            )
        except (RuntimeError, MemoryError):
            return ()  # too long for it, or too much memory
        return tuple(
            Biased(it.text, (it.term,), Likeness.ASKED)
            for likelihood, it in zip(likely, texts, strict=True)
            if likelihood >= plain + _MUCH_LIKELIER
        )

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


def _is_taken_apart(hidden: Hidden) -> bool:
    """Whether either text has a word there whose likelihood means nothing (`loglikelihoods`)."""
    return any(word.startswith("t") for word in f"{hidden.heard} {hidden.term}".split())
