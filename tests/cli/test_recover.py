"""What is left when the app is killed while somebody answers, and the ways on from there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import run
from tests.rig.session import Traces, wait_for
from tests.sample import samples
from voice_interview.archive import open_archive
from voice_interview.cli.output import clock_text

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    (folder / "01.flac").symlink_to(samples()[0].path)
    return folder


@pytest.fixture
def home(tmp_path: Path, answers: Path) -> Path:
    """A data folder in which a session was killed after two seconds of an answer."""
    command = ["practice", "--question", samples()[0].question, "--answers", str(answers)]
    process = subprocess.Popen(
        [sys.executable, "-m", "voice_interview", *command, "--no-voice", "--think", "0"],
        env={**os.environ, "VOICE_INTERVIEW_HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        part = Traces(tmp_path).wait_for_sound()
        wait_for("two seconds on disk", lambda: part.stat().st_size > 64_000)
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # the app and all of its children
        process.wait()
    return tmp_path


def _minutes(kept: dict[str, Any]) -> str:
    """The length of a kept take as a clock shows it; how long it is depends on the machine."""
    return clock_text(kept["duration_s"])


def test_what_was_said_before_a_crash_is_kept_and_can_be_continued(
    home: Path, answers: Path
) -> None:
    told = run("recover", home=home).stderr
    found = json.loads(run("recover", "--json", home=home).stdout)
    (kept,) = found["kept"]
    assert kept["duration_s"] >= 2
    assert f"We kept {_minutes(kept)} of your answer to" in told
    assert list(home.rglob("*.part")) == []

    run("practice", "--continue", kept["take"], "--answers", str(answers), "--fast", home=home)
    with open_archive(str(home)) as archive:
        (answer,) = archive.store.session(kept["session"]).answers
    assert answer.take.duration_s > kept["duration_s"] + 10
    assert answer.take.problem == ""
    assert [gap.at_s for gap in answer.take.gaps] == [pytest.approx(kept["duration_s"], abs=0.01)]
    assert answer.transcript is not None
    assert len(answer.transcript.words) > 20
    assert json.loads(run("recover", "--json", home=home).stdout)["kept"] == []


def test_the_next_session_tells_of_it_and_it_can_be_discarded(home: Path, answers: Path) -> None:
    command = ["practice", "--question", samples()[0].question, "--answers", str(answers), "--fast"]
    told = run(*command, home=home).stderr
    (kept,) = json.loads(run("recover", "--json", home=home).stdout)["kept"]
    assert f"We kept {_minutes(kept)} of your answer to" in told
    run("recover", "--discard", kept["take"], home=home)
    with open_archive(str(home)) as archive:
        assert archive.store.session(kept["session"]).answers == ()
    assert not list((home / "audio" / kept["session"]).iterdir())


def test_what_the_session_had_still_to_ask_is_kept_until_it_is_answered(home: Path) -> None:
    with open_archive(str(home)) as archive:
        (left,) = archive.store.left_sessions()
    assert [question.id for question in left.questions] == [samples()[0].question]
    (kept,) = json.loads(run("recover", "--json", home=home).stdout)["kept"]
    run("recover", "--keep", kept["take"], home=home)
    with open_archive(str(home)) as archive:
        assert archive.store.left_sessions() == ()


def test_it_is_kept_as_it_is(home: Path) -> None:
    (kept,) = json.loads(run("recover", "--json", home=home).stdout)["kept"]
    told = run("recover", "--keep", kept["take"], home=home).stderr
    assert "Nothing is waiting" in told
    with open_archive(str(home)) as archive:
        assert archive.store.take(kept["take"]).take.problem == "interrupted"
    run("recover", "--keep", "nothing", home=home, expect=1)
