"""Sounds that tests make and find again."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.takes.flac import encode
from voice_interview.takes.reading import open_sound

Samples = npt.NDArray[np.int16]


def noise(length_s: float, rate_hz: int = SAMPLE_RATE_HZ, seed: int = 1) -> Samples:
    """White noise, shape (n,): no two moments of it are alike."""
    random = np.random.default_rng(seed)
    return (random.standard_normal(round(length_s * rate_hz)) * 3000).astype(np.int16)


def write_wav(path: Path, sound: Samples, rate_hz: int = SAMPLE_RATE_HZ) -> Path:
    """Write 16-bit WAV; the sound has shape (n,) or (n, channels)."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1 if sound.ndim == 1 else sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(sound.astype("<i2").tobytes())
    return path


def read_wav(path: Path) -> Samples:
    """Read mono 16-bit WAV, shape (n,)."""
    with wave.open(str(path), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")


def find(part: Samples, whole: Samples) -> int:
    """Return the frame of `whole` at which `part` fits best, by cross-correlation."""
    size = len(part) + len(whole)
    spectrum = np.fft.rfft(whole.astype(float), size)
    spectrum *= np.conj(np.fft.rfft(part.astype(float), size))
    return int(np.argmax(np.fft.irfft(spectrum, size)[: len(whole)]))


def likeness(one: Samples, other: Samples) -> float:
    """Return the correlation of two sounds of one length, -1..1."""
    return float(np.corrcoef(one.astype(float), other.astype(float))[0, 1])


def write_flac(path: Path, sound: Samples) -> Path:
    """Write a compressed take; the sound has shape (n,), at 16 kHz."""
    with open_sound(write_wav(path.with_suffix(".to-flac.wav"), sound)) as wav:
        encode(wav, path)
    return path
