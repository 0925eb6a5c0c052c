"""The interview as a state machine: `step(session, event) -> (session, commands)`.

`TABLE` is the design: for each state the events that it accepts and where they may lead. A user
event that is not in the table is refused, a reply that is not in it (or is of an earlier turn) is
dropped. The diagram in docs/architecture.md is drawn from the table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.coverage import choose_follow_up
from voice_interview.core.live import Goal, Session, State, audio_name, open_question
from voice_interview.core.model import PARTS, Lap, Mode, SessionInfo, Take

Commands = tuple[c.Command, ...]
Outcome = tuple[Session, Commands]

# ---- asking and thinking -------------------------------------------------------------------


def _start(session: Session, event: e.Start) -> Outcome:
    plan = event.plan
    info = SessionInfo(plan.session_id, plan.bank_id, plan.bank_title, plan.mode, plan.started_at)
    begun = Session(plan=plan, turn=session.turn, started_s=event.at_s)
    asked, commands = _ask(begun)
    return asked, (c.SaveSession(asked.turn, info), *commands)


def _ask(session: Session) -> Outcome:
    """Say the current question in a new turn."""
    asked = replace(
        open_question(session),
        state=State.ASKING,
        turn=session.turn + 1,
        utterance=session.utterance + 1,
    )
    return asked, (c.Say(asked.turn, asked.utterance, asked.said),)


def _repeat(session: Session, event: e.Repeat) -> Outcome:
    asked, commands = _ask(session)
    return asked, (*_silence(session), *commands)


def _silence(session: Session) -> Commands:
    """Stop what plays, listens or waits in a state before recording."""
    turn = session.turn
    if session.state is State.ASKING:
        return (c.StopVoice(turn),)
    return (c.CancelThinkTimer(turn), c.CloseMicrophone(turn))


def _voice_started(session: Session, event: e.VoiceStarted) -> Outcome:
    return replace(session, voice_playing=True), ()


def _voice_failed(session: Session, event: e.VoiceFailed) -> Outcome:
    return _think(replace(session, voice_problem=event.problem), event.at_s)


def _voice_finished(session: Session, event: e.VoiceFinished) -> Outcome:
    return _think(session, event.at_s)


def _think(session: Session, now_s: float) -> Outcome:
    """Open the microphone now, so that the first word is never cut; the voice has ended."""
    thinking = replace(session, state=State.THINKING, voice_playing=False)
    prepare = tuple(c.PrepareVoice(session.turn, text) for text in session.coming_texts())
    opened: Commands = (c.OpenMicrophone(session.turn), *prepare)
    think_s = 0.0 if session.hurry else session.think_s
    if think_s <= 0:
        recording, commands = _record(thinking)
        return recording, (*opened, *commands)
    return _wait(thinking, now_s, think_s, opened)


def _wait(session: Session, now_s: float, think_s: float, before: Commands) -> Outcome:
    waiting = replace(session, think_ends_s=now_s + think_s, think_left_s=think_s)
    return waiting, (*before, c.StartThinkTimer(session.turn, think_s))


def _answer_while_asked(session: Session, event: e.AnswerNow) -> Outcome:
    """Cut the voice short; recording starts when it has truly fallen silent."""
    return replace(session, hurry=True), (c.StopVoice(session.turn),)


def _answer_now(session: Session, event: e.AnswerNow) -> Outcome:
    recording, commands = _record(session)
    return recording, (c.CancelThinkTimer(session.turn), *commands)


def _think_over(session: Session, event: e.ThinkTimeOver) -> Outcome:
    return _record(session)


def _microphone_opened(session: Session, event: e.MicrophoneOpened) -> Outcome:
    return replace(session, device=event.device), ()


def _microphone_failed(session: Session, event: e.MicrophoneFailed) -> Outcome:
    failed = replace(session, state=State.FAILED, problem=event.problem)
    return failed, (c.CancelThinkTimer(session.turn),)


# ---- recording -----------------------------------------------------------------------------


def _record(session: Session) -> Outcome:
    recording = replace(session, state=State.RECORDING, position_s=0.0, live=False)
    return recording, (c.StartRecording(session.turn, audio_name(session)),)


def _recording_started(session: Session, event: e.RecordingStarted) -> Outcome:
    live = replace(
        session,
        live=True,
        position_s=event.preroll_s,
        preroll_s=event.preroll_s,
        take_started_at=event.started_at,
    )
    begin = c.BeginTranscript(
        session.turn, audio_name(session), session.language, session.vocabulary
    )
    return live, (begin,)


def _progress(session: Session, event: e.RecordingProgress) -> Outcome:
    """The hard limit counts recorded sound, so a pause costs nothing and no clock can lie."""
    going = replace(session, position_s=event.position_s)
    if going.answer_s >= going.limit_s:
        return _finish(going, e.Finish(at_s=event.at_s))
    return going, ()


def _progress_after(session: Session, event: e.RecordingProgress) -> Outcome:
    return replace(session, position_s=event.position_s), ()


def _mark_part(session: Session, event: e.MarkPart) -> Outcome:
    if not (session.star and session.live):
        return session, (c.Refuse(session.turn, "MarkPart", c.Reason.NOT_NOW),)
    part = event.part or PARTS[min(PARTS.index(session.part) + 1, len(PARTS) - 1)]
    if part is session.part:
        return session, ()
    marked = replace(session, part=part)
    return marked, (c.LocateLap(session.turn, part, event.at_s),)


def _lap_marked(session: Session, event: e.LapMarked) -> Outcome:
    return replace(session, laps=(*session.laps, Lap(event.part, event.position_s))), ()


def _caption(session: Session, event: e.CaptionChanged) -> Outcome:
    return replace(session, caption=event.committed, caption_tail=event.tentative), ()


def _finish(session: Session, event: e.Event) -> Outcome:
    return _stop_take(session, Goal.REVIEW, event.at_s)


def _stop_take(session: Session, goal: Goal, now_s: float) -> Outcome:
    finishing = replace(session, state=State.FINISHING, goal=goal, finish_s=now_s, problem=None)
    return finishing, (c.StopRecording(session.turn, c.TAIL_S),)


def _repeat_while_recording(session: Session, event: e.Repeat) -> Outcome:
    """Hold the recording while the question is said, so that it never hears the app."""
    held, commands = _pause_recording(session, event)
    utterance = session.utterance + 1
    repeating = replace(held, repeating=True, utterance=utterance)
    return repeating, (*commands, c.Say(session.turn, utterance, session.said))


def _skip_recording(session: Session, event: e.Skip) -> Outcome:
    return _stop_take(session, Goal.NEXT, event.at_s)


def _retake_recording(session: Session, event: e.Retake) -> Outcome:
    return _stop_take(session, Goal.RETAKE, event.at_s)


def _abort_recording(session: Session, event: e.Abort) -> Outcome:
    return _stop_take(session, Goal.IDLE, event.at_s)


def _source_ended(session: Session, event: e.SourceEnded) -> Outcome:
    return _finish(session, event)


def _recording_lost(session: Session, event: e.RecordingLost) -> Outcome:
    failed = replace(session, state=State.FAILED, problem=event.problem, live=False)
    if event.duration_s <= 0:
        return failed, ()
    kept, save = _save_take(failed, event.duration_s, event.lost_s, event.problem)
    return kept, save


# ---- finishing -----------------------------------------------------------------------------


def _save_take(
    session: Session, duration_s: float, lost_s: float, problem: str = ""
) -> tuple[Session, Commands]:
    take = Take(
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
        lost_s=lost_s,
        problem=problem,
    )
    kept = replace(session, take=take, live=False)
    return kept, (c.SaveTake(session.turn, take, session.question),)


def _recording_stopped(session: Session, event: e.RecordingStopped) -> Outcome:
    kept, save = _save_take(session, event.duration_s, event.lost_s)
    return kept, (*save, c.CloseMicrophone(session.turn))


def _lost_while_finishing(session: Session, event: e.RecordingLost) -> Outcome:
    if event.duration_s <= 0:
        if session.goal is Goal.REVIEW:
            return _recording_lost(session, event)
        return _GOALS[session.goal](session, event)
    return _save_take(session, event.duration_s, event.lost_s, event.problem)


def _take_saved(session: Session, event: e.TakeSaved) -> Outcome:
    """Only an answer that was finished is transcribed now; others can be, from review."""
    if session.goal is Goal.REVIEW:
        return session, (_finish_transcript(session),)
    gone, commands = _GOALS[session.goal](session, event)
    return gone, (c.CancelTranscript(session.turn), *commands)


def _finish_transcript(session: Session) -> c.Command:
    return c.FinishTranscript(
        session.turn, audio_name(session), session.language, session.vocabulary
    )


def _transcript_ready(session: Session, event: e.TranscriptReady) -> Outcome:
    took_s = event.at_s - session.finish_s if session.finish_s is not None else None
    ready = replace(session, transcript=event.transcript)
    return ready, (c.SaveTranscript(session.turn, session.take_id, event.transcript, took_s),)


def _transcript_failed(session: Session, event: e.TranscriptFailed) -> Outcome:
    return _review(replace(session, problem=event.problem), event)


def _transcript_saved(session: Session, event: e.TranscriptSaved) -> Outcome:
    return _review(session, event)


def _review(session: Session, event: e.Event) -> Outcome:
    """Relaxed waits for the person; pressure goes on at once while anything is left to ask."""
    reviewed = replace(session, state=State.REVIEW, follow_up_due=_follow_up_due(session))
    if reviewed.mode is Mode.PRESSURE and not reviewed.is_last and reviewed.problem is None:
        return _next(reviewed, event)
    return reviewed, ()


def _follow_up_due(session: Session) -> bool:
    wanted = session.plan.ask_follow_ups and session.follow_up is None
    return wanted and choose_follow_up(session.question, session.transcript) is not None


def _abort_finishing(session: Session, event: e.Abort) -> Outcome:
    return replace(session, goal=Goal.IDLE), ()


def _abort_decoding(session: Session, event: e.Abort) -> Outcome:
    """The take is stored; don't wait for its text."""
    if session.take is None:
        return _abort_finishing(session, event)
    gone, commands = _idle(session, event)
    return gone, (c.CancelTranscript(session.turn), *commands)


def _save_failed(session: Session, event: e.SaveFailed) -> Outcome:
    return replace(session, state=State.FAILED, problem=event.problem), ()


# ---- going on ------------------------------------------------------------------------------


def _next(session: Session, event: e.Event) -> Outcome:
    if session.follow_up_due:
        follow_up = choose_follow_up(session.question, session.transcript)
        return _ask(replace(session, follow_up=follow_up, take_number=1))
    return _next_question(session, event)


def _next_question(session: Session, event: e.Event) -> Outcome:
    if session.index + 1 >= len(session.plan.questions):
        return _idle(session, event)
    return _ask(replace(session, index=session.index + 1, follow_up=None, take_number=1))


def _skip(session: Session, event: e.Skip) -> Outcome:
    gone, commands = _next_question(session, event)
    return gone, (*_silence(session), *commands)


def _retake(session: Session, event: e.Event) -> Outcome:
    """A new take of the same question: think again, without hearing it again."""
    number = session.take_number + (1 if session.take is not None else 0)
    fresh = replace(open_question(session), turn=session.turn + 1, take_number=number)
    return _think(fresh, event.at_s)


def _idle(session: Session, event: e.Event) -> Outcome:
    over = Session(plan=session.plan, turn=session.turn + 1, over=True)
    return over, ()


def _abort(session: Session, event: e.Abort) -> Outcome:
    gone, commands = _idle(session, event)
    return gone, (*_silence(session), *commands)


_GOALS: dict[Goal, Callable[[Session, Any], Outcome]] = {
    Goal.NEXT: _next_question,
    Goal.RETAKE: _retake,
    Goal.IDLE: _idle,
}


# ---- pausing -------------------------------------------------------------------------------


def _pause_asking(session: Session, event: e.Pause) -> Outcome:
    held = replace(session, state=State.PAUSED, held=State.ASKING, voice_playing=False)
    return held, (c.StopVoice(session.turn),)


def _pause_thinking(session: Session, event: e.Pause) -> Outcome:
    left_s = max(0.0, session.think_ends_s - event.at_s)
    held = replace(session, state=State.PAUSED, held=State.THINKING, think_left_s=left_s)
    return held, (c.CancelThinkTimer(session.turn),)


def _pause_recording(session: Session, event: e.Event) -> Outcome:
    held = replace(session, state=State.PAUSED, held=State.RECORDING)
    return held, (c.PauseRecording(session.turn),)


def _resume(session: Session, event: e.Event) -> Outcome:
    going = replace(session, held=None, repeating=False, voice_playing=False)
    if session.held is State.ASKING:
        return _ask(going)
    if session.held is State.THINKING:
        return _wait(replace(going, state=State.THINKING), event.at_s, session.think_left_s, ())
    hush = (c.StopVoice(session.turn),) if session.repeating else ()
    return replace(going, state=State.RECORDING), (*hush, c.ResumeRecording(session.turn))


def _voice_ended_paused(session: Session, event: e.Reply) -> Outcome:
    """The repeated question has been said: go on recording. After a plain pause: nothing."""
    if not session.repeating:
        return session, ()
    going = replace(session, state=State.RECORDING, held=None, repeating=False, voice_playing=False)
    return going, (c.ResumeRecording(session.turn),)


def _leave_paused(goal: Goal) -> Callable[[Session, e.Event], Outcome]:
    """End a pause for good: a held recording is completed and kept."""

    def leave(session: Session, event: e.Event) -> Outcome:
        hush = (c.StopVoice(session.turn),) if session.repeating else ()
        if session.held is State.RECORDING:
            stopped, commands = _stop_take(replace(session, held=None), goal, event.at_s)
            return stopped, (*hush, *commands)
        gone, commands = _GOALS[goal](replace(session, held=None), event)
        return gone, (c.CloseMicrophone(session.turn), *commands)

    return leave


def _finish_paused(session: Session, event: e.Finish) -> Outcome:
    if session.held is not State.RECORDING:
        return session, (c.Refuse(session.turn, "Finish", c.Reason.NOT_NOW),)
    return _leave_paused(Goal.REVIEW)(session, event)


# ---- after a failure -----------------------------------------------------------------------


def _try_again(session: Session, event: e.Resume) -> Outcome:
    if session.problem is e.Problem.STORE_FAILED:
        if session.take is None:
            return _start(session, e.Start(session.plan, at_s=event.at_s))
        retry = replace(session, state=State.FINISHING, problem=None)
        return retry, (c.SaveTake(session.turn, session.take, session.question),)
    return _retake(replace(session, hurry=True), event)


def _finish_failed(session: Session, event: e.Finish) -> Outcome:
    """Transcribe what was kept of a take that broke off."""
    if session.take is None:
        return session, (c.Refuse(session.turn, "Finish", c.Reason.NOT_NOW),)
    going = replace(session, state=State.FINISHING, problem=None, goal=Goal.REVIEW)
    return going, (_finish_transcript(session),)


def _take_saved_failed(session: Session, event: e.TakeSaved) -> Outcome:
    return session, ()


def _use_recording(session: Session, event: e.UseRecording) -> Outcome:
    """Answer with a file; a microphone that is open, or was tried, is let go."""
    turn = session.turn
    finishing = replace(
        session,
        state=State.FINISHING,
        goal=Goal.REVIEW,
        finish_s=event.at_s,
        problem=None,
        take=None,
        laps=(),
    )
    importing = c.ImportRecording(turn, event.path, audio_name(session))
    return finishing, (c.CancelThinkTimer(turn), c.CloseMicrophone(turn), importing)


def _import_started(session: Session, event: e.RecordingStarted) -> Outcome:
    return replace(session, take_started_at=event.started_at, preroll_s=event.preroll_s), ()


# ---- the table -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """How a state takes an event: the handler, and every state that it may lead to."""

    handle: Callable[[Session, Any], Outcome]
    to: tuple[State, ...]
    relaxed_only: bool = False


_AFTER_TAKE = (State.REVIEW, State.ASKING)
_ANY_START = (State.THINKING, State.RECORDING)

TABLE: dict[State, dict[type[e.Event], Rule]] = {
    State.IDLE: {
        e.Start: Rule(_start, (State.ASKING,)),
    },
    State.ASKING: {
        e.VoiceStarted: Rule(_voice_started, (State.ASKING,)),
        e.VoiceFinished: Rule(_voice_finished, _ANY_START),
        e.VoiceFailed: Rule(_voice_failed, _ANY_START),
        e.AnswerNow: Rule(_answer_while_asked, (State.ASKING,)),
        e.Repeat: Rule(_repeat, (State.ASKING,), relaxed_only=True),
        e.Pause: Rule(_pause_asking, (State.PAUSED,), relaxed_only=True),
        e.Skip: Rule(_skip, (State.ASKING, State.IDLE)),
        e.Abort: Rule(_abort, (State.IDLE,)),
        e.SaveFailed: Rule(_save_failed, (State.FAILED,)),
    },
    State.THINKING: {
        e.MicrophoneOpened: Rule(_microphone_opened, (State.THINKING,)),
        e.MicrophoneFailed: Rule(_microphone_failed, (State.FAILED,)),
        e.ThinkTimeOver: Rule(_think_over, (State.RECORDING,)),
        e.AnswerNow: Rule(_answer_now, (State.RECORDING,)),
        e.UseRecording: Rule(_use_recording, (State.FINISHING,)),
        e.Repeat: Rule(_repeat, (State.ASKING,), relaxed_only=True),
        e.Pause: Rule(_pause_thinking, (State.PAUSED,), relaxed_only=True),
        e.Skip: Rule(_skip, (State.ASKING, State.IDLE)),
        e.Abort: Rule(_abort, (State.IDLE,)),
    },
    State.RECORDING: {
        e.MicrophoneOpened: Rule(_microphone_opened, (State.RECORDING,)),
        e.MicrophoneFailed: Rule(_microphone_failed, (State.FAILED,)),
        e.RecordingStarted: Rule(_recording_started, (State.RECORDING,)),
        e.RecordingProgress: Rule(_progress, (State.RECORDING, State.FINISHING)),
        e.RecordingLost: Rule(_recording_lost, (State.FAILED,)),
        e.SourceEnded: Rule(_source_ended, (State.FINISHING,)),
        e.CaptionChanged: Rule(_caption, (State.RECORDING,)),
        e.MarkPart: Rule(_mark_part, (State.RECORDING,)),
        e.LapMarked: Rule(_lap_marked, (State.RECORDING,)),
        e.Finish: Rule(_finish, (State.FINISHING,)),
        e.Repeat: Rule(_repeat_while_recording, (State.PAUSED,), relaxed_only=True),
        e.Pause: Rule(_pause_recording, (State.PAUSED,), relaxed_only=True),
        e.Retake: Rule(_retake_recording, (State.FINISHING,), relaxed_only=True),
        e.Skip: Rule(_skip_recording, (State.FINISHING,)),
        e.Abort: Rule(_abort_recording, (State.FINISHING,)),
    },
    State.FINISHING: {
        e.RecordingStarted: Rule(_import_started, (State.FINISHING,)),
        e.RecordingProgress: Rule(_progress_after, (State.FINISHING,)),
        e.LapMarked: Rule(_lap_marked, (State.FINISHING,)),
        e.CaptionChanged: Rule(_caption, (State.FINISHING,)),
        e.RecordingStopped: Rule(_recording_stopped, (State.FINISHING,)),
        e.RecordingLost: Rule(
            _lost_while_finishing,
            (State.FINISHING, State.FAILED, State.ASKING, State.IDLE, *_ANY_START),
        ),
        e.MicrophoneFailed: Rule(_microphone_failed, (State.FAILED,)),
        e.TakeSaved: Rule(_take_saved, (State.FINISHING, State.ASKING, State.IDLE, *_ANY_START)),
        e.TranscriptReady: Rule(_transcript_ready, (State.FINISHING,)),
        e.TranscriptFailed: Rule(_transcript_failed, _AFTER_TAKE),
        e.TranscriptSaved: Rule(_transcript_saved, _AFTER_TAKE),
        e.SaveFailed: Rule(_save_failed, (State.FAILED,)),
        e.Abort: Rule(_abort_decoding, (State.FINISHING, State.IDLE)),
    },
    State.REVIEW: {
        e.Next: Rule(_next, (State.ASKING, State.IDLE)),
        e.Retake: Rule(_retake, _ANY_START, relaxed_only=True),
        e.Skip: Rule(_next_question, (State.ASKING, State.IDLE)),
        e.Abort: Rule(_idle, (State.IDLE,)),
    },
    State.PAUSED: {
        e.Resume: Rule(_resume, (State.ASKING, State.THINKING, State.RECORDING)),
        e.VoiceStarted: Rule(_voice_started, (State.PAUSED,)),
        e.VoiceFinished: Rule(_voice_ended_paused, (State.PAUSED, State.RECORDING)),
        e.VoiceFailed: Rule(_voice_ended_paused, (State.PAUSED, State.RECORDING)),
        e.MicrophoneOpened: Rule(_microphone_opened, (State.PAUSED,)),
        e.MicrophoneFailed: Rule(_microphone_failed, (State.FAILED,)),
        e.RecordingStarted: Rule(_recording_started, (State.PAUSED,)),
        e.RecordingProgress: Rule(_progress_after, (State.PAUSED,)),
        e.RecordingLost: Rule(_recording_lost, (State.FAILED,)),
        e.CaptionChanged: Rule(_caption, (State.PAUSED,)),
        e.LapMarked: Rule(_lap_marked, (State.PAUSED,)),
        e.Finish: Rule(_finish_paused, (State.PAUSED, State.FINISHING)),
        e.Retake: Rule(_leave_paused(Goal.RETAKE), (State.FINISHING, *_ANY_START)),
        e.Skip: Rule(_leave_paused(Goal.NEXT), (State.FINISHING, State.ASKING, State.IDLE)),
        e.Abort: Rule(_leave_paused(Goal.IDLE), (State.FINISHING, State.IDLE)),
    },
    State.FAILED: {
        e.Resume: Rule(_try_again, (State.FINISHING, State.ASKING, *_ANY_START)),
        e.Finish: Rule(_finish_failed, (State.FAILED, State.FINISHING)),
        e.UseRecording: Rule(_use_recording, (State.FINISHING,)),
        e.TakeSaved: Rule(_take_saved_failed, (State.FAILED,)),
        e.Retake: Rule(_retake, _ANY_START, relaxed_only=True),
        e.Skip: Rule(_skip, (State.ASKING, State.IDLE)),
        e.Next: Rule(_skip, (State.ASKING, State.IDLE)),
        e.Abort: Rule(_abort, (State.IDLE,)),
    },
}


def step(session: Session, event: e.Event) -> Outcome:
    """Take one event.

    Returns the new session and the commands for the outside world, in order. A user event that
    the state does not know comes back as a Refuse; a stale or late reply changes nothing.
    """
    if _is_stale(session, event):
        return session, ()
    rule = TABLE[session.state].get(type(event))
    if rule is None:
        return session, _refuse(session, event, c.Reason.NOT_NOW)
    if rule.relaxed_only and session.mode is Mode.PRESSURE:
        return session, _refuse(session, event, c.Reason.PRESSURE_MODE)
    return rule.handle(session, event)


def _is_stale(session: Session, event: e.Event) -> bool:
    """The one place where late replies are told apart."""
    if isinstance(event, e.VoiceStarted | e.VoiceFinished | e.VoiceFailed):
        return (event.turn, event.utterance) != (session.turn, session.utterance)
    return isinstance(event, e.Reply) and event.turn != session.turn


def _refuse(session: Session, event: e.Event, reason: c.Reason) -> Commands:
    if isinstance(event, e.Reply):
        return ()
    return (c.Refuse(session.turn, type(event).__name__, reason),)
