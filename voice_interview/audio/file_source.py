"""An audio file that plays the microphone: same ring, same recorder, no device."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np

from voice_interview.audio import decode
from voice_interview.audio.ring import Ring
from voice_interview.audio.samples import Samples
from voice_interview.core.events import Problem
from voice_interview.core.model import SAMPLE_RATE_HZ

_RING_FRAMES = 20 * SAMPLE_RATE_HZ
_PIECE_FRAMES = SAMPLE_RATE_HZ // 50
_FULL_WAIT_S = 0.005


class FileSource:
    """The file sounds from the take's beginning, in real time or as fast as the ring takes it.

    A pause of the take holds the file: the speaker holds their breath, no word is dropped.
    """

    holds = True
    gaps: tuple[tuple[int, float], ...] = ()
    rate_hz = float(SAMPLE_RATE_HZ)

    def __init__(self, path: Path, *, fast: bool) -> None:
        self.name = path.name
        self.ring = Ring(_RING_FRAMES)
        self.ended = False
        self.problem: Problem | None = None
        self._path = path
        self._fast = fast
        self._fed = 0
        self._from_frame = 0
        self._from_s = 0.0
        self._lock = threading.Lock()
        self._running = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._feed, name="file-source", daemon=True)

    def poll(self) -> None:
        """Nothing to do: the file's clock is exact."""

    def begin(self, at_s: float) -> None:
        """Sound from this moment on."""
        self._from_s = at_s
        self._running.set()
        if self._thread.ident is None:  # a second take of one opening hears the rest
            self._thread.start()

    def hold(self, at_s: float) -> None:  # noqa: ARG002 - it holds where it is
        """Fall silent."""
        with self._lock:
            self._running.clear()
            self._from_frame = self._fed

    def release(self, at_s: float) -> None:
        """Go on where it fell silent."""
        with self._lock:
            self._from_s = at_s
            self._running.set()

    def frame_at(self, moment_s: float) -> int:
        """Return the frame that sounded at that moment."""
        frame, at_s, speed = self.anchor()
        return frame + round(speed * (moment_s - at_s) * SAMPLE_RATE_HZ)

    def anchor(self) -> tuple[int, float, float]:
        """Return a frame, the moment at which it sounded, and seconds of sound per second."""
        with self._lock:
            if self._fast or self.ended or not self._running.is_set():
                return self._fed, time.monotonic(), 0.0
            sounded_s = (self._fed - self._from_frame) / SAMPLE_RATE_HZ
            return self._fed, self._from_s + sounded_s, 1.0

    def moved(self) -> bool:
        """A file is never replaced by another."""
        return False

    def stalled(self) -> bool:
        """A file waits as long as it must."""
        return False

    def slept(self) -> bool:
        """A file goes on where it was."""
        return False

    def close(self) -> None:
        """Stop reading the file."""
        self._closing.set()
        self._running.set()
        if self._thread.is_alive():
            self._thread.join()

    def _feed(self) -> None:
        try:
            for block in decode.blocks(self._path):
                for start in range(0, len(block), _PIECE_FRAMES):
                    if not self._feed_piece(block[start : start + _PIECE_FRAMES]):
                        return
        except decode.BadAudioError:
            self.problem = Problem.BAD_AUDIO
        self.ended = True

    def _feed_piece(self, piece: Samples) -> bool:
        """Wait until the piece has sounded and there is room; False when it is too late."""
        while not self._closing.is_set():
            self._running.wait()
            with self._lock:
                wait_s = self._due_in_s(len(piece))
                if wait_s <= 0:
                    self._fed += self.ring.write(piece[:, np.newaxis])
                    return True
            self._closing.wait(wait_s)
        return False

    def _due_in_s(self, frames: int) -> float:
        if not self._running.is_set() or self.ring.free < frames:
            return _FULL_WAIT_S
        if self._fast:
            return 0.0
        sounded_s = (self._fed + frames - self._from_frame) / SAMPLE_RATE_HZ
        return self._from_s + sounded_s - time.monotonic()
