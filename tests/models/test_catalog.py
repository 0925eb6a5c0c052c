from __future__ import annotations

import pytest
from msgspec.structs import replace

from voice_interview.models.catalog import KNOWN


def test_the_memory_of_a_model_counts_who_judges_its_texts() -> None:
    base = KNOWN["base"]
    alone = replace(base, judge="")
    judge_bytes = KNOWN[base.judge].size_bytes
    assert judge_bytes > 0
    assert base.memory_bytes - alone.memory_bytes == pytest.approx(1.15 * judge_bytes, abs=1)
