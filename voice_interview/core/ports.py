"""What the engine needs from the outside world. Adapters and fakes pass the same contract tests.

Methods return at once; outcomes come back as events through the `Post` that the adapter was made
with. Paths are strings; `audio` is relative to the audio folder.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from msgspec import Struct

from voice_interview.core.commands import Sound
from voice_interview.core.events import Event, Plan
from voice_interview.core.model import (
    Answer,
    Note,
    Part,
    PartSpan,
    Question,
    SessionInfo,
    SessionRecord,
    Take,
    Transcript,
    Vocabulary,
)
from voice_interview.core.outline import Outline
from voice_interview.core.searching import Hit

Post = Callable[[Event], None]


class Level(Struct, frozen=True):
    """Loudness of the last block of sound, dB relative to full scale (-120..0)."""

    rms_dbfs: float = -120.0
    peak_dbfs: float = -120.0


class Device(Struct, frozen=True):
    """A sound device. `id` is stable between starts (host API and name), never an index."""

    id: str
    name: str
    is_default: bool = False


class Clock(Protocol):
    """Monotonic time and timers."""

    def now_s(self) -> float:
        """Seconds on a clock that never goes back; the zero is arbitrary."""

    def call_later(self, after_s: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call once after so many seconds, on any thread; the result cancels it."""


class Voice(Protocol):
    """The interviewer's voice."""

    def prepare(self, text: str) -> None:
        """Render ahead, so that `say` starts at once."""

    def say(self, turn: int, utterance: int, text: str) -> None:
        """Speak; posts VoiceStarted, then VoiceFinished or VoiceFailed."""

    def stop(self) -> None:
        """Fall silent; the utterance under way ends with its VoiceFinished."""

    def level(self) -> Level:
        """The level of what is being heard of it now; cheap enough for 60 calls a second."""


class Playback(Struct, frozen=True):
    """What to play: a WAV or FLAC file (any rate, mono or stereo) from `start_s` to `end_s`.

    `end_s` None: to the file's end. Every place is seconds of the file, whatever the speed.
    """

    path: str
    start_s: float = 0.0
    end_s: float | None = None
    speed: float = 1.0
    """0.5 to 2 times its pace, the pitch kept."""
    gain_db: float = 0.0
    again_s: float | None = None
    """At the end it goes on from here, again and again; None: it ends there."""


class Player(Protocol):
    """Plays one recording at a time; a new one replaces the one under way."""

    def play(
        self,
        playback: Playback,
        started: Callable[[], None],
        ended: Callable[[str], None],
    ) -> None:
        """Play it; `started` at the first sample, `ended` once, when the last has left the device.

        `ended` gets an empty string, or the code of a Problem when nothing (more) could be
        played. Both are called from another thread.
        """

    def prepare(self, playback: Playback) -> None:
        """Get ready to play such a thing without delay; nothing is heard."""

    def stop(self) -> None:
        """Stop; `ended` of the playback under way is called."""

    def position_s(self) -> float | None:
        """The place in the file being heard now, seconds; None when nothing plays."""


class Cues(Protocol):
    """The short sounds that frame a recording."""

    def play(self, turn: int, number: int, sound: Sound) -> None:
        """Play it; posts CueEnded a moment after its last sample, or when nothing can be heard.

        `core.commands.AFTER_CUE_S` is the least of that moment.
        """


class Microphone(Protocol):
    """Records the answer. The file it writes is the truth; nothing else holds the sound."""

    def open(self, turn: int) -> None:
        """Open the chosen device; posts MicrophoneOpened or MicrophoneFailed."""

    def close(self) -> None:
        """Release the device. A recording under way is completed first."""

    def start(self, turn: int, audio: str, *, append: bool = False, since_s: float = 0.0) -> None:
        """Record; posts RecordingStarted, RecordingProgress…, then Stopped or Lost.

        `append`: go on at the end of the recording of that name; all times count from its first
        sample. The moment before the call is kept, so that no first word is cut, but nothing
        from before `since_s` of the monotonic clock.
        """

    def pause(self) -> None:
        """Drop sound from now on."""

    def resume(self) -> None:
        """Append sound again."""

    def stop(self, turn: int, tail_s: float) -> None:
        """Record `tail_s` more, sync, rename from `.part`; posts RecordingStopped."""

    def import_file(self, turn: int, path: str, audio: str) -> None:
        """Convert a foreign file; posts RecordingStarted and RecordingStopped, or Lost."""

    def locate(self, turn: int, part: Part, at_s: float) -> None:
        """Post LapMarked with the recording's position at the clock's moment `at_s`."""

    def level(self) -> Level:
        """The level of the last block; cheap enough for 60 calls a second."""


class Transcriber(Protocol):
    """Turns a growing recording into words."""

    def warm(self) -> None:
        """Get ready ahead of the first recording; without it the first one waits for that."""

    def begin(self, turn: int, audio: str, language: str, vocabulary: Vocabulary) -> None:
        """Follow the file while it grows; posts CaptionChanged."""

    def expect_end(self, turn: int) -> None:
        """Be told that "finish" was pressed: the file is complete in a moment."""

    def finish(self, turn: int, audio: str, language: str, vocabulary: Vocabulary) -> None:
        """Decode what is left of the complete file; posts TranscriptReady or TranscriptFailed."""

    def cancel(self, turn: int) -> None:
        """Give up on it."""


class SessionSummary(Struct, frozen=True):
    """A session as one line of a list: how many takes it has, and their seconds in all."""

    info: SessionInfo
    take_count: int
    duration_s: float


class Store(Protocol):
    """Sessions, takes and transcripts; any thread may call. What is saved is committed on return.

    Each method raises UserError when the store can't be read or written, or has nothing of that
    id. "Newest first" is the order of saving, as wall clocks can be set back.
    """

    def save_session(self, info: SessionInfo) -> None:
        """Insert the session, or replace what is stored of the one of that id."""

    def note_take(self, take: Take, question: Question) -> None:
        """Keep what is known of a take under way, where a crash leaves it to be found."""

    def save_take(self, take: Take, question: Question) -> None:
        """Insert the take, or replace the one of that id; the question is kept as asked then."""

    def save_transcript(
        self, take_id: str, transcript: Transcript, finish_to_transcript_s: float | None
    ) -> None:
        """Insert or replace the take's transcript."""

    def swap_transcript(self, take_id: str, before: Transcript, after: Transcript) -> None:
        """Store `after` in place of `before`; UserError when there is another one by now."""

    def save_edit(self, take_id: str, text: str | None) -> None:
        """Keep the speaker's own text of the take, whatever is transcribed later; None: none."""

    def save_parts(self, take_id: str, parts: Sequence[PartSpan] | None) -> None:
        """Keep the parts of the take as edited; None: they are as marked again."""

    def save_note(self, take_id: str, note: Note) -> None:
        """Insert the note, or replace the take's note of that id."""

    def delete_note(self, take_id: str, note_id: str) -> None:
        """Delete the take's note of that id; nothing happens when there is none."""

    def set_favorite(self, take_id: str, favorite: bool) -> None:
        """Mark the take as a favorite, or as none."""

    def save_plan(self, session_id: str, plan: Plan | None) -> None:
        """Keep what the session has still to ask, in case it is left; None: nothing more."""

    def left_sessions(self) -> tuple[Plan, ...]:
        """What the sessions that were left have still to ask, newest first."""

    def summaries(self) -> tuple[SessionSummary, ...]:
        """All sessions without their answers, newest first: quick for 10,000 of them."""

    def outlines(self) -> tuple[Outline, ...]:
        """All takes in one line each, newest first: quick for 10,000 sessions."""

    def search(
        self, query: str, *, categories: Collection[str] | None = None, since: str = ""
    ) -> tuple[Hit, ...]:
        """The newest MOST_HITS answers with what is asked for, newest first; see core.searching.

        Only of these `categories` (None: all), and begun at `since` or later: the beginning of an
        ISO 8601 time on the clock on the wall. Any text is a query; one without words has no hits.
        """

    def sessions(self) -> tuple[SessionRecord, ...]:
        """All sessions with every word, newest first."""

    def session(self, session_id: str) -> SessionRecord:
        """One session, its answers in the order they were given."""

    def take(self, take_id: str) -> Answer:
        """One take with its question and its transcript."""

    def attempts(self, take_id: str) -> tuple[Answer, ...]:
        """All takes of the question that this one answers, itself too, oldest first.

        It is the same question when bank, question and follow-up are, in whichever session.
        """

    def recordings(self) -> dict[str, float]:
        """The names of all recordings that belong to a take, with its length, seconds."""

    def pending(self) -> tuple[str, ...]:
        """The ids of the takes that have no transcript and were not given up, oldest first."""

    def give_up(self, take_id: str) -> None:
        """Have the take pend no more, unless a transcript is saved: nobody can write it down."""

    def take_up_again(self) -> None:
        """Have all takes pend again that were given up: another model may write them down."""

    def offers(self) -> tuple[Answer, ...]:
        """The takes that were found after a crash and wait for a decision, oldest first."""

    def settle_offer(self, take_id: str) -> None:
        """Offer this take no more; it stays as it is."""

    def delete_take(self, take_id: str) -> None:
        """Delete the take, its transcript and its audio file."""

    def delete_sessions(self, session_ids: Sequence[str]) -> None:
        """Delete the sessions, their takes and their audio files."""

    def close(self) -> None:
        """Let go of the store; nothing can be called after it."""
