"""Everything that a session can ask the outside world to do. Each carries its turn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from voice_interview.core.events import Plan
from voice_interview.core.model import Part, Question, SessionInfo, Take, Transcript, Vocabulary

TAIL_S = 0.3
"""Recording runs on this long after "finish", so that the last word is whole."""

AFTER_CUE_S = 0.05
"""The end of a cue is told at least this much later than nothing of it is heard any more."""


class Sound(StrEnum):
    """The short sounds that frame a recording."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class Command:
    """The base of all commands."""

    turn: int


@dataclass(frozen=True)
class SaveSession(Command):
    """Store the session before its first question."""

    info: SessionInfo


@dataclass(frozen=True)
class SavePlan(Command):
    """Keep what the session has still to ask, should it end before; None: nothing more."""

    session_id: str
    plan: Plan | None


@dataclass(frozen=True)
class PrepareVoice(Command):
    """Render what will be said next while there is time."""

    text: str


@dataclass(frozen=True)
class Say(Command):
    """Say it; replies: VoiceStarted, then VoiceFinished or VoiceFailed."""

    utterance: int
    text: str


@dataclass(frozen=True)
class StopVoice(Command):
    """Fall silent; the VoiceFinished of the utterance follows."""


@dataclass(frozen=True)
class Cue(Command):
    """Play it; reply: CueEnded with that number, always."""

    number: int
    sound: Sound


@dataclass(frozen=True)
class OpenMicrophone(Command):
    """Open the device; replies: MicrophoneOpened or MicrophoneFailed."""


@dataclass(frozen=True)
class CloseMicrophone(Command):
    """Release the device."""


@dataclass(frozen=True)
class StartThinkTimer(Command):
    """Reply ThinkTimeOver after so many seconds, unless cancelled."""

    after_s: float


@dataclass(frozen=True)
class CancelThinkTimer(Command):
    """Forget the timer."""


@dataclass(frozen=True)
class StartRecording(Command):
    """Record to this file of the audio folder; `append`: go on where the file ends.

    The moment before this one belongs to it, as far as it lies after `since_s` of the monotonic
    clock: until then a sound of the app was heard.
    Replies: RecordingStarted, RecordingProgress about ten times a second, and in the end
    RecordingStopped or RecordingLost.
    """

    audio: str
    append: bool = False
    since_s: float = 0.0


@dataclass(frozen=True)
class PauseRecording(Command):
    """Drop sound from now on, keep the file open."""


@dataclass(frozen=True)
class ResumeRecording(Command):
    """Append sound again."""


@dataclass(frozen=True)
class StopRecording(Command):
    """Record `tail_s` more, then complete the file."""

    tail_s: float


@dataclass(frozen=True)
class ImportRecording(Command):
    """Copy a foreign audio file into the audio folder; replies as if it had been recorded."""

    path: str
    audio: str


@dataclass(frozen=True)
class LocateLap(Command):
    """Find the place in the recording at the moment `at_s`; reply: LapMarked."""

    part: Part
    at_s: float


@dataclass(frozen=True)
class BeginTranscript(Command):
    """Follow the growing file; replies: CaptionChanged."""

    audio: str
    language: str
    vocabulary: Vocabulary


@dataclass(frozen=True)
class FinishTranscript(Command):
    """The file is complete; replies: TranscriptReady or TranscriptFailed."""

    audio: str
    language: str
    vocabulary: Vocabulary


@dataclass(frozen=True)
class CancelTranscript(Command):
    """Stop following; no reply."""


@dataclass(frozen=True)
class NoteTake(Command):
    """Keep what is known of the take under way beside its sound, for the case of a crash.

    No reply: a note that can't be written stops no recording.
    """

    take: Take
    question: Question


@dataclass(frozen=True)
class SaveTake(Command):
    """Store the take; replies: TakeSaved or SaveFailed."""

    take: Take
    question: Question


@dataclass(frozen=True)
class SaveTranscript(Command):
    """Store the transcript; replies: TranscriptSaved or SaveFailed."""

    take_id: str
    transcript: Transcript
    finish_to_transcript_s: float | None


class Reason(StrEnum):
    """Why a user event was refused."""

    NOT_NOW = "not_now"
    PRESSURE_MODE = "pressure_mode"


@dataclass(frozen=True)
class Refuse(Command):
    """Tell the user that this can't be done now; `event` is the event's class name."""

    event: str
    reason: Reason
