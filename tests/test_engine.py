"""The engine's hands: each command reaches its port, each outcome comes back as an event."""

from __future__ import annotations

import logging
import threading
from typing import Any

import pytest

from tests.core.test_session import PLAN, RECORDING, SAID, STAR
from tests.fakes.clock import FakeClock
from tests.scenarios.world import World
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Session, State
from voice_interview.core.model import Mode, Part, SessionInfo, Take
from voice_interview.engine import Engine
from voice_interview.errors import UserError

TAKE = Take("s1-001", "s1", "gate", "", 1, "s1/s1-001.wav", 20.5, (), "2026-01-01T10:00:40+00:00")
INFO = SessionInfo("s1", "bank", "Bank", Mode.RELAXED, "2026-01-01T10:00:00+00:00")

HANDS = [
    (c.PrepareVoice(1, "Hello"), ("prepare", "Hello")),
    (c.Say(1, 2, "Hello"), ("say", 1, 2, "Hello")),
    (c.StopVoice(1), ("stop",)),
    (c.OpenMicrophone(1), ("open", 1)),
    (c.CloseMicrophone(1), ("close",)),
    (c.StartRecording(1, "a.wav", append=True), ("start", 1, "a.wav", True, 0.0)),
    (c.PauseRecording(1), ("pause",)),
    (c.ResumeRecording(1), ("resume",)),
    (c.ImportRecording(1, "b.mp3", "a.wav"), ("import_file", 1, "b.mp3", "a.wav")),
    (c.LocateLap(1, Part.TASK, 7.0), ("locate", 1, Part.TASK, 7.0)),
    (c.BeginTranscript(1, "a.wav", "en", {"Snyk": ()}), ("begin", 1, "a.wav", "en", {"Snyk": ()})),
    (c.FinishTranscript(1, "a.wav", "en", {}), ("finish", 1, "a.wav", "en", {})),
    (c.CancelTranscript(1), ("cancel", 1)),
    (c.SaveSession(1, INFO), ("save_session", INFO)),
    (c.SavePlan(1, "s1", PLAN), ("save_plan", "s1", PLAN)),
    (c.Cue(1, 4, c.Sound.START), ("play", 1, 4, c.Sound.START)),
    (c.NoteTake(1, TAKE, STAR), ("note_take", TAKE, STAR)),
    (c.SaveTake(1, TAKE, STAR), ("save_take", TAKE, STAR)),
    (c.SaveTranscript(1, "s1-001", SAID, 0.4), ("save_transcript", "s1-001", SAID, 0.4)),
]


class Hand:
    """A port that notes its calls, and fails where it is told to."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self.failing: dict[str, Exception] = {}

    def __getattr__(self, name: str) -> Any:
        def call(*args: Any, **named: Any) -> None:
            self.calls.append((name, *args, *named.values()))
            if name in self.failing:
                raise self.failing[name]

        return call


class Rigged:
    """An engine whose every port is one hand."""

    def __init__(self) -> None:
        self.hand: Any = Hand()
        self.clock = FakeClock()
        self.engine = Engine(self.hand, self.hand, self.hand, self.hand, self.clock, cues=self.hand)
        self.seen: list[e.Event] = []
        self.engine.listen(lambda session, event, commands: self.seen.append(event))

    def run(self, *events: e.Event) -> None:
        """Take the events and everything that they lead to."""
        self.engine.start()
        for event in events:
            self.engine.post(event)
        self.engine.close()


@pytest.fixture
def rigged() -> Rigged:
    return Rigged()


@pytest.mark.parametrize(("command", "call"), HANDS, ids=lambda value: type(value).__name__)
def test_each_command_reaches_its_port(
    rigged: Rigged, command: c.Command, call: tuple[Any, ...]
) -> None:
    rigged.engine._carry_out(command)
    assert rigged.hand.calls == [call]


def test_the_end_of_a_recording_is_told_to_the_transcriber_too(rigged: Rigged) -> None:
    rigged.engine._carry_out(c.StopRecording(1, 0.5))
    assert rigged.hand.calls == [("stop", 1, 0.5), ("expect_end", 1)]


def test_there_is_a_hand_for_every_command() -> None:
    covered = {type(command) for command, _ in HANDS}
    rest = {c.Refuse, c.StartThinkTimer, c.CancelThinkTimer, c.StopRecording}
    assert set(c.Command.__subclasses__()) == covered | rest


def test_without_sounds_every_cue_has_ended_at_once() -> None:
    hand: Any = Hand()
    engine = Engine(hand, hand, hand, hand, FakeClock())
    engine._carry_out(c.Cue(1, 4, c.Sound.START))
    assert engine._queue.get(timeout=10) == e.CueEnded(1, 4, at_s=1000.0)


def test_an_unknown_command_is_a_bug(rigged: Rigged) -> None:
    with pytest.raises(TypeError, match="no hand for Command"):
        rigged.engine._carry_out(c.Command(1))


def test_the_think_timer_fires_once_and_can_be_cancelled(rigged: Rigged) -> None:
    rigged.engine.take(e.Start(PLAN))
    rigged.engine.take(e.VoiceFinished(1, 1))
    rigged.clock.advance(29.9)
    assert rigged.engine._queue.empty()
    rigged.clock.advance(0.1)
    assert rigged.engine._queue.get(timeout=10) == e.ThinkTimeOver(1, at_s=1030.0)
    rigged.engine._carry_out(c.StartThinkTimer(1, 5.0))
    rigged.engine._carry_out(c.CancelThinkTimer(1))
    rigged.clock.advance(9.0)
    assert rigged.engine._queue.empty()


def test_events_are_stamped_when_posted_unless_they_bring_their_time(rigged: Rigged) -> None:
    rigged.run(e.Start(PLAN), e.Repeat(at_s=5.0))
    assert [event.at_s for event in rigged.seen] == [1000.0, 5.0]


def test_saved_is_said_after_the_commit(rigged: Rigged) -> None:
    reviewed = threading.Event()

    def decode(session: Session, event: e.Event, commands: object) -> None:
        if isinstance(event, e.TakeSaved):
            rigged.engine.post(e.TranscriptReady(1, SAID))
        if session.state is State.REVIEW:
            reviewed.set()

    rigged.engine.listen(decode)
    rigged.engine.start()
    for event in (e.Start(PLAN), *RECORDING, e.Finish(), e.RecordingStopped(1, 20.5)):
        rigged.engine.post(event)
    assert reviewed.wait(10)
    rigged.engine.close()
    names = [call[0] for call in rigged.hand.calls]
    assert names.index("save_take") < names.index("finish") < names.index("save_transcript")
    assert type(rigged.seen[-1]) is e.TranscriptSaved


def test_a_store_that_fails_is_told_to_the_session(rigged: Rigged) -> None:
    rigged.hand.failing["save_session"] = UserError("The disk is full.")
    rigged.engine.start()
    failed = threading.Event()

    def listen(session: Session, event: e.Event, commands: object) -> None:
        if session.state is State.FAILED:
            failed.set()

    rigged.engine.listen(listen)
    rigged.engine.post(e.Start(PLAN))
    assert failed.wait(10)
    rigged.engine.close()
    assert rigged.engine.session.problem is e.Problem.STORE_FAILED


def test_a_broken_listener_or_port_does_not_stop_the_engine(
    rigged: Rigged, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(session: Session, event: e.Event, commands: object) -> None:
        raise ValueError("a view's bug")

    stop = rigged.engine.listen(broken)
    rigged.hand.failing["say"] = RuntimeError("an adapter's bug")
    with caplog.at_level(logging.ERROR):
        rigged.run(e.Start(PLAN), e.Skip())
    stop()
    assert rigged.engine.session.shown == "Describe Terraform state."
    assert len([record for record in caplog.records if record.levelno == logging.ERROR]) == 4


def test_a_refusal_reaches_listeners_as_a_command(rigged: Rigged) -> None:
    told: list[tuple[c.Command, ...]] = []
    rigged.engine.listen(lambda session, event, commands: told.append(commands))
    rigged.run(e.Finish())
    assert told == [(c.Refuse(0, "Finish", c.Reason.NOT_NOW),)]


def test_an_engine_that_never_started_can_be_closed(rigged: Rigged) -> None:
    rigged.engine.close()


def test_what_remains_need_not_be_stored_to_go_on(caplog: Any) -> None:
    rigged = Rigged()
    rigged.hand.failing["save_plan"] = UserError("The disk is full.", "", "")
    rigged.run(e.Start(PLAN))
    assert rigged.engine.session.state is State.ASKING
    assert "The disk is full." in caplog.text


def test_a_take_that_cannot_be_noted_is_recorded_all_the_same(caplog: Any) -> None:
    rigged = Rigged()
    rigged.hand.failing["note_take"] = UserError("The disk is full.", "", "")
    rigged.engine.take(e.Start(PLAN))
    rigged.engine._carry_out(c.NoteTake(1, TAKE, STAR))
    assert "The disk is full." in caplog.text


def test_a_take_whose_session_was_deleted_meanwhile_is_stored_with_it() -> None:
    world = World({})
    for act in ("start", "asked", "answer now", "say 3 s"):
        world.do(act)
    world.memory.delete_sessions(("s1",))
    world.do("finish")
    assert world.engine.session.state is State.REVIEW
    record = world.memory.session("s1")
    assert (record.info.bank_title, len(record.answers)) == ("Bank", 1)


def test_a_take_that_can_not_be_stored_beside_its_session_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("The disk is full.", "", "")

    world = World({})
    for act in ("start", "asked", "answer now", "say 3 s"):
        world.do(act)
    monkeypatch.setattr(world.memory, "save_take", refuse)
    world.do("finish")
    assert world.engine.session.state is State.FAILED
    assert world.engine.session.problem is e.Problem.STORE_FAILED
