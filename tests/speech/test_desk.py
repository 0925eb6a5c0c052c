"""The desk of the speech child, in this process; Whisper is played by a fake, the pipe is real."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from tests.speech.sounds import sample_sound, silence, write_recording
from voice_interview.core.events import Problem
from voice_interview.core.model import SAMPLE_RATE_HZ, Word
from voice_interview.paths import Folders
from voice_interview.speech import messages as m
from voice_interview.speech import process
from voice_interview.speech.whisper import Draft, Heard, Way

_GLANCE = Way(beam=1)
_PATIENCE_S = 20.0


class Fake:
    """Hears one word a second. `at_a_glance` is called at each look for the caption."""

    def __init__(self, at_a_glance: Callable[[], None]) -> None:
        self._at_a_glance = at_a_glance

    def speaks(self, _language: str) -> bool:
        return True

    def hear(self, sound: Any, *, wide: bool = False) -> Heard:
        return Heard(None, len(sound) // 160)

    def draft(self, heard: Heard, _language: str, way: Way, _terms: str = "") -> Draft:
        if way == _GLANCE:
            self._at_a_glance()
        return Draft((1,), " ".join(["word"] * round(heard.length_s)), -0.1, 0.0)

    def words(self, _heard: Heard, draft: Draft, _language: str) -> list[Word]:
        return [Word(text, at, at + 0.9, 0.9) for at, text in enumerate(draft.text.split())]


class AtOnce(Executor):
    """Works while it is asked to; what is raised lies in the future."""

    def submit(self, work: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(work(*args, **kwargs))
        except OSError as error:
            future.set_exception(error)
        return future


@contextmanager
def desk(folders: Folders) -> Iterator[Connection]:
    """Let a desk work in a thread; yields the parent's end of its pipe."""
    parent, child = Pipe()
    thread = threading.Thread(target=process.Desk(child, folders).run)
    thread.start()
    try:
        yield parent
    finally:
        parent.send(None)
        thread.join(_PATIENCE_S)
        assert not thread.is_alive()


@contextmanager
def desk_that_looks(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Connection, threading.Event]]:
    """A look at job 1 is under way, and ends when the event is set."""
    looking, go_on = threading.Event(), threading.Event()

    def look() -> None:
        looking.set()
        assert go_on.wait(_PATIENCE_S)

    monkeypatch.setattr(process, "load_whisper", lambda *_: (Fake(look), ""))
    with desk(folders) as pipe:
        follow(pipe, folders, 1)
        assert looking.wait(_PATIENCE_S)
        yield pipe, go_on


def told(pipe: Connection, job: int) -> m.Done | m.Failed:
    """Wait for what becomes of a job; nothing may have become of another."""
    while pipe.poll(_PATIENCE_S):
        message = pipe.recv()
        if isinstance(message, m.Done | m.Failed):
            assert message.job == job
            return message
    pytest.fail("nothing is told any more")


def follow(pipe: Connection, folders: Folders, job: int) -> None:
    """Order a recording of five seconds, of which somebody is still speaking."""
    path = folders.audio / f"{job}.wav"
    write_recording(path, sample_sound("answer-1")[: 5 * SAMPLE_RATE_HZ])
    pipe.send(m.Follow(m.Order(job, str(path), "base", "en", {})))


def complete(pipe: Connection, job: int) -> None:
    pipe.send(m.ExpectEnd(job))
    pipe.send(m.Complete(job))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    found = Folders(tmp_path)
    found.create()
    return found


@pytest.mark.parametrize("last", [m.Complete(1), m.Drop(1)])
def test_what_fails_aside_at_the_very_end_ends_that_job_only(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, last: m.Complete | m.Drop
) -> None:
    """The end is heard of after the look failed, and before that was taken up."""
    pipes: list[Connection] = []

    def fail_once() -> None:
        if pipes:
            pipes.pop().send(last)
            raise OSError("gone")

    fake = Fake(fail_once)
    monkeypatch.setattr(process, "load_whisper", lambda *_: (fake, ""))
    monkeypatch.setattr(process, "ThreadPoolExecutor", lambda *_: AtOnce())
    with desk(folders) as pipe:
        pipes.append(pipe)
        follow(pipe, folders, 1)
        if isinstance(last, m.Complete):
            failed = told(pipe, 1)
            assert isinstance(failed, m.Failed)
            assert failed.problem is Problem.BAD_AUDIO
        follow(pipe, folders, 2)
        complete(pipe, 2)
        assert isinstance(told(pipe, 2), m.Done)


def test_who_is_forgotten_while_something_is_decoded_aside_holds_up_nobody(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk_that_looks(folders, monkeypatch) as (pipe, go_on):
        pipe.send(m.Drop(1))
        follow(pipe, folders, 2)
        complete(pipe, 2)
        done = told(pipe, 2)
        go_on.set()
        assert isinstance(done, m.Done)
        assert done.transcript.words


def test_who_finishes_while_a_look_is_under_way_is_served_before_it_ends(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk_that_looks(folders, monkeypatch) as (pipe, go_on):
        complete(pipe, 1)
        done = told(pipe, 1)
        go_on.set()
        assert isinstance(done, m.Done)
        assert done.transcript.text.startswith("word word")


def test_a_silent_recording_is_done_without_a_word(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "load_whisper", lambda *_: (Fake(lambda: None), ""))
    path = write_recording(folders.audio / "1.wav", silence(3.0))
    with desk(folders) as pipe:
        pipe.send(m.Follow(m.Order(1, str(path), "base", "en", {})))
        complete(pipe, 1)
        done = told(pipe, 1)
    assert isinstance(done, m.Done)
    assert done.transcript.words == ()
    assert done.duration_s == pytest.approx(3.0)


def test_the_texts_of_a_model_are_judged_by_whom_it_has(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Louder:
        def __init__(self, model: str) -> None:
            self._model = model

        def choose(self, _sound: Any, drafts: tuple[Draft, ...]) -> Draft:
            words = drafts[0].text.replace("word", self._model)
            return Draft((2,), words, -0.1, 0.0)

    monkeypatch.setattr(process, "load_whisper", lambda *_: (Fake(lambda: None), ""))
    monkeypatch.setattr(
        process, "judge_of", lambda _, name: None if name == "tiny.en" else Louder(name)
    )
    path = str(write_recording(folders.audio / "1.wav", sample_sound("answer-1")[:80_000]))
    texts = []
    with desk(folders) as pipe:
        for job, model in enumerate(("base", "small", "tiny.en"), start=1):
            pipe.send(m.Read(m.Order(job, path, model, "en", {})))
            done = told(pipe, job)
            assert isinstance(done, m.Done)
            texts.append(done.transcript.text.split()[0])
    assert texts == ["base", "small", "word"]


@pytest.mark.parametrize("complete_at_once", [True, False])
def test_when_cuda_fails_at_work_the_processor_begins_anew(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, complete_at_once: bool
) -> None:
    def run_out() -> None:
        raise RuntimeError("CUDA out of memory")

    class Card(Fake):
        def words(self, heard: Heard, draft: Draft, language: str) -> list[Word]:
            run_out()
            return super().words(heard, draft, language)

    loaded: list[str] = []

    def load(_folders: Folders, _name: str, device: str) -> tuple[Fake, str]:
        loaded.append(device)
        return (Card(run_out) if device == "cuda" else Fake(lambda: None)), ""

    monkeypatch.setattr(process, "load_whisper", load)
    with desk(folders) as pipe:
        path = write_recording(folders.audio / "1.wav", sample_sound("answer-1")[:80_000])
        pipe.send(m.Follow(m.Order(1, str(path), "base", "en", {}, "cuda")))
        notes: list[str] = []
        if not complete_at_once:
            while "CUDA" not in "".join(notes) and pipe.poll(_PATIENCE_S):
                if isinstance(message := pipe.recv(), m.Loaded):
                    notes.append(message.sentence)
            assert "CUDA could not be used (CUDA out of memory)" in notes[-1]
        complete(pipe, 1)
        done = told(pipe, 1)
        pipe.send(m.Follow(m.Order(2, str(path), "base", "en", {}, "cuda")))
        complete(pipe, 2)
        assert isinstance(told(pipe, 2), m.Done)
    assert loaded == ["cuda", "cpu"]
    assert isinstance(done, m.Done)
    assert done.transcript.words
