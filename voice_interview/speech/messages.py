"""What the app and its speech child say to each other. `job` numbers one recording's work."""

from __future__ import annotations

from msgspec import Struct

from voice_interview.core.events import Problem
from voice_interview.core.model import Transcript, Vocabulary


class Order(Struct, frozen=True):
    """What to write down and how: `path` is absolute, `model` a name of the catalog.

    `language` is ISO 639-1 or `language.DETECT`, `device` "cpu" or "cuda".
    """

    job: int
    path: str
    model: str
    language: str
    vocabulary: Vocabulary
    device: str = "cpu"


# ---- to the child --------------------------------------------------------------------------


class Warm(Struct, frozen=True):
    """Load that model."""

    model: str
    device: str = "cpu"


class Follow(Struct, frozen=True):
    """Follow a recording that grows."""

    order: Order


class ExpectEnd(Struct, frozen=True):
    """The recording of that job is whole in a moment."""

    job: int


class Complete(Struct, frozen=True):
    """The recording of that job is whole: finish it."""

    job: int


class Read(Struct, frozen=True):
    """Write down a whole audio file of any kind."""

    order: Order


class Drop(Struct, frozen=True):
    """Forget the job."""

    job: int


# ---- from the child ------------------------------------------------------------------------


class Alive(Struct, frozen=True):
    """The child is at work; sent every few seconds while it has any."""


class Loaded(Struct, frozen=True):
    """A model was loaded; the sentence is empty, or says why not on the device asked for."""

    sentence: str


class Caption(Struct, frozen=True):
    """The text so far; `committed` only ever grows."""

    job: int
    committed: str
    tentative: str


class Progress(Struct, frozen=True):
    """This share, 0..1, of what was left of a whole recording is written down."""

    job: int
    share: float


class Done(Struct, frozen=True):
    """The job's result, and how long the recording is."""

    job: int
    transcript: Transcript
    duration_s: float


class Failed(Struct, frozen=True):
    """The job can't be done; the sentences are a UserError's, `detail` is for the log."""

    job: int
    problem: Problem
    what: str
    kept: str
    fix: str
    detail: str = ""
