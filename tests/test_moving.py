"""The data folder goes elsewhere, and nothing is lost on the way."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

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
