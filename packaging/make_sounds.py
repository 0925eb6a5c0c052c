"""Make the short sounds of the app anew.

    python packaging/make_sounds.py [FOLDER]

Each is a few soft notes: a sine with a little of its octave, swelling and fading without a click.
"""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import numpy as np

RATE_HZ = 24_000
PEAK = 0.16
"""Of full scale: to be noticed, not to startle somebody who wears headphones."""

SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    "start": ((523.25, 0.09), (783.99, 0.13)),
    "end": ((783.99, 0.09), (523.25, 0.15)),
    "test": ((392.00, 0.22), (493.88, 0.22), (587.33, 0.22), (783.99, 0.44)),
}
"""Notes as (frequency in Hz, length in seconds)."""


def samples(notes: tuple[tuple[float, float], ...]) -> bytes:
    """Return the notes one after the other, 16-bit mono."""
    tones = []
    for frequency_hz, length_s in notes:
        at_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
        tone = np.sin(2 * np.pi * frequency_hz * at_s)
        tone += 0.2 * np.sin(4 * np.pi * frequency_hz * at_s)
        rise = np.minimum(1.0, at_s / 0.015)
        tones.append(tone / 1.2 * rise * np.cos(np.pi / 2 * at_s / length_s) ** 1.5)
    return np.round(np.concatenate(tones) * PEAK * 32767).astype("<i2").tobytes()


def make(folder: Path) -> None:
    """Write all sounds as WAV files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(samples(notes))


if __name__ == "__main__":
    here = Path(__file__).resolve().parent.parent / "assets" / "sounds"
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else here)
