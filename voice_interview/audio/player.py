"""Plays a stretch of a recording: a thread fills the ring, the device's callback empties it."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from voice_interview.audio.devices import Note, SoundProblemError, find_device, portaudio
from voice_interview.audio.levels import FADE_S, ramp
from voice_interview.audio.messages import Play, PlayEnded, PlayStarted
from voice_interview.audio.passage import Passage
from voice_interview.audio.ring import Ring
from voice_interview.audio.samples import Samples
from voice_interview.audio.shared import Gauge, Moving
from voice_interview.core.commands import AFTER_CUE_S
from voice_interview.core.events import Problem
from voice_interview.core.ports import Playback

LATENCY_S = 0.2
"""Asked of the device: with 0.1 a busy machine was heard to stutter. Sound begins at once all the
same, since the device's buffer is filled before it starts."""

_RING_S = 0.5
_TICK_S = 0.01
_USUAL_HZ = 48_000.0
_STALL_S = 2.0
"""A device that takes nothing for so long is hung."""

_LAG_S = 0.05
"""PulseAudio was seen to be so much behind what it says."""

_SETTLE_S = _LAG_S + AFTER_CUE_S
"""Kept playing silence after the last sample: what is pending when a stream ends is thrown away."""


class Playing:
    """One playback, from its opening until the last sample has left the device."""

    def __init__(
        self, order: Play, gauge: Gauge, send: Callable[[object], None], note: Note
    ) -> None:
        self.number = order.number
        self._gauge = gauge
        self._send = send
        self._passage = Passage(order.playback)
        self._speed = order.playback.speed
        sounddevice = portaudio()
        index = find_device("output", order.device, note)
        info = sounddevice.query_devices(index)
        self._rate_hz = float(info["default_samplerate"])
        self._channels = min(2, int(info["max_output_channels"]))
        self._ring = Ring(int(_RING_S * self._rate_hz), self._channels)
        self._fade_frames = round(FADE_S * self._rate_hz)
        self._all_fed = self._told = False
        self._stopping = threading.Event()
        self._stamp: tuple[int, float] | None = None
        self._first_s = self._silent_from_s = math.inf
        self._chunks = self._passage.chunks(self._rate_hz, self._channels)
        self._places: deque[tuple[int, float]] = deque()
        """The first frame of each chunk, as the ring counts them, and its place in the file."""
        self._rest = self._next()
        self._fill()
        self._stream = self._open(sounddevice, index)
        self._start(sounddevice)
        self._thread = threading.Thread(target=self._run, name="player", daemon=True)
        self._thread.start()

    def stop(self, *, at_once: bool = False) -> None:
        """Fade out, release the device and say PlayEnded, if that was not said already.

        `at_once` throws away what the device holds, for something else to be heard instead.
        """
        self._stopping.set()
        if at_once:
            self._silent_from_s = -math.inf
        self._thread.join()
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)
        self._tell_end()

    def _open(self, sounddevice: Any, index: int) -> Any:
        try:
            return sounddevice.OutputStream(
                device=index,
                channels=self._channels,
                samplerate=self._rate_hz,
                dtype="int16",
                latency=LATENCY_S,
                callback=self._pull,
            )
        except sounddevice.PortAudioError as error:
            raise SoundProblemError(Problem.NO_SPEAKER, str(error)) from error

    def _start(self, sounddevice: Any) -> None:
        try:
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self._stream.close(ignore_errors=True)
            raise SoundProblemError(Problem.NO_SPEAKER, str(error)) from error

    # ---- PortAudio's thread

    def _pull(self, block: Any, frames: int, times: Any, _status: Any) -> None:
        heard_s = time.monotonic() + _sane(times.outputBufferDacTime - times.currentTime)
        self._stamp = (self._ring.taken, heard_s)
        block[:] = 0
        if self._silent_from_s < math.inf:
            return
        all_fed = self._all_fed
        count = self._ring.read_into(block)
        self._first_s = min(self._first_s, heard_s)
        if self._stopping.is_set():
            block[:] = ramp(block, 0, -math.inf, self._fade_frames, self._fade_frames)
            self._silent_from_s = heard_s + FADE_S
        elif all_fed and count < frames:
            self._silent_from_s = heard_s + count / self._rate_hz

    # ---- the player's thread

    def _run(self) -> None:
        try:
            self._play()
        except SoundProblemError as error:
            self._tell_end(error.problem.value)
        else:
            if not self._stopping.is_set():
                self._tell_end()

    def _tell_end(self, problem: str = "") -> None:
        if self._told:
            return
        self._told = True
        self._gauge.show_playback(self.number, Moving())
        self._send(PlayEnded(self.number, problem))

    def _play(self) -> None:
        started = False
        moved_s, stamp = time.monotonic(), self._stamp
        while (now_s := time.monotonic()) < self._ends_s():
            if not started and now_s >= self._first_s:
                started = True
                self._send(PlayStarted(self.number))
            if stamp is not self._stamp:
                moved_s, stamp = now_s, self._stamp
            elif now_s - moved_s > _STALL_S:
                raise SoundProblemError(Problem.NO_SPEAKER, "the device takes no sound")
            self._fill()
            self._show()
            time.sleep(_TICK_S)

    def _ends_s(self) -> float:
        """The moment from which nothing is heard; a stopped stream is emptied anyway."""
        return self._silent_from_s + (0.0 if self._stopping.is_set() else _SETTLE_S)

    def _fill(self) -> None:
        """Put as much as fits into the ring."""
        while self._rest is not None:
            self._rest = self._rest[self._ring.write(self._rest) :]
            if len(self._rest):
                return
            self._rest = self._next()
        self._all_fed = True

    def _next(self) -> Samples | None:
        chunk = next(self._chunks, None)
        if chunk is None:
            return None
        self._places.append((self._ring.written, chunk.position_s))
        return chunk.frames

    def _show(self) -> None:
        """Publish the place in the file that is being heard."""
        if self._stamp is None:
            return
        frame, heard_s = self._stamp
        while len(self._places) > 1 and self._places[1][0] <= frame:
            self._places.popleft()
        if not self._places:
            return
        first, position_s = self._places[0]
        position_s += (frame - first) / self._rate_hz * self._speed
        low_s, high_s = self._passage.low_s, self._passage.high_s
        place = Moving(position_s, heard_s, self._speed, low_s, high_s)
        self._gauge.show_playback(self.number, place)


class Preparation(threading.Thread):
    """Imports what playing such a thing needs, so that the first sound comes as fast as the next.

    What is wrong with the file or the sound system is told when it is played.
    """

    def __init__(self, playback: Playback) -> None:
        super().__init__(name="prepare", daemon=True)
        self._playback = playback

    def run(self) -> None:
        """Make one short chunk of it."""
        try:
            passage = Passage(replace(self._playback, again_s=None))
            next(passage.chunks(_USUAL_HZ, 2), None)
        except SoundProblemError:
            return


def _sane(delay_s: float) -> float:
    """Some devices report no time at all; a delay of over a second is nonsense."""
    return delay_s if 0.0 <= delay_s <= 1.0 else 0.0
