"""The stored sessions, and what can be made of them without an engine."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.audio.wavfile import mend
from voice_interview.clock import today
from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.paths import Folders, default_folders
from voice_interview.recovery import Recovery, is_tidy, recover, remove_torn_writes
from voice_interview.safekeeping import finish_restore
from voice_interview.storage.backups import backup_files, backup_of
from voice_interview.storage.lock import FolderLock
from voice_interview.storage.rebuild import is_damaged, rebuild
from voice_interview.storage.store import SqliteStore
from voice_interview.takes.names import file_of

_log = logging.getLogger(__name__)

_QUICKLY_READ_BYTES = 20_000_000
"""Read in about a tenth of a second."""


class Archive(Struct, frozen=True):
    """The store with its folders. Methods raise UserError for an unknown id or a full disk."""

    store: SqliteStore
    folders: Folders

    def audio_file(self, audio: str) -> Path:
        """Return the file of a take's recording; a header that was damaged is put right first."""
        path = file_of(self.folders.audio / audio)
        with suppress(OSError):  # whoever opens it tells
            if mend(path):
                _log.warning("the header of a recording was damaged and has been mended")
        return path

    def document(self, session_id: str) -> dict[str, Any]:
        """Return the session as the JSON document of docs/formats.md."""
        from voice_interview.export import locate, session_document  # noqa: PLC0415 - when wanted

        return session_document(locate(self.store.session(session_id), self.folders.audio))

    def text(self, session_id: str) -> str:
        """Return the session as Markdown."""
        from voice_interview.export import render  # noqa: PLC0415 - when it is wanted

        return render(self.store.session(session_id), "md", self.folders.audio).decode()

    def export(
        self,
        session_id: str,
        formats: Sequence[str],
        folder: Path,
        *,
        contents: Contents = EVERYTHING,
        overwrite: bool = False,
    ) -> tuple[Path, ...]:
        """Write the session in these formats and return the files; none is written when one fails.

        UserError for an unknown format, or a file of that name without `overwrite`.
        """
        from voice_interview.export import all_files, write_files  # noqa: PLC0415 - when wanted

        session = self.store.session(session_id)
        files = all_files(session, formats, self.folders.audio, contents)
        return write_files(files, folder, overwrite=overwrite)


@contextmanager
def open_alone(data_dir: str | None, *, look: bool = False) -> Iterator[tuple[Archive, Recovery]]:
    """Open the folder for one instance alone, with what an instance before it has left there.

    After a crash, or to `look` in any case, all recordings are gone through. UserError when
    another instance has the folder.
    """
    folders = default_folders(data_dir)
    folders.create()
    lock = FolderLock(folders.root)
    clean = False
    try:
        restored = finish_restore(folders) is not None
        thorough = look or restored or not lock.was_clean
        if thorough:
            remove_torn_writes(folders)
        rebuilt = _rebuild_if_damaged(folders) if thorough or _soon_read(folders) else None
        with open_archive(data_dir) as archive:
            found = Recovery()
            if thorough or rebuilt:
                found = replace(recover(archive.store, folders.audio), rebuilt=rebuilt)
            try:
                yield archive, found
            finally:
                clean = found.complete and is_tidy(archive.store, folders)
    finally:
        lock.release(clean=clean)


def _rebuild_if_damaged(folders: Folders) -> Path | None:
    if not is_damaged(folders.database) and not _is_gone(folders):
        return None
    return rebuild(folders.database, folders.backups, folders.audio)


def _is_gone(folders: Folders) -> bool:
    """Whether there is no database, or an empty file, where there has been one."""
    database = folders.database
    if database.exists() and database.stat().st_size:
        return False
    return any(folders.audio.iterdir()) or bool(backup_files(folders.backups))


def _soon_read(folders: Folders) -> bool:
    """Whether reading the whole database takes no time that anybody feels, or is due today."""
    database = folders.database
    if not database.exists() or database.stat().st_size < _QUICKLY_READ_BYTES:
        return True
    return not backup_of(folders.backups, today()).exists()


@contextmanager
def open_beside(data_dir: str | None) -> Iterator[tuple[Archive, Recovery]]:
    """Open the folder while another instance may be at work: what it writes is no leftover."""
    with open_archive(data_dir) as archive:
        yield archive, Recovery()


@contextmanager
def open_archive(data_dir: str | None) -> Iterator[Archive]:
    """Open the stored sessions of a data folder, also while the window is open."""
    folders = default_folders(data_dir)
    folders.create()
    store = SqliteStore(folders.database, folders.audio, folders.backups)
    try:
        yield Archive(store, folders)
    finally:
        store.close()
