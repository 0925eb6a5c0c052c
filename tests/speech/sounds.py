"""Sounds and files for the tests of speech."""

from __future__ import annotations

import json
import wave
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.paths import shipped

Samples = npt.NDArray[np.int16]
Sound = npt.NDArray[np.float32]


def samples(length_s: float, seed: int = 1) -> Samples:
    """Noise, (frames,): no two of its samples are alike by rule."""
    random = np.random.default_rng(seed)
    return random.integers(-2000, 2000, round(length_s * SAMPLE_RATE_HZ)).astype(np.int16)


def silence(length_s: float) -> Samples:
    return np.zeros(round(length_s * SAMPLE_RATE_HZ), dtype=np.int16)


def as_float(sound: Samples) -> Sound:
    """The same within -1..1."""
    return sound.astype(np.float32) / np.float32(32768)


def write_recording(path: Path, sound: Samples) -> Path:
    """Write it as the recorder does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE_HZ)
        file.writeframes(sound.tobytes())
    return path


def sample_answers() -> dict[str, dict[str, Any]]:
    """What assets/sample says about its answers, by name."""
    about = json.loads((shipped("assets") / "sample" / "sample.json").read_text(encoding="utf-8"))
    return {Path(answer["file"]).stem: answer for answer in about["answers"]}


def sample_sound(name: str) -> Samples:
    """The sample answer of that name, at 16 kHz."""
    path = shipped("assets") / "sample" / f"{name}.flac"
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(np.int16)
