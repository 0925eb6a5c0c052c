"""What there is to say about single words of a transcript."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from voice_interview.core.model import UNCLEAR, Correction, Transcript, Why, Word
from voice_interview.gui.texts import clock


class WordNote(Struct, frozen=True):
    """A remark about a word; `unclear`: the word stands for speech that was not understood."""

    text: str
    unclear: bool = False


def notes_of(transcript: Transcript) -> dict[int, WordNote]:
    """Return the remarks by the number of the word."""
    notes = unclear_notes(transcript.words)
    for one in transcript.corrections:
        note = WordNote(f"{correction_text(one)}. {why_text(one.why)}")
        notes |= dict.fromkeys(range(one.first, one.first + one.count), note)
    return notes


def unclear_notes(words: Sequence[Word]) -> dict[int, WordNote]:
    """Return the remarks on speech that was not understood, by the number of the word."""
    return {
        at: WordNote(_unclear(word.start_s), unclear=True)
        for at, word in enumerate(words)
        if word.text == UNCLEAR
    }


def correction_text(one: Correction) -> str:
    """What was heard and what was written."""
    heard = " ".join(word.text for word in one.heard)
    return _tr("Heard “{heard}”, written “{term}”").format(heard=heard, term=one.term)


def why_text(why: Why) -> str:
    """Why a term was written."""
    return {
        Why.EXPECTED: _tr(
            "The decoder hears it, or finds it much likelier, when told to expect the bank's terms."
        ),
        Why.SOUNDS_LIKE: _tr("It sounds like this term of the bank."),
        Why.SPELLED: _tr("It is this term, as the bank spells it."),
    }[why]


def _unclear(start_s: float) -> str:
    text = _tr("Speech at {at} that could not be understood. Choose it to hear it.")
    return text.format(at=clock(start_s))


def _tr(text: str) -> str:
    return QCoreApplication.translate("WordNotes", text)
