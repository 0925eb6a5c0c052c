"""What every measurement works with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from tests.bench.answers import Answer, make_answers
from tests.bench.corpus import Clip, Corpus, Take
from tests.bench.dictate import Studio
from tests.bench.live import speak_files, speak_through_rig
from tests.bench.rival import Rival
from tests.bench.spoken import Spoken
from tests.rig.rig import Rig, is_linux, missing_tools

_QUICK_CLIPS = 4
FILES, RIG = "files", "rig"
WAYS = (FILES, RIG)
"""How answers that are spoken in real time reach the app."""


class Bench(Struct, dict=True):
    """The corpus, both decoders, and how much to do."""

    corpus: Corpus
    home: Path
    """The app's data folder while it is measured."""
    model: str
    runs: int
    lengths_s: tuple[float, ...]
    """How long the answers are that are spoken in real time."""
    quick: bool
    ways: tuple[str, ...] = WAYS

    @cached_property
    def studio(self) -> Studio:
        """The app's decoding."""
        return Studio(self.home, self.model)

    @cached_property
    def rival(self) -> Rival:
        """Plain faster-whisper."""
        return Rival(self.studio.model_folder)

    @cached_property
    def takes(self) -> list[Take]:
        """The joined takes: three orders of the clips, when quick one take."""
        return self.corpus.takes(1)[:1] if self.quick else self.corpus.takes(3)

    @cached_property
    def live(self) -> list[Spoken]:
        """Answers spoken in real time, files playing the microphone.

        `runs` of the shortest length, a third as many of over twice, a tenth of over ten times it.
        """
        return speak_files(self.home, self._answers(self.runs)) if FILES in self.ways else []

    @cached_property
    def rigged(self) -> list[Spoken]:
        """The same through the rig's microphone, a third as many beside files; none without it."""
        if RIG not in self.ways or not is_linux() or missing_tools():
            return []
        runs = max(1, self.runs // 3) if FILES in self.ways else self.runs
        with Rig() as rig:
            return speak_through_rig(rig, self.home, self._answers(runs))

    @property
    def in_real_time(self) -> list[Spoken]:
        """All answers that were spoken in real time."""
        return [*self.live, *self.rigged]

    def _answers(self, runs: int) -> list[Answer]:
        """Fewer of the longer ones: they take their time."""
        shortest_s = min(self.lengths_s)
        return [
            answer
            for length_s in self.lengths_s
            for answer in make_answers(
                self.corpus, length_s, max(1, round(runs / _fewer(length_s / shortest_s)))
            )
        ]

    @property
    def spoken(self) -> Sequence[Clip]:
        """The clips that count for word errors."""
        return self._some(self.corpus.spoken)

    @property
    def technical(self) -> Sequence[Clip]:
        """The clips that count for terms and pauses."""
        return self._some(self.corpus.technical)

    def _some(self, clips: Sequence[Clip]) -> Sequence[Clip]:
        return clips[:_QUICK_CLIPS] if self.quick else clips


def _fewer(times: float) -> int:
    return 1 if times < 2 else 3 if times < 10 else 10
