"""Where a known sound lies in a recording."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE_HZ = 16_000


def read(path: Path) -> npt.NDArray[np.float64]:
    """Samples of a 16 kHz mono WAV file, shape (n,), -1..1."""
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels()) == (RATE_HZ, 1)
        sound = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    return sound / 32768.0


def offset_s(recording: Path, sound: Path) -> float:
    """Seconds from the recording's first sample to the sound's, by cross-correlation."""
    heard, known = read(recording), read(sound)
    size = 1 << (len(heard) + len(known)).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(known, size))
    best = int(np.argmax(np.fft.irfft(product, size)))
    return (best if best < len(heard) else best - size) / RATE_HZ
