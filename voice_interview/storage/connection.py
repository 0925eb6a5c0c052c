"""One connection to the database, with the settings that keep what is committed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.storage.schema import migrate


def connect(database: Path, busy_timeout_s: float) -> sqlite3.Connection:
    """Open or make the database, mode 0600, and bring it to the newest version."""
    _make_private(database)
    connection = sqlite3.connect(
        database,
        timeout=busy_timeout_s,
        isolation_level=None,  # transactions are begun by us, see schema.transaction
        check_same_thread=False,
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.text_factory = _lenient
        connection.execute("PRAGMA journal_mode = WAL")
        # FULL: with NORMAL a power cut may take back what was committed.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # Deleted answers are overwritten with zeros.
        connection.execute("PRAGMA secure_delete = ON")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def strict_text(connection: sqlite3.Connection) -> Iterator[None]:
    """Read text twice as fast; sqlite3.OperationalError where it is no UTF-8."""
    connection.text_factory = str
    try:
        yield
    finally:
        connection.text_factory = _lenient


def _lenient(raw: bytes) -> str:
    """We write nothing but UTF-8: a flipped bit must not make the rest unreadable."""
    return raw.decode("utf-8", "replace")


def _make_private(database: Path) -> None:
    """SQLite gives its -wal and -shm files the mode of the database."""
    try:
        os.close(os.open(database, os.O_RDWR | os.O_CREAT, 0o600))
        for file in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
            if file.exists():
                file.chmod(0o600)
    except OSError as error:
        raise UserError(
            f"The database {database} can't be opened ({error.strerror}).",
            "Nothing was changed.",
            "Check the permissions of that folder, or choose another with --data-dir.",
        ) from error
