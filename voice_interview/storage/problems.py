"""What SQLite complains about, as sentences."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voice_interview.errors import UserError

_KEPT = "What was stored before is untouched, and every recording is still in the audio folder."
_PERMISSIONS = "Check the permissions of that folder, or choose another with --data-dir."

# By SQLite's primary result code, https://sqlite.org/rescode.html
_SENTENCES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_PERM: ("The database {0} may not be opened.", _PERMISSIONS),
    sqlite3.SQLITE_CANTOPEN: ("The database {0} can't be opened.", _PERMISSIONS),
    sqlite3.SQLITE_READONLY: ("The database {0} can't be written.", _PERMISSIONS),
    sqlite3.SQLITE_BUSY: (
        "The database {0} is in use by another program.",
        "Close that program, then try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "The database {0} is in use by another program.",
        "Close that program, then try again.",
    ),
    sqlite3.SQLITE_FULL: (
        "There is no room for the database {0}, the disk is full.",
        "Make room on the disk, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk failed while the database {0} was read or written.",
        "Check the disk and the room on it, then try again.",
    ),
}
_FULL = (errno.ENOSPC, errno.EDQUOT)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNREADABLE = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)


def damaged(database: Path) -> UserError:
    """Return the error for a database that doesn't hold what it should."""
    return UserError(
        f"The database {database} is damaged.",
        "The recordings are still in the audio folder beside it.",
        "Close Voice Interview and start it again: it is rebuilt from its backup.",
    )


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault, rather than a disk that refuses to write just now."""
    code = getattr(error, "sqlite_errorcode", 0)
    # SQLITE_ERROR: the names of tables and columns are damaged.
    return code & 0xFF in (*_DAMAGED, sqlite3.SQLITE_ERROR) or code in _UNREADABLE


def is_damaged_file(error: sqlite3.Error, file: Path) -> bool:
    """Whether the file is at fault where it was to be written, and no disk and no other program."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code == 0:  # a bug of ours
        return False
    # A damaged header can say that nobody may write.
    locked_by_itself = code == sqlite3.SQLITE_READONLY and os.access(file, os.W_OK)
    return is_damage(error) or locked_by_itself or code & 0xFF not in _SENTENCES


class DiskFullError(UserError):
    """There is no room; with some more it would have gone well."""


class NotErasedError(UserError):
    """It is deleted, but words of it may still lie in a file."""


def not_erased(error: UserError) -> NotErasedError:
    """Return the error for a database that could not be cleared of what was deleted in it."""
    return NotErasedError(
        error.what,
        "What was to be deleted is deleted, but its words may still be in that file.",
        "Make room on the disk and close other programs that use the file: the next deletion "
        "clears it.",
    )


def kept_in_backup(backup: Path, error: UserError) -> NotErasedError:
    """Return the error for a backup in which something could not be deleted."""
    return NotErasedError(
        error.what,
        "What was to be deleted is deleted, but its words may still be in that backup.",
        f"If they must go at once, delete the file {backup}.",
    )


def not_written(path: Path, error: OSError) -> UserError:
    """Return the error for a file beside the database that could not be written."""
    kind = DiskFullError if error.errno in _FULL else UserError
    return kind(
        f"The file {path} can't be written ({error.strerror}).",
        _KEPT,
        "Check the disk and the room on it, then try again.",
    )


@contextmanager
def garbled_is_damage() -> Iterator[None]:
    """Have damage be sqlite3.DatabaseError also where SQLite's message quotes bytes of no text."""
    try:
        yield
    except UnicodeDecodeError as error:
        damage = sqlite3.DatabaseError("the database holds bytes that are no text")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage from error


@contextmanager
def told(database: Path) -> Iterator[None]:
    """Turn what the world did to the database into a UserError; bugs of ours pass through."""
    try:
        with garbled_is_damage():
            yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            raise damaged(database) from error
        if code not in _SENTENCES:
            raise
        what, fix = _SENTENCES[code]
        kind = DiskFullError if code == sqlite3.SQLITE_FULL else UserError
        raise kind(what.format(database), _KEPT, fix) from error


def text_is_another() -> UserError:
    """Return the error for a transcript that was to be changed and is not there any more."""
    return UserError(
        "This answer has been written down anew since then.",
        "The new text is kept as it is.",
        "Make the change there.",
    )
