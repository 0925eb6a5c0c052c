from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.banks.samples import SHEET, SMALL_BANK
from voice_interview.banks.importer import import_bank
from voice_interview.banks.writer import FORMATS, bank_bytes, bank_text
from voice_interview.core.bank import parse_bank
from voice_interview.core.model import Bank, Category, FollowUp, KeyPoint, Question

# What a text of a bank can be: one line without control characters or spaces at its ends.
TEXTS = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
WORDS = st.lists(TEXTS, max_size=3, unique=True).map(tuple)


def test_what_is_written_reads_as_the_same_bank() -> None:
    for bank in (parse_bank(SMALL_BANK), import_bank(SHEET.encode(), "s.md").bank):
        assert parse_bank(bank_text(bank)) == bank


def test_the_text_is_made_for_people() -> None:
    text = bank_text(parse_bank(SMALL_BANK))
    assert "    tags: [oven, failure]" in text or "  tags: [oven, failure]" in text
    assert "limit_s: 60\n" in text
    assert "star: false" not in text
    assert "''" not in text
    assert "&" not in text


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_is_read_again(format_name: str) -> None:
    bank = parse_bank(SMALL_BANK)
    again = import_bank(bank_bytes(bank, format_name), f"kitchen.{format_name}")
    if format_name != "csv":
        assert again.bank == bank
        return
    assert not again.notes
    for one, other in zip(bank.questions, again.bank.questions, strict=True):
        for field in ("prompt", "title", "spoken", "star", "think_s", "limit_s", "difficulty"):
            assert getattr(one, field) == getattr(other, field), field
        assert one.tags == other.tags
        assert [it.prompt for it in one.follow_ups] == [it.prompt for it in other.follow_ups]
    assert [it.title for it in again.bank.categories] == ["Bread", "Stories"]


def test_no_cell_of_a_table_is_a_formula() -> None:
    bank = parse_bank(SMALL_BANK)
    evil = replace(bank.questions[0], prompt='=HYPERLINK("http://x")', title="@SUM(A1)")
    table = bank_bytes(replace(bank, questions=(evil,)), "csv").decode("utf-8-sig")
    (row,) = list(csv.reader(io.StringIO(table)))[1:]
    assert row[0] == '\'=HYPERLINK("http://x")'
    assert row[2] == "'@SUM(A1)"
    (again,) = import_bank(table.encode(), "kitchen.csv").bank.questions
    assert (again.prompt, again.title) == (evil.prompt, evil.title)


@given(
    title=TEXTS,
    prompt=TEXTS,
    words=WORDS,
    spoken=st.one_of(st.just(""), TEXTS),
    think_s=st.floats(0, 600),
    limit_s=st.floats(15, 1800),
    star=st.booleans(),
    difficulty=st.integers(1, 3),
)
@settings(max_examples=80)
def test_any_bank_survives_being_written(
    *,
    title: str,
    prompt: str,
    words: tuple[str, ...],
    spoken: str,
    think_s: float,
    limit_s: float,
    star: bool,
    difficulty: int,
) -> None:
    question = Question(
        id="q",
        category="c",
        prompt=prompt,
        title=title,
        spoken=spoken,
        star=star,
        think_s=think_s,
        limit_s=limit_s,
        difficulty=difficulty,
        tags=words,
        follow_ups=(FollowUp("f", prompt, spoken),),
        key_points=(KeyPoint("k", title, words, prompt if words else ""),),
    )
    bank = Bank("b", title, "en", (Category("c", title),), (question,), {title: words})
    assert parse_bank(bank_text(bank)) == bank
