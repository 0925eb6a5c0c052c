"""CSV and other tables: one question a row."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from voice_interview.banks.findings import Findings
from voice_interview.banks.records import Clean, Records, meaning, question_column
from voice_interview.banks.wording import asks, one_line
from voice_interview.core.cells import without_guard
from voice_interview.core.document import BankError, Mistake
from voice_interview.errors import UserError

Row = tuple[int, list[str]]
"""A row's first line, counted from 1, and its cells."""

_DELIMITERS = ",;\t|"


def read_csv(text: str, findings: Findings) -> None:
    """Read a CSV document; BankError with the line where its quoting is broken."""
    lines = [(at, it) for at, it in enumerate(text.split("\n"), start=1) if it.strip()]
    if '"' not in text and all(asks(one_line(it)) for _, it in lines):
        read_table([(1, ["question"]), *((at, [it]) for at, it in lines)], findings, one_line)
        return
    read_table(_rows(text), findings, one_line)


def read_table(rows: list[Row], findings: Findings, clean: Clean) -> None:
    """Read rows, the first of which may name the columns; UserError when none holds questions."""
    rows = [(line, cells) for line, cells in rows if any(cell.strip() for cell in cells)]
    if not rows:
        return
    names, body = _named(rows, findings, clean)
    records = Records(findings, clean)
    for line, cells in body:
        if len(names) == 1:
            records.read(line, {names[0]: ", ".join(cell.strip() for cell in cells)})
            continue
        if len(cells) > len(names):
            findings.note(line, f"This row has {len(cells)} cells for {len(names)} columns.")
        records.read(line, dict(zip(names, cells, strict=False)))


def _named(rows: list[Row], findings: Findings, clean: Clean) -> tuple[list[str], list[Row]]:
    line, first = rows[0]
    if any(meaning(cell) == "prompt" for cell in first):
        return list(_distinct(first)), rows[1:]
    column = question_column([cells for _, cells in rows], clean)
    if column is None:
        raise UserError(
            f"No column is called question, and none is full of questions (line {line}).",
            "Nothing was changed.",
            "Name the columns in the first row: question, category, title, star, follow-up.",
        )
    is_data = question_column([first], clean) == column
    names = [] if is_data else list(_distinct(first))
    width = max(len(first), column + 1)
    names += [f"column {at + 1}" for at in range(len(names), width)]
    if not is_data:
        findings.note(line, f"Column {column + 1} was taken for the questions.")
    names[column] = "question"
    return names, rows if is_data else rows[1:]


def _distinct(names: list[str]) -> Iterator[str]:
    """Columns of one name (two follow-ups, say) are told apart by a number."""
    counts: Counter[str] = Counter()
    for name in names:
        counts[name] += 1
        yield f"{name} #{counts[name]}" if counts[name] > 1 else name


def _rows(text: str) -> list[Row]:
    first_line = next((line for line in text.split("\n") if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append((line, [without_guard(cell) for cell in cells]))
            line = reader.line_num + 1
    except csv.Error as error:
        sentence = f"The quotes of the row that starts here can't be understood ({error})."
        raise BankError([Mistake(line, "", sentence)]) from error
    return rows
