"""What a measurement hands to the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from tests.bench.scores import Distribution

Value = float | Distribution | str | None
"""A figure; text for counts that belong together; None where it could not be measured."""


class Figure(Struct, frozen=True):
    """One line of the table. The ratio to the rival is told where `compared` is set."""

    name: str
    unit: str
    ours: Value
    rival: Value = None
    goal: str = ""
    compared: bool = False
    met: bool | None = None
    """Whether the goal is met; None where there is none, or where it can't be said."""

    @property
    def ratio(self) -> float | None:
        """Ours over the rival's, medians where there are distributions."""
        ours, rival = _middle(self.ours), _middle(self.rival)
        if not self.compared or ours is None or not rival:
            return None
        return ours / rival


def _middle(value: Value) -> float | None:
    if isinstance(value, Distribution):
        return value.median
    return value if isinstance(value, float | int) else None


class Result(Struct, frozen=True):
    """What one target came to. `details` go into the JSON file alone."""

    target: str
    title: str
    how: str
    figures: tuple[Figure, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)
    missing: str = ""
    """Why nothing, or not all, was measured."""
    load: str = ""
    """How busy the machine was, and how long it took."""


def at_most(value: Value, most: float) -> bool | None:
    """Whether a figure, or the worst of a distribution, is no more than that."""
    if isinstance(value, Distribution):
        return value.worst <= most
    return value <= most if isinstance(value, float | int) else None


def spread_at_most(value: Distribution | None, median: float, p95: float) -> bool | None:
    """Whether a distribution keeps to both."""
    return None if value is None else value.median <= median and value.p95 <= p95
