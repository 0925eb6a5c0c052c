"""The rules by which words and times are judged. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

import jiwer
import numpy as np
from msgspec import Struct

_CUT = "xxcutxx"
"""Stands for a cut while a text is normalized: no word, so nothing is merged across it."""
_LONGEST_DOUBLED = 5


# ---- distributions -------------------------------------------------------------------------


class Distribution(Struct, frozen=True):
    """How values lie; `worst` is the largest."""

    median: float
    p95: float
    worst: float
    n: int


def distribution(values: Sequence[float]) -> Distribution | None:
    """Summarize the values; None when there are none."""
    if not values:
        return None
    found = np.asarray(values, dtype=float)
    return Distribution(
        float(np.median(found)),
        float(np.percentile(found, 95)),
        float(found.max()),
        len(values),
    )


def slope(points: Sequence[tuple[float, float]]) -> float | None:
    """Return the least-squares slope of y over x; None with fewer than two different x."""
    if len({x for x, _ in points}) < 2:
        return None
    xs, ys = np.asarray(points, dtype=float).T
    return float(np.polyfit(xs, ys, 1)[0])


# ---- words ---------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _normalizer() -> Any:
    from whisper_normalizer.english import EnglishTextNormalizer

    return EnglishTextNormalizer()


def normalize(text: str) -> list[str]:
    """Return the words as Whisper's own English normalizer leaves them, without fillers.

    On top of it "a.m." is one word, "10:00" is 10, digits that stand apart are one number, and
    what holds neither letter nor digit is no word: the rules that the targets were set with.
    """
    text = re.sub(r"\b([ap])[.]? ?m\b[.]?", r"\1m", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(\d{1,2}):00\b", r"\1", text)
    text = re.sub(r"(?<=\d) (?=\d)", "", _normalizer()(text))
    return [word for word in text.split() if re.search(r"[a-z0-9]", word)]


class Errors(Struct, frozen=True):
    """How many words of `words` were substituted, deleted and inserted."""

    words: int
    substituted: int
    deleted: int
    inserted: int

    @property
    def percent(self) -> float:
        """Word error rate, percent."""
        wrong = self.substituted + self.deleted + self.inserted
        return 100 * wrong / self.words if self.words else 0.0

    @property
    def counts(self) -> str:
        """Substituted, deleted and inserted."""
        return f"{self.substituted}/{self.deleted}/{self.inserted}"

    def __add__(self, other: Errors) -> Errors:
        return Errors(
            self.words + other.words,
            self.substituted + other.substituted,
            self.deleted + other.deleted,
            self.inserted + other.inserted,
        )


NO_ERRORS = Errors(0, 0, 0, 0)


def word_errors(reference: str, heard: str) -> Errors:
    """Compare two texts word by word."""
    return _errors(_aligned(normalize(reference), normalize(heard)))


def words_kept(reference: str, heard: str) -> float:
    """Return the share of the reference's words that were heard right, 0..1."""
    aligned = _aligned(normalize(reference), normalize(heard))
    return float(aligned.hits) / max(1, len(aligned.references[0]))


def _aligned(reference: Sequence[str], heard: Sequence[str]) -> Any:
    # jiwer takes no empty text; a word that nothing equals costs what an absent one does not
    if not heard:
        return jiwer.WordOutput(
            references=[list(reference)],
            hypotheses=[[]],
            alignments=[[jiwer.AlignmentChunk("delete", 0, len(reference), 0, 0)]],
            wer=1.0, mer=1.0, wil=1.0, wip=0.0,
            hits=0, substitutions=0, insertions=0, deletions=len(reference),
        )  # fmt: skip
    return jiwer.process_words(" ".join(reference), " ".join(heard))


def _errors(aligned: Any) -> Errors:
    words = aligned.hits + aligned.substitutions + aligned.deletions
    return Errors(words, aligned.substitutions, aligned.deletions, aligned.insertions)


# ---- cuts ----------------------------------------------------------------------------------


class CutErrors(Struct, frozen=True):
    """Words that are missing or written twice just where two pieces meet."""

    cuts: int
    lost: int
    doubled: int

    def __add__(self, other: CutErrors) -> CutErrors:
        return CutErrors(
            self.cuts + other.cuts, self.lost + other.lost, self.doubled + other.doubled
        )


NO_CUTS = CutErrors(0, 0, 0)


def cut_errors(reference: str, pieces: Sequence[str]) -> CutErrors:
    """Count words lost and doubled at the places where one piece's text ends and the next begins.

    A word is lost there when it is missing between the last word of a piece and the first of the
    next, unless it was run together with the word beside it ("forestliner" for "forced aligner");
    doubled when the same words stand on both sides and the reference has them once.
    """
    heard: list[str] = []
    cuts: list[int] = []
    for word in normalize(f" {_CUT} ".join(piece for piece in pieces if piece)):
        if word == _CUT:
            cuts.append(len(heard))
        else:
            heard.append(word)
    said = normalize(reference)
    chunks = _aligned(said, heard).alignments[0]
    lost = sum(
        chunk.ref_end_idx - chunk.ref_start_idx
        for chunk in chunks
        if chunk.type == "delete"
        and chunk.hyp_start_idx in cuts
        and not _run_together(said, heard, chunk.ref_start_idx, chunk.hyp_start_idx)
    )
    inserted = {
        at
        for chunk in chunks
        if chunk.type == "insert"
        for at in range(chunk.hyp_start_idx, chunk.hyp_end_idx)
    }
    return CutErrors(len(cuts), lost, sum(_doubled(heard, cut, inserted) for cut in cuts))


def _run_together(said: Sequence[str], heard: Sequence[str], missing: int, at: int) -> bool:
    """Whether the word heard before `at`, or after it, is the missing one and its neighbor."""
    pairs = ((missing - 1, missing, at - 1), (missing, missing + 1, at))
    return any(
        _alike(said[first] + said[last], heard[one])
        > max(_alike(said[first], heard[one]), _alike(said[last], heard[one]))
        for first, last, one in pairs
        if first >= 0 and last < len(said) and 0 <= one < len(heard)
    )


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(a=one, b=other, autojunk=False).ratio()


def _doubled(heard: Sequence[str], cut: int, inserted: set[int]) -> int:
    """Return how many words before the cut stand again behind it without having been said."""
    for count in range(min(_LONGEST_DOUBLED, cut), 0, -1):
        same = heard[cut - count : cut] == heard[cut : cut + count]
        if same and len(inserted.intersection(range(cut - count, cut + count))) >= count:
            return count
    return 0
