"""Sounds without speech, made here; speech at other levels; where a sound begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tests.bench.corpus import Samples
from voice_interview.core.model import SAMPLE_RATE_HZ

Wave = npt.NDArray[np.float64]

_SEED = 7
_FRAME = SAMPLE_RATE_HZ // 100
_BELOW_LOUD_DB = 35.0
"""Quieter than the loud frames by this, a clean clip is silent."""
_CLEAR_DB = 25.0
"""Where loud and quiet frames lie less apart, nobody can say where a sound begins in the noise."""
_HELD_FRAMES = 3
"""A sound lasts 30 ms at least; less is a click."""


def made_silences(length_s: float) -> dict[str, Samples]:
    """Return sounds without a word, each of that length: what a room may hold."""
    makers: dict[str, Callable[[int], Wave]] = {
        "digital silence": np.zeros,
        "mains hum": _hum,
        "keyboard": _keyboard,
        "pink noise": _pink,
        "music": _music,
    }
    frames = round(length_s * SAMPLE_RATE_HZ)
    return {f"made: {name}": _samples(maker(frames)) for name, maker in makers.items()}


def at_level(sound: Samples, level_dbfs: float) -> Samples:
    """Return the sound with its loud part (frames above the silence) at that RMS level.

    What would go beyond full scale is clipped, as a microphone does it.
    """
    wave = sound / 32768.0
    loud = _levels_db(sound)
    spoken = loud > np.percentile(loud, 90) - _BELOW_LOUD_DB
    active = np.repeat(spoken, _FRAME)
    rms = float(np.sqrt(np.mean(np.square(wave[: len(active)][active]))))
    return _samples(wave * 10 ** (level_dbfs / 20) / rms)


def sound_from_s(sound: Samples) -> float | None:
    """Return when the first sound of a clip begins, seconds, to 10 ms; None in too much noise.

    It begins where the level is halfway from the quiet frames to the loud ones (5th and 90th
    percentile, dB): a room and a breath stay below that, the first vowel or hiss does not.
    """
    levels = _levels_db(sound)
    quiet, loud = np.percentile(levels, (5, 90))
    if loud - quiet < _CLEAR_DB:
        return None
    return int(_held(levels > max((quiet + loud) / 2, loud - _BELOW_LOUD_DB))[0]) / 100


def sound_to_s(sound: Samples) -> float:
    """Return when the last sound of a clean clip ends, seconds, to 10 ms."""
    return (int(_sounding(sound)[-1]) + 1) / 100


def room_tone(length_s: float) -> Samples:
    """Return the faint noise of a quiet room: no recording is silent to the bit."""
    return np.random.default_rng(_SEED).integers(
        -3, 4, round(length_s * SAMPLE_RATE_HZ), dtype=np.int16
    )


def _sounding(sound: Samples) -> npt.NDArray[np.intp]:
    """Return the frames of 10 ms that are part of a sound."""
    levels = _levels_db(sound)
    return _held(levels > np.percentile(levels, 90) - _BELOW_LOUD_DB)


def _held(loud: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Return the frames of the stretches that are loud for long enough."""
    held = np.convolve(loud, np.ones(_HELD_FRAMES), "valid") == _HELD_FRAMES
    part = np.convolve(held, np.ones(_HELD_FRAMES)) > 0
    return np.flatnonzero(part)


def _levels_db(sound: Samples) -> Wave:
    count = len(sound) // _FRAME
    frames = (sound[: count * _FRAME] / 32768.0).reshape(count, _FRAME)
    levels: Wave = 10 * np.log10(np.mean(np.square(frames), axis=1) + 1e-12)
    return levels


def _samples(wave: Wave) -> Samples:
    return np.clip(np.round(wave * 32768), -32768, 32767).astype(np.int16)


def _scaled(wave: Wave, rms_dbfs: float) -> Wave:
    rms = np.sqrt(np.mean(np.square(wave)))
    scaled: Wave = wave / rms * 10 ** (rms_dbfs / 20)
    return scaled


def _times_s(frames: int) -> Wave:
    return np.arange(frames) / SAMPLE_RATE_HZ


def _hum(frames: int) -> Wave:
    """50 Hz and its harmonics."""
    at_s = _times_s(frames)
    wave = sum(np.sin(2 * np.pi * 50 * k * at_s) / k for k in (1, 2, 3, 5, 7))
    return _scaled(np.asarray(wave), -40)


def _keyboard(frames: int) -> Wave:
    """Short bursts of noise at a typist's uneven pace, over room tone."""
    rng = np.random.default_rng(_SEED)
    wave = rng.normal(0, 10 ** (-65 / 20), frames)
    at = 0
    while (at := at + int(rng.uniform(0.08, 0.4) * SAMPLE_RATE_HZ)) < frames:
        length = min(int(rng.uniform(0.01, 0.03) * SAMPLE_RATE_HZ), frames - at)
        decay = np.exp(-np.arange(length) / (0.004 * SAMPLE_RATE_HZ))
        wave[at : at + length] += rng.uniform(0.05, 0.25) * rng.normal(0, 1, length) * decay
    return wave


def _pink(frames: int) -> Wave:
    """Noise with as much power in every octave."""
    rng = np.random.default_rng(_SEED)
    spectrum = np.fft.rfft(rng.normal(0, 1, frames))
    spectrum /= np.sqrt(np.maximum(1, np.arange(len(spectrum))))
    return _scaled(np.fft.irfft(spectrum, frames), -45)


def _music(frames: int) -> Wave:
    """Plucked chords and a tune above them."""
    rng = np.random.default_rng(_SEED)
    wave = np.zeros(frames)
    chords = ((220.0, 277.2, 329.6), (174.6, 220.0, 261.6), (196.0, 246.9, 293.7))
    step = SAMPLE_RATE_HZ // 2
    for beat, at in enumerate(range(0, frames, step)):
        notes = (*chords[beat // 4 % len(chords)], 440.0 * 2 ** (rng.integers(0, 12) / 12))
        at_s = _times_s(min(2 * step, frames - at))
        pluck = sum(np.sin(2 * np.pi * note * k * at_s) / k**2 for note in notes for k in (1, 2, 3))
        wave[at : at + len(at_s)] += np.asarray(pluck) * np.exp(-at_s / 0.4)
    return _scaled(wave, -30)
