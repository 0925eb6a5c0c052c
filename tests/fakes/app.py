"""The app with nothing real outside: the engine and its states are real, sound is not.

Tests say what the outside world does (`speak`, `voice_ends`, …) and wait for the window.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.store import MemoryStore
from voice_interview.audio.devices import Devices
from voice_interview.core import events as e
from voice_interview.core.model import (
    Bank,
    Category,
    FollowUp,
    KeyPoint,
    Mode,
    Order,
    Part,
    Question,
    Span,
    Transcript,
    Word,
)
from voice_interview.core.ports import Device, Level, Playback
from voice_interview.doctor import Check
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.settings import Settings
from voice_interview.speech.render import VoiceInfo

PREROLL_S = 0.4

GATE = Question(
    id="security-gate",
    category="behavioral",
    title="Security gate slowed releases",
    prompt=(
        "Tell me about a time a development team pushed back on a security gate you had "
        "introduced because it slowed their releases. How did you resolve it?"
    ),
    star=True,
    follow_ups=(FollowUp("regret", "What would you do differently today?"),),
    key_points=(
        KeyPoint("measured", "Measured the slowdown before arguing", ("build data",)),
        KeyPoint("blocking", "Kept the critical check blocking", ("critical ones blocking",)),
        KeyPoint("exception", "Who had to agree to the exception", ("exception",)),
    ),
    vocabulary=("Snyk",),
    tags=("security", "conflict"),
)
STATE = Question(
    id="terraform-state",
    category="iac",
    title="Terraform state across accounts",
    prompt="How do you keep Terraform state safe when several teams share AWS accounts?",
)
TICKETS = Question(
    id="duplicate-tickets",
    category="python",
    title="Duplicate tickets under concurrency",
    prompt="Two workers open the same ticket twice. How do you stop that?",
)
BANK = Bank(
    "devops-python",
    "Python and DevOps",
    "en",
    (
        Category("python", "Python automation and scripting"),
        Category("iac", "Infrastructure as code and cloud"),
        Category("behavioral", "Behavioral"),
    ),
    (TICKETS, STATE, GATE),
)

ANSWER = (
    "At my last company I rolled out a Snyk gate across forty repositories. Within two weeks the "
    "payments team told me their lead time had doubled. My job was to keep the control and give "
    "them their speed back before the quarter closed. First I pulled the build data, and it "
    "showed that a third of the failures were medium findings with no fix available. So I moved "
    "those to a ticket with an owner and a due date, kept critical ones blocking, and cached the "
    "scan, which took it from six minutes to fifty seconds. Lead time went back to where it was, "
    "and critical findings dropped by half."
)


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


class FakeVoice:
    """Says nothing until the test lets it end."""

    def __init__(self, post: Callable[[e.Event], None]) -> None:
        self._post = post
        self.said: list[str] = []
        self.problem: e.Problem | None = None
        self._under_way: tuple[int, int] | None = None

    def prepare(self, text: str) -> None:
        """Rendering takes no time here."""

    def say(self, turn: int, utterance: int, text: str) -> None:
        self.said.append(text)
        if self.problem is not None:
            self._post(e.VoiceFailed(turn, utterance, self.problem))
            return
        self._under_way = (turn, utterance)
        self._post(e.VoiceStarted(turn, utterance))

    def voices(self) -> tuple[VoiceInfo, ...]:
        return (
            VoiceInfo("de", "German", "de"),
            VoiceInfo("en-us", "English (America)", "en-us"),
            VoiceInfo("plain", "Plain", ""),
        )

    def stop(self) -> None:
        if self._under_way is not None:
            turn, utterance = self._under_way
            self._under_way = None
            self._post(e.VoiceFinished(turn, utterance))


class FakeMicrophone:
    """Records what the test says it hears; `problem` makes opening fail."""

    def __init__(self, post: Callable[[e.Event], None]) -> None:
        self._post = post
        self.problem: e.Problem | None = None
        self.device = "USB headset"
        self.is_open = False
        self.turn = 0
        self.position_s = 0.0
        self.recording = False
        self.imported: list[str] = []

    def open(self, turn: int) -> None:
        self.is_open = self.problem is None
        if self.problem is None:
            self._post(e.MicrophoneOpened(turn, self.device))
        else:
            self._post(e.MicrophoneFailed(turn, self.problem))

    def close(self) -> None:
        self.is_open = False

    def start(self, turn: int, audio: str) -> None:
        if self.problem is not None:
            return
        self.turn, self.position_s, self.recording = turn, PREROLL_S, True
        self._post(e.RecordingStarted(turn, _now(), PREROLL_S))

    def pause(self) -> None:
        self.recording = False

    def resume(self) -> None:
        self.recording = True

    def stop(self, turn: int, tail_s: float) -> None:
        self.recording = False
        self._post(e.RecordingStopped(turn, self.position_s + tail_s))

    def import_file(self, turn: int, path: str, audio: str) -> None:
        self.imported.append(path)
        self._post(e.RecordingStarted(turn, _now()))
        self._post(e.RecordingStopped(turn, 42.0))

    def locate(self, turn: int, part: Part, at_s: float) -> None:
        self._post(e.LapMarked(turn, part, self.position_s))

    def level(self) -> Level:
        if not self.is_open:
            return Level()
        now_s = time.monotonic()
        loud = abs(math.sin(now_s * 1.7) * math.sin(now_s * 5.3))
        return Level(-52 + 38 * loud, -48 + 40 * loud)


class FakeTranscriber:
    """Has the transcript at once, unless the test holds it back."""

    def __init__(self, post: Callable[[e.Event], None]) -> None:
        self._post = post
        self.transcript = spoken(ANSWER)
        self.problem: e.Problem | None = None
        self.held = False
        self._waiting = 0

    def begin(self, turn: int, audio: str, language: str, vocabulary: tuple[str, ...]) -> None:
        """Nothing is heard yet."""

    def finish(self, turn: int, audio: str, language: str, vocabulary: tuple[str, ...]) -> None:
        self._waiting = turn
        if not self.held:
            self.release()

    def release(self) -> None:
        if self.problem is not None:
            self._post(e.TranscriptFailed(self._waiting, self.problem))
        else:
            self._post(e.TranscriptReady(self._waiting, self.transcript))

    def cancel(self, turn: int) -> None:
        """Nothing runs."""


class FakePlayer:
    """Plays silently; the test moves the position and lets it end."""

    def __init__(self) -> None:
        self.played: list[Playback] = []
        self.position: float | None = None
        self._ended: Callable[[str], None] | None = None

    def play(
        self, playback: Playback, started: Callable[[], None], ended: Callable[[str], None]
    ) -> None:
        self.stop()
        self.played.append(playback)
        self.position = playback.start_s
        self._ended = ended
        started()

    def stop(self, problem: str = "") -> None:
        ended, self._ended = self._ended, None
        self.position = None
        if ended is not None:
            ended(problem)

    def position_s(self) -> float | None:
        return self.position


class HeldClock:
    """The machine's time, with timers that fire only when the test says so."""

    def __init__(self) -> None:
        self.timers: list[Callable[[], None]] = []

    def now_s(self) -> float:
        return time.monotonic()

    def call_later(self, after_s: float, call: Callable[[], None]) -> Callable[[], None]:
        self.timers.append(call)
        return lambda: self.timers.remove(call) if call in self.timers else None

    def fire(self) -> None:
        due, self.timers = self.timers, []
        for call in due:
            call()


CHECKS = (
    Check("microphone", "Microphone", "ok", "USB headset"),
    Check("speaker", "Speaker", "ok", "Built-in speakers"),
    Check("voice", "Voice", "ok", "English, 165 words/min"),
    Check("model", "Speech model", "ok", "base, on this computer"),
    Check("disk", "Disk", "ok", "Room for 900 hours of recording."),
)


@dataclass
class FakeApp:
    """What voice_interview.app.App offers to the window."""

    folders: Folders
    settings: Settings = field(default_factory=Settings)
    bank: Bank = BANK
    found: tuple[Check, ...] = CHECKS
    exports: list[tuple[str, tuple[str, ...], Path, bool]] = field(default_factory=list)
    bank_error: UserError | None = None

    def __post_init__(self) -> None:
        self.clock = HeldClock()
        self.voice = FakeVoice(self._post)
        self.microphone = FakeMicrophone(self._post)
        self.transcriber = FakeTranscriber(self._post)
        self.player = FakePlayer()
        self.store = MemoryStore(self.folders.audio)
        self.engine = Engine(self.voice, self.microphone, self.transcriber, self.store, self.clock)
        self.engine.start()

    def _post(self, event: e.Event) -> None:
        self.engine.post(event)

    def close(self) -> None:
        self.engine.close()

    # ---- what App offers

    def change_settings(self, settings: Settings) -> None:
        self.settings = settings

    def banks(self) -> tuple[Bank, ...]:
        if self.bank_error is not None:
            raise self.bank_error
        return (self.bank,)

    def plan(
        self,
        bank: Bank,
        *,
        categories: Sequence[str] = (),
        count: int | None = None,
        order: Order = Order.WRITTEN,
        mode: Mode = Mode.RELAXED,
        think_s: float | None = None,
        limit_s: float | None = None,
        ask_follow_ups: bool = True,
    ) -> e.Plan:
        drawn = [one for one in bank.questions if not categories or one.category in categories]
        return e.Plan(
            f"session-{len(self.store.sessions()) + 1}",
            bank.id,
            bank.title,
            tuple(drawn[:count]),
            _now(),
            mode=mode,
            think_s=think_s,
            limit_s=limit_s,
            ask_follow_ups=ask_follow_ups,
        )

    def checks(self) -> tuple[Check, ...]:
        return self.found

    def audio_file(self, audio: str) -> Path:
        return self.folders.audio / audio

    def export(
        self, session_id: str, formats: Sequence[str], folder: Path, *, overwrite: bool = False
    ) -> tuple[Path, ...]:
        self.exports.append((session_id, tuple(formats), folder, overwrite))
        return tuple(folder / f"{session_id}.{name}" for name in formats)

    def devices(self) -> Devices:
        return Devices(
            (Device("usb", "USB headset", is_default=True), Device("built-in", "Built-in")),
            (Device("speakers", "Built-in speakers", is_default=True),),
        )

    # ---- what the world does

    def voice_ends(self) -> None:
        """The question has been said."""
        self.voice.stop()

    def speak(self, seconds: float) -> None:
        """The speaker talks on for so long."""
        self.microphone.position_s += seconds
        self._post(e.RecordingProgress(self.microphone.turn, self.microphone.position_s))

    def caption(self, committed: str, tentative: str) -> None:
        """This has been understood."""
        self._post(e.CaptionChanged(self.microphone.turn, committed, tentative))

    def lose_microphone(self) -> None:
        """Somebody pulls the plug."""
        microphone = self.microphone
        lost = e.RecordingLost(microphone.turn, e.Problem.MICROPHONE_LOST, microphone.position_s)
        self._post(lost)


def make_app(root: Path, **settings: object) -> FakeApp:
    """A fake app on an empty data folder."""
    folders = Folders(root)
    folders.create()
    return FakeApp(folders, settings=replace(Settings(), **settings))  # type: ignore[arg-type]


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
