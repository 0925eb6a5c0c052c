"""The tables, and how an older database becomes a newer one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from voice_interview.errors import UserError

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # `row` keeps the order of saving, also through VACUUM.
        """CREATE TABLE session (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            bank_id TEXT NOT NULL,
            bank_title TEXT NOT NULL,
            mode TEXT NOT NULL,
            started_at TEXT NOT NULL
        )""",
        # `question` is the question as it was asked: a bank that changes changes no old session.
        """CREATE TABLE take (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            question_id TEXT NOT NULL,
            follow_up_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            audio TEXT NOT NULL,
            duration_s REAL NOT NULL,
            laps TEXT NOT NULL,
            started_at TEXT NOT NULL,
            preroll_s REAL NOT NULL,
            device TEXT NOT NULL,
            lost_s REAL NOT NULL,
            problem TEXT NOT NULL,
            question TEXT NOT NULL
        )""",
        # Holds all that the list of sessions needs, so that it never reads the long rows.
        "CREATE INDEX take_of_session ON take (session_id, duration_s)",
        """CREATE TABLE transcript (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
            words TEXT NOT NULL,
            speech TEXT NOT NULL,
            model TEXT NOT NULL,
            language TEXT NOT NULL,
            finish_to_transcript_s REAL
        )""",
    ),
    (
        "ALTER TABLE transcript ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]'",
        # Apart from the transcript: writing that anew must never touch what somebody typed.
        """CREATE TABLE edit (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
            edited_text TEXT NOT NULL
        )""",
    ),
    (
        "ALTER TABLE take ADD COLUMN gaps TEXT NOT NULL DEFAULT '[]'",
        # Takes that were found after a crash, until somebody says what becomes of them.
        """CREATE TABLE offer (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE
        )""",
        # Takes whose writing down crashed twice: not tried again unless somebody asks for it.
        """CREATE TABLE gave_up (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE
        )""",
        # A sum over the other columns of the row, see storage/sums.py; NULL: an older row.
        "ALTER TABLE session ADD COLUMN sum INTEGER",
        "ALTER TABLE take ADD COLUMN sum INTEGER",
        "ALTER TABLE transcript ADD COLUMN sum INTEGER",
        "ALTER TABLE edit ADD COLUMN sum INTEGER",
    ),
    (
        # What the speaker made of a take in review; `parts` NULL: as they were marked.
        """CREATE TABLE review (
            take_id TEXT PRIMARY KEY REFERENCES take (id) ON DELETE CASCADE,
            notes TEXT NOT NULL,
            favorite INTEGER NOT NULL,
            parts TEXT,
            sum INTEGER
        )""",
        # What a session that was left has still to ask.
        """CREATE TABLE plan (
            session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
            plan TEXT NOT NULL,
            sum INTEGER
        )""",
        # What storage/derived.py makes of the takes: a line for lists, and the words to be found.
        """CREATE TABLE outline (
            row INTEGER PRIMARY KEY REFERENCES take (row) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            session_id TEXT NOT NULL,
            take_id TEXT NOT NULL UNIQUE,
            question_id TEXT NOT NULL,
            follow_up_id TEXT NOT NULL,
            category TEXT NOT NULL,
            title TEXT NOT NULL,
            number INTEGER NOT NULL,
            started_at TEXT NOT NULL,
            duration_s REAL NOT NULL,
            limit_s REAL NOT NULL,
            pace_wpm REAL,
            pause_count INTEGER,
            longest_pause_s REAL,
            situation_s REAL,
            task_s REAL,
            action_s REAL,
            result_s REAL,
            point_count INTEGER,
            points_covered INTEGER,
            favorite INTEGER NOT NULL,
            sum INTEGER NOT NULL
        )""",
        """CREATE VIRTUAL TABLE spoken USING fts5 (
            said, heard, notes, prefix = '1 2 3', tokenize = "unicode61 tokenchars '+#'"
        )""",
        # Whatever changes a take, its outline is gone and both are derived anew.
        """CREATE TRIGGER take_changed AFTER UPDATE ON take
            BEGIN DELETE FROM outline WHERE row = old.row; END""",
        """CREATE TRIGGER take_deleted AFTER DELETE ON take
            BEGIN DELETE FROM spoken WHERE rowid = old.row; END""",
        """CREATE TRIGGER transcript_inserted AFTER INSERT ON transcript
            BEGIN DELETE FROM outline WHERE take_id = new.take_id; END""",
        """CREATE TRIGGER transcript_changed AFTER UPDATE ON transcript
            BEGIN DELETE FROM outline WHERE take_id = new.take_id; END""",
        """CREATE TRIGGER transcript_deleted AFTER DELETE ON transcript
            BEGIN DELETE FROM outline WHERE take_id = old.take_id; END""",
        """CREATE TRIGGER edit_inserted AFTER INSERT ON edit
            BEGIN DELETE FROM outline WHERE take_id = new.take_id; END""",
        """CREATE TRIGGER edit_changed AFTER UPDATE ON edit
            BEGIN DELETE FROM outline WHERE take_id = new.take_id; END""",
        """CREATE TRIGGER edit_deleted AFTER DELETE ON edit
            BEGIN DELETE FROM outline WHERE take_id = old.take_id; END""",
        """CREATE TRIGGER review_inserted AFTER INSERT ON review
            BEGIN DELETE FROM outline WHERE take_id = new.take_id; END""",
        """CREATE TRIGGER review_changed AFTER UPDATE ON review
            BEGIN DELETE FROM outline WHERE take_id = new.take_id; END""",
        """CREATE TRIGGER review_deleted AFTER DELETE ON review
            BEGIN DELETE FROM outline WHERE take_id = old.take_id; END""",
    ),
)
"""The statements that lead from each version to the next; `user_version` counts them.

A script that was released is never changed; a new one is appended.
"""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of it or nothing; the connection must be in autocommit mode."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A failed COMMIT (disk full) leaves the transaction open or has rolled it back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def fits(connection: sqlite3.Connection) -> bool:
    """Whether the tables are those of the database's version, as far as we know versions.

    A single flipped bit in the version would have a database refused, or migrated twice.
    """
    version = _version(connection)
    if version > len(MIGRATIONS):
        return _tables(connection) != _tables_of(len(MIGRATIONS))
    return _tables(connection) == _tables_of(version)


def _tables_of(version: int) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as scratch:
        for script in MIGRATIONS[:version]:
            for statement in script:
                scratch.execute(statement)
        return _tables(scratch)


def _tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = connection.execute(
        # The tables inside the index of words are SQLite's own, other ones in every release of it.
        r"SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'spoken\_%' ESCAPE '\'"
        " ORDER BY name"
    )
    return [(row[0], row[1]) for row in rows]


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to the newest version; UserError when it is newer than this app."""
    if _version(connection) == len(MIGRATIONS):
        return
    with transaction(connection):
        version = _version(connection)
        if version > len(MIGRATIONS):
            raise UserError(
                "Your sessions were stored by a newer version of Voice Interview "
                f"(database version {version}, this app knows {len(MIGRATIONS)}).",
                "Nothing was changed.",
                "Install the newer version again, or choose another folder with --data-dir.",
            )
        for script in MIGRATIONS[version:]:
            for statement in script:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
