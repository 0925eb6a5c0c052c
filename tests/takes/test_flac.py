"""A compressed take holds the same samples, opens at once, and survives damage."""

from __future__ import annotations

import os
import random
from pathlib import Path

import numpy as np
import pytest

from tests.audio.sounds import noise, read_wav, write_wav
from voice_interview.audio import decode
from voice_interview.audio.peaks import read_peaks
from voice_interview.audio.samples import Samples
from voice_interview.audio.wavfile import mend
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.takes.flac import encode, same_sound
from voice_interview.takes.names import file_of, flac_of, part_of, recording_of
from voice_interview.takes.reading import BadSoundError, open_sound

BLOCK_FRAMES = 2304


def compressed(folder: Path, sound: Samples) -> Path:
    """Return the name of a take that is there as FLAC alone."""
    path = write_wav(folder / "take.wav", sound)
    with open_sound(path) as wav:
        encode(wav, flac_of(path))
    path.unlink()
    return path


def read(path: Path) -> Samples:
    with open_sound(path) as sound:
        return sound.read(0, sound.frames)[:, 0]


def speechlike(seconds: float) -> Samples:
    """Loud and quiet, tones and noise, silence and full scale."""
    at_s = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    tone = np.sin(at_s * 1400) * 12000 * (np.sin(at_s * 3) > 0)
    sound = tone + noise(seconds)[: len(at_s)] * (np.sin(at_s * 5) > 0.5)
    sound[: len(sound) // 9] = 0
    return np.clip(sound * 3, -32768, 32767).astype(np.int16)


@pytest.mark.parametrize("frames", [1, 2, 319, 320, 321, 2303, 2304, 2305, 240_000])
def test_every_sample_is_there(tmp_path: Path, frames: int) -> None:
    sound = speechlike(16.0)[-frames:]
    path = compressed(tmp_path, sound)
    assert np.array_equal(read(path), sound)
    assert file_of(path) == flac_of(path)
    assert flac_of(path).stat().st_mode & 0o777 == 0o600


def test_any_stretch_is_exact_in_any_order(tmp_path: Path) -> None:
    sound = speechlike(20.0)
    path = compressed(tmp_path, sound)
    rng = random.Random(4)
    with open_sound(path) as flac:
        assert (flac.frames, flac.rate_hz, flac.channels) == (len(sound), SAMPLE_RATE_HZ, 1)
        for _ in range(300):
            first, count = rng.randrange(len(sound) + 10), rng.randrange(5000)
            assert np.array_equal(flac.read(first, count)[:, 0], sound[first : first + count])
        assert flac.read(len(sound), 5).shape == (0, 1)


def test_sounds_are_compared_to_the_last_sample(tmp_path: Path) -> None:
    sound = speechlike(16.0)
    path = compressed(tmp_path, sound)
    for changed, same in ((-1, False), (0, False), (123_456, False), (None, True)):
        other = sound.copy()
        if changed is not None:
            other[changed] ^= 1
        wav = write_wav(tmp_path / "other.wav", other)
        with open_sound(wav) as one, open_sound(path) as two:
            assert same_sound(one, two) is same
    shorter = write_wav(tmp_path / "other.wav", sound[:-1])
    with open_sound(shorter) as one, open_sound(path) as two:
        assert not same_sound(one, two)


def test_the_truest_name_is_read(tmp_path: Path) -> None:
    path = compressed(tmp_path, noise(0.3))
    assert len(read(path)) == 4800
    write_wav(path, noise(0.2))
    assert len(read(path)) == 3200
    write_wav(part_of(path), noise(0.1))
    assert len(read(path)) == 1600
    assert {recording_of(file).name for file in tmp_path.iterdir()} == {"take.wav"}
    for file in tmp_path.iterdir():
        file.unlink()
    with pytest.raises(FileNotFoundError):
        open_sound(path)


def test_every_flipped_bit_of_the_header_is_mended(tmp_path: Path) -> None:
    sound = speechlike(0.4)
    path = compressed(tmp_path, sound)
    flac = flac_of(path)
    whole = flac.read_bytes()
    assert not mend(flac)
    for bit in range(50 * 8):
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        flac.write_bytes(damaged)
        assert mend(flac)
        assert flac.read_bytes() == whole
    assert np.array_equal(read(path), sound)


def test_a_damaged_note_costs_no_sound(tmp_path: Path) -> None:
    sound = speechlike(0.4)
    path = compressed(tmp_path, sound)
    whole = flac_of(path).read_bytes()
    for at in range(50, 50 + 40 + 3 * 2 + 4 + 80 * 2 + 4):
        damaged = bytearray(whole)
        damaged[at] ^= 0x10
        flac_of(path).write_bytes(damaged)
        mend(flac_of(path))
        assert np.array_equal(read(path), sound), at


def test_a_flipped_bit_of_the_sound_costs_its_block(tmp_path: Path) -> None:
    sound = speechlike(2.0)
    path = compressed(tmp_path, sound)
    whole = flac_of(path).read_bytes()
    rng = random.Random(1)
    for at in range(600, len(whole), 211):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << rng.randrange(8)
        flac_of(path).write_bytes(damaged)
        heard = read(path)
        assert len(heard) == len(sound)
        wrong = np.flatnonzero(heard != sound)
        assert len(set(wrong // BLOCK_FRAMES)) <= 1
        assert not heard[wrong].any()  # silence, no noise


def test_its_shape_is_noted_and_decoded_where_the_note_is_damaged(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "take.wav", speechlike(3.3))
    wanted = read_peaks(path, lambda _: None)
    path = compressed(tmp_path, speechlike(3.3))
    for at in (None, 180, 60):  # the outline, the lengths
        damaged = bytearray(flac_of(path).read_bytes())
        if at is not None:
            damaged[at] ^= 1
        flac_of(path).write_bytes(damaged)
        found = read_peaks(path, lambda _: None)
        assert np.array_equal(found.loudest(0, 3.3, 50), wanted.loudest(0, 3.3, 50))
        assert found.filled_s == pytest.approx(3.3)


def test_other_programs_can_play_it(tmp_path: Path) -> None:
    sound = speechlike(5.0)
    path = compressed(tmp_path, sound)
    heard = np.concatenate(list(decode.blocks(flac_of(path))))
    assert np.array_equal(heard, sound)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_what_a_cut_has_left_is_read(tmp_path: Path, share: float) -> None:
    sound = speechlike(4.0)
    path = compressed(tmp_path, sound)
    flac = flac_of(path)
    os.truncate(flac, 1100 + round((flac.stat().st_size - 1100) * share))
    heard = read(path)
    assert len(sound) * share * 0.5 - BLOCK_FRAMES < len(heard) < len(sound)
    assert np.array_equal(heard, sound[: len(heard)])


@pytest.mark.parametrize(
    "content", [b"fLaC", b"fLaC" + bytes(500), b"", b"RIFF", random.Random(1).randbytes(99)]
)
def test_what_is_no_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    flac = tmp_path / "take.flac"
    flac.write_bytes(content)
    with pytest.raises(BadSoundError):
        open_sound(tmp_path / "take.wav")


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "take.wav", noise(1.0))
    flac_of(path).write_bytes(b"something")
    with open_sound(path) as wav, pytest.raises(FileExistsError):
        encode(wav, flac_of(path))
    assert len(read_wav(path)) == SAMPLE_RATE_HZ
