"""Starts victims, kills them at random moments, and holds the app to what it had told.

    python -m tests.faults.supervisor --kills 500 --seed 1 -o artifacts/kills.json

A kill hits the whole app at once, its main process alone, its audio process alone (the take goes
on then), its speech-to-text process, the process that compresses recordings, or the recovery that
follows a kill.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from tests.audio.sounds import write_wav
from tests.faults.report import report
from tests.faults.told import Tally, Told
from tests.faults.victim import EDITED, NOTE, PARTS, old_sound
from voice_interview.archive import open_alone
from voice_interview.core.events import Problem
from voice_interview.core.model import SAMPLE_RATE_HZ, Answer, Take
from voice_interview.takes.reading import open_sound

REFUSALS = (Problem.DISK_FULL, Problem.STORE_FAILED)
TARGETS = ("all", "app", "audio", "compressor", "recovery")
EDITS = ("note", "parts", "edit", "favorite")
COMPRESS_SHARE = 0.25
"""So many victims compress recordings as well."""
_ALIVE_S = (0.05, 2.5)
"""A victim lives so long after its first sound before it is killed."""
_AT_WORK_S = (0.0, 0.3)
"""The first take of twenty seconds is compressed in about so long."""
_GONE_S = 120.0
"""What is left of the app must have ended by then: the audio process completes its take first.

Each child ends within 5 s of processor time; on a machine that is starved of it that takes longer,
and is no orphan yet.
"""


def kill_one(target: str, folder: Path, rng: random.Random, *, whisper: bool = False) -> Tally:
    """Run a victim in the folder, kill it, recover, and look what is there."""
    tally = Tally()
    answers = _answers(folder)
    data = folder / "data"
    compress = target == "compressor" or rng.random() < COMPRESS_SHARE
    options = [*["--whisper"] * whisper, *["--compress"] * compress]
    process = _start("tests.faults.victim", str(data), str(answers), *options)
    told = Told(process)
    if target == "compressor":
        _kill_compressor(process, told, rng, tally)
    elif not told.wait_for(lambda: told.of("recording")):
        tally.lost.append(f"no recording began (exit {process.poll()})")
        target = "all"
    if target in ("audio", "speech"):
        _kill_children(target, process, told, rng, tally)
    time.sleep(rng.uniform(*(_AT_WORK_S if target == "compressor" else _ALIVE_S)))
    starved_s = told.starved_s()
    killed_s = time.monotonic()
    if target == "app":
        process.kill()
    else:
        _kill_group(process)
    tally.kills["app" if target == "app" else "all"] += 1
    _wait_until_gone(process, tally)
    told.close()
    if target == "recovery":
        recovering = _start("voice_interview", "recover", "--data-dir", str(data))
        time.sleep(rng.uniform(0.1, 0.6))
        _kill_group(recovering)
        recovering.communicate()
        tally.kills["recovery"] += 1
    _look(data, told, killed_s, tally, starved_s=starved_s)
    return tally


def refuse_one(
    folder: Path,
    rng: random.Random,
    limit_bytes: int,
    after_start: Callable[[], None] = lambda: None,
    before_look: Callable[[], None] = lambda: None,
) -> Tally:
    """Run a victim that may write no file longer than this, kill it, and look what is there."""
    tally = Tally()
    data = folder / "data"
    process = _start(
        "tests.faults.victim", str(data), str(_answers(folder)), limit_bytes=limit_bytes
    )
    told = Told(process)
    if not told.wait_for(lambda: told.of("recording") or _refused(told)):
        tally.lost.append("no recording began")
    after_start()
    if not told.wait_for(lambda: _refused(told), 60.0):
        tally.lost.append(f"nobody was told of a limit of {limit_bytes} bytes")
    time.sleep(rng.uniform(0, 0.5))
    if process.poll() is not None:
        tally.lost.append(f"the app ended at a limit of {limit_bytes} bytes")
    _kill_group(process)
    tally.kills["refused"] += 1
    _wait_until_gone(process, tally)
    told.close()
    before_look()
    _look(data, told, time.monotonic(), tally, full=True)
    return tally


def _refused(told: Told) -> list[dict[str, Any]]:
    return [line for line in tuple(told.lines) if line.get("problem") in REFUSALS]


def _start(module: str, *arguments: str, limit_bytes: int | None = None) -> subprocess.Popen[bytes]:
    def limit() -> None:
        if limit_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))

    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=limit,  # noqa: PLW1509 - it only sets a limit
    )


def _answers(folder: Path) -> Path:
    """Two seconds of noise: longer than any answer of the victim's."""
    answers = folder / "answers"
    answers.mkdir(parents=True)
    noise = np.random.default_rng(1).integers(-9000, 9000, 2 * SAMPLE_RATE_HZ, dtype=np.int16)
    write_wav(answers / "1.wav", noise)
    return answers


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _kill_children(
    target: str, process: subprocess.Popen[bytes], told: Told, rng: random.Random, tally: Tally
) -> None:
    """Kill or crash the audio process, or another child, while the app lives; it goes on."""
    for _ in range(4):
        began = len(told.of("recording"))
        time.sleep(rng.uniform(0.02, 0.9))
        audio_pid = told.of("recording")[-1]["audio_pid"]
        others = [pid for pid in _children(process.pid) if pid != audio_pid]
        between_two = audio_pid is None  # it died before anybody could say its id
        victims = others if target != "audio" else [] if between_two else [audio_pid]
        for pid in victims:
            try:
                os.kill(pid, rng.choice((signal.SIGKILL, signal.SIGSEGV)))
            except ProcessLookupError:
                continue
            tally.kills[target] += 1
        if not told.wait_for(lambda: len(told.of("recording")) > began):  # noqa: B023
            tally.lost.append(f"nothing was recorded after the {target} process was killed")
            return


def _kill_compressor(
    process: subprocess.Popen[bytes], told: Told, rng: random.Random, tally: Tally
) -> None:
    """Kill the process that compresses, three times while it is at work; then it begins anew."""
    for kills_left in (3, 2, 1, 0):
        begun = len(told.of("compressing"))
        if not told.wait_for(lambda: len(told.of("compressing")) > begun):  # noqa: B023
            tally.lost.append("nothing is compressed any more")
            return
        if not kills_left:
            return
        time.sleep(rng.uniform(*_AT_WORK_S))
        pid = told.of("compressing")[-1]["pid"]
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            tally.kills["compressor"] += 1


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def _children(pid: int) -> list[int]:
    """The children that the app started itself; multiprocessing's own helper is none of them."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children if b"resource_tracker" not in _command(int(child))]


def _wait_until_gone(process: subprocess.Popen[bytes], tally: Tally) -> None:
    process.wait()
    ends_s = time.monotonic() + _GONE_S
    while time.monotonic() < ends_s:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    tally.lost.append("a process outlived the app")
    _kill_group(process)


# ---- what is there


def _look(
    data: Path,
    told: Told,
    killed_s: float,
    tally: Tally,
    *,
    full: bool = False,
    starved_s: float = 0.0,
) -> None:
    """Open the folder as the next start does. `full`: what was spoken last had no room."""
    with open_alone(str(data)) as (archive, found):
        if not found.complete or found.set_aside or found.rebuilt:
            tally.lost.append(f"the folder was not as it should be: {found}")
        takes = {answer.take.id: answer for it in archive.store.sessions() for answer in it.answers}
        for line in told.of("saved"):
            tally.promised["takes"] += 1
            answer = takes.get(line["take"])
            if answer is None or answer.take.duration_s < line["duration_s"] - 0.001:
                tally.lost.append(f"take {line['take']} was stored and is not there")
        for line in told.of("transcript"):
            tally.promised["transcripts"] += 1
            answer = takes.get(line["take"])
            if answer is None or answer.transcript is None:
                tally.lost.append(f"the text of {line['take']} was stored and is not there")
        for line in told.of("lap"):
            tally.promised["marks"] += 1
            answer = takes.get(line["take"])
            if answer is None or not _has_mark(answer.take, line["position_s"]):
                tally.lost.append(f"a mark of {line['take']} was set and is not there")
        for name in EDITS:
            for line in told.of(name):
                tally.promised["edits"] += 1
                if not _has_edit(takes.get(line["take"]), name):
                    tally.lost.append(f"the {name} of {line['take']} was stored and is not there")
        tally.promised["compressed"] += len(told.of("compressed"))
        if not full:
            under_way = {key: answer.take for key, answer in takes.items()}
            _look_at_take_under_way(told, under_way, killed_s, tally, starved_s)
        for answer in takes.values():
            _look_at_file(archive.audio_file(answer.take.audio), answer.take, tally)
    leftovers = [
        path
        for path in data.rglob("*")
        if path.name.endswith(".part") or (path.name.startswith(".") and path.is_file())
    ]
    tally.lost += [f"left behind: {path.name}" for path in leftovers]


def _has_mark(take: Take, position_s: float) -> bool:
    """A mark that was set after the sound had broken off lies at its end, also if it went on."""
    places = {position_s, take.duration_s, *(gap.at_s for gap in take.gaps)}
    return any(lap.at_s in places for lap in take.laps if lap.at_s <= position_s)


def _look_at_take_under_way(
    told: Told, takes: dict[str, Take], killed_s: float, tally: Tally, starved_s: float
) -> None:
    """What was spoken until the kill must be there, but for a second.

    And but for what the machine was late with: the victim's source is a file, from which nothing
    is spoken while it has no processor. A microphone's sound would wait in the sound system.
    """
    last = [line for line in told.lines if line["event"] in ("recording", "stopped")][-1:]
    if not last or last[0]["event"] == "stopped":
        return
    tally.promised["takes under way"] += 1
    line = last[0]
    spoken_s = line["had_s"] + (killed_s - line["at_s"])
    take = takes.get(line["take"])
    loss_s = spoken_s - (take.duration_s if take else 0.0)
    tally.worst_loss_s = max(tally.worst_loss_s, loss_s)
    tally.most_starved_s = max(tally.most_starved_s, starved_s)
    if loss_s > 1.0 + starved_s:
        tally.lost.append(f"{loss_s:.2f} s of {line['take']} are missing")


def _has_edit(answer: Answer | None, name: str) -> bool:
    if answer is None:
        return False
    kept = {
        "note": answer.notes == (NOTE,),
        "parts": answer.parts == PARTS,
        "edit": answer.edited_text == EDITED,
        "favorite": answer.favorite,
    }
    return kept[name]


def _look_at_file(path: Path, take: Take, tally: Tally) -> None:
    """An older take is compared sample by sample, others by their length."""
    try:
        with open_sound(path) as sound:
            length_s = sound.frames / sound.rate_hz
            content = sound.read(0, sound.frames)[:, 0] if take.session_id == "old" else None
    except OSError:
        tally.lost.append(f"the sound of {take.id} is not there")
        return
    if abs(length_s - take.duration_s) > 0.001:
        tally.lost.append(f"the sound of {take.id} is not as long as it should be")
    if content is not None and not np.array_equal(content, old_sound()):
        tally.lost.append(f"the sound of {take.id} has changed")


# ---- many of them


def run(kills: int, seed: int, targets: tuple[str, ...] = TARGETS, *, whisper: bool = False,
        at_once: int = 6, minutes: float = math.inf) -> Tally:  # fmt: skip
    """Kill until there were so many, or so long; some victims at once, each with its own folder."""
    total = Tally()
    ends_s = time.monotonic() + minutes * 60
    rng = random.Random(seed)
    with ThreadPoolExecutor(at_once) as pool:
        while sum(total.kills.values()) < kills and time.monotonic() < ends_s:
            jobs = [
                pool.submit(_in_folder, rng.choice(targets), rng.random(), whisper=whisper)
                for _ in range(4 * at_once)
            ]
            for job in jobs:
                total.add(job.result())
            sys.stderr.write(f"{dict(total.kills)}, lost {total.lost}\n")
    return total


def _in_folder(target: str, seed: float, *, whisper: bool) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        return kill_one(target, Path(folder), random.Random(seed), whisper=whisper)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=math.inf, help="no longer than that")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--whisper", action="store_true", help="with the speech-to-text process")
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    targets = (*TARGETS, "speech") if options.whisper else TARGETS
    total = run(
        options.kills, options.seed, targets, whisper=options.whisper, minutes=options.minutes
    ).document()
    sys.exit(report(total, options.out))


if __name__ == "__main__":
    main()
