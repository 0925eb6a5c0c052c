"""A disk that refuses: what was recorded until then is kept, it is told, and the app goes on."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.faults.at_stake import CASES
from tests.faults.refusing import with_library
from tests.faults.stakes import prepare as prepare_session
from tests.faults.supervisor import refuse_one
from voice_interview.__main__ import _open_window
from voice_interview.archive import open_alone
from voice_interview.errors import UserError

QUICK = {"settings", "crash report"}


@pytest.mark.timeout(1200)
@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler")
@pytest.mark.skipif(sys.platform != "linux", reason="a library is put before libc's")
@pytest.mark.parametrize(
    "case",
    [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in CASES],
)
def test_a_refusal_at_every_single_call(case: str, tmp_path: Path) -> None:
    out = tmp_path / "refusals.json"
    assert with_library([case, "-o", str(out)]).returncode in (0, 1)
    found = json.loads(out.read_text())
    assert found["lost"] == []
    # Each error refuses each call, once and for good.
    assert found["refusals"][case] >= 3 * found["calls"][case] > 6


@pytest.mark.timeout(300)
@pytest.mark.parametrize("limit_bytes", [33_000, 40_000, 48_000, 70_000])
def test_a_file_that_may_not_grow(tmp_path: Path, limit_bytes: int) -> None:
    """With less than 33 kB SQLite can't even open its log: the app then says so and ends."""
    prepare(tmp_path / "data")
    tally = refuse_one(tmp_path, random.Random(limit_bytes), limit_bytes)
    assert tally.lost == []


def prepare(data: Path) -> None:
    """Make the folder with its database."""
    with open_alone(str(data)):
        pass


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 30 MB; only root may mount one."""
    mounted = tmp_path / "disk"
    mounted.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=30m,mode=700", "tmpfs", str(mounted)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    yield mounted
    subprocess.run(["umount", "-l", str(mounted)], check=True)


@pytest.mark.timeout(300)
def test_a_disk_that_is_full(small_disk: Path) -> None:
    """It fills up while the app records; the reserve has room for what was told."""
    prepare(small_disk / "data")
    filler = small_disk / "filler"

    def fill() -> None:
        free = shutil.disk_usage(small_disk).free
        filler.write_bytes(bytes(free - 300_000))

    tally = refuse_one(small_disk, random.Random(1), 1 << 30, fill, filler.unlink)
    assert tally.lost == []
    assert tally.promised["marks"] > 1


@pytest.fixture
def read_only(small_disk: Path) -> Path:
    """A data folder with a session, on a disk that can't be written any more."""
    (small_disk / "data").mkdir(mode=0o700)
    prepare_session(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    return small_disk / "data"


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "command", ["practice", "recover", "sessions list", "sessions delete --all --yes", "doctor"]
)
def test_a_read_only_folder_is_told_in_the_terminal(read_only: Path, command: str) -> None:
    arguments = [*command.split(), "--data-dir", str(read_only)]
    done = subprocess.run(
        [sys.executable, "-m", "voice_interview", *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    told = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Read-only file system" in told
    assert "choose another with --data-dir" in told
    assert "Traceback" not in told


def test_a_read_only_folder_is_told_in_a_box(
    read_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    boxes: list[str] = []

    def show(box: QMessageBox) -> int:
        boxes.append(f"{box.text()} {box.informativeText()}")
        return 0

    monkeypatch.setattr(QMessageBox, "exec", show)
    with pytest.raises(UserError):
        _open_window(str(read_only))
    (told,) = boxes
    assert told == (
        f"The folder {read_only} can't be used (Read-only file system). Nothing was changed. "
        "Check its permissions, or choose another with --data-dir."
    )
