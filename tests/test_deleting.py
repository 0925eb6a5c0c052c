"""What a deletion lists is what goes, and no more."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.audio.sounds import noise, write_wav
from tests.contract.test_store import QUESTION, TRANSCRIPT, info, take
from voice_interview import deleting
from voice_interview.archive import Archive, open_alone
from voice_interview.errors import UserError
from voice_interview.safekeeping import back_up_to, is_restore_pending, stage_restore
from voice_interview.storage import derived
from voice_interview.storage.backups import back_up
from voice_interview.storage.problems import NotErasedError

TODAY = date(2026, 11, 24)
SECRET = "A secret about the salary"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Two sessions of 2025 and one of today, with all that can lie beside them."""
    with open_alone(str(tmp_path / "home")) as (archive, _):
        for session_id in ("s1", "s2", "new"):
            started = "2026-11-24T08:00:00+01:00" if session_id == "new" else info().started_at
            archive.store.save_session(replace(info(session_id), started_at=started))
            made = take(f"{session_id}-001", session_id)
            recording = archive.folders.audio / made.audio
            recording.parent.mkdir()
            write_wav(recording, noise(0.1))
            archive.store.save_take(made, QUESTION)
            archive.store.save_transcript(made.id, TRANSCRIPT, None)
            archive.store.save_edit(made.id, SECRET)
        folders = archive.folders
        back_up(folders.database, folders.backups, TODAY)
        aside = folders.database.with_name("sessions.damaged-20261101-101010.sqlite3")
        aside.write_text(SECRET)
        (folders.logs / "crash-20261101-101010-1.txt").write_text("Versions")
        (folders.voice_cache / "question.wav").write_bytes(b"RIFF")
        (folders.audio / "s9").mkdir()
        (folders.audio / "s9" / "s9-001.wav.damaged").write_text(SECRET)
        yield archive


def words_left(archive: Archive) -> list[str]:
    files = (path for path in archive.folders.root.rglob("*") if path.is_file())
    return sorted(path.name for path in files if SECRET.encode() in path.read_bytes())


def test_everything_goes_and_nothing_is_left_of_it(archive: Archive) -> None:
    listed = deleting.everything(archive)
    assert set(listed.session_ids) == {"s1", "s2", "new"}
    assert (listed.takes, listed.duration_s) == (3, 3 * 61.5)
    assert listed.remains == ()
    there = [path for path in listed.files if path.exists()]
    assert there == list(listed.files)
    deleting.delete(archive, listed)
    assert words_left(archive) == []
    assert list(archive.folders.audio.iterdir()) == []
    assert archive.store.summaries() == ()
    assert deleting.everything(archive).is_empty


def test_what_waits_for_the_next_start_goes_too(archive: Archive, tmp_path: Path) -> None:
    folders = archive.folders
    back_up_to(folders, tmp_path / "all.zip")
    stage_restore(folders, tmp_path / "all.zip")
    (folders.root / ".backup-ab12_xyz").mkdir()
    (folders.root / ".backup-ab12_xyz" / "sessions.sqlite3").write_text(SECRET)
    (folders.backups / ".sessions-2026-11-20.sqlite3").write_text(SECRET)
    deleting.delete(archive, deleting.everything(archive))
    assert not is_restore_pending(folders)
    assert words_left(archive) == []
    assert deleting.everything(archive).is_empty


def test_a_link_goes_and_what_it_leads_to_stays(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (archive.folders.audio / "link").symlink_to(tmp_path / "theirs")
    deleting.delete(archive, deleting.everything(archive))
    assert list(archive.folders.audio.iterdir()) == []
    assert (tmp_path / "theirs").is_dir()


def test_everything_else_goes_where_the_database_cannot_be_cleared(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(derived, "forget_deleted_words", full)
    with pytest.raises(NotErasedError, match="disk is full"):
        deleting.delete(archive, deleting.everything(archive))
    assert deleting.everything(archive).is_empty


def test_only_the_old_go(archive: Archive) -> None:
    listed = deleting.older_than(archive, 30, TODAY)
    assert set(listed.session_ids) == {"s1", "s2"}
    assert [path.name for path in listed.remains] == ["sessions.damaged-20261101-101010.sqlite3"]
    deleting.delete(archive, listed)
    assert [it.info.id for it in archive.store.summaries()] == ["new"]
    assert (archive.folders.audio / "new" / "new-001.wav").exists()
    assert deleting.older_than(archive, 30, TODAY).is_empty


def test_a_session_that_is_not_there(archive: Archive) -> None:
    with pytest.raises(UserError, match="no session none"):
        deleting.removal(archive, ["s1", "none"])


def test_what_cannot_be_deleted_is_told_and_can_be_tried_again(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = deleting.everything(archive)

    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    real = Path.unlink
    monkeypatch.setattr(
        Path, "unlink", lambda path, **how: (refuse if "crash" in path.name else real)(path, **how)
    )
    with pytest.raises(UserError, match="Permission denied") as caught:
        deleting.delete(archive, listed)
    assert caught.value.kept
    assert caught.value.fix
    monkeypatch.undo()
    again = deleting.everything(archive)
    assert not again.is_empty
    deleting.delete(archive, again)
    assert deleting.everything(archive).is_empty
