"""What is made of the takes to list and to find them quickly; it can be made anew at any time.

Triggers of the schema delete the outline of a take that changes. A take without one (of the newest
version) is derived before anything is listed or searched.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from voice_interview.core.model import Answer
from voice_interview.core.outline import OUTLINE_VERSION, Outline, outline_of
from voice_interview.core.searching import MOST_HITS, Wanted, searchable
from voice_interview.storage.connection import strict_text
from voice_interview.storage.sums import row_sum

AT_ONCE = 20
"""Takes that are derived in one transaction: others wait for its end, about 50 ms."""

_FIELDS = ", ".join(Outline._fields)


def missing(connection: sqlite3.Connection) -> list[int]:
    """Return the row numbers of some takes that must be derived; [] when none is left."""
    rows = connection.execute(
        "SELECT take.row FROM take LEFT JOIN outline ON outline.row = take.row AND version = ?"
        " WHERE outline.row IS NULL LIMIT ?",
        (OUTLINE_VERSION, AT_ONCE),
    ).fetchall()
    return [row["row"] for row in rows]


def put(connection: sqlite3.Connection, number: int, answer: Answer) -> None:
    """Derive what there is to the answer in the row of that number."""
    fields = outline_of(answer)._asdict()
    row = {**fields, "favorite": int(answer.favorite), "version": OUTLINE_VERSION}
    row = {"row": number, **row, "sum": row_sum(row)}
    connection.execute(
        f"REPLACE INTO outline ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608
        tuple(row.values()),
    )
    connection.execute("DELETE FROM spoken WHERE rowid = ?", (number,))
    connection.execute(
        "INSERT INTO spoken (rowid, said, heard, notes) VALUES (?, ?, ?, ?)",
        (number, *searchable(answer)),
    )


def outlines(connection: sqlite3.Connection) -> tuple[Outline, ...]:
    """Read all outlines, the newest take first."""
    try:
        with strict_text(connection):
            return _outlines(connection)
    except sqlite3.OperationalError:  # a flipped bit; the rest can be read
        return _outlines(connection)


def _outlines(connection: sqlite3.Connection) -> tuple[Outline, ...]:
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples: tens of thousands are read at once
    rows = cursor.execute(f"SELECT {_FIELDS} FROM outline ORDER BY row DESC")  # noqa: S608
    return tuple(Outline._make((*row[:-1], bool(row[-1]))) for row in rows)


def matching(
    connection: sqlite3.Connection,
    wanted: Iterable[Wanted],
    categories: Collection[str] | None,
    since: str,
) -> list[int]:
    """Return the rows of the newest takes with all that is wanted, and with these filters."""
    narrower, values = "", [_expression(wanted), since]
    if categories is not None:
        narrower = f" AND category IN ({', '.join('?' * len(categories))})"
        values += categories
    rows = connection.execute(
        "SELECT spoken.rowid AS number FROM spoken JOIN outline ON outline.row = spoken.rowid"  # noqa: S608
        f" WHERE spoken MATCH ? AND started_at >= ?{narrower} ORDER BY spoken.rowid DESC LIMIT ?",
        (*values, MOST_HITS),
    ).fetchall()
    return [row["number"] for row in rows]


def forget_deleted_words(connection: sqlite3.Connection) -> None:
    """Have the index let go of what was deleted; until then its words are only marked as gone."""
    if is_there(connection):
        connection.execute("INSERT INTO spoken (spoken) VALUES ('optimize')")


def check_words(connection: sqlite3.Connection) -> None:
    """Compare the index with its words, which SQLite counts as writing.

    sqlite3.DatabaseError when they differ.
    """
    if is_there(connection):
        connection.execute("INSERT INTO spoken (spoken) VALUES ('integrity-check')")
        connection.rollback()


def is_there(connection: sqlite3.Connection) -> bool:
    """Whether the database is new enough to have an index of words."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'spoken'")
    return found.fetchone() is not None


def _expression(wanted: Iterable[Wanted]) -> str:
    """Write what is wanted in the language of the index; quoted words are never operators."""
    return " AND ".join(f'"{" ".join(one.words)}"{"" if one.whole else "*"}' for one in wanted)
