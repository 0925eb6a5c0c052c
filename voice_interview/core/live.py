"""The live session: the one value that `step` turns into the next."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from voice_interview.core.commands import Command
from voice_interview.core.events import Plan, Problem
from voice_interview.core.model import (
    PART_TARGETS,
    FollowUp,
    Lap,
    Mode,
    Part,
    Question,
    Take,
    Transcript,
    Vocabulary,
    vocabulary_for,
)

FOLLOW_UP_THINK_S = 15.0
"""Most think time for a follow-up: it stays on the subject."""

SOFT_LIMITS = (0.75, 0.90)
"""Shares of the answer limit at which the speaker is told that time runs out."""


class State(StrEnum):
    """Where a session stands."""

    IDLE = "idle"
    ASKING = "asking"
    THINKING = "thinking"
    RECORDING = "recording"
    FINISHING = "finishing"
    REVIEW = "review"
    PAUSED = "paused"
    FAILED = "failed"


class Goal(StrEnum):
    """Where FINISHING leads once the take is stored."""

    REVIEW = "review"
    NEXT = "next"
    RETAKE = "retake"
    IDLE = "idle"
    RECORD_ON = "record_on"
    """The same take goes on by itself."""


EMPTY_PLAN = Plan("", "", "", (Question("", "", ""),), "")


class Session(Struct, frozen=True):
    """A session at one moment. Times are seconds; `*_ends_s` and `finish_s` on the clock."""

    plan: Plan = EMPTY_PLAN
    state: State = State.IDLE
    turn: int = 0
    utterance: int = 0
    started_s: float = 0.0
    over: bool = False
    """A session ran and has ended; only in IDLE."""
    left: bool = False
    """It ends for now: what it has still to ask stays kept as it was when somebody left."""

    # the question
    index: int = 0
    follow_up: FollowUp | None = None
    follow_up_due: bool = False
    take_number: int = 1
    voice_playing: bool = False
    voice_problem: Problem | None = None
    hurry: bool = False
    """The speaker wants no think time."""
    think_ends_s: float = 0.0
    think_left_s: float = 0.0
    counting: bool = False
    """The last seconds before the recording are counted down."""
    cueing: bool = False
    """The sound that begins the recording is being played."""

    # the take
    device: str = ""
    live: bool = False
    """The first sample is on disk."""
    position_s: float = 0.0
    preroll_s: float = 0.0
    take_started_at: str = ""
    part: Part = Part.SITUATION
    laps: tuple[Lap, ...] = ()
    caption: str = ""
    caption_tail: str = ""
    finish_s: float | None = None
    goal: Goal = Goal.REVIEW
    take: Take | None = None
    """The take as it is stored, once it is."""
    continued: Take | None = None
    """The stored take that this recording goes on with."""
    muted: bool = False
    """The microphone delivers zeros only."""
    writing: bool = False
    """The take is stored and its text awaited."""
    written_share: float = 0.0
    writing_left_s: float | None = None
    """Seconds until the text is there; None: nobody knows."""
    transcript: Transcript | None = None

    # interruptions
    held: State | None = None
    """What PAUSED goes back to."""
    repeating: bool = False
    """PAUSED only to say the question again."""
    problem: Problem | None = field(default=None)

    @property
    def running_id(self) -> str:
        """The id of the session that is under way; empty when none is."""
        return "" if self.state is State.IDLE else self.plan.session_id

    @property
    def question(self) -> Question:
        """The question of this turn."""
        return self.plan.questions[self.index]

    @property
    def number(self) -> int:
        """The number of the question, those before the session was left included."""
        return self.plan.asked_before + self.index + 1

    @property
    def count(self) -> int:
        """How many questions the session has in all."""
        return self.plan.asked_before + len(self.plan.questions)

    @property
    def mode(self) -> Mode:
        """Relaxed or pressure."""
        return self.plan.mode

    @property
    def star(self) -> bool:
        """Whether this answer is told in STAR parts; follow-ups are not."""
        return self.question.star and self.follow_up is None

    @property
    def shown(self) -> str:
        """What the screen shows."""
        return self.follow_up.prompt if self.follow_up else self.question.prompt

    @property
    def said(self) -> str:
        """What the voice says."""
        return self.follow_up.said if self.follow_up else self.question.said

    @property
    def take_id(self) -> str:
        """Unique in the store: a turn records at most one take, or goes on with one."""
        if self.continued:
            return self.continued.id
        return f"{self.plan.session_id}-{self.turn:03d}"

    @property
    def kept_take(self) -> Take | None:
        """What is stored of this turn's take."""
        return self.take or self.continued

    @property
    def think_s(self) -> float:
        """Time to think, seconds."""
        plan_s = self.plan.think_s
        think_s = self.question.think_s if plan_s is None else plan_s
        return min(think_s, FOLLOW_UP_THINK_S) if self.follow_up else think_s

    @property
    def limit_s(self) -> float:
        """The hard limit of the answer, seconds of recorded sound."""
        return self.question.limit_s if self.plan.limit_s is None else self.plan.limit_s

    @property
    def question_as_asked(self) -> Question:
        """The question with the times of this session, as it is stored with the take."""
        return replace(self.question, think_s=self.think_s, limit_s=self.limit_s)

    @property
    def answer_s(self) -> float:
        """Seconds recorded since the start signal."""
        return max(0.0, self.position_s - self.preroll_s)

    @property
    def soft_limit(self) -> float:
        """The highest soft limit that was passed, as a share of the limit; 0 before the first."""
        passed = [share for share in SOFT_LIMITS if self.answer_s >= share * self.limit_s]
        return passed[-1] if passed else 0.0

    @property
    def is_last(self) -> bool:
        """Nothing is left to ask after this."""
        return not self.follow_up_due and self.index + 1 >= len(self.plan.questions)

    @property
    def language(self) -> str:
        """The language that is spoken, as an ISO 639-1 code."""
        return self.plan.language

    @property
    def vocabulary(self) -> Vocabulary:
        """Terms for the decoder, the question's own first."""
        return vocabulary_for(self.question, self.plan.vocabulary)

    def coming_texts(self) -> tuple[str, ...]:
        """What may be said after this turn, to render ahead."""
        texts: list[str] = []
        if self.follow_up is None and self.plan.ask_follow_ups:
            texts += [point.probe for point in self.question.key_points if point.probe]
            texts += [follow_up.said for follow_up in self.question.follow_ups]
        texts += [
            question.said for question in self.plan.questions[self.index + 1 : self.index + 2]
        ]
        return tuple(texts)

    def part_target_s(self, part: Part) -> float:
        """How long this part should take, seconds."""
        return PART_TARGETS[part] * self.limit_s


def open_question(session: Session) -> Session:
    """Return the session with nothing left of an earlier take."""
    blank = Session()
    return replace(
        session,
        over=False,
        voice_playing=False,
        voice_problem=None,
        hurry=False,
        counting=False,
        cueing=False,
        live=False,
        position_s=0.0,
        preroll_s=0.0,
        take_started_at="",
        part=blank.part,
        laps=(),
        caption="",
        caption_tail="",
        finish_s=None,
        goal=Goal.REVIEW,
        take=None,
        continued=None,
        muted=False,
        writing=False,
        written_share=0.0,
        writing_left_s=None,
        transcript=None,
        follow_up_due=False,
        held=None,
        repeating=False,
        problem=None,
    )


def turn_of(take_id: str) -> int:
    """Return the turn that recorded the take; 0 for a take that has another name."""
    _, _, turn = take_id.rpartition("-")
    return int(turn) if turn.isdecimal() else 0


def audio_name(session: Session) -> str:
    """Where this turn's recording lies, relative to the audio folder."""
    if session.continued:
        return session.continued.audio
    return f"{session.plan.session_id}/{session.take_id}.wav"


Commands = tuple[Command, ...]
Outcome = tuple[Session, Commands]
"""What taking one event gives: the new session, and what the outside world shall do."""
