"""Numbers that the audio process publishes many times a second, read without a message."""

from __future__ import annotations

import multiprocessing
from typing import NamedTuple

from voice_interview.core.ports import Level

_spawn = multiprocessing.get_context("spawn")
_TRIES = 1000


class SharedNumbers:
    """Floats with one writer; a reader in another process never sees half of an update.

    The first cell counts the updates and is odd while one is under way.
    """

    def __init__(self, values: tuple[float, ...]) -> None:
        self._cells = _spawn.RawArray("d", (0.0, *values))

    def write(self, values: tuple[float, ...]) -> None:
        """Replace them all."""
        self._cells[0] += 1
        self._cells[1:] = values
        self._cells[0] += 1

    def read(self) -> tuple[float, ...]:
        """Read them all. A writer that died half-way leaves what it has written."""
        values = self._cells[:]
        for _ in range(_TRIES):
            if values[0] % 2 == 0 and self._cells[0] == values[0]:
                break
            values = self._cells[:]
        return tuple(values[1:])


class Moving(NamedTuple):
    """A position that moves with the clock: at the moment `at_s` it was `position_s`."""

    position_s: float = 0.0
    at_s: float = 0.0
    speed: float = 0.0
    """Seconds of sound per second; 0 when it stands."""
    low_s: float = 0.0
    high_s: float = 0.0

    def at(self, moment_s: float, most_s: float) -> float:
        """Return the position at that moment, carried on for `most_s` seconds at most."""
        passed_s = min(moment_s - self.at_s, most_s)
        return min(max(self.position_s + self.speed * passed_s, self.low_s), self.high_s)


class Gauge:
    """What both sides of the audio process share: the level, the take's and the playback's place.

    Made anew with each process, so that a dead one's numbers are not taken for live ones.
    """

    def __init__(self) -> None:
        self._capture = SharedNumbers((*_level_numbers(Level()), *Moving()))
        self._playback = SharedNumbers((0.0, *Moving()))

    def show_capture(self, level: Level, place: Moving) -> None:
        """Publish the last block's level and the place in the take."""
        self._capture.write((*_level_numbers(level), *place))

    def show_playback(self, number: int, place: Moving) -> None:
        """Publish the place in the file of this playback."""
        self._playback.write((float(number), *place))

    def level(self) -> Level:
        """The last block's level."""
        rms_dbfs, peak_dbfs, *_ = self._capture.read()
        return Level(rms_dbfs, peak_dbfs)

    def capture_place(self) -> Moving:
        """The place in the take."""
        return Moving(*self._capture.read()[2:])

    def playback_place(self) -> tuple[int, Moving]:
        """The number of the playback and the place in its file."""
        number, *place = self._playback.read()
        return int(number), Moving(*place)


def _level_numbers(level: Level) -> tuple[float, float]:
    return level.rms_dbfs, level.peak_dbfs
