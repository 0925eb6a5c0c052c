"""The machine stands still in the middle of a take, as when a lid is closed."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from tests.audio.sounds import find, likeness, noise, read_wav, write_wav
from tests.rig.evidence import note
from tests.rig.rig import Rig
from tests.rig.steered import Steered
from voice_interview.core.model import SAMPLE_RATE_HZ, Missing

pytestmark = [pytest.mark.rig, pytest.mark.timeout(600)]

STILL_S = 20.0
BEFORE, MEANWHILE, AFTER = (noise(1.5, seed=seed) for seed in (41, 42, 43))


def test_a_sleep_ends_the_recording_and_its_place_is_told(rig: Rig, tmp_path: Path) -> None:
    sounds = [
        write_wav(tmp_path / f"{number}.wav", sound)
        for number, sound in enumerate((BEFORE, MEANWHILE, AFTER))
    ]
    app = Steered(tmp_path / "home", rig.environment())
    try:
        app.begin()
        rig.say(sounds[0]).wait()
        time.sleep(0.5)
        app.signal(signal.SIGSTOP)
        rig.say(sounds[1]).wait()
        time.sleep(STILL_S)
        app.signal(signal.SIGCONT)
        awake_s = time.monotonic()
        lost = app.wait_for("RecordingLost")
        app.wait_for("TakeSaved")
        app.tell("resume")
        app.wait_for("RecordingStarted", 2)
        rig.say(sounds[2]).wait()
        take = app.finish()
    finally:
        app.end()
    assert (lost["problem"], lost["state"]) == ("asleep", "failed")
    note("20 s asleep", noticed_s=lost["at_s"] - awake_s)
    kept = read_wav(tmp_path / "home" / "audio" / take["audio"])
    assert len(kept) == round(take["duration_s"] * SAMPLE_RATE_HZ)
    ((at_s, missing_s, why),) = [gap.values() for gap in take["gaps"]]
    assert (missing_s, why) == (None, Missing.ASLEEP)
    first, last = find(BEFORE, kept), find(AFTER, kept)
    assert first + len(BEFORE) <= at_s * SAMPLE_RATE_HZ <= last
    heard = find(MEANWHILE, kept)
    part = kept[heard : heard + len(MEANWHILE)]
    assert likeness(part, MEANWHILE[: len(part)]) < 0.1
