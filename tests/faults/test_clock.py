"""A wall clock that is set back by an hour in the middle of a take."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.audio.sounds import write_wav
from tests.faults.told import Told
from voice_interview.archive import open_alone
from voice_interview.core.model import SAMPLE_RATE_HZ

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a library is put before libc's")

SOURCE = Path(__file__).with_name("clock_back.c")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler")
    made = tmp_path / "clock_back.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", made, SOURCE], check=True)
    return made


def wall_s(environment: dict[str, str]) -> float:
    code = "import time; print(time.time())"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    )
    return float(done.stdout)


def test_no_time_of_a_take_comes_from_the_wall_clock(library: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    noise = np.random.default_rng(1).integers(-9000, 9000, 2 * SAMPLE_RATE_HZ, dtype=np.int16)
    write_wav(answers / "1.wav", noise)
    switch = tmp_path / "back"
    environment = {**os.environ, "LD_PRELOAD": str(library), "CLOCK_BACK": str(switch)}
    assert wall_s({**environment, "CLOCK_BACK": "/"}) < time.time() - 3000
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.victim", str(tmp_path / "data"), str(answers)],
        env=environment,
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    told = Told(process)
    try:
        assert told.wait_for(lambda: told.of("saved"))
        switch.touch()
        before = len(told.of("saved"))
        assert told.wait_for(lambda: len(told.of("saved")) > before + 1)
    finally:
        os.killpg(process.pid, 9)
        process.wait()
        told.close()
    with open_alone(str(tmp_path / "data")) as (archive, found):
        answers_there = [it for session in archive.store.sessions() for it in session.answers]
    assert found.error is None
    saved = {line["take"]: line["duration_s"] for line in told.of("saved")}
    marks = {line["take"]: line["position_s"] for line in told.of("lap")}
    assert len({it.take.started_at[:13] for it in answers_there}) > 1  # the clock was set back
    for answer in answers_there:
        take = answer.take
        if take.id in saved:
            assert take.duration_s == pytest.approx(saved[take.id], abs=0.001)
            assert 1.0 <= take.duration_s <= 2.0
        if take.id in marks:
            (lap,) = take.laps
            assert lap.at_s == min(marks[take.id], take.duration_s) > 0.2
