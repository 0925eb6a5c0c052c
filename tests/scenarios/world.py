"""Plays scenarios on the engine with fakes: an interview takes milliseconds."""

from __future__ import annotations

import queue
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec.structs import replace

from tests.fakes.audio import FakeMicrophone, FakePlayer
from tests.fakes.clock import FakeClock
from tests.fakes.speech import FakeTranscriber, FakeVoice, Script
from tests.fakes.store import MemoryStore
from voice_interview.audio.cues import PlayedCues
from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Session
from voice_interview.core.model import (
    PARTS,
    FollowUp,
    KeyPoint,
    Mode,
    Question,
)
from voice_interview.core.ports import Store
from voice_interview.engine import Engine
from voice_interview.errors import UserError

QUESTIONS = (
    Question(
        "gate",
        "behavioral",
        "Tell me about a gate.",
        star=True,
        follow_ups=(FollowUp("agree", "Who agreed?"),),
        key_points=(KeyPoint("measured", "Measured", ("measured",), "How did you measure it?"),),
    ),
    Question("state", "iac", "Describe Terraform state."),
)
HEARD = Script("I measured first.", captions=[("I measured", "first")])

_USER_EVENTS: dict[str, e.Event] = {
    "repeat": e.Repeat(),
    "answer now": e.AnswerNow(),
    "lap": e.MarkPart(),
    "finish": e.Finish(),
    "pause": e.Pause(),
    "resume": e.Resume(),
    "start over": e.Retake(),
    "skip": e.Skip(),
    "next": e.Next(),
    "end": e.Abort(),
    "leave": e.Leave(),
    "later": e.Later(),
}


class World:
    """An engine among fakes; everything happens on the calling thread."""

    def __init__(self, settings: Mapping[str, str], store: Store | None = None) -> None:
        self._events: queue.SimpleQueue[e.Event] = queue.SimpleQueue()
        self._refused = 0
        self.clock = FakeClock()
        self.voice = FakeVoice(self._post)
        self.microphone = FakeMicrophone(self._post, self.clock)
        self.transcriber = FakeTranscriber(self._post)
        self.transcriber.default = HEARD
        self.memory = MemoryStore()
        self.store = store or self.memory
        self.player = FakePlayer(self.clock)
        cues = PlayedCues(self.player, self._post)
        if "hangs" in settings:
            self.player.stop = lambda: None  # type: ignore[method-assign]
        self.engine = Engine(
            self.voice, self.microphone, self.transcriber, self.store, self.clock, cues=cues
        )
        # The engine's thread does not run: what adapters post is taken here, in order.
        self.engine.post = self._post  # type: ignore[method-assign]
        self.engine.listen(self._count_refusals)
        self._plan = _plan(settings)

    def do(self, act: str) -> None:
        """Do one line of a scenario, and let everything happen that follows from it."""
        self._act(act)
        self._settle()

    def _act(self, act: str) -> None:
        name, seconds = _split(act)
        if name == "start":
            self._post(e.Start(self._plan))
        elif act == "take up":
            (left,) = self.store.left_sessions()
            self._post(e.Start(left))
        elif act in _USER_EVENTS:
            self._post(_USER_EVENTS[act])
        elif name == "lap" and seconds:
            self._post(e.MarkPart(PARTS[int(seconds) - 1]))
        elif name in ("wait", "say"):
            self._pass(seconds)
        elif name == "use recording":
            self._post(e.UseRecording("answer.wav"))
        else:
            self._happen(act)

    def _happen(self, act: str) -> None:
        """What the world does, or what must be true of it."""
        name, _, told = act.partition(": ")
        if name in self._happenings():
            self._happenings()[name]()
        elif name == "heard":
            self.transcriber.default = replace(HEARD, text=told)
        else:
            self._check(name, told)

    def _happenings(self) -> dict[str, Callable[[], None]]:
        return {
            "asked": self.voice.end,
            "no voice": lambda: setattr(self.voice, "problem", e.Problem.NO_VOICE),
            "no microphone": lambda: setattr(self.microphone, "problem", e.Problem.NO_MICROPHONE),
            "a microphone again": lambda: setattr(self.microphone, "problem", None),
            "the cue ends": self.player.stop,
            "the microphone is lost": self.microphone.lose,
            "the sound crashes": lambda: self.microphone.lose(e.Problem.AUDIO_CRASHED),
            "the computer sleeps": lambda: self.microphone.lose(e.Problem.ASLEEP),
            "writing takes long": lambda: setattr(self.transcriber, "held", True),
            "half is written": lambda: self.transcriber.tell(0.5, 4.0),
            "no model": lambda: setattr(self.transcriber, "problem", e.Problem.NO_MODEL),
            "the disk is full": lambda: setattr(self.memory, "broken", True),
            "there is room again": lambda: setattr(self.memory, "broken", False),
            "the app is killed": lambda: setattr(self.engine, "session", Session()),
        }

    def _check(self, name: str, told: str) -> None:
        session = self.engine.session
        found: dict[str, str] = {
            "shown": session.shown,
            "soft limit": f"{session.soft_limit:.2f}",
            "problem": str(session.problem),
            "to be waited": f"{session.writing_left_s} s",
            "question": f"{session.number} of {session.count}, take {session.take_number}",
            "left": self._left(),
            "sound": "".join(Path(one.path).name for one in self.player.played[-1:]),
            "over": "" if session.over else "not over",
            "stored": self._stored(),
            "refused": "" if self._refused == 1 else f"{self._refused} times",
        }
        assert name in found, f"no such act: {name}"
        assert found[name] == told, f"{name}: {found[name]}"
        self._refused = 0

    def _pass(self, seconds: float) -> None:
        """Let time pass in small steps, so that replies are taken when they come."""
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            self._settle()

    def _settle(self) -> None:
        """Take what was posted; finishing runs on until the tail is recorded."""
        while not self._events.empty():
            event = self._events.get()
            if not event.at_s:
                event = replace(event, at_s=self.clock.now_s())
            self.engine.take(event)
        if self.engine.session.state == "finishing" and self.engine.session.take is None:
            self.clock.advance(0.1)
            self._settle()

    def _post(self, event: e.Event) -> None:
        self._events.put(event)

    def _count_refusals(
        self, _session: object, _event: object, commands: tuple[c.Command, ...]
    ) -> None:
        self._refused += sum(isinstance(command, c.Refuse) for command in commands)

    def _left(self) -> str:
        try:
            return str(len(self.store.left_sessions()))
        except UserError as error:
            return error.what

    def _stored(self) -> str:
        """The stored takes as text: `12.8 s task 3.0 "I measured first." | …`."""
        try:
            answers = self.store.session(self._plan.session_id).answers
        except UserError as error:
            return error.what
        return " | ".join(
            " ".join(
                (
                    f"{answer.take.duration_s:.1f} s",
                    *(f"{lap.part} {lap.at_s:.1f}" for lap in answer.take.laps),
                    f'"{answer.transcript.text}"' if answer.transcript else "no text",
                )
            )
            for answer in answers
        )


def _plan(settings: Mapping[str, str]) -> e.Plan:
    return e.Plan(
        settings.get("id", "s1"),
        "bank",
        "Bank",
        QUESTIONS[: int(settings.get("questions", "2"))],
        "2026-01-01T10:00:00+00:00",
        mode=Mode.PRESSURE if "pressure" in settings else Mode.RELAXED,
        think_s=_seconds(settings.get("think", "30 s")),
        limit_s=_seconds(settings.get("limit", "120 s")),
        ask_follow_ups="follow-ups" in settings,
        cues="cues" in settings,
        countdown="countdown" in settings,
    )


def _split(act: str) -> tuple[str, float]:
    match = re.fullmatch(r"(.*?)\s+([\d.]+)(?: s)?", act)
    return (match[1], float(match[2])) if match else (act, 0.0)


def _seconds(text: str) -> float:
    return float(text.removesuffix(" s"))
