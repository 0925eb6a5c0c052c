"""What every measurement works with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.bench.answers import make_answers
from tests.bench.corpus import Clip, Corpus, Take
from tests.bench.dictate import Studio
from tests.bench.live import speak_files, speak_through_rig
from tests.bench.rival import Rival
from tests.bench.spoken import Spoken
from tests.rig.rig import Rig, is_linux, missing_tools

_QUICK_CLIPS = 4
ENOUGH_RUNS = 30
"""With so many runs the rig gets as many: the number that the target asks for."""


@dataclass
class Bench:
    """The corpus, both decoders, and how much to do."""

    corpus: Corpus
    home: Path
    """The app's data folder while it is measured."""
    model: str
    runs: int
    lengths_s: tuple[float, ...]
    """How long the answers are that are spoken in real time."""
    quick: bool

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
        answers = [
            answer
            for length_s in self.lengths_s
            for answer in make_answers(self.corpus, length_s, self._count(length_s))
        ]
        return speak_files(self.home, answers)

    @cached_property
    def rigged(self) -> list[Spoken]:
        """Answers of the shortest length spoken into the rig's microphone; none without a rig."""
        if not is_linux() or missing_tools():
            return []
        with Rig() as rig:
            answers = make_answers(self.corpus, min(self.lengths_s), self.rig_runs)
            return speak_through_rig(rig, self.home, answers)

    @property
    def rig_runs(self) -> int:
        """How many answers go through the rig."""
        return max(1, self.runs // 3) if self.runs < ENOUGH_RUNS else self.runs

    def _count(self, length_s: float) -> int:
        """Fewer of the longer ones: they take their time."""
        times = length_s / min(self.lengths_s)
        return max(1, round(self.runs / (1 if times < 2 else 3 if times < 10 else 10)))

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
