"""Whole sessions on the command line, with audio files as the microphone and a real model."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import wave
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import one_line, run
from tests.rig.session import Traces, wait_for
from tests.sample import samples
from tests.words import word_error_rate
from voice_interview.archive import open_archive

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for the module: the model is joined once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A folder with both sample answers, in order."""
    folder = tmp_path / "answers"
    folder.mkdir()
    for number, sample in enumerate(samples(), 1):
        (folder / f"{number:02d}.flac").symlink_to(sample.path)
    return folder


def practice(answers: Path, *arguments: str) -> tuple[str, ...]:
    questions = [part for sample in samples() for part in ("--question", sample.question)]
    return ("practice", *questions, "--answers", str(answers), *arguments)


def test_the_demo_writes_a_report(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = json.loads(run("demo", "--json", "-o", str(out), home=home).stdout)
    assert {Path(path).suffix for path in result["files"]} == {
        ".md",
        ".txt",
        ".json",
        ".srt",
        ".vtt",
    }
    assert all(Path(path).stat().st_size > 0 for path in result["files"])
    star, plain = result["session"]["answers"]
    for answer, sample in zip((star, plain), samples(), strict=True):
        assert word_error_rate(sample.reference, answer["text"]) <= 0.15, answer["text"]
    told = {part["part"]: part["start_s"] for part in star["star"]}
    assert told.keys() == samples()[0].parts.keys()
    for part, start_s in samples()[0].parts.items():
        assert told[part] == pytest.approx(start_s if told[part] else 0.0, abs=0.1)


def test_a_session_from_files_tells_its_events_in_order(home: Path, answers: Path) -> None:
    done = run(*practice(answers, "--fast", "--events"), home=home)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    first = [event["event"] for event in events if event.get("turn") == 1]
    order = ["asking", "asked", "recording", "finish", "saved", "transcript"]
    assert [name for name in first if name in order] == order
    assert [event["event"] for event in events][-1] == "done"
    times = [event["t_s"] for event in events]
    assert times == sorted(times)


def test_a_session_can_be_listed_shown_exported_and_deleted(
    home: Path, answers: Path, tmp_path: Path
) -> None:
    document = json.loads(run(*practice(answers, "--fast", "--json"), home=home).stdout)
    session_id = document["id"]
    listed = json.loads(run("sessions", "list", "--json", home=home).stdout)
    assert session_id in [summary["info"]["id"] for summary in listed]
    assert (
        document["answers"][0]["text"][:30] in run("sessions", "show", session_id, home=home).stdout
    )
    export = ("sessions", "export", session_id, "--format", "md,srt", "-o", str(tmp_path / "out"))
    written = run(*export, home=home).stdout.splitlines()
    assert [Path(path).suffix for path in written] == [".md", ".srt", ".srt"]
    assert "--overwrite" in one_line(run(*export, home=home, expect=1))
    run(*export, "--overwrite", home=home)
    recordings = home / "audio" / session_id
    assert sorted(path.suffix for path in recordings.iterdir()) == [*2 * [".json"], *2 * [".wav"]]
    run("sessions", "delete", session_id, home=home, expect=1)
    assert recordings.exists()
    run("sessions", "delete", "--older-than", "1", "--yes", home=home)
    assert recordings.exists()
    first = document["answers"][0]["take"]["id"] if "take" in document["answers"][0] else ""
    first = first or f"{session_id}-001"
    run("sessions", "delete", "--take", first, "--yes", home=home)
    assert len(list(recordings.glob("*.wav"))) == 1
    run("sessions", "delete", session_id, "--yes", home=home)
    assert not recordings.exists()
    assert "--all" in one_line(run("sessions", "delete", home=home, expect=2))


def test_a_take_is_written_down_again_by_another_model_and_its_edit_stays(
    home: Path, answers: Path
) -> None:
    document = json.loads(
        run(*practice(answers, "--fast", "--json"), "--questions", "1", home=home).stdout
    )
    take_id = document["answers"][0]["take"]["id"]
    with open_archive(str(home)) as archive:
        archive.store.save_edit(take_id, "What I meant.")
    result = run(
        "sessions", "transcribe", document["id"], "--model", "tiny.en", "--json", home=home
    )
    assert json.loads(result.stdout) == {"transcribed": [take_id], "failed": 0}
    shown = json.loads(run("sessions", "show", document["id"], "--json", home=home).stdout)
    answer = shown["answers"][0]
    assert (answer["model"], answer["edited_text"]) == ("tiny.en", "What I meant.")
    assert answer["text"] != document["answers"][0]["text"]


def test_what_has_no_transcript_is_found_and_a_lost_recording_is_named(
    home: Path, answers: Path
) -> None:
    document = json.loads(run(*practice(answers, "--fast", "--json"), home=home).stdout)
    first, second = (answer["take"]["id"] for answer in document["answers"])
    with closing(sqlite3.connect(home / "sessions.sqlite3")) as database:
        database.execute("DELETE FROM transcript")
        database.commit()
    (home / "audio" / document["id"] / f"{second}.wav").unlink()
    failed = run("sessions", "transcribe", document["id"], home=home, expect=1)
    assert f"Written down: {first}" in failed.stderr
    assert second in failed.stderr
    assert "Their recordings and earlier texts are kept." in failed.stderr
    run("sessions", "transcribe", "no-such-take", home=home, expect=1)
    run("sessions", "transcribe", home=home, expect=2)
    run("sessions", "delete", document["id"], "--yes", home=home)
    rest = run("sessions", "transcribe", "--pending", home=home)
    assert rest.stderr


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_everything_stored_is_private_under_any_umask(answers: Path, tmp_path: Path) -> None:
    home = tmp_path / "private"
    before = os.umask(0)
    try:
        run(*practice(answers, "--fast"), home=home)
    finally:
        os.umask(before)
    for path in (home, *home.rglob("*")):
        assert stat.S_IMODE(path.lstat().st_mode) & 0o077 == 0, path


def test_more_questions_than_answers_are_refused_before_the_start(
    home: Path, answers: Path
) -> None:
    (answers / "02.flac").unlink()
    done = run(*practice(answers, "--fast", "--questions", "2"), home=home, expect=2)
    assert "--questions 1" in one_line(done)


def interruptible() -> None:
    """Undo what a background job of a shell inherits: that Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def slow_session(home: Path, answers: Path) -> Iterator[subprocess.Popen[str]]:
    """A session that runs in real time."""
    process = subprocess.Popen(
        [sys.executable, "-m", "voice_interview", *practice(answers, "--no-voice", "--think", "1")],
        env={**os.environ, "VOICE_INTERVIEW_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=interruptible,  # noqa: PLW1509 - it only sets a signal
    )
    yield process
    process.kill()
    process.communicate()


def test_ctrl_c_keeps_what_was_recorded(slow_session: subprocess.Popen[str], home: Path) -> None:
    traces = Traces(home)
    known = {session.info.id for session in traces.sessions()}
    part = traces.wait_for_sound()
    wait_for("two seconds on disk", lambda: part.stat().st_size > 64_000)
    slow_session.send_signal(signal.SIGINT)
    _, told = slow_session.communicate(timeout=60)
    assert slow_session.returncode == 1
    assert told.endswith("Stopped. What was recorded is kept.\n")
    (session,) = [it for it in traces.sessions() if it.info.id not in known]
    (answer,) = session.answers
    assert answer.take.duration_s >= 2
    assert (home / "audio" / answer.take.audio).stat().st_size > 64_000
    assert list(home.rglob("*.part")) == []


def test_a_second_instance_is_refused_while_the_first_runs(
    slow_session: subprocess.Popen[str], home: Path, answers: Path
) -> None:
    Traces(home).wait_for_sound()
    line = run(*practice(answers, "--fast"), home=home, expect=1).stderr
    assert "already running" in line
    run("sessions", "list", home=home)
    checks = run("doctor", "--json", home=home, expect=None).stdout
    assert {"model", "store"} <= {check["id"] for check in json.loads(checks)}
    assert slow_session.poll() is None


def test_files_are_transcribed_and_analyzed(home: Path, tmp_path: Path) -> None:
    sample = samples()[1]
    heard = run("transcribe", str(sample.path), "--question", sample.question, home=home).stdout
    assert word_error_rate(sample.reference, heard) <= 0.15, heard
    out = tmp_path / "out"
    both = [str(it.path) for it in samples()]
    run("transcribe", *both, "--format", "srt,json", "-o", str(out), home=home)
    assert sorted(path.name for path in out.iterdir()) == [
        "answer-1.json", "answer-1.srt", "answer-2.json", "answer-2.srt",
    ]  # fmt: skip
    analyzed: Any = json.loads(
        run("analyze", str(sample.path), "--question", sample.question, home=home).stdout
    )
    assert analyzed["schema"] == "voice-interview/answer/1"
    assert analyzed["audio"]["duration_s"] == pytest.approx(sample.duration_s, abs=0.05)
    assert [point["id"] for point in analyzed["key_points"]]


@pytest.mark.parametrize("content", [b"", b"RIFF\x10\0\0\0WAVEfmt ", b"no sound at all" * 99])
def test_broken_audio_is_one_clear_line(content: bytes, home: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.wav").write_bytes(content)
    line = one_line(run("transcribe", str(tmp_path / "bad.wav"), home=home, expect=1))
    assert "bad.wav" in line


def test_one_bad_file_does_not_stop_the_others(home: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.mp3").write_bytes(b"no")
    files = (str(tmp_path / "bad.mp3"), str(samples()[1].path))
    done = run("transcribe", *files, home=home, expect=1)
    assert "Tenable" in done.stdout or "modules" in done.stdout
    assert "1 of 2 files" in done.stderr


def test_what_cannot_be_written_is_that_files_failure(home: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, not a folder")
    arguments = ("transcribe", str(samples()[1].path), "-o", str(tmp_path / "out"))
    one_line(run(*arguments, home=home, expect=1))


def test_a_missing_audio_file(home: Path, tmp_path: Path) -> None:
    one_line(run("transcribe", str(tmp_path / "nowhere.wav"), home=home, expect=1))
    missing = ("practice", "--answers", str(tmp_path / "nowhere"))
    one_line(run(*missing, home=home, expect=1))
    one_line(run("practice", "--answers", str(tmp_path), home=home, expect=1))


def test_three_hours_of_silence_give_no_words(home: Path, tmp_path: Path) -> None:
    """Three hours are read piece by piece; the file is sparse, so they take no room."""
    path, data_bytes = tmp_path / "long.wav", 3 * 3600 * 16_000 * 2
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(b"")
    with path.open("r+b") as raw:
        for at, size in ((4, 36 + data_bytes), (40, data_bytes)):
            raw.seek(at)
            raw.write(size.to_bytes(4, "little"))
        raw.truncate(44 + data_bytes)
    done = run("transcribe", str(path), "--json", home=home)
    document = json.loads(done.stdout)
    assert (document["text"], document["audio"]["duration_s"]) == ("", 10_800.0)
    assert "no speech was found" in done.stderr
