"""The sounds that come with the app are those that the script makes."""

import wave
from pathlib import Path

import make_sounds
import numpy as np
import pytest

from voice_interview.paths import shipped


@pytest.mark.parametrize("name", sorted(make_sounds.SOUNDS))
def test_each_sound_is_short_soft_and_ends_in_silence(name: str) -> None:
    with wave.open(str(shipped("assets") / "sounds" / f"{name}.wav")) as file:
        rate_hz = file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    length_s = sum(length_s for _, length_s in make_sounds.SOUNDS[name])
    assert len(samples) / rate_hz == pytest.approx(length_s, abs=0.001)
    assert 0.1 < np.abs(samples).max() <= make_sounds.PEAK
    assert abs(samples[0]) < 0.001
    assert np.abs(samples[-20:]).max() < 0.002


def test_they_are_made_anew_as_they_are(tmp_path: Path) -> None:
    make_sounds.make(tmp_path)
    for path in tmp_path.iterdir():
        kept = np.frombuffer((shipped("assets") / "sounds" / path.name).read_bytes()[44:], "<i2")
        made = np.frombuffer(path.read_bytes()[44:], "<i2")
        assert np.abs(kept.astype(int) - made).max() <= 1  # a processor may round otherwise
