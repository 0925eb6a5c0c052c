"""A sound system that misbehaves to order; put before the real module on the path of a test.

The variable FAKE_SOUND holds the misbehavior: missing, no_devices, no_input, hangs, refuses,
stereo_only, other_rate, busy, busy_to_start, stops, skips.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np

_ORDER = os.environ.get("FAKE_SOUND", "")
_BLOCK_S = 0.02

if _ORDER == "missing":
    raise OSError("PortAudio library not found")


class PortAudioError(Exception):
    """What PortAudio refuses."""


class CallbackStop(Exception):  # noqa: N818 - the real one's name
    """Raised by a callback that is through."""


default = SimpleNamespace(device=[2, 1])
_MICROPHONE = {"max_input_channels": 2, "max_output_channels": 0}
_SPEAKER = {"max_input_channels": 0, "max_output_channels": 2}


def query_hostapis() -> tuple[dict[str, Any], ...]:
    return ({"name": "Fake API"},)


def query_devices(index: int | None = None) -> Any:
    if _ORDER == "no_devices":
        return []
    inputs = [("Desk microphone", _MICROPHONE), ("Headset", _MICROPHONE), ("Headset", _MICROPHONE)]
    names = [inputs[0], ("Speaker", _SPEAKER), *inputs[1:]]
    if _ORDER == "no_input":
        names = [("Desk", _SPEAKER), ("Speaker", _SPEAKER)]
    devices = [
        {"name": name, "hostapi": 0, "default_samplerate": 48_000.0, **channels}
        for name, channels in names
    ]
    return devices if index is None else devices[index]


def _initialize() -> None:
    """Look for devices."""


def _terminate() -> None:
    """Forget them."""


class InputStream:
    """Delivers a count that rises by one in 48 frames."""

    latency = 0.02

    def __init__(self, channels: int, callback: Callable[..., None], **options: Any) -> None:
        if _ORDER == "hangs":
            time.sleep(3600)
        if _ORDER == "refuses" or (_ORDER == "stereo_only" and channels != 2):
            raise PortAudioError("Invalid number of channels", -9998)
        if _ORDER == "other_rate" and options["samplerate"] != 44_100.0:
            raise PortAudioError("Invalid sample rate", -9997)
        if _ORDER == "busy":
            raise PortAudioError("Device unavailable", -9985)
        self._rate_hz = options["samplerate"]
        self._channels = channels
        self._callback = callback
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._deliver, daemon=True)

    def start(self) -> None:
        if _ORDER == "busy_to_start":
            raise PortAudioError("Device unavailable", -9985)
        self._thread.start()

    def abort(self, ignore_errors: bool = False) -> None:
        self._closing.set()

    def close(self, ignore_errors: bool = False) -> None:
        self._closing.set()

    def _deliver(self) -> None:
        frames = round(self._rate_hz * _BLOCK_S)
        began_s = time.monotonic()
        number = 0
        while not self._closing.wait(
            max(0.0, began_s + (number + 1) * _BLOCK_S - time.monotonic())
        ):
            first = number * frames
            number += 1
            if _ORDER == "stops" and number > 100:
                return
            if _ORDER == "skips" and 100 <= number < 125:
                continue
            count = (np.arange(first, first + frames) // 48 % 30_000).astype(np.int16)
            times = SimpleNamespace(currentTime=1.0, inputBufferAdcTime=1.0 - _BLOCK_S)
            status = SimpleNamespace(input_overflow=_ORDER == "skips" and number == 125)
            self._callback(np.repeat(count[:, None], self._channels, axis=1), frames, times, status)


class OutputStream:
    """Takes nothing, ever."""

    def __init__(self, **_options: Any) -> None:
        if _ORDER == "refuses":
            raise PortAudioError("Device unavailable")

    def start(self) -> None:
        """Begin to take nothing."""

    def abort(self, ignore_errors: bool = False) -> None:
        """Stop."""

    def close(self, ignore_errors: bool = False) -> None:
        """Close."""
