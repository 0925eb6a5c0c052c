"""What only the store on disk does; tests/contract has what every store does."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from voice_interview.core.model import (
    Answer,
    Mode,
    Note,
    Question,
    SessionInfo,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.errors import UserError
from voice_interview.storage import derived
from voice_interview.storage.backups import back_up, backup_files
from voice_interview.storage.problems import NotErasedError
from voice_interview.storage.rebuild import is_damaged
from voice_interview.storage.schema import MIGRATIONS
from voice_interview.storage.store import SqliteStore

posix = pytest.mark.skipif(os.name == "nt", reason="file modes, signals and limits are POSIX's")

INFO = SessionInfo("s1", "b", "Bank", Mode.RELAXED, "2025-11-23T14:32:05+01:00")
QUESTION = Question("q1", "c", "Why?")
TAKE = Take("t1", "s1", "q1", "", 1, "s1/t1.wav", 12.0, (), "2025-11-23T14:33:00+01:00")
TRANSCRIPT = Transcript((Word("Unforgettable.", 0.1, 0.9, 0.9),), (Span(0, 1),), "base")

FIRST_VERSION_ROWS: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("session", (1, "s1", "b", "Bank", "relaxed", "2025-11-23T14:32:05+01:00")),
    (
        "take",
        (
            *(1, "t1", "s1", "q1", "", 1, "s1/t1.wav", 12.0, "[]", "2025-11-23T14:33:00+01:00"),
            *(0.0, "", 0.0, ""),
            '{"id":"q1","category":"c","prompt":"Why?","title":"","spoken":"","star":false,'
            '"think_s":30.0,"limit_s":120.0,"follow_ups":[],"key_points":[],"vocabulary":[],'
            '"tags":[],"difficulty":2}',
        ),
    ),
    ("transcript", ("t1", '[["Unforgettable.",0.1,0.9,0.9]]', "[[0,1]]", "base", "en", 0.4)),
)
"""As version 1 wrote them, and as they are out there."""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "sessions.sqlite3"


@pytest.fixture
def store(database: Path, tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(database, tmp_path / "audio")
    yield store
    store.close()


def fill(store: SqliteStore) -> None:
    store.save_session(INFO)
    store.save_take(TAKE, QUESTION)
    store.save_transcript("t1", TRANSCRIPT, 0.4)


def reopened(database: Path) -> SqliteStore:
    return SqliteStore(database, database.parent / "audio", busy_timeout_s=0.05)


def assert_three_sentences(error: UserError) -> None:
    for sentence in (error.what, error.kept, error.fix):
        assert sentence.endswith(".")


def test_what_was_saved_is_there_after_a_restart(store: SqliteStore, database: Path) -> None:
    fill(store)
    before = store.sessions()
    store.close()
    with closing(reopened(database)) as again:
        assert again.sessions() == before


@posix
def test_what_was_saved_survives_a_kill(database: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from tests.storage import test_store as t\n"
        "store = t.reopened(Path(sys.argv[1]))\n"
        "t.fill(store)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, database], check=False)
    assert ended.returncode == -9
    with closing(reopened(database)) as store:
        assert store.take("t1").transcript == TRANSCRIPT


@posix
def test_the_files_are_private_under_any_umask(database: Path) -> None:
    old = os.umask(0)
    try:
        store = reopened(database)
        fill(store)
        modes = {
            file.name: stat.S_IMODE(file.stat().st_mode)
            for file in database.parent.iterdir()
            if file.is_file()
        }
        store.close()
    finally:
        os.umask(old)
    logs = {f"{database.name}-wal", f"{database.name}-shm"}
    assert set(modes) == {database.name, "reserve", *logs}
    assert set(modes.values()) == {0o600}


@posix
def test_a_database_that_others_could_read_is_made_private(database: Path) -> None:
    reopened(database).close()
    database.chmod(0o644)
    reopened(database).close()
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_the_settings_that_keep_commits_over_a_power_cut(store: SqliteStore) -> None:
    pragmas = {
        name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_deleted_words_are_in_no_file(store: SqliteStore, database: Path) -> None:
    def words_on_disk() -> bool:
        files = [file for file in database.parent.iterdir() if file.is_file()]
        return any(b"forgettabl" in file.read_bytes().lower() for file in files)

    fill(store)
    store.save_note("t1", Note("n1", 0.5, "Really unforgettable?"))
    store.save_edit("t1", "It was Unforgettable!")
    assert len(store.search("unforgettable")) == 1
    store.save_edit("t1", None)
    assert words_on_disk()
    store.delete_sessions(("s1",))
    assert not words_on_disk()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows can be deleted, but nothing be cleared up after them."""

    def full(_connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(derived, "forget_deleted_words", full)


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize("delete_all", [True, False])
def test_what_was_deleted_but_not_cleared_is_told_as_that(
    database: Path, tmp_path: Path, delete_all: bool
) -> None:
    with closing(SqliteStore(database, tmp_path / "audio", tmp_path / "backups")) as store:
        fill(store)
        back_up(database, tmp_path / "backups", date(2025, 11, 24))
        with pytest.raises(NotErasedError, match="disk is full") as caught:
            store.delete_sessions(("s1",)) if delete_all else store.delete_take("t1")
        assert_three_sentences(caught.value)
        assert "is deleted" in caught.value.kept
        assert store.pending() == ()
        assert store.recordings() == {}
    (backup,) = backup_files(tmp_path / "backups")
    assert b"unforgettable" not in backup.read_bytes().lower()


def test_deleted_words_are_in_no_part_of_the_index(store: SqliteStore, database: Path) -> None:
    """Many saves make many parts of an index, that are merged by and by."""
    store.save_session(INFO)
    for number in range(10):
        store.save_take(replace(TAKE, id=f"t{number}"), QUESTION)
        store.save_edit(f"t{number}", f"secretly word{number}")
        assert len(store.search("word")) == number + 1
    for number in (1, 4, 8):
        store.delete_take(f"t{number}")
    assert len(store.search("secret")) == 7
    content = database.read_bytes() + Path(f"{database}-wal").read_bytes()
    assert b"word9" in content
    assert b"word8" not in content
    store.delete_sessions(["s1"])
    assert b"secret" not in database.read_bytes() + Path(f"{database}-wal").read_bytes()


def test_what_is_derived_is_made_anew_when_it_is_made_in_another_way(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    (before,) = store.outlines()
    monkeypatch.setattr(derived, "OUTLINE_VERSION", 1_000_000)
    monkeypatch.setattr(derived, "outline_of", lambda answer: before._replace(title="Another"))
    assert [outline.title for outline in store.outlines()] == ["Another"]
    assert len(store.search("unforgettable")) == 1


def test_a_damaged_index_is_noticed(store: SqliteStore, database: Path) -> None:
    fill(store)
    store.search("unforgettable")
    assert not is_damaged(database)
    store._connection.execute("UPDATE spoken_content SET c0 = 'something else'")
    assert is_damaged(database)


def test_a_damaged_outline_is_noticed(store: SqliteStore, database: Path) -> None:
    fill(store)
    store.outlines()
    store._connection.execute("UPDATE outline SET pace_wpm = 1")
    assert is_damaged(database)


def test_a_flipped_bit_in_a_text_leaves_the_list_readable(store: SqliteStore) -> None:
    fill(store)
    (before,) = store.outlines()
    store._connection.execute("UPDATE outline SET title = CAST(x'41ff42' AS TEXT)")
    assert store.outlines() == (before._replace(title="A\ufffdB"),)
    assert store.summaries()[0].info.id == before.session_id


def test_the_list_of_sessions_reads_no_long_rows(store: SqliteStore) -> None:
    statements: list[str] = []
    store._connection.set_trace_callback(statements.append)
    store.summaries()
    store._connection.set_trace_callback(None)
    plan = store._connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}").fetchall()
    steps = [row["detail"] for row in plan]
    assert any("take USING COVERING INDEX take_of_session" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_listing_and_searching_answers_read_no_long_rows(store: SqliteStore) -> None:
    fill(store)
    store.outlines()
    statements: list[str] = []
    store._connection.set_trace_callback(statements.append)
    store.outlines()
    assert store.search("nothing that was said") == ()
    store._connection.set_trace_callback(None)
    queries = [statement for statement in statements if statement.startswith("SELECT")]
    tables = " ".join(
        row["detail"]
        for query in queries
        if "fts" not in query and "spoken_" not in query  # the index asks these itself
        for row in store._connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
    )
    assert "spoken VIRTUAL TABLE INDEX" in tables
    assert "SCAN outline" in tables
    assert "transcript" not in tables
    for step in tables.split("SCAN ")[1:]:
        assert not step.startswith("take") or "COVERING INDEX" in step


def test_text_that_is_no_unicode_does_not_stop_a_save(store: SqliteStore) -> None:
    store.save_session(INFO)
    store.save_take(replace(TAKE, device="Mic \udcff", laps=()), replace(QUESTION, title="\ud800"))
    saved = store.take("t1")
    assert saved.take.device == "Mic ?"
    assert saved.question.title == "?"


@pytest.mark.parametrize("audio", ["../outside.wav", "s1/../../outside.wav", "", "."])
def test_nothing_outside_the_audio_folder_is_deleted(
    store: SqliteStore, tmp_path: Path, audio: str
) -> None:
    outside = tmp_path / "outside.wav"
    outside.write_bytes(b"RIFF")
    (tmp_path / "audio").mkdir()
    store.save_session(replace(INFO, id=".."))
    store.save_take(replace(TAKE, session_id="..", audio=audio), QUESTION)
    store.delete_sessions(("..",))
    assert outside.exists()
    assert (tmp_path / "audio").exists()


def test_an_absolute_path_is_not_followed(store: SqliteStore, tmp_path: Path) -> None:
    outside = tmp_path / "outside.wav"
    outside.write_bytes(b"RIFF")
    store.save_session(INFO)
    store.save_take(replace(TAKE, audio=str(outside)), QUESTION)
    store.delete_take("t1")
    assert outside.exists()


def test_sound_that_cannot_be_deleted_keeps_the_session(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    recording = tmp_path / "audio" / "s1" / "t1.wav"
    recording.parent.mkdir(parents=True, exist_ok=True)
    recording.write_bytes(b"RIFF")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr("shutil.rmtree", refuse)
    deletions: tuple[Callable[[], None], ...] = (
        lambda: store.delete_take("t1"),
        lambda: store.delete_sessions(("s1",)),
    )
    for delete in deletions:
        with pytest.raises(UserError, match="Permission denied") as caught:
            delete()
        assert_three_sentences(caught.value)
    monkeypatch.undo()
    recording.unlink()
    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(UserError, match="Permission denied"):
        store.delete_sessions(("s1",))
    assert store.session("s1").answers[0].transcript == TRANSCRIPT


# ---- the world's faults


def test_no_database_file(database: Path) -> None:
    database.write_bytes(b"This is a letter and no database. " * 100)
    with pytest.raises(UserError, match="damaged") as caught:
        reopened(database)
    assert_three_sentences(caught.value)


@pytest.mark.parametrize("place", ["folder", "below a file", "missing folder"])
def test_a_place_where_no_database_can_be(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    places = {
        "folder": tmp_path,
        "below a file": tmp_path / "file" / "sessions.sqlite3",
        "missing folder": tmp_path / "none" / "sessions.sqlite3",
    }
    with pytest.raises(UserError, match="can't be opened") as caught:
        reopened(places[place])
    assert_three_sentences(caught.value)


def test_a_database_that_may_only_be_read(store: SqliteStore) -> None:
    fill(store)
    store._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(UserError, match="can't be written") as caught:
        store.save_session(INFO)
    assert_three_sentences(caught.value)
    assert store.take("t1").transcript == TRANSCRIPT


def test_a_database_that_another_program_holds(database: Path) -> None:
    with closing(reopened(database)) as store:
        fill(store)
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(UserError, match="in use by another program") as caught:
                store.save_session(INFO)
            other.execute("ROLLBACK")
        assert_three_sentences(caught.value)
        store.save_session(INFO)


@posix
def test_a_full_disk_keeps_what_was_there(database: Path) -> None:
    import resource

    with closing(reopened(database)) as store:
        fill(store)
        huge = replace(TRANSCRIPT, words=(Word("x" * 3_000_000, 0, 1, 1),))
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
        try:
            with pytest.raises(UserError, match="disk") as caught:
                store.save_transcript("t1", huge, None)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert_three_sentences(caught.value)
        assert store.take("t1").transcript == TRANSCRIPT
        store.save_transcript("t1", huge, None)
    with closing(reopened(database)) as again:
        assert again.take("t1").transcript == huge


def test_a_damaged_page_is_said(database: Path) -> None:
    with closing(reopened(database)) as store:
        for number in range(50):
            store.save_session(replace(INFO, id=f"s{number}"))
    content = bytearray(database.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    database.write_bytes(content)
    with pytest.raises(UserError, match="damaged") as caught, closing(reopened(database)) as store:
        store.sessions()
    assert_three_sentences(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE transcript SET words = '[[\"cut'",
        "UPDATE transcript SET words = '[[1]]'",
        "UPDATE transcript SET words = CAST(x'ff' AS TEXT)",
        "UPDATE take SET laps = '[[\"none\", 1]]'",
        "UPDATE take SET question = '[]'",
        "UPDATE take SET question = '{}'",
        "UPDATE session SET mode = 'none'",
        "PRAGMA foreign_keys = OFF; UPDATE take SET session_id = 'none'",
    ],
)
def test_a_damaged_row_is_said(store: SqliteStore, change: str) -> None:
    fill(store)
    store._connection.executescript(change)
    with pytest.raises(UserError, match="damaged") as caught:
        store.sessions()
    assert_three_sentences(caught.value)


def test_a_bug_of_ours_is_no_user_error(store: SqliteStore) -> None:
    store._connection.execute("DROP TABLE transcript")
    with pytest.raises(sqlite3.OperationalError):
        store.sessions()


# ---- versions


def test_a_newer_database_is_refused_and_left_alone(database: Path) -> None:
    reopened(database).close()
    with closing(sqlite3.connect(database)) as newer:
        newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = database.read_bytes()
    with pytest.raises(UserError, match="newer version") as caught:
        reopened(database)
    assert_three_sentences(caught.value)
    assert database.read_bytes() == before


def test_a_migration_that_fails_changes_nothing(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(reopened(database)) as store:
        fill(store)
    broken = (*MIGRATIONS, ("ALTER TABLE take ADD COLUMN notes TEXT", "CREATE NONSENSE"))
    monkeypatch.setattr("voice_interview.storage.schema.MIGRATIONS", broken)
    with pytest.raises(sqlite3.OperationalError):
        reopened(database)
    monkeypatch.undo()
    with closing(reopened(database)) as store:
        assert store.take("t1").transcript == TRANSCRIPT


def test_a_later_version_migrates_what_is_there(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(reopened(database)) as store:
        fill(store)
    later = (*MIGRATIONS, ("ALTER TABLE take ADD COLUMN notes TEXT NOT NULL DEFAULT ''",))
    monkeypatch.setattr("voice_interview.storage.schema.MIGRATIONS", later)
    with closing(reopened(database)) as store:
        assert store._connection.execute("SELECT notes FROM take").fetchone()["notes"] == ""
        assert store.take("t1").transcript == TRANSCRIPT


def test_a_database_of_the_first_version_is_brought_up_with_all_that_is_in_it(
    database: Path,
) -> None:
    with closing(sqlite3.connect(database)) as old:
        for statement in MIGRATIONS[0]:
            old.execute(statement)
        old.execute("PRAGMA user_version = 1")
        for table, row in FIRST_VERSION_ROWS:
            old.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        old.commit()
    with closing(reopened(database)) as store:
        assert store.take("t1") == Answer(TAKE, QUESTION, TRANSCRIPT, 0.4)
        store.save_edit("t1", "Mine.")
        store.delete_take("t1")
        assert store._connection.execute("SELECT count(*) FROM edit").fetchone()[0] == 0


def test_released_migrations_are_never_changed() -> None:
    """A database in the field was made by exactly these; append a new one instead."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for statement in MIGRATIONS[0]:
            fresh.execute(statement)
        columns = {
            table: [row[1] for row in fresh.execute(f"PRAGMA table_info({table})")]
            for table in ("session", "take", "transcript")
        }
    assert columns == {
        "session": ["row", "id", "bank_id", "bank_title", "mode", "started_at"],
        "take": [
            "row", "id", "session_id", "question_id", "follow_up_id", "number", "audio",
            "duration_s", "laps", "started_at", "preroll_s", "device", "lost_s", "problem",
            "question",
        ],
        "transcript": [
            "take_id", "words", "speech", "model", "language", "finish_to_transcript_s",
        ],
    }  # fmt: skip
