"""The data folder goes elsewhere, and nothing is lost on the way."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from tests.refused import refuse_to_list
from tests.test_safekeeping import filled, session_ids
from voice_interview import deleting, moving
from voice_interview.app import open_app
from voice_interview.archive import open_alone
from voice_interview.errors import UserError
from voice_interview.moving import (
    MoveStoppedError,
    can_be_moved,
    copy_to,
    delete_old,
    finish,
    moving_to,
    old_folder,
    stop_moving,
)
from voice_interview.paths import HOME_VARIABLE, LOCATION, Folders, default_folders
from voice_interview.storage.lock import FolderLock

EMPTY = {"models", "cache"}
"""Without a file in it, a folder is not moved."""


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    root = tmp_path / "usual"
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_a, **_k: str(root))
    return filled(root, "one", "two")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "disk" / "interviews"


def test_what_is_copied_is_switched_to_at_the_next_start(usual: Folders, target: Path) -> None:
    told: list[tuple[int, int]] = []
    copy_to(usual.root, target, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    assert moving_to() == target
    assert default_folders().root == usual.root
    assert not (target / "sessions.sqlite3").exists()
    finish()
    assert default_folders().root == target
    assert moving_to() is None
    assert session_ids(Folders(target)) == ["one", "two"]
    for name in ("audio/one/1.wav", "banks/mine.yaml", "settings.json"):
        assert (target / name).read_bytes() == (usual.root / name).read_bytes()
    if os.name == "posix":
        for path in (target, *target.rglob("*")):
            assert not path.stat().st_mode & 0o077, path


def test_what_happens_between_copy_and_start_is_in_it(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    with open_alone(str(usual.root)) as (archive, _):
        archive.store.delete_sessions(["one"])
    (usual.audio / "two" / "9.txt").write_bytes(b"made meanwhile")
    finish()
    assert session_ids(Folders(target)) == ["two"]
    assert not list((target / "audio").glob("one/*.wav"))
    assert (target / "audio" / "two" / "9.txt").read_bytes() == b"made meanwhile"


def test_a_recording_that_is_compressed_or_deleted_meanwhile_stops_nothing(
    usual: Folders, target: Path
) -> None:
    one, two = (usual.audio / name / "1.wav" for name in ("one", "two"))
    (usual.audio / "two" / "2.wav").write_bytes(b"deleted meanwhile")

    def compress(_done: int, _total: int) -> None:
        if two.exists():
            two.rename(two.with_suffix(".flac"))
            two.with_name("2.wav").unlink()

    copy_to(usual.root, target, compress)
    assert (target / "audio" / "one" / "1.wav").read_bytes() == one.read_bytes()
    copied = sorted(it.name for it in (target / "audio" / "two").glob("*.[wf]*"))
    assert copied == ["1.flac"]


def test_the_old_folder_stays_until_it_is_deleted(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    finish()
    assert old_folder(target) == usual.root
    assert session_ids(usual) == ["one", "two"]
    delete_old(target)
    assert old_folder(target) is None
    assert [it.name for it in usual.root.iterdir()] == [LOCATION]
    assert session_ids(Folders(target)) == ["one", "two"]
    delete_old(target)  # nothing more is there


def test_deleting_everything_takes_the_old_folder_along(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    finish()
    with open_alone(None) as (archive, _):
        deleting.delete(archive, deleting.everything(archive))
    left = [it for root in (usual.root, target) for it in root.rglob("*") if it.is_file()]
    assert not any(it.suffix in (".wav", ".json") and "audio" in it.parts for it in left)
    assert old_folder(target) is None
    with open_alone(str(target)) as (archive, _):
        assert deleting.everything(archive).is_empty


def test_deleting_everything_takes_the_copy_along(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    with open_alone(None) as (archive, _):
        deleting.delete(archive, deleting.everything(archive))
        assert deleting.everything(archive).is_empty
    assert not list(target.rglob("*.wav"))
    assert (target / "banks" / "mine.yaml").exists()
    finish()
    assert default_folders().root == target
    assert session_ids(Folders(target)) == []


def test_and_back_again(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    finish()
    delete_old(target)
    assert can_be_moved(target)
    copy_to(target, usual.root)
    finish()
    assert default_folders().root == usual.root
    assert session_ids(usual) == ["one", "two"]
    assert old_folder(usual.root) == target


def test_an_instance_that_runs_is_not_moved(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    with open_alone(None):
        finish()
        assert default_folders().root == usual.root
    finish()
    assert default_folders().root == target


def test_the_app_starts_in_the_new_place(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    with open_app(mute=True) as app:
        assert app.folders.root == target
        assert len(app.store.summaries()) == 2


def test_stopping_leaves_everything_as_it_was(usual: Folders, target: Path) -> None:
    with pytest.raises(MoveStoppedError):
        copy_to(usual.root, target, stopped=lambda: True)
    assert moving_to() is None
    assert not list(target.iterdir())
    copy_to(usual.root, target)
    stop_moving()
    assert moving_to() is None
    assert not list(target.iterdir())
    finish()
    assert default_folders().root == usual.root


def test_a_target_that_can_not_be(
    usual: Folders, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wrong in (usual.root, usual.root / "audio", tmp_path):
        with pytest.raises(UserError, match="inside the data folder, or around it"):
            copy_to(usual.root, wrong)
    target.mkdir(parents=True)
    (target / "theirs.txt").write_text("keep me", encoding="utf-8")
    with pytest.raises(UserError, match="is not empty"):
        copy_to(usual.root, target)
    assert (target / "theirs.txt").exists()
    with pytest.raises(UserError, match="is not empty"):
        copy_to(usual.root, target / "theirs.txt")
    (target / "theirs.txt").unlink()
    monkeypatch.setattr(moving, "_SPARE_BYTES", 10**18)
    with pytest.raises(UserError, match="no room"):
        copy_to(usual.root, target)


def test_a_copy_that_differs_is_no_copy(
    usual: Folders, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def spoil(handle: int) -> None:
        os.pwrite(handle, b"\xff", 3)
        fsync(handle)

    if not hasattr(os, "pwrite"):
        pytest.skip("needs pwrite")
    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(UserError, match="differs from the original"):
        copy_to(usual.root, target)
    assert not list(target.iterdir())
    assert moving_to() is None


def test_a_disk_that_fails_at_the_switch(
    usual: Folders, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_to(usual.root, target)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(moving, "_copy", refuse)
    with pytest.raises(UserError, match="It stays where it is"):
        finish()
    assert default_folders().root == usual.root
    assert moving_to() is None
    assert session_ids(usual) == ["one", "two"]


@pytest.mark.parametrize("hidden", [".git", ".stfolder"])
def test_a_folder_with_hidden_things_is_not_empty(
    usual: Folders, target: Path, hidden: str
) -> None:
    (target / hidden).mkdir(parents=True)
    with pytest.raises(UserError, match="is not empty"):
        copy_to(usual.root, target)
    assert (target / hidden).is_dir()


def test_a_folder_with_a_link_is_not_empty(usual: Folders, target: Path, tmp_path: Path) -> None:
    target.mkdir(parents=True)
    (target / "link").symlink_to(tmp_path)
    with pytest.raises(UserError, match="is not empty"):
        copy_to(usual.root, target)
    assert (target / "link").is_symlink()


def test_a_folder_that_may_not_be_looked_into_is_told(
    usual: Folders, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.mkdir(parents=True)
    refuse_to_list(target, monkeypatch)
    with pytest.raises(UserError, match="Permission denied"):
        copy_to(usual.root, target)


def test_stopping_leaves_what_others_put_there_meanwhile(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    (target / ".git").mkdir()
    (target / "theirs.txt").write_text("keep me", encoding="utf-8")
    stop_moving()
    assert sorted(it.name for it in target.iterdir()) == [".git", "theirs.txt"]


def test_what_others_keep_in_the_two_folders_stays(usual: Folders, target: Path) -> None:
    (usual.root / "letters.txt").write_text("mine", encoding="utf-8")
    copy_to(usual.root, target)
    (target / "theirs.txt").write_text("keep me", encoding="utf-8")
    finish()
    assert (target / "theirs.txt").exists()
    delete_old(target)
    assert sorted(it.name for it in usual.root.iterdir()) == ["letters.txt", LOCATION]


def test_an_old_folder_that_was_deleted_is_nobodys(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    finish()
    delete_old(target)
    (usual.root / "audio").mkdir()
    (usual.root / "audio" / "mine.wav").write_bytes(b"put there later")
    assert old_folder(target) is None
    with open_alone(None) as (archive, _):
        deleting.delete(archive, deleting.everything(archive))
    assert (usual.root / "audio" / "mine.wav").exists()


def test_all_that_the_app_makes_is_moved(usual: Folders, target: Path) -> None:
    with open_app(mute=True) as app:
        root = app.folders.root
    copy_to(root, target)
    finish()
    assert {it.name for it in usual.root.iterdir()} - {LOCATION} == {
        *(it.name for it in target.iterdir()), *EMPTY, "instance.lock",
    }  # fmt: skip


def test_a_disk_that_is_not_plugged_in_keeps_nobody_from_starting(
    usual: Folders, target: Path
) -> None:
    copy_to(usual.root, target)
    unplugged = target.rename(target.with_name("unplugged"))
    with open_app(mute=True) as app:
        assert app.folders.root == usual.root
        assert app.recovery.not_moved is not None
        assert "is not there" in app.recovery.not_moved.what
    assert not target.exists()
    unplugged.rename(target)
    finish()
    assert default_folders().root == target


def test_a_place_that_refuses_keeps_nobody_from_starting(
    usual: Folders, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_to(usual.root, target)

    def refuse(folder: Path) -> None:
        error = PermissionError(13, "Permission denied")
        raise UserError(f"The folder {folder} can't be used.") from error

    monkeypatch.setattr(moving, "make_private_folder", refuse)
    with open_app(mute=True) as app:
        assert app.folders.root == usual.root
        assert app.recovery.not_moved is not None
        assert "(Permission denied)" in app.recovery.not_moved.what
    assert moving_to() is None


def test_a_copy_that_cannot_be_deleted_is_told(
    usual: Folders, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_to(usual.root, target)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(UserError, match="can't be deleted"):
        stop_moving()
    assert moving_to() is None


def test_a_crash_before_the_switch_is_looked_after_in_the_new_place(
    usual: Folders, target: Path
) -> None:
    copy_to(usual.root, target)
    FolderLock(usual.root).release(clean=False)
    finish()
    lock = FolderLock(default_folders().root)
    lock.release()
    assert default_folders().root == target
    assert not lock.was_clean


def test_a_folder_that_is_gone_is_told(usual: Folders, target: Path) -> None:
    copy_to(usual.root, target)
    finish()
    target.rename(target.with_name("unplugged"))
    with pytest.raises(UserError, match="is not there"):
        default_folders()


def test_a_named_folder_wins(
    usual: Folders, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_to(usual.root, target)
    finish()
    assert default_folders(str(tmp_path / "named")).root == tmp_path / "named"
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    assert default_folders().root == tmp_path / "home"
    assert not can_be_moved(tmp_path / "home")
    monkeypatch.delenv(HOME_VARIABLE)
    assert not can_be_moved(tmp_path / "named")
    assert can_be_moved(target)
    (usual.root / LOCATION).write_text("[1]", encoding="utf-8")
    assert default_folders().root == usual.root
