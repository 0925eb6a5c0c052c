"""Answers of a wanted length, made of the corpus's clips."""

from __future__ import annotations

import random
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from tests.bench.corpus import GAP_S, Clip, Corpus, Samples, join
from tests.bench.sounds import room_tone, sound_to_s
from voice_interview.core.model import SAMPLE_RATE_HZ

GAPS_S = (0.0, 0.5, 1.0)
"""Seconds between the last word and the finish."""
_AFTER_LAST_SOUND_S = 0.03
_ENOUGH = 0.8
"""Clips are added until so much of the wanted length is there."""


class Answer(Struct, frozen=True):
    """A sound that ends `gap_s` after its last word."""

    id: str
    wanted_s: float
    gap_s: float
    sound: Samples
    reference: str

    @property
    def length_s(self) -> float:
        """Length, seconds."""
        return len(self.sound) / SAMPLE_RATE_HZ

    def write(self, folder: Path, name: str) -> Path:
        """Write it as a WAV file of that name."""
        path = folder / f"{name}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE_HZ)
            file.writeframes(self.sound.astype("<i2").tobytes())
        return path


def make_answers(corpus: Corpus, wanted_s: float, count: int) -> list[Answer]:
    """Return that many answers of about that length; the gaps before the finish take turns."""
    clips = list({clip.id: clip for clip in (*corpus.technical, *corpus.spoken)}.values())
    supply = _endless(clips, seed=round(wanted_s))
    return [
        _answer(f"{wanted_s:.0f}s-{number:02d}", wanted_s, GAPS_S[number % len(GAPS_S)], supply)
        for number in range(count)
    ]


def _answer(name: str, wanted_s: float, gap_s: float, supply: Iterator[Clip]) -> Answer:
    chosen: list[Clip] = []
    while sum(clip.length_s + GAP_S for clip in chosen) < _ENOUGH * wanted_s:
        chosen.append(next(supply))
    take = join(chosen, name)
    silent_s = chosen[-1].length_s - sound_to_s(chosen[-1].sound) - _AFTER_LAST_SOUND_S
    cut = len(take.sound) - max(0, round(silent_s * SAMPLE_RATE_HZ))
    return Answer(
        name,
        wanted_s,
        gap_s,
        np.concatenate([take.sound[:cut], room_tone(gap_s)]),
        take.reference,
    )


def _endless(clips: Sequence[Clip], seed: int) -> Iterator[Clip]:
    """Yield the clips in one shuffled order after the other."""
    dice = random.Random(seed)
    while True:
        order = list(clips)
        dice.shuffle(order)
        yield from order
