"""A stretch of a recording, ready for a device: exact, faded, faster, slower, louder, again."""

from __future__ import annotations

import itertools
import wave
from pathlib import Path

import numpy as np
import pytest

from tests.audio.sounds import Samples, noise, write_flac, write_wav
from voice_interview.audio.devices import SoundProblemError
from voice_interview.audio.passage import Passage
from voice_interview.core.events import Problem
from voice_interview.core.ports import Playback

RATE_HZ = 16_000
SPEEDS = (0.5, 0.75, 1.25, 1.5, 2.0)


def heard(path: Path, rate_hz: float = 16_000.0, channels: int = 1, **wanted: float) -> Samples:
    chunks = list(Passage(Playback(str(path), **wanted)).chunks(rate_hz, channels))
    return np.concatenate([chunk.frames for chunk in chunks])


@pytest.mark.parametrize("rate_hz", [8_000.0, 16_000.0, 44_100.0])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_stretch_is_cut_exactly_and_faded(tmp_path: Path, rate_hz: float, channels: int) -> None:
    loud = np.full((3 * RATE_HZ, 2), 10_000, dtype=np.int16)
    path = write_wav(tmp_path / "a.wav", loud)
    sound = heard(path, rate_hz, channels, start_s=1.0, end_s=2.5).astype(int)
    assert sound.shape == (pytest.approx(1.5 * rate_hz, abs=1), channels)
    assert abs(sound[0]).max() < 3000
    assert abs(sound[-1]).max() < 3000
    assert np.median(sound) == pytest.approx(10_000, abs=20)


def test_a_whole_file_is_not_faded(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", np.full(1600, 10_000, dtype=np.int16))
    assert (heard(path) == 10_000).all()


@pytest.mark.parametrize(("start_s", "end_s"), [(5.0, None), (-3.0, 0.0), (0.8, 0.2)])
@pytest.mark.parametrize("speed", [1.0, 2.0])
def test_a_stretch_outside_of_the_file_is_empty(
    tmp_path: Path, start_s: float, end_s: float | None, speed: float
) -> None:
    path = write_wav(tmp_path / "a.wav", noise(1.0))
    wanted = Playback(str(path), start_s, end_s, speed, again_s=start_s)
    assert list(Passage(wanted).chunks(16_000.0, 1)) == []


def test_only_sixteen_bits_are_played(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE_HZ)
        file.writeframes(bytes(100))
    with pytest.raises(SoundProblemError) as refused:
        Passage(Playback(str(tmp_path / "a.wav")))
    assert refused.value.problem is Problem.BAD_AUDIO


@pytest.mark.parametrize("channels", [1, 2])
def test_flac_plays_the_same_samples(tmp_path: Path, channels: int) -> None:
    sound = noise(3.0)
    wav = write_wav(tmp_path / "a.wav", sound)
    flac = write_flac(tmp_path / "a.flac", sound)
    for start_s, end_s in ((0.0, 3.0), (1.2345, 2.1), (2.999, 3.0)):
        of_wav = heard(wav, channels=channels, start_s=start_s, end_s=end_s)
        assert np.array_equal(heard(flac, channels=channels, start_s=start_s, end_s=end_s), of_wav)


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_pitch_is_kept(tmp_path: Path, speed: float) -> None:
    seconds = np.arange(4 * RATE_HZ) / RATE_HZ
    tone = (np.sin(2 * np.pi * 220.0 * seconds) * 12_000).astype(np.int16)
    sound = heard(write_wav(tmp_path / "a.wav", tone), speed=speed)[:, 0].astype(float)
    assert len(sound) == pytest.approx(len(tone) / speed, abs=0.04 * RATE_HZ)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    assert spectrum.argmax() * RATE_HZ / len(sound) == pytest.approx(220.0, abs=1.0)
    # a click would bend the curve far more than the tone itself does
    bend = np.abs(np.diff(tone.astype(float), 2)).max()
    assert np.abs(np.diff(sound[200:-200], 2)).max() < 1.5 * bend


@pytest.mark.parametrize("speed", [1.0, *SPEEDS])
@pytest.mark.parametrize("rate_hz", [16_000.0, 44_100.0])
def test_every_sound_is_where_its_chunk_says(tmp_path: Path, speed: float, rate_hz: float) -> None:
    bursts_s = np.arange(0.5, 11.5, 0.37)
    sound = np.zeros(12 * RATE_HZ, dtype=np.int16)
    for at_s in bursts_s:
        first = round(at_s * RATE_HZ)
        sound[first : first + 640] = noise(0.04)
    path = write_wav(tmp_path / "a.wav", sound)
    chunks = Passage(Playback(str(path), 0.2, speed=speed)).chunks(rate_hz, 1)
    told, frames = [], []
    for chunk in chunks:
        told.append(chunk.position_s + np.arange(len(chunk.frames)) / rate_hz * speed)
        frames.append(chunk.frames[:, 0])
    place_s, level = np.concatenate(told), np.abs(np.concatenate(frames).astype(float))
    found_s = []
    for at_s in bursts_s:
        near = np.abs(place_s - at_s - 0.02) < 0.1
        found_s.append(np.average(place_s[near], weights=level[near]) - 0.02)
    assert np.abs(np.array(found_s) - bursts_s).max() < 0.02


def test_a_stretch_is_played_again(tmp_path: Path) -> None:
    sound = np.repeat(np.arange(40, dtype=np.int16) * 500, 800)  # 50 ms a step
    path = write_wav(tmp_path / "a.wav", sound)
    passage = Passage(Playback(str(path), 1.5, 1.6, again_s=1.4))
    assert (passage.low_s, passage.high_s) == (1.4, 1.6)
    chunks = list(itertools.islice(passage.chunks(16_000.0, 1), 4))
    assert [chunk.position_s for chunk in chunks] == [1.5, 1.4, 1.4, 1.4]
    assert [len(chunk.frames) for chunk in chunks] == [1600, 3200, 3200, 3200]
    assert chunks[1].frames[400, 0] == sound[round(1.4 * RATE_HZ) + 400]
    assert np.array_equal(chunks[1].frames, chunks[2].frames)


def test_louder_is_bent_and_never_wraps(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", np.linspace(-32_768, 32_767, 8000).astype(np.int16))
    quiet = heard(path, gain_db=-6.0)[:, 0].astype(int)
    assert abs(quiet).max() == pytest.approx(32_768 / 2, rel=0.01)
    loud = heard(path, gain_db=12.0)[:, 0].astype(int)
    assert (np.diff(loud) >= 0).all()
    assert 32_000 < loud.max() <= 32_767
    assert loud[4400] == pytest.approx(4 * (-32_768 + 4400 * 65_535 / 7999), rel=0.02)


def test_what_is_loud_already_stays_as_it_is(tmp_path: Path) -> None:
    sound = noise(0.5)
    path = write_wav(tmp_path / "a.wav", sound)
    assert np.array_equal(heard(path)[:, 0], sound)
