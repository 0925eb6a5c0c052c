"""A damaged database is set aside; a new one is made of the newest backup and all that is whole."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.storage.backups import backup_files, is_sound
from voice_interview.storage.notes import all_notes, put_made
from voice_interview.storage.problems import garbled_is_damage, is_damage, not_written, told
from voice_interview.storage.schema import MIGRATIONS, migrate, transaction
from voice_interview.storage.sums import TABLES, is_whole

_PARENTS = ("session", "take")
_MOST_ROWS = 100_000
"""Looked for one by one when the damage hides how many there are."""

_LOG_FILES = ("-wal", "-shm")
_log = logging.getLogger(__name__)


def is_damaged(database: Path) -> bool:
    """Read the whole database; UserError when it can't be read for another reason."""
    if not database.exists() or database.stat().st_size == 0:
        return False
    try:
        with garbled_is_damage(), closing(sqlite3.connect(database)) as connection:
            return not is_sound(connection)
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        # A damaged header can say that nobody may write.
        if is_damage(error) or (code == sqlite3.SQLITE_READONLY and os.access(database, os.W_OK)):
            return True
        with told(database):
            raise


def rebuild(database: Path, backups: Path, audio_folder: Path) -> Path:
    """Put a sound database in the place of the damaged one; return where that is set aside.

    The newest backup is brought up to date by the notes beside the recordings, and both by what is
    still whole in the damaged one: that is the newest there is of anything.

    Killed at any moment, it can be done again: what is set aside is a copy until the new database
    takes the old one's name in one step. UserError when there is no room for it.
    """
    aside = _copy_aside(database)
    growing = database.with_name(f".{database.name}.rebuilt")
    try:
        growing.unlink(missing_ok=True)
        growing.touch(0o600)
        _fill(growing, database, backups, audio_folder, aside)
        for ending in _LOG_FILES:  # a log of the old database must not be played into the new one
            Path(f"{database}{ending}").unlink(missing_ok=True)
        growing.replace(database)
    except BaseException as error:
        with suppress(OSError):  # the next start makes it anew
            growing.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise not_written(database, error) from error
        raise
    return aside


def _fill(growing: Path, database: Path, backups: Path, audio_folder: Path, aside: Path) -> None:
    with told(database):
        _fill_from_backup(growing, backups)
        with closing(sqlite3.connect(growing, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            migrate(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            with transaction(connection):
                _keep_rows(connection, aside, _PARENTS)  # a note needs the take that it is of
                _put_notes(connection, audio_folder)
                kept = _keep_rows(connection, aside, TABLES)
    _log.warning("the database was rebuilt, %d rows of the damaged one are whole", kept)


def _keep_rows(connection: sqlite3.Connection, aside: Path, tables: Iterable[str]) -> int:
    return sum(_keep_row(connection, table, row) for table, row in _whole_rows(aside, tables))


def _put_notes(connection: sqlite3.Connection, audio_folder: Path) -> None:
    """Takes that nothing else knows come back as recordings that belong to none."""
    for note in all_notes(audio_folder):
        known = connection.execute("SELECT 1 FROM take WHERE id = ?", (note.take.id,))
        if known.fetchone() is not None:
            try:
                put_made(connection, note)
            except sqlite3.DatabaseError as error:
                if not is_damage(error):  # that is: of a newer app, with columns unknown here
                    raise


def set_aside(database: Path) -> tuple[Path, ...]:
    """Return the damaged databases that were set aside, with their logs."""
    return tuple(sorted(database.parent.glob(f"{database.stem}.damaged-*")))


def _copy_aside(database: Path) -> Path:
    aside = database.with_name(
        f"{database.stem}.damaged-{datetime.now().astimezone():%Y%m%d-%H%M%S}.sqlite3"
    )
    try:
        for ending in ("", *_LOG_FILES):
            source = Path(f"{database}{ending}")
            if source.exists():
                shutil.copyfile(source, f"{aside}{ending}")
                Path(f"{aside}{ending}").chmod(0o600)
    except OSError as error:
        raise UserError(
            f"The database {database} is damaged and could not be set aside ({error.strerror}).",
            "Nothing was changed; the recordings are still in the audio folder beside it.",
            "Make room on the disk, then start again: it is rebuilt then.",
        ) from error
    return aside


def _fill_from_backup(growing: Path, backups: Path) -> None:
    """Begin with the newest backup that is sound; with nothing when none is."""
    for file in backup_files(backups):
        try:
            with garbled_is_damage(), closing(sqlite3.connect(file)) as backup:
                (version,) = backup.execute("PRAGMA user_version").fetchone()
                if version <= len(MIGRATIONS) and is_sound(backup):
                    with closing(sqlite3.connect(growing)) as target:
                        backup.backup(target)
                    _log.warning("rebuilding from %s", file.name)
                    return
        except sqlite3.DatabaseError as error:
            if not is_damage(error):  # with a disk that writes it would have served
                raise
            _log.warning("the backup %s is damaged", file.name)


def _whole_rows(database: Path, tables: Iterable[str]) -> Iterator[tuple[str, sqlite3.Row]]:
    """Yield the rows that can still be read and are as they were written, tables in order."""
    if not database.exists():
        return
    try:
        with closing(sqlite3.connect(database)) as connection:
            connection.row_factory = sqlite3.Row
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            for table in tables:
                for row in _readable_rows(connection, table):
                    if is_whole(row):
                        yield table, row
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        _log.warning("nothing of the damaged database can be read")


def _readable_rows(connection: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    try:
        with garbled_is_damage():
            connection.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608 - our own names
    except sqlite3.DatabaseError:  # what tells where its rows lie is damaged
        return
    try:
        with garbled_is_damage():
            (last,) = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608
    except sqlite3.DatabaseError:
        last = _MOST_ROWS
    for number in range(1, (last or 0) + 1):
        try:
            with garbled_is_damage():
                row = connection.execute(
                    f"SELECT * FROM {table} WHERE rowid = ?",  # noqa: S608 - our own names
                    (number,),
                ).fetchone()
        except sqlite3.DatabaseError:
            continue
        if row is not None and "sum" in row.keys():  # noqa: SIM118 - a Row has no `in`
            yield row


def _keep_row(connection: sqlite3.Connection, table: str, row: sqlite3.Row) -> bool:
    """Take the row over, in the place of what a backup has of it; its parent may be lost."""
    names = [name for name in row.keys() if name != "row"]  # noqa: SIM118
    key = TABLES[table]
    changes = ", ".join(f"{name} = excluded.{name}" for name in names if name != key)
    try:
        connection.execute(
            f"INSERT INTO {table} ({', '.join(names)})"  # noqa: S608 - our own names
            f" VALUES ({', '.join('?' * len(names))})"
            f" ON CONFLICT ({key}) DO UPDATE SET {changes}",
            tuple(row[name] for name in names),
        )
    except sqlite3.DatabaseError as error:
        if not (is_damage(error) or isinstance(error, sqlite3.IntegrityError)):
            raise
        return False
    return True
