"""The state table: every state with every event, and what an interview looks like."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.keeping import answered, going_on, left_of
from voice_interview.core.live import Goal, Session, State
from voice_interview.core.model import (
    Answer,
    FollowUp,
    Gap,
    KeyPoint,
    Lap,
    Missing,
    Mode,
    Part,
    Question,
    SessionInfo,
    SessionRecord,
    Take,
    Transcript,
    Word,
)
from voice_interview.core.session import TABLE, step

STAR = Question(
    "gate",
    "behavioral",
    "Tell me about a gate.",
    star=True,
    think_s=30.0,
    limit_s=120.0,
    vocabulary=("Snyk",),
    follow_ups=(FollowUp("more", "Who agreed?"),),
    key_points=(KeyPoint("measured", "Measured first", ("measured",), "How did you measure it?"),),
)
PLAIN = Question("state", "iac", "Describe Terraform state.", think_s=10.0, limit_s=60.0)
PLAN = e.Plan(
    "s1",
    "bank",
    "Bank",
    (STAR, PLAIN),
    "2026-01-01T10:00:00+00:00",
    vocabulary={"Trivy": ("trivia",), "Snyk": ("sneak",)},
)
CONTINUED = replace(
    PLAN,
    questions=(STAR,),
    turns_before=7,
    continued=Take(
        "s1-004", "s1", "gate", "more", 3, "s1/s1-004.wav", 12.5, (), "yesterday",
        problem=e.Problem.INTERRUPTED,
    ),
)  # fmt: skip
CUED = replace(PLAN, cues=True)
COUNTED = replace(PLAN, countdown=True)
PRESSURE = replace(PLAN, mode=Mode.PRESSURE)
SAID = Transcript((Word("I", 0.5, 0.6, 0.9), Word("measured.", 0.7, 1.2, 0.9)), (), "base")


def play(session: Session, *events: e.Event) -> tuple[Session, list[c.Command]]:
    """Take the events; what is stored of the questions that remain has tests of its own."""
    session, commands = play_all(session, *events)
    return session, [command for command in commands if not isinstance(command, c.SavePlan)]


def play_all(session: Session, *events: e.Event) -> tuple[Session, list[c.Command]]:
    commands: list[c.Command] = []
    for event in events:
        session, done = step(session, event)
        commands += done
    return session, commands


def kept_plans(session: Session, *events: e.Event) -> list[e.Plan | None]:
    """What is stored of the questions that remain, each time that it is stored."""
    commands = play_all(session, *events)[1]
    return [command.plan for command in commands if isinstance(command, c.SavePlan)]


def after(*events: e.Event, plan: e.Plan = PLAN) -> Session:
    return play(Session(), e.Start(plan, at_s=100.0), *events)[0]


ASKED = e.VoiceFinished(1, 1, at_s=110.0)
THOUGHT = e.ThinkTimeOver(1, at_s=140.0)
RECORDING = (ASKED, THOUGHT, e.RecordingStarted(1, "2026-01-01T10:00:40+00:00", 0.3))
STOPPED = (*RECORDING, e.Finish(at_s=160.0), e.RecordingStopped(1, 20.5))
REVIEWED = (*STOPPED, e.TakeSaved(1), e.TranscriptReady(1, SAID, at_s=160.4), e.TranscriptSaved(1))

WAYS_TO: dict[str, tuple[e.Event, ...]] = {
    "asking": (),
    "asking in a hurry": (e.AnswerNow(),),
    "thinking": (ASKED,),
    "recording, not live": (ASKED, THOUGHT),
    "recording": RECORDING,
    "recording the follow-up": (
        *REVIEWED,
        e.Next(),
        e.VoiceFinished(2, 2),
        e.ThinkTimeOver(2),
        e.RecordingStarted(2, "x"),
    ),
    "recording a plain question": (
        *REVIEWED,
        e.Skip(),
        e.VoiceFinished(2, 2),
        e.ThinkTimeOver(2),
        e.RecordingStarted(2, "x"),
    ),
    "finishing": (*RECORDING, e.Finish()),
    "finishing to skip": (*RECORDING, e.Skip()),
    "finishing to retake": (*RECORDING, e.Retake()),
    "finishing to end": (*RECORDING, e.Abort()),
    "finishing, take kept": STOPPED,
    "finishing, being written": (*STOPPED, e.TakeSaved(1), e.TranscriptProgress(1, 0.25, 6.0)),
    "review": REVIEWED,
    "review of the last": (
        *REVIEWED,
        e.Skip(),
        e.VoiceFailed(2, 2, e.Problem.NO_VOICE),
        e.ThinkTimeOver(2),
        e.RecordingStarted(2, "x"),
        e.Finish(),
        e.RecordingStopped(2, 3.0),
        e.TakeSaved(2),
        e.TranscriptFailed(2, e.Problem.NO_MODEL),
    ),
    "paused while asking": (e.Pause(),),
    "paused while thinking": (ASKED, e.Pause(at_s=120.0)),
    "paused while recording": (*RECORDING, e.Pause()),
    "repeating while recording": (*RECORDING, e.Repeat()),
    "failed to open": (ASKED, e.MicrophoneFailed(1, e.Problem.NO_MICROPHONE)),
    "failed, take kept": (*RECORDING, e.RecordingLost(1, e.Problem.MICROPHONE_LOST, 4.0)),
    "failed, nothing kept": (*RECORDING, e.RecordingLost(1, e.Problem.DISK_FULL, 0.0)),
    "failed to store the session": (e.SaveFailed(1, e.Problem.STORE_FAILED),),
    "failed to store the take": (*STOPPED, e.SaveFailed(1, e.Problem.STORE_FAILED)),
}

SITUATIONS = {
    "idle": Session(),
    "idle, over": after(e.Abort()),
    **{name: after(*way) for name, way in WAYS_TO.items()},
    "thinking with a countdown": after(ASKED, plan=COUNTED),
    "counting down": after(ASKED, THOUGHT, plan=COUNTED),
    "before the cue has ended": after(ASKED, THOUGHT, plan=CUED),
    "pressure, recording": after(*RECORDING, plan=PRESSURE),
    "pressure, finishing": after(*STOPPED, e.TakeSaved(1), plan=PRESSURE),
    "pressure, failed": after(ASKED, e.MicrophoneFailed(1, e.Problem.NO_MICROPHONE), plan=PRESSURE),
}


def example(kind: type[e.Event], session: Session) -> e.Event:
    """An event of that kind that is not stale for the session."""
    turn, utterance = session.turn, session.utterance
    made: dict[type[e.Event], e.Event] = {
        e.Start: e.Start(PLAN, at_s=1.0),
        e.MarkPart: e.MarkPart(Part.RESULT, at_s=150.0),
        e.UseRecording: e.UseRecording("answer.mp3", at_s=150.0),
        e.VoiceStarted: e.VoiceStarted(turn, utterance),
        e.VoiceFinished: e.VoiceFinished(turn, utterance),
        e.CueEnded: e.CueEnded(turn, utterance),
        e.VoiceFailed: e.VoiceFailed(turn, utterance, e.Problem.NO_VOICE),
        e.MicrophoneOpened: e.MicrophoneOpened(turn, "USB headset"),
        e.MicrophoneMuted: e.MicrophoneMuted(turn, True),
        e.MicrophoneFailed: e.MicrophoneFailed(turn, e.Problem.NO_MICROPHONE),
        e.RecordingStarted: e.RecordingStarted(turn, "2026-01-01T10:00:40+00:00", 0.3),
        e.RecordingProgress: e.RecordingProgress(turn, 500.0),
        e.LapMarked: e.LapMarked(turn, Part.TASK, 3.0),
        e.RecordingStopped: e.RecordingStopped(turn, 20.5),
        e.RecordingLost: e.RecordingLost(turn, e.Problem.MICROPHONE_LOST, 4.0),
        e.CaptionChanged: e.CaptionChanged(turn, "so I", "moved"),
        e.TranscriptProgress: e.TranscriptProgress(turn, 0.5, 4.0),
        e.TranscriptReady: e.TranscriptReady(turn, SAID, at_s=170.0),
        e.TranscriptFailed: e.TranscriptFailed(turn, e.Problem.NO_MODEL),
        e.SaveFailed: e.SaveFailed(turn, e.Problem.STORE_FAILED),
    }
    if kind in made:
        return made[kind]
    if issubclass(kind, e.Reply):
        return kind(turn, at_s=150.0)
    return kind(at_s=150.0)


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("kind", [*e.USER_EVENTS, *e.REPLIES])
def test_every_state_with_every_event(situation: str, kind: type[e.Event]) -> None:
    session = SITUATIONS[situation]
    event = example(kind, session)
    rule = TABLE[session.state].get(kind)
    then, commands = step(session, event)
    if rule is None or (rule.relaxed_only and session.mode is Mode.PRESSURE):
        assert then == session
        refused = [] if isinstance(event, e.Reply) else [kind.__name__]
        assert [r.event for r in commands if isinstance(r, c.Refuse)] == refused
        assert len(commands) == len(refused)
    else:
        assert then.state in rule.to


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("kind", e.REPLIES)
def test_a_reply_of_an_earlier_turn_changes_nothing(situation: str, kind: type[e.Reply]) -> None:
    session = SITUATIONS[situation]
    late = replace(example(kind, session), turn=session.turn - 1)
    assert step(session, late) == (session, ())


def test_the_voice_of_an_earlier_utterance_changes_nothing() -> None:
    session = SITUATIONS["repeating while recording"]
    late = e.VoiceFinished(session.turn, session.utterance - 1)
    assert step(session, late) == (session, ())


def test_every_declared_way_is_taken_somewhere() -> None:
    taken: dict[tuple[State, type[e.Event]], set[State]] = {}
    extra = [
        after(*REVIEWED, e.Next(), e.Pause()),
        after(*RECORDING, e.RecordingProgress(1, 5.0)),
        replace(SITUATIONS["thinking"], plan=replace(PLAN, think_s=0.0)),
        replace(SITUATIONS["thinking"], device="USB headset"),
    ]
    sessions = [*SITUATIONS.values(), *extra, *_variants()]
    for session in sessions:
        for kind in TABLE[session.state]:
            for event in _events(kind, session):
                then, _ = step(session, event)
                taken.setdefault((session.state, kind), set()).add(then.state)
    missing = {
        (str(state), kind.__name__, str(to))
        for state, rules in TABLE.items()
        for kind, rule in rules.items()
        for to in rule.to
        if to not in taken.get((state, kind), set())
    }
    assert missing == set()


def _variants() -> list[Session]:
    """Each situation also on the last question, without follow-ups, and without think time."""
    result = []
    for session in SITUATIONS.values():
        last = replace(session.plan, questions=session.plan.questions[:1], ask_follow_ups=False)
        hasty = replace(session.plan, think_s=0.0)
        result += [
            replace(session, plan=last, index=0, follow_up_due=False),
            replace(session, plan=hasty),
            replace(session, plan=CONTINUED, index=0),
        ]
    return result


def _events(kind: type[e.Event], session: Session) -> list[e.Event]:
    events = [example(kind, session)]
    if kind is e.Start:
        events += [e.Start(CONTINUED), e.Start(replace(CONTINUED, think_s=0.0))]
    if kind is e.RecordingProgress:
        events.append(e.RecordingProgress(session.turn, 2.0))
    if kind is e.RecordingLost:
        events.append(e.RecordingLost(session.turn, e.Problem.DISK_FULL, 0.0))
        events.append(e.RecordingLost(session.turn, e.Problem.AUDIO_CRASHED, 40.0))
    if kind is e.MicrophoneFailed:
        events.append(e.MicrophoneFailed(session.turn, e.Problem.AUDIO_CRASHED))
        events.append(e.MicrophoneFailed(session.turn, e.Problem.ASLEEP))
    return events


def names(commands: list[c.Command] | tuple[c.Command, ...]) -> list[str]:
    return [type(command).__name__ for command in commands]


def test_a_relaxed_star_answer_from_question_to_review() -> None:
    session, commands = play(Session(), e.Start(PLAN, at_s=100.0))
    assert names(commands) == ["SaveSession", "Say"]
    assert (session.state, session.shown) == (State.ASKING, "Tell me about a gate.")

    session, commands = play(session, ASKED)
    assert session.state is State.THINKING
    assert names(commands)[0] == "OpenMicrophone"
    assert commands[-1] == c.StartThinkTimer(1, 30.0)
    assert session.think_ends_s == 140.0

    session, commands = play(session, e.MicrophoneOpened(1, "USB headset"), THOUGHT)
    start, note = commands
    assert start == c.StartRecording(1, "s1/s1-001.wav")
    assert isinstance(note, c.NoteTake)
    assert (note.take.id, note.take.started_at) == ("s1-001", "")
    assert not session.live

    session, commands = play(session, RECORDING[-1])
    assert session.live
    note, begin = commands
    assert isinstance(note, c.NoteTake)
    assert (note.take.id, note.take.duration_s, note.take.problem) == ("s1-001", 0.0, "interrupted")
    assert begin == c.BeginTranscript(
        1, "s1/s1-001.wav", "en", {"Snyk": ("sneak",), "Trivy": ("trivia",)}
    )

    session, commands = play(session, e.RecordingProgress(1, 10.3), e.MarkPart(at_s=151.0))
    assert session.answer_s == pytest.approx(10.0)
    assert commands == [c.LocateLap(1, Part.TASK, 151.0)]
    assert session.part is Part.TASK

    session, commands = play(
        session,
        e.LapMarked(1, Part.TASK, 10.8),
        e.CaptionChanged(1, "so I", "meas"),
        e.Finish(at_s=160.0),
    )
    assert session.laps == (Lap(Part.TASK, 10.8),)
    assert (session.caption, session.caption_tail) == ("so I", "meas")
    note, stop = commands
    assert isinstance(note, c.NoteTake)
    assert note.take.laps == session.laps
    assert stop == c.StopRecording(1, c.TAIL_S)

    session, commands = play(session, e.RecordingStopped(1, 20.5, 0.02, (Gap(7.5, 0.02),)))
    assert names(commands) == ["SaveTake", "CloseMicrophone"]
    take = session.take
    assert take is not None
    assert (take.id, take.duration_s, take.lost_s, take.device) == (
        "s1-001", 20.5, 0.02, "USB headset",
    )  # fmt: skip
    assert take.laps == (Lap(Part.TASK, 10.8),)

    session, commands = play(session, e.TakeSaved(1), e.TranscriptReady(1, SAID, at_s=160.4))
    assert names(commands) == ["FinishTranscript", "SaveTranscript"]
    saved = commands[-1]
    assert isinstance(saved, c.SaveTranscript)
    assert saved.finish_to_transcript_s == pytest.approx(0.4)
    session, _ = play(session, e.TranscriptSaved(1))
    assert session.state is State.REVIEW


def test_the_follow_up_asks_about_what_was_left_out() -> None:
    silent = Transcript((Word("Nothing.", 0.0, 0.5, 0.9),), (), "base")
    way = (*STOPPED, e.TakeSaved(1), e.TranscriptReady(1, silent), e.TranscriptSaved(1), e.Next())
    session = after(*way)
    assert session.shown == "How did you measure it?"
    assert not session.star
    assert session.think_s == 15.0
    assert after(*REVIEWED, e.Next()).shown == "Who agreed?"


def test_without_follow_ups_the_next_question_comes() -> None:
    session = after(*REVIEWED, e.Next(), plan=replace(PLAN, ask_follow_ups=False))
    assert session.shown == "Describe Terraform state."
    assert session.take_number == 1


def test_after_the_last_question_the_session_is_over() -> None:
    session, _ = step(SITUATIONS["review of the last"], e.Next())
    assert (session.state, session.over) == (State.IDLE, True)


def test_the_hard_limit_counts_recorded_sound() -> None:
    session = after(*RECORDING, e.RecordingProgress(1, 120.2))
    assert session.state is State.RECORDING
    session, commands = play(session, e.RecordingProgress(1, 120.4))
    assert session.state is State.FINISHING
    assert commands == [c.StopRecording(1, c.TAIL_S)]


@pytest.mark.parametrize(("answer_s", "soft"), [(89.0, 0.0), (90.0, 0.75), (108.0, 0.9)])
def test_soft_limits(answer_s: float, soft: float) -> None:
    assert after(*RECORDING, e.RecordingProgress(1, answer_s + 0.3)).soft_limit == soft


def test_parts_go_on_in_order_and_back_by_number() -> None:
    session = after(*RECORDING, e.MarkPart(), e.MarkPart(), e.MarkPart())
    assert session.part is Part.RESULT
    assert step(session, e.MarkPart()) == (session, ())
    session, commands = step(session, e.MarkPart(Part.SITUATION, at_s=7.0))
    assert commands == (c.LocateLap(1, Part.SITUATION, 7.0),)


def test_a_plain_question_has_no_parts() -> None:
    session = SITUATIONS["recording a plain question"]
    _, commands = step(session, e.MarkPart())
    assert commands == (c.Refuse(session.turn, "MarkPart", c.Reason.NOT_NOW),)


def test_targets_are_shares_of_the_limit() -> None:
    session = SITUATIONS["recording"]
    assert [session.part_target_s(part) for part in Part] == [24.0, 12.0, 72.0, 12.0]


def test_answering_while_the_question_is_said_waits_for_silence() -> None:
    session, commands = step(SITUATIONS["asking"], e.AnswerNow())
    assert (session.state, commands) == (State.ASKING, (c.StopVoice(1),))
    session, commands = step(session, ASKED)
    assert session.state is State.RECORDING
    prepared = ["PrepareVoice"] * 3
    assert names(commands) == ["OpenMicrophone", *prepared, "StartRecording", "NoteTake"]


def test_no_voice_shows_the_question_and_goes_on() -> None:
    session = after(e.VoiceFailed(1, 1, e.Problem.NO_VOICE, at_s=101.0))
    assert session.state is State.THINKING
    assert session.voice_problem is e.Problem.NO_VOICE


def test_a_pause_keeps_what_is_left_of_the_think_time() -> None:
    session = after(ASKED, e.Pause(at_s=120.0))
    session, commands = step(session, e.Resume(at_s=500.0))
    assert commands == (c.StartThinkTimer(1, 20.0),)
    assert session.think_ends_s == 520.0


def test_a_pause_while_recording_goes_on_in_the_same_file() -> None:
    session, commands = play(SITUATIONS["recording"], e.Pause(), e.Resume())
    assert commands == [c.PauseRecording(1), c.ResumeRecording(1)]
    assert session.state is State.RECORDING


def test_a_pause_while_asking_asks_again() -> None:
    session, commands = play(SITUATIONS["asking"], e.Pause(), e.VoiceFinished(1, 1), e.Resume())
    assert session.state is State.ASKING
    assert names(commands) == ["StopVoice", "Say"]


def test_repeating_while_recording_never_records_the_voice() -> None:
    session, commands = play(SITUATIONS["recording"], e.Repeat())
    assert names(commands) == ["PauseRecording", "Say"]
    going, commands = play(session, e.VoiceFinished(1, 2))
    assert (going.state, commands) == (State.RECORDING, [c.ResumeRecording(1)])
    going, commands = play(session, e.Resume())
    assert names(commands) == ["StopVoice", "ResumeRecording"]


def test_finishing_a_paused_recording_keeps_it() -> None:
    session, commands = play(SITUATIONS["repeating while recording"], e.Finish(at_s=9.0))
    assert (session.state, session.goal) == (State.FINISHING, Goal.REVIEW)
    assert names(commands) == ["StopVoice", "StopRecording"]


def test_starting_over_keeps_the_first_take() -> None:
    session, commands = play(
        SITUATIONS["recording"], e.Retake(), e.RecordingStopped(1, 5.0), e.TakeSaved(1)
    )
    assert names(commands)[:4] == [
        "StopRecording",
        "SaveTake",
        "CloseMicrophone",
        "CancelTranscript",
    ]
    assert (session.state, session.turn, session.take_number) == (State.THINKING, 2, 2)


def test_ending_while_recording_keeps_the_take() -> None:
    session, commands = play(
        SITUATIONS["recording"], e.Abort(), e.RecordingStopped(1, 5.0), e.TakeSaved(1)
    )
    assert "SaveTake" in names(commands)
    assert (session.state, session.over) == (State.IDLE, True)


def test_ending_while_the_text_is_written_does_not_wait() -> None:
    session, commands = play(SITUATIONS["finishing, take kept"], e.Abort())
    assert (session.state, names(commands)) == (State.IDLE, ["CancelTranscript"])


def test_pressure_goes_on_by_itself_until_the_last() -> None:
    session = after(*REVIEWED, plan=PRESSURE)
    assert (session.state, session.shown) == (State.ASKING, "Who agreed?")
    alone = replace(PRESSURE, questions=(PLAIN,))
    assert after(*REVIEWED, plan=alone).state is State.REVIEW


@pytest.mark.parametrize("event", [e.Repeat(), e.Pause(), e.Retake()])
def test_pressure_refuses_second_chances(event: e.Event) -> None:
    session = SITUATIONS["pressure, recording"]
    refused = c.Refuse(session.turn, type(event).__name__, c.Reason.PRESSURE_MODE)
    assert step(session, event) == (session, (refused,))


def test_a_lost_microphone_keeps_the_take_and_finishing_transcribes_it() -> None:
    session, commands = play(
        SITUATIONS["recording"], e.RecordingLost(1, e.Problem.MICROPHONE_LOST, 4.0)
    )
    assert (session.state, names(commands)) == (State.FAILED, ["SaveTake"])
    assert session.take is not None
    assert session.take.problem == "microphone_lost"
    _, commands = play(session, e.TakeSaved(1), e.Finish())
    assert names(commands) == ["FinishTranscript"]


def test_after_a_loss_the_same_take_goes_on_at_once() -> None:
    lost = SITUATIONS["failed, take kept"]
    session, commands = play(replace(lost, laps=(Lap(Part.ACTION, 2.0),)), e.TakeSaved(1))
    session = replace(session, take=replace(session.take, laps=session.laps))  # type: ignore[type-var]
    session, commands = play(session, e.Resume())
    assert (session.state, session.take_number, session.turn) == (State.RECORDING, 1, 2)
    assert c.StartRecording(2, "s1/s1-001.wav", append=True) in commands
    assert (session.live, session.position_s, session.part) == (False, 4.0, Part.ACTION)

    session, commands = play(
        session, e.MicrophoneOpened(2, "Built-in"), e.RecordingStarted(2, "later", 0.2)
    )
    assert session.take_started_at == "2026-01-01T10:00:40+00:00"
    session, _ = play(
        session, e.Finish(), e.RecordingStopped(2, 9.0, 0.5, (Gap(6.0, 0.5),)), e.TakeSaved(2)
    )
    take = session.take
    assert take is not None
    assert (take.id, take.duration_s, take.device, take.problem) == ("s1-001", 9.0, "Built-in", "")
    assert take.preroll_s == 0.3
    assert take.laps == (Lap(Part.ACTION, 2.0),)
    assert take.lost_s == 0.5
    assert take.gaps == (Gap(4.0, None, Missing.MICROPHONE), Gap(6.0, 0.5))


@pytest.mark.parametrize(
    "way_on",
    [e.Resume(), e.Retake(), e.Skip(), e.Next(), e.Abort(), e.Leave(), e.UseRecording("a.mp3")],
)
def test_whoever_leaves_a_lost_take_has_it_followed_no_longer(way_on: e.Event) -> None:
    _, commands = play(SITUATIONS["failed, take kept"], way_on)
    assert commands[0] == c.CancelTranscript(1)
    nothing = e.RecordingLost(1, e.Problem.DISK_FULL, 0.0)
    _, commands = play(SITUATIONS["finishing to skip"], nothing)
    assert commands[0] == c.CancelTranscript(1)


def test_a_take_that_cannot_go_on_stays_as_it_was() -> None:
    lost = SITUATIONS["failed, take kept"]
    again, _ = play(lost, e.Resume(), e.MicrophoneFailed(2, e.Problem.NO_MICROPHONE))
    assert (again.state, again.kept_take) == (State.FAILED, lost.take)
    nothing, commands = play(lost, e.Resume(), e.RecordingLost(2, e.Problem.DISK_FULL, 0.0))
    assert (nothing.state, names(commands)[-1]) == (State.FAILED, "StartRecording")
    _, commands = play(nothing, e.Resume())
    assert c.StartRecording(3, "s1/s1-001.wav", append=True) in commands
    finished, commands = play(nothing, e.Finish())
    assert (finished.take, names(commands)) == (lost.take, ["FinishTranscript"])
    assert play(again, e.Retake())[0].take_number == 2


def test_a_take_of_an_earlier_run_goes_on() -> None:
    session, commands = play(Session(), e.Start(CONTINUED, at_s=50.0))
    assert (session.state, session.turn, session.take_number) == (State.THINKING, 8, 3)
    assert names(commands)[:2] == ["SaveSession", "OpenMicrophone"]
    assert session.follow_up == STAR.follow_ups[0]
    session, commands = play(session, e.AnswerNow(), e.RecordingStarted(8, "now"))
    assert c.StartRecording(8, "s1/s1-004.wav", append=True) in commands
    note = next(command for command in commands if isinstance(command, c.NoteTake))
    assert note.take.gaps == (Gap(12.5, None, Missing.INTERRUPTED),)
    session, _ = play(session, e.Finish(), e.RecordingStopped(8, 20.0), e.TakeSaved(8))
    assert session.take is not None
    assert (session.take.id, session.take.started_at) == ("s1-004", "yesterday")


def test_a_take_that_goes_on_does_so_however_often_the_question_is_said() -> None:
    assert CONTINUED.continued is not None
    marked = replace(CONTINUED.continued, laps=(Lap(Part.ACTION, 2.0),), preroll_s=0.25)
    plan = replace(CONTINUED, continued=marked)
    session, commands = play(
        Session(),
        e.Start(plan, at_s=50.0),
        e.Repeat(),
        e.Repeat(),
        e.Pause(),
        e.Resume(),
        e.VoiceFinished(11, 3, at_s=60.0),
        e.AnswerNow(),
    )
    assert (session.state, session.take_number, session.continued) == (State.RECORDING, 3, marked)
    assert (session.position_s, session.laps, session.part) == (12.5, marked.laps, Part.ACTION)
    assert (session.preroll_s, session.take_started_at) == (0.25, "yesterday")
    assert commands[-1] == c.StartRecording(11, "s1/s1-004.wav", append=True)


def test_the_plan_that_goes_on_with_a_stored_take() -> None:
    assert CONTINUED.continued is not None
    kept = replace(CONTINUED.continued, duration_s=119.0)
    imported = replace(kept, id="elsewhere")
    info = SessionInfo("s1", "bank", "Bank", Mode.PRESSURE, "2026-01-01T10:00:00+00:00")
    record = SessionRecord(info, (Answer(kept, STAR), Answer(imported, STAR)))
    plan = going_on(record, "s1-004", "de", {"Trivy": ()})
    assert (plan.session_id, plan.mode, plan.language) == ("s1", Mode.PRESSURE, "de")
    assert (plan.continued, plan.turns_before) == (kept, 4)
    assert plan.questions == (replace(STAR, limit_s=179.0),)


def test_the_plan_that_goes_on_with_a_take_asks_what_its_session_has_still_to_ask() -> None:
    assert CONTINUED.continued is not None
    kept = replace(CONTINUED.continued, duration_s=20.0)
    info = SessionInfo("s1", "bank", "Bank", Mode.RELAXED, "2026-01-01T10:00:00+00:00")
    record = SessionRecord(info, (Answer(kept, STAR),))
    again = replace(PLAN, turns_before=6, asked_before=3, limit_s=90.0, ask_follow_ups=False)
    plain = replace(PLAIN, limit_s=90.0)
    broken_off = going_on(record, "s1-004", "en", {}, again)
    assert broken_off.questions == (STAR, plain)
    assert (broken_off.turns_before, broken_off.asked_before) == (6, 3)
    assert not broken_off.ask_follow_ups
    finished = replace(again, questions=(PLAIN,), asked_before=4, turns_before=2, think_s=5.0)
    ended = going_on(record, "s1-004", "en", {}, finished)
    assert ended.questions == (STAR, replace(plain, think_s=5.0))
    assert (ended.turns_before, ended.asked_before) == (4, 3)
    last = going_on(record, "s1-004", "en", {}, replace(again, questions=(STAR,)))
    assert (last.questions, last.asked_before) == ((STAR,), 3)


def test_what_remains_when_the_first_question_is_answered() -> None:
    assert answered(PLAN, "state") is PLAN
    assert answered(replace(PLAN, takes_before=1), "gate") == replace(
        PLAN, questions=(PLAIN,), asked_before=1
    )
    assert answered(replace(PLAN, questions=(PLAIN,)), "state") is None


def test_what_remains_of_a_session_is_found_by_its_id() -> None:
    other = replace(PLAN, session_id="s2")
    assert left_of((other, PLAN), "s1") is PLAN
    assert left_of((other,), "s1") is None


def test_what_remains_is_stored_whenever_it_changes() -> None:
    begun, live, ended = kept_plans(Session(), e.Start(PLAN), *REVIEWED)
    assert begun == replace(PLAN, turns_before=1)
    assert live == replace(PLAN, turns_before=1, takes_before=1)
    assert ended == replace(PLAN, questions=(PLAIN,), turns_before=1, asked_before=1)
    assert kept_plans(after(*REVIEWED), e.Retake()) == [
        replace(PLAN, turns_before=2, takes_before=1)
    ]
    assert kept_plans(SITUATIONS["recording"], e.RecordingProgress(1, 4.0)) == []


def test_nothing_remains_of_a_session_that_is_ended() -> None:
    assert kept_plans(after(), e.Abort()) == [None]
    assert kept_plans(SITUATIONS["finishing to end"], e.RecordingStopped(1, 9.0), e.TakeSaved(1))[
        -1:
    ] == [None]


@pytest.mark.parametrize("situation", ["asking", "thinking", "recording", "finishing, take kept"])
def test_whoever_leaves_changes_nothing_of_what_remains(situation: str) -> None:
    stopped = (e.RecordingStopped(1, 9.0), e.TakeSaved(1))
    assert kept_plans(SITUATIONS[situation], e.Leave(), *stopped) == []


def test_an_answer_that_goes_on_after_a_crash_of_the_sound_is_not_over() -> None:
    lost = e.RecordingLost(1, e.Problem.AUDIO_CRASHED, 40.0)
    plans = kept_plans(SITUATIONS["recording"], lost, e.TakeSaved(1))
    assert [plan.questions if plan else None for plan in plans] == [PLAN.questions]
    assert plans == [replace(PLAN, turns_before=2, takes_before=1)]


def test_a_microphone_that_is_muted_is_told() -> None:
    session, _ = play(SITUATIONS["recording"], e.MicrophoneMuted(1, True))
    assert session.muted
    assert not play(session, e.MicrophoneMuted(1, False))[0].muted
    assert not play(
        session,
        e.Finish(),
        e.RecordingStopped(1, 3.0),
        e.TakeSaved(1),
        e.TranscriptFailed(1, e.Problem.NO_MODEL),
        e.Retake(),
    )[0].muted


def test_a_failed_store_is_tried_again_with_what_is_kept() -> None:
    _, commands = play(SITUATIONS["failed to store the take"], e.Resume())
    assert names(commands) == ["SaveTake"]
    _, commands = play(SITUATIONS["failed to store the session"], e.Resume())
    assert names(commands) == ["SaveSession", "Say"]


def test_a_file_answers_where_there_is_no_microphone() -> None:
    session, commands = play(
        SITUATIONS["failed to open"], e.UseRecording("a.mp3", at_s=5.0), e.RecordingStarted(2, "t")
    )
    assert names(commands)[-2:] == ["ImportRecording", "NoteTake"]
    assert c.ImportRecording(2, "a.mp3", "s1/s1-002.wav") in commands
    session, commands = play(session, e.RecordingStopped(2, 31.0), e.TakeSaved(2))
    assert names(commands) == ["SaveTake", "CloseMicrophone", "FinishTranscript"]


def test_a_file_does_not_replace_what_was_kept_of_a_lost_take() -> None:
    lost = SITUATIONS["failed, take kept"]
    session, _ = play(lost, e.UseRecording("a.mp3"), e.RecordingStopped(2, 31.0))
    assert lost.take is not None
    assert session.take is not None
    assert session.take.id != lost.take.id
    assert session.take.number == 2


def test_a_loss_with_nothing_kept_does_not_hold_up_the_end() -> None:
    lost = e.RecordingLost(1, e.Problem.AUDIO_CRASHED, 0.0)
    assert step(SITUATIONS["finishing to end"], lost)[0].over
    assert step(SITUATIONS["finishing"], lost)[0].state is State.FAILED


def test_a_loss_while_finishing_is_finished_with_what_there_is() -> None:
    lost = e.RecordingLost(1, e.Problem.AUDIO_CRASHED, 3.0)
    _, commands = play(SITUATIONS["finishing"], lost, e.TakeSaved(1))
    assert names(commands) == ["SaveTake", "FinishTranscript"]


def test_after_a_crash_of_the_sound_the_take_goes_on_by_itself() -> None:
    marked, _ = play(SITUATIONS["recording"], e.LapMarked(1, Part.ACTION, 3.0))
    crashed = e.RecordingLost(1, e.Problem.AUDIO_CRASHED, 4.0)
    session, commands = play(marked, crashed)
    assert (session.state, names(commands)) == (State.FINISHING, ["SaveTake"])
    session, commands = play(session, e.TakeSaved(1))
    assert (session.state, session.turn, session.laps) == (State.RECORDING, 2, marked.laps)
    assert c.StartRecording(2, "s1/s1-001.wav", append=True) in commands
    assert c.CancelTranscript(1) in commands
    assert c.OpenMicrophone(2) in commands
    again = (e.RecordingStarted(2, "x"), e.RecordingLost(2, e.Problem.AUDIO_CRASHED, 9.0))
    session, _ = play(session, *again, e.TakeSaved(2))
    assert (session.state, session.turn) == (State.RECORDING, 3)
    assert session.continued is not None
    assert [(gap.at_s, gap.why) for gap in session.continued.gaps] == [(4.0, Missing.CRASHED)]


@pytest.mark.parametrize("length_s", [0.0, 4.5])
def test_what_crashes_again_at_once_waits_for_a_person(length_s: float) -> None:
    on, _ = play(
        SITUATIONS["recording"],
        e.RecordingLost(1, e.Problem.AUDIO_CRASHED, 4.0),
        e.TakeSaved(1),
        e.RecordingLost(2, e.Problem.AUDIO_CRASHED, length_s),
    )
    assert (on.state, on.problem) == (State.FAILED, e.Problem.AUDIO_CRASHED)
    assert on.kept_take is not None


def test_a_mark_set_after_the_sound_broke_off_lies_at_its_end() -> None:
    session, _ = play(
        SITUATIONS["recording"],
        e.LapMarked(1, Part.TASK, 2.0),
        e.LapMarked(1, Part.ACTION, 5.0),
        e.RecordingLost(1, e.Problem.MICROPHONE_LOST, 4.0),
    )
    assert session.take is not None
    assert session.take.laps == (Lap(Part.TASK, 2.0), Lap(Part.ACTION, 4.0))


def test_what_did_not_grow_has_one_join() -> None:
    lost, _ = play(
        SITUATIONS["failed, take kept"],
        e.Resume(),
        e.RecordingLost(2, e.Problem.AUDIO_CRASHED, 4.0),
        e.TakeSaved(2),
    )
    assert lost.take is not None
    assert (lost.state, lost.take.duration_s, lost.take.gaps) == (State.FAILED, 4.0, ())
    _, commands = play(lost, e.Resume(), e.RecordingStarted(3, "x"))
    note = next(command for command in commands if isinstance(command, c.NoteTake))
    assert note.take.gaps == (Gap(4.0, None, Missing.CRASHED),)


def test_a_crash_while_thinking_opens_the_microphone_again() -> None:
    crashed = e.MicrophoneFailed(1, e.Problem.AUDIO_CRASHED)
    opened, _ = play(SITUATIONS["thinking"], e.MicrophoneOpened(1, "USB headset"))
    session, commands = play(opened, crashed)
    assert (session.state, session.device, commands) == (
        State.THINKING, "", [c.OpenMicrophone(1)],
    )  # fmt: skip
    assert play(session, crashed)[0].state is State.FAILED


def test_after_a_sleep_nobody_is_recorded_unasked() -> None:
    asleep = e.MicrophoneFailed(1, e.Problem.ASLEEP)
    session, commands = play(SITUATIONS["thinking"], asleep)
    assert (session.state, commands) == (State.FAILED, [c.CancelThinkTimer(1)])
    session, commands = play(SITUATIONS["paused while thinking"], asleep)
    assert (session, commands) == (SITUATIONS["paused while thinking"], [c.OpenMicrophone(1)])
    session, _ = play(SITUATIONS["paused while asking"], asleep)
    assert session.state is State.FAILED


def test_a_microphone_lost_while_the_question_is_repeated_ends_the_voice() -> None:
    lost = e.RecordingLost(1, e.Problem.MICROPHONE_LOST, 4.0)
    session, commands = play(SITUATIONS["repeating while recording"], lost)
    assert (session.state, names(commands)) == (State.FAILED, ["StopVoice", "SaveTake"])
    gone = e.MicrophoneFailed(1, e.Problem.MICROPHONE_LOST)
    assert names(play(SITUATIONS["repeating while recording"], gone)[1])[0] == "StopVoice"
    assert "StopVoice" not in names(play(SITUATIONS["paused while recording"], lost)[1])


def test_a_file_that_ended_just_before_a_pause_is_the_whole_answer() -> None:
    session, commands = play(SITUATIONS["paused while recording"], e.SourceEnded(1, at_s=150.0))
    assert (session.state, names(commands)) == (State.FINISHING, ["StopRecording"])
    session, _ = play(session, e.RecordingStopped(1, 20.5), *REVIEWED[-3:])
    assert session.state is State.REVIEW
    _, commands = play(SITUATIONS["repeating while recording"], e.SourceEnded(1))
    assert names(commands) == ["StopVoice", "StopRecording"]


def test_what_comes_next_is_rendered_ahead() -> None:
    session = SITUATIONS["thinking"]
    assert session.coming_texts() == (
        "How did you measure it?", "Who agreed?", "Describe Terraform state.",
    )  # fmt: skip
    follow_up: Any = SITUATIONS["recording the follow-up"]
    assert follow_up.coming_texts() == ("Describe Terraform state.",)


def test_how_long_the_text_takes_is_known_and_forgotten_with_the_take() -> None:
    session = SITUATIONS["finishing, being written"]
    assert (session.writing, session.written_share, session.writing_left_s) == (True, 0.25, 6.0)
    ready, _ = step(session, e.TranscriptReady(1, SAID, at_s=170.0))
    assert not ready.writing
    after_it, _ = play(ready, e.TranscriptSaved(1), e.Retake())
    assert (after_it.written_share, after_it.writing_left_s) == (0.0, None)


def test_nobody_has_to_wait_for_the_text() -> None:
    session, commands = step(SITUATIONS["finishing, being written"], e.Later())
    assert session.state is State.REVIEW
    assert session.transcript is None
    assert commands == (c.CancelTranscript(1),)
    assert session.follow_up_due
    late, nothing = step(session, e.TranscriptReady(1, SAID, at_s=170.0))
    assert (late, nothing) == (session, ())


def test_before_the_take_is_stored_there_is_nothing_to_put_off() -> None:
    for name in ("finishing", "finishing, take kept", "finishing to skip"):
        session, commands = step(SITUATIONS[name], e.Later())
        assert session == SITUATIONS[name]
        assert commands == (c.Refuse(1, "Later", c.Reason.NOT_NOW),)


def test_a_timer_that_was_cancelled_too_late_does_not_begin_before_the_cue_has_ended() -> None:
    cueing = SITUATIONS["before the cue has ended"]
    assert cueing.think_ends_s == 143.0
    assert step(cueing, e.ThinkTimeOver(1, at_s=140.1)) == (cueing, ())
    recording, commands = step(cueing, e.CueEnded(1, cueing.utterance, at_s=140.6))
    assert recording.state is State.RECORDING
    assert commands[:2] == (
        c.CancelThinkTimer(1),
        c.StartRecording(1, "s1/s1-001.wav", since_s=140.6 - c.AFTER_CUE_S),
    )


def test_a_cue_that_never_ends_may_still_sound_when_the_recording_begins() -> None:
    cueing = SITUATIONS["before the cue has ended"]
    _, commands = step(cueing, e.ThinkTimeOver(1, at_s=143.0))
    assert commands[0] == c.StartRecording(1, "s1/s1-001.wav", since_s=143.0)


def test_who_answers_while_the_cue_is_played_waits_for_its_end() -> None:
    cueing = SITUATIONS["before the cue has ended"]
    assert step(cueing, e.AnswerNow(at_s=140.1)) == (cueing, ())


def test_the_end_of_a_recording_is_heard_after_the_microphone_is_closed() -> None:
    cued = replace(after(*RECORDING, e.Finish()), plan=CUED)
    _, commands = step(cued, e.RecordingStopped(1, 20.5))
    assert commands[-2:] == (c.CloseMicrophone(1), c.Cue(1, -1, c.Sound.END))
    skipped = replace(after(*RECORDING, e.Skip()), plan=CUED)
    _, commands = step(skipped, e.RecordingStopped(1, 20.5))
    assert commands[-1] == c.CloseMicrophone(1)


def test_an_answer_that_goes_on_after_a_crash_waits_for_no_countdown_and_no_cue() -> None:
    recording = replace(after(*RECORDING), plan=replace(PLAN, cues=True, countdown=True))
    lost = e.RecordingLost(1, e.Problem.AUDIO_CRASHED, 14.0)
    going, commands = play(recording, lost, e.TakeSaved(1))
    assert going.state is State.RECORDING
    assert "Cue" not in names(commands)
    assert "StartThinkTimer" not in names(commands)
