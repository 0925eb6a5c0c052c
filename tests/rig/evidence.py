"""Figures that tests on the rig measured, for people: no test depends on them."""

from __future__ import annotations

import json
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "artifacts" / "rig"


def note(name: str, **figures: float) -> None:
    """Add a line to `artifacts/rig/measured.jsonl`; seconds are rounded to ms."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    rounded = {key: round(value, 3) for key, value in figures.items()}
    with (FOLDER / "measured.jsonl").open("a") as file:
        file.write(json.dumps({"what": name, **rounded}) + "\n")
