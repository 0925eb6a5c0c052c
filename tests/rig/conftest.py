"""The rig for every test that needs a microphone, a speaker or a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.rig.rig import Rig, is_linux, missing_tools


@pytest.fixture(scope="session")
def shared_rig() -> Iterator[Rig]:
    """One rig for the whole run; where its tools are missing, CI fails and a laptop skips."""
    if not is_linux():
        pytest.skip("the rig needs Linux")
    missing = missing_tools()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"the rig lacks {', '.join(missing)}")
    if missing:
        pytest.skip(f"the rig lacks {', '.join(missing)}")
    with Rig() as rig:
        yield rig


@pytest.fixture
def rig(shared_rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Rig:
    """The rig, with this process's environment leading to it."""
    for name, value in shared_rig.variables().items():
        monkeypatch.setenv(name, value)
    return shared_rig
