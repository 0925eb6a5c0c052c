"""ASKING and THINKING: the question is said, the speaker thinks, the next one comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core import recording
from voice_interview.core.coverage import choose_follow_up
from voice_interview.core.live import Commands, Outcome, Session, State, open_question
from voice_interview.core.model import Take

COUNTDOWN_S = 3.0
CUE_PATIENCE_S = 3.0
"""A speaker that never says that the cue has ended does not hold up the answer for longer."""

_EARLY_S = 0.1
"""A timer may fire that much too early; one that was cancelled just too late fires sooner."""


def start(session: Session, event: e.Start) -> Outcome:
    plan = event.plan
    turn = max(session.turn, plan.turns_before)
    begun = Session(plan=plan, turn=turn, started_s=event.at_s, take_number=1 + plan.takes_before)
    asked, commands = take_up(begun, plan.continued, event.at_s) if plan.continued else ask(begun)
    return asked, (c.SaveSession(asked.turn, plan.info), *commands)


def take_up(session: Session, broken: Take, now_s: float) -> Outcome:
    """Go on with a take of an earlier run, after time to think; the question is only shown."""
    follow_ups = {follow_up.id: follow_up for follow_up in session.question.follow_ups}
    asked = replace(
        session, follow_up=follow_ups.get(broken.follow_up_id), take_number=broken.number
    )
    return think(continuing(asked, broken), now_s)


def continuing(session: Session, kept: Take) -> Session:
    """Return the session in a new turn that records on at the end of this take."""
    going = open_question(session)
    return replace(
        going,
        turn=session.turn + 1,
        continued=kept,
        laps=kept.laps,
        part=kept.laps[-1].part if kept.laps else going.part,
        position_s=kept.duration_s,
        preroll_s=kept.preroll_s,
        take_started_at=kept.started_at,
    )


def ask(session: Session) -> Outcome:
    """Say the current question in a new turn."""
    return say(replace(open_question(session), turn=session.turn + 1))


def ask_again(session: Session) -> Outcome:
    """Say it once more; a take that is gone on with goes on at its place all the same."""
    kept = session.continued
    return say(continuing(session, kept)) if kept else ask(session)


def say(session: Session) -> Outcome:
    asked = replace(session, state=State.ASKING, utterance=session.utterance + 1)
    return asked, (c.Say(asked.turn, asked.utterance, asked.said),)


def repeat(session: Session, event: e.Repeat) -> Outcome:
    asked, commands = ask_again(session)
    return asked, (*silence(session), *commands)


def silence(session: Session) -> Commands:
    """Stop what plays, listens or waits in a state before recording."""
    turn = session.turn
    if session.state is State.ASKING:
        return (c.StopVoice(turn),)
    return (c.CancelThinkTimer(turn), c.CloseMicrophone(turn))


def voice_started(session: Session, event: e.VoiceStarted) -> Outcome:
    return replace(session, voice_playing=True), ()


def voice_failed(session: Session, event: e.VoiceFailed) -> Outcome:
    return think(replace(session, voice_problem=event.problem), event.at_s)


def voice_finished(session: Session, event: e.VoiceFinished) -> Outcome:
    return think(session, event.at_s)


def think(session: Session, now_s: float) -> Outcome:
    """Open the microphone now, so that the first word is never cut; the voice has ended."""
    thinking = replace(session, state=State.THINKING, voice_playing=False)
    prepare = tuple(c.PrepareVoice(session.turn, text) for text in session.coming_texts())
    opened: Commands = (c.OpenMicrophone(session.turn), *prepare)
    think_s = 0.0 if session.hurry else session.think_s
    if think_s <= 0:
        begun, commands = begin(thinking, now_s)
        return begun, (*opened, *commands)
    return wait(thinking, now_s, think_s, opened)


def wait(session: Session, now_s: float, think_s: float, before: Commands) -> Outcome:
    waiting = replace(session, think_ends_s=now_s + think_s, think_left_s=think_s)
    return waiting, (*before, c.StartThinkTimer(session.turn, think_s))


def begin(session: Session, now_s: float) -> Outcome:
    """The speaker's time has come: count down if that is wanted, then the cue, then record.

    Whoever goes on in the middle of an answer may be speaking already: no sound holds it up.
    """
    if session.continued and session.hurry:
        return recording.record(session)
    if session.plan.countdown and not session.counting:
        return wait(replace(session, counting=True), now_s, COUNTDOWN_S, ())
    if not session.plan.cues:
        return recording.record(session)
    number = session.utterance + 1
    cueing = replace(session, cueing=True, utterance=number)
    cue = c.Cue(session.turn, number, c.Sound.START)
    return wait(cueing, now_s, CUE_PATIENCE_S, (cue,))


def cue_ended(session: Session, event: e.CueEnded) -> Outcome:
    """Record: the app is silent, so that it never hears itself.

    The news comes later than the silence, and a quick first word may lie between.
    """
    if not session.cueing:
        return session, ()
    recorded, commands = recording.record(session, event.at_s - c.AFTER_CUE_S)
    return recorded, (c.CancelThinkTimer(session.turn), *commands)


def answer_while_asked(session: Session, event: e.AnswerNow) -> Outcome:
    """Cut the voice short; recording starts when it has truly fallen silent."""
    return replace(session, hurry=True), (c.StopVoice(session.turn),)


def answer_now(session: Session, event: e.AnswerNow) -> Outcome:
    """Whoever is impatient with the countdown skips it."""
    if session.cueing:
        return session, ()
    begun, commands = begin(session, event.at_s)
    return begun, (c.CancelThinkTimer(session.turn), *commands)


def think_over(session: Session, event: e.ThinkTimeOver) -> Outcome:
    if session.cueing:
        is_late = event.at_s >= session.think_ends_s - _EARLY_S
        return recording.record(session, event.at_s) if is_late else (session, ())
    return begin(session, event.at_s)


def microphone_opened(session: Session, event: e.MicrophoneOpened) -> Outcome:
    return replace(session, device=event.device), ()


def microphone_muted(session: Session, event: e.MicrophoneMuted) -> Outcome:
    return replace(session, muted=event.muted), ()


def failed_while_thinking(session: Session, event: e.MicrophoneFailed) -> Outcome:
    """Open it again after a crash, unless the crash came of the opening."""
    if event.problem is not e.Problem.AUDIO_CRASHED or not session.device:
        return microphone_failed(session, event)
    return replace(session, device=""), (c.OpenMicrophone(session.turn),)


def microphone_failed(session: Session, event: e.MicrophoneFailed) -> Outcome:
    failed = replace(session, state=State.FAILED, problem=event.problem)
    return failed, (c.CancelThinkTimer(session.turn),)


# ---- going on


def go_on(session: Session, event: e.Event) -> Outcome:
    if session.follow_up_due:
        follow_up = choose_follow_up(session.question, session.transcript)
        return ask(replace(session, follow_up=follow_up, take_number=1))
    return next_question(session, event)


def next_question(session: Session, event: e.Event) -> Outcome:
    if session.index + 1 >= len(session.plan.questions):
        return idle(session, event)
    return ask(replace(session, index=session.index + 1, follow_up=None, take_number=1))


def skip(session: Session, event: e.Skip) -> Outcome:
    gone, commands = next_question(session, event)
    return gone, (*silence(session), *commands)


def retake(session: Session, event: e.Event) -> Outcome:
    """A new take of the same question: think again, without hearing it again."""
    return think(fresh_take(session), event.at_s)


def record_again(session: Session, event: e.Event) -> Outcome:
    """After a failure, without time to think: go on with what is kept, or begin anew."""
    kept = session.kept_take
    going = continuing(session, kept) if kept else fresh_take(session)
    return think(replace(going, hurry=True), event.at_s)


def fresh_take(session: Session) -> Session:
    number = session.take_number + (1 if session.kept_take else 0)
    return replace(open_question(session), turn=session.turn + 1, take_number=number)


def idle(session: Session, event: e.Event) -> Outcome:
    over = Session(plan=session.plan, turn=session.turn + 1, over=True, left=session.left)
    return over, ()


def leaving(end: Callable[[Session, Any], Outcome]) -> Callable[[Session, Any], Outcome]:
    """End the session as `end` does; what it has still to ask stays kept."""

    def leave(session: Session, event: e.Leave) -> Outcome:
        return end(replace(session, left=True), event)

    return leave


def abort(session: Session, event: e.Event) -> Outcome:
    gone, commands = idle(session, event)
    return gone, (*silence(session), *commands)
