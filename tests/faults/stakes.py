"""What is at stake in the data folder: the database, the notes, a start after a fault, backups."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from msgspec.structs import replace

from tests.audio.sounds import noise, write_wav
from tests.contract.test_store import PLAN, QUESTION, TRANSCRIPT, info
from tests.faults.refusing import Step
from tests.storage.test_backups import take
from voice_interview import safekeeping
from voice_interview.archive import Archive, open_alone
from voice_interview.core.model import Answer, Note, Part, PartSpan, Source
from voice_interview.paths import Folders
from voice_interview.storage.backups import back_up, backup_files, check_database
from voice_interview.storage.notes import read_note
from voice_interview.takes.reading import open_sound

SOUND = noise(0.2)
NOTE = Note("n1", 0.1, "Slower.")
PARTS = (PartSpan(Part.RESULT, 0.0, 0.2, Source.EDITED),)
EDIT = "What I had wanted to say."
MONDAY = date(2026, 11, 2)


def folders_of(root: Path) -> Folders:
    return Folders(root / "data")


@contextmanager
def opened(root: Path) -> Iterator[Archive]:
    with open_alone(str(root / "data")) as (archive, found):
        if found.error is not None:
            raise found.error
        yield archive


def add(archive: Archive, session_id: str, number: int = 1) -> None:
    """A take with all that belongs to it."""
    new = take(f"{session_id}-00{number}", session_id)
    archive.store.save_session(info(session_id))
    path = archive.folders.audio / new.audio
    path.parent.mkdir(mode=0o700, exist_ok=True)
    write_wav(path, SOUND)
    archive.store.save_take(new, QUESTION)
    archive.store.save_transcript(new.id, TRANSCRIPT, 0.4)
    archive.store.save_note(new.id, NOTE)
    archive.store.save_edit(new.id, EDIT)


def prepare(root: Path) -> None:
    with opened(root) as archive:
        add(archive, "s1")


def answer_of(archive: Archive, session_id: str = "s1") -> Answer:
    return archive.store.session(session_id).answers[0]


def look_at_first(archive: Archive) -> None:
    """The session of before is as it was."""
    assert answer_of(archive) == Answer(
        take("s1-001"), QUESTION, TRANSCRIPT, 0.4, EDIT, None, (NOTE,)
    ), "the session of before has changed"
    with open_sound(archive.audio_file("s1/s1-001.wav")) as sound:
        assert np.array_equal(sound.read(0, sound.frames)[:, 0], SOUND), "its sound has changed"


def unchanged(root: Path, _told: frozenset[str]) -> None:
    with opened(root) as archive:
        look_at_first(archive)


# ---- the database and the notes beside the recordings


def change_all(archive: Archive) -> Sequence[Step]:
    store, new = archive.store, take("s2-001", "s2")
    return (
        ("session", lambda: store.save_session(info("s2"))),
        ("under way", lambda: store.note_take(new, QUESTION)),
        ("take", lambda: store.save_take(new, QUESTION)),
        ("text", lambda: store.save_transcript(new.id, TRANSCRIPT, 0.4)),
        ("note", lambda: store.save_note(new.id, NOTE)),
        ("edit", lambda: store.save_edit(new.id, EDIT)),
        ("parts", lambda: store.save_parts(new.id, PARTS)),
        ("favorite", lambda: store.set_favorite(new.id, True)),
        ("plan", lambda: store.save_plan("s2", replace(PLAN, session_id="s2"))),
        ("found", lambda: store.search("slower")),
    )


def look_at_changes(root: Path, told: frozenset[str]) -> None:
    with opened(root) as archive:
        look_at_first(archive)
        if "session" in told:
            archive.store.session("s2")
        if "under way" in told:
            note = read_note(archive.folders.audio / "s2/s2-001.wav")
            assert note is not None, "the note beside the recording is gone"
        if "take" not in told:
            return
        answer = answer_of(archive, "s2")
        kept = {
            "take": answer.take == take("s2-001", "s2"),
            "text": answer.transcript == TRANSCRIPT,
            "note": answer.notes == (NOTE,),
            "edit": answer.edited_text == EDIT,
            "parts": answer.parts == PARTS,
            "favorite": answer.favorite,
            "plan": "s2" in {it.session_id for it in archive.store.left_sessions()},
        }
        assert all(kept[name] for name in told & set(kept)), f"of {told} there is {kept}"


# ---- starting, and recovery after a crash


def prepare_crash(root: Path) -> None:
    prepare(root)
    folders = folders_of(root)
    with opened(root) as archive:
        archive.store.save_session(info("s2"))
        archive.store.note_take(take("s2-001", "s2"), QUESTION)
        write_wav(folders.audio / "s2" / "s2-001.wav.part", SOUND)


def look_at_found(root: Path, _told: frozenset[str]) -> None:
    with open_alone(str(root / "data"), look=True) as (archive, _):
        look_at_first(archive)
        assert answer_of(archive, "s2").take.duration_s == 0.2, "what a crash left is not there"


def prepare_damaged(root: Path) -> None:
    prepare(root)
    folders = folders_of(root)
    back_up(folders.database, folders.backups, MONDAY)
    content = bytearray(folders.database.read_bytes())
    content[100:200] = bytes(100)
    folders.database.write_bytes(content)


# ---- backups


def prepare_backups(root: Path) -> None:
    prepare(root)
    folders = folders_of(root)
    for day in range(60, 0, -1):
        back_up(folders.database, folders.backups, MONDAY - timedelta(day))
        for file in backup_files(folders.backups):
            os.utime(file, (1, 1))


def look_at_backups(root: Path, told: frozenset[str]) -> None:
    unchanged(root, told)
    files = backup_files(folders_of(root).backups)
    assert len(files) >= 11, "there are fewer backups than before"
    assert all(check_database(file)[0] == 1 for file in files[:: len(files) - 1])
    today = folders_of(root).backups / f"sessions-{MONDAY}.sqlite3"
    assert today in files or "backup" not in told


def prepare_restore(root: Path) -> None:
    prepare(root)
    folders = folders_of(root)
    safekeeping.back_up_to(folders, root / "copy.zip")
    with opened(root) as archive:
        add(archive, "s2")


def restore(root: Path) -> Sequence[Step]:
    def finish() -> None:
        with opened(root):
            pass

    return (
        ("staged", lambda: safekeeping.stage_restore(folders_of(root), root / "copy.zip")),
        ("restored", finish),
    )


def look_at_restored(root: Path, told: frozenset[str]) -> None:
    with opened(root) as archive:
        look_at_first(archive)
        there = {it.info.id for it in archive.store.summaries()}
    aside = safekeeping.set_aside(folders_of(root))
    assert "s2" in there or aside, "what was there before is gone"
    assert there == {"s1"} or "staged" not in told, "the backup was not brought back"


def look_at_copy(root: Path, told: frozenset[str]) -> None:
    unchanged(root, told)
    about = safekeeping.contents_of(root / "copy.zip")
    assert (about.sessions, about.takes) == (1, 1), "the copy of before is gone"
