from __future__ import annotations

import json
import re
from pathlib import Path

from voice_interview.banks.json_schema import schema_text

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "docs" / "schema" / "bank-1.schema.json"


def test_the_committed_schema_is_the_one_that_is_checked() -> None:
    told = (
        "write it again: python -m voice_interview.banks.json_schema docs/schema/bank-1.schema.json"
    )
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), told


def test_the_shipped_banks_point_editors_to_it() -> None:
    for bank in (ROOT / "questions").glob("*.yaml"):
        first = bank.read_text(encoding="utf-8").split("\n", 1)[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found is not None, first
        assert (bank.parent / found[1]).resolve() == SCHEMA


def test_the_schema_is_strict_and_explains_itself() -> None:
    schema = json.loads(schema_text())
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == {"id", "title", "categories", "questions"}
    question = schema["$defs"]["QuestionFields"]
    assert question["additionalProperties"] is False
    assert "description" in question["properties"]["spoken"]
