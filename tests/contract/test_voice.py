"""What every voice does: the fake, and the speech engine with a player that plays in no time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.fakes.audio import FakePlayer
from tests.fakes.clock import FakeClock
from tests.fakes.speech import EventLog, FakeVoice
from tests.speech import children
from voice_interview.core.events import (
    Event,
    Problem,
    VoiceFailed,
    VoiceFinished,
    VoiceStarted,
)
from voice_interview.core.ports import Voice
from voice_interview.speech.voice import SpokenVoice

QUESTION = "How do you keep a pipeline both safe and fast?"


class Stand(Protocol):
    """A voice with what a test needs to work it."""

    voice: Voice
    log: EventLog

    def let_it_end(self) -> None: ...
    def break_engine(self) -> None: ...
    def break_speaker(self) -> None: ...
    def never_render(self) -> None: ...


class FakeStand:
    def __init__(self) -> None:
        self.log = EventLog()
        self.fake = FakeVoice(self.log.post)
        self.voice: Voice = self.fake

    def let_it_end(self) -> None:
        self.fake.end()

    def break_engine(self) -> None:
        self.fake.problem = Problem.NO_VOICE

    def break_speaker(self) -> None:
        self.fake.problem = Problem.NO_SPEAKER

    def never_render(self) -> None:
        self.fake.rendering = True


class RealStand:
    def __init__(self, folder: Path) -> None:
        self.log = EventLog()
        self.clock = FakeClock()
        self.player = FakePlayer(self.clock)
        self.spoken = SpokenVoice(self.player, folder / "cache", self.log.post)
        self.voice: Voice = self.spoken

    def let_it_end(self) -> None:
        self.clock.advance(60.0)

    def break_engine(self) -> None:
        self.spoken._render_main = children.render_without_engine

    def break_speaker(self) -> None:
        self.player.problem = Problem.NO_SPEAKER

    def never_render(self) -> None:
        self.spoken._render_main = children.render_never


@pytest.fixture(params=["fake", "engine"])
def stand(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stand]:
    if request.param == "fake":
        yield FakeStand()
        return
    real = RealStand(tmp_path)
    yield real
    real.spoken.close()


def told(stand: Stand, count: int) -> list[Event]:
    return stand.log.wait(lambda events: len(events) >= count)


def test_a_question_starts_and_finishes(stand: Stand) -> None:
    stand.voice.say(3, 7, QUESTION)
    assert told(stand, 1) == [VoiceStarted(3, 7)]
    stand.let_it_end()
    assert told(stand, 2) == [VoiceStarted(3, 7), VoiceFinished(3, 7)]


def test_a_question_that_was_prepared_is_said_all_the_same(stand: Stand) -> None:
    stand.voice.prepare(QUESTION)
    stand.voice.say(1, 1, QUESTION)
    assert told(stand, 1) == [VoiceStarted(1, 1)]
    stand.let_it_end()
    assert told(stand, 2)[1:] == [VoiceFinished(1, 1)]


def test_stopping_ends_the_question_once(stand: Stand) -> None:
    stand.voice.say(1, 1, QUESTION)
    told(stand, 1)
    stand.voice.stop()
    stand.voice.stop()
    stand.voice.say(2, 2, QUESTION)
    expected = [VoiceStarted(1, 1), VoiceFinished(1, 1), VoiceStarted(2, 2)]
    assert told(stand, 3) == expected


def test_stopping_silence_says_nothing(stand: Stand) -> None:
    stand.voice.stop()
    stand.voice.say(1, 1, QUESTION)
    assert told(stand, 1) == [VoiceStarted(1, 1)]


def test_it_can_be_stopped_before_it_is_heard(stand: Stand) -> None:
    stand.never_render()
    stand.voice.say(1, 1, QUESTION)
    stand.voice.stop()
    assert told(stand, 1) == [VoiceFinished(1, 1)]


def test_a_new_question_ends_the_one_under_way(stand: Stand) -> None:
    stand.voice.say(1, 1, QUESTION)
    told(stand, 1)
    stand.voice.say(1, 2, "And then?")
    expected = [VoiceStarted(1, 1), VoiceFinished(1, 1), VoiceStarted(1, 2)]
    assert told(stand, 3) == expected


def test_without_an_engine_it_fails_and_can_be_asked_again(stand: Stand) -> None:
    stand.break_engine()
    stand.voice.say(1, 1, QUESTION)
    stand.voice.say(1, 2, "And then?")
    events = told(stand, 2)
    assert events[-1] == VoiceFailed(1, 2, Problem.NO_VOICE)
    assert events[0] in (VoiceFailed(1, 1, Problem.NO_VOICE), VoiceFinished(1, 1))


def test_without_a_speaker_it_fails(stand: Stand) -> None:
    stand.break_speaker()
    stand.voice.say(1, 1, QUESTION)
    assert told(stand, 1) == [VoiceFailed(1, 1, Problem.NO_SPEAKER)]
