"""An answer in one line: what lists and trends show of it."""

from __future__ import annotations

from typing import NamedTuple

from voice_interview.core.coverage import covered_points
from voice_interview.core.metrics import measure
from voice_interview.core.model import PARTS, Answer, Part
from voice_interview.core.star import PartShare

OUTLINE_VERSION = 1
"""Counted up when the numbers are made in another way: those that are stored are made anew then."""


class Outline(NamedTuple):
    """A take with its numbers; None is what nobody knows. A tuple: tens of thousands are listed.

    The parts are None when nothing was marked, the key points of a follow-up too: it asks about one
    thing only.
    """

    session_id: str
    take_id: str
    question_id: str
    follow_up_id: str
    category: str
    title: str
    number: int
    started_at: str
    duration_s: float
    limit_s: float
    pace_wpm: float | None
    """Words per minute of speaking."""
    pause_count: int | None
    longest_pause_s: float | None
    situation_s: float | None
    task_s: float | None
    action_s: float | None
    result_s: float | None
    point_count: int | None
    points_covered: int | None
    favorite: bool

    @property
    def parts(self) -> tuple[PartShare, ...]:
        """All four parts in order; () when nothing was marked."""
        lengths_s = (self.situation_s, self.task_s, self.action_s, self.result_s)
        told_s = [length_s or 0.0 for length_s in lengths_s]
        total_s = sum(told_s)
        if not total_s:
            return ()
        return tuple(
            PartShare(part, part_s, part_s / total_s)
            for part, part_s in zip(PARTS, told_s, strict=True)
        )


def title_of(answer: Answer) -> str:
    """Return the heading of an answer in lists: its question's, or its follow-up's."""
    question = answer.question
    prompts = {follow_up.id: follow_up.prompt for follow_up in question.follow_ups}
    prompts |= {f"probe-{point.id}": point.probe for point in question.key_points}
    return prompts.get(answer.take.follow_up_id, question.short)


def outline_of(answer: Answer) -> Outline:
    """Measure the answer."""
    take, question, found = answer.take, answer.question, measure(answer)
    points = None
    if answer.transcript is not None and not take.follow_up_id:
        points = covered_points(question, answer.transcript)
    longest = found.longest_pause
    lengths_s: dict[Part, float | None] = {share.part: share.seconds for share in found.parts}
    return Outline(
        session_id=take.session_id,
        take_id=take.id,
        question_id=question.id,
        follow_up_id=take.follow_up_id,
        category=question.category,
        title=title_of(answer),
        number=take.number,
        started_at=take.started_at,
        duration_s=found.duration_s,
        limit_s=question.limit_s,
        pace_wpm=found.pace_speaking_wpm,
        pause_count=None if found.pauses is None else len(found.pauses),
        longest_pause_s=longest.length_s if longest else None,
        situation_s=lengths_s.get(Part.SITUATION),
        task_s=lengths_s.get(Part.TASK),
        action_s=lengths_s.get(Part.ACTION),
        result_s=lengths_s.get(Part.RESULT),
        point_count=None if points is None else len(points),
        points_covered=None if points is None else sum(bool(one.evidence) for one in points),
        favorite=answer.favorite,
    )
