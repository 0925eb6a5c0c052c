"""A file becomes a take of a session of its own, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.fakes.app import BANK, GATE
from tests.gui.screenshots import write_sound
from voice_interview.archive import Archive
from voice_interview.audio.imports import AudioImporter, ImportCancelledError, ImportFailedError
from voice_interview.bringing_in import BringingIn
from voice_interview.core.events import Problem
from voice_interview.core.model import Take
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.storage.store import SqliteStore


class Converter:
    """Writes two seconds of sound, or fails."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    def convert(
        self,
        source: Path,
        target: Path,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> float:
        on_progress(1.0)
        if self.error is not None or cancelled():
            raise self.error or ImportCancelledError
        write_sound(target, 2.0)
        return 2.0


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    folders = Folders(tmp_path / "data")
    folders.create()
    store = SqliteStore(folders.database, folders.audio)
    yield Archive(store, folders)
    store.close()


def bring(archive: Archive, error: Exception | None = None) -> Take | None:
    importer = cast(AudioImporter, Converter(error))
    return BringingIn(archive, importer).bring_in(
        Path("talk.mp3"), BANK, GATE, lambda _: None, lambda: False
    )


def test_a_file_is_a_take_that_waits_for_its_text(archive: Archive) -> None:
    take = bring(archive)
    assert take is not None
    (record,) = archive.store.sessions()
    assert (record.info.bank_id, record.info.bank_title) == (BANK.id, BANK.title)
    (answer,) = record.answers
    assert answer.take == take
    assert (take.duration_s, take.device, answer.question) == (2.0, "talk.mp3", GATE)
    assert archive.audio_file(take.audio).exists()
    assert archive.store.pending() == (take.id,)


def test_what_is_cancelled_leaves_nothing(archive: Archive) -> None:
    assert bring(archive, ImportCancelledError()) is None
    assert archive.store.sessions() == ()
    assert list(archive.folders.audio.iterdir()) == []


def test_what_can_not_be_read_is_told_and_leaves_nothing(archive: Archive) -> None:
    with pytest.raises(UserError, match="audio"):
        bring(archive, ImportFailedError(Problem.BAD_AUDIO))
    assert archive.store.sessions() == ()
    assert list(archive.folders.audio.iterdir()) == []


def test_a_store_that_refuses_is_told(archive: Archive) -> None:
    with pytest.raises(UserError, match="full"):
        bring(archive, UserError("The disk is full."))
    assert archive.store.sessions() == ()
