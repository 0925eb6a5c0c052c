"""Sound between a device's callback and a thread, without a lock."""

from __future__ import annotations

import numpy as np

from voice_interview.audio.samples import Samples


class Ring:
    """A fixed buffer for one writer and one reader.

    Blocks have shape (frames, channels), int16. The counters only grow, each changed by one side.
    """

    def __init__(self, capacity_frames: int, channels: int = 1) -> None:
        self._cells = np.zeros((capacity_frames, channels), dtype=np.int16)
        self.written = 0
        self.taken = 0

    @property
    def free(self) -> int:
        """Frames that can be written now."""
        return len(self._cells) - (self.written - self.taken)

    @property
    def filled(self) -> int:
        """Frames that can be read now."""
        return self.written - self.taken

    def write(self, block: Samples) -> int:
        """Add what fits; returns how many frames that were."""
        count = min(len(block), self.free)
        start = self.written % len(self._cells)
        first = min(count, len(self._cells) - start)
        self._cells[start : start + first] = block[:first]
        self._cells[: count - first] = block[first:count]
        self.written += count
        return count

    def read_into(self, block: Samples) -> int:
        """Fill the beginning of the block; returns how many frames that were."""
        count = min(len(block), self.filled)
        start = self.taken % len(self._cells)
        first = min(count, len(self._cells) - start)
        block[:first] = self._cells[start : start + first]
        block[first:count] = self._cells[: count - first]
        self.taken += count
        return count

    def read(self) -> Samples:
        """Take all that is there."""
        block = np.empty((self.filled, self._cells.shape[1]), dtype=np.int16)
        return block[: self.read_into(block)]
