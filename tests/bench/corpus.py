"""The clips that are measured: a corpus folder, or the sample answers that come with the app.

A corpus folder holds `manifest.csv` (id, path, kind, reference) and may hold `tech/manifest.json`
(spoken technical answers with their terms and pauses) and `silence/` (sound without speech).
"""

from __future__ import annotations

import csv
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import Struct, field

from tests.bench.term_scores import heard_times
from voice_interview.audio import decode
from voice_interview.banks.library import load_bank
from voice_interview.core.model import SAMPLE_RATE_HZ, Bank, Span, Vocabulary
from voice_interview.errors import UserError
from voice_interview.paths import shipped

Samples = npt.NDArray[np.int16]

BANK = "devops-python"
GAP_S = 0.8
"""Silence between the clips of a take."""
TAKE_S = 60.0
_SHORTEST_TAKE_S = 20.0
_ORDINARY = ("read", "spontaneous", "noisy")
"""The kinds with a human reference; other kinds of a manifest are not scored."""


class Clip(Struct, frozen=True, dict=True):
    """One recording and what is known of it; `terms` tells how often each was said."""

    id: str
    kind: str
    path: Path
    reference: str
    terms: Mapping[str, int] = field(default_factory=dict)
    pauses: tuple[Span, ...] = ()

    @cached_property
    def sound(self) -> Samples:
        """Samples, (frames,) at 16 kHz."""
        return read_sound(self.path)

    @property
    def length_s(self) -> float:
        """Length, seconds."""
        return len(self.sound) / SAMPLE_RATE_HZ


class Take(Struct, frozen=True):
    """Clips joined with silence between them; `starts_s` is where each begins."""

    id: str
    clips: tuple[Clip, ...]
    sound: Samples
    starts_s: tuple[float, ...]

    @property
    def reference(self) -> str:
        """What is said in it."""
        return " ".join(clip.reference for clip in self.clips)

    @property
    def length_s(self) -> float:
        """Length, seconds."""
        return len(self.sound) / SAMPLE_RATE_HZ


class Corpus(Struct, frozen=True):
    """`spoken` clips count for word errors, `technical` ones for terms and pauses."""

    name: str
    spoken: tuple[Clip, ...]
    technical: tuple[Clip, ...]
    terms: tuple[str, ...]
    """The terms that were said in the technical clips, or may be."""
    bank: Vocabulary
    """The whole vocabulary of the bank."""
    silent: Mapping[str, Samples]
    ordinary: bool
    """Whether the spoken clips are ordinary speech, without terms."""

    @property
    def term_sounds(self) -> Vocabulary:
        """The terms with the ways they sound, where the bank has them."""
        sounds = {_squash(term): found for term, found in self.bank.items()}
        return {term: sounds.get(_squash(term), ()) for term in self.terms}

    def takes(self, shuffles: int) -> list[Take]:
        """Join the spoken clips into takes of about a minute, in that many orders."""
        return [
            take
            for seed in range(1, shuffles + 1)
            for take in _cut_into_takes(self.spoken, seed, TAKE_S)
        ]


def load_corpus(folder: Path | None) -> Corpus:
    """Read the corpus folder; None means the app's own samples. UserError when it is none."""
    bank = load_corpus_bank().vocabulary
    return _samples(bank) if folder is None else _folder(folder, bank)


def load_corpus_bank() -> Bank:
    """Return the bank whose questions and terms are measured."""
    return load_bank(shipped("questions") / f"{BANK}.yaml")


def read_sound(path: Path) -> Samples:
    """Return the file's samples, (frames,) int16 at 16 kHz."""
    return np.concatenate(list(decode.blocks(path))).astype(np.int16)


def join(clips: Sequence[Clip], name: str) -> Take:
    """Join clips into one take."""
    gap = np.zeros(round(GAP_S * SAMPLE_RATE_HZ), dtype=np.int16)
    parts: list[Samples] = []
    starts: list[float] = []
    frames = 0
    for clip in clips:
        if parts:
            parts.append(gap)
            frames += len(gap)
        starts.append(frames / SAMPLE_RATE_HZ)
        parts.append(clip.sound)
        frames += len(clip.sound)
    return Take(name, tuple(clips), np.concatenate(parts), tuple(starts))


def _cut_into_takes(clips: Sequence[Clip], seed: int, length_s: float) -> list[Take]:
    """Shuffle with the seed and begin a new take after so much; a short rest is left out."""
    order = list(clips)
    random.Random(seed).shuffle(order)
    groups: list[list[Clip]] = [[]]
    filled_s = 0.0
    for clip in order:
        groups[-1].append(clip)
        filled_s += clip.length_s + GAP_S
        if filled_s > length_s:
            groups.append([])
            filled_s = 0.0
    if filled_s < _SHORTEST_TAKE_S and len(groups) > 1:
        groups.pop()
    return [join(group, f"take-{seed}-{number}") for number, group in enumerate(groups) if group]


def _folder(folder: Path, bank: Vocabulary) -> Corpus:
    manifest = folder / "manifest.csv"
    if not manifest.is_file():
        raise UserError(
            f"{folder} is no corpus: it has no manifest.csv.",
            "Nothing was measured.",
            "docs/benchmarks.md says what a corpus folder holds.",
        )
    with manifest.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] in _ORDINARY]
    spoken = tuple(
        Clip(row["id"], row["kind"], folder / row["path"], row["reference"]) for row in rows
    )
    technical, terms = _technical(folder / "tech")
    silent = {path.stem: read_sound(path) for path in sorted((folder / "silence").glob("*.flac"))}
    return Corpus(folder.name, spoken, technical, terms, bank, silent, ordinary=True)


def _technical(folder: Path) -> tuple[tuple[Clip, ...], tuple[str, ...]]:
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        return (), ()
    told = json.loads(manifest.read_text(encoding="utf-8"))
    clips = tuple(
        Clip(
            item["id"],
            "technical",
            folder / item["path"],
            item["reference"],
            Counter(item["terms"]),
            tuple(Span(pause["at"], pause["at"] + pause["sec"]) for pause in item["pauses"]),
        )
        for item in told["items"]
    )
    return clips, tuple(told["vocabulary"])


def _samples(bank: Vocabulary) -> Corpus:
    folder = shipped("assets") / "sample"
    told = json.loads((folder / "sample.json").read_text(encoding="utf-8"))
    clips = tuple(_sample(folder, answer, bank) for answer in told["answers"])
    terms = tuple(dict.fromkeys(term for clip in clips for term in clip.terms))
    return Corpus("samples", clips, clips, terms, bank, {}, ordinary=False)


def _sample(folder: Path, answer: dict[str, Any], bank: Vocabulary) -> Clip:
    """The samples don't name their terms: every term of the bank in the reference is one."""
    reference = answer["reference"]
    said = {term: heard_times(term, reference) for term in bank}
    return Clip(
        Path(answer["file"]).stem,
        "technical",
        folder / answer["file"],
        reference,
        {term: times for term, times in said.items() if times},
        tuple(Span(pause["start_s"], pause["end_s"]) for pause in answer["pauses"]),
    )


def _squash(term: str) -> str:
    return "".join(character for character in term.lower() if character.isalnum())
