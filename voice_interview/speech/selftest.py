"""About ten seconds that tell how fast a model is on this computer, and how much memory it takes.

A child does it, as a model that is too large for the computer takes its process down.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from msgspec import Struct

from voice_interview.child import Child
from voice_interview.errors import UserError
from voice_interview.models.installed import find, prepare
from voice_interview.models.machine import (
    free_memory_bytes,
    peak_memory_bytes,
    physical_cores,
)
from voice_interview.models.measured import Measured, save_measured
from voice_interview.models.placing import Cancelled, WorkCancelledError
from voice_interview.paths import Folders, shipped
from voice_interview.speech.foreign import ForeignAudio
from voice_interview.speech.libraries import settle_libraries
from voice_interview.speech.loading import CPU, judge_of, load_whisper

if TYPE_CHECKING:
    from voice_interview.speech.whisper import Sound, Whisper

BUDGET_S = 10.0
"""No thread count is begun that would take longer; a large model's first one alone may."""
_LONGEST_S = 600.0
_PIECE_S, _TAIL_S = 10.0, 3.0
_ROUNDS = 3
_WORTH = 1.05
"""More threads must be that much faster; else the cores are better left to the others."""
_LOOK_S = 0.1
_TERMS = "Kubernetes, Terraform, Jenkins, Ansible, Docker, Prometheus, Grafana"
"""As many as a question has."""


class Round(Struct, frozen=True):
    """What the child found with one thread count; `note` says that CUDA was not used."""

    threads: int
    speed: float
    finish_s: float
    load_s: float
    memory_bytes: int | None
    note: str = ""


class Broken(Struct, frozen=True):
    """What went wrong in the child: a UserError's sentences."""

    what: str
    kept: str
    fix: str


class Tested(Struct, frozen=True):
    """A result, and a sentence when CUDA was asked for and not used."""

    measured: Measured
    note: str


def run_selftest(
    folders: Folders,
    name: str,
    device: str = CPU,
    on_round: Callable[[Round], None] | None = None,
    *,
    cancelled: Cancelled = lambda: False,
    child_main: Callable[..., None] | None = None,
) -> Tested:
    """Measure the model and keep the result; blocks for about ten seconds.

    Raises ModelError when there is no such model, UserError when the memory is not enough or the
    model does not load, WorkCancelledError.
    """
    prepare(folders, name)
    _check_memory(name)
    heard: queue.Queue[Round | Broken | int | None] = queue.Queue()
    counts = thread_counts(physical_cores()) if device == CPU else [physical_cores()]
    child = Child(
        "selftest",
        child_main or selftest_main,
        (folders, name, device, counts),
        on_message=heard.put,
        on_lost=heard.put,
    )
    try:
        rounds = _listen(heard, name, on_round, cancelled)
    finally:
        child.kill()
    best = best_round(rounds)
    used = CPU if best.note else device
    measured = Measured(
        name,
        used,
        best.threads,
        round(best.speed, 2),
        round(best.finish_s, 3),
        round(best.load_s, 2),
        rounds[0].memory_bytes,
        datetime.now().astimezone().date().isoformat(),
    )
    save_measured(folders, measured)
    return Tested(measured, best.note)


def thread_counts(cores: int) -> list[int]:
    """Return which counts to try, most first: all up to four, then doubles of them."""
    counts = {count for count in (1, 2, 3, 4, 6, 8, 12, 16, 24, 32) if count < cores}
    return sorted(counts | {cores}, reverse=True)


def best_round(rounds: list[Round]) -> Round:
    """Return the fastest; of those that are about as fast, the one with the fewest threads."""
    fastest = max(one.speed for one in rounds)
    good = [one for one in rounds if one.speed * _WORTH >= fastest]
    return min(good, key=lambda one: one.threads)


def _listen(
    heard: queue.Queue[Round | Broken | int | None],
    name: str,
    on_round: Callable[[Round], None] | None,
    cancelled: Cancelled,
) -> list[Round]:
    rounds: list[Round] = []
    until_s = time.monotonic() + _LONGEST_S
    while time.monotonic() < until_s:
        if cancelled():
            raise WorkCancelledError(f"The test of {name} was cancelled.", "Nothing was changed.")
        try:
            message = heard.get(timeout=_LOOK_S)
        except queue.Empty:
            continue
        match message:
            case Round():
                rounds.append(message)
                if on_round is not None:
                    on_round(message)
            case Broken():
                raise UserError(message.what, message.kept, message.fix)
            case None if rounds:
                return rounds
            case _:
                break
    raise UserError(
        f"The test of the speech model {name} ended early: it crashed or hung.",
        "Nothing was changed.",
        f"It needs about {find(name).memory_bytes / 1e6:.0f} MB of memory; close other programs, "
        "or choose a smaller model.",
    )


def _check_memory(name: str) -> None:
    needed, free = find(name).memory_bytes, free_memory_bytes()
    if free is not None and free < needed:
        raise UserError(
            f"The speech model {name} needs about {needed / 1e6:.0f} MB of memory, and "
            f"{free / 1e6:.0f} MB are free.",
            "It was not loaded.",
            "Close other programs, or choose a smaller model.",
        )


# ---- in the child


def selftest_main(
    pipe: Connection, folders: Folders, name: str, device: str, counts: list[int]
) -> None:
    """Measure with one thread count after the other; send a Round for each, then None."""
    settle_libraries()
    try:
        sound = _sample()
        import faster_whisper  # noqa: F401, PLC0415 - takes its time once, which is no load time

        judge = judge_of(folders, name)
        if judge is not None:
            judge.is_there()  # beside the model, as in a session: its memory counts
        started_s = time.monotonic()
        for done, count in enumerate(counts, start=1):
            pipe.send(_round(folders, name, device, count, sound))
            spent_s = time.monotonic() - started_s
            if spent_s + spent_s / done > BUDGET_S:
                break
    except UserError as error:
        pipe.send(Broken(error.what, error.kept, error.fix))
    except (RuntimeError, ValueError, MemoryError) as error:
        why = str(error) or type(error).__name__
        pipe.send(
            Broken(
                f"The speech model {name} does not load ({why}).",
                "Nothing was changed.",
                "Fetch or import it again.",
            )
        )
    pipe.send(None)


def _round(folders: Folders, name: str, device: str, count: int, sound: Sound) -> Round:
    started_s = time.monotonic()
    whisper, note = load_whisper(folders, name, device, count)
    load_s = time.monotonic() - started_s
    rate = len(sound) / _PIECE_S
    tail = sound[-round(_TAIL_S * rate) :]
    first_s = _write_down(whisper, tail)
    rounds = _ROUNDS if first_s < BUDGET_S / 10 else 1
    finish_s = min(_write_down(whisper, tail) for _ in range(rounds))
    piece_s = min(_write_down(whisper, sound) for _ in range(rounds))
    return Round(count, _PIECE_S / piece_s, finish_s, load_s, peak_memory_bytes(), note)


def _write_down(whisper: Whisper, sound: Sound) -> float:
    """Do what the app does for a piece of speech; return how long it took, seconds.

    Two decodes run beside each other, without the terms and with them: a count of threads that is
    best for one may be too many for both.
    """
    from voice_interview.speech.whisper import Way  # noqa: PLC0415 - is loaded

    with ThreadPoolExecutor(1, "terms") as beside:
        started_s = time.monotonic()
        heard = whisper.hear(sound)
        biased = beside.submit(whisper.draft, heard, "en", Way(beam=2), _TERMS)
        draft = whisper.draft(heard, "en", Way(beam=5))
        whisper.words(heard, draft, "en")
        biased.result()
        return time.monotonic() - started_s


def _sample() -> Sound:
    """Return 10 s of the sample answer, (samples,) float32 at 16 kHz."""
    import numpy as np  # noqa: PLC0415 - only in the child

    audio = ForeignAudio(shipped("assets") / "sample" / "answer-1.flac")
    block = audio.read()
    return (block / np.float32(32768)).astype(np.float32)
