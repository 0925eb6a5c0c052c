"""When a microphone counts as having slept; PortAudio is played, the clock is turned by hand."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from voice_interview.audio import device_source
from voice_interview.audio.device_source import DeviceSource

RATE_HZ = 16_000
INFO = {"name": "Desk", "default_samplerate": float(RATE_HZ), "max_input_channels": 1}


class Stage:
    """An open microphone, and the moment that it is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now_s = 1000.0
        system = SimpleNamespace(
            query_devices=lambda _index: INFO,
            InputStream=self._open,
            PortAudioError=OSError,
        )
        monkeypatch.setattr(device_source, "portaudio", lambda: system)
        monkeypatch.setattr(device_source, "find_device", lambda *_: 0)
        monkeypatch.setattr(device_source, "SourceWatch", lambda: SimpleNamespace(name=""))
        monkeypatch.setattr(device_source, "with_sleep_s", lambda: self.now_s)
        self.source = DeviceSource("", lambda _text: None)

    def _open(self, *, callback: Callable[..., None], **_options: Any) -> Any:
        self._callback = callback
        return SimpleNamespace(latency=0.1, start=lambda: None)

    def block(self, after_s: float) -> None:
        self.now_s += after_s
        times = SimpleNamespace(currentTime=1.0, inputBufferAdcTime=0.9)
        sound = np.zeros((RATE_HZ // 10, 1), dtype=np.int16)
        self._callback(sound, len(sound), times, SimpleNamespace(input_overflow=False))


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def test_a_device_that_delivers_does_not_sleep_however_late_it_is_asked(stage: Stage) -> None:
    for _ in range(100):
        stage.block(0.1)
    stage.block(4.9)
    assert not stage.source.slept()


def test_a_sleep_is_seen_before_the_next_block(stage: Stage) -> None:
    stage.block(0.1)
    stage.now_s += 5.1
    assert stage.source.slept()


def test_a_sleep_is_seen_after_blocks_have_come_again(stage: Stage) -> None:
    """The recorder may have been writing when it began, and ask only later."""
    stage.block(0.1)
    stage.block(20.0)
    stage.block(0.1)
    assert stage.source.slept()


def test_a_slow_start_is_no_sleep(stage: Stage) -> None:
    stage.now_s += 8.0
    assert not stage.source.slept()
    stage.block(0.0)
    stage.block(0.1)
    assert not stage.source.slept()
