"""What a measurement hands to the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.bench.scores import Distribution

Value = float | Distribution | str | None
"""A figure; text for counts that belong together; None where it could not be measured."""


@dataclass(frozen=True)
class Figure:
    """One line of the table. The ratio to the rival is told where `compared` is set."""

    name: str
    unit: str
    ours: Value
    rival: Value = None
    goal: str = ""
    compared: bool = False

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


@dataclass(frozen=True)
class Result:
    """What one target came to. `details` go into the JSON file alone."""

    target: str
    title: str
    how: str
    figures: tuple[Figure, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)
    missing: str = ""
    """Why nothing, or not all, was measured."""
