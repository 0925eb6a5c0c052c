from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from tests.speech.sounds import samples, write_recording
from voice_interview.errors import UserError
from voice_interview.speech.growing import GrowingTake


def read_all(source: GrowingTake) -> list[int]:
    heard: list[int] = []
    while len(block := source.read()):
        heard += block.tolist()
    return heard


def test_a_recording_is_read_as_it_grows_and_after_its_last_rename(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    part = tmp_path / "take.wav.part"
    sound = samples(3.0)
    source = GrowingTake(path)
    assert source.missing()
    assert len(source.read()) == 0
    heard: list[int] = []
    with wave.open(str(part), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        for block in np.array_split(sound, 7):
            file.writeframes(block.tobytes())
            heard += read_all(source)
            assert not source.missing()
    heard += read_all(source)
    assert len(heard) == len(sound)
    part.rename(path)
    assert len(source.read()) == 0
    assert heard == sound.tolist()
    assert source.position == len(sound)


def test_half_a_sample_waits_for_its_other_half(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    part = tmp_path / "take.wav.part"
    whole = write_recording(path, samples(0.1)).read_bytes()
    path.unlink()
    source = GrowingTake(path)
    heard: list[int] = []
    for length in (10, 43, 44, 47, 48, len(whole)):
        part.write_bytes(whole[:length])
        heard += read_all(source)
    assert heard == samples(0.1).tolist()


def test_long_recordings_come_in_blocks(tmp_path: Path) -> None:
    path = write_recording(tmp_path / "take.wav", samples(25.0))
    source = GrowingTake(path)
    assert [len(source.read()) for _ in range(4)] == [160_000, 160_000, 80_000, 0]


def test_sound_behind_another_chunk_is_found(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    plain = write_recording(path, samples(0.2)).read_bytes()
    extra = b"LIST" + (5).to_bytes(4, "little") + b"hello\0"
    path.write_bytes(plain[:36] + extra + plain[36:])
    assert read_all(GrowingTake(path)) == samples(0.2).tolist()


@pytest.mark.parametrize(
    "content", [b"ID3 no wave at all, a long story", b"RIFF\0\0\0\0AVI LIST", b"abc"]
)
def test_an_alien_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"take\.wav"):
        GrowingTake(path).read()


@pytest.mark.parametrize(("channels", "rate_hz"), [(2, 16_000), (1, 44_100)])
def test_another_format_is_refused(tmp_path: Path, channels: int, rate_hz: int) -> None:
    path = tmp_path / "take.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(samples(0.1).tobytes())
    with pytest.raises(UserError, match="no recording of this app"):
        GrowingTake(path).read()
