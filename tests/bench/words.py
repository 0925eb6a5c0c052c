"""P2: the words of the live transcript."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct

from tests.bench.bench import Bench
from tests.bench.corpus import Take, join
from tests.bench.dictate import Dictated
from tests.bench.progress import each
from tests.bench.results import Figure, Result
from tests.bench.rival import CAREFUL, Heard
from tests.bench.scores import (
    NO_CUTS,
    NO_ERRORS,
    CutErrors,
    Errors,
    cut_errors,
    distribution,
    word_errors,
)

_JOINED_SHARE = 0.7


class _Pair(Struct, frozen=True, dict=True):
    """One sound, written down by both."""

    take: Take
    live: Dictated
    offline: Heard

    @cached_property
    def ours(self) -> Errors:
        return word_errors(self.take.reference, self.live.text)

    @cached_property
    def rivals(self) -> Errors:
        return word_errors(self.take.reference, self.offline.text)

    @cached_property
    def cuts(self) -> CutErrors:
        return cut_errors(self.take.reference, self.live.pieces)

    @property
    def details(self) -> dict[str, Any]:
        return {
            "name": self.take.id,
            "clips": [clip.id for clip in self.take.clips],
            "reference": self.take.reference,
            "live": self.live.pieces,
            "offline": self.offline.text,
            "live_errors": self.ours,
            "offline_errors": self.rivals,
            "cuts": self.cuts,
        }


def measure_words(bench: Bench) -> Result:
    """Compare the live transcript with the offline one, on joined takes and on single clips."""
    joined = [_pair(bench, take) for take in each("P2 take", bench.takes)]
    clips = [join([clip], clip.id) for clip in bench.spoken]
    single = [_pair(bench, clip) for clip in each("P2 clip", clips)]
    minutes = sum(pair.take.length_s for pair in joined) / 60
    cuts = sum((pair.cuts for pair in joined), NO_CUTS)
    return Result(
        "P2",
        "The words of the live transcript",
        f"{len(joined)} takes of about a minute ({minutes:.1f} min: clips joined with 0.8 s "
        f"between them, fixed seeds) and {len(single)} single clips. Ours: heard in blocks of "
        "0.1 s and decoded as the speech child does, without real time; rival: the whole file, "
        "beam 5, `vad_filter`, `condition_on_previous_text=False`. Work is the CPU time of the "
        "decoding, ours with all that is decoded ahead.",
        (
            *_word_figures("joined takes", joined, _JOINED_SHARE, "≤0.7 of offline"),
            Figure(
                "words lost at cuts",
                f"at {cuts.cuts} cuts",
                cuts.lost,
                goal="0",
                met=cuts.lost == 0,
            ),
            Figure(
                "words doubled at cuts",
                f"at {cuts.cuts} cuts",
                cuts.doubled,
                goal="0",
                met=cuts.doubled == 0,
            ),
            *_word_figures("single clips", single, 1.0, "no worse than offline"),
            Figure(
                "work per minute of speech",
                "CPU s",
                sum(pair.live.work_s for pair in joined) / minutes,
                sum(pair.offline.work_s for pair in joined) / minutes,
                compared=True,
            ),
        ),
        {"takes": [it.details for it in joined], "clips": [it.details for it in single]},
    )


def _pair(bench: Bench, take: Take) -> _Pair:
    return _Pair(
        take,
        bench.studio.dictate(take.id, take.sound),
        bench.rival.transcribe(take.id, take.sound, **CAREFUL),
    )


def _word_figures(name: str, pairs: Sequence[_Pair], share: float, goal: str) -> tuple[Figure, ...]:
    ours = sum((pair.ours for pair in pairs), NO_ERRORS)
    rivals = sum((pair.rivals for pair in pairs), NO_ERRORS)
    counts = f"{name}: substituted/deleted/inserted"
    return (
        Figure(
            f"{name}: word errors",
            "%",
            ours.percent,
            rivals.percent,
            goal,
            compared=True,
            met=ours.percent <= share * rivals.percent,
        ),
        Figure(
            f"{name}: word errors of each",
            "%",
            distribution([pair.ours.percent for pair in pairs]),
            distribution([pair.rivals.percent for pair in pairs]),
        ),
        Figure(counts, f"of {ours.words}", ours.counts, rivals.counts),
    )
