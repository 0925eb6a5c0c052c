"""The app with nothing real outside: the engine and its states are real, sound is not.

Tests say what the outside world does (`speak`, `voice_ends`, …) and wait for the window.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from msgspec import Struct, field
from msgspec.structs import replace

from tests.fakes.audio import FakeMicrophone, FakePlayer
from tests.fakes.clock import FakeClock
from tests.fakes.speech import FakeTranscriber, FakeVoice, spoken
from tests.fakes.store import MemoryStore
from voice_interview.archive import Archive
from voice_interview.audio.cues import PlayedCues
from voice_interview.audio.devices import Devices
from voice_interview.banks.library import BankFile, Library, load_library
from voice_interview.catch_up import Progress, Stage
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.core.draw import draw
from voice_interview.core.keeping import going_on, left_of
from voice_interview.core.live import Session
from voice_interview.core.model import (
    Bank,
    Category,
    FollowUp,
    KeyPoint,
    Mode,
    Order,
    Question,
    SessionInfo,
    Take,
)
from voice_interview.core.ports import Device, Level
from voice_interview.doctor import Check
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.recovery import Recovery
from voice_interview.settings import Settings
from voice_interview.storage.store import SqliteStore

PREROLL_S = 0.25
"""What takes hold from before the start signal; a binary fraction, so that sums stay exact."""

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
    {"Snyk": ("sneak",)},
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


CHECKS = (
    Check("microphone", "Microphone", "ok", "USB headset"),
    Check("speaker", "Speaker", "ok", "Built-in speakers"),
    Check("voice", "Voice", "ok", "English, 165 words/min"),
    Check("model", "Speech model", "ok", "base, on this computer"),
    Check("disk", "Disk", "ok", "Room for 900 hours of recording."),
)


class FakeApp(Struct, dict=True):
    """What voice_interview.app.App offers to the window."""

    folders: Folders
    settings: Settings = field(default_factory=Settings)
    bank: Bank = BANK
    found: tuple[Check, ...] = CHECKS
    exports: list[tuple[str, tuple[str, ...], Path, bool]] = field(default_factory=list)
    export_contents: Contents = EVERYTHING
    bank_error: UserError | None = None
    recovery: Recovery = field(default_factory=Recovery)

    def __post_init__(self) -> None:
        self.clock = FakeClock(_machine_s())
        self.voice = FakeVoice(self._post)
        self.microphone = FakeMicrophone(self._post, self.clock, self.folders.audio)
        self.microphone.preroll_s = PREROLL_S
        self.microphone.progress_every_s = math.inf  # only as far as `speak` says
        self.microphone.hear = _swelling
        self.transcriber = FakeTranscriber(self._post, self.folders.audio)
        self.transcriber.transcript = spoken(ANSWER)
        self.player = FakePlayer(self.clock)
        self.store = MemoryStore(self.folders.audio)
        self.cues = PlayedCues(self.player, self._post)
        self.engine = Engine(
            self.voice, self.microphone, self.transcriber, self.store, self.clock, cues=self.cues
        )
        self.catch_up = FakeCatchUp()
        self.engine.listen(self._let_the_tail_pass)
        self.engine.start()

    def _post(self, event: e.Event) -> None:
        self.engine.post(event)

    def _let_the_tail_pass(self, _: Session, __: e.Event, commands: tuple[c.Command, ...]) -> None:
        """Nobody else moves the clock while an answer is being finished."""
        for command in commands:
            if isinstance(command, c.StopRecording):
                self.clock.advance(command.tail_s)

    def close(self) -> None:
        self.engine.close()

    # ---- what App offers

    @property
    def archive(self) -> Archive:
        return Archive(cast(SqliteStore, self.store), self.folders)

    def change_settings(self, settings: Settings) -> None:
        self.settings = settings

    def library(self) -> Library:
        """The fake's bank as if it came with the app, and the banks of the folder."""
        if self.bank_error is not None:
            raise self.bank_error
        own = load_library(self.folders, self.folders.root / "nothing is shipped")
        files = own.files
        if all(file.bank.id != self.bank.id for file in files):
            path = Path("shipped") / f"{self.bank.id}.yaml"
            files = (*files, BankFile(self.bank, path, is_shipped=True))
        return Library(files, own.broken, frozenset({self.bank.id}))

    def banks(self) -> tuple[Bank, ...]:
        return self.library().banks

    def plan(
        self,
        bank: Bank,
        *,
        categories: Sequence[str] = (),
        count: int | None = None,
        minutes: float | None = None,
        order: Order = Order.WRITTEN,
        mode: Mode = Mode.RELAXED,
        think_s: float | None = None,
        limit_s: float | None = None,
        ask_follow_ups: bool = True,
    ) -> e.Plan:
        drawn = draw(
            bank,
            categories=categories,
            count=count,
            minutes=minutes,
            think_s=think_s,
            limit_s=limit_s,
            order=order,
            rng=random.Random(1),
        )
        return e.Plan(
            f"session-{len(self.store.sessions()) + 1}",
            bank.id,
            bank.title,
            drawn,
            _now(),
            mode=mode,
            think_s=think_s,
            limit_s=limit_s,
            ask_follow_ups=ask_follow_ups,
        )

    def check_microphone(self) -> Check:
        return next(check for check in self.found if check.id == "microphone")

    def checks(self) -> tuple[Check, ...]:
        return self.found

    def examine(self) -> tuple[Check, ...]:
        return self.found

    def audio_file(self, audio: str) -> Path:
        return self.folders.audio / audio

    def export(
        self,
        session_id: str,
        formats: Sequence[str],
        folder: Path,
        *,
        contents: Contents = EVERYTHING,
        overwrite: bool = False,
    ) -> tuple[Path, ...]:
        self.exports.append((session_id, tuple(formats), folder, overwrite))
        self.export_contents = contents
        return tuple(folder / f"{session_id}.{name}" for name in formats)

    def bring_in(
        self,
        path: Path,
        bank: Bank,
        question: Question,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Take | None:
        """A file is 42 s long; one that is named bad is none; a slow one waits to be cancelled."""
        if "bad" in path.name:
            raise UserError("The file is no audio.", "It is where it was.", "Choose another.")
        on_progress(21.0)
        while "slow" in path.name and not cancelled():
            time.sleep(0.01)
        if cancelled():
            return None
        take = Take("in-001", "in", question.id, "", 1, "in/1.wav", 42.0, (), _now())
        self.store.save_session(SessionInfo("in", bank.id, bank.title, Mode.RELAXED, _now()))
        self.store.save_take(take, question)
        self.catch_up.ask_for(take.id)
        return take

    def plan_on(self, take_id: str) -> e.Plan:
        self.store.settle_offer(take_id)
        answer = self.store.take(take_id)
        record = self.store.session(answer.take.session_id)
        left = left_of(self.store.left_sessions(), record.info.id)
        return going_on(record, take_id, "en", {}, left)

    def devices(self) -> Devices:
        return Devices(
            (Device("usb", "USB headset", is_default=True), Device("built-in", "Built-in")),
            (Device("speakers", "Built-in speakers", is_default=True),),
        )

    # ---- what the world does

    def voice_ends(self) -> None:
        """The question has been said, at the machine's time: the window counts down on that."""
        self.clock.advance(max(0.0, _machine_s() - self.clock.now_s()))
        self.voice.end()

    def think(self, seconds: float) -> None:
        """Time passes in silence."""
        self.clock.advance(seconds)

    def speak(self, seconds: float) -> None:
        """The speaker talks on for so long."""
        self.clock.advance(seconds)
        self.microphone.tell_progress()

    def caption(self, committed: str, tentative: str) -> None:
        """This has been understood."""
        self._post(e.CaptionChanged(self.microphone.turn, committed, tentative))

    def lose_microphone(self) -> None:
        """Somebody pulls the plug."""
        self.microphone.lose()


class FakeCatchUp:
    """Writes nothing down; a test says how far it is."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.stopped: list[str] = []
        self._listeners: list[Callable[[Progress], None]] = []

    def start(self) -> None:
        """Nothing waits."""

    def listen(self, listener: Callable[[Progress], None]) -> None:
        self._listeners.append(listener)

    def ask_for(self, take_id: str, model: str | None = None) -> None:
        self.asked.append((take_id, model))
        self.tell(Progress(take_id, Stage.WAITING))

    def stop(self, take_id: str) -> None:
        self.stopped.append(take_id)
        self.tell(Progress(take_id, Stage.STOPPED))

    def tell(self, progress: Progress) -> None:
        for listener in self._listeners:
            listener(progress)


def make_app(root: Path, **settings: object) -> FakeApp:
    """A fake app on an empty data folder."""
    folders = Folders(root)
    folders.create()
    quiet = Settings(cues=False, welcomed=True)
    return FakeApp(folders, settings=replace(quiet, **settings))


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")


def _machine_s() -> float:
    """The machine's time in whole seconds: what is added to them stays exact."""
    return float(math.floor(time.monotonic()))


def _swelling() -> Level:
    """Something that goes up and down like speech."""
    now_s = time.monotonic()
    loud = abs(math.sin(now_s * 1.7) * math.sin(now_s * 5.3))
    return Level(-52 + 38 * loud, -48 + 40 * loud)
