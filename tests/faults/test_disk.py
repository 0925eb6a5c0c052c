"""A disk that refuses: what was recorded until then is kept, it is told, and the app goes on."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.sounds import noise, read_wav
from tests.contract.test_store import QUESTION, TRANSCRIPT, info, take
from tests.faults.supervisor import refuse_one
from voice_interview.archive import open_alone
from voice_interview.audio import wavfile
from voice_interview.audio.wavfile import TakeFile
from voice_interview.errors import UserError
from voice_interview.recovery import recover
from voice_interview.storage.store import SqliteStore

CALLS: tuple[tuple[object, str], ...] = (
    (wavfile, "_write_all"),
    (os, "fsync"),
    (os, "fdatasync"),
    (Path, "replace"),
    (Path, "rename"),
    (Path, "unlink"),
)
"""Where a take meets the disk."""


class Refusing:
    """Lets so many of these calls pass, refuses one, or all from there on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, passes: int, *, for_good: bool) -> None:
        self.left = passes
        self.refused = False
        self.for_good = for_good
        for owner, name in CALLS:
            monkeypatch.setattr(owner, name, self._watched(getattr(owner, name)))

    def _watched(self, call: Callable[..., object]) -> Callable[..., object]:
        def watched(*args: object, **named: object) -> object:
            self.left -= 1
            if self.left < 0 and (self.for_good or not self.refused):
                self.refused = True
                raise OSError(28, "No space left on device")
            return call(*args, **named)

        return watched


def record(store: SqliteStore, audio_folder: Path) -> Iterator[int]:
    """A take as the app records it; yields how many frames are on disk, as soon as they are."""
    new = take()
    store.note_take(new, QUESTION)
    file = TakeFile(audio_folder / new.audio)
    try:
        for first in range(0, 8000, 1600):
            file.append(SOUND[first : first + 1600])
            yield file.frames
            file.sync()
        file.publish()
        file.complete()
        store.save_take(new, QUESTION)
        store.save_transcript(new.id, TRANSCRIPT, None)
    finally:
        file._file.close()


SOUND = noise(0.5)


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_a_refusal_at_every_write_sync_and_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, for_good: bool
) -> None:
    passes = 0
    while True:
        audio_folder = tmp_path / f"{passes}" / "audio"
        audio_folder.mkdir(parents=True)
        store = SqliteStore(audio_folder.parent / "sessions.sqlite3", audio_folder)
        store.save_session(info())
        frames = 0
        with monkeypatch.context() as patched:
            refusing = Refusing(patched, passes, for_good=for_good)
            try:
                for frames in record(store, audio_folder):  # noqa: B007 - the last one counts
                    pass
            except (OSError, UserError):
                pass
            recover(store, audio_folder)  # the disk may still refuse: nothing may get worse by it
        found = recover(store, audio_folder)
        assert found.complete, passes
        assert not found.set_aside, passes
        if frames:
            (answer,) = store.session("s1").answers
            sound = read_wav(audio_folder / answer.take.audio)
            assert len(sound) >= frames, passes
            assert np.array_equal(sound, SOUND[: len(sound)]), passes
        store.close()
        if not refusing.refused:
            assert passes > 20
            return
        passes += 1


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
