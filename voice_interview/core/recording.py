"""RECORDING: sound, marks and limits, until the take is stopped."""

from __future__ import annotations

from msgspec.structs import replace

from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core import keeping
from voice_interview.core.live import Goal, Outcome, Session, State, audio_name
from voice_interview.core.model import PARTS, Lap


def record(session: Session, since_s: float = 0.0) -> Outcome:
    """Record, with the moment before, but with nothing that was heard before `since_s`.

    The note waits for no reply: however soon a crash follows, it says what was asked.
    """
    begun = replace(session, state=State.RECORDING, live=False, counting=False, cueing=False)
    append = session.continued is not None
    start = c.StartRecording(session.turn, audio_name(session), append, since_s)
    return begun, (start,) if append else (start, *keeping.note(begun))


def recording_started(session: Session, event: e.RecordingStarted) -> Outcome:
    live = replace(began(session, event), live=True)
    begin = c.BeginTranscript(
        session.turn, audio_name(session), session.language, session.vocabulary
    )
    return live, (*keeping.note(live), begin)


def began(session: Session, event: e.RecordingStarted) -> Session:
    """The first sample is on disk; a take that goes on has begun long ago."""
    if session.continued:
        return session
    return replace(
        session,
        position_s=event.preroll_s,
        preroll_s=event.preroll_s,
        take_started_at=event.started_at,
    )


def progress(session: Session, event: e.RecordingProgress) -> Outcome:
    """The hard limit counts recorded sound, so a pause costs nothing and no clock can lie."""
    going = replace(session, position_s=event.position_s)
    if going.answer_s >= going.limit_s:
        return finish(going, e.Finish(at_s=event.at_s))
    return going, ()


def progress_after(session: Session, event: e.RecordingProgress) -> Outcome:
    return replace(session, position_s=event.position_s), ()


def mark_part(session: Session, event: e.MarkPart) -> Outcome:
    if not (session.star and session.live):
        return session, (c.Refuse(session.turn, "MarkPart", c.Reason.NOT_NOW),)
    part = event.part or PARTS[min(PARTS.index(session.part) + 1, len(PARTS) - 1)]
    if part is session.part:
        return session, ()
    marked = replace(session, part=part)
    return marked, (c.LocateLap(session.turn, part, event.at_s),)


def lap_marked(session: Session, event: e.LapMarked) -> Outcome:
    lap = Lap(event.part, event.position_s)
    marked = replace(session, part=event.part, laps=(*session.laps, lap))
    return marked, () if marked.take else keeping.note(marked)


def caption(session: Session, event: e.CaptionChanged) -> Outcome:
    return replace(session, caption=event.committed, caption_tail=event.tentative), ()


def finish(session: Session, event: e.Event) -> Outcome:
    return stop_take(session, Goal.REVIEW, event.at_s)


def stop_take(session: Session, goal: Goal, now_s: float) -> Outcome:
    finishing = replace(session, state=State.FINISHING, goal=goal, finish_s=now_s, problem=None)
    return finishing, (c.StopRecording(session.turn, c.TAIL_S),)


def skip_recording(session: Session, event: e.Skip) -> Outcome:
    return stop_take(session, Goal.NEXT, event.at_s)


def retake_recording(session: Session, event: e.Retake) -> Outcome:
    return stop_take(session, Goal.RETAKE, event.at_s)


def abort_recording(session: Session, event: e.Abort) -> Outcome:
    return stop_take(session, Goal.IDLE, event.at_s)


def source_ended(session: Session, event: e.SourceEnded) -> Outcome:
    return finish(session, event)
