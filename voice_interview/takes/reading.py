"""The one way to read a take's sound: while it grows, when it is whole, and when it is compressed.

Whoever plays, draws, transcribes or compares a take opens it here and asks for frames by number.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Protocol, Self

from voice_interview.takes.names import names_of

if TYPE_CHECKING:  # the app starts without the weight of numpy
    import numpy as np
    import numpy.typing as npt

    Samples = npt.NDArray[np.int16]


class BadSoundError(OSError):
    """The file is no sound that this app writes; for who wants to hear it, it is gone."""


class Sound(Protocol):
    """An open sound. Methods raise OSError when it can't be read."""

    rate_hz: int
    channels: int
    frames: int
    """Its length when it was opened."""

    def read(self, first: int, count: int) -> Samples:
        """Return the frames from number `first` on, shape (n, channels); fewer at the end."""

    def close(self) -> None:
        """Let the file go."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...


def open_sound(path: Path) -> Sound:
    """Open the take of that name, or a WAV of any rate, 16-bit.

    No sample is read, so it takes a millisecond whatever the length. Raises FileNotFoundError,
    another OSError, and BadSoundError when the file is no sound of this app.
    """
    from voice_interview.takes.flac import FlacSound  # noqa: PLC0415 - loads numpy, as the other
    from voice_interview.takes.wav import WavSound  # noqa: PLC0415

    name, file = _open_file(path)
    try:
        if name.suffix == ".flac":
            return FlacSound(file)
        return WavSound(file, growing=name.suffix == ".part")
    except BaseException:
        file.close()
        raise


def _open_file(path: Path) -> tuple[Path, BinaryIO]:
    """Open the truest name there is; it may get another one between two looks."""
    for name in names_of(path) * 2:
        try:
            return name, name.open("rb")
        except FileNotFoundError:
            continue
    raise FileNotFoundError(2, "No such file", str(path))
