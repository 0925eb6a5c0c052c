"""kill -9 at random moments, of each process and of all: nothing that was told is lost.

`python -m tests.faults.supervisor --kills 10000` goes on for hours; CONTRIBUTING.md has the rest.
"""

from __future__ import annotations

import os

import pytest

from tests.faults.supervisor import TARGETS, run

KILLS = int(os.environ.get("VOICE_INTERVIEW_KILLS", "500"))


@pytest.mark.timeout(1800)
def test_nothing_is_lost_however_the_app_is_killed() -> None:
    total = run(KILLS, seed=1)
    assert total.lost == []
    assert set(total.kills) == set(TARGETS)
    assert total.promised["takes"] > KILLS / 4


@pytest.mark.model
@pytest.mark.timeout(600)
def test_nothing_is_lost_with_the_speech_to_text_process_either() -> None:
    total = run(20, seed=2, targets=("all", "app", "speech"), whisper=True, at_once=2)
    assert total.lost == []
    assert total.kills["speech"] > 0
