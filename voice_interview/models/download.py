"""One file from a server to the disk: gone on with after a cut, never longer than it may be."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from voice_interview.models.placing import Cancelled, open_private, size_of
from voice_interview.models.transfer import ConnectionCut, Refused, Stopped, Transfer

TRIES = 4
"""So many connections in a row may bring nothing new before it is given up."""
_LOOK_S = 0.1
_NO_SUCH_RANGE = 416


class WrongLength(Exception):  # noqa: N818 - told by `fetch`
    """The file on the server is not as long as it must be."""


class Wanted(Struct, frozen=True):
    """A file to fetch, and where it goes."""

    address: str
    path: Path
    size_bytes: int | None
    """None: as long as the server says."""
    most_bytes: int


def download(
    wanted: Wanted, *, cancelled: Cancelled, tell: Callable[[int], None], pause_s: float
) -> None:
    """Fetch what is missing of the file; what is there already is taken for its beginning.

    `tell` gets the bytes that are there. Between tries it waits `pause_s`. Raises ConnectionCut
    when the server is not to be had, Refused, Stopped, WrongLength, OSError, and UserError for an
    address that may not be asked.
    """
    path = wanted.path
    best = size_of(path)
    fruitless = 0
    while wanted.size_bytes is None or size_of(path) != wanted.size_bytes:
        try:
            if _once(wanted, cancelled, tell):
                return
            cut = ConnectionCut("it broke off")
        except ConnectionCut as error:
            cut = error
        reached = size_of(path)
        fruitless = 0 if reached > best else fruitless + 1
        best = max(best, reached)
        if fruitless == TRIES:
            raise cut
        _wait(pause_s, cancelled)


def _once(wanted: Wanted, cancelled: Cancelled, tell: Callable[[int], None]) -> bool:
    """Take what one connection brings; True when that is the end of the file."""
    path, have = wanted.path, size_of(wanted.path)
    with Transfer(wanted.address, have, cancelled) as transfer:
        try:
            head = transfer.head()
        except Refused as refused:
            if refused.status != _NO_SUCH_RANGE or not have:
                raise
            path.unlink()  # more than there is: begin anew
            return False
        size = head.total_bytes if wanted.size_bytes is None else wanted.size_bytes
        if head.total_bytes not in (None, size) or (size or 0) > wanted.most_bytes:
            raise WrongLength(f"{head.total_bytes} bytes, not {wanted.size_bytes}")
        if head.start not in (0, have):
            raise ConnectionCut("the server sent another part than the one asked for")
        with open(path, "ab" if head.start else "wb", opener=open_private) as file:
            done = head.start
            for block in transfer.blocks():
                done += len(block)
                if done > (wanted.most_bytes if size is None else size):
                    raise WrongLength(f"over {done - len(block)} bytes")
                file.write(block)
                tell(done)
            file.flush()
            os.fsync(file.fileno())
    # A server that tells no length ends the file by ending the connection.
    return size is None or done == size


def _wait(pause_s: float, cancelled: Cancelled) -> None:
    until_s = time.monotonic() + pause_s
    while (left_s := until_s - time.monotonic()) > 0:
        if cancelled():
            raise Stopped
        time.sleep(min(left_s, _LOOK_S))
