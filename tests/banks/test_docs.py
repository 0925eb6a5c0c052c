"""What the guide to banks shows must work."""

from __future__ import annotations

import re
from pathlib import Path

from voice_interview.banks.importer import import_bank
from voice_interview.core.bank import parse_bank
from voice_interview.core.bank_schema import BankFields, QuestionFields

GUIDE = (Path(__file__).parents[2] / "docs" / "banks.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.S)


def test_the_banks_in_the_guide_are_valid() -> None:
    shortest, full = blocks("yaml")
    assert parse_bank(shortest).id == "first-job"
    assert len(parse_bank(full).questions) == 2


def test_the_full_bank_in_the_guide_shows_every_field() -> None:
    full = blocks("yaml")[1]
    for fields in (BankFields, QuestionFields):
        for name, info in fields.model_fields.items():
            assert f"{info.alias or name}:" in full, name


def test_the_document_in_the_guide_is_understood_as_it_says() -> None:
    report = import_bank(blocks("markdown")[0].encode(), "guide.md")
    assert report.summary == "2 categories, 5 questions, 3 follow-ups, 1 STAR"
    assert not report.notes
