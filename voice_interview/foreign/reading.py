"""Sound from files that anybody may have made, decoded elsewhere, under limits."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from voice_interview.foreign.decoding import LENGTH, Ending

if TYPE_CHECKING:  # the app starts without the weight of numpy
    import numpy as np
    import numpy.typing as npt

    Samples = npt.NDArray[np.int16]

PATIENCE_S = 30.0
"""So long may a block of ten seconds take; the slowest format takes a hundredth."""


class ForeignError(Exception):
    """The file can't be read; `ending` says why."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.name.lower())
        self.ending = ending


class ForeignSound:
    """The first sound track of a file, mono at 16 kHz."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.length_s = 0.0
        """What the file says about its length, known with the first block; 0: nothing."""

    def blocks(self, most: int) -> Iterator[Samples]:
        """Yield int16 blocks, shape (n,), each but the last of `most` frames.

        Raises ForeignError when there is no sound that can be read, or its end can't be.
        """
        import numpy as np  # noqa: PLC0415 - only where sound is read

        with _decoder(self._path) as process:
            assert process.stdout is not None
            watch = _Watch(process)
            try:
                head = watch.read(process.stdout, LENGTH.size)
                if len(head) == LENGTH.size:
                    (self.length_s,) = LENGTH.unpack(head)
                    while len(content := watch.read(process.stdout, 2 * most)) > 1:
                        yield np.frombuffer(content[: len(content) // 2 * 2], dtype="<i2")
            finally:
                process.stdout.close()
                watch.end()
            self._judge(process.wait(), hung=watch.hung)

    def _judge(self, code: int, *, hung: bool) -> None:
        if hung:
            raise ForeignError(Ending.TOO_LARGE)
        if code != Ending.WHOLE:
            crashed = code not in tuple(Ending)
            raise ForeignError(Ending.UNREADABLE if crashed else Ending(code))


class _Watch:
    """Ends a decoder that takes too long over one block."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.hung = False

    def read(self, pipe: IO[bytes], count: int) -> bytes:
        timer = threading.Timer(PATIENCE_S, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            return pipe.read(count)
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self.hung = True
        self._process.kill()

    def end(self) -> None:
        """It ends by itself once it has said all; who wants no more doesn't wait for that."""
        try:
            self._process.wait(0.5)
        except subprocess.TimeoutExpired:
            self._process.kill()


def _decoder(path: Path) -> subprocess.Popen[bytes]:
    """Start the process; it imports what this one can import."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.Popen(
        [sys.executable, "-B", "-m", "voice_interview.foreign.decoding", str(path.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
