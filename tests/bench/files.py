"""P9: the work of writing down files from elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice

from msgspec import Struct

from tests.bench.bench import Bench
from tests.bench.corpus import Clip
from tests.bench.processes import Watch, can_watch
from tests.bench.progress import tell
from tests.bench.results import Figure, Result
from tests.bench.rival import AS_OTHERS

_FILES = 50
_QUICK_FILES = 6
_FEW_FILES = 10
"""Of a corpus with fewer clips than this."""
_MOST_WORK = 1.05
_MOST_GROWTH_MB = 30.0
"""More in the second half than in the first is not "flat"."""


class _Run(Struct, frozen=True):
    """What a whole program took, from its start to its end."""

    work_s: float
    took_s: float
    first_half_mb: float
    second_half_mb: float


def measure_files(bench: Bench) -> Result:
    """P9: `transcribe` beside plain faster-whisper in a program of its own, in turn."""
    title = "Work of transcribing files"
    if not can_watch():
        return Result("P9", title, "", missing="only Linux tells what processes take")
    clips = _clips(bench)
    minutes = sum(clip.length_s for clip in clips) / 60
    files = [str(clip.path) for clip in clips]
    folder = str(bench.studio.model_folder)
    plain = [sys.executable, "-m", "tests.bench.plain", folder]
    timed = {**AS_OTHERS, "word_timestamps": True}
    ours = _ours(bench, files)
    rival = _run("plain faster-whisper", [*plain, json.dumps(AS_OTHERS), *files])
    rival_timed = _run("plain with word times", [*plain, json.dumps(timed), *files])
    work, rival_work, timed_work = (it.work_s / minutes for it in (ours, rival, rival_timed))
    growth = ours.second_half_mb - ours.first_half_mb
    return Result(
        "P9",
        title,
        f"{len(files)} files, {minutes:.1f} min: `transcribe` without a bank's vocabulary, whole "
        "processes with start and model, processor time of all of them. Rival: a program that "
        "loads the model once and writes each file down, beam 5, nothing else set; once without "
        "word times and once with them, which ours always has. The second half of the files is the "
        "first once more. Memory: PSS of all processes.",
        (
            Figure(
                "work per minute of speech",
                "CPU s",
                work,
                rival_work,
                "≤1.05 of plain",
                compared=True,
                met=work <= _MOST_WORK * rival_work,
            ),
            Figure(
                "the same, rival with word times",
                "CPU s",
                work,
                timed_work,
                compared=True,
            ),
            Figure(
                "time per minute of speech",
                "s",
                ours.took_s / minutes,
                rival_timed.took_s / minutes,
                compared=True,
            ),
            Figure(
                "memory at most, first half",
                "MB",
                ours.first_half_mb,
                rival_timed.first_half_mb,
                compared=True,
            ),
            Figure(
                "more in the second half",
                "MB",
                growth,
                rival_timed.second_half_mb - rival_timed.first_half_mb,
                "flat",
                met=growth <= _MOST_GROWTH_MB,
            ),
        ),
        {"ours": ours, "rival": rival, "rival with word times": rival_timed},
    )


def _clips(bench: Bench) -> list[Clip]:
    """Return clips whose second half is the first once more: what grows then is not the longest."""
    clips = list({clip.id: clip for clip in (*bench.technical, *bench.spoken)}.values())
    count = _QUICK_FILES if bench.quick else _FILES if len(clips) >= _FEW_FILES else _FEW_FILES
    return 2 * list(islice(cycle(clips), count // 2))


def _ours(bench: Bench, files: Sequence[str]) -> _Run:
    command = [sys.executable, "-m", "voice_interview", "--data-dir", str(bench.home)]
    options = ["--model", bench.model, "--language", "en"]
    return _run("voice-interview transcribe", [*command, "transcribe", *options, *files])


def _run(name: str, command: Sequence[str]) -> _Run:
    """Run it to its end. Its processor time has that of the children it waited for."""
    tell(name)
    before = os.times()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        with Watch(process.pid) as watch:
            process.wait()
        errors.seek(0)
        if process.returncode:
            raise RuntimeError(f"{name} failed: {errors.read().decode(errors='replace')}")
    after = os.times()
    middle = len(watch.samples) // 2
    halves = watch.samples[:middle] or watch.samples, watch.samples[middle:]
    return _Run(
        after.children_user + after.children_system - before.children_user - before.children_system,
        after.elapsed - before.elapsed,
        *(max(it.memory_bytes for it in half) / 1e6 for half in halves),
    )
