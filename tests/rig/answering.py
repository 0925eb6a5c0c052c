"""An engine with the real microphone and the real store, and somebody who answers."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from tests.audio.heard import Heard
from tests.audio.sounds import Samples, read_wav
from tests.fakes.speech import FakeTranscriber
from voice_interview.archive import Archive
from voice_interview.audio.adapter import AudioMicrophone, AudioPlayer
from voice_interview.audio.link import AudioProcess
from voice_interview.clock import SystemClock
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session, State
from voice_interview.core.model import Question, Take
from voice_interview.engine import Engine
from voice_interview.speech.mute import MuteVoice

QUESTION = Question("gate", "behavioral", "Tell me about it.", think_s=0.0, limit_s=600.0)
PLAN = e.Plan("s1", "bank", "Bank", (QUESTION,), "now", ask_follow_ups=False)

E = TypeVar("E", bound=e.Event)


class Arrived(Struct, frozen=True):
    """An event, the state that it led to, and when it was seen."""

    event: e.Event
    state: State
    at_s: float


class Answering:
    """One question and its answer. Each `wait_for_…` is as patient as a busy machine needs."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.heard = Heard()
        self.arrived: list[Arrived] = []
        self.process = AudioProcess()
        folder = archive.folders.audio
        self.engine = Engine(
            MuteVoice(self._post),
            AudioMicrophone(self.process, folder, self._post),
            FakeTranscriber(self._post, folder),
            archive.store,
            SystemClock(),
        )
        self.player = AudioPlayer(self.process)
        self.engine.listen(self._see)
        self.engine.start()

    def _post(self, event: e.Event) -> None:
        self.engine.post(event)

    def _see(self, session: Session, event: e.Event, _commands: Commands) -> None:
        self.arrived.append(Arrived(event, session.state, time.monotonic()))
        self.heard.post(event)

    def close(self) -> None:
        self.engine.close()
        self.process.close()

    # ---- what a person does

    def begin(self) -> None:
        """Ask and record, until two tenths of a second are on disk."""
        self.engine.post(e.Start(PLAN))
        self.wait_for(e.RecordingProgress, 2)

    def go_on(self) -> float:
        """Press the one key; returns seconds until sound is on disk again."""
        before, began_s = self.count(e.RecordingStarted), time.monotonic()
        self.engine.post(e.Resume())
        self.wait_for(e.RecordingStarted, before + 1)
        return self.at_s(e.RecordingStarted, before + 1) - began_s

    def finish(self) -> Take:
        """Finish; returns the take as it is stored."""
        self.engine.post(e.Finish())
        self.wait_for(e.TranscriptSaved)
        ((answer,),) = [it.answers for it in self.archive.store.sessions()]
        return answer.take

    # ---- what happened

    def wait_for(self, kind: type[E], count: int = 1) -> E:
        return self.heard.wait_for(kind, count)

    def count(self, kind: type[e.Event]) -> int:
        return len(self.heard.of(kind))

    def at_s(self, kind: type[e.Event], count: int = 1) -> float:
        """When the event of that kind was seen."""
        return [it.at_s for it in tuple(self.arrived) if isinstance(it.event, kind)][count - 1]

    def sound(self, take: Take) -> Samples:
        """What is on disk of the take."""
        return read_wav(self.path(take))

    def path(self, take: Take) -> Path:
        return self.archive.audio_file(take.audio)
