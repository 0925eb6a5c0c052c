"""Children that stand for the self-test's own; importable, as they are spawned."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection

from voice_interview.paths import Folders
from voice_interview.speech.selftest import Broken, Round


def measuring(
    pipe: Connection, _folders: Folders, _name: str, device: str, counts: list[int]
) -> None:
    """Say that two threads are fastest."""
    note = "CUDA could not be used; the processor does." if device == "cuda" else ""
    for count in counts:
        speed = 20.0 if count == 2 else 10.0
        pipe.send(Round(count, speed, 10 / speed, 0.5, 300_000_000 + count, note))
    pipe.send(None)


def dying(pipe: Connection, _folders: Folders, _name: str, _device: str, counts: list[int]) -> None:
    """Be killed for want of memory, after the first round."""
    pipe.send(Round(counts[0], 1.0, 1.0, 1.0, None))
    os._exit(137)


def failing(
    pipe: Connection, _folders: Folders, _name: str, _device: str, _counts: list[int]
) -> None:
    """Find that the model does not load."""
    pipe.send(Broken("It does not load.", "Nothing was changed.", "Fetch it again."))
    pipe.send(None)


def hanging(
    pipe: Connection, _folders: Folders, _name: str, _device: str, counts: list[int]
) -> None:
    """Never come to an end."""
    pipe.send(Round(counts[0], 1.0, 1.0, 1.0, None))
    while True:
        time.sleep(1)
