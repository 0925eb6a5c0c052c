"""P8: memory and processor time of all processes together."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from tests.bench.answers import Answer, make_answers
from tests.bench.bench import Bench
from tests.bench.processes import Sample, Watch, can_watch, load_percent
from tests.bench.progress import tell
from tests.bench.results import Figure, Result, Value, at_most
from tests.bench.scores import distribution
from tests.bench.spoken import Spoken
from tests.rig.rig import Rig, is_linux, missing_tools
from tests.rig.session import Traces, wait_for
from voice_interview.settings import Settings, save_settings

_MOST_MB = 700
_IDLE_PERCENT = 1.0
_RECORDING_PERCENT = 60.0
_SETTLE_S = 30.0
"""By then the microphone was let go, which is heard for 20 s for its meter."""
_IDLE_S = 30.0
_ANSWER_S = 60.0


class _Window(Struct, frozen=True):
    """What the app in its window took."""

    idle_mb: float
    idle_percent: float | None
    recording_mb: float | None = None
    recording_percent: float | None = None


def measure_load(bench: Bench) -> Result:
    """P8: the window idle and recording, the terminal recording."""
    title = "Memory and processor"
    if not can_watch():
        return Result("P8", title, "", missing="only Linux tells what processes take")
    rigged = is_linux() and not missing_tools()
    window = _window_in_rig(bench) if rigged else _window_offscreen(bench)
    return Result(
        "P8",
        title,
        "All processes of the app together: PSS and swap of `smaps_rollup`, and processor time, "
        f"looked at twice a second. Idle: {_IDLE_S:.0f} s of an untouched window, "
        f"{_SETTLE_S:.0f} s after it appeared. Recording: an answer of about {_ANSWER_S:.0f} s in "
        "the window through the virtual microphone, and the answers of P1 in the terminal, from "
        "the first sample to the finish; memory up to the transcript. 100 % is one core.",
        (
            _memory("window, idle: memory", window.idle_mb),
            _percent("window, idle: processor", window.idle_percent, _IDLE_PERCENT, "<1"),
            _memory("window, recording: memory at most", window.recording_mb),
            _percent(
                "window, recording: processor",
                window.recording_percent,
                _RECORDING_PERCENT,
                "≤60 on average",
            ),
            *_terminal(bench.in_real_time),
        ),
        missing="" if rigged else "recording in the window: the rig needs Linux and its tools",
    )


def _terminal(live: Sequence[Spoken]) -> tuple[Figure, ...]:
    memory = [it.memory_bytes / 1e6 for it in live if it.memory_bytes is not None]
    loads = [(it.load_percent, it.answer.length_s) for it in live if it.load_percent is not None]
    length_s = sum(seconds for _, seconds in loads)
    mean = sum(load * seconds for load, seconds in loads) / length_s if loads else None
    goal = "≤60 on average"
    return (
        _memory("terminal, recording: memory at most", distribution(memory)),
        _percent("terminal, recording: processor", mean, _RECORDING_PERCENT, goal),
        Figure("terminal, by answer", "% of one core", distribution([load for load, _ in loads])),
    )


def _memory(name: str, value: Value) -> Figure:
    return Figure(name, "MB", value, goal=f"≤{_MOST_MB}", met=at_most(value, _MOST_MB))


def _percent(name: str, value: float | None, most: float, goal: str) -> Figure:
    return Figure(name, "% of one core", value, goal=goal, met=at_most(value, most))


def _window_offscreen(bench: Bench) -> _Window:
    with tempfile.TemporaryDirectory() as name:
        home = open_home(Path(name), bench.model)
        process = _start(home, {**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        try:
            with Watch(process.pid) as watch:
                return _idle(watch)
        finally:
            process.kill()
            process.wait()


def _window_in_rig(bench: Bench) -> _Window:
    (answer,) = make_answers(bench.corpus, _ANSWER_S, 1)
    with tempfile.TemporaryDirectory() as name, Rig() as rig:
        home = open_home(Path(name), bench.model)
        process = _start(home, rig.environment())
        try:
            rig.focus("Voice Interview")
            with Watch(process.pid) as watch:
                idle = _idle(watch)
                recorded, written = record_answer(rig, home, answer)
            spoken = [it for it in watch.samples if recorded[0] <= it.at_s <= written]
            return _Window(
                idle.idle_mb,
                idle.idle_percent,
                _most_mb(spoken),
                load_percent(spoken, *recorded),
            )
        finally:
            process.kill()
            process.wait()


def open_home(folder: Path, model: str) -> Path:
    """Make a data folder in which one Enter asks a question and the next begins the answer."""
    home = folder / "home"
    home.mkdir(mode=0o700)
    save_settings(
        home / "settings.json", Settings(model=model, question_count=1, think_s=120, welcomed=True)
    )
    return home


def _start(home: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "voice_interview", "--data-dir", str(home)],
        env=environment,
        stdin=subprocess.DEVNULL,
    )


def _idle(watch: Watch) -> _Window:
    tell("the window, idle")
    time.sleep(_SETTLE_S)
    from_s = time.monotonic()
    time.sleep(_IDLE_S)
    to_s = time.monotonic()
    samples = [it for it in watch.samples if from_s <= it.at_s <= to_s]
    return _Window(_most_mb(samples), load_percent(samples, from_s, to_s))


def record_answer(rig: Rig, home: Path, answer: Answer) -> tuple[tuple[float, float], float]:
    """Speak the answer; returns when recording began and ended, and when the text was there."""
    tell(f"the window, recording {answer.length_s:.0f} s")
    traces = Traces(home)
    sound = answer.write(home.parent, "answer")
    rig.press("Return")
    traces.wait_for_state("thinking")
    rig.press("Return")
    traces.wait_for_state("recording")
    began_s = time.monotonic()
    traces.wait_for_sound()
    rig.say(sound).wait(answer.length_s + 60)
    ended_s = time.monotonic()
    rig.press("Return")
    traces.wait_for_state("review")
    wait_for("the transcript", lambda: any(it.answers for it in traces.sessions()))
    return (began_s, ended_s), time.monotonic()


def _most_mb(samples: Sequence[Sample]) -> float:
    return max(it.memory_bytes for it in samples) / 1e6
