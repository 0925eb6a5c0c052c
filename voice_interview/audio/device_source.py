"""A microphone as a source of sound for the recorder."""

from __future__ import annotations

import time
from typing import Any

from voice_interview.audio.capture_clock import CaptureClock
from voice_interview.audio.devices import Note, SoundProblemError, find_device, portaudio
from voice_interview.audio.pulse_watch import SourceWatch
from voice_interview.audio.ring import Ring
from voice_interview.clock import with_sleep_s
from voice_interview.core.events import Problem

LATENCY_S = 0.1
"""Asked of the device: fewer and larger blocks survive a busy machine, and no place depends on
it, since every frame is dated."""

_RING_S = 20.0
"""Longer than a disk was ever seen to hold up a sync."""

_FIRST_FRAME_S = 5.0
"""A fresh virtual source was seen to deliver nothing for a second; Bluetooth takes longer."""

_USUAL_RATES_HZ = (48_000.0, 44_100.0, 16_000.0)
"""Tried when a device refuses its own: some name one that only their other side has."""

_BUSY, _WRONG_RATE = -9985, -9997
"""PortAudio's paDeviceUnavailable and paInvalidSampleRate."""

_FRAME_GAP_S = 1.35
"""The longest silence of a device before it counts as lost: told within the 1.5 s of targets.md,
R3."""

_ASLEEP_S = 5.0
"""No busy machine was seen to keep a block for so long; a device counts as lost before that."""


class DeviceSource:
    """An open input stream; its callback copies into the ring, dates the block, no more."""

    holds = False
    ended = False
    problem: Problem | None = None

    def __init__(self, device: str, note: Note) -> None:
        sounddevice = portaudio()
        index = find_device("input", device, note)
        info = sounddevice.query_devices(index)
        self._name = str(info["name"])
        self.rate_hz = float(info["default_samplerate"])
        self._stream = self._open(sounddevice, index, info["max_input_channels"])
        self._clock = CaptureClock(self.rate_hz, float(self._stream.latency))
        self._opened_s = time.monotonic()
        self._stamp: tuple[int, float, float] | None = None
        self._block_at_s = with_sleep_s()
        self._longest_s = 0.0
        """Between two blocks."""
        self._overflows = self._overflows_seen = self._gap_frame = 0
        try:
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self._stream.close()
            raise _refusal(error) from error
        self._watch = SourceWatch()

    @property
    def name(self) -> str:
        """The sound server's name for it, where there is one: PortAudio's may be "default"."""
        return self._watch.name or self._name

    def poll(self) -> None:
        """Bring the clock up to date; the recorder's thread, before it reads the ring."""
        overflows = self._overflows
        if overflows != self._overflows_seen:
            self._overflows_seen = overflows
            self._clock.mark_gap(self._gap_frame)
        if self._stamp is not None:
            self._clock.observe(*self._stamp)

    def frame_at(self, moment_s: float) -> int:
        """Return the frame captured at that moment."""
        return self._clock.frame_at(moment_s)

    def anchor(self) -> tuple[int, float, float]:
        """Return a frame, the moment of its capture, and seconds of sound per second."""
        return (*self._clock.anchor(), 1.0) if self._clock.running else (0, 0.0, 0.0)

    @property
    def gaps(self) -> tuple[tuple[int, float], ...]:
        """Before which frames sound was dropped on the way, and seconds of it."""
        return self._clock.gaps

    def stalled(self) -> bool:
        """Whether the device has stopped delivering."""
        now_s = time.monotonic()
        if self._stamp is None:
            return now_s - self._opened_s > _FIRST_FRAME_S
        return now_s - self._stamp[1] > _FRAME_GAP_S

    def slept(self) -> bool:
        """Whether 5 s passed between two blocks, or since the last, by a clock that never sleeps.

        A disk that holds up the recorder holds up no block.
        """
        if self._stamp is None:
            return False
        return max(self._longest_s, with_sleep_s() - self._block_at_s) > _ASLEEP_S

    def moved(self) -> bool:
        """Whether the sound server records from another source than before."""
        return self._watch.moved()

    def begin(self, at_s: float) -> None:
        """A take begins: a microphone hears all the time."""

    def hold(self, at_s: float) -> None:
        """A take is held: a microphone hears all the time."""

    def release(self, at_s: float) -> None:
        """A take goes on: a microphone hears all the time."""

    def close(self) -> None:
        """Release the device; can hang with the sound system."""
        self._watch.close()
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)

    def _open(self, sounddevice: Any, index: int, most_channels: int) -> Any:
        """At the device's own rate; mono where it can, else two channels or all, then averaged."""
        channels = sorted({1, min(2, most_channels), most_channels})
        refused = Exception("no rate")
        for rate_hz in dict.fromkeys((self.rate_hz, *_USUAL_RATES_HZ)):
            for count in channels:
                self.rate_hz = rate_hz
                self.ring = Ring(int(_RING_S * rate_hz), count)
                try:
                    return sounddevice.InputStream(
                        device=index,
                        channels=count,
                        samplerate=rate_hz,
                        dtype="int16",
                        latency=LATENCY_S,
                        callback=self._hear,
                    )
                except sounddevice.PortAudioError as error:
                    refused = error
            if _code(refused) != _WRONG_RATE:
                break
        raise _refusal(refused) from refused

    def _hear(self, block: Any, frames: int, times: Any, status: Any) -> None:
        now_s = with_sleep_s()
        if self._stamp is not None:
            self._longest_s = max(self._longest_s, now_s - self._block_at_s)
        self._block_at_s = now_s
        before = self.ring.written
        taken = self.ring.write(block)
        age_s = times.currentTime - times.inputBufferAdcTime - frames / self.rate_hz
        self._stamp = (self.ring.written, time.monotonic(), age_s)
        if status.input_overflow or taken < frames:
            # The device drops before the block that it then delivers, a full ring at its end.
            self._gap_frame = before if taken == frames else self.ring.written
            self._overflows += 1


def _refusal(error: Exception) -> SoundProblemError:
    """PortAudio's error as a problem: somebody else has the device, or it can't be opened."""
    busy = _code(error) == _BUSY
    problem = Problem.MICROPHONE_BUSY if busy else Problem.NO_MICROPHONE
    return SoundProblemError(problem, str(error))


def _code(error: Exception) -> int | None:
    """PortAudio's number for the error, which sounddevice puts second."""
    return error.args[1] if len(error.args) > 1 else None
