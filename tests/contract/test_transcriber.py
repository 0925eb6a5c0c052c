"""What every transcriber does: the fake, and Whisper (tiny.en) in its child."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import numpy as np
import pytest

from tests.fakes.speech import EventLog, FakeTranscriber, Script
from tests.models.model_folder import model_folders, shared_models  # noqa: F401 - fixtures
from tests.speech.sounds import Samples, sample_answers, sample_sound, silence, write_recording
from voice_interview.core.events import (
    CaptionChanged,
    Event,
    Problem,
    TranscriptFailed,
    TranscriptReady,
)
from voice_interview.core.model import Transcript
from voice_interview.core.ports import Transcriber
from voice_interview.paths import Folders
from voice_interview.speech.adapter import SpeechTranscriber

TAKE = "20250101/take-001.wav"
ANSWER = sample_answers()["answer-2"]


class Stand(Protocol):
    """A transcriber, the folder of its recordings, and what it posts."""

    transcriber: Transcriber
    folder: Path
    log: EventLog

    def without_model(self) -> None: ...
    def expect(self, audio: str, script: Script) -> None: ...


class FakeStand:
    def __init__(self, folder: Path) -> None:
        self.log = EventLog()
        self.folder = folder
        self.fake = FakeTranscriber(self.log.post, folder)
        self.transcriber: Transcriber = self.fake

    def without_model(self) -> None:
        self.fake.problem = Problem.NO_MODEL

    def expect(self, audio: str, script: Script) -> None:
        self.fake.scripts[audio] = script


class RealStand:
    def __init__(self, folders: Folders) -> None:
        self.log = EventLog()
        self.folder = folders.audio
        self.speech = SpeechTranscriber(folders, self.log.post, model="tiny.en")
        self.transcriber: Transcriber = self.speech

    def without_model(self) -> None:
        self.speech.configure("a-model-that-is-not-there")

    def expect(self, audio: str, script: Script) -> None:
        """It hears for itself."""


@pytest.fixture(params=["fake", pytest.param("whisper", marks=pytest.mark.model)])
def stand(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stand]:
    if request.param == "fake":
        yield FakeStand(tmp_path)
        return
    real = RealStand(request.getfixturevalue("model_folders"))
    yield real
    real.speech.close()


def record(stand: Stand, sound: Samples, script: Script, audio: str = TAKE) -> None:
    stand.expect(audio, script)
    write_recording(stand.folder / audio, sound)


def ready(stand: Stand) -> Transcript:
    """The transcript of turn 1, the only one that is waited for."""
    outcomes = (TranscriptReady, TranscriptFailed)
    events = stand.log.wait(lambda events: any(isinstance(e, outcomes) for e in events))
    event = next(event for event in events if isinstance(event, outcomes))
    assert isinstance(event, TranscriptReady), event
    assert event.turn == 1
    return event.transcript


def is_outcome(event: Event) -> bool:
    return isinstance(event, TranscriptReady | TranscriptFailed)


def test_a_whole_recording_becomes_words_with_times(stand: Stand) -> None:
    sound = sample_sound("answer-2")
    record(stand, sound, Script(ANSWER["reference"]))
    stand.transcriber.finish(1, TAKE, "en", {})
    transcript = ready(stand)
    assert len(transcript.words) > 50
    assert transcript.model
    assert transcript.language == "en"
    starts = [word.start_s for word in transcript.words]
    assert starts == sorted(starts)
    for word in transcript.words:
        assert word.text == word.text.strip()
        assert 0 <= word.start_s < word.end_s <= len(sound) / 16_000 + 10
        assert 0 <= word.probability <= 1
    assert transcript.speech
    assert transcript.speech[0].start_s <= starts[0] <= transcript.speech[-1].end_s


def test_getting_ready_and_an_end_that_nothing_is_followed_to_change_nothing(stand: Stand) -> None:
    stand.transcriber.warm()
    stand.transcriber.expect_end(7)
    record(stand, sample_sound("answer-2"), Script(ANSWER["reference"]))
    stand.transcriber.finish(1, TAKE, "en", {})
    assert ready(stand).words


def test_a_growing_recording_has_captions_that_only_grow(stand: Stand) -> None:
    captions = [("", "I split it"), ("I split it into three modules:", "one")]
    script = Script(ANSWER["reference"], captions=captions)
    stand.expect(TAKE, script)
    path = stand.folder / TAKE
    part = path.with_name(path.name + ".part")
    part.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(part), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        stand.transcriber.begin(1, TAKE, "en", {})
        for block in np.array_split(sample_sound("answer-2"), 60):
            file.writeframes(block.tobytes())
    stand.log.wait_for(CaptionChanged)
    stand.transcriber.expect_end(1)
    part.rename(path)
    stand.transcriber.finish(1, TAKE, "en", {})
    text = ready(stand).text
    shown = [event for event in stand.log.events if isinstance(event, CaptionChanged)]
    assert all(event.turn == 1 for event in shown)
    committed = [event.committed for event in shown]
    for before, after in zip(committed, [*committed[1:], text], strict=True):
        assert after.startswith(before)
    assert is_outcome(stand.log.events[-1])


def test_silence_gives_no_words(stand: Stand) -> None:
    record(stand, silence(5.0), Script(""))
    stand.transcriber.finish(1, TAKE, "en", {"Kubernetes": ()})
    transcript = ready(stand)
    assert transcript.words == ()
    assert transcript.speech == ()


def test_after_a_cancel_there_is_no_reply(stand: Stand) -> None:
    other = "20250101/take-002.wav"
    record(stand, sample_sound("answer-2"), Script("I split it"))
    record(stand, silence(1.0), Script(""), other)
    stand.transcriber.begin(7, TAKE, "en", {})
    stand.transcriber.cancel(7)
    stand.transcriber.finish(1, other, "en", {})
    ready(stand)
    assert not [event for event in stand.log.events if is_outcome(event) and event.turn == 7]  # type: ignore[attr-defined]


def test_a_recording_that_is_not_there_fails(stand: Stand) -> None:
    stand.transcriber.finish(5, "20250101/none.wav", "en", {})
    assert stand.log.wait_for(TranscriptFailed) == TranscriptFailed(5, Problem.BAD_AUDIO)


def test_without_a_model_the_end_says_so(stand: Stand) -> None:
    stand.without_model()
    record(stand, silence(1.0), Script(""))
    stand.transcriber.begin(2, TAKE, "en", {})
    stand.transcriber.finish(2, TAKE, "en", {})
    assert stand.log.wait_for(TranscriptFailed) == TranscriptFailed(2, Problem.NO_MODEL)
    assert [event for event in stand.log.events if is_outcome(event)] == stand.log.events
