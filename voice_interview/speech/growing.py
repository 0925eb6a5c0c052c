"""Reads a recording while it is still being written.

The file is opened anew for each read, because an open file can't be renamed on Windows; under which
name it lies now is for `open_sound` to know.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.errors import UserError
from voice_interview.takes.names import names_of
from voice_interview.takes.reading import BadSoundError, open_sound

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_BLOCK_FRAMES = 10 * SAMPLE_RATE_HZ


class GrowingTake:
    """A take, mono at 16 kHz, from its first sample on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.position = 0
        """The next sample to be read."""
        self.length_s = 0.0
        """How long it was at the last look, seconds."""

    def read(self) -> npt.NDArray[np.int16]:
        """Return the next samples, (frames,) int16, at most 10 s; none when there are none yet.

        Raises UserError when the file is no recording of this app, OSError when it can't be read.
        """
        import numpy as np  # noqa: PLC0415 - only the speech child reads sound

        try:
            with open_sound(self._path) as sound:
                if (sound.rate_hz, sound.channels) != (SAMPLE_RATE_HZ, 1):
                    raise _alien(self._path)
                self.length_s = sound.frames / SAMPLE_RATE_HZ
                block = sound.read(self.position, _BLOCK_FRAMES)[:, 0]
        except FileNotFoundError:
            return np.zeros(0, dtype=np.int16)
        except BadSoundError as error:
            raise _alien(self._path) from error
        self.position += len(block)
        return block

    def missing(self) -> bool:
        """Whether there is no such file, growing, whole or compressed."""
        return not any(name.exists() for name in names_of(self._path))


def _alien(path: Path) -> UserError:
    return UserError(
        f"{path.name} is no recording of this app.",
        "The file was not changed.",
        "Use  voice-interview transcribe  for other audio files.",
    )
