"""Writing down later: what waits, in which order, and what stops it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from tests.fakes.audio import FakeMicrophone
from tests.fakes.clock import FakeClock
from tests.fakes.speech import PATIENCE_S, FakeTranscriber, FakeVoice
from tests.fakes.store import MemoryStore
from voice_interview.archive import Archive
from voice_interview.catch_up import CatchUp, Progress, Stage, Writer
from voice_interview.compressing import Compressor
from voice_interview.core import events as e
from voice_interview.core.model import (
    Mode,
    Question,
    SessionInfo,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.paths import Folders, default_folders
from voice_interview.speech.adapter import (
    HeardFile,
    SpeechTranscriber,
    Stopped,
    TranscriptionCrashedError,
)

OLD = Transcript((Word("Old.", 0.1, 0.5, 0.9),), (Span(0, 1),), "tiny.en")
NEW = Transcript((Word("New.", 0.1, 0.5, 0.9),), (Span(0, 1),), "base")
GONE = UserError("The recording is not there.", "Nothing was changed.", "Look for it.")
PLAN = e.Plan("s2", "b", "Bank", (Question("q1", "c", "Why?"),), "2026-01-01T10:00:00+00:00")


class Files:
    """Transcribes at once; `held` keeps it at it until it is cancelled or let go."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.vocabulary: list[Any] = []
        self.problem: Exception | None = None
        self.go = threading.Event()
        self.go.set()

    def transcribe_file(
        self,
        path: Path,
        language: str,
        vocabulary: Any,
        on_progress: Callable[[float], None] | None,
        *,
        model: str | None,
        cancelled: Callable[[], bool],
    ) -> HeardFile:
        self.asked.append((path.stem, model))
        self.vocabulary.append(vocabulary)
        if on_progress is not None:
            on_progress(0.5)
        while not self.go.wait(0.01):
            if cancelled():
                raise Stopped
        if self.problem is not None:
            raise self.problem
        return HeardFile(NEW, 12.0)


class Sounds:
    """Compresses at once; `held` keeps it at it until it is cancelled."""

    def __init__(self) -> None:
        self.left = ["s1/t1.wav", "s1/t2.wav"]
        self.done: list[str] = []
        self.held = False
        self.begun = threading.Event()
        self.closed = threading.Event()

    def waiting(self) -> tuple[str, ...]:
        return tuple(self.left)

    def compress(self, audio: str, cancelled: Callable[[], bool]) -> bool:
        self.begun.set()
        while self.held:
            if cancelled():
                return False
            time.sleep(0.01)
        self.left.remove(audio)
        self.done.append(audio)
        return True

    def close(self) -> None:
        self.closed.set()


class Stand:
    """A store with three takes, an engine that rests, and what was told."""

    def __init__(self, folders: Folders) -> None:
        self.store = MemoryStore()
        self.store.save_session(SessionInfo("s1", "devops-python", "B", Mode.RELAXED, "2026"))
        for number in (1, 2, 3):
            take = Take(f"t{number}", "s1", "q1", "", 1, f"s1/t{number}.wav", 12.0, (), "2026")
            self.store.save_take(take, Question("q1", "c", "Why?", vocabulary=("Snyk",)))
        self.store.save_transcript("t2", OLD, 0.4)
        clock = FakeClock()
        self.engine = Engine(
            FakeVoice(_drop),
            FakeMicrophone(_drop, clock),
            FakeTranscriber(_drop),
            self.store,
            clock,
        )
        self.files = Files()
        self.sounds = Sounds()
        archive = Archive(cast(Any, self.store), folders)
        self.writer = Writer(archive, cast(SpeechTranscriber, self.files))
        self.catch_up = CatchUp(self.engine, self.writer, cast(Compressor, self.sounds))
        self.told: list[Progress] = []
        self._changed = threading.Condition()
        self.catch_up.listen(self._hear)

    def _hear(self, progress: Progress) -> None:
        with self._changed:
            self.told.append(progress)
            self._changed.notify_all()

    def wait(self, *ended: tuple[str, Stage]) -> None:
        """Until all of these were told."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: {*ended} <= {(it.take_id, it.stage) for it in self.told}, PATIENCE_S
            ), self.told


def _drop(_event: e.Event) -> None:
    """Nobody listens."""


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    folders = default_folders(str(tmp_path))
    folders.create()
    stand = Stand(folders)
    yield stand
    stand.files.go.set()
    stand.catch_up.close()


def test_what_an_earlier_run_left_is_written_down_the_oldest_first(stand: Stand) -> None:
    stand.catch_up.start()
    stand.wait(("t1", Stage.DONE), ("t3", Stage.DONE))
    assert stand.files.asked == [("t1", None), ("t3", None)]
    assert stand.store.take("t1").transcript == NEW
    assert stand.store.take("t2").transcript == OLD
    assert stand.told[0] == Progress("t1", Stage.WRITING)
    assert (stand.told[1].share, stand.told[1].left_s) == (0.5, None)


def test_the_terms_of_the_question_and_its_bank_are_expected(stand: Stand) -> None:
    stand.writer.write("t1")
    terms = list(stand.files.vocabulary[0])
    assert terms[0] == "Snyk"
    assert "Terraform" in terms


def test_of_a_bank_that_is_gone_the_questions_own_terms_are_left(stand: Stand) -> None:
    stand.store.save_session(SessionInfo("s1", "gone", "B", Mode.RELAXED, "2026"))
    stand.writer.write("t1")
    assert list(stand.files.vocabulary[0]) == ["Snyk"]


def test_a_take_can_be_written_down_again_by_another_model(stand: Stand) -> None:
    stand.catch_up.ask_for("t2", "small")
    stand.store.save_edit("t2", "Mine.")
    stand.catch_up.start()
    stand.wait(("t2", Stage.WAITING), ("t2", Stage.DONE))
    assert stand.files.asked[0] == ("t2", "small")
    answer = stand.store.take("t2")
    assert (answer.transcript, answer.edited_text) == (NEW, "Mine.")


def test_the_old_text_stays_when_it_fails_and_it_is_not_tried_for_ever(stand: Stand) -> None:
    stand.files.problem = GONE
    stand.catch_up.ask_for("t2")
    stand.catch_up.start()
    stand.wait(*((take_id, Stage.FAILED) for take_id in ("t1", "t2", "t3")))
    assert stand.store.take("t2").transcript == OLD
    assert len(stand.files.asked) == 3
    assert {it.error for it in stand.told if it.stage is Stage.FAILED} == {GONE}
    stand.files.problem = None
    stand.catch_up.ask_for("t1")
    stand.wait(("t1", Stage.DONE))


def test_a_bug_ends_this_take_and_no_other(stand: Stand) -> None:
    stand.files.problem = ZeroDivisionError()
    stand.catch_up.start()
    stand.wait(("t1", Stage.FAILED), ("t3", Stage.FAILED))


def test_somebody_can_stop_it_and_it_stays_stopped(stand: Stand) -> None:
    stand.files.go.clear()
    stand.catch_up.start()
    stand.wait(("t1", Stage.WRITING))
    assert stand.catch_up.take_id == "t1"
    stand.catch_up.ask_for("t2")
    stand.catch_up.stop("t2")
    stand.catch_up.stop("t1")
    stand.wait(("t2", Stage.STOPPED), ("t1", Stage.STOPPED), ("t3", Stage.WRITING))
    stand.files.go.set()
    stand.wait(("t3", Stage.DONE))
    assert stand.store.pending() == ("t1",)
    assert stand.store.take("t2").transcript == OLD


def test_while_a_session_runs_it_waits(stand: Stand) -> None:
    stand.files.go.clear()
    stand.catch_up.start()
    stand.wait(("t1", Stage.WRITING))
    stand.engine.take(e.Start(PLAN, at_s=1.0))
    stand.wait(("t1", Stage.WAITING))
    stand.files.go.set()
    assert stand.store.pending() == ("t1", "t3")
    stand.engine.take(e.Abort(at_s=2.0))
    stand.wait(("t1", Stage.DONE), ("t3", Stage.DONE))


def test_closing_leaves_the_rest_for_the_next_start(stand: Stand) -> None:
    stand.files.go.clear()
    stand.catch_up.start()
    stand.wait(("t1", Stage.WRITING))
    stand.catch_up.close()
    assert stand.store.pending() == ("t1", "t3")


def test_a_store_that_can_not_be_read_is_no_reason_to_end(stand: Stand) -> None:
    stand.store.broken = True
    stand.catch_up.start()
    stand.catch_up.ask_for("t1")
    stand.wait(("t1", Stage.FAILED))


def test_what_crashes_the_transcription_is_given_up_until_somebody_asks(stand: Stand) -> None:
    stand.files.problem = TranscriptionCrashedError("It crashed.", "It is kept.", "Try another.")
    stand.catch_up.start()
    stand.wait(("t1", Stage.FAILED), ("t3", Stage.FAILED))
    assert stand.store.pending() == ()
    stand.files.problem = None
    stand.catch_up.ask_for("t1", "small")
    stand.wait(("t1", Stage.DONE))
    assert stand.store.take("t1").transcript == NEW


def test_what_was_given_up_is_tried_again_with_another_model(stand: Stand) -> None:
    stand.files.problem = TranscriptionCrashedError("It crashed.", "It is kept.", "Try another.")
    stand.catch_up.start()
    stand.wait(("t1", Stage.FAILED), ("t3", Stage.FAILED))
    stand.files.problem = None
    stand.catch_up.try_again()
    stand.wait(("t1", Stage.DONE), ("t3", Stage.DONE))


def test_what_cannot_be_given_up_is_only_logged(
    stand: Stand, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(take_id: str) -> None:
        raise GONE

    monkeypatch.setattr(stand.store, "give_up", refuse)
    stand.files.problem = TranscriptionCrashedError("It crashed.", "It is kept.", "Try another.")
    stand.catch_up.start()
    stand.wait(("t1", Stage.FAILED))
    assert "could not be given up" in caplog.text


def test_recordings_are_compressed_once_all_is_written_down(stand: Stand) -> None:
    stand.catch_up.start()
    assert stand.sounds.closed.wait(PATIENCE_S)
    assert stand.sounds.done == ["s1/t1.wav", "s1/t2.wav"]
    assert [take_id for take_id, _ in stand.files.asked] == ["t1", "t3"]


def test_a_wish_comes_before_compressing(stand: Stand) -> None:
    stand.sounds.held = True
    stand.catch_up.start()
    assert stand.sounds.begun.wait(PATIENCE_S)
    stand.catch_up.ask_for("t2")
    stand.wait(("t2", Stage.DONE))
    stand.sounds.held = False
    assert stand.sounds.closed.wait(PATIENCE_S)
    assert stand.sounds.done == ["s1/t1.wav", "s1/t2.wav"]


def test_nothing_is_compressed_that_shall_stay_as_it_is(stand: Stand) -> None:
    stand.catch_up.compress(False)
    stand.catch_up.start()
    stand.wait(("t3", Stage.DONE))
    assert not stand.sounds.begun.is_set()
    stand.catch_up.compress(True)
    assert stand.sounds.closed.wait(PATIENCE_S)
    assert len(stand.sounds.done) == 2
