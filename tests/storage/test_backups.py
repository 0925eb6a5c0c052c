"""Backups, and what becomes of a database that was damaged."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import threading
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.audio.sounds import noise, write_wav
from tests.contract import test_store as contract
from tests.contract.test_store import PLAN, QUESTION, TRANSCRIPT, info
from voice_interview.archive import open_alone, open_archive
from voice_interview.core.model import Lap, Note, Part, PartSpan, Source, Take
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.storage import backups as backing_up
from voice_interview.storage import notes
from voice_interview.storage import rebuild as rebuilding
from voice_interview.storage.backups import back_up, backup_files, delete_from_backups
from voice_interview.storage.notes import note_of, read_note
from voice_interview.storage.problems import NotErasedError
from voice_interview.storage.rebuild import is_damaged
from voice_interview.storage.store import SqliteStore
from voice_interview.storage.sums import TABLES
from voice_interview.takes.names import part_of

MONDAY = date(2026, 11, 2)


def take(take_id: str = "s1-001", session_id: str = "s1") -> Take:
    return replace(contract.take(take_id, session_id), duration_s=0.2)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Two sessions with sound, transcripts and an edit; closed."""
    made = Folders(tmp_path / "data")
    made.create()
    with open_archive(str(made.root)) as archive:
        for session_id in ("s1", "s2"):
            archive.store.save_session(info(session_id))
            add_take(made, archive.store, f"{session_id}-001", session_id)
    return made


def add_take(folders: Folders, store: SqliteStore, take_id: str, session_id: str) -> None:
    new = take(take_id, session_id)
    path = folders.audio / new.audio
    path.parent.mkdir(mode=0o700, exist_ok=True)
    write_wav(path, noise(0.2))
    store.save_take(new, QUESTION)
    store.save_transcript(take_id, TRANSCRIPT, 0.4)
    store.save_edit(take_id, "Typed.")


def change(folders: Folders) -> None:
    """Write something, later than the last backup by the file system's clock."""
    with open_archive(str(folders.root)) as archive:
        archive.store.save_edit("s1-001", "Typed again.")
    for backup in backup_files(folders.backups):
        earlier_s = folders.database.stat().st_mtime - 10
        os.utime(backup, (earlier_s, earlier_s))


def test_a_backup_a_day_if_anything_has_changed(folders: Folders) -> None:
    made = back_up(folders.database, folders.backups, MONDAY)
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    change(folders)
    assert back_up(folders.database, folders.backups, MONDAY) is None
    assert back_up(folders.database, folders.backups, MONDAY + timedelta(1)) is not None
    assert back_up(folders.database, folders.backups, MONDAY + timedelta(2)) is None
    with closing(SqliteStore(made, folders.audio)) as store:
        assert store.session("s1").answers[0].edited_text == "Typed."


def test_seven_days_and_four_weeks_are_kept(folders: Folders) -> None:
    for day in range(60):
        change(folders)
        back_up(folders.database, folders.backups, MONDAY + timedelta(day))
    kept = [file.name[9:19] for file in backup_files(folders.backups)]
    newest = MONDAY + timedelta(59)
    assert kept[:7] == [(newest - timedelta(day)).isoformat() for day in range(7)]
    assert len(kept) == 11
    weeks = [date.fromisoformat(day).isocalendar()[1] for day in kept[7:]]
    assert len(set(weeks)) == 4
    assert list(folders.backups.glob(".*")) == []


def test_a_damaged_database_makes_no_backup(folders: Folders) -> None:
    back_up(folders.database, folders.backups, MONDAY)
    flip_text(folders.database)
    with pytest.raises(UserError, match="damaged"):
        back_up(folders.database, folders.backups, MONDAY + timedelta(1))
    assert len(backup_files(folders.backups)) == 1


def test_what_is_deleted_goes_from_the_backups_too(folders: Folders) -> None:
    with open_archive(str(folders.root)) as archive:
        archive.store.save_edit("s1-001", "A secret about the salary")
    made = back_up(folders.database, folders.backups, MONDAY)
    assert made is not None
    broken = folders.backups / "sessions-2026-11-01.sqlite3"
    broken.write_bytes(b"not a database, but it may hold words" * 100)
    with open_archive(str(folders.root)) as archive:
        archive.store.delete_sessions(("s1",))
    everything = b"".join(file.read_bytes() for file in folders.root.rglob("*") if file.is_file())
    assert b"salary" not in everything
    assert not broken.exists()
    with closing(SqliteStore(made, folders.audio)) as store:
        assert [it.info.id for it in store.sessions()] == ["s2"]


# ---- damage


def flip_text(database: Path) -> None:
    """Flip a bit inside a text: SQLite itself does not notice."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(database.read_bytes())
    content[content.rindex(b"Tell me about it.")] ^= 1
    database.write_bytes(content)


def test_a_flipped_bit_inside_a_text_is_found_and_the_row_rebuilt(folders: Folders) -> None:
    assert not is_damaged(folders.database)
    flip_text(folders.database)
    assert is_damaged(folders.database)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert found.rebuilt.exists()
        assert stat.S_IMODE(found.rebuilt.stat().st_mode) == 0o600
        answers = [it.answers[0] for it in archive.store.sessions()]
        assert [answer.question for answer in answers] == [QUESTION, QUESTION]
        assert {answer.take.id for answer in answers} == {"s1-001", "s2-001"}
        assert all(answer.edited_text == "Typed." for answer in answers)
    with open_alone(str(folders.root)) as (_, found):
        assert found.rebuilt is None


def test_the_backup_gives_what_the_damage_took(folders: Folders) -> None:
    back_up(folders.database, folders.backups, MONDAY)
    with open_archive(str(folders.root)) as archive:
        archive.store.save_session(info("s3"))
        add_take(folders, archive.store, "s3-001", "s3")
    folders.database.write_bytes(b"x" * 5000)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert found.kept == ("s3-001",)
        records = archive.store.sessions()
        assert {it.info.id for it in records} == {"s1", "s2", "s3"}
        assert archive.store.take("s1-001").transcript == TRANSCRIPT
        assert archive.store.take("s3-001").take == take("s3-001", "s3")
        assert archive.store.pending() == ("s3-001",)


@pytest.mark.parametrize("size", [0, 1, 50, 99, 100, 4096, 5000, 8192])
def test_a_database_that_was_cut_short(folders: Folders, size: int) -> None:
    with folders.database.open("r+b") as file:
        file.truncate(size)
    with open_alone(str(folders.root), look=True) as (archive, found):
        assert found.complete
        assert {it.info.id for it in archive.store.sessions()} == {"s1", "s2"}


# By https://sqlite.org/fileformat2.html: magic, page size, versions, reserved, count of pages, free
# list, schema format, encoding, user version. tests/faults flips every bit.
@pytest.mark.parametrize("place", [0, 17, 18, 19, 20, 21, 31, 35, 39, 47, 59, 60, 63])
def test_a_flipped_bit_in_the_header(folders: Folders, place: int) -> None:
    content = bytearray(folders.database.read_bytes())
    content[place] ^= 4
    folders.database.write_bytes(content)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.complete
        assert {it.info.id for it in archive.store.sessions()} == {"s1", "s2"}
        assert archive.store.take("s1-001").take == take("s1-001", "s1")


def garble_schema(database: Path) -> None:
    """Flip a bit of a table's definition, which SQLite then quotes in its message: no UTF-8."""
    content = bytearray(database.read_bytes())
    content[content.index(b"CREATE TABLE session")] ^= 0x80
    database.write_bytes(content)


def test_a_definition_that_is_no_text_is_damage(folders: Folders) -> None:
    garble_schema(folders.database)
    assert is_damaged(folders.database)
    with pytest.raises(UserError, match="damaged"):
        back_up(folders.database, folders.backups, MONDAY)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert {it.info.id for it in archive.store.sessions()} == {"s1", "s2"}


def test_a_backup_whose_definition_is_no_text_is_not_used_and_goes(folders: Folders) -> None:
    back_up(folders.database, folders.backups, MONDAY)
    (backup,) = backup_files(folders.backups)
    garble_schema(backup)
    folders.database.write_bytes(b"nothing " * 1000)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert archive.store.take("s1-001").take == take("s1-001", "s1")
    delete_from_backups(folders.backups, "DELETE FROM session WHERE id = ?", ["s1"])
    assert backup_files(folders.backups) == ()


def sessions_in(backup: Path) -> list[str]:
    with closing(sqlite3.connect(backup)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM session ORDER BY id")]


def test_a_backup_that_cannot_be_written_is_told_and_stays(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "BUSY_TIMEOUT_S", 0.05)
    for day in range(2):
        change(folders)
        back_up(folders.database, folders.backups, MONDAY + timedelta(day))
    newest, oldest = backup_files(folders.backups)
    with closing(sqlite3.connect(newest, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotErasedError, match="in use by another program") as caught:
            delete_from_backups(folders.backups, "DELETE FROM session WHERE id = ?", ["s1"])
    assert str(newest) in caught.value.fix
    assert sessions_in(newest) == ["s1", "s2"]
    assert sessions_in(oldest) == ["s2"]


def test_what_is_deleted_while_a_backup_is_made_is_not_in_it(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied, go_on = threading.Event(), threading.Event()
    copy = backing_up.copy_database

    def copy_slowly(database: Path, target: Path) -> None:
        copy(database, target)
        copied.set()
        assert go_on.wait(10)

    monkeypatch.setattr(backing_up, "copy_database", copy_slowly)
    backup = threading.Thread(target=back_up, args=(folders.database, folders.backups, MONDAY))
    backup.start()
    assert copied.wait(10)
    with open_archive(str(folders.root)) as archive:
        deletion = threading.Thread(target=archive.store.delete_sessions, args=(["s1"],))
        deletion.start()
        deletion.join(0.2)
        go_on.set()
        backup.join()
        deletion.join()
    (made,) = backup_files(folders.backups)
    assert sessions_in(made) == ["s2"]


def page_of(database: Path, name: str) -> int:
    """Where the first page of a table or an index lies in the file, bytes."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        where = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(where, (name,)).fetchone()
    return int((page - 1) * page_size)


@pytest.mark.parametrize("table", TABLES)
def test_a_flipped_bit_in_an_index_is_found(folders: Folders, table: str) -> None:
    """All rows are whole, but one is not found any more by its key."""
    with open_archive(str(folders.root)) as archive:
        archive.store.save_note("s1-001", NOTE)
        archive.store.save_plan("s1", replace(PLAN, session_id="s1"))
    begin = page_of(folders.database, f"sqlite_autoindex_{table}_1")
    content = bytearray(folders.database.read_bytes())
    content[content.index(b"s1", begin)] ^= 0x20
    folders.database.write_bytes(content)
    assert is_damaged(folders.database)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert archive.store.take("s1-001").notes == (NOTE,)
        assert archive.store.take("s1-001").edited_text == "Typed."


@pytest.mark.parametrize("table", ["edit", "review"])
def test_the_note_gives_what_a_take_that_is_whole_has_lost(folders: Folders, table: str) -> None:
    """The take is newer than the backup, and only what was made of it can't be read."""
    back_up(folders.database, folders.backups, MONDAY)
    with open_archive(str(folders.root)) as archive:
        add_take(folders, archive.store, "s2-002", "s2")
        make_of(archive.store, "s2-002")
    content = bytearray(folders.database.read_bytes())
    content[page_of(folders.database, table)] ^= 1
    folders.database.write_bytes(content)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert made_of(archive.store, "s2-002") == MADE
        assert archive.store.take("s2-002").transcript == TRANSCRIPT


def test_a_database_that_is_gone_is_rebuilt(folders: Folders) -> None:
    back_up(folders.database, folders.backups, MONDAY)
    for file in folders.root.glob("sessions.sqlite3*"):
        file.unlink()
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert archive.store.take("s1-001").transcript == TRANSCRIPT
    with open_alone(str(folders.root)) as (_, found):
        assert found.rebuilt is None


def test_a_newer_database_is_no_damaged_one(folders: Folders) -> None:
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("CREATE TABLE tomorrow (id)")
        connection.execute("PRAGMA user_version = 99")
    assert not is_damaged(folders.database)
    with pytest.raises(UserError, match="newer version"), open_alone(str(folders.root)):
        pass
    assert list(folders.root.glob("*.damaged-*")) == []


def test_without_room_the_damaged_one_stays(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip_text(folders.database)
    content = folders.database.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with (
        pytest.raises(UserError, match="could not be set aside") as told,
        open_alone(str(folders.root)),
    ):
        pass
    assert told.value.fix
    assert folders.database.read_bytes() == content
    monkeypatch.undo()
    with open_alone(str(folders.root)) as (_, found):
        assert found.rebuilt is not None


def test_a_folder_that_cannot_be_read_is_not_damaged(folders: Folders) -> None:
    blocked = folders.root / "folder.sqlite3"
    blocked.mkdir()
    with pytest.raises(UserError):
        rebuilding.is_damaged(blocked)


NOTE = Note("n1", 0.1, "Slower here.")
PARTS = (PartSpan(Part.RESULT, 0.0, 0.2, Source.EDITED),)


def make_of(store: SqliteStore, take_id: str) -> None:
    store.save_note(take_id, NOTE)
    store.save_edit(take_id, "Typed last.")
    store.save_parts(take_id, PARTS)
    store.set_favorite(take_id, True)


def made_of(store: SqliteStore, take_id: str) -> tuple[object, ...]:
    answer = store.take(take_id)
    return answer.notes, answer.edited_text, answer.parts, answer.favorite


MADE = ((NOTE,), "Typed last.", PARTS, True)


def test_what_a_speaker_made_of_a_take_outlives_the_database(folders: Folders) -> None:
    """Of a take that the backup knows, and of one that is newer; nothing of the file is whole."""
    with open_archive(str(folders.root)) as archive:
        archive.store.save_note("s2-001", NOTE)
    back_up(folders.database, folders.backups, MONDAY)
    with open_archive(str(folders.root)) as archive:
        add_take(folders, archive.store, "s2-002", "s2")
        for take_id in ("s1-001", "s2-002"):
            make_of(archive.store, take_id)
        archive.store.delete_note("s2-001", "n1")
        archive.store.save_edit("s2-001", None)
    folders.database.write_bytes(b"nothing " * 1000)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert made_of(archive.store, "s1-001") == MADE
        assert made_of(archive.store, "s2-002") == MADE
        assert made_of(archive.store, "s2-001") == ((), None, None, False)
        assert len(archive.store.search("last")) == 2


def test_whole_rows_are_newer_than_a_note_that_the_disk_refused(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_recording: Path, _note: object) -> None:
        raise OSError(28, "No space left on device")

    back_up(folders.database, folders.backups, MONDAY)
    with open_archive(str(folders.root)) as archive:
        monkeypatch.setattr(notes, "write_note", refuse)
        make_of(archive.store, "s1-001")  # the database alone will do
        monkeypatch.undo()
    flip_text(folders.database)
    with open_alone(str(folders.root)) as (archive, found):
        assert found.rebuilt is not None
        assert made_of(archive.store, "s1-001") == MADE


def test_a_note_of_an_older_app_says_nothing_of_edits(folders: Folders) -> None:
    back_up(folders.database, folders.backups, MONDAY)
    path = note_of(folders.audio / take().audio)
    old = json.loads(path.read_bytes())
    for name in notes.MADE:
        del old[name]
    old["sums"] = {name: old["sums"][name] for name in ("session", "take")}
    path.write_bytes(json.dumps(old).encode())
    folders.database.write_bytes(b"nothing " * 1000)
    with open_alone(str(folders.root)) as (archive, _):
        assert archive.store.take("s1-001").edited_text == "Typed."


def test_a_note_whose_edit_was_damaged_is_no_note(folders: Folders) -> None:
    recording = folders.audio / take().audio
    content = note_of(recording).read_bytes()
    assert b"Typed." in content
    note_of(recording).write_bytes(content.replace(b"Typed.", b"Typer."))
    assert read_note(recording) is None


def test_a_take_that_is_being_recorded_on_keeps_its_marks_in_the_note(folders: Folders) -> None:
    recording = folders.audio / take().audio
    with open_archive(str(folders.root)) as archive:
        part_of(recording).write_bytes(recording.read_bytes())
        longer = replace(take(), laps=(*take().laps, Lap(Part.RESULT, 0.15)))
        archive.store.note_take(longer, QUESTION)
        archive.store.save_note("s1-001", NOTE)
    note = read_note(recording)
    assert note is not None
    assert note.take == longer
    assert note.made["review"] is not None
