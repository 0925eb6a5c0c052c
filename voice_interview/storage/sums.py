"""A sum in every row: SQLite notices a damaged page, but no flipped bit inside a text."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping

TABLES = {
    "session": "id",
    "take": "id",
    "transcript": "take_id",
    "edit": "take_id",
    "review": "take_id",
    "plan": "session_id",
}
"""The tables whose rows have a sum, and their keys, the parents first."""

DERIVED = {"outline": "take_id"}
"""Tables that are made anew of these, and have sums, too."""

_NOT_SUMMED = ("row", "sum")


def row_sum(row: Mapping[str, object]) -> int:
    """Return the CRC-32 of the row's columns; numbers count as SQLite's REAL gives them back."""
    values = {
        name: float(value) if isinstance(value, int | float) else value
        for name, value in sorted(row.items())
        if name not in _NOT_SUMMED
    }
    return zlib.crc32(json.dumps(values).encode())


def is_whole(row: sqlite3.Row) -> bool:
    """Whether the row is as it was written; rows of before there were sums count as whole."""
    values = dict(zip(row.keys(), row, strict=True))
    return values.get("sum") is None or values["sum"] == row_sum(values)


def damaged_rows(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield table and key of each row that is not as it was written."""
    there = {row["name"] for row in connection.execute("SELECT name FROM sqlite_master")}
    for table, key in {**TABLES, **DERIVED}.items():
        if table not in there:  # of before there was such a table
            continue
        for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - our own names
            if not is_whole(row):
                yield table, str(row[key])
