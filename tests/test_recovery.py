"""What a crash leaves in the audio folder, and what becomes of it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from tests.contract.test_store import QUESTION, TRANSCRIPT, info, take
from tests.refused import refuse_to_list
from voice_interview import recovery
from voice_interview.archive import open_alone
from voice_interview.audio.wavfile import TakeFile, settle
from voice_interview.core.model import SAMPLE_RATE_HZ, Gap, Lap, Missing, Part, Take
from voice_interview.paths import Folders
from voice_interview.recovery import Recovery, recover
from voice_interview.storage.notes import note_of, read_note
from voice_interview.storage.store import SqliteStore
from voice_interview.takes.flac import encode
from voice_interview.takes.names import flac_of, part_of
from voice_interview.takes.reading import open_sound


@pytest.fixture
def audio_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "audio"
    folder.mkdir()
    return folder


@pytest.fixture
def store(tmp_path: Path, audio_folder: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "sessions.sqlite3", audio_folder)
    yield store
    store.close()


def record(audio_folder: Path, length_s: float, name: str = "s1/s1-001.wav") -> Path:
    """Leave a part, as a killed recorder does."""
    file = TakeFile(audio_folder / name)
    file.append(np.ones(round(length_s * SAMPLE_RATE_HZ), dtype=np.int16))
    file._file.close()
    return audio_folder / name


def under_way(take_id: str = "s1-001") -> Take:
    laps = (Lap(Part.ACTION, 1.5),)
    return Take(
        take_id, "s1", "gate", "", 1, f"s1/{take_id}.wav", 0.0, laps, "now", problem="interrupted"
    )


def test_a_take_that_was_cut_off_is_stored_and_offered(
    store: SqliteStore, audio_folder: Path
) -> None:
    store.save_session(info())
    store.note_take(under_way(), QUESTION)
    recording = record(audio_folder, 2.5)
    assert recover(store, audio_folder).kept == ("s1-001",)
    (answer,) = store.session("s1").answers
    assert answer.question == QUESTION
    assert (answer.take.duration_s, answer.take.laps) == (2.5, (Lap(Part.ACTION, 1.5),))
    assert answer.take.problem == "interrupted"
    assert store.pending() == ("s1-001",)
    assert store.offers() == (answer,)
    assert recording.exists()
    assert not part_of(recording).exists()
    assert recover(store, audio_folder) == Recovery()

    store.settle_offer("s1-001")
    assert store.offers() == ()
    assert store.session("s1").answers == (answer,)


def test_a_take_of_which_nobody_heard_that_it_began_has_its_question(
    store: SqliteStore, audio_folder: Path
) -> None:
    store.save_session(info())
    store.note_take(replace(under_way(), started_at=""), QUESTION)
    record(audio_folder, 1.0)
    recover(store, audio_folder)
    (answer,) = store.session("s1").answers
    assert (answer.question, answer.take.started_at) == (QUESTION, info().started_at)


def test_a_take_that_was_whole_but_not_stored_keeps_its_own_end(
    store: SqliteStore, audio_folder: Path
) -> None:
    store.save_session(info())
    store.note_take(take(), QUESTION)  # the commit never came
    record(audio_folder, 61.5).parent.joinpath(".s1-001.json.ab12_xyz").write_bytes(b"half")
    recover(store, audio_folder)
    assert store.take("s1-001").take == take()
    assert not list(audio_folder.rglob(".*"))


def test_without_the_database_the_note_tells_all(store: SqliteStore, audio_folder: Path) -> None:
    store.save_session(info())
    store.note_take(under_way(), QUESTION)
    record(audio_folder, 1.0)
    new = audio_folder.parent / "new.sqlite3"
    with closing(SqliteStore(new, audio_folder)) as other:
        assert recover(other, audio_folder).kept == ("s1-001",)
        assert other.session("s1").info == info()
        assert other.take("s1-001").question == QUESTION


@pytest.mark.parametrize("damage", [None, b"", b"{", b"[]", b'{"take": 1}'])
def test_without_a_note_the_sound_is_kept(
    store: SqliteStore, audio_folder: Path, damage: bytes | None
) -> None:
    recording = record(audio_folder, 1.0, "s9/s9-003.wav")
    if damage is not None:
        note_of(recording).write_bytes(damage)
    assert recover(store, audio_folder).kept == ("s9-003",)
    (answer,) = store.session("s9").answers
    assert (answer.take.duration_s, answer.take.audio) == (1.0, "s9/s9-003.wav")
    assert answer.question.prompt


def test_every_flipped_bit_of_a_note_is_noticed(store: SqliteStore, audio_folder: Path) -> None:
    store.save_session(info())
    store.note_take(take(), QUESTION)
    recording = audio_folder / "s1" / "s1-001.wav"
    whole = note_of(recording).read_bytes()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        note_of(recording).write_bytes(flipped)
        note = read_note(recording)
        assert note is None or note.take == take()


def test_a_take_that_was_recorded_on_when_the_app_ended(
    store: SqliteStore, audio_folder: Path
) -> None:
    store.save_session(info())
    recording = record(audio_folder, 2.0)
    recover(store, audio_folder)
    store.save_transcript("s1-001", TRANSCRIPT, None)
    file = TakeFile(recording, append=True)
    join = Gap(2.0, None, Missing.INTERRUPTED)
    going_on = under_way()
    store.note_take(replace(going_on, gaps=(join,)), QUESTION)
    file.append(np.ones(SAMPLE_RATE_HZ, dtype=np.int16))
    file._file.close()
    assert recover(store, audio_folder).kept == ("s1-001",)
    kept = store.take("s1-001")
    assert (kept.take.duration_s, kept.take.gaps, kept.transcript) == (3.0, (join,), None)


@pytest.mark.parametrize("problem", ["microphone_lost", "interrupted"])
def test_a_take_that_was_recorded_on_before_anything_was_noted(
    store: SqliteStore, audio_folder: Path, problem: str
) -> None:
    store.save_session(info())
    recording = record(audio_folder, 2.0)
    before = replace(under_way(), duration_s=2.0, problem=problem)
    settle(recording)
    store.save_take(before, QUESTION)
    file = TakeFile(recording, append=True)
    file.append(np.ones(SAMPLE_RATE_HZ, dtype=np.int16))
    file._file.close()
    recover(store, audio_folder)
    kept = store.take("s1-001").take
    why = Missing.INTERRUPTED if problem == "interrupted" else Missing.MICROPHONE
    assert (kept.duration_s, kept.problem) == (3.0, "interrupted")
    assert kept.gaps == (Gap(2.0, None, why),)


def test_a_take_that_was_recorded_on_and_whole_but_not_stored_again(
    store: SqliteStore, audio_folder: Path
) -> None:
    store.save_session(info())
    recording = record(audio_folder, 2.0)
    settle(recording)
    store.save_take(replace(under_way(), duration_s=2.0, laps=()), QUESTION)
    with_mark = replace(under_way(), laps=(Lap(Part.ACTION, 2.5),))
    store.note_take(with_mark, QUESTION)
    file = TakeFile(recording, append=True)
    file.append(np.ones(SAMPLE_RATE_HZ, dtype=np.int16))
    file._file.close()
    settle(recording)  # its own process completed it, and nobody lived to store that
    assert recover(store, audio_folder).kept == ("s1-001",)
    kept = store.take("s1-001").take
    assert (kept.duration_s, kept.laps) == (3.0, (Lap(Part.ACTION, 2.5),))
    assert recover(store, audio_folder) == Recovery()


def test_a_file_that_was_cut_short_is_as_long_as_it_is(
    store: SqliteStore, audio_folder: Path
) -> None:
    store.save_session(info())
    store.note_take(take(), QUESTION)
    record(audio_folder, 2.0)
    recover(store, audio_folder)
    assert store.take("s1-001").take.duration_s == 2.0


def test_a_part_without_sound_leaves_nothing(store: SqliteStore, audio_folder: Path) -> None:
    store.save_session(info())
    store.note_take(under_way(), QUESTION)
    recording = record(audio_folder, 0.0)
    assert recover(store, audio_folder) == Recovery()
    assert list(recording.parent.iterdir()) == []


def test_what_cannot_be_read_is_set_aside_once(store: SqliteStore, audio_folder: Path) -> None:
    part = audio_folder / "s1" / "s1-001.wav.part"
    part.mkdir(parents=True)
    aside = part.with_name("s1-001.wav.part.damaged")
    record(audio_folder, 1.0, "s1/s1-002.wav")
    found = recover(store, audio_folder)
    assert (found.set_aside, found.kept) == ((aside,), ("s1-002",))
    assert aside.is_dir()
    assert recover(store, audio_folder) == Recovery()


def test_a_full_disk_leaves_the_part_for_later(
    store: SqliteStore, audio_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = record(audio_folder, 1.0)

    def full(path: Path) -> float:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(recovery, "settle", full)
    found = recover(store, audio_folder)
    assert (found.left, found.complete) == ((recording,), False)
    monkeypatch.undo()
    assert recover(store, audio_folder).kept == ("s1-001",)


def test_a_part_that_can_be_neither_read_nor_renamed_is_left(
    store: SqliteStore, audio_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = audio_folder / "s1" / "s1-001.wav.part"
    part.mkdir(parents=True)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    assert recover(store, audio_folder).left == (part,)


def test_a_store_or_a_folder_that_fails_is_told(
    store: SqliteStore, audio_folder: Path, tmp_path: Path
) -> None:
    record(audio_folder, 1.0)
    gone = recover(store, tmp_path / "nowhere")
    assert gone.error is not None
    assert "can't be read" in gone.error.what
    store._connection.execute("DROP TABLE offer")
    store._connection.execute("PRAGMA query_only = ON")
    failed = recover(store, audio_folder)
    assert failed.error is not None
    assert not failed.complete


@pytest.mark.parametrize(
    "odd", [".AppleDouble", ".thumbnails", ".s1-001.json.ab12_xyz", ".s1-001.flac", "s1-001.flac"]
)
def test_an_odd_folder_beside_the_sound_stops_nothing(
    store: SqliteStore, audio_folder: Path, odd: str
) -> None:
    recording = record(audio_folder, 1.0)
    (recording.parent / odd).mkdir()
    (recording.parent / odd / "theirs").touch()
    assert recover(store, audio_folder) == Recovery(kept=("s1-001",))
    assert (recording.parent / odd / "theirs").exists()


def test_what_others_hide_beside_the_sound_is_no_recording(
    store: SqliteStore, audio_folder: Path
) -> None:
    recording = record(audio_folder, 1.0)
    foreign = recording.with_name("._s1-001.wav")
    foreign.write_bytes(recording.with_name(f"{recording.name}.part").read_bytes())
    compressed = recording.with_name("._s1-001.flac")
    compressed.touch()
    hidden = record(audio_folder, 1.0, ".AppleDouble/s1-009.wav")
    assert recover(store, audio_folder).kept == ("s1-001",)
    assert foreign.exists()
    assert compressed.exists()
    assert part_of(hidden).exists()


def test_a_folder_that_cannot_be_read_does_not_stop_the_others(
    store: SqliteStore, audio_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = record(audio_folder, 1.0).parent
    record(audio_folder, 1.0, "s2/s2-001.wav")
    refuse_to_list(refused, monkeypatch)
    found = recover(store, audio_folder)
    assert (found.kept, found.left, found.complete) == (("s2-001",), (refused,), False)


def test_a_compressed_recording_without_row_and_note_is_kept(
    store: SqliteStore, audio_folder: Path
) -> None:
    recording = record(audio_folder, 1.0)
    settle(recording)
    with open_sound(recording) as sound:
        encode(sound, flac_of(recording))
    recording.unlink()
    assert recover(store, audio_folder) == Recovery(kept=("s1-001",))
    assert store.take("s1-001").take.duration_s == 1.0


def test_an_end_that_leaves_a_recording_is_looked_after_at_the_next_start(tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    with open_alone(home) as (archive, _):
        record(archive.folders.audio, 1.0)
    with open_alone(home) as (archive, found):
        assert found.kept == ("s1-001",)
    with open_alone(home) as (_, found):
        assert found.kept == ()


def test_torn_writes_of_our_own_go_and_what_others_hide_stays(tmp_path: Path) -> None:
    root = tmp_path / "data"
    folders = Folders(root)
    with open_alone(str(root)):
        pass
    folders.backups.mkdir()
    torn = [
        root / ".settings.json.ab12_xyz",
        folders.banks / ".mine.yaml.ab12_xyz",
        folders.logs / ".crash-1.txt.ab12_xyz",
        folders.backups / ".sessions-2026-11-02.sqlite3-journal",
    ]
    foreign = [root / ".DS_Store", root / ".directory", folders.banks / ".gitignore"]
    for path in (*torn, *foreign):
        path.touch()
    copying = root / ".backup-ab12_xyz"
    copying.mkdir()
    (copying / "sessions.sqlite3").touch()
    with open_alone(str(root)):  # it was closed well: nobody looks, but the end does
        pass
    assert copying.exists()
    with open_alone(str(root)):
        assert not [path for path in (*torn, copying) if path.exists()]
        assert all(path.exists() for path in foreign)
