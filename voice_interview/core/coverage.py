"""Which key points an answer covered, and which follow-up to ask about the rest."""

from __future__ import annotations

import re

from msgspec import Struct

from voice_interview.core.model import FollowUp, KeyPoint, Question, Span, Transcript

_WORD = re.compile(r"[a-z0-9]+")


class Covered(Struct, frozen=True):
    """A key point and the stretches of the recording that show it; none: it was missed."""

    point: KeyPoint
    evidence: tuple[Span, ...]


def covered_points(question: Question, transcript: Transcript) -> tuple[Covered, ...]:
    """Look for each key point's phrases, as runs of whole words, whatever the case."""
    words = [
        (plain, word)
        for word in transcript.clear_words
        for plain in _WORD.findall(word.text.lower())
    ]
    plain_words = [plain for plain, _ in words]
    result = []
    for point in question.key_points:
        spans = []
        for phrase in point.phrases:
            wanted = _WORD.findall(phrase.lower())
            size = len(wanted)
            if not size:
                continue
            spans += [
                Span(words[at][1].start_s, words[at + size - 1][1].end_s)
                for at in range(len(words) - size + 1)
                if plain_words[at : at + size] == wanted
            ]
        result.append(Covered(point, tuple(sorted(set(spans), key=lambda span: span.start_s))))
    return tuple(result)


def choose_follow_up(question: Question, transcript: Transcript | None) -> FollowUp | None:
    """Ask about the first key point that was left out, else the first scripted follow-up.

    Without a word that is clear nothing is known to be left out; after silence nothing is asked.
    """
    if transcript is not None:
        if not transcript.words:
            return None
        for covered in covered_points(question, transcript) if transcript.clear_words else ():
            if not covered.evidence and covered.point.probe:
                return FollowUp(f"probe-{covered.point.id}", covered.point.probe)
    return question.follow_ups[0] if question.follow_ups else None
