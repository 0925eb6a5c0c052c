"""Copies of the database: the newest of each of 7 days, and of each of 4 weeks before them."""

from __future__ import annotations

import logging
import os
import re
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.paths import make_private_folder
from voice_interview.storage.derived import check_words, forget_deleted_words
from voice_interview.storage.problems import (
    damaged,
    garbled_is_damage,
    is_damaged_file,
    kept_in_backup,
    not_written,
    told,
)
from voice_interview.storage.schema import fits
from voice_interview.storage.sums import damaged_rows

DAYS = 7
WEEKS = 4

BUSY_TIMEOUT_S = 5.0
"""How long to wait for another program that holds a backup."""
COPYING = threading.RLock()
"""Held while the database is copied, and while something is deleted from it and from its backups:
a copy that was begun before must not bring back what is deleted meanwhile."""

_NAME = re.compile(r"sessions-(\d{4}-\d{2}-\d{2})\.sqlite3")
_log = logging.getLogger(__name__)


def backup_files(folder: Path) -> tuple[Path, ...]:
    """Return the backups in the folder, newest first."""
    if not folder.is_dir():
        return ()
    return tuple(sorted((p for p in folder.iterdir() if _NAME.fullmatch(p.name)), reverse=True))


def backup_of(folder: Path, day: date) -> Path:
    """Return where the backup of that day lies."""
    return folder / f"sessions-{day.isoformat()}.sqlite3"


def back_up(database: Path, folder: Path, today: date) -> Path | None:
    """Copy the database, unless that was done today or nothing has changed since.

    It is checked first: UserError when it is damaged (then no backup is thrown away for it), or
    the disk refuses.
    """
    try:
        with COPYING:
            return _back_up(database, folder, backup_of(folder, today))
    except OSError as error:
        raise not_written(folder, error) from error


def _back_up(database: Path, folder: Path, target: Path) -> Path | None:
    existing = backup_files(folder)
    if target in existing or (existing and _changed_s(database) <= _changed_s(existing[0])):
        return None
    changed_s = _changed_s(database)
    make_private_folder(folder)
    growing = folder / f".{target.name}"
    growing.unlink(missing_ok=True)
    try:
        copy_database(database, growing)
        os.utime(growing, (changed_s, changed_s))  # what is written meanwhile is not in it
        growing.replace(target)
    finally:
        growing.unlink(missing_ok=True)
    for old in _superfluous(backup_files(folder)):
        old.unlink()
    return target


def copy_database(database: Path, target: Path) -> None:
    """Copy the database as it is at this moment, mode 0600, also while it is open.

    UserError when it is damaged or the disk refuses; a target that is there already is one, too.
    """
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise not_written(target, error) from error
    with told(database), closing(sqlite3.connect(database)) as connection:
        if not is_sound(connection):
            raise damaged(database)
        connection.execute("VACUUM INTO ?", (str(target),))


def check_database(path: Path) -> tuple[int, tuple[str, ...]]:
    """Return how many sessions a database file holds, and the names of its recordings.

    UserError when it isn't sound.
    """
    with told(path), closing(sqlite3.connect(path)) as connection:
        if not is_sound(connection):
            raise damaged(path)
        (sessions,) = connection.execute("SELECT count(*) FROM session").fetchone()
        takes = connection.execute("SELECT audio FROM take").fetchall()
        return sessions, tuple(take["audio"] for take in takes)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Read everything: whether every page and every row is as it was written.

    sqlite3.DatabaseError, too, tells of damage.
    """
    connection.row_factory = sqlite3.Row
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if answer == "ok" and not fits(connection):
        answer = "its version is not that of its tables"
    if answer != "ok":
        _log.error("the database is damaged: %s", answer)
        return False
    found = next(damaged_rows(connection), None)
    if found is not None:
        _log.error("a row of table %s is damaged", found[0])
        return False
    check_words(connection)
    return True


def delete_from_backups(folder: Path, statement: str, keys: Sequence[str]) -> None:
    """Delete the same from every backup; one that is damaged is deleted as a whole.

    NotErasedError when one can't be written; the others are, all the same.
    """
    refused: UserError | None = None
    with COPYING:
        for file in backup_files(folder):
            try:
                _delete_from(file, statement, keys)
            except UserError as error:
                _log.warning("something could not be deleted from a backup: %s", error.what)
                refused = kept_in_backup(file, error)
    if refused is not None:
        raise refused


def _delete_from(file: Path, statement: str, keys: Sequence[str]) -> None:
    try:
        written = file.stat()
        if _clears(file, statement, keys):
            os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
        else:
            _log.warning("a backup was damaged and is deleted")
            file.unlink()
    except OSError as error:
        raise not_written(file, error) from error


def _clears(file: Path, statement: str, keys: Sequence[str]) -> bool:
    """Delete it and all traces of it; False when the backup is damaged."""
    try:
        with (
            garbled_is_damage(),
            closing(sqlite3.connect(file, BUSY_TIMEOUT_S, isolation_level=None)) as connection,
        ):
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            connection.executemany(statement, [(key,) for key in keys])
            forget_deleted_words(connection)
            connection.execute("VACUUM")
    except sqlite3.Error as error:
        if is_damaged_file(error, file):
            return False
        with told(file):
            raise
    return True


def _superfluous(files: tuple[Path, ...]) -> list[Path]:
    """Return what is beyond the newest days and, before these, the newest of each of some weeks."""
    weeks: dict[tuple[int, int], Path] = {}
    beyond = []
    for file in files[DAYS:]:
        match = _NAME.fullmatch(file.name)
        assert match is not None
        year, week, _ = date.fromisoformat(match[1]).isocalendar()
        if (year, week) not in weeks and len(weeks) < WEEKS:
            weeks[year, week] = file
        else:
            beyond.append(file)
    return beyond


def _changed_s(database: Path) -> float:
    """When the database was last written, also when that is still in its log."""
    files = (database, Path(f"{database}-wal"))
    return max((file.stat().st_mtime for file in files if file.exists()), default=0.0)
