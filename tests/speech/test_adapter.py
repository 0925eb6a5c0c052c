"""The parent's side of the transcriber: losses, hangs and files, with children that play a part."""

from __future__ import annotations

import os
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.speech import PATIENCE_S, EventLog
from tests.speech import children
from tests.speech.sounds import samples, write_recording
from voice_interview.core.events import (
    CaptionChanged,
    Event,
    Problem,
    TranscriptFailed,
    TranscriptProgress,
    TranscriptReady,
)
from voice_interview.errors import UserError
from voice_interview.paths import Folders, shipped
from voice_interview.speech.adapter import SpeechTranscriber

Make = Callable[..., SpeechTranscriber]
TAKE = "s/take.wav"
SAMPLE = shipped("assets") / "sample" / "answer-2.flac"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = Folders(tmp_path / "home")
    made.create()
    write_recording(made.audio / TAKE, samples(1.0))
    return made


@pytest.fixture
def log() -> EventLog:
    return EventLog()


@pytest.fixture
def make(folders: Folders, log: EventLog) -> Iterator[Make]:
    made: list[SpeechTranscriber] = []

    def build(main: Callable[..., None], **options: float) -> SpeechTranscriber:
        made.append(SpeechTranscriber(folders, log.post, child_main=main, **options))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for transcriber in made:
        transcriber.close()


def last(log: EventLog, count: int) -> Event:
    return log.wait(lambda events: len(events) >= count)[-1]


def orders(folders: Folders) -> list[list[str]]:
    path = folders.root / "orders.txt"
    return [line.split() for line in path.read_text().splitlines()] if path.exists() else []


def test_captions_and_the_transcript_carry_the_turn(make: Make, log: EventLog) -> None:
    transcriber = make(children.speak)
    transcriber.begin(4, TAKE, "en", {})
    assert last(log, 1) == CaptionChanged(4, "so far", "and")
    transcriber.finish(4, TAKE, "en", {})
    assert log.wait_for(TranscriptReady).turn == 4


def test_one_child_serves_many_recordings(make: Make, log: EventLog, folders: Folders) -> None:
    transcriber = make(children.speak)
    transcriber.warm()
    for turn in (1, 2, 3):
        transcriber.finish(turn, TAKE, "en", {})
    log.wait(lambda events: sum(isinstance(e, TranscriptReady) for e in events) == 3)
    assert len({pid for pid, *_ in orders(folders)}) == 1


def test_another_model_is_used_from_the_next_recording_on(
    make: Make, log: EventLog, folders: Folders
) -> None:
    transcriber = make(children.speak)
    transcriber.finish(1, TAKE, "en", {})
    log.wait_for(TranscriptReady)
    transcriber.configure("tiny.en")
    transcriber.finish(2, TAKE, "en", {})
    log.wait(lambda events: any(isinstance(e, TranscriptReady) and e.turn == 2 for e in events))
    assert [model for _, _, model, *_ in orders(folders)] == ["base", "tiny.en"]


@pytest.mark.parametrize(("chosen", "ordered"), [("", "de"), ("en", "en"), ("detect", "detect")])
def test_device_and_language_go_with_the_order(
    make: Make, log: EventLog, folders: Folders, chosen: str, ordered: str
) -> None:
    transcriber = make(children.speak)
    transcriber.configure("base", "cuda", chosen)
    transcriber.finish(1, TAKE, "de", {})
    log.wait_for(TranscriptReady)
    assert [order[2:] for order in orders(folders)] == [["base", "cuda", ordered]]


def test_a_device_that_is_not_used_is_told(make: Make, log: EventLog) -> None:
    transcriber = make(children.speak)
    assert transcriber.note == ""
    for device, told in (("cuda", "No CUDA here."), ("cpu", "")):
        transcriber.configure("base", device)
        transcriber.warm()
        transcriber.transcribe_file(SAMPLE, "en")
        assert transcriber.note == told


def test_a_lost_child_is_replaced_and_takes_the_work_up_again(
    make: Make, log: EventLog, folders: Folders
) -> None:
    transcriber = make(children.speak_after_dying_once)
    transcriber.begin(1, TAKE, "en", {})
    transcriber.finish(1, TAKE, "en", {})
    assert log.wait_for(TranscriptReady).turn == 1
    assert len({pid for pid, *_ in orders(folders)}) == 2


def test_work_that_kills_two_children_is_given_up(make: Make, log: EventLog) -> None:
    transcriber = make(children.die_always)
    transcriber.finish(1, TAKE, "en", {})
    assert log.wait_for(TranscriptFailed) == TranscriptFailed(1, Problem.SPEECH_CRASHED)


def test_what_died_twice_while_it_grew_fails_at_the_end(
    make: Make, log: EventLog, folders: Folders
) -> None:
    transcriber = make(children.die_always)
    transcriber.begin(1, TAKE, "en", {})
    give_up = threading.Event()
    for _ in range(int(PATIENCE_S * 20)):
        if len(orders(folders)) >= 2 and transcriber.pid is None:
            break
        give_up.wait(0.05)
    assert log.events == []
    transcriber.finish(1, TAKE, "en", {})
    assert last(log, 1) == TranscriptFailed(1, Problem.SPEECH_CRASHED)


def test_a_caption_never_goes_back_after_a_loss(make: Make, log: EventLog) -> None:
    transcriber = make(children.speak)
    transcriber.begin(1, TAKE, "en", {})
    log.wait_for(CaptionChanged)
    pid = transcriber.pid
    assert pid is not None
    transcriber._jobs[1].committed = "so far and much further"
    os.kill(pid, signal.SIGKILL)
    transcriber.finish(1, TAKE, "en", {})
    log.wait_for(TranscriptReady)
    assert sum(isinstance(event, CaptionChanged) for event in log.events) == 1


@pytest.mark.parametrize(
    ("shown", "then"),
    [("so fat", "so fat"), ("se", "se far"), ("so far", "so far"), ("", "so far")],
)
def test_after_a_loss_what_is_shown_stays_and_the_caption_goes_on(
    make: Make, log: EventLog, shown: str, then: str
) -> None:
    transcriber = make(children.speak)
    transcriber.begin(1, TAKE, "en", {})
    log.wait_for(CaptionChanged)
    pid = transcriber.pid
    assert pid is not None
    transcriber._jobs[1].committed = shown
    os.kill(pid, signal.SIGKILL)
    transcriber.finish(1, TAKE, "en", {})
    log.wait_for(TranscriptReady)
    *_, last_caption = [event for event in log.events if isinstance(event, CaptionChanged)]
    assert last_caption == CaptionChanged(1, then, "and")


def test_after_a_loss_the_progress_does_not_go_back(make: Make, log: EventLog) -> None:
    transcriber = make(children.speak)
    transcriber.begin(1, TAKE, "en", {})
    log.wait_for(CaptionChanged)
    transcriber._jobs[1].share = 0.5
    transcriber.finish(1, TAKE, "en", {})
    log.wait_for(TranscriptReady)
    assert not any(isinstance(event, TranscriptProgress) for event in log.events)


def test_a_child_that_hangs_is_killed(make: Make, log: EventLog, folders: Folders) -> None:
    transcriber = make(children.hang, stall_s=2.0)
    transcriber.finish(1, TAKE, "en", {})
    assert log.wait_for(TranscriptFailed) == TranscriptFailed(1, Problem.SPEECH_CRASHED)
    assert len({pid for pid, *_ in orders(folders)}) == 2


def test_after_a_cancel_nothing_is_told(make: Make, log: EventLog) -> None:
    transcriber = make(children.speak)
    transcriber.begin(1, TAKE, "en", {})
    log.wait_for(CaptionChanged)
    transcriber.cancel(1)
    transcriber.finish(2, TAKE, "en", {})
    log.wait_for(TranscriptReady)
    later = [event for event in log.events if getattr(event, "turn", 0) == 1]
    assert later == [CaptionChanged(1, "so far", "and")]


def test_a_file_is_waited_for(make: Make, folders: Folders, log: EventLog) -> None:
    shares: list[float] = []
    heard = make(children.speak).transcribe_file(
        folders.audio / TAKE, "en", on_progress=shares.append
    )
    assert heard.transcript.text == "so"
    assert heard.duration_s == 1.5
    assert shares == [0.5]
    assert log.events == []


def test_what_is_wrong_with_a_file_is_told_in_sentences(make: Make, folders: Folders) -> None:
    with pytest.raises(UserError, match=r"No model\. Kept\. Install it\."):
        make(children.refuse).transcribe_file(folders.audio / TAKE, "en")


def test_a_file_that_kills_two_children_is_given_up(make: Make, folders: Folders) -> None:
    with pytest.raises(UserError, match="crashed"):
        make(children.die_always).transcribe_file(folders.audio / TAKE, "en")


def test_a_missing_or_empty_file_needs_no_child(make: Make, tmp_path: Path) -> None:
    transcriber = make(children.speak)
    with pytest.raises(UserError, match="No such file"):
        transcriber.transcribe_file(tmp_path / "no.wav", "en")
    (tmp_path / "empty.mp3").touch()
    with pytest.raises(UserError, match="empty"):
        transcriber.transcribe_file(tmp_path / "empty.mp3", "en")
    assert transcriber.pid is None


def test_closing_frees_whoever_waits(make: Make, folders: Folders) -> None:
    transcriber = make(children.hang)
    raised: queue.Queue[BaseException] = queue.Queue()

    def wait() -> None:
        try:
            transcriber.transcribe_file(folders.audio / TAKE, "en")
        except UserError as error:
            raised.put(error)

    thread = threading.Thread(target=wait)
    thread.start()
    while not orders(folders):
        threading.Event().wait(0.05)
    transcriber.close()
    thread.join(PATIENCE_S)
    assert isinstance(raised.get(timeout=1), UserError)
