"""Rows that are written and looked up by their keys."""

from __future__ import annotations

import sqlite3

from voice_interview.core.model import Question, Take
from voice_interview.errors import UserError
from voice_interview.storage.rows import Row, take_row
from voice_interview.storage.sums import row_sum


def put_take(connection: sqlite3.Connection, take: Take, question: Question) -> None:
    """Insert or replace the take; one that has grown waits for its text again."""
    connection.execute(
        "DELETE FROM transcript WHERE take_id IN (SELECT id FROM take WHERE id = ?"
        " AND duration_s < ?)",
        (take.id, take.duration_s),
    )
    upsert(connection, "take", "id", take_row(take, question))


def upsert(connection: sqlite3.Connection, table: str, key: str, row: Row) -> None:
    """Insert the row or replace its values; unlike REPLACE it keeps what refers to it."""
    row = {**row, "sum": row_sum(row)}
    values = ", ".join(f":{name}" for name in row)
    changes = ", ".join(f"{name} = :{name}" for name in row if name != key)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})"  # noqa: S608 - our own names
        f" ON CONFLICT ({key}) DO UPDATE SET {changes}",
        row,
    )


def require(connection: sqlite3.Connection, table: str, key: str) -> sqlite3.Row:
    """Return the row of that id; UserError when there is none."""
    select = f"SELECT * FROM {table} WHERE id = ?"  # noqa: S608 - our own names
    row: sqlite3.Row | None = connection.execute(select, (key,)).fetchone()
    if row is None:
        raise UserError(
            f"There is no {table} {key}.",
            "Nothing was changed.",
            "voice-interview sessions list shows what there is.",
        )
    return row
