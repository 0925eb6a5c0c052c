"""The shape of a recording, read in the background."""

from __future__ import annotations

from pathlib import Path

from voice_interview.errors import UserError

_QUIETEST = 0.05
"""A quieter recording is not drawn as if it were loud."""


def read_peaks(path: Path, count: int) -> tuple[float, ...]:
    """Return how tall the bars of `count` equal stretches are, as a share of the tallest.

    Quiet ones are lifted a little, or pauses and soft speech would look the same.

    UserError when the file is gone or broken.
    """
    from voice_interview.audio.peaks import read_peaks as read  # noqa: PLC0415 - brings numpy
    from voice_interview.audio.sound_file import SoundFile, UnreadableError  # noqa: PLC0415

    try:
        peaks = read(path, _nothing)
        loudest = peaks.loudest(0.0, SoundFile(path).duration_s, count)
    except UnreadableError as error:
        raise UserError(
            f"The recording {path.name} can't be read ({error}).",
            "The transcript and the numbers are kept.",
            "If the file was moved, put it back.",
        ) from error
    top = max(_QUIETEST, peaks.top)
    return tuple((float(peak) / top) ** 0.75 for peak in loudest)


def _nothing(_peaks: object) -> None:
    """Nothing is drawn before all is read."""
