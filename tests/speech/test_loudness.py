"""How loud a spoken question is from moment to moment."""

import wave
from pathlib import Path

import numpy as np
import pytest

from voice_interview.speech.loudness import loudness_of


def write(path: Path, samples: np.ndarray, width: int = 2) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(width)
        file.setframerate(22_050)
        file.writeframes(samples.tobytes())


def test_the_level_follows_the_sound(tmp_path: Path) -> None:
    quiet, loud = np.zeros(22_050, "<i2"), np.full(22_050, 16_384, "<i2")
    write(tmp_path / "a.wav", np.concatenate([quiet, loud]))
    loudness = loudness_of(tmp_path / "a.wav")
    assert loudness.at(0.5).peak_dbfs == -120.0
    assert loudness.at(1.5).peak_dbfs == pytest.approx(-6.02, abs=0.01)
    assert loudness.at(-1.0).peak_dbfs == loudness.at(9.0).peak_dbfs == -120.0


def test_nothing_is_known_of_what_is_no_such_file(tmp_path: Path) -> None:
    (tmp_path / "b.wav").write_bytes(b"no sound")
    write(tmp_path / "c.wav", np.zeros(100, np.uint8), width=1)
    for name in ("missing.wav", "b.wav", "c.wav"):
        assert loudness_of(tmp_path / name).peaks == ()
