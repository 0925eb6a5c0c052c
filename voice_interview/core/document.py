"""A file of fields, with the line of each value: what banks are checked against."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from voice_interview.errors import UserError

Place = tuple[str | int, ...]
"""The way from the top of the document to a value: field names and 0-based list positions."""

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
"""A bank is five levels deep; more is a mistake or an attack."""


class Mistake(Struct, frozen=True):
    """What is wrong at one place of a file. Lines count from 1."""

    line: int
    field: str
    sentence: str

    @property
    def place(self) -> str:
        """The line, and the field where it is known."""
        return f"{self.line}, {self.field}" if self.field else str(self.line)

    def __str__(self) -> str:
        return f"line {self.place}: {self.sentence}"


_BANK_SENTENCES = (
    "The question bank",
    "{name} has a mistake on line {place}: {sentence}",
    "{name} has {count} mistakes, the first on line {place}: {sentence}",
    "It was not loaded; the file is unchanged.",
    "Correct the file and check it with: voice-interview banks validate FILE.",
)
_NAME, _ONE, _SEVERAL, _KEPT, _FIX = _BANK_SENTENCES


class BankError(UserError):
    """A bank that can't be used, with every mistake that was found, in the order of the lines."""

    def __init__(
        self,
        mistakes: Iterable[Mistake],
        name: str = _NAME,
        fix: str = _FIX,
    ) -> None:
        self.mistakes = tuple(sorted(set(mistakes), key=lambda it: (it.line, it.field)))
        self.name = name
        count = len(self.mistakes)
        first = self.mistakes[0]
        told = (_ONE if count == 1 else _SEVERAL).format(
            name=name, count=count, place=first.place, sentence=first.sentence
        )
        super().__init__(told, _KEPT, fix)

    def named(self, name: str, fix: str = "") -> BankError:
        """Return the same mistakes, told of that file."""
        return BankError(self.mistakes, name, fix or self.fix)


class Document(Struct, frozen=True):
    """Plain values (dict, list, str, int, float, bool, None) and the line of each.

    `mistakes` were found while reading and did not keep the rest from being read.
    """

    value: object
    lines: Mapping[Place, int] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()

    def line(self, place: Place) -> int:
        """Return the line of the value, or of the nearest one around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def mistake(self, place: Place, sentence: str) -> Mistake:
        """Return a mistake at that place."""
        return Mistake(self.line(place), field_name(place), sentence)


def field_name(place: Place) -> str:
    """Write a place as people read it: `questions[2].key_points[0].probe`."""
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in place]
    return "".join(parts).removeprefix(".")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean "x"?` for a near miss, a full stop where nothing is near."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else "."
