"""A voice and a transcriber whose words a test decides; the contract tests keep them honest."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field

from voice_interview.core.events import (
    CaptionChanged,
    Event,
    Problem,
    TranscriptFailed,
    TranscriptProgress,
    TranscriptReady,
    VoiceFailed,
    VoiceFinished,
    VoiceStarted,
)
from voice_interview.core.model import Span, Transcript, Vocabulary, Word
from voice_interview.core.ports import Level, Post
from voice_interview.speech.render import VoiceInfo

PATIENCE_S = 120.0

VOICES = (
    VoiceInfo("de", "German", "de"),
    VoiceInfo("en-us", "English (America)", "en-us"),
    VoiceInfo("plain", "Plain", ""),
)

_Kind = TypeVar("_Kind", bound=Event)


class EventLog:
    """Collects what an adapter posts, from any thread."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._changed = threading.Condition()

    def post(self, event: Event) -> None:
        with self._changed:
            self._events.append(event)
            self._changed.notify_all()

    @property
    def events(self) -> list[Event]:
        with self._changed:
            return list(self._events)

    def wait(self, enough: Callable[[list[Event]], bool]) -> list[Event]:
        """Return the events once there are enough; AssertionError when that never comes."""
        with self._changed:
            there = self._changed.wait_for(lambda: enough(self._events), PATIENCE_S)
            assert there, f"only {self._events}"
            return list(self._events)

    def wait_for(self, kind: type[_Kind]) -> _Kind:
        """Return the last event of that kind, once there is one."""
        found = self.wait(lambda events: any(isinstance(event, kind) for event in events))
        return [event for event in found if isinstance(event, kind)][-1]


class FakeVoice:
    """Speaks until the test lets it end.

    `problem` makes every utterance fail; `rendering` keeps new ones silent until `rendered`.
    """

    def __init__(self, post: Post) -> None:
        self.problem: Problem | None = None
        self.rendering = False
        self.prepared: list[str] = []
        self.said: list[str] = []
        self._post = post
        self._under_way: tuple[int, int] | None = None

    # ---- the port

    def prepare(self, text: str) -> None:
        assert text, "nothing is to be said"
        self.prepared.append(text)

    def say(self, turn: int, utterance: int, text: str) -> None:
        assert text, "nothing is to be said"
        self.end()
        self.said.append(text)
        if self.problem is not None:
            self._post(VoiceFailed(turn, utterance, self.problem))
            return
        self._under_way = (turn, utterance)
        if not self.rendering:
            self.rendered()

    def stop(self) -> None:
        self.end()

    def level(self) -> Level:
        return Level(-20.0, -14.0) if self._under_way and not self.rendering else Level()

    # ---- what the settings ask of a voice of this machine

    def voices(self) -> tuple[VoiceInfo, ...]:
        return VOICES

    # ---- what a test does to it

    def rendered(self) -> None:
        """The first sample is heard."""
        assert self._under_way is not None, "nothing is to be said"
        self._post(VoiceStarted(*self._under_way))

    def end(self) -> None:
        """The last sample is heard."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            self._post(VoiceFinished(*under_way))


class Script(Struct):
    """What the fake hears in a recording: the words as running text, or what goes wrong."""

    text: str = ""
    problem: Problem | None = None
    captions: list[tuple[str, str]] = field(default_factory=list)
    """Committed and tentative text, posted when the recording begins."""
    timed: Transcript | None = None
    """The words with their times, instead of the text."""

    @property
    def transcript(self) -> Transcript:
        return spoken(self.text) if self.timed is None else self.timed


def spoken(text: str, start_s: float = 1.5, word_s: float = 0.4) -> Transcript:
    """The text as if it had been said, one word every `word_s`, with a pause after sentences."""
    words: list[Word] = []
    speech: list[Span] = []
    at_s = begun_s = start_s
    for said in text.split():
        words.append(Word(said, at_s, at_s + word_s * 0.9, 0.93))
        at_s += word_s
        if said.endswith("."):
            speech.append(Span(begun_s, at_s))
            at_s += 0.9
            begun_s = at_s
    if words and not words[-1].text.endswith("."):
        speech.append(Span(begun_s, at_s))
    return Transcript(tuple(words), tuple(speech), "fake")


class FakeTranscriber:
    """Has every transcript at once; `scripts` says what is heard in which recording.

    With a folder, a recording that is not in it can't be read. `held` keeps replies back until
    `release`.
    """

    def __init__(self, post: Post, folder: Path | None = None) -> None:
        self.scripts: dict[str, Script] = {}
        self.default = Script()
        self.problem: Problem | None = None
        """Fails every recording, such as NO_MODEL."""
        self.held = False
        self.is_warm = False
        self._post = post
        self._folder = folder
        self._open: set[int] = set()
        self._waiting: dict[int, str] = {}

    # ---- the port

    def warm(self) -> None:
        self.is_warm = True

    def begin(self, turn: int, audio: str, language: str, vocabulary: Vocabulary) -> None:
        self._open.add(turn)
        for committed, tentative in self._script(audio).captions:
            self._post(CaptionChanged(turn, committed, tentative))

    def expect_end(self, turn: int) -> None:
        """What it has at once it can't have sooner."""

    def finish(self, turn: int, audio: str, language: str, vocabulary: Vocabulary) -> None:
        self._waiting[turn] = audio
        if not self.held:
            self.release()

    def cancel(self, turn: int) -> None:
        self._open.discard(turn)
        self._waiting.pop(turn, None)

    # ---- what a test does to it

    @property
    def transcript(self) -> Transcript:
        """What is heard in a recording that has no script of its own; a test may change it."""
        return self.default.transcript

    @transcript.setter
    def transcript(self, transcript: Transcript) -> None:
        self.default = Script(timed=transcript)

    def tell(self, share: float, left_s: float | None) -> None:
        """Say how far it is with all that wait."""
        for turn in self._waiting:
            self._post(TranscriptProgress(turn, share, left_s))

    def release(self) -> None:
        """Reply to all that wait."""
        waiting, self._waiting = self._waiting, {}
        for turn, audio in waiting.items():
            self._open.discard(turn)
            problem = self.problem or self._script(audio).problem or self._missing(audio)
            if problem is not None:
                self._post(TranscriptFailed(turn, problem))
            else:
                self._post(TranscriptReady(turn, self._script(audio).transcript))

    # ---- inside

    def _script(self, audio: str) -> Script:
        return self.scripts.get(audio, self.default)

    def _missing(self, audio: str) -> Problem | None:
        there = self._folder is None or (self._folder / audio).exists()
        return None if there else Problem.BAD_AUDIO
