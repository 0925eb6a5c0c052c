"""What a deletion takes away, listed before anything goes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct

from voice_interview import moving, safekeeping
from voice_interview.archive import Archive
from voice_interview.crash import crash_reports
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.recovery import torn_writes
from voice_interview.storage.backups import COPYING, backup_files
from voice_interview.storage.problems import NotErasedError
from voice_interview.storage.rebuild import set_aside


class Removal(Struct, frozen=True):
    """Sessions with their recordings, texts and notes, and `files` that lie elsewhere."""

    session_ids: tuple[str, ...]
    takes: int
    duration_s: float
    files: tuple[Path, ...] = ()
    remains: tuple[Path, ...] = ()
    """Damaged databases that were set aside: they may still hold words, and go with everything."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to delete."""
        return not self.session_ids and not self.files


def removal(archive: Archive, session_ids: Sequence[str]) -> Removal:
    """List what goes with these sessions; UserError for an unknown one."""
    wanted = set(session_ids)
    found = [it for it in archive.store.summaries() if it.info.id in wanted]
    for unknown in wanted - {it.info.id for it in found}:
        archive.store.session(unknown)  # tells that there is none
    return Removal(
        tuple(it.info.id for it in found),
        sum(it.take_count for it in found),
        sum(it.duration_s for it in found),
        remains=set_aside(archive.folders.database),
    )


def older_than(archive: Archive, days: int, today: date) -> Removal:
    """List what goes with the sessions that began more than so many days ago."""
    first_kept = today - timedelta(days=days)
    old = [
        it.info.id for it in archive.store.summaries() if it.info.started_at[:10] < str(first_kept)
    ]
    return removal(archive, old)


def everything(archive: Archive) -> Removal:
    """List all that was ever said: sessions, backups, what was set aside, reports, rendered voice.

    And what waits for the next start: a backup to be brought back, a copy in the folder to move to.

    Question banks, speech models and settings stay: they are no answers.
    """
    listed = removal(archive, [it.info.id for it in archive.store.summaries()])
    files = tuple(_other_files(archive.folders))
    return Removal(listed.session_ids, listed.takes, listed.duration_s, files)


def delete(archive: Archive, listed: Removal) -> None:
    """Delete what is listed; UserError when something can't be, and it can be called again.

    NotErasedError when all that is done, but words may still lie in the file of the database.
    """
    with COPYING:  # a backup that is being made is no torn write
        try:
            archive.store.delete_sessions(listed.session_ids)
        except NotErasedError:
            _delete_files(listed)
            raise
        _delete_files(listed)
    if listed.files:
        moving.forget_old(archive.folders.root)


def _delete_files(listed: Removal) -> None:
    try:
        for path in listed.files:
            is_folder = path.is_dir() and not path.is_symlink()
            shutil.rmtree(path) if is_folder else path.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            f"{error.filename} can't be deleted ({error.strerror}).",
            "All sessions are deleted.",
            "Check the permissions of the data folder, then delete everything again.",
        ) from error


def _other_files(folders: Folders) -> Iterator[Path]:
    """Yield the files that belong to no session, and folders of recordings that have none."""
    yield from backup_files(folders.backups)
    yield from set_aside(folders.database)
    yield from safekeeping.set_aside(folders)
    yield from safekeeping.unpacked(folders)
    yield from torn_writes(folders)
    yield from moving.remains(folders.root)
    yield from moving.copied(folders.root)
    yield from crash_reports(folders.logs)
    yield from folders.audio.iterdir()
    yield from folders.voice_cache.iterdir()
