"""What the app and its audio process say to each other. The process also sends events as they are.

Moments are `time.monotonic()`, one clock for all processes of a machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from voice_interview.audio.devices import Devices
from voice_interview.core.ports import Playback

# ---- to the process


@dataclass(frozen=True)
class Order:
    """A numbered wish; the process says Done when it has been seen to."""

    number: int
    wish: object


@dataclass(frozen=True)
class Ping:
    """Only say Done."""


@dataclass(frozen=True)
class Open:
    """Open a device (empty: the default), or an audio file that plays the microphone."""

    turn: int
    device: str = ""
    answer: str = ""
    fast: bool = False


@dataclass(frozen=True)
class Close:
    """Complete what is being recorded and release the device."""


@dataclass(frozen=True)
class Record:
    """Record to this file from the moment on; `append`: go on where it ends.

    With what was heard just before the moment, but not before `since_s`.
    """

    turn: int
    path: str
    at_s: float
    append: bool = False
    since_s: float = 0.0


@dataclass(frozen=True)
class Hold:
    """Drop sound from the moment on."""

    at_s: float


@dataclass(frozen=True)
class Release:
    """Record again from the moment on."""

    at_s: float


@dataclass(frozen=True)
class Finish:
    """Record until so long after the moment, then complete the file."""

    at_s: float
    tail_s: float


@dataclass(frozen=True)
class Import:
    """Convert a foreign file into a take."""

    turn: int
    source: str
    path: str


@dataclass(frozen=True)
class StopImport:
    """Give up on the import of that turn; its RecordingLost follows, unless it was complete."""

    turn: int


@dataclass(frozen=True)
class Play:
    """Play something; `number` names this playback in the replies."""

    number: int
    playback: Playback
    device: str


@dataclass(frozen=True)
class Prepare:
    """Load ahead what playing such a thing needs."""

    playback: Playback


@dataclass(frozen=True)
class StopPlaying:
    """Fall silent."""


@dataclass(frozen=True)
class ListDevices:
    """List them anew."""


# ---- from the process


@dataclass(frozen=True)
class Alive:
    """The process runs and takes orders."""


@dataclass(frozen=True)
class Done:
    """The order of that number has been seen to."""

    number: int


@dataclass(frozen=True)
class Listed:
    """The devices that were asked for."""

    devices: Devices


@dataclass(frozen=True)
class PlayStarted:
    """The first sample is being heard."""

    number: int


@dataclass(frozen=True)
class PlayEnded:
    """The last sample has been heard; `problem` is a code of Problem or empty."""

    number: int
    problem: str = ""


@dataclass(frozen=True)
class Noted:
    """Something for the log."""

    text: str
