"""The shape of a recording, read in the background."""

from __future__ import annotations

import wave
from pathlib import Path

from voice_interview.errors import UserError

_QUIETEST = 0.05
"""A quieter recording is not drawn as if it were loud."""


def read_peaks(path: Path, count: int) -> tuple[float, ...]:
    """Return how tall the bars of `count` equal stretches are, as a share of the tallest.

    Quiet ones are lifted a little, or pauses and soft speech would look the same.

    UserError when the file is gone or broken.
    """
    from voice_interview.audio.wavfile import peaks  # noqa: PLC0415 - the window opens without it

    try:
        bounds = peaks(path, count)
    except (OSError, EOFError, wave.Error) as error:
        raise UserError(
            f"The recording {path.name} can't be read ({error}).",
            "The transcript and the numbers are kept.",
            "If the file was moved, put it back.",
        ) from error
    loudest = abs(bounds).max(axis=1)
    top = max(_QUIETEST, float(loudest.max(initial=0.0)))
    return tuple((float(peak) / top) ** 0.75 for peak in loudest)
