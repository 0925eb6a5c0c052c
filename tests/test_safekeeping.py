"""Backups that people make: written, looked into, brought back."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.fakes.app import GATE
from voice_interview import safekeeping
from voice_interview.archive import open_alone
from voice_interview.core.model import Mode, SessionInfo, Take
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.safekeeping import (
    ABOUT,
    StoppedError,
    back_up_to,
    contents_of,
    finish_restore,
    is_restore_pending,
    stage_restore,
)
from voice_interview.settings import Settings, save_settings
from voice_interview.storage.backups import check_database
from voice_interview.storage.store import SqliteStore

WORDS = b"RIFF and then what was said"


def filled(root: Path, *sessions: str) -> Folders:
    folders = Folders(root)
    folders.create()
    store = SqliteStore(folders.database, folders.audio, folders.backups)
    for name in sessions:
        store.save_session(SessionInfo(name, "b", "Bank", Mode.RELAXED, "2026-01-01T10:00:00"))
        (folders.audio / name).mkdir(mode=0o700)
        take = Take(f"{name}-1", name, GATE.id, "", 1, f"{name}/1.wav", 2.0, (), "")
        (folders.audio / take.audio).write_bytes(WORDS * 1000)
        store.save_take(take, GATE)
    store.close()
    (folders.banks / "mine.yaml").write_text("id: mine\n", encoding="utf-8")
    save_settings(folders.settings, Settings(theme="dark"))
    return folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return filled(tmp_path / "data", "one", "two")


@pytest.fixture
def backup(folders: Folders, tmp_path: Path) -> Path:
    path = tmp_path / "all.zip"
    back_up_to(folders, path)
    return path


def session_ids(folders: Folders) -> list[str]:
    with open_alone(str(folders.root)) as (archive, _):
        return sorted(it.info.id for it in archive.store.summaries())


def test_a_backup_says_what_is_in_it(folders: Folders, tmp_path: Path) -> None:
    (folders.models / "base").mkdir()
    (folders.models / "base" / "model.bin").write_bytes(b"weights")
    (folders.audio / "one" / "2.wav.part").write_bytes(b"under way")
    told: list[tuple[int, int]] = []
    path = tmp_path / "all.zip"
    about = back_up_to(folders, path, lambda done, total: told.append((done, total)))
    assert (about.sessions, about.takes, about.banks) == (2, 2, 1)
    assert told[-1] == (about.size_bytes, about.size_bytes)
    assert contents_of(path).sessions == 2
    with zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        assert packed.testzip() is None
    assert {ABOUT, "sessions.sqlite3", "settings.json", "banks/mine.yaml"} <= set(names)
    assert {"audio/one/1.wav", "audio/two/1.wav"} <= set(names)
    assert not any("model" in name or name.endswith(".part") for name in names)
    assert sorted(it.name for it in tmp_path.iterdir()) == ["all.zip", "data"]
    assert not list(folders.root.glob(".backup-*"))
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_made_while_the_app_has_the_database_open(folders: Folders, tmp_path: Path) -> None:
    store = SqliteStore(folders.database, folders.audio, folders.backups)
    store.save_session(SessionInfo("three", "b", "Bank", Mode.RELAXED, ""))
    assert back_up_to(folders, tmp_path / "all.zip").sessions == 3
    store.close()


def test_a_recording_that_is_compressed_meanwhile_is_in_it(
    folders: Folders, tmp_path: Path
) -> None:
    recording = folders.audio / "two" / "1.wav"

    def compress(_done: int, _total: int) -> None:
        if recording.exists():
            recording.rename(recording.with_suffix(".flac"))

    path = tmp_path / "all.zip"
    back_up_to(folders, path, compress)
    with zipfile.ZipFile(path) as packed:
        assert packed.read("audio/two/1.flac") == WORDS * 1000
        assert "audio/two/1.wav" not in packed.namelist()
    assert contents_of(path).takes == 2


def test_a_recording_whose_wav_goes_meanwhile_is_in_it_once(
    folders: Folders, tmp_path: Path
) -> None:
    recording = folders.audio / "two" / "1.wav"
    recording.with_suffix(".flac").write_bytes(WORDS)
    path = tmp_path / "all.zip"
    back_up_to(folders, path, lambda _done, _total: recording.unlink(missing_ok=True))
    assert contents_of(path).takes == 2
    with zipfile.ZipFile(path) as packed:
        assert packed.namelist().count("audio/two/1.flac") == 1


def test_a_recording_that_is_deleted_meanwhile_stops_nothing(
    folders: Folders, tmp_path: Path
) -> None:
    recording = folders.audio / "two" / "1.wav"
    path = tmp_path / "all.zip"
    back_up_to(folders, path, lambda _done, _total: recording.unlink(missing_ok=True))
    with zipfile.ZipFile(path) as packed:
        assert "audio/two/1.wav" not in packed.namelist()
        assert packed.testzip() is None


def test_a_stopped_backup_leaves_the_one_before_it(folders: Folders, backup: Path) -> None:
    before = backup.read_bytes()
    with pytest.raises(StoppedError):
        back_up_to(folders, backup, stopped=lambda: True)
    assert backup.read_bytes() == before
    assert sorted(it.name for it in backup.parent.iterdir()) == ["all.zip", "data"]


def test_no_room_and_no_folder_are_told(
    folders: Folders, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match="can't be written"):
        back_up_to(folders, tmp_path / "none" / "all.zip")
    monkeypatch.setattr(safekeeping, "_SPARE_BYTES", 10**18)
    with pytest.raises(UserError, match="no room"):
        back_up_to(folders, tmp_path / "all.zip")
    with pytest.raises(UserError, match="no room"):
        stage_restore(folders, backup)


def test_restoring_waits_for_the_start_and_keeps_what_was_there(
    backup: Path, tmp_path: Path
) -> None:
    other = filled(tmp_path / "other", "three")
    save_settings(other.settings, Settings(theme="light"))
    stage_restore(other, backup)
    assert is_restore_pending(other)
    store = SqliteStore(other.database, other.audio, other.backups)
    assert [it.info.id for it in store.summaries()] == ["three"]
    store.close()
    assert session_ids(other) == ["one", "two"]
    assert not is_restore_pending(other)
    assert (other.audio / "one" / "1.wav").read_bytes() == WORDS * 1000
    assert json.loads(other.settings.read_text(encoding="utf-8"))["theme"] == "dark"
    (aside,) = safekeeping.set_aside(other)
    assert (aside / "audio" / "three" / "1.wav").read_bytes() == WORDS * 1000
    with closing(sqlite3.connect(aside / "sessions.sqlite3")) as connection:
        assert connection.execute("SELECT id FROM session").fetchall() == [("three",)]
    if os.name == "posix":
        for path in (*other.audio.rglob("*"), other.database, other.settings, aside):
            assert not path.stat().st_mode & 0o077, path


def test_restoring_is_repeated_after_a_crash_at_any_step(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename
    for steps in range(12):
        other = filled(tmp_path / f"other{steps}", "three")
        stage_restore(other, backup)
        left = [steps]

        def fail(self: Path, target: Path, left: list[int] = left) -> Path:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", fail)
        with suppress(KeyboardInterrupt):
            finish_restore(other)
        monkeypatch.setattr(Path, "rename", rename)
        assert session_ids(other) == ["one", "two"]
        (aside,) = safekeeping.set_aside(other)
        assert (aside / "audio" / "three" / "1.wav").exists()
        assert (aside / "sessions.sqlite3").exists()


def test_a_stopped_restore_changes_nothing(backup: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", "three")
    with pytest.raises(StoppedError):
        stage_restore(other, backup, stopped=lambda: True)
    assert session_ids(other) == ["three"]
    (other.root / safekeeping.PENDING).mkdir()  # killed while unpacking
    assert session_ids(other) == ["three"]
    assert not (other.root / safekeeping.PENDING).exists()


def rewritten(backup: Path, change: dict[str, bytes], **more: object) -> Path:
    evil = backup.with_name("evil.zip")
    with zipfile.ZipFile(backup) as source, zipfile.ZipFile(evil, "w") as target:
        for entry in source.infolist():
            if entry.filename not in change:
                target.writestr(entry, source.read(entry))
        for name, content in change.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = int(str(more.get("attr", 0)))
            target.writestr(info, content, zipfile.ZIP_DEFLATED)
    return evil


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "audio/../../evil", "/etc/evil", "audio/x/../evil", "models/base/model.bin",
        "audio/one/..", "audio/.hidden/x", "instance.lock", "banks/../x.yaml", "banks/x.py",
        "audio\\x\\y", "audio/C:/x", "restore-pending/ready.json",
    ],
)  # fmt: skip
def test_foreign_names_are_refused(backup: Path, tmp_path: Path, name: str) -> None:
    other = filled(tmp_path / "other", "three")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserError, match="no whole backup"):
        stage_restore(other, rewritten(backup, {name: b"evil"}))
    assert [it for it in sorted(tmp_path.rglob("*")) if it not in before] == [tmp_path / "evil.zip"]


def test_links_bombs_and_other_files_are_refused(backup: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", "three")
    link = rewritten(backup, {"audio/one/9.wav": b"/etc/passwd"}, attr=0o120777 << 16)
    with pytest.raises(UserError, match="no whole backup"):
        stage_restore(other, link)
    bomb = rewritten(backup, {"audio/one/9.wav": bytes(50_000_000)})
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(bomb)
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(rewritten(backup, {ABOUT: b'{"format": "other"}'}))
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(rewritten(backup, {ABOUT: b"[1]"}))
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(rewritten(backup, {ABOUT: b" " * 20_000}))
    text = tmp_path / "text.zip"
    text.write_text("no zip", encoding="utf-8")
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(text)
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(tmp_path / "none.zip")


def test_damage_is_found(backup: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", "three")
    whole = backup.read_bytes()
    at = whole.index(WORDS) + 500
    backup.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    with pytest.raises(UserError, match="no whole backup"):
        stage_restore(other, backup)
    backup.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError, match="no whole backup"):
        stage_restore(other, backup)
    backup.write_bytes(whole)
    broken = rewritten(backup, {"sessions.sqlite3": b"SQLite format 3\0 and nothing more"})
    with pytest.raises(UserError, match="damaged"):
        stage_restore(other, broken)
    assert session_ids(other) == ["three"]


@pytest.mark.parametrize(
    "value", ["[1]", "null", '"many"', "Infinity", "1e400", "{}", "[" * 4000, '"' + chr(0xD800)]
)
def test_odd_values_in_its_head_are_damage(backup: Path, value: str) -> None:
    head = f'{{"format": "{safekeeping.FORMAT}", "sessions": {value}}}'
    with pytest.raises(UserError, match="no whole backup"):
        contents_of(rewritten(backup, {ABOUT: head.encode("utf-8", "surrogatepass")}))


def flipped_bits(backup: Path, places: Iterable[int]) -> Iterator[Path]:
    whole = backup.read_bytes()
    for place in places:
        for bit in range(8):
            changed = bytearray(whole)
            changed[place] ^= 1 << bit
            backup.write_bytes(changed)
            yield backup


def test_a_flipped_bit_is_told_and_ends_in_no_crash(tmp_path: Path) -> None:
    """Where both files in it, and the list of them, say how they are packed."""
    folders = filled(tmp_path / "data")
    folders.settings.unlink()
    (folders.banks / "mine.yaml").unlink()
    backup = tmp_path / "all.zip"
    back_up_to(folders, backup)
    whole = backup.read_bytes()
    heads = [at for at in range(len(whole)) if whole[at : at + 4] in (b"PK\3\4", b"PK\1\2")]
    other = filled(tmp_path / "other", "three")
    for damaged in flipped_bits(backup, (at + more for at in heads for more in range(6, 12))):
        with suppress(UserError):
            contents_of(damaged)
            stage_restore(other, damaged)


def test_what_is_packed_wrongly_or_encrypted_is_told(backup: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", "three")
    whole = backup.read_bytes()
    with zipfile.ZipFile(backup) as packed:
        entry = packed.getinfo("sessions.sqlite3")
    listed = whole.rindex(b"PK\1\2", 0, whole.rindex(b"sessions.sqlite3"))
    begins = entry.header_offset + 30 + len(entry.filename) + 20
    changes = {
        "encrypted": {entry.header_offset + 6: 1, listed + 8: 1},
        "an unknown kind": {begins: 0xFF, begins + 1: 0xFF},
        "LZMA": {entry.header_offset + 8: 14, listed + 10: 14},
    }
    for change in changes.values():
        content = bytearray(whole)
        for place, value in change.items():
            content[place] = value
        backup.write_bytes(content)
        with pytest.raises(UserError, match="no whole backup"):
            stage_restore(other, backup)
    assert session_ids(other) == ["three"]


def test_a_database_of_others_in_it_is_told(backup: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", "three")
    with closing(sqlite3.connect(tmp_path / "foreign.sqlite3")) as connection:
        connection.execute("CREATE TABLE theirs (id)")
        connection.execute("PRAGMA user_version = 99")
    foreign = (tmp_path / "foreign.sqlite3").read_bytes()
    with pytest.raises(UserError, match="no whole backup"):
        stage_restore(other, rewritten(backup, {"sessions.sqlite3": foreign}))


def test_a_recording_outside_of_the_folder_is_refused(tmp_path: Path) -> None:
    folders = filled(tmp_path / "data", "one")
    store = SqliteStore(folders.database, folders.audio, folders.backups)
    (tmp_path / "data" / "evil").mkdir()
    store.save_take(Take("x", "one", GATE.id, "", 1, "../evil/x.wav", 1.0, (), ""), GATE)
    store.close()
    back_up_to(folders, tmp_path / "all.zip")
    with pytest.raises(UserError, match="no whole backup"):
        stage_restore(filled(tmp_path / "other"), tmp_path / "all.zip")


def test_what_was_made_anew_after_a_crash_is_kept_aside_too(folders: Folders, backup: Path) -> None:
    """Another command may have opened the folder between the crash and the next start."""
    stage_restore(folders, backup)
    ready = folders.root / safekeeping.PENDING / "ready.json"
    ready.write_text(json.dumps({"aside": "before-restore-1"}))
    aside = folders.root / "before-restore-1"
    aside.mkdir()
    folders.database.rename(aside / folders.database.name)  # then the app was killed
    folders.database.write_bytes(b"made anew")
    assert finish_restore(folders) == aside
    assert (aside / "sessions.sqlite3.2").read_bytes() == b"made anew"
    assert check_database(folders.database)[0] > 0
