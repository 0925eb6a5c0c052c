"""Two takes of one question side by side, number by number; which one is better is not said."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from voice_interview.core.coverage import covered_points
from voice_interview.core.metrics import measure
from voice_interview.core.model import PARTS, Answer


class Measure(StrEnum):
    """What two takes are compared by, in the order in which it is shown."""

    DURATION_S = "duration_s"
    PACE_WPM = "pace_wpm"
    FIRST_WORD_S = "first_word_s"
    PAUSES = "pauses"
    LONGEST_PAUSE_S = "longest_pause_s"
    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    KEY_POINTS = "key_points"
    I_WORDS = "i_words"
    WE_WORDS = "we_words"
    HEDGES = "hedges"
    REPEATS = "repeats"


class Compared(Struct, frozen=True):
    """A number of both takes; None is what nobody knows. Parts are shares of 0..1."""

    measure: Measure
    first: float | None
    second: float | None

    @property
    def change(self) -> float | None:
        """How much more it is in the second take; None when either is not known."""
        if self.first is None or self.second is None:
            return None
        return self.second - self.first


def compare(first: Answer, second: Answer) -> tuple[Compared, ...]:
    """Return every number that is known of one of them."""
    one, other = _numbers(first), _numbers(second)
    return tuple(
        Compared(each, one.get(each), other.get(each))
        for each in Measure
        if each in one or each in other
    )


def _numbers(answer: Answer) -> Mapping[Measure, float]:
    found = measure(answer)
    longest = found.longest_pause
    known: dict[Measure, float | None] = {
        Measure.DURATION_S: found.duration_s,
        Measure.PACE_WPM: found.pace_speaking_wpm,
        Measure.FIRST_WORD_S: found.first_word_s,
        Measure.PAUSES: None if found.pauses is None else len(found.pauses),
        Measure.LONGEST_PAUSE_S: longest.length_s if longest else None,
        Measure.KEY_POINTS: _points(answer),
    }
    parts = {share.part: share.share for share in found.parts}
    known |= {Measure(part.value): parts.get(part) for part in PARTS}
    if (habits := found.habits) is not None:
        known |= {
            Measure.I_WORDS: len(habits.i_words),
            Measure.WE_WORDS: len(habits.we_words),
            Measure.HEDGES: len(habits.hedges),
            Measure.REPEATS: len(habits.repeats),
        }
    return {each: value for each, value in known.items() if value is not None}


def _points(answer: Answer) -> float | None:
    """How many key points were covered; follow-ups ask about one thing alone."""
    if answer.transcript is None or answer.take.follow_up_id or not answer.question.key_points:
        return None
    points = covered_points(answer.question, answer.transcript)
    return sum(1 for point in points if point.evidence)
