import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from voice_interview.errors import UserError
from voice_interview.storage.lock import LOCK_NAME, FolderLock

HOLDER = (
    "import sys; from pathlib import Path\n"
    "from voice_interview.storage.lock import FolderLock\n"
    "lock = FolderLock(Path(sys.argv[1]))\n"
    "print('held', flush=True)\n"
    "sys.stdin.read()\n"
)


def test_a_second_instance_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)
    with pytest.raises(UserError, match="already running") as caught:
        FolderLock(tmp_path)
    assert caught.value.kept
    assert caught.value.fix
    first.release()
    FolderLock(tmp_path).release()


def test_each_folder_has_its_own(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    for lock in [FolderLock(folder) for folder in folders]:
        lock.release()


def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(UserError, match="already running"):
            FolderLock(tmp_path)
        holder.kill()
        holder.wait()
    FolderLock(tmp_path).release()


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX's")
def test_the_lock_file_is_private(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path)
    assert stat.S_IMODE((tmp_path / LOCK_NAME).stat().st_mode) == 0o600
    lock.release()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be used"):
        FolderLock(tmp_path / "none")


def test_a_file_system_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("voice_interview.locking._lock", refuse)
    with pytest.raises(UserError, match="No locks available"):
        FolderLock(tmp_path)


def test_a_full_disk_keeps_nobody_out(tmp_path: Path) -> None:
    """The state is written over what is there: nothing needs room."""
    FolderLock(tmp_path).release()
    lengths = set()
    for clean in (True, False, True):
        lock = FolderLock(tmp_path)
        lengths.add((tmp_path / LOCK_NAME).stat().st_size)
        lock.release(clean=clean)
        lengths.add((tmp_path / LOCK_NAME).stat().st_size)
    assert len(lengths) == 1
