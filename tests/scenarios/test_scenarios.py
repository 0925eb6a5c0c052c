"""Every scenario of `scripts/`, on fakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.script import Scenario, read_scenarios
from tests.scenarios.world import World

SCRIPTS = Path(__file__).parent / "scripts"
ALL = [scenario for path in sorted(SCRIPTS.glob("*.txt")) for scenario in read_scenarios(path)]


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.title)
def test_scenario(scenario: Scenario) -> None:
    world = World(scenario.settings)
    for step in scenario.steps:
        world.do(step.act)
        where = f"line {step.line}: {step.act}"
        if step.state is not None:
            assert world.engine.session.state is step.state, where


def test_a_wrong_expectation_fails() -> None:
    scenario = Scenario("x")
    world = World(scenario.settings)
    world.do("start")
    with pytest.raises(AssertionError):
        world.do("shown: something else")
    with pytest.raises(AssertionError, match="no such act"):
        world.do("dance")
