"""P4 and P5: how soon the window is there, and how smoothly it goes on while one answers."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.bench.answers import Answer, make_answers
from tests.bench.bench import Bench
from tests.bench.load import open_home, record_answer
from tests.bench.progress import each, tell
from tests.bench.results import Figure, Result, at_most
from tests.bench.scores import distribution
from tests.rig.rig import Rig, is_linux, missing_tools
from tests.rig.session import wait_for

_PAINT_S, _HEAR_S, _HELP_S = 1.0, 2.0, 0.3
_P99_MS, _WORST_MS, _FRAMES_HZ = 33.0, 100.0, 30.0
_ANSWER_S = 60.0
_SETTLED_S = 12.0
"""So long after the window has come up it is looked at while nobody does anything."""

Told = dict[str, Any]


def measure_start(bench: Bench) -> Result:
    """P4: from the start of the process to the first paint and to a microphone that is heard."""
    title = "Start of the window"
    runs = 2 if bench.quick else 6
    helped = [_help_s() for _ in each("--help", range(runs + 1))][1:]
    painted, heard = [], []
    missing = "" if _can_rig() else "the window: the rig needs Linux and its tools"
    if not missing:
        with tempfile.TemporaryDirectory() as name, Rig() as rig:
            home = open_home(Path(name), bench.model)
            sound = make_answers(bench.corpus, 20.0, 1)[0].write(home.parent, "talk")
            for run in each("start of the window", range(runs + 1)):
                began_s, told = _start_once(rig, home, sound)
                if run:  # the first one fills the caches
                    painted.append(told["painted_s"] - began_s)
                    heard.append(told["heard_s"] - began_s)
    return Result(
        "P4",
        title,
        "From before the process is started to the first paint of the window and to the first "
        "level of the microphone that it shows, and the whole of `--help`; each once before, to "
        "warm the caches. The window measures itself (`tests/bench/heartbeat.py`).",
        (
            _seconds("first paint", painted, _PAINT_S),
            _seconds("microphone heard", heard, _HEAR_S),
            _seconds("--help", helped, _HELP_S),
        ),
        missing=missing,
    )


def measure_smoothness(bench: Bench) -> Result:
    """P5: how late the window's event loop is while it records and the answer is transcribed."""
    title = "Smoothness of the window"
    if not _can_rig():
        return Result("P5", title, "", missing="the rig needs Linux and its tools")
    (answer,) = make_answers(bench.corpus, 20.0 if bench.quick else _ANSWER_S, 1)
    told, (began_s, ended_s), written_s = _record_once(bench, answer)
    talking = _late_ms(told, began_s, ended_s)
    writing = _late_ms(told, ended_s, written_s)
    garbage = [took_s * 1000 for at_s, took_s, _ in told["garbage"] if began_s <= at_s <= written_s]
    frames = [at_s for at_s in told["frames"] if began_s + 2 <= at_s <= ended_s]
    per_s = (len(frames) - 1) / (frames[-1] - frames[0]) if len(frames) > 2 else None
    p99 = float(np.percentile(talking, 99)) if talking else None
    worst = max(talking) if talking else None
    return Result(
        "P5",
        title,
        f"A beat every 10 ms on the window's event loop while an answer of "
        f"{answer.length_s:.0f} s is recorded and transcribed on the rig, and from the finish to "
        "the stored transcript; a beat is late by what is more than 10 ms since the one before. "
        "Own work: processor time of the loop's thread between two beats, whatever else runs on "
        "the machine. Frames: paints of the live waveform.",
        (
            Figure("late, recording: p99", "ms", p99, goal="≤33", met=at_most(p99, _P99_MS)),
            Figure("late, recording: worst", "ms", worst, goal="≤100",
                   met=at_most(worst, _WORST_MS)),
            Figure("late, from finish to text", "ms", distribution(writing)),
            Figure("the loop's own work between two beats", "ms",
                   distribution(_worked_ms(told, began_s, written_s))),
            Figure("collections of garbage", "ms", distribution(garbage)),
            Figure("live waveform", "frames/s", per_s, goal="≥30",
                   met=None if per_s is None else per_s >= _FRAMES_HZ),
        ),
        details={"stacks": _counted(told, began_s, written_s)},
    )  # fmt: skip


def _can_rig() -> bool:
    return is_linux() and not missing_tools()


def _seconds(name: str, values: Sequence[float], most_s: float) -> Figure:
    found = distribution(values)
    met = None if found is None else found.median <= most_s
    return Figure(name, "s", found, goal=f"≤{most_s:g} in the median", met=met)


def _help_s() -> float:
    began_s = time.monotonic()
    command = [sys.executable, "-m", "voice_interview", "--help"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began_s


def _start(rig: Rig, home: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.bench.beating", str(out), str(home), *options]
    return subprocess.Popen(command, env=rig.environment(), stdin=subprocess.DEVNULL)


def _start_once(rig: Rig, home: Path, sound: Path) -> tuple[float, Told]:
    out = home.parent / "told.json"
    speech = rig.say(sound)
    began_s = time.monotonic()
    process = _start(rig, home, out)
    try:
        rig.focus("Voice Interview")
        time.sleep(_SETTLED_S)
        return began_s, _end(process, out)
    finally:
        speech.stop()
        process.kill()
        process.wait()


def _record_once(bench: Bench, answer: Answer) -> tuple[Told, tuple[float, float], float]:
    with tempfile.TemporaryDirectory() as name, Rig() as rig:
        home = open_home(Path(name), bench.model)
        out = home.parent / "told.json"
        process = _start(rig, home, out, "--stacks")
        try:
            rig.focus("Voice Interview")
            tell("the window, settling")
            time.sleep(_SETTLED_S)
            recorded, written_s = record_answer(rig, home, answer)
            return _end(process, out), recorded, written_s
        finally:
            process.kill()
            process.wait()


def _end(process: subprocess.Popen[bytes], out: Path) -> Told:
    process.terminate()
    wait_for("the end of the window", lambda: process.poll() is not None)
    told: Told = json.loads(out.read_text(encoding="utf-8"))
    return told


def _late_ms(told: Told, from_s: float, to_s: float) -> list[float]:
    return [late_s * 1000 for at_s, late_s, _ in told["beats"] if from_s <= at_s <= to_s]


def _worked_ms(told: Told, from_s: float, to_s: float) -> list[float]:
    return [work_s * 1000 for at_s, _, work_s in told["beats"] if from_s <= at_s <= to_s]


def _counted(told: Told, from_s: float, to_s: float) -> dict[str, int]:
    """What the event loop was at when it was late, most often first."""
    found = Counter(
        " < ".join(reversed(stack)) for at_s, _, stack in told["stacks"] if from_s <= at_s <= to_s
    )
    return dict(found.most_common(12))
