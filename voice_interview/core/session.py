"""The interview as a state machine: `step(session, event) -> (session, commands)`.

`TABLE` is the design: for each state the events that it accepts and where they may lead. A user
event that is not in the table is refused, a reply that is not in it (or is of an earlier turn) is
dropped. The diagram in docs/architecture.md is drawn from the table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from voice_interview.core import asking, finishing, holding, keeping, recording
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Goal, Outcome, Session, State
from voice_interview.core.model import Mode


class Rule(Struct, frozen=True):
    """How a state takes an event: the handler, and every state that it may lead to."""

    handle: Callable[[Session, Any], Outcome]
    to: tuple[State, ...]
    relaxed_only: bool = False


_AFTER_TAKE = (State.REVIEW, State.ASKING)
_ANY_START = (State.THINKING, State.RECORDING)

TABLE: dict[State, dict[type[e.Event], Rule]] = {
    State.IDLE: {
        e.Start: Rule(asking.start, (State.ASKING, *_ANY_START)),
    },
    State.ASKING: {
        e.VoiceStarted: Rule(asking.voice_started, (State.ASKING,)),
        e.VoiceFinished: Rule(asking.voice_finished, _ANY_START),
        e.VoiceFailed: Rule(asking.voice_failed, _ANY_START),
        e.AnswerNow: Rule(asking.answer_while_asked, (State.ASKING,)),
        e.Repeat: Rule(asking.repeat, (State.ASKING,), relaxed_only=True),
        e.Pause: Rule(holding.pause_asking, (State.PAUSED,), relaxed_only=True),
        e.Skip: Rule(asking.skip, (State.ASKING, State.IDLE)),
        e.Abort: Rule(asking.abort, (State.IDLE,)),
        e.Leave: Rule(asking.leaving(asking.abort), (State.IDLE,)),
        e.SaveFailed: Rule(finishing.save_failed, (State.FAILED,)),
    },
    State.THINKING: {
        e.MicrophoneOpened: Rule(asking.microphone_opened, (State.THINKING,)),
        e.MicrophoneMuted: Rule(asking.microphone_muted, (State.THINKING,)),
        e.MicrophoneFailed: Rule(asking.failed_while_thinking, (State.THINKING, State.FAILED)),
        e.ThinkTimeOver: Rule(asking.think_over, _ANY_START),
        e.CueEnded: Rule(asking.cue_ended, _ANY_START),
        e.AnswerNow: Rule(asking.answer_now, _ANY_START),
        e.UseRecording: Rule(holding.use_recording, (State.FINISHING,)),
        e.Repeat: Rule(asking.repeat, (State.ASKING,), relaxed_only=True),
        e.Pause: Rule(holding.pause_thinking, (State.PAUSED,), relaxed_only=True),
        e.Skip: Rule(asking.skip, (State.ASKING, State.IDLE)),
        e.Abort: Rule(asking.abort, (State.IDLE,)),
        e.Leave: Rule(asking.leaving(asking.abort), (State.IDLE,)),
    },
    State.RECORDING: {
        e.MicrophoneOpened: Rule(asking.microphone_opened, (State.RECORDING,)),
        e.MicrophoneMuted: Rule(asking.microphone_muted, (State.RECORDING,)),
        e.MicrophoneFailed: Rule(asking.microphone_failed, (State.FAILED,)),
        e.RecordingStarted: Rule(recording.recording_started, (State.RECORDING,)),
        e.RecordingProgress: Rule(recording.progress, (State.RECORDING, State.FINISHING)),
        e.RecordingLost: Rule(finishing.lost_while_recording, (State.FAILED, State.FINISHING)),
        e.SourceEnded: Rule(recording.source_ended, (State.FINISHING,)),
        e.CaptionChanged: Rule(recording.caption, (State.RECORDING,)),
        e.MarkPart: Rule(recording.mark_part, (State.RECORDING,)),
        e.LapMarked: Rule(recording.lap_marked, (State.RECORDING,)),
        e.Finish: Rule(recording.finish, (State.FINISHING,)),
        e.Repeat: Rule(holding.repeat_while_recording, (State.PAUSED,), relaxed_only=True),
        e.Pause: Rule(holding.pause_recording, (State.PAUSED,), relaxed_only=True),
        e.Retake: Rule(recording.retake_recording, (State.FINISHING,), relaxed_only=True),
        e.Skip: Rule(recording.skip_recording, (State.FINISHING,)),
        e.Abort: Rule(recording.abort_recording, (State.FINISHING,)),
        e.Leave: Rule(asking.leaving(recording.abort_recording), (State.FINISHING,)),
    },
    State.FINISHING: {
        e.RecordingStarted: Rule(holding.import_started, (State.FINISHING,)),
        e.RecordingProgress: Rule(recording.progress_after, (State.FINISHING,)),
        e.LapMarked: Rule(recording.lap_marked, (State.FINISHING,)),
        e.CaptionChanged: Rule(recording.caption, (State.FINISHING,)),
        e.RecordingStopped: Rule(finishing.recording_stopped, (State.FINISHING,)),
        e.RecordingLost: Rule(
            finishing.lost_while_finishing,
            (State.FINISHING, State.FAILED, State.ASKING, State.IDLE, *_ANY_START),
        ),
        e.MicrophoneFailed: Rule(asking.microphone_failed, (State.FAILED,)),
        e.TakeSaved: Rule(
            finishing.take_saved, (State.FINISHING, State.ASKING, State.IDLE, *_ANY_START)
        ),
        e.TranscriptProgress: Rule(finishing.transcript_progress, (State.FINISHING,)),
        e.Later: Rule(finishing.later, (State.FINISHING, *_AFTER_TAKE)),
        e.TranscriptReady: Rule(finishing.transcript_ready, (State.FINISHING,)),
        e.TranscriptFailed: Rule(finishing.transcript_failed, _AFTER_TAKE),
        e.TranscriptSaved: Rule(finishing.transcript_saved, _AFTER_TAKE),
        e.SaveFailed: Rule(finishing.save_failed, (State.FAILED,)),
        e.Abort: Rule(finishing.abort_finishing, (State.FINISHING, State.IDLE)),
        e.Leave: Rule(asking.leaving(finishing.abort_finishing), (State.FINISHING, State.IDLE)),
    },
    State.REVIEW: {
        e.Next: Rule(asking.go_on, (State.ASKING, State.IDLE)),
        e.Retake: Rule(asking.retake, _ANY_START, relaxed_only=True),
        e.Skip: Rule(asking.next_question, (State.ASKING, State.IDLE)),
        e.Abort: Rule(asking.idle, (State.IDLE,)),
        e.Leave: Rule(asking.leaving(asking.idle), (State.IDLE,)),
    },
    State.PAUSED: {
        e.Resume: Rule(holding.resume, (State.ASKING, State.THINKING, State.RECORDING)),
        e.VoiceStarted: Rule(asking.voice_started, (State.PAUSED,)),
        e.VoiceFinished: Rule(holding.voice_ended_paused, (State.PAUSED, State.RECORDING)),
        e.VoiceFailed: Rule(holding.voice_ended_paused, (State.PAUSED, State.RECORDING)),
        e.MicrophoneOpened: Rule(asking.microphone_opened, (State.PAUSED,)),
        e.MicrophoneMuted: Rule(asking.microphone_muted, (State.PAUSED,)),
        e.MicrophoneFailed: Rule(holding.failed_while_paused, (State.PAUSED, State.FAILED)),
        e.RecordingStarted: Rule(recording.recording_started, (State.PAUSED,)),
        e.RecordingProgress: Rule(recording.progress_after, (State.PAUSED,)),
        e.RecordingLost: Rule(holding.lost_paused, (State.FAILED,)),
        e.CaptionChanged: Rule(recording.caption, (State.PAUSED,)),
        e.LapMarked: Rule(recording.lap_marked, (State.PAUSED,)),
        e.SourceEnded: Rule(holding.source_ended_paused, (State.PAUSED, State.FINISHING)),
        e.Finish: Rule(holding.finish_paused, (State.PAUSED, State.FINISHING)),
        e.Retake: Rule(holding.leave_paused(Goal.RETAKE), (State.FINISHING, *_ANY_START)),
        e.Skip: Rule(holding.leave_paused(Goal.NEXT), (State.FINISHING, State.ASKING, State.IDLE)),
        e.Abort: Rule(holding.leave_paused(Goal.IDLE), (State.FINISHING, State.IDLE)),
        e.Leave: Rule(
            asking.leaving(holding.leave_paused(Goal.IDLE)), (State.FINISHING, State.IDLE)
        ),
    },
    State.FAILED: {
        e.Resume: Rule(holding.try_again, (State.FINISHING, State.ASKING, *_ANY_START)),
        e.Finish: Rule(holding.finish_failed, (State.FAILED, State.FINISHING)),
        e.UseRecording: Rule(finishing.untranscribed(holding.use_recording), (State.FINISHING,)),
        e.TakeSaved: Rule(holding.take_saved_failed, (State.FAILED,)),
        e.Retake: Rule(finishing.untranscribed(asking.retake), _ANY_START, relaxed_only=True),
        e.Skip: Rule(finishing.untranscribed(asking.skip), (State.ASKING, State.IDLE)),
        e.Next: Rule(finishing.untranscribed(asking.skip), (State.ASKING, State.IDLE)),
        e.Abort: Rule(finishing.untranscribed(asking.abort), (State.IDLE,)),
        e.Leave: Rule(asking.leaving(finishing.untranscribed(asking.abort)), (State.IDLE,)),
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
    going, commands = rule.handle(session, event)
    return going, (*commands, *keeping.keep_rest(session, going))


def _is_stale(session: Session, event: e.Event) -> bool:
    """The one place where late replies are told apart."""
    if isinstance(event, e.CueEnded):
        return (event.turn, event.number) != (session.turn, session.utterance)
    if isinstance(event, e.VoiceStarted | e.VoiceFinished | e.VoiceFailed):
        return (event.turn, event.utterance) != (session.turn, session.utterance)
    return isinstance(event, e.Reply) and event.turn != session.turn


def _refuse(session: Session, event: e.Event, reason: c.Reason) -> Commands:
    if isinstance(event, e.Reply):
        return ()
    return (c.Refuse(session.turn, type(event).__name__, reason),)
