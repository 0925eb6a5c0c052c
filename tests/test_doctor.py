"""Each thing that can be missing is found, with its remedy; nothing holds up the rest."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.audio.sounds import noise, write_wav
from tests.contract.test_store import QUESTION, info
from tests.storage.test_backups import flip_text, take
from voice_interview import doctor
from voice_interview.archive import Archive, open_alone, open_archive
from voice_interview.cli import doctor as command
from voice_interview.cli.main import run
from voice_interview.core.events import Problem
from voice_interview.core.ports import Device
from voice_interview.doctor import Check, at_once
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.settings import Settings
from voice_interview.speech.mute import MuteVoice
from voice_interview.speech.voice import SpokenVoice
from voice_interview.storage.backups import back_up, backup_files
from voice_interview.storage.store import SqliteStore

DAY = date(2026, 11, 2)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A session with its recording, closed well."""
    made = Folders(tmp_path / "data")
    with open_alone(str(made.root)) as (archive, _):
        add(archive)
    back_up(made.database, made.backups, DAY)
    return made


def add(archive: Archive) -> None:
    archive.store.save_session(info())
    path = archive.folders.audio / take().audio
    path.parent.mkdir(mode=0o700)
    write_wav(path, noise(0.2))
    path.chmod(0o600)
    archive.store.save_take(take(), QUESTION)


def look(folders: Folders) -> dict[str, Check]:
    with open_archive(str(folders.root)) as archive:
        found = at_once(*doctor.of_files(folders, archive.store, DAY))
    return {check.id: check for check in found}


def test_all_is_well(folders: Folders) -> None:
    assert {check.state for check in look(folders).values()} == {"ok"}


def damage_database(folders: Folders) -> None:
    flip_text(folders.database)


def damage_backup(folders: Folders) -> None:
    flip_text(backup_files(folders.backups)[0])


def delete_backups(folders: Folders) -> None:
    shutil.rmtree(folders.backups)


def damage_settings(folders: Folders) -> None:
    folders.settings.write_text("{")
    folders.settings.chmod(0o600)


def let_others_read(folders: Folders) -> None:
    (folders.audio / take().audio).chmod(0o644)


def leave_a_part(folders: Folders) -> None:
    part = folders.audio / "s1" / "s1-002.wav.part"
    shutil.copyfile(folders.audio / take().audio, part)
    part.chmod(0o600)


def cut_a_recording(folders: Folders) -> None:
    path = folders.audio / take().audio
    path.write_bytes(path.read_bytes()[:1000])


def delete_a_recording(folders: Folders) -> None:
    (folders.audio / take().audio).unlink()


def set_a_database_aside(folders: Folders) -> None:
    aside = folders.root / "sessions.damaged-20261102-100000.sqlite3"
    aside.touch(0o600)


def end_badly(folders: Folders) -> None:
    (folders.root / "instance.lock").write_bytes(b"running")


@pytest.mark.parametrize(
    ("harm", "check_id", "state"),
    [
        (damage_database, "store", "failed"),
        (set_a_database_aside, "store", "warning"),
        (damage_backup, "backups", "failed"),
        (delete_backups, "backups", "warning"),
        (damage_settings, "settings", "warning"),
        (let_others_read, "permissions", "warning"),
        (leave_a_part, "leftovers", "warning"),
        (cut_a_recording, "leftovers", "warning"),
        (delete_a_recording, "leftovers", "warning"),
        (end_badly, "lock", "warning"),
    ],
)
def test_what_is_wrong_with_the_files(
    folders: Folders, harm: Callable[[Folders], None], check_id: str, state: str
) -> None:
    harm(folders)
    found = look(folders)
    assert found[check_id].state == state
    assert found[check_id].detail
    assert found[check_id].fix.endswith(".") or str(folders.root) in found[check_id].fix
    assert {it.id for it in found.values() if it.state != "ok"} == {check_id}


def test_recordings_are_looked_for_without_reading_any_text(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_them(_store: SqliteStore) -> None:
        raise AssertionError("this reads every word of every session")

    delete_a_recording(folders)
    monkeypatch.setattr(SqliteStore, "sessions", read_them)
    with open_archive(str(folders.root)) as archive:
        check = doctor.check_leftovers(folders.audio, archive.store)
    assert (check.state, "cut short: s1-001." in check.detail) == ("warning", True)


@pytest.mark.parametrize(
    ("free_bytes", "state"), [(300_000_000, "ok"), (100_000_000, "warning"), (1_000_000, "failed")]
)
def test_room_on_the_disk(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, free_bytes: int, state: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, free_bytes))
    check = doctor.check_disk(folders.root)
    assert check.state == state
    assert bool(check.fix) == (state != "ok")


@pytest.mark.parametrize("check_id", ["microphone", "speaker"])
def test_devices(check_id: str) -> None:
    one = Device("hw:1", "Headset", is_default=True)
    for devices, chosen, problem, state in (
        ((one,), "", None, "ok"),
        ((one,), "hw:1", None, "ok"),
        ((one,), "hw:9", None, "warning"),
        ((), "", None, "failed"),
        ((), "", Problem.AUDIO_CRASHED, "failed"),
        ((), "", Problem.NO_PORTAUDIO, "failed"),
    ):
        check = doctor.check_device(check_id, devices, chosen, problem)
        assert check.state == state
        assert bool(check.fix) == (state != "ok")


def test_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_there(_voice: SpokenVoice) -> tuple[object, ...]:
        raise UserError("There is no speech engine.", "Questions are shown.", "Install espeak-ng.")

    monkeypatch.setattr(SpokenVoice, "voices", none_there)
    check = doctor.check_voice(SpokenVoice.__new__(SpokenVoice), Settings())
    assert (check.state, check.fix) == ("warning", "Install espeak-ng.")
    assert doctor.check_voice(MuteVoice(lambda _: None), Settings()).state == "warning"


def test_no_model(folders: Folders) -> None:
    check = doctor.check_model(folders, "small", thorough=True)
    assert check.state == "failed"
    assert "models fetch small" in check.fix


def test_what_hangs_or_breaks_holds_up_no_other_check() -> None:
    ended = threading.Event()

    def hang() -> Check:
        ended.wait(60)
        raise AssertionError

    def fail() -> Check:
        raise KeyError("ours")

    well = Check("well", "Well", "ok", "It is.")
    began_s = time.monotonic()
    found = at_once(
        (("hangs", "Hangs", hang), ("after", "After", lambda: well)),
        (("breaks", "Breaks", fail), ("well", "Well", lambda: well)),
        patience_s=0.5,
    )
    took_s = time.monotonic() - began_s
    ended.set()
    assert took_s < 30
    assert [check.id for check in found] == ["hangs", "after", "breaks", "well"]
    assert [check.state for check in found] == ["failed", "failed", "failed", "ok"]
    assert all(check.fix for check in found[:3])


def test_as_json_and_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = (
        Check("disk", "Disk", "ok", "Room for 9 hours."),
        Check("model", "Speech model", "failed", "It is damaged.", "Fetch it again."),
    )
    monkeypatch.setattr(command, "_examine", lambda _: checks)
    assert run(["doctor", "--json"], lambda _: 0) == 1
    told = json.loads(capsys.readouterr().out)
    assert [it["id"] for it in told] == ["disk", "model"]
    assert told[1]["fix"] == "Fetch it again."
    assert run(["doctor"], lambda _: 0) == 1
    assert capsys.readouterr().out == (
        "✓ Disk: Room for 9 hours.\n✗ Speech model: It is damaged.\n    Fetch it again.\n"
    )
