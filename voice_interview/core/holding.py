"""PAUSED and FAILED: nothing is lost, and every way on is open."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from voice_interview.core import asking, finishing, keeping, recording
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Goal, Outcome, Session, State, audio_name


def pause_asking(session: Session, event: e.Pause) -> Outcome:
    held = replace(session, state=State.PAUSED, held=State.ASKING, voice_playing=False)
    return held, (c.StopVoice(session.turn),)


def pause_thinking(session: Session, event: e.Pause) -> Outcome:
    left_s = 0.0 if session.cueing else max(0.0, session.think_ends_s - event.at_s)
    held = replace(
        session, state=State.PAUSED, held=State.THINKING, think_left_s=left_s, cueing=False
    )
    return held, (c.CancelThinkTimer(session.turn),)


def pause_recording(session: Session, event: e.Event) -> Outcome:
    held = replace(session, state=State.PAUSED, held=State.RECORDING)
    return held, (c.PauseRecording(session.turn),)


def repeat_while_recording(session: Session, event: e.Repeat) -> Outcome:
    """Hold the recording while the question is said, so that it never hears the app."""
    held, commands = pause_recording(session, event)
    utterance = session.utterance + 1
    repeating = replace(held, repeating=True, utterance=utterance)
    return repeating, (*commands, c.Say(session.turn, utterance, session.said))


def resume(session: Session, event: e.Event) -> Outcome:
    going = replace(session, held=None, repeating=False, voice_playing=False)
    if session.held is State.ASKING:
        return asking.ask_again(going)
    if session.held is State.THINKING:
        return asking.wait(
            replace(going, state=State.THINKING), event.at_s, session.think_left_s, ()
        )
    return replace(going, state=State.RECORDING), (
        *_hush(session),
        c.ResumeRecording(session.turn),
    )


def _hush(session: Session) -> Commands:
    """End the repeated question, if it is being said: what comes next must not hear it."""
    return (c.StopVoice(session.turn),) if session.repeating else ()


def lost_paused(session: Session, event: e.RecordingLost) -> Outcome:
    failed, commands = finishing.recording_lost(session, event)
    return failed, (*_hush(session), *commands)


def failed_while_paused(session: Session, event: e.MicrophoneFailed) -> Outcome:
    """A computer that slept while the speaker took time to think needs its microphone anew.

    Whoever paused is asked nothing more: until Resume nothing is recorded.
    """
    if event.problem is e.Problem.ASLEEP and session.held is State.THINKING:
        return session, (c.OpenMicrophone(session.turn),)
    failed, commands = asking.microphone_failed(session, event)
    return failed, (*_hush(session), *commands)


def voice_ended_paused(session: Session, event: e.Reply) -> Outcome:
    """The repeated question has been said: go on recording. After a plain pause: nothing."""
    if not session.repeating:
        return session, ()
    going = replace(session, state=State.RECORDING, held=None, repeating=False, voice_playing=False)
    return going, (c.ResumeRecording(session.turn),)


def leave_paused(goal: Goal) -> Callable[[Session, e.Event], Outcome]:
    """End a pause for good: a held recording is completed and kept."""

    def leave(session: Session, event: e.Event) -> Outcome:
        if session.held is State.RECORDING:
            stopped, commands = recording.stop_take(replace(session, held=None), goal, event.at_s)
            return stopped, (*_hush(session), *commands)
        gone, commands = finishing.GOALS[goal](replace(session, held=None), event)
        return gone, (c.CloseMicrophone(session.turn), *commands)

    return leave


def source_ended_paused(session: Session, event: e.SourceEnded) -> Outcome:
    """The file had ended just before the pause: no more can come, and the answer is whole."""
    if session.held is not State.RECORDING:
        return session, ()
    return leave_paused(Goal.REVIEW)(session, event)


def finish_paused(session: Session, event: e.Finish) -> Outcome:
    if session.held is not State.RECORDING:
        return session, (c.Refuse(session.turn, "Finish", c.Reason.NOT_NOW),)
    return leave_paused(Goal.REVIEW)(session, event)


# ---- after a failure


def try_again(session: Session, event: e.Resume) -> Outcome:
    if session.problem is e.Problem.STORE_FAILED:
        if session.take is None:
            return asking.start(session, e.Start(session.plan, at_s=event.at_s))
        retry = replace(session, state=State.FINISHING, problem=None)
        return retry, (c.SaveTake(session.turn, session.take, session.question_as_asked),)
    return finishing.untranscribed(asking.record_again)(session, event)


def finish_failed(session: Session, event: e.Finish) -> Outcome:
    """Transcribe what was kept of a take that broke off."""
    take = session.kept_take
    if take is None:
        return session, (c.Refuse(session.turn, "Finish", c.Reason.NOT_NOW),)
    going = replace(session, state=State.FINISHING, take=take, problem=None, goal=Goal.REVIEW)
    return finishing.finish_transcript(going)


def take_saved_failed(session: Session, event: e.TakeSaved) -> Outcome:
    return session, ()


def use_recording(session: Session, event: e.UseRecording) -> Outcome:
    """Answer with a file, as a take of its own; a microphone that is open is let go."""
    importing = replace(
        asking.fresh_take(session), state=State.FINISHING, goal=Goal.REVIEW, finish_s=event.at_s
    )
    convert = c.ImportRecording(importing.turn, event.path, audio_name(importing))
    turn = session.turn
    return importing, (c.CancelThinkTimer(turn), c.CloseMicrophone(turn), convert)


def import_started(session: Session, event: e.RecordingStarted) -> Outcome:
    started = recording.began(session, event)
    return started, keeping.note(started)
