"""Children that crash while they work, and what any end of the app leaves behind."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.audio.sounds import find, likeness, noise, read_wav, write_wav
from tests.rig.evidence import note
from tests.rig.processes import started_with, wait_until_none, zombies_of
from tests.rig.rig import Rig
from tests.rig.session import wait_for
from tests.rig.steered import Steered
from voice_interview.core.model import SAMPLE_RATE_HZ, Missing

pytestmark = [pytest.mark.rig, pytest.mark.timeout(600)]

BEFORE, AFTER = noise(1.5, seed=51), noise(1.5, seed=52)


@pytest.fixture
def app(rig: Rig, tmp_path: Path) -> Iterator[Steered]:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    made = Steered(tmp_path / "home", {**rig.environment(), "TMPDIR": str(scratch)})
    yield made
    made.end()


def mark(app: Steered, tmp_path: Path) -> str:
    """What the environment of each of its processes holds."""
    return f"TMPDIR={tmp_path / 'scratch'}"


def crash_audio(app: Steered) -> None:
    os.kill(app.lines[-1]["audio_pid"], signal.SIGSEGV)


def test_a_crash_of_the_audio_process_costs_a_moment_and_no_key(
    rig: Rig, app: Steered, tmp_path: Path
) -> None:
    before, after = (
        write_wav(tmp_path / f"{number}.wav", sound) for number, sound in enumerate((BEFORE, AFTER))
    )
    app.begin()
    rig.say(before).wait()
    time.sleep(0.5)
    crashed_s = time.monotonic()
    crash_audio(app)
    started = app.wait_for("RecordingStarted", 2)
    app.wait_for("RecordingProgress", len(app.of("RecordingProgress")) + 1)
    rig.say(after).wait()
    take = app.finish()
    (lost,) = app.of("RecordingLost")
    assert (lost["problem"], lost["state"]) == ("audio_crashed", "finishing")
    assert "failed" not in {line["state"] for line in app.lines}
    assert zombies_of(app.process.pid) == []
    note(
        "SIGSEGV of the audio process while it records",
        noticed_s=lost["at_s"] - crashed_s,
        went_on_s=started["at_s"] - crashed_s,
    )
    kept = read_wav(tmp_path / "home" / "audio" / take["audio"])
    assert len(kept) == round(take["duration_s"] * SAMPLE_RATE_HZ)
    ((at_s, missing_s, why),) = [gap.values() for gap in take["gaps"]]
    assert (missing_s, why) == (None, Missing.CRASHED)
    for sound in (BEFORE, AFTER):
        at = find(sound, kept)
        assert likeness(kept[at : at + len(sound)], sound[: len(kept) - at]) > 0.5
    assert find(BEFORE, kept) < at_s * SAMPLE_RATE_HZ <= find(AFTER, kept) + 800


def test_what_crashes_again_at_once_waits_for_a_key(app: Steered) -> None:
    app.begin()
    crash_audio(app)
    app.wait_for("RecordingStarted", 2)
    crash_audio(app)
    wait_for("a halt", lambda: app.lines[-1]["state"] == "failed")
    assert len(app.of("RecordingLost")) == 2
    app.tell("resume")
    app.wait_for("RecordingStarted", 3)
    take = app.finish()
    assert {gap["why"] for gap in take["gaps"]} == {Missing.CRASHED}


def _quit(app: Steered) -> None:
    app.tell("quit")


def _close_input(app: Steered) -> None:
    assert app.process.stdin is not None
    app.process.stdin.close()


def _kill(app: Steered) -> None:
    app.process.kill()


def _kill_audio_then_app(app: Steered) -> None:
    crash_audio(app)
    app.process.kill()


def _kill_all(app: Steered) -> None:
    app.signal(signal.SIGKILL)


@pytest.mark.parametrize(
    "end", [_quit, _close_input, _kill, _kill_audio_then_app, _kill_all], ids=lambda it: it.__name__
)
def test_no_end_leaves_a_process_or_a_temporary_file(
    app: Steered, tmp_path: Path, end: Callable[[Steered], None]
) -> None:
    app.begin()
    marker = mark(app, tmp_path)
    assert len(started_with(marker)) >= 2
    end(app)
    app.process.wait()
    assert wait_until_none(marker) == []
    assert list((tmp_path / "scratch").rglob("*")) == []
    audio = tmp_path / "home" / "audio"
    assert [path for path in audio.rglob("*") if path.name.startswith(".")] == []
