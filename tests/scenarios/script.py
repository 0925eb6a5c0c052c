"""The language of scenarios: what is done, a line each, and the state that it leads to.

    A relaxed STAR answer                 the title; a file holds several scenarios
    with: relaxed, think 30 s             the session's settings
    start                    -> ASKING
    asked                    -> THINKING  the voice has ended
    wait 30 s                -> RECORDING
    say 12 s                              12 s of the sample answer pass
    lap                                   the next part; `lap 4` for one of them
    finish                   -> REVIEW
    stored: 1 take, laps task 12.0        what the store must hold now

Words that are user events are posted as such; the others are in `world.py`. Lines that start with
`#` are remarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from voice_interview.core.live import State

_LINE = re.compile(r"(?P<act>[^>]*?)(?:\s*->\s*(?P<state>[A-Z]+))?")


class Step(Struct, frozen=True):
    """One line: what is done, and the state that must follow (None: any)."""

    line: int
    act: str
    state: State | None


class Scenario(Struct):
    """A title, settings such as `think` -> `30 s`, and the steps."""

    title: str
    settings: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)


def read_scenarios(path: Path) -> Iterator[Scenario]:
    """Read a file: blank lines part its scenarios."""
    scenario: Scenario | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if line.startswith("#"):
            continue
        if not line:
            if scenario is not None:
                yield scenario
            scenario = None
        elif scenario is None:
            scenario = Scenario(line)
        elif line.startswith("with: "):
            settings = (part.strip().partition(" ") for part in line[6:].split(","))
            scenario.settings = {name: value for name, _, value in settings}
        else:
            scenario.steps.append(_step(number, line))
    if scenario is not None:
        yield scenario


def _step(number: int, line: str) -> Step:
    match = _LINE.fullmatch(line)
    assert match, f"line {number} is no step: {line}"
    state = State(match["state"].lower()) if match["state"] else None
    return Step(number, match["act"].strip(), state)
