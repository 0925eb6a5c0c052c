"""P6: an hour of recording with every core busy, held against what was played.

    python -m tests.faults.hour --minutes 60 -o artifacts/hour.json

A noise that is never like itself is played into the rig's microphone. The app's audio process
records it; a second listener on the same source tells what the sound server had to give. Both
recordings are compared with what was played, a tenth of a second at a time.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from msgspec import Struct
from msgspec.structs import asdict

from tests.audio.heard import Heard
from tests.audio.sounds import Samples, read_wav
from tests.rig.rig import Rig
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e
from voice_interview.core.model import SAMPLE_RATE_HZ

_BLOCK = SAMPLE_RATE_HZ // 10
_SEARCH = 20 * SAMPLE_RATE_HZ
_LIKE = 0.4
"""Noise that is a fraction of a sample off still has a correlation of 0.64; other noise has 0."""
_SLACK = 2
"""Samples: two resamplers on the way round to the nearest."""


class Comparison(Struct):
    """What a recording has of what was played, in samples of 16 kHz."""

    compared: int = 0
    missing: int = 0
    """Played and not in the recording."""
    doubled: int = 0
    """In the recording more than once, or noise that was never played."""
    replaced: int = 0
    """Something else in its place, with what comes after it where it belongs."""
    held_up: int = 0
    """Silence between two samples that were played one after the other: the player was late."""
    least_likeness: float = 1.0
    """The lowest correlation of any tenth of a second that counts as right."""
    places_s: tuple[float, ...] = ()
    """Where in the recording something was missing or doubled, seconds."""


def compare(recorded: Samples, played: Samples) -> Comparison:
    """Follow what was played through the recording, from its first block to its last."""
    found = Comparison()
    shift = _locate(played[:_BLOCK], recorded[:_SEARCH])
    if shift is None:
        raise ValueError("the beginning of what was played is not in the recording")
    end, unlike = shift, 0
    for start in range(0, len(played) - _BLOCK + 1, _BLOCK):
        block = played[start : start + _BLOCK]
        likeness = _likeness(block, recorded[start + shift : start + shift + _BLOCK])
        if likeness < _LIKE:
            low = max(0, start + shift - _SEARCH)
            where = _locate(block, recorded[low : start + shift + _SEARCH])
            if where is None:
                unlike += 1
                continue  # cut by a fault; the next whole block tells by how much
            step = low + where - start - shift
            if abs(step) > _SLACK:
                _judge(found, recorded, end, step)
                shift, unlike = shift + step, 0
        else:
            found.least_likeness = min(found.least_likeness, round(likeness, 3))
        found.replaced, unlike = found.replaced + unlike * _BLOCK, 0
        end = start + shift + _BLOCK
    found.compared = len(played)
    lost_tail = len(played) - (end - shift)
    if lost_tail >= _BLOCK:
        found.missing += lost_tail
        found.places_s = (*found.places_s, end / SAMPLE_RATE_HZ)
    return found


def _judge(found: Comparison, recorded: Samples, end: int, step: int) -> None:
    """Between the last block that was right and this one there are `step` samples too many."""
    if step < 0:
        found.missing -= step
    elif np.count_nonzero(recorded[end - _BLOCK : end + step + _BLOCK] == 0) >= step * 0.9:
        found.held_up += step
        return
    else:
        found.doubled += step
    found.places_s = (*found.places_s, end / SAMPLE_RATE_HZ)


def _likeness(block: Samples, other: Samples) -> float:
    if len(other) < len(block):
        return 0.0
    one, two = block.astype(float), other.astype(float)
    size = float(np.sqrt((one @ one) * (two @ two)))
    return float(one @ two) / size if size > 0 else 0.0


def _locate(block: Samples, whole: Samples) -> int | None:
    """Return the place in `whole` at which the block lies; None when it does not."""
    size = 1 << (len(block) + len(whole)).bit_length()
    spectrum = np.fft.rfft(whole.astype(float), size)
    spectrum *= np.conj(np.fft.rfft(block.astype(float), size))
    best = int(np.argmax(np.fft.irfft(spectrum, size)[: len(whole)]))
    return best if _likeness(block, whole[best : best + len(block)]) >= _LIKE else None


# ---- the hour


def run(minutes: float, folder: Path) -> dict[str, object]:
    """Record so many minutes; returns what came of it."""
    played = _noise(round(60 * minutes * SAMPLE_RATE_HZ))
    sound = folder / "played.raw"
    sound.write_bytes(played.tobytes())
    cpu_s = time.process_time()
    with Rig() as rig, _busy_cores() as count:
        heard = Heard()
        process = AudioProcess()
        os.environ |= rig.variables()
        reference = folder / "reference.raw"
        listener = _pulse(rig, "parec", "mic", reference)
        microphone = AudioMicrophone(process, folder / "audio", heard.post)
        try:
            microphone.open(1)
            heard.wait_for(e.MicrophoneOpened)
            microphone.start(1, "s/hour.wav")
            heard.wait_for(e.RecordingStarted)
            load = os.getloadavg()[0]
            _pulse(rig, "pacat", "mic_feed", sound).wait(60 * minutes + 300)
            time.sleep(2)
            load_after = os.getloadavg()[0]
            microphone.stop(1, 0.5)
            stopped = heard.wait_for(e.RecordingStopped)
        finally:
            process.close()
            listener.terminate()
            listener.wait()
    told = [asdict(gap) for gap in stopped.gaps]
    return {
        "minutes": minutes,
        "busy_processes": count,
        "load_average": [round(load, 1), round(load_after, 1)],
        "app": asdict(compare(read_wav(folder / "audio/s/hour.wav"), played)),
        "second_listener": asdict(
            compare(np.frombuffer(reference.read_bytes(), dtype="<i2"), played)
        ),
        "told_lost_s": stopped.lost_s,
        "told_gaps": told,
        "recorded_s": stopped.duration_s,
        "own_cpu_s": round(time.process_time() - cpu_s, 1),
    }


def _noise(count: int) -> Samples:
    random = np.random.default_rng(6)
    parts = [
        (random.standard_normal(min(1 << 20, count - start), dtype=np.float32) * 3000)
        .clip(-32000, 32000)
        .astype(np.int16)
        for start in range(0, count, 1 << 20)
    ]
    return np.concatenate(parts)


def _pulse(rig: Rig, tool: str, device: str, path: Path) -> subprocess.Popen[bytes]:
    """Play or record 16 kHz mono with a buffer that outlasts a busy machine."""
    options = ["--raw", "--format=s16le", "--rate=16000", "--channels=1", "--latency-msec=2000"]
    return subprocess.Popen(
        [tool, f"--device={device}", *options, str(path)], env=rig.environment()
    )


@contextmanager
def _busy_cores() -> Iterator[int]:
    """Keep each core busy at the priority that the app has."""
    context = multiprocessing.get_context("spawn")
    count = os.cpu_count() or 1
    burners = [context.Process(target=_burn, daemon=True) for _ in range(count)]
    for burner in burners:
        burner.start()
    try:
        yield count
    finally:
        for burner in burners:
            burner.kill()
            burner.join()


def _burn() -> None:
    parent = os.getppid()
    while os.getppid() == parent:
        sum(range(100_000))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        result = json.dumps(run(options.minutes, Path(folder)), indent=2)
    sys.stdout.write(result + "\n")
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
