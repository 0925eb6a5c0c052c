"""What the app and its speech child say to each other. `job` numbers one recording's work."""

from __future__ import annotations

from dataclasses import dataclass

from voice_interview.core.events import Problem
from voice_interview.core.model import Transcript, Vocabulary


@dataclass(frozen=True)
class Order:
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


@dataclass(frozen=True)
class Warm:
    """Load that model."""

    model: str
    device: str = "cpu"


@dataclass(frozen=True)
class Follow:
    """Follow a recording that grows."""

    order: Order


@dataclass(frozen=True)
class ExpectEnd:
    """The recording of that job is whole in a moment."""

    job: int


@dataclass(frozen=True)
class Complete:
    """The recording of that job is whole: finish it."""

    job: int


@dataclass(frozen=True)
class Read:
    """Write down a whole audio file of any kind."""

    order: Order


@dataclass(frozen=True)
class Drop:
    """Forget the job."""

    job: int


# ---- from the child ------------------------------------------------------------------------


@dataclass(frozen=True)
class Alive:
    """The child is at work; sent every few seconds while it has any."""


@dataclass(frozen=True)
class Loaded:
    """A model was loaded; the sentence is empty, or says why not on the device asked for."""

    sentence: str


@dataclass(frozen=True)
class Caption:
    """The text so far; `committed` only ever grows."""

    job: int
    committed: str
    tentative: str


@dataclass(frozen=True)
class Progress:
    """This share, 0..1, of what was left of a whole recording is written down."""

    job: int
    share: float


@dataclass(frozen=True)
class Done:
    """The job's result, and how long the recording is."""

    job: int
    transcript: Transcript
    duration_s: float


@dataclass(frozen=True)
class Failed:
    """The job can't be done; the sentences are a UserError's, `detail` is for the log."""

    job: int
    problem: Problem
    what: str
    kept: str
    fix: str
    detail: str = ""
