"""After a whole journey under umask 000 nobody else can read a file; deleting leaves none."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.cli.test_missing_parts import MODEL_PACKAGES, practice_one, shadow
from tests.contract.test_store import TRANSCRIPT
from voice_interview import export
from voice_interview.archive import open_alone
from voice_interview.clock import today
from voice_interview.compressing import Compressor
from voice_interview.core.model import Note
from voice_interview.crash import CrashReports
from voice_interview.deleting import delete, everything
from voice_interview.paths import Folders
from voice_interview.settings import Settings, save_settings
from voice_interview.storage.backups import back_up

SAID = ("Slower in this place.", "What I had meant to say.")


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(root: Path) -> list[str]:
    return [
        f"{path} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in (root, *root.rglob("*"))
        if stat.S_IMODE(path.lstat().st_mode) != (0o700 if path.is_dir() else 0o600)
    ]


def journey(home: Path, out: Path, scratch: Path) -> None:
    """Practice, write, edit, compress, export, back up, break down, choose."""
    hidden = shadow(scratch, **dict.fromkeys(MODEL_PACKAGES, ""))  # no model: it takes seconds
    run(*practice_one(scratch), home=home, expect=None, variables=hidden)
    run("doctor", "--json", home=home, expect=None, variables=hidden)
    folders = Folders(home)
    with open_alone(str(home)) as (archive, _):
        (session,) = archive.store.sessions()
        take_id = session.answers[0].take.id
        archive.store.save_transcript(take_id, TRANSCRIPT, None)
        archive.store.save_note(take_id, Note("n1", 0.1, SAID[0]))
        archive.store.save_edit(take_id, SAID[1])
        compressor = Compressor(archive)
        assert compressor.compress(session.answers[0].take.audio, lambda: False)
        compressor.close()
        archive.export(session.info.id, sorted(export.FORMATS), out)
        back_up(folders.database, folders.backups, today())
    reports = CrashReports(folders.logs, lambda: "recording")
    reports._write(ValueError, None)
    reports.close()
    save_settings(folders.settings, Settings(theme="dark"))


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
@pytest.mark.usefixtures("umask")
def test_a_journey_leaves_nothing_that_others_can_read(tmp_path: Path) -> None:
    home, out, scratch = tmp_path / "home", tmp_path / "out", tmp_path / "scratch"
    out.mkdir(0o700)
    scratch.mkdir()
    journey(home, out, scratch)
    assert open_to_others(home) == []
    assert open_to_others(out) == []
    assert len(list(out.iterdir())) >= len(export.FORMATS)
    with open_alone(str(home)) as (archive, _):
        listed = everything(archive)
        delete(archive, listed)
        assert archive.store.search("slower") == ()
    left = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert {name for name in left if not name.startswith(("models/", "logs/voice-interview"))} <= {
        "instance.lock", "reserve", "sessions.sqlite3", "settings.json",
    }  # fmt: skip
    for path in home.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert not any(said.encode() in content for said in SAID), path
