"""Everything that a session can ask the outside world to do. Each carries its turn."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

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


class Command(Struct, frozen=True):
    """The base of all commands."""

    turn: int


class SaveSession(Command, frozen=True):
    """Store the session before its first question."""

    info: SessionInfo


class SavePlan(Command, frozen=True):
    """Keep what the session has still to ask, should it end before; None: nothing more."""

    session_id: str
    plan: Plan | None


class PrepareVoice(Command, frozen=True):
    """Render what will be said next while there is time."""

    text: str


class Say(Command, frozen=True):
    """Say it; replies: VoiceStarted, then VoiceFinished or VoiceFailed."""

    utterance: int
    text: str


class StopVoice(Command, frozen=True):
    """Fall silent; the VoiceFinished of the utterance follows."""


class Cue(Command, frozen=True):
    """Play it; reply: CueEnded with that number, always."""

    number: int
    sound: Sound


class OpenMicrophone(Command, frozen=True):
    """Open the device; replies: MicrophoneOpened or MicrophoneFailed."""


class CloseMicrophone(Command, frozen=True):
    """Release the device."""


class StartThinkTimer(Command, frozen=True):
    """Reply ThinkTimeOver after so many seconds, unless cancelled."""

    after_s: float


class CancelThinkTimer(Command, frozen=True):
    """Forget the timer."""


class StartRecording(Command, frozen=True):
    """Record to this file of the audio folder; `append`: go on where the file ends.

    The moment before this one belongs to it, as far as it lies after `since_s` of the monotonic
    clock: until then a sound of the app was heard.
    Replies: RecordingStarted, RecordingProgress about ten times a second, and in the end
    RecordingStopped or RecordingLost.
    """

    audio: str
    append: bool = False
    since_s: float = 0.0


class PauseRecording(Command, frozen=True):
    """Drop sound from now on, keep the file open."""


class ResumeRecording(Command, frozen=True):
    """Append sound again."""


class StopRecording(Command, frozen=True):
    """Record `tail_s` more, then complete the file."""

    tail_s: float


class ImportRecording(Command, frozen=True):
    """Copy a foreign audio file into the audio folder; replies as if it had been recorded."""

    path: str
    audio: str


class LocateLap(Command, frozen=True):
    """Find the place in the recording at the moment `at_s`; reply: LapMarked."""

    part: Part
    at_s: float


class BeginTranscript(Command, frozen=True):
    """Follow the growing file; replies: CaptionChanged."""

    audio: str
    language: str
    vocabulary: Vocabulary


class FinishTranscript(Command, frozen=True):
    """The file is complete; replies: TranscriptReady or TranscriptFailed."""

    audio: str
    language: str
    vocabulary: Vocabulary


class CancelTranscript(Command, frozen=True):
    """Stop following; no reply."""


class NoteTake(Command, frozen=True):
    """Keep what is known of the take under way beside its sound, for the case of a crash.

    No reply: a note that can't be written stops no recording.
    """

    take: Take
    question: Question


class SaveTake(Command, frozen=True):
    """Store the take; replies: TakeSaved or SaveFailed."""

    take: Take
    question: Question


class SaveTranscript(Command, frozen=True):
    """Store the transcript; replies: TranscriptSaved or SaveFailed."""

    take_id: str
    transcript: Transcript
    finish_to_transcript_s: float | None


class Reason(StrEnum):
    """Why a user event was refused."""

    NOT_NOW = "not_now"
    PRESSURE_MODE = "pressure_mode"


class Refuse(Command, frozen=True):
    """Tell the user that this can't be done now; `event` is the event's class name."""

    event: str
    reason: Reason
