"""Foreign audio becomes a take, or plays the microphone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from voice_interview.audio.samples import Samples
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.foreign.reading import ForeignError, ForeignSound

LONGEST_S = 4 * 3600
"""No answer is longer; a file that claims to be is refused rather than filling the disk."""

_BLOCK_FRAMES = SAMPLE_RATE_HZ


class BadAudioError(Exception):
    """The file is empty, broken, too long or no audio."""


def blocks(path: Path) -> Iterator[Samples]:
    """Yield the file's first audio track as mono int16 blocks, shape (n,), at 16 kHz.

    Damaged stretches are left out. Raises BadAudioError when nothing can be read.
    """
    frames = 0
    try:
        for block in ForeignSound(path).blocks(_BLOCK_FRAMES):
            frames += len(block)
            if frames > LONGEST_S * SAMPLE_RATE_HZ:
                raise BadAudioError(f"longer than {LONGEST_S} s")
            yield block
    except (ForeignError, OSError) as error:
        raise BadAudioError(str(error)) from error
    if not frames:
        raise BadAudioError("empty")
