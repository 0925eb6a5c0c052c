from __future__ import annotations

import csv
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.banks.samples import SHEET
from voice_interview.banks.importer import import_bank
from voice_interview.banks.writer import bank_text
from voice_interview.core.bank import parse_bank
from voice_interview.errors import UserError

NAMES = st.sampled_from(["a.md", "b.txt", "c.csv", "d.json", "e.yaml", "f.tsv", "no ending", ""])
LINES = st.sampled_from(
    [
        *SHEET.split("\n"),
        "> What is quoted?",
        "| question | star |",
        "|--|--|",
        "| What is a cell? | yes |",
        "- **Bold:** What is bold?",
        "Follow-up: And then?",
        "  - nested",
        "```",
        "<!-- comment",
        "[a]: b",
        "***",
    ]
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), LINES),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(st.text(max_size=5), st.sampled_from(["question", "star", "limit", "title"])),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


def check(data: bytes, name: str) -> None:
    """Whatever comes in: a bank that can be written and read, or an error that is told."""
    try:
        report = import_bank(data, name)
    except UserError as error:
        # An error without the file's name comes from the bank that we built: a bug of ours.
        ours = error.what.startswith("The question bank")
        assert error.what and not ours, error  # noqa: PT017, PT018 - either outcome is right
        return
    assert parse_bank(bank_text(report.bank)) == report.bank
    assert all(note.line >= 1 for note in report.notes)


@given(st.binary(max_size=200), NAMES)
@settings(max_examples=100)
def test_any_bytes(data: bytes, name: str) -> None:
    check(data, name)


@given(st.text(max_size=300), NAMES)
@settings(max_examples=150)
def test_any_text(text: str, name: str) -> None:
    check(text.encode("utf-8", errors="surrogatepass"), name)


@given(st.lists(LINES, max_size=12).map("\n".join), NAMES)
@settings(max_examples=150)
def test_any_order_of_lines(text: str, name: str) -> None:
    check(text.encode(), name)


@given(VALUES)
@settings(max_examples=150)
def test_any_json(value: object) -> None:
    check(json.dumps(value).encode(), "v.json")
    check(json.dumps(value).encode(), "v.yaml")


@given(st.lists(st.lists(st.one_of(LINES, st.text(max_size=10)), max_size=4), max_size=6))
@settings(max_examples=100)
def test_any_table(rows: list[list[str]]) -> None:
    file = io.StringIO()
    csv.writer(file).writerows([["question", "star", "limit"], *rows])
    check(file.getvalue().encode("utf-8", errors="surrogatepass"), "t.csv")
