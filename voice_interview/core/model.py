"""The nouns of the product, as frozen values.

Times are float seconds on the recording's own clock (sample count / rate) unless a name says
otherwise; audio files are mono, 16-bit, 16 kHz.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

SAMPLE_RATE_HZ = 16_000

Vocabulary = Mapping[str, tuple[str, ...]]
"""Terms, the likeliest first, each with the ways it sounds as a listener would write it."""


class Part(StrEnum):
    """The four parts of a STAR answer, in order."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


PARTS = tuple(Part)

# Share of the answer limit that each part should take: product.md, "STAR balance".
PART_TARGETS: Mapping[Part, float] = {
    Part.SITUATION: 0.20,
    Part.TASK: 0.10,
    Part.ACTION: 0.60,
    Part.RESULT: 0.10,
}


class Mode(StrEnum):
    """How strict a session is: RELAXED may pause, repeat and retake; PRESSURE is one way."""

    RELAXED = "relaxed"
    PRESSURE = "pressure"


class Order(StrEnum):
    """In which order a session draws its questions."""

    WRITTEN = "written"
    SHUFFLED = "shuffled"
    DUE = "due"


# ---- the bank ------------------------------------------------------------------------------


class KeyPoint(Struct, frozen=True):
    """Something a good answer mentions: the phrases that show it, the probe when it is missing."""

    id: str
    text: str
    phrases: tuple[str, ...] = ()
    probe: str = ""


class FollowUp(Struct, frozen=True):
    """A question the interviewer may ask after the answer."""

    id: str
    prompt: str
    spoken: str = ""

    @property
    def said(self) -> str:
        """What the voice says."""
        return self.spoken or self.prompt


class Question(Struct, frozen=True):
    """One question of a bank; the limits are seconds."""

    id: str
    category: str
    prompt: str
    title: str = ""
    spoken: str = ""
    star: bool = False
    think_s: float = 30.0
    limit_s: float = 120.0
    follow_ups: tuple[FollowUp, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    vocabulary: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    difficulty: int = 2

    @property
    def said(self) -> str:
        """What the voice says: `spoken` where the prompt would sound wrong."""
        return self.spoken or self.prompt

    @property
    def short(self) -> str:
        """A heading for lists: the title, or the prompt where there is none."""
        return self.title or self.prompt


class Category(Struct, frozen=True):
    """A named group of questions."""

    id: str
    title: str


class Bank(Struct, frozen=True):
    """A question bank. `vocabulary` maps each term to the ways it sounds."""

    id: str
    title: str
    language: str
    categories: tuple[Category, ...]
    questions: tuple[Question, ...]
    vocabulary: Vocabulary = field(default_factory=dict)

    def question(self, question_id: str) -> Question:
        """Return the question of that id; KeyError when there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)


def vocabulary_for(question: Question, vocabulary: Vocabulary) -> Vocabulary:
    """Return the bank's vocabulary: what the question names, its other terms, and all the rest."""
    named = (term for term in question.vocabulary if _names(question.prompt, term))
    terms = dict.fromkeys((*named, *question.vocabulary, *vocabulary))
    return {term: vocabulary.get(term, ()) for term in terms}


def _names(text: str, term: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text) is not None


# ---- what was said -------------------------------------------------------------------------


class Span(Struct, frozen=True):
    """A stretch of the recording, seconds."""

    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """How long it is, seconds."""
        return self.end_s - self.start_s


class Word(Struct, frozen=True):
    """One spoken word; `text` has its punctuation and no spaces; probability is 0..1."""

    text: str
    start_s: float
    end_s: float
    probability: float


UNCLEAR = "[unclear]"
"""The text of a word that stands for speech which could not be written down."""


class Why(StrEnum):
    """Why a term was written where the decoder first heard something else.

    EXPECTED: told to expect the bank's terms, the decoder heard it or found the text much likelier
    with it. SOUNDS_LIKE: what was heard is in the term's table of sounds. SPELLED: it is the term,
    spaced or spelled otherwise.
    """

    EXPECTED = "expected"
    SOUNDS_LIKE = "sounds_like"
    SPELLED = "spelled"


class Correction(Struct, frozen=True):
    """Words that were replaced by a term: `words[first : first + count]` are what was written."""

    first: int
    count: int
    heard: tuple[Word, ...]
    """What the decoder had written, with its times."""
    term: str
    why: Why


class Transcript(Struct, frozen=True):
    """The words of a take, and where the voice detector heard speech.

    `corrections` are in the order of the words and don't overlap.
    """

    words: tuple[Word, ...]
    speech: tuple[Span, ...]
    model: str
    language: str = "en"
    corrections: tuple[Correction, ...] = ()

    @property
    def text(self) -> str:
        """The words as running text."""
        return " ".join(word.text for word in self.words)

    @property
    def clear_words(self) -> tuple[Word, ...]:
        """The words without the marks for speech that could not be written down."""
        return tuple(word for word in self.words if word.text != UNCLEAR)

    @property
    def unclear(self) -> tuple[Span, ...]:
        """The speech that could not be written down."""
        return tuple(Span(word.start_s, word.end_s) for word in self.words if word.text == UNCLEAR)


class Source(StrEnum):
    """Where a part's bounds come from."""

    MARKED = "marked"
    SUGGESTED = "suggested"
    EDITED = "edited"


class Lap(Struct, frozen=True):
    """The speaker's mark: from `at_s` on, this part is being told."""

    part: Part
    at_s: float


class PartSpan(Struct, frozen=True):
    """A stretch of the recording that belongs to one STAR part."""

    part: Part
    start_s: float
    end_s: float
    source: Source = Source.MARKED


class Missing(StrEnum):
    """Why sound is missing from a recording.

    DROPPED: the device or a busy machine dropped samples. In the other cases the recording broke
    off there and went on later: MICROPHONE: the microphone was lost. CRASHED: the sound system
    was. ASLEEP: the computer or the app stood still. INTERRUPTED: the app ended.
    """

    DROPPED = "dropped"
    MICROPHONE = "microphone"
    CRASHED = "crashed"
    ASLEEP = "asleep"
    INTERRUPTED = "interrupted"


class Gap(Struct, frozen=True):
    """A place of a recording where sound is missing; `missing_s` None: nobody knows how much."""

    at_s: float
    missing_s: float | None
    why: Missing = Missing.DROPPED


class Take(Struct, frozen=True):
    """One recorded attempt at a question. `audio` is a path relative to the audio folder."""

    id: str
    session_id: str
    question_id: str
    follow_up_id: str
    number: int
    audio: str
    duration_s: float
    laps: tuple[Lap, ...]
    started_at: str
    """Wall-clock start, ISO 8601 with offset: for display only, never for arithmetic."""
    preroll_s: float = 0.0
    """Sound kept from before the start signal; times count from the file's first sample."""
    device: str = ""
    lost_s: float = 0.0
    """Sound that the device dropped, seconds in all."""
    problem: str = ""
    """Why the take ended early, a code of `Problem`; empty when it did not."""
    gaps: tuple[Gap, ...] = ()
    """Where sound is missing inside the recording, in order."""


class Note(Struct, frozen=True):
    """What the speaker wrote down about one place of the take; `id` is unique within the take."""

    id: str
    at_s: float
    text: str


class Answer(Struct, frozen=True):
    """A take with its question and, once there is one, its transcript."""

    take: Take
    question: Question
    transcript: Transcript | None = None
    finish_to_transcript_s: float | None = None
    edited_text: str | None = None
    """What the speaker made of the text; kept apart from the words that were heard."""
    parts: tuple[PartSpan, ...] | None = None
    """The parts as edited, see `core.star.parts_of`; None: as they were marked."""
    notes: tuple[Note, ...] = ()
    """In the order of their places."""
    favorite: bool = False


class SessionInfo(Struct, frozen=True):
    """What is stored of a session besides its takes."""

    id: str
    bank_id: str
    bank_title: str
    mode: Mode
    started_at: str


class SessionRecord(Struct, frozen=True):
    """A stored session with its answers, in the order they were given."""

    info: SessionInfo
    answers: tuple[Answer, ...]
