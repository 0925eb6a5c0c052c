"""Foreign audio, decoded as a stream; only ever in the audio process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from voice_interview.audio.samples import Samples
from voice_interview.core.model import SAMPLE_RATE_HZ

LONGEST_S = 4 * 3600
"""No answer is longer; a file that claims to be is refused rather than filling the disk."""

# A playlist could name other files or addresses: nothing beside the opened file may be read.
_OPTIONS = {"protocol_whitelist": ""}


class BadAudioError(Exception):
    """The file is empty, broken, too long or no audio."""


def blocks(path: Path) -> Iterator[Samples]:
    """Yield the file's first audio track as mono int16 blocks, shape (n,), at 16 kHz.

    Damaged stretches are left out. Raises BadAudioError when nothing can be read.
    """
    import av  # noqa: PLC0415 - only when a foreign file is read

    frames = 0
    try:
        with path.open("rb") as file, av.open(file, options=_OPTIONS) as container:
            for block in _track(av, container):
                frames += len(block)
                if frames > LONGEST_S * SAMPLE_RATE_HZ:
                    raise BadAudioError(f"longer than {LONGEST_S} s")
                yield block
    except (av.FFmpegError, OSError, ValueError, EOFError) as error:
        raise BadAudioError(type(error).__name__) from error
    if not frames:
        raise BadAudioError("empty")


def _track(av: Any, container: Any) -> Iterator[Samples]:
    if not container.streams.audio:
        raise BadAudioError("no audio track")
    stream = container.streams.audio[0]
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE_HZ)
    for packet in container.demux(stream):
        try:
            decoded = packet.decode()
        except av.InvalidDataError:
            continue
        for frame in decoded:
            yield from _samples(resampler.resample(frame))
    yield from _samples(resampler.resample(None))


def _samples(frames: list[Any]) -> Iterator[Samples]:
    for frame in frames:
        block: Samples = np.asarray(frame.to_ndarray()[0], dtype=np.int16)
        if len(block):
            yield block
