"""The real thing: base and tiny.en on the project's own sample answers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import wave
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.fakes.speech import PATIENCE_S, EventLog
from tests.speech.scoring import normal, word_error_rate
from tests.speech.sounds import (
    Samples,
    sample_answers,
    sample_sound,
    samples,
    silence,
    write_recording,
)
from voice_interview.banks.library import load_bank
from voice_interview.core.corrections import squash, undo
from voice_interview.core.events import (
    CaptionChanged,
    Problem,
    TranscriptFailed,
    TranscriptProgress,
    TranscriptReady,
)
from voice_interview.core.model import Transcript
from voice_interview.errors import UserError
from voice_interview.paths import Folders, shipped
from voice_interview.speech.adapter import SpeechTranscriber

pytestmark = pytest.mark.model
TAKE = "s/take.wav"
OPENING = {"situation": "At", "task": "My", "action": "So", "result": "In"}
TERMS = dict.fromkeys(
    ("Snyk", "Jenkins", "Tenable", "JIRA", "API", "AWS", "Secrets Manager", "Kubernetes"), ()
)


@pytest.fixture
def log() -> EventLog:
    return EventLog()


@pytest.fixture
def base(model_folders: Folders, log: EventLog) -> Iterator[SpeechTranscriber]:
    transcriber = SpeechTranscriber(model_folders, log.post, model="base")
    yield transcriber
    transcriber.close()


def transcribe(
    transcriber: SpeechTranscriber, log: EventLog, folders: Folders, sound: Samples
) -> Transcript:
    write_recording(folders.audio / TAKE, sound)
    transcriber.finish(1, TAKE, "en", TERMS)
    return log.wait_for(TranscriptReady).transcript


def ready(events: Sequence[object]) -> list[Transcript]:
    return [event.transcript for event in events if isinstance(event, TranscriptReady)]


@pytest.mark.parametrize("name", ["answer-1", "answer-2"])
def test_the_sample_answers_are_heard(
    base: SpeechTranscriber, log: EventLog, model_folders: Folders, name: str
) -> None:
    answer = sample_answers()[name]
    transcript = transcribe(base, log, model_folders, sample_sound(name))
    reference, heard = normal(answer["reference"]).split(), normal(transcript.text).split()
    assert word_error_rate(answer["reference"], transcript.text) <= 0.15
    assert (heard[0], heard[-1]) == (reference[0], reference[-1])
    for pause in answer["pauses"]:
        if pause["end_s"] - pause["start_s"] >= 0.5:
            assert any(
                before.end_s == pytest.approx(pause["start_s"], abs=0.2)
                and after.start_s == pytest.approx(pause["end_s"], abs=0.2)
                for before, after in pairwise(transcript.speech)
            )
    for part in answer["star"]:
        first = next(word for word in transcript.words if word.start_s >= part["start_s"] - 0.1)
        assert first.text == OPENING[part["part"]]
        assert first.start_s == pytest.approx(part["start_s"], abs=0.25)


def test_a_long_recording_that_is_written_down_late_says_how_far_it_is(
    base: SpeechTranscriber, log: EventLog, model_folders: Folders
) -> None:
    sound = np.concatenate([sample_sound("answer-1"), silence(1.0), sample_sound("answer-2")])
    transcribe(base, log, model_folders, sound)
    *told, last = [event for event in log.events if not isinstance(event, CaptionChanged)]
    assert isinstance(last, TranscriptReady)
    progress = [event for event in told if isinstance(event, TranscriptProgress)]
    assert progress == told
    shares = [event.share for event in progress]
    assert len(shares) >= 2
    assert shares == sorted(set(shares))
    assert 0 < shares[0] < shares[-1] <= 1


@pytest.mark.parametrize(
    "sound", [silence(10.0), samples(10.0) // 200, np.tile(samples(0.01), 500) // 40]
)
def test_no_word_comes_out_of_silence_noise_or_hum(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
    sound: Samples,
) -> None:
    assert transcribe(base, log, model_folders, sound).words == ()


def test_a_whisper_of_minus_45_db_is_heard(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
) -> None:
    sound = sample_sound("answer-2")
    quiet = (sound / np.sqrt(np.mean(sound.astype(float) ** 2)) * 32768 * 10 ** (-45 / 20)).round()
    transcript = transcribe(base, log, model_folders, quiet.astype(np.int16))
    assert word_error_rate(sample_answers()["answer-2"]["reference"], transcript.text) <= 0.25


def test_the_whole_vocabulary_of_the_bank_costs_no_speech(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
) -> None:
    """Told what to expect, Whisper drops sentences: terms may change, nothing else may go."""
    sound = np.concatenate([sample_sound("answer-1"), silence(0.8), sample_sound("answer-2")])
    write_recording(model_folders.audio / TAKE, sound)
    bank = load_bank(shipped("questions") / "devops-python.yaml")
    base.finish(1, TAKE, "en", {})
    base.finish(2, TAKE, "en", bank.vocabulary)
    log.wait(lambda events: len(ready(events)) == 2)
    texts = []
    for written in ready(log.events):
        transcript = written
        while transcript.corrections:
            transcript = undo(transcript, 0)
        texts.append(squash(transcript.text))
    assert texts[0] == texts[1]


def test_a_child_killed_in_the_middle_of_an_answer_costs_nothing(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
) -> None:
    path = model_folders.audio / TAKE
    part = path.with_name(path.name + ".part")
    part.parent.mkdir()
    sound = sample_sound("answer-1")
    with wave.open(str(part), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(sound[: 20 * 16_000].tobytes())
        base.begin(1, TAKE, "en", TERMS)
        log.wait(lambda events: any(isinstance(e, CaptionChanged) and e.committed for e in events))
        first = base.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        file.writeframes(sound[20 * 16_000 :].tobytes())
    part.rename(path)
    base.finish(1, TAKE, "en", TERMS)
    text = log.wait_for(TranscriptReady).transcript.text
    assert base.pid != first
    assert word_error_rate(sample_answers()["answer-1"]["reference"], text) <= 0.15
    committed = [event.committed for event in log.events if isinstance(event, CaptionChanged)]
    assert all(
        after.startswith(before)
        for before, after in zip(committed, [*committed[1:], text], strict=True)
    )


def test_a_child_that_crashes_while_it_reads_a_file_is_replaced(base: SpeechTranscriber) -> None:
    killed = threading.Event()

    def kill(_: float) -> None:
        if not killed.is_set() and base.pid is not None:
            killed.set()
            os.kill(base.pid, signal.SIGSEGV)

    path = shipped("assets") / "sample" / "answer-2.flac"
    heard = base.transcribe_file(path, "en", TERMS, kill)
    assert killed.is_set()
    assert word_error_rate(sample_answers()["answer-2"]["reference"], heard.transcript.text) <= 0.15


def test_a_file_is_transcribed_like_a_recording(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
) -> None:
    path = shipped("assets") / "sample" / "answer-2.flac"
    shares: list[float] = []
    heard = base.transcribe_file(path, "en", TERMS, shares.append)
    recorded = transcribe(base, log, model_folders, sample_sound("answer-2"))
    assert heard.transcript == recorded
    assert heard.duration_s == pytest.approx(sample_answers()["answer-2"]["duration_s"])
    assert shares == sorted(shares)


@pytest.mark.parametrize("content", [b"no sound in here", b"RIFF\x24\0\0\0WAVEfmt "])
def test_a_broken_file_is_refused_and_the_next_is_heard(
    base: SpeechTranscriber, tmp_path: Path, content: bytes
) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(content)
    with pytest.raises(UserError, match=r"broken\.wav"):
        base.transcribe_file(broken, "en")
    heard = base.transcribe_file(shipped("assets") / "sample" / "answer-2.flac", "en")
    assert len(heard.transcript.words) > 50


def test_another_model_takes_over_from_the_next_recording_on(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
) -> None:
    assert transcribe(base, log, model_folders, sample_sound("answer-2")).model == "base"
    base.configure("tiny.en")
    write_recording(model_folders.audio / "s/other.wav", sample_sound("answer-2"))
    base.finish(2, "s/other.wav", "en", {})
    events = log.wait(
        lambda events: any(isinstance(e, TranscriptReady) and e.turn == 2 for e in events)
    )
    assert [e.transcript.model for e in events if isinstance(e, TranscriptReady)][-1] == "tiny.en"


def test_an_english_model_refuses_another_language(
    base: SpeechTranscriber,
    log: EventLog,
    model_folders: Folders,
) -> None:
    base.configure("tiny.en")
    with pytest.raises(UserError, match="does not know the language de"):
        base.transcribe_file(shipped("assets") / "sample" / "answer-2.flac", "de")
    write_recording(model_folders.audio / TAKE, silence(1.0))
    base.finish(1, TAKE, "de", {})
    assert log.wait_for(TranscriptFailed) == TranscriptFailed(1, Problem.NO_MODEL)


def test_the_language_that_is_heard(base: SpeechTranscriber) -> None:
    base.configure("base", language="detect")
    heard = base.transcribe_file(shipped("assets") / "sample" / "answer-2.flac", "de")
    assert heard.transcript.language == "en"
    assert len(heard.transcript.words) > 50


def test_a_damaged_model_that_can_not_be_mended_is_not_loaded(
    tmp_path: Path, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = Folders(tmp_path / "other")
    folders.create()
    own = folders.models / "tiny.en"
    own.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        (own / name).write_bytes(b"{}")
    write_recording(folders.audio / TAKE, silence(1.0))
    transcriber = SpeechTranscriber(folders, log.post, model="tiny.en")
    try:
        transcriber.finish(1, TAKE, "en", {})
        assert log.wait_for(TranscriptFailed) == TranscriptFailed(1, Problem.BAD_MODEL)
    finally:
        transcriber.close()


def test_transcribing_needs_no_network(model_folders: Folders) -> None:
    script = (
        "import socket, sys\n"
        "from pathlib import Path\n"
        "def refuse(*_): raise SystemExit('a connection was tried')\n"
        "socket.socket.connect = refuse\n"
        "from voice_interview.speech.whisper import Whisper\n"
        "import numpy as np\n"
        "whisper = Whisper(Path(sys.argv[1]))\n"
        "print(whisper.hear(np.zeros(16000, dtype=np.float32)).frames)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(model_folders.models / "base")],
        capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    assert ran.stdout.strip() == "100", ran.stderr
