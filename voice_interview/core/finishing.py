"""FINISHING and REVIEW: the take is stored, then its text; after that the session goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from voice_interview.core import asking, keeping
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.coverage import choose_follow_up
from voice_interview.core.live import Commands, Goal, Outcome, Session, State, audio_name
from voice_interview.core.model import Mode

NO_REPLY = -1
"""The number of a cue that nobody waits for."""


def recording_stopped(session: Session, event: e.RecordingStopped) -> Outcome:
    kept, save = keeping.save(session, event.duration_s, event.lost_s, event.gaps)
    heard: Commands = ()
    if session.plan.cues and session.goal is Goal.REVIEW:
        heard = (c.Cue(session.turn, NO_REPLY, c.Sound.END),)
    return kept, (*save, c.CloseMicrophone(session.turn), *heard)


_GROWN_S = 2.0
"""A sound process that dies again sooner than this would only be started over and over."""


def lost_while_recording(session: Session, event: e.RecordingLost) -> Outcome:
    """Somebody is speaking: after a crash the take goes on by itself."""
    before_s = session.continued.duration_s if session.continued else 0.0
    grown_s = event.duration_s - before_s
    crashed = event.problem is e.Problem.AUDIO_CRASHED
    if not crashed or event.duration_s <= 0 or (session.continued and grown_s < _GROWN_S):
        return recording_lost(session, event)
    kept = replace(session, state=State.FINISHING, goal=Goal.RECORD_ON)
    return keeping.save(kept, event.duration_s, event.lost_s, event.gaps, event.problem)


def recording_lost(session: Session, event: e.RecordingLost) -> Outcome:
    failed = replace(session, state=State.FAILED, problem=event.problem, live=False)
    if event.duration_s <= 0:
        return failed, ()
    return keeping.save(failed, event.duration_s, event.lost_s, event.gaps, event.problem)


def lost_while_finishing(session: Session, event: e.RecordingLost) -> Outcome:
    if event.duration_s <= 0:
        if session.goal is Goal.REVIEW:
            return recording_lost(session, event)
        return untranscribed(GOALS[session.goal])(session, event)
    return keeping.save(session, event.duration_s, event.lost_s, event.gaps, event.problem)


def take_saved(session: Session, event: e.TakeSaved) -> Outcome:
    """Only an answer that was finished is transcribed now; others can be, from review."""
    if session.goal is Goal.REVIEW:
        return finish_transcript(session)
    return untranscribed(GOALS[session.goal])(session, event)


def untranscribed(go: Callable[[Session, Any], Outcome]) -> Callable[[Session, Any], Outcome]:
    """Go on as `go` does; what follows the file of this turn shall do so no longer."""

    def leave(session: Session, event: e.Event) -> Outcome:
        gone, commands = go(session, event)
        return gone, (c.CancelTranscript(session.turn), *commands)

    return leave


def finish_transcript(session: Session) -> Outcome:
    finish = c.FinishTranscript(
        session.turn, audio_name(session), session.language, session.vocabulary
    )
    return replace(session, writing=True), (finish,)


def transcript_progress(session: Session, event: e.TranscriptProgress) -> Outcome:
    return replace(session, written_share=event.share, writing_left_s=event.left_s), ()


def later(session: Session, event: e.Later) -> Outcome:
    """Leave the take without its text; whoever keeps the takes has it written down later."""
    if not session.writing:
        return session, (c.Refuse(session.turn, "Later", c.Reason.NOT_NOW),)
    gone, commands = _review(session, event)
    return gone, (c.CancelTranscript(session.turn), *commands)


def transcript_ready(session: Session, event: e.TranscriptReady) -> Outcome:
    took_s = event.at_s - session.finish_s if session.finish_s is not None else None
    ready = replace(session, transcript=event.transcript, writing=False)
    return ready, (c.SaveTranscript(session.turn, session.take_id, event.transcript, took_s),)


def transcript_failed(session: Session, event: e.TranscriptFailed) -> Outcome:
    return _review(replace(session, problem=event.problem), event)


def transcript_saved(session: Session, event: e.TranscriptSaved) -> Outcome:
    return _review(session, event)


def _review(session: Session, event: e.Event) -> Outcome:
    """Relaxed waits for the person; pressure goes on at once while anything is left to ask."""
    due = _follow_up_due(session)
    reviewed = replace(session, state=State.REVIEW, follow_up_due=due, writing=False)
    if reviewed.mode is Mode.PRESSURE and not reviewed.is_last:
        return asking.go_on(reviewed, event)
    return reviewed, ()


def _follow_up_due(session: Session) -> bool:
    wanted = session.plan.ask_follow_ups and session.follow_up is None
    return wanted and choose_follow_up(session.question, session.transcript) is not None


def abort_finishing(session: Session, event: e.Abort) -> Outcome:
    """The take is stored; don't wait for its text."""
    if session.take is None:
        return replace(session, goal=Goal.IDLE), ()
    gone, commands = asking.idle(session, event)
    return gone, (c.CancelTranscript(session.turn), *commands)


def save_failed(session: Session, event: e.SaveFailed) -> Outcome:
    hush = (c.StopVoice(session.turn),) if session.state is State.ASKING else ()
    return replace(session, state=State.FAILED, problem=event.problem), hush


GOALS: dict[Goal, Callable[[Session, Any], Outcome]] = {
    Goal.NEXT: asking.next_question,
    Goal.RETAKE: asking.retake,
    Goal.IDLE: asking.idle,
    Goal.RECORD_ON: asking.record_again,
}
