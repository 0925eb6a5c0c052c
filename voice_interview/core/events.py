"""Everything that can happen to a session.

A *user event* is what a person (or a script) asks for; a *reply* comes from an adapter and echoes
the turn of the command that it answers, so that a late one can be told apart and dropped.
`at_s` is the engine's monotonic clock when the event was posted; events never hold display text.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from voice_interview.core.model import (
    Gap,
    Mode,
    Part,
    Question,
    SessionInfo,
    Take,
    Transcript,
    Vocabulary,
)


class Problem(StrEnum):
    """What an adapter could not do; the edges turn it into a sentence."""

    NO_VOICE = "no_voice"
    NO_SPEAKER = "no_speaker"
    NO_MICROPHONE = "no_microphone"
    MICROPHONE_LOST = "microphone_lost"
    MICROPHONE_CHANGED = "microphone_changed"
    MICROPHONE_BUSY = "microphone_busy"
    ASLEEP = "asleep"
    AUDIO_CRASHED = "audio_crashed"
    NO_PORTAUDIO = "no_portaudio"
    NO_MODEL = "no_model"
    BAD_MODEL = "bad_model"
    SPEECH_CRASHED = "speech_crashed"
    BAD_AUDIO = "bad_audio"
    DISK_FULL = "disk_full"
    STORE_FAILED = "store_failed"
    INTERRUPTED = "interrupted"


class Plan(Struct, frozen=True):
    """What a session will ask, and how. `think_s` and `limit_s` override the questions' own."""

    session_id: str
    bank_id: str
    bank_title: str
    questions: tuple[Question, ...]
    started_at: str
    mode: Mode = Mode.RELAXED
    language: str = "en"
    think_s: float | None = None
    limit_s: float | None = None
    ask_follow_ups: bool = True
    vocabulary: Vocabulary = field(default_factory=dict)
    """The bank's terms; a question's own come first when they are handed to the decoder."""
    continued: Take | None = None
    """A take of this session, and of its only question, that broke off: it is recorded on."""
    turns_before: int = 0
    """Turns that the stored session has had already."""
    asked_before: int = 0
    """Questions that the session asked before it was left."""
    takes_before: int = 0
    """Takes that are kept of the first question from before the session was left."""
    cues: bool = False
    """A sound before and after each recording."""
    countdown: bool = False
    """Three seconds are counted down before each recording."""

    @property
    def info(self) -> SessionInfo:
        """The session as it is stored."""
        return SessionInfo(
            self.session_id, self.bank_id, self.bank_title, self.mode, self.started_at
        )


class Event(Struct, frozen=True, kw_only=True):
    """The base of all events."""

    at_s: float = 0.0


class Reply(Event, frozen=True):
    """An adapter's answer to a command of that turn."""

    turn: int


# ---- what a person asks for ----------------------------------------------------------------


class Start(Event, frozen=True):
    """Begin the session of this plan."""

    plan: Plan


class Repeat(Event, frozen=True):
    """Say the question again."""


class AnswerNow(Event, frozen=True):
    """Enough thinking (or listening): record."""


class MarkPart(Event, frozen=True):
    """From now on this part is being told; None means the next one."""

    part: Part | None = None


class Finish(Event, frozen=True):
    """The answer is complete."""


class Pause(Event, frozen=True):
    """Hold everything."""


class Resume(Event, frozen=True):
    """Go on after a pause, or try again after a failure."""


class Retake(Event, frozen=True):
    """Answer the same question once more; the earlier take is kept."""


class Skip(Event, frozen=True):
    """Leave this question; what was recorded of it is kept."""


class Next(Event, frozen=True):
    """Go on to the follow-up or the next question."""


class Abort(Event, frozen=True):
    """End the session; what was recorded is kept."""


class Leave(Event, frozen=True):
    """End the session for now; what it has still to ask is kept, to be taken up again."""


class Later(Event, frozen=True):
    """Don't wait for the text: go on, it is written down when there is time."""


class UseRecording(Event, frozen=True):
    """Take this audio file as the answer, for a machine with no microphone."""

    path: str


# ---- what adapters reply -------------------------------------------------------------------


class VoiceStarted(Reply, frozen=True):
    """The first sample of the question reached the speaker."""

    utterance: int


class VoiceFinished(Reply, frozen=True):
    """The last sample of the question left the speaker, or the voice was stopped."""

    utterance: int


class VoiceFailed(Reply, frozen=True):
    """The question could not be said; it is shown, and the session goes on."""

    utterance: int
    problem: Problem


class CueEnded(Reply, frozen=True):
    """The last sample of the sound has left the speaker, or it could not be played."""

    number: int


class MicrophoneOpened(Reply, frozen=True):
    """The device of that name is delivering sound."""

    device: str


class MicrophoneMuted(Reply, frozen=True):
    """The device delivers zeros only, as when the system has muted it; or no longer does."""

    muted: bool


class MicrophoneFailed(Reply, frozen=True):
    """No device could be opened."""

    problem: Problem


class RecordingStarted(Reply, frozen=True):
    """The first sample is on disk; `preroll_s` of the file is from before the start signal."""

    started_at: str
    preroll_s: float = 0.0


class RecordingProgress(Reply, frozen=True):
    """This much of the take is on disk, seconds."""

    position_s: float


class LapMarked(Reply, frozen=True):
    """The mark lies at this place of the recording, seconds."""

    part: Part
    position_s: float


class SourceEnded(Reply, frozen=True):
    """The file that plays the microphone has no more sound."""


class RecordingStopped(Reply, frozen=True):
    """The take is whole and synced to disk under its final name."""

    duration_s: float
    lost_s: float = 0.0
    gaps: tuple[Gap, ...] = ()


class RecordingLost(Reply, frozen=True):
    """The recording broke off; what is on disk is whole under its final name (0 s: nothing)."""

    problem: Problem
    duration_s: float
    lost_s: float = 0.0
    gaps: tuple[Gap, ...] = ()


class ThinkTimeOver(Reply, frozen=True):
    """The think timer fired."""


class CaptionChanged(Reply, frozen=True):
    """Live text: `committed` never changes again, `tentative` may."""

    committed: str
    tentative: str


class TranscriptProgress(Reply, frozen=True):
    """After the finish: this share, 0..1, of what was left is written down.

    `left_s`: seconds that the rest will take; None: nobody can know yet.
    """

    share: float
    left_s: float | None = None


class TranscriptReady(Reply, frozen=True):
    """All of the take is transcribed."""

    transcript: Transcript


class TranscriptFailed(Reply, frozen=True):
    """The take could not be transcribed; its sound is kept."""

    problem: Problem


class TakeSaved(Reply, frozen=True):
    """The take is in the store."""


class TranscriptSaved(Reply, frozen=True):
    """The transcript is in the store."""


class SaveFailed(Reply, frozen=True):
    """The store refused; the audio file is kept."""

    problem: Problem


USER_EVENTS: tuple[type[Event], ...] = (
    Start, Repeat, AnswerNow, MarkPart, Finish, Pause, Resume, Retake, Skip, Next, Abort,
    Leave, Later, UseRecording,
)  # fmt: skip

REPLIES: tuple[type[Reply], ...] = (
    VoiceStarted, VoiceFinished, VoiceFailed, CueEnded, MicrophoneOpened, MicrophoneMuted,
    MicrophoneFailed, RecordingStarted, RecordingProgress, LapMarked, SourceEnded,
    RecordingStopped, RecordingLost,
    ThinkTimeOver, CaptionChanged, TranscriptProgress, TranscriptReady, TranscriptFailed,
    TakeSaved, TranscriptSaved, SaveFailed,
)  # fmt: skip
