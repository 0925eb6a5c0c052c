"""What was decoded before it is clear where the piece ends: its parts, in order."""

from __future__ import annotations

from typing import NamedTuple

from voice_interview.speech.decode import Passage
from voice_interview.speech.pieces import Piece


class Part(NamedTuple):
    """A piece that was decoded ahead, and what was heard in it."""

    piece: Piece
    passage: Passage


class Ahead:
    """The parts of what is not written down for good yet. All positions are samples at 16 kHz."""

    def __init__(self) -> None:
        self._parts: list[Part] = []

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of them, in the order of the recording."""
        return tuple(self._parts)

    @property
    def text(self) -> str:
        """What was heard in them."""
        return " ".join(word.text for part in self._parts for word in part.passage.words)

    def known_to(self, done_to: int) -> int:
        """Return how far everything is decoded, if it is written down for good to `done_to`."""
        return self._parts[-1].piece.end if self._parts else done_to

    def add(self, part: Part) -> None:
        """Put the part behind all others, or before them if it lies there."""
        self._parts = sorted([*self._parts, part], key=lambda it: it.piece.start)

    def take_first(self) -> Part:
        """Return the first part, which is no part of it any more."""
        return self._parts.pop(0)

    def drop_last_from(self, start: int) -> None:
        """Forget the last part if it begins there or later."""
        if self._parts and self._parts[-1].piece.start >= start:
            self._parts.pop()

    def drop_before(self, frame: int) -> None:
        """Forget what begins before that sample."""
        self._parts = [part for part in self._parts if part.piece.start >= frame]

    def is_cut_by(self, frame: int) -> bool:
        """Whether that sample lies inside a part."""
        return any(part.piece.start < frame < part.piece.end for part in self._parts)

    def only(self, piece: Piece) -> Passage | None:
        """Return what was heard in this piece, if exactly that is the only part."""
        if len(self._parts) == 1 and self._parts[0].piece == piece:
            return self._parts[0].passage
        return None

    @property
    def undecided(self) -> Part | None:
        """The first part that a second look may find a better text for."""
        return next((part for part in self._parts if part.passage.undecided is not None), None)

    def replace(self, part: Part, passage: Passage) -> None:
        """Put another text into the part's place, if the part is still there."""
        self._parts = [it._replace(passage=passage) if it is part else it for it in self._parts]
