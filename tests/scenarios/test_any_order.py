"""Anything in any order, on the engine with the real store: what was acknowledged is there.

`VOICE_INTERVIEW_RUNS` sets how many runs of 50 actions there are.
"""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.scenarios.world import World
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Session, State
from voice_interview.core.model import Take
from voice_interview.storage.lock import FolderHeldError, FolderLock
from voice_interview.storage.store import SqliteStore

RUNS = int(os.environ.get("VOICE_INTERVIEW_RUNS", "30"))
ACTS = (
    "start", "repeat", "answer now", "lap", "lap 2", "lap 4", "finish", "pause", "resume",
    "start over", "skip", "next", "end", "later", "asked", "no voice", "no microphone",
    "a microphone again", "writing takes long", "no model", "wait 0.1", "wait 3", "wait 130",
)  # fmt: skip
ONWARD = {
    State.IDLE: ("start",),
    State.ASKING: ("asked",),
    State.THINKING: ("answer now",),
    State.RECORDING: ("wait 3", "lap", "wait 0.1", "finish"),
    State.FINISHING: ("wait 0.1",),
    State.REVIEW: ("next",),
    State.PAUSED: ("resume",),
    State.FAILED: ("a microphone again", "start over"),
}
"""What leads on: random acts alone would hardly ever come to an answer."""


class Faults(logging.Handler):
    """Collects what the engine caught: each is a bug of ours."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.caught: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            self.caught.append(record.getMessage())


class AnyOrder(RuleBasedStateMachine):
    """One data folder, held by one instance; sessions begin, break off and go on."""

    def __init__(self) -> None:
        super().__init__()
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        (self.folder / "audio").mkdir()
        self.lock = FolderLock(self.folder)
        self.faults = Faults()
        logging.getLogger("voice_interview.engine").addHandler(self.faults)
        self.kept: dict[str, Take] = {}
        self.written: set[str] = set()
        self.starts = 0

    @initialize(pressure=st.booleans(), follow_ups=st.booleans())
    def begin(self, *, pressure: bool, follow_ups: bool) -> None:
        self.modes = {name: "" for name, on in
                      (("pressure", pressure), ("follow-ups", follow_ups)) if on}  # fmt: skip
        self.open()

    def open(self) -> None:
        self.starts += 1
        self.store = SqliteStore(self.folder / "sessions.sqlite3", self.folder / "audio")
        self.world = World({**self.modes, "id": f"s{self.starts}"}, self.store)
        self.world.microphone.progress_every_s = 1.0  # a machine that slept has hours of them
        self.world.engine.listen(self.hear)

    def hear(self, session: Session, event: e.Event, _: tuple[c.Command, ...]) -> None:
        """Remember what the user has been told is kept."""
        if session.take is not None and isinstance(event, e.TakeSaved | e.TranscriptSaved):
            self.kept[session.take.id] = session.take
            if isinstance(event, e.TranscriptSaved):
                self.written.add(session.take.id)

    # ---- what can happen

    @rule(act=st.sampled_from(ACTS))
    def act(self, act: str) -> None:
        if act == "start" and self.world.engine.session.state is State.IDLE:
            self.reopen()  # a plan is made once
        self.world.do(act)

    @rule(steps=st.integers(1, 6))
    def go_on(self, steps: int) -> None:
        for _ in range(steps):
            for act in ONWARD[self.world.engine.session.state]:
                self.act(act)

    @precondition(lambda self: self.world.microphone.recording)
    @rule()
    def lose(self) -> None:
        self.world.do("the microphone is lost")

    @rule()
    def catch_up(self) -> None:
        self.world.transcriber.problem = None
        self.world.transcriber.release()
        self.world.do("wait 0.1")

    @rule()
    def suspend(self) -> None:
        """The machine sleeps: the clock is hours on, and nothing was recorded meanwhile."""
        self.world.clock.advance(7200.0)
        self.world.do("wait 0.1")

    @rule(chance=st.integers(0, 5))
    def die(self, chance: int) -> None:
        if chance == 0:
            self.reopen()

    def reopen(self) -> None:
        """The process is gone; the next one opens what is on disk."""
        self.store.close()
        self.open()

    @rule()
    def second_instance(self) -> None:
        with pytest.raises(FolderHeldError):
            FolderLock(self.folder)

    # ---- what is always true

    @invariant()
    def nothing_acknowledged_is_lost(self) -> None:
        for take_id, told in self.kept.items():
            answer = self.store.take(take_id)
            assert answer.take.duration_s >= told.duration_s
            assert answer.take.laps[: len(told.laps)] == told.laps
        for take_id in self.written:
            assert self.store.take(take_id).transcript is not None

    @invariant()
    def times_are_possible(self) -> None:
        for record in self.store.sessions():
            for answer in record.answers:
                places = [lap.at_s for lap in answer.take.laps]
                assert places == sorted(places)
                assert all(0 <= place <= answer.take.duration_s for place in places)

    @invariant()
    def the_engine_caught_nothing(self) -> None:
        assert self.faults.caught == []

    def teardown(self) -> None:
        logging.getLogger("voice_interview.engine").removeHandler(self.faults)
        if self.starts:
            self.store.close()
        self.lock.release()
        self.temporary.cleanup()


AnyOrder.TestCase.settings = settings(
    max_examples=RUNS,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyOrder = AnyOrder.TestCase
