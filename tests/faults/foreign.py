"""Flips, cuts and overstates files of several formats, and looks what becomes of who reads them.

    python -m tests.faults.foreign --files 600 -o artifacts/foreign.json

Each is read as an import reads it. It must end in sound or in one sentence, in time, with a decoder
that keeps its limits; how many decoders crashed, which costs nobody anything, is counted, too.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.report import report
from tests.speech.test_foreign import encode, tone
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.foreign.reading import ForeignError, ForeignSound

FORMATS = (
    ("a.wav", "pcm_s16le"), ("a.flac", "flac"), ("a.mp3", "mp3"), ("a.m4a", "aac"),
    ("a.ogg", "libopus"), ("a.webm", "libopus"), ("a.aiff", "pcm_s16be"),
)  # fmt: skip
LENGTH_S = 3.0
MOST_S = 40.0
"""Of a file of three seconds no damage may make more sound than this."""


def damaged(content: bytes, rng: random.Random) -> tuple[str, bytes]:
    """Return what was done to it, and the outcome."""
    changed = bytearray(content)
    kind = rng.choice(("bits flipped", "cut short", "huge numbers in the header", "torn"))
    if kind == "bits flipped":
        for _ in range(rng.choice((1, 10, 200))):
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    elif kind == "cut short":
        del changed[rng.randrange(len(changed)) :]
    elif kind == "torn":
        at = rng.randrange(len(changed))
        del changed[at : at + rng.randrange(1, 3000)]
    else:
        for _ in range(rng.randrange(1, 5)):
            at = rng.randrange(min(200, len(changed) - 4))
            changed[at : at + 4] = b"\xff\xff\xff" + bytes([rng.choice((0x7F, 0xFF))])
    return kind, bytes(changed)


def read(path: Path) -> str:
    """Read the file as an import does; return how that ended."""
    frames = 0
    try:
        for block in ForeignSound(path).blocks(SAMPLE_RATE_HZ):
            frames += len(block)
    except ForeignError as error:
        return error.ending.name.lower()
    if frames > MOST_S * SAMPLE_RATE_HZ:
        return "endless"
    return "sound" if frames else "nothing"


def run(files: int, seed: int) -> tuple[Counter[str], Counter[str], float]:
    """Return what was tried, how it ended, and the longest that one file took, seconds."""
    rng = random.Random(seed)
    tried: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    longest_s = 0.0
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(2) as pool:
        whole = {
            name: encode(
                Path(scratch) / name, codec, tone(LENGTH_S, 48_000), 48_000, "stereo"
            ).read_bytes()
            for name, codec in FORMATS
        }
        paths = []
        for number in range(files):
            name = rng.choice(sorted(whole))
            kind, content = damaged(whole[name], rng)
            tried[f"{Path(name).suffix[1:]}: {kind}"] += 1
            path = Path(scratch) / f"{number}-{name}"
            path.write_bytes(content)
            paths.append(path)
        for took_s, how in pool.map(_timed, paths):
            ended[how] += 1
            longest_s = max(longest_s, took_s)
    return tried, ended, longest_s


def _timed(path: Path) -> tuple[float, str]:
    started_s = time.monotonic()
    how = read(path)
    return time.monotonic() - started_s, how


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    tried, ended, longest_s = run(options.files, options.seed)
    lost = [f"{ended['endless']} files gave sound without end"] if ended["endless"] else []
    found = {
        "tried": dict(tried),
        "ended": dict(ended),
        "lost": lost,
        "longest_s": round(longest_s, 2),
    }
    sys.exit(report(found, options.out))


if __name__ == "__main__":
    main()
