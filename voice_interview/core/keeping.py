"""The take under way as it is kept: noted while it is recorded, stored when it has ended."""

from __future__ import annotations

from dataclasses import replace

from voice_interview.core import commands as c
from voice_interview.core.events import Plan, Problem
from voice_interview.core.live import Commands, Outcome, Session, State, audio_name, turn_of
from voice_interview.core.model import Gap, Missing, SessionRecord, Take, Vocabulary

_WHY: dict[str, Missing] = {
    Problem.INTERRUPTED: Missing.INTERRUPTED,
    Problem.AUDIO_CRASHED: Missing.CRASHED,
    Problem.ASLEEP: Missing.ASLEEP,
}
_MORE_S = 60.0
"""Whoever goes on with an answer that had reached its limit has this long to end it."""


def going_on(record: SessionRecord, take_id: str, language: str, vocabulary: Vocabulary) -> Plan:
    """Return the plan that goes on with this take of a stored session."""
    answer = next(item for item in record.answers if item.take.id == take_id)
    info = record.info
    return Plan(
        session_id=info.id,
        bank_id=info.bank_id,
        bank_title=info.bank_title,
        questions=(answer.question,),
        started_at=info.started_at,
        mode=info.mode,
        language=language,
        limit_s=max(answer.question.limit_s, answer.take.duration_s + _MORE_S),
        vocabulary=vocabulary,
        continued=answer.take,
        turns_before=max(turn_of(item.take.id) for item in record.answers),
    )


def rest(session: Session) -> Plan | None:
    """Return the plan of what the session has still to ask; None when that is nothing.

    A question whose answer is finished is not asked again, one that was broken off is; a follow-up
    is not made up for.
    """
    plan, index = session.plan, session.index
    answered = session.state in (State.FINISHING, State.REVIEW) or session.follow_up is not None
    first = index + 1 if answered else index
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
        takes_before=0 if answered else takes,
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
