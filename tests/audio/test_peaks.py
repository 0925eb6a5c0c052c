"""The shape of a recording."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audio.sounds import noise, write_flac, write_wav
from voice_interview.audio.peaks import Peaks, read_peaks
from voice_interview.audio.sound_file import UnreadableError

RATE_HZ = 16_000


def read(path: Path) -> Peaks:
    return read_peaks(path, lambda _: None)


@given(frames=st.integers(1, 30_000), count=st.integers(1, 50), channels=st.integers(1, 2))
def test_the_loudest_of_each_stretch(
    tmp_path_factory: pytest.TempPathFactory, frames: int, count: int, channels: int
) -> None:
    sound = noise(frames * channels / RATE_HZ).reshape(-1, channels)
    peaks = read(write_wav(tmp_path_factory.mktemp("peaks") / "a.wav", sound))
    drawn = peaks.loudest(0.0, frames / RATE_HZ, count)
    assert drawn.shape == (count,)
    loudness = np.abs(sound.astype(float)).max(axis=1) / 32_768
    assert peaks.top == pytest.approx(loudness.max())
    # A value may reach into the next stretch: one of 5 ms, or of a quarter of a long stretch.
    value = max(80, -(-frames // (4 * count)))
    for at in range(count):
        first, last = int(at * frames / count), int(np.ceil((at + 1) * frames / count))
        least = loudness[first + value : max(0, last - value)].max(initial=0.0)
        most = loudness[max(0, first - value - 80) : last + value + 80].max()
        assert least - 1e-6 <= drawn[at] <= most + 1e-6


def test_long_ones_have_the_same_peaks_at_every_zoom(tmp_path: Path) -> None:
    sound = (np.abs(noise(60.0)) // 10).astype(np.int16)
    sound[30 * RATE_HZ] = -32_768
    peaks = read(write_wav(tmp_path / "a.wav", sound))
    for width_s in (60.0, 20.0, 4.0, 1.0, 0.2):
        drawn = peaks.loudest(30.0 - width_s / 3, 30.0 + 2 * width_s / 3, 300)
        assert drawn.max() == 1.0
        assert drawn.argmax() == pytest.approx(100, abs=10)
    assert not peaks.loudest(70.0, 80.0, 10).any()
    assert not peaks.loudest(-20.0, -10.0, 10).any()


def test_it_is_drawn_while_it_is_read(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(70.0))
    seen: list[Peaks] = []
    filled: list[float] = []

    def wanted() -> bool:
        filled.append(seen[0].filled_s)
        return len(filled) < 3

    part = read_peaks(path, seen.append, wanted)
    assert filled == pytest.approx([20.48, 40.96, 61.44])
    assert part.filled_s == pytest.approx(61.44)
    assert part.loudest(0.0, 61.0, 10).all()
    assert not part.loudest(62.0, 70.0, 10).any()


def test_flac_has_the_same_shape(tmp_path: Path) -> None:
    sound = noise(50.0)
    of_wav = read(write_wav(tmp_path / "a.wav", sound))
    of_flac = read(write_flac(tmp_path / "a.flac", sound))
    assert np.array_equal(of_wav.loudest(0.0, 50.0, 700), of_flac.loudest(0.0, 50.0, 700))


def test_how_loud_speech_is(tmp_path: Path) -> None:
    tone = (np.sin(np.arange(RATE_HZ * 2) / 5) * 3277).astype(np.int16)
    sound = np.concatenate([np.zeros(RATE_HZ * 4, dtype=np.int16), tone])
    assert read(write_wav(tmp_path / "a.wav", sound)).loud_dbfs() == pytest.approx(-20.0, abs=0.1)
    silent = read(write_wav(tmp_path / "b.wav", sound[:RATE_HZ]))
    assert silent.loud_dbfs() is None


def test_no_shape_of_no_sound(tmp_path: Path) -> None:
    empty = read(write_wav(tmp_path / "a.wav", noise(0.0)))
    assert not empty.loudest(0.0, 1.0, 10).any()
    for name, content in (("b.wav", b"no sound"), ("c.flac", b"fLaC and no more")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UnreadableError):
            read(tmp_path / name)
    with pytest.raises(UnreadableError):
        read(tmp_path / "missing.wav")
