"""Recordings become FLAC: not a sample changes, and whatever happens, one whole file is there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from tests.audio.sounds import noise, write_wav
from tests.contract.test_store import QUESTION, info, take
from voice_interview.archive import Archive, open_archive
from voice_interview.child import Child
from voice_interview.compressing import Compressor
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.recovery import is_tidy, recover
from voice_interview.storage import audio_files
from voice_interview.storage.notes import Note
from voice_interview.takes.names import flac_of, part_of
from voice_interview.takes.process import Compress, Compressed, NotCompressed
from voice_interview.takes.reading import open_sound

SOUND = noise(1.0)
NAME = take().audio


def never() -> bool:
    return False


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(str(tmp_path / "data")) as archive:
        archive.store.save_session(info())
        archive.store.save_take(take(), QUESTION)
        write_wav(archive.folders.audio / NAME, SOUND)
        yield archive


@pytest.fixture
def compressor(archive: Archive) -> Iterator[Compressor]:
    compressor = Compressor(archive)
    yield compressor
    compressor.close()


def sound_of(archive: Archive) -> list[int]:
    with open_sound(archive.folders.audio / NAME) as sound:
        return cast(list[int], sound.read(0, sound.frames)[:, 0].tolist())


def files_of(archive: Archive) -> set[str]:
    return {path.name for path in (archive.folders.audio / NAME).parent.iterdir()}


def test_the_recording_is_there_in_less_room(archive: Archive, compressor: Compressor) -> None:
    assert compressor.waiting() == (NAME,)
    assert compressor.compress(NAME, never)
    assert sound_of(archive) == SOUND.tolist()
    assert files_of(archive) == {"s1-001.json", "s1-001.flac"}
    assert archive.audio_file(NAME).suffix == ".flac"
    assert archive.audio_file(NAME).stat().st_mode & 0o777 == 0o600
    assert compressor.waiting() == ()
    assert is_tidy(archive.store, archive.folders)
    document = archive.document("s1")
    assert document["answers"][0]["audio"]["path"].endswith("s1-001.flac")


def test_what_grows_and_what_is_offered_stays(archive: Archive, compressor: Compressor) -> None:
    recording = archive.folders.audio / NAME
    shutil.copy(recording, part_of(recording))
    assert compressor.waiting() == ()
    part_of(recording).unlink()
    archive.store.keep_found(Note(info(), take(), QUESTION))
    assert compressor.waiting() == ()
    assert not compressor.compress(NAME, never)
    archive.store.settle_offer("s1-001")
    assert compressor.compress(NAME, never)


def test_cancelled_at_once_or_in_the_middle(archive: Archive, compressor: Compressor) -> None:
    write_wav(archive.folders.audio / NAME, np.tile(noise(10.0), 60))
    looks = 0

    def after(count: int) -> bool:
        nonlocal looks
        looks += 1
        return looks > count

    for count in (0, 1, 2):  # the third look is after 0.2 s: ten minutes take longer
        looks = 0
        assert not compressor.compress(NAME, lambda: after(count))  # noqa: B023
        assert files_of(archive) == {"s1-001.json", "s1-001.wav"}
    assert compressor.compress(NAME, never)


def test_a_take_that_is_deleted_meanwhile_stays_deleted(
    archive: Archive, compressor: Compressor
) -> None:
    def deleting() -> bool:
        if archive.store.recordings():
            archive.store.delete_take("s1-001")
        return False

    assert not compressor.compress(NAME, deleting)
    assert files_of(archive) == set()


def test_a_recording_that_is_no_sound_is_left_alone(
    archive: Archive, compressor: Compressor
) -> None:
    (archive.folders.audio / NAME).write_bytes(b"no sound")
    assert not compressor.compress(NAME, never)
    assert compressor.waiting() == ()
    assert files_of(archive) == {"s1-001.json", "s1-001.wav"}


def test_no_room_is_taken_from_a_session(
    archive: Archive, compressor: Compressor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 40_000_000))
    assert not compressor.compress(NAME, never)
    assert files_of(archive) == {"s1-001.json", "s1-001.wav"}


def test_a_child_that_dies_costs_nothing(
    archive: Archive, compressor: Compressor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(child: Child, message: object) -> bool:
        os.kill(child.pid, 9)
        return True

    with monkeypatch.context() as patched:
        patched.setattr(Child, "send", kill)
        assert not compressor.compress(NAME, never)
    assert files_of(archive) == {"s1-001.json", "s1-001.wav"}
    assert compressor.compress(NAME, never)


class AsChild(Compressor):
    """Does the child's work in this process, so that each of its calls can be refused."""

    def _ask(self, order: Compress, cancelled: object) -> Compressed | NotCompressed:
        from voice_interview.takes.process import _compress

        try:
            return _compress(Path(order.recording), Path(order.target), lambda: None)
        except OSError as error:
            return NotCompressed("refused", error.errno or 0)


class Stopped(BaseException):
    """As far as it came when it was killed."""


def test_every_step_may_be_the_last(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses at each of them is tried in tests/faults/test_disk.py."""
    steps: list[str] = []

    def stopping(owner: object, name: str, passes: list[int]) -> None:
        real = getattr(owner, name)

        def call(*args: object, **named: object) -> object:
            passes[0] -= 1
            if passes[0] == 0:
                steps.append(name)
                raise Stopped
            return real(*args, **named)

        monkeypatch.setattr(owner, name, call)

    for number in range(1, 40):
        write_wav(archive.folders.audio / NAME, SOUND)
        flac_of(archive.folders.audio / NAME).unlink(missing_ok=True)
        with monkeypatch.context():
            left = [number]
            for owner, name in (
                (os, "fsync"), (os, "open"), (os, "fdopen"), (Path, "replace"), (Path, "unlink"),
                (audio_files, "sync_folder"),
            ):  # fmt: skip
                stopping(owner, name, left)
            try:
                done = AsChild(archive).compress(NAME, never)
            except Stopped:
                done = False
            monkeypatch.undo()
        assert sound_of(archive) == SOUND.tolist(), steps[-1:]
        recover(archive.store, archive.folders.audio)
        assert sound_of(archive) == SOUND.tolist(), steps[-1:]
        assert len(files_of(archive)) == 2, steps[-1:]
        if done and left[0] > 0:
            break
    assert {"fsync", "replace", "unlink"} <= set(steps)
    assert number > 6


def test_a_take_of_hours_is_as_long_as_before(archive: Archive, compressor: Compressor) -> None:
    write_wav(archive.folders.audio / NAME, np.tile(noise(60.0), 10))
    assert compressor.compress(NAME, never)
    with open_sound(archive.folders.audio / NAME) as sound:
        assert sound.frames == 600 * SAMPLE_RATE_HZ
