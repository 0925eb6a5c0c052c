"""The sample answers that come with the app, as the tests use them."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import av
import numpy as np
from msgspec import Struct

from voice_interview.core.model import Part
from voice_interview.paths import shipped


class Sample(Struct, frozen=True):
    """One answer: `parts` are the seconds at which each begins."""

    path: Path
    question: str
    reference: str
    duration_s: float
    parts: dict[Part, float]


def samples() -> tuple[Sample, ...]:
    """Both sample answers, the STAR one first."""
    folder = shipped("assets") / "sample"
    told = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
    return tuple(
        Sample(
            folder / answer["file"],
            answer["question"],
            answer["reference"],
            answer["duration_s"],
            {Part(part["part"]): part["start_s"] for part in answer.get("star", [])},
        )
        for answer in told["answers"]
    )


def to_wav(source: Path, target: Path) -> Path:
    """Convert any audio file to 16-bit mono WAV at 16 kHz, with a second of silence behind it."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=16_000)
    with av.open(str(source)) as container:
        frames = [
            piece.to_ndarray()[0]
            for frame in container.decode(audio=0)
            for piece in resampler.resample(frame)
        ]
    sound = np.concatenate([*frames, np.zeros(16_000, dtype=np.int16)])
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(sound.astype("<i2").tobytes())
    return target
