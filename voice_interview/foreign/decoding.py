"""Decodes one file in a process of its own: `python -m voice_interview.foreign.decoding FILE`.

Decoders of a dozen formats read what anybody may have made. Here a crash, endless work or a huge
allocation costs this process alone, which has limits, writes no file and keeps nothing.

It writes the length that the file claims (a double, seconds, 0 for unknown), then the samples of
the first sound track: mono, 16-bit, at 16 kHz. The exit code says how that ended.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import Any, BinaryIO

from voice_interview.core.model import SAMPLE_RATE_HZ

LENGTH = struct.Struct("<d")
MEMORY_BYTES = 1_500_000_000
"""Address space, of which the libraries take about a third; a decoder needs some megabytes."""
CPU_S = 600
"""Four hours of any format take a minute or two."""

# A playlist could name other files or addresses: nothing beside the opened file may be read.
_OPTIONS = {"protocol_whitelist": ""}


class Ending(IntEnum):
    """How it ended: the exit code."""

    WHOLE = 0
    UNREADABLE = 10
    SILENT = 11
    TOO_LARGE = 12


def main(path: Path, out: BinaryIO) -> Ending:
    """Decode the file to `out`."""
    container: Any
    try:
        import av  # noqa: PLC0415 - under the limits

        with path.open("rb") as file, av.open(file, options=_OPTIONS) as container:
            if not container.streams.audio:
                return Ending.SILENT
            out.write(LENGTH.pack((container.duration or 0) / av.time_base))
            for block in _track(av, container):
                out.write(block)
            out.flush()
    except MemoryError:
        return Ending.TOO_LARGE
    except BrokenPipeError:
        return Ending.WHOLE  # nobody listens any more
    except (OSError, ValueError, EOFError) as error:  # of these FFmpeg's errors are made
        out_of_memory = 12
        return (
            Ending.TOO_LARGE if getattr(error, "errno", 0) == out_of_memory else Ending.UNREADABLE
        )
    return Ending.WHOLE


def _track(av: Any, container: Any) -> Iterator[bytes]:
    """Yield the samples; damaged packets are left out, as players do."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE_HZ)
    for packet in container.demux(container.streams.audio[0]):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            continue
        for frame in frames:
            frame.pts = None  # gaps and jumps in a file's clock are no sound
            yield from _samples(resampler.resample(frame))
    yield from _samples(resampler.resample(None))


def _samples(frames: list[Any]) -> Iterator[bytes]:
    for frame in frames:
        if frame.samples:
            yield bytes(frame.planes[0])[: 2 * frame.samples]


def _limit() -> None:
    if sys.platform == "win32":  # there the parent's watch on the time is all
        return
    import resource  # noqa: PLC0415 - not on Windows

    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (OSError, ValueError):  # macOS knows no limit of the address space
            continue


if __name__ == "__main__":
    _limit()
    ending = main(Path(sys.argv[1]), sys.stdout.buffer)
    os._exit(ending)  # what a broken file has left behind is not taken apart
