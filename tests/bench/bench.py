"""What every measurement works with."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from tests.bench.corpus import Clip, Corpus, Take
from tests.bench.dictate import Studio
from tests.bench.rival import Rival

_Item = TypeVar("_Item")

_QUICK_CLIPS = 4


@dataclass
class Bench:
    """The corpus, both decoders, and how much to do."""

    corpus: Corpus
    home: Path
    """The app's data folder while it is measured."""
    model: str
    runs: int
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


def each(what: str, items: Sequence[_Item]) -> Iterator[_Item]:
    """Go through the items and tell on stderr how far it is."""
    for number, item in enumerate(items, 1):
        tell(f"{what} {number}/{len(items)}")
        yield item


def tell(line: str) -> None:
    """Tell progress."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
