"""Databases that earlier versions wrote, kept as SQL: each still opens, with every word."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from voice_interview.core.model import Lap, Part, Word
from voice_interview.storage.backups import is_sound
from voice_interview.storage.schema import MIGRATIONS
from voice_interview.storage.store import SqliteStore

OLD = sorted((Path(__file__).parent / "old").glob("version-*.sql"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    database = tmp_path / "sessions.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return database


def version(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        return int(number)


def test_every_version_before_this_one_is_kept() -> None:
    assert [path.stem for path in OLD] == [f"version-{n}" for n in range(1, len(MIGRATIONS))]


def test_an_old_database_opens_with_every_word(old: Path) -> None:
    before = version(old)
    with closing(SqliteStore(old, old.parent)) as store:
        (session,) = store.sessions()
        first, second = session.answers
        assert first.take.laps == (Lap(Part.TASK, 10.1),)
        assert first.transcript is not None
        assert first.transcript.words[1] == Word("measured", 0.4, 0.9, 0.5)
        assert first.edited_text == ("We measured it." if before > 1 else None)
        assert (first.parts, first.notes, first.favorite) == (None, (), False)
        assert second.question.follow_ups[0].prompt == "And then?"
        assert store.pending() == ("s1-002",)
        assert [offer.take.id for offer in store.offers()] == (["s1-002"] if before > 2 else [])
        assert store.left_sessions() == ()
        store.save_edit("s1-002", "Then it was done.")
        store.set_favorite("s1-001", True)
    assert version(old) == len(MIGRATIONS)
    with closing(sqlite3.connect(old)) as connection:
        assert is_sound(connection)
