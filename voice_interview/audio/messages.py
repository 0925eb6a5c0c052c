"""What the app and its audio process say to each other. The process also sends events as they are.

Moments are `time.monotonic()`, one clock for all processes of a machine.
"""

from __future__ import annotations

from msgspec import Struct

from voice_interview.audio.devices import Devices
from voice_interview.core.ports import Playback

# ---- to the process


class Order(Struct, frozen=True):
    """A numbered wish; the process says Done when it has been seen to."""

    number: int
    wish: object


class Ping(Struct, frozen=True):
    """Only say Done."""


class Open(Struct, frozen=True):
    """Open a device (empty: the default), or an audio file that plays the microphone."""

    turn: int
    device: str = ""
    answer: str = ""
    fast: bool = False


class Close(Struct, frozen=True):
    """Complete what is being recorded and release the device."""


class Record(Struct, frozen=True):
    """Record to this file from the moment on; `append`: go on where it ends.

    With what was heard just before the moment, but not before `since_s`.
    """

    turn: int
    path: str
    at_s: float
    append: bool = False
    since_s: float = 0.0


class Hold(Struct, frozen=True):
    """Drop sound from the moment on."""

    at_s: float


class Release(Struct, frozen=True):
    """Record again from the moment on."""

    at_s: float


class Finish(Struct, frozen=True):
    """Record until so long after the moment, then complete the file."""

    at_s: float
    tail_s: float


class Import(Struct, frozen=True):
    """Convert a foreign file into a take."""

    turn: int
    source: str
    path: str


class StopImport(Struct, frozen=True):
    """Give up on the import of that turn; its RecordingLost follows, unless it was complete."""

    turn: int


class Play(Struct, frozen=True):
    """Play something; `number` names this playback in the replies."""

    number: int
    playback: Playback
    device: str


class Prepare(Struct, frozen=True):
    """Load ahead what playing such a thing needs."""

    playback: Playback


class StopPlaying(Struct, frozen=True):
    """Fall silent."""


class ListDevices(Struct, frozen=True):
    """List them anew."""


# ---- from the process


class Alive(Struct, frozen=True):
    """The process runs and takes orders."""


class Done(Struct, frozen=True):
    """The order of that number has been seen to."""

    number: int


class Listed(Struct, frozen=True):
    """The devices that were asked for."""

    devices: Devices


class PlayStarted(Struct, frozen=True):
    """The first sample is being heard."""

    number: int


class PlayEnded(Struct, frozen=True):
    """The last sample has been heard; `problem` is a code of Problem or empty."""

    number: int
    problem: str = ""


class Noted(Struct, frozen=True):
    """Something for the log."""

    text: str
