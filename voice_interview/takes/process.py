"""The child that compresses takes: a slow machine's window does not feel it, and it can be killed.

A file is compressed beside the recording under a hidden name, synced, decoded and compared. What
becomes of it is the parent's decision.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec import Struct

from voice_interview.child import messages
from voice_interview.takes.reading import open_sound

_NICENESS = 10


class Compress(Struct, frozen=True):
    """Compress the recording into a new file."""

    recording: str
    target: str


class Compressed(Struct, frozen=True):
    """The new file is there, and holds each sample of the recording."""

    size_bytes: int
    """Of the recording that was read."""


class NotCompressed(Struct, frozen=True):
    """There is no such file; `errno` is that of the disk, 0 when something else went wrong."""

    detail: str
    errno: int = 0


def compress_main(pipe: Connection) -> None:
    """Work until the parent says stop or is gone."""
    if sys.platform != "win32":
        os.nice(_NICENESS)

    def look_up() -> None:
        if pipe.poll():  # nothing comes while there is work, but the end
            raise EOFError

    for order in messages(pipe):
        target = Path(order.target)
        try:
            pipe.send(_compress(Path(order.recording), target, look_up))
        except BaseException as error:
            target.unlink(missing_ok=True)
            if not isinstance(error, Exception) or isinstance(error, EOFError | BrokenPipeError):
                raise
            number = error.errno or 0 if isinstance(error, OSError) else 0
            pipe.send(NotCompressed(type(error).__name__, number))


def _compress(
    recording: Path, target: Path, look_up: Callable[[], None]
) -> Compressed | NotCompressed:
    from voice_interview.takes.flac import encode, same_sound  # noqa: PLC0415 - loads numpy

    size_bytes = recording.stat().st_size
    with open_sound(recording) as sound:
        encode(sound, target, look_up)
        with open_sound(target) as compressed:
            if same_sound(sound, compressed, look_up):
                return Compressed(size_bytes)
    target.unlink()
    return NotCompressed("what was decoded is not what was recorded")
