"""The take under way as it is kept: noted while it is recorded, stored when it has ended."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from voice_interview.core import commands as c
from voice_interview.core.events import Plan, Problem
from voice_interview.core.live import Commands, Goal, Outcome, Session, State, audio_name, turn_of
from voice_interview.core.model import Gap, Missing, Question, SessionRecord, Take, Vocabulary

_WHY: dict[str, Missing] = {
    Problem.INTERRUPTED: Missing.INTERRUPTED,
    Problem.AUDIO_CRASHED: Missing.CRASHED,
    Problem.ASLEEP: Missing.ASLEEP,
}
_MORE_S = 60.0
"""Whoever goes on with an answer that had reached its limit has this long to end it."""


def going_on(
    record: SessionRecord,
    take_id: str,
    language: str,
    vocabulary: Vocabulary,
    left: Plan | None = None,
) -> Plan:
    """Return the plan that goes on with this take of a stored session, and then asks the rest.

    `left` is what the session had still to ask when it broke off; None: nothing is known of it.
    """
    answer = next(item for item in record.answers if item.take.id == take_id)
    info = record.info
    limit_s = max(answer.question.limit_s, answer.take.duration_s + _MORE_S)
    again = replace(answer.question, limit_s=limit_s)
    turns = max(turn_of(item.take.id) for item in record.answers)
    going = Plan(
        session_id=info.id,
        bank_id=info.bank_id,
        bank_title=info.bank_title,
        questions=(again,),
        started_at=info.started_at,
        mode=info.mode,
        language=language,
        vocabulary=vocabulary,
        continued=answer.take,
        turns_before=turns,
    )
    if left is None:
        return going
    following = answered(left, answer.question.id)
    coming = following.questions if following else ()
    return replace(
        going,
        questions=(again, *(_as_asked(left, question) for question in coming)),
        ask_follow_ups=left.ask_follow_ups,
        turns_before=max(turns, left.turns_before),
        asked_before=max(0, left.asked_before - (1 if following is left else 0)),
    )


def _as_asked(plan: Plan, question: Question) -> Question:
    """Return the question with the times of this plan, for a plan that has none of its own."""
    think_s = question.think_s if plan.think_s is None else plan.think_s
    limit_s = question.limit_s if plan.limit_s is None else plan.limit_s
    return replace(question, think_s=think_s, limit_s=limit_s)


def left_of(plans: Iterable[Plan], session_id: str) -> Plan | None:
    """Return what this session has still to ask; None when nothing is left of it."""
    return next((plan for plan in plans if plan.session_id == session_id), None)


def answered(left: Plan, question_id: str) -> Plan | None:
    """Return what is left to ask when the question that comes first is that one; None: nothing."""
    if left.questions[0].id != question_id:
        return left
    if len(left.questions) == 1:
        return None
    return replace(
        left, questions=left.questions[1:], asked_before=left.asked_before + 1, takes_before=0
    )


def keep_rest(before: Session, after: Session) -> Commands:
    """Store what the session has still to ask whenever it changes: no sudden end costs it.

    Whoever leaves takes it up again; whoever ends the session wants no more of it.
    """
    if after.left or after is before:
        return ()
    left = None if after.over else rest(after)
    if before.state is not State.IDLE and left == rest(before):
        return ()
    return (c.SavePlan(after.turn, after.plan.session_id, left),)


def rest(session: Session) -> Plan | None:
    """Return the plan of what the session has still to ask; None when that is nothing.

    A question whose answer is finished or skipped is not asked again, one that was broken off is;
    a follow-up is not made up for.
    """
    plan, index = session.plan, session.index
    done = session.state is State.REVIEW or (
        session.state is State.FINISHING and session.goal in (Goal.REVIEW, Goal.NEXT)
    )
    past = done or session.follow_up is not None
    first = index + 1 if past else index
    if not plan.questions[first:]:
        return None
    kept = session.live or session.kept_take is not None
    takes = session.take_number if kept else session.take_number - 1
    return replace(
        plan,
        questions=plan.questions[first:],
        continued=None,
        turns_before=session.turn,
        asked_before=plan.asked_before + first,
        takes_before=0 if past else takes,
    )


def note(session: Session) -> Commands:
    """Keep what a crash must not cost: which question it is, when it began, and the marks."""
    take = _take(session, 0.0, 0.0, (), Problem.INTERRUPTED)
    return (c.NoteTake(session.turn, take, session.question_as_asked),)


def save(
    session: Session,
    duration_s: float,
    lost_s: float,
    gaps: tuple[Gap, ...],
    problem: str = "",
) -> Outcome:
    """Store the take that has ended; one that did not grow goes on at the same place as before."""
    take = _take(session, duration_s, lost_s, gaps, problem)
    before = session.continued
    if before and problem and duration_s <= before.duration_s:
        take = replace(take, duration_s=before.duration_s, gaps=before.gaps)
    laps = (replace(lap, at_s=min(lap.at_s, take.duration_s)) for lap in take.laps)
    take = replace(take, laps=tuple(laps))  # a mark set after the sound broke off lies at its end
    kept = replace(session, take=take, live=False)
    return kept, (c.SaveTake(session.turn, take, session.question_as_asked),)


def _take(
    session: Session, duration_s: float, lost_s: float, gaps: tuple[Gap, ...], problem: str
) -> Take:
    before = session.continued
    return Take(
        id=session.take_id,
        session_id=session.plan.session_id,
        question_id=session.question.id,
        follow_up_id=session.follow_up.id if session.follow_up else "",
        number=session.take_number,
        audio=audio_name(session),
        duration_s=duration_s,
        laps=session.laps,
        started_at=session.take_started_at,
        preroll_s=session.preroll_s,
        device=session.device,
        lost_s=lost_s + (before.lost_s if before else 0.0),
        problem=problem,
        gaps=(*_gaps_before(before), *gaps),
    )


def _gaps_before(before: Take | None) -> tuple[Gap, ...]:
    """The gaps of a take that is recorded on, and the join where it had broken off."""
    return (*before.gaps, join(before)) if before else ()


def join(before: Take) -> Gap:
    """Return the place at which a take that broke off goes on."""
    return Gap(before.duration_s, None, _WHY.get(before.problem, Missing.MICROPHONE))
