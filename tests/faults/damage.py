"""Flips and cuts every file of a data folder, and looks what of it can still be opened.

    python -m tests.faults.damage -o artifacts/damage.json            a bit in every 64th byte
    python -m tests.faults.damage --every 1 -o artifacts/damage.json  a bit in every byte; hours

After each fault the folder is opened as the app does at its start. Every session and every take
must be there with its notes, edited text, edited parts and favorites; what was heard may have to be
written down again, and must not be wrong.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
from msgspec import Struct, field
from msgspec.structs import asdict, replace

from tests.audio.sounds import noise, write_wav
from tests.contract.test_store import PLAN, QUESTION, TRANSCRIPT, info
from tests.faults.report import report
from tests.storage.test_backups import take
from voice_interview.archive import Archive, open_alone, open_archive
from voice_interview.banks.library import load_library
from voice_interview.compressing import Compressor
from voice_interview.core.model import Note, Part, PartSpan, Source
from voice_interview.paths import Folders, shipped
from voice_interview.settings import load_settings
from voice_interview.storage.backups import back_up
from voice_interview.storage.lock import LOCK_NAME
from voice_interview.storage.notes import note_of
from voice_interview.takes.reading import BadSoundError, open_sound

SESSIONS = ("s1", "s2", "s3")
NOTE = Note("n1", 0.1, "Slower.")
EDITED = "What I had wanted to say."
PARTS = (PartSpan(Part.RESULT, 0.0, 0.2, Source.EDITED),)
COMPRESSED = "compressed recording"
DAY = date(2026, 11, 2)


class Tally(Struct):
    """What was tried, and what it cost."""

    faults: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    texts_to_write_again: int = 0
    silent_blocks: int = 0
    """Of compressed recordings, 0.14 s each."""


def fill(root: Path) -> Folders:
    """Three sessions; the last is newer than the backup."""
    folders = Folders(root)
    folders.create()
    shutil.copyfile(next(shipped("questions").glob("*.yaml")), folders.banks / "mine.yaml")
    for session_id in SESSIONS:
        with open_archive(str(root)) as archive:
            if session_id == SESSIONS[-1]:
                back_up(folders.database, folders.backups, DAY)
            new = take(f"{session_id}-001", session_id)
            archive.store.save_session(info(session_id))
            recording = folders.audio / new.audio
            recording.parent.mkdir(mode=0o700)
            write_wav(recording, noise(0.2))
            archive.store.save_take(new, QUESTION)
            archive.store.save_transcript(new.id, TRANSCRIPT, 0.4)
            archive.store.save_note(new.id, NOTE)
            archive.store.save_edit(new.id, EDITED)
            archive.store.save_parts(new.id, PARTS)
            archive.store.set_favorite(new.id, True)
            if session_id == "s2":
                assert compress(archive, new.audio)
            archive.store.save_plan(session_id, replace(PLAN, session_id=session_id))
            assert len(archive.store.search("slower")) == SESSIONS.index(session_id) + 1
    return folders


def compress(archive: Archive, audio: str) -> bool:
    compressor = Compressor(archive)
    try:
        return compressor.compress(audio, lambda: False)
    finally:
        compressor.close()


def faults(folders: Folders, every: int) -> Iterator[tuple[str, int, Path, bytes]]:
    """Yield a name, the place of the damage, the file and its damaged content."""
    recording = folders.audio / "s1" / "s1-001.wav"
    (backup,) = folders.backups.iterdir()
    for name, file, end in (
        ("database", folders.database, None),
        ("header of a recording", recording, 44),
        ("note", note_of(recording), None),
        ("backup", backup, None),
        ("settings", folders.settings, None),
        (COMPRESSED, folders.audio / "s2" / "s2-001.flac", None),
        ("a bank of one's own", folders.banks / "mine.yaml", None),
        ("lock", folders.root / LOCK_NAME, None),
    ):
        whole = file.read_bytes() if file.exists() else b'{"theme": "dark"}'
        step = 1 if end else every
        for place in range(0, min(len(whole), end or len(whole)), step):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << place // step % 8
            yield f"{name}: bits flipped", place, file, bytes(flipped)
        for size in range(0, len(whole), max(1, len(whole) // 64)):
            if name != "header of a recording":
                yield f"{name}: cut short", size, file, whole[:size]


def run(every: int, only: str = "") -> Tally:
    tally = Tally()
    with tempfile.TemporaryDirectory() as scratch:
        whole = fill(Path(scratch) / "whole")
        for name, place, file, content in faults(whole, every):
            if not name.startswith(only):
                continue
            tally.faults[name] = tally.faults.get(name, 0) + 1
            root = Path(scratch) / "damaged"
            shutil.copytree(whole.root, root)
            (root / file.relative_to(whole.root)).write_bytes(content)
            try:
                _look(root, tally, cut=name == f"{COMPRESSED}: cut short")
            except Exception as error:  # noqa: BLE001 - counted, with its name
                tally.lost.append(f"{name} at {place}: {type(error).__name__}: {error}")
            shutil.rmtree(root)
    return tally


def _look(root: Path, tally: Tally, *, cut: bool) -> None:
    load_settings(Folders(root).settings)
    assert "devops-python" in {bank.id for bank in load_library(Folders(root)).banks}, "no banks"
    with open_alone(str(root)) as (archive, found):
        assert found.complete, "not complete"
        records = archive.store.sessions()
        assert {it.info.id for it in records} == set(SESSIONS), "a session is gone"
        for record in records:
            (answer,) = record.answers
            assert answer.take == take(answer.take.id, record.info.id), "a take has changed"
            assert answer.question == QUESTION, "a question has changed"
            assert answer.transcript in (None, TRANSCRIPT), "a text has changed"
            tally.texts_to_write_again += answer.transcript is None
            assert answer.notes == (NOTE,), "a note is lost"
            assert answer.edited_text == EDITED, "an edited text is lost"
            assert answer.parts == PARTS, "edited parts are lost"
            assert answer.favorite, "a favorite is lost"
            _look_at_sound(archive.audio_file(answer.take.audio), tally, cut=cut)
        assert len(archive.store.outlines()) == len(SESSIONS), "a take is not listed"
        assert len(archive.store.search("slower")) == len(SESSIONS), "a note is not found"
        plans = [replace(plan, session_id="s1") for plan in archive.store.left_sessions()]
        assert all(plan == PLAN for plan in plans), "a plan has changed"
    with open_alone(str(root)) as (_, found):
        assert found.rebuilt is None, "rebuilt at every start"


def _look_at_sound(path: Path, tally: Tally, *, cut: bool) -> None:
    """What a cut has taken is gone; a flipped bit costs a block of a compressed recording."""
    wanted = noise(0.2)
    try:
        with open_sound(path) as sound:
            heard = sound.read(0, sound.frames)[:, 0]
    except BadSoundError:
        assert cut, "the sound can't be read"
        return
    short = cut and path.suffix == ".flac"
    assert short or len(heard) == len(wanted), "the sound is short"
    wrong = np.flatnonzero(heard != wanted[: len(heard)])
    assert not len(wrong) or (path.suffix == ".flac" and not heard[wrong].any()), "noise"
    tally.silent_blocks += len(wrong) > 0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=64)
    parser.add_argument("--only", default="", help="files whose name begins like that")
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    sys.exit(report(asdict(run(options.every, options.only)), options.out))


if __name__ == "__main__":
    main()
