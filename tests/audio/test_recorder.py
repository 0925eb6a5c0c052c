"""The recorder with a source whose every frame and moment the test decides."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.heard import Heard
from tests.audio.sounds import Samples, find, likeness, noise, read_wav
from voice_interview.audio import messages as m
from voice_interview.audio import wavfile
from voice_interview.audio.recorder import PREROLL_S, Recorder
from voice_interview.audio.ring import Ring
from voice_interview.audio.shared import Gauge
from voice_interview.audio.take import RunningTake
from voice_interview.audio.wavfile import TakeFile
from voice_interview.core import events as e
from voice_interview.core.model import SAMPLE_RATE_HZ, Gap

RATE_HZ = SAMPLE_RATE_HZ
OPENED_S = 1000.0
SOUND = noise(10.0)


class ScriptedSource:
    """A microphone whose frame 0 was captured at the moment 1000 s."""

    name = "scripted"
    holds = False

    def __init__(self, rate_hz: float = RATE_HZ, channels: int = 1) -> None:
        self.rate_hz = rate_hz
        self.ring = Ring(int(20 * rate_hz), channels)
        self.ended = False
        self.problem: e.Problem | None = None
        self.gaps: tuple[tuple[int, float], ...] = ()
        self.dead = self.replaced = self.asleep = False
        self.polls = 0

    def hear(self, sound: Samples) -> None:
        """Deliver it and wait until the recorder has taken it."""
        block = np.repeat(sound[:, np.newaxis], self.ring.read().shape[1], axis=1)
        assert self.ring.write(block) == len(sound)
        self.settle()

    def settle(self) -> None:
        seen = self.polls
        wait_until(lambda: self.polls > seen + 2 and not self.ring.filled)

    def poll(self) -> None:
        self.polls += 1

    def frame_at(self, moment_s: float) -> int:
        return round((moment_s - OPENED_S) * self.rate_hz)

    def anchor(self) -> tuple[int, float, float]:
        return self.ring.written, OPENED_S + self.ring.written / self.rate_hz, 1.0

    def stalled(self) -> bool:
        return self.dead

    def slept(self) -> bool:
        return self.asleep

    def moved(self) -> bool:
        moved, self.replaced = self.replaced, False
        return moved

    def begin(self, at_s: float) -> None:
        """Hears all the time."""

    def hold(self, at_s: float) -> None:
        """Hears all the time."""

    def release(self, at_s: float) -> None:
        """Hears all the time."""

    def close(self) -> None:
        """Nothing to close."""


class Bench:
    """A recorder at work on a scripted source."""

    def __init__(self, folder: Path, source: ScriptedSource) -> None:
        self.path = folder / "take.wav"
        self.source = source
        self.gauge = Gauge()
        self.heard = Heard()
        self.recorder = Recorder(1, source, self.gauge, self._send)

    def _send(self, message: object) -> None:
        assert isinstance(message, e.Event)
        self.heard.post(message)

    def record(self, at_s: float, since_s: float = -OPENED_S) -> None:
        self.recorder.obey(m.Record(1, str(self.path), OPENED_S + at_s, since_s=OPENED_S + since_s))

    def hold(self, at_s: float) -> None:
        self.recorder.obey(m.Hold(OPENED_S + at_s))

    def release(self, at_s: float) -> None:
        self.recorder.obey(m.Release(OPENED_S + at_s))

    def finish(self, at_s: float, tail_s: float = 0.0) -> None:
        self.recorder.obey(m.Finish(OPENED_S + at_s, tail_s))

    def place_s(self, at_s: float) -> float:
        return self.gauge.capture_place().at(OPENED_S + at_s, 1.5)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path, ScriptedSource())
    yield made
    made.recorder.close()


def wait_until(happened: Callable[[], bool]) -> None:
    ends_s = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < ends_s
        time.sleep(0.01)


def seconds(start_s: float, end_s: float) -> Samples:
    return SOUND[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)]


def test_a_take_begins_and_ends_at_its_moments(bench: Bench) -> None:
    bench.source.hear(seconds(0, 2))
    bench.record(1.5)
    bench.finish(3.0, tail_s=0.5)
    bench.source.hear(seconds(2, 4))
    stopped = bench.heard.wait_for(e.RecordingStopped)
    assert np.array_equal(read_wav(bench.path), seconds(1.5 - PREROLL_S, 3.5))
    assert stopped.duration_s == pytest.approx(2.3)
    started = bench.heard.wait_for(e.RecordingStarted)
    assert started.preroll_s == pytest.approx(PREROLL_S)
    assert bench.heard.wait_for(e.MicrophoneOpened).device == "scripted"


def test_a_late_order_still_begins_at_its_moment(bench: Bench) -> None:
    bench.source.hear(seconds(0, 4))
    bench.record(2.0)
    bench.source.hear(seconds(4, 5))
    bench.finish(5.0)
    bench.heard.wait_for(e.RecordingStopped)
    assert np.array_equal(read_wav(bench.path), seconds(1.7, 5))


def test_nothing_from_before_the_opening_is_kept(bench: Bench) -> None:
    bench.source.hear(seconds(0, 0.1))
    bench.record(0.1)
    bench.source.hear(seconds(0.1, 1))
    bench.finish(1.0)
    bench.heard.wait_for(e.RecordingStopped)
    assert np.array_equal(read_wav(bench.path), seconds(0, 1))
    assert bench.heard.wait_for(e.RecordingStarted).preroll_s == pytest.approx(0.1)


@pytest.mark.parametrize(("quiet_s", "preroll_s"), [(1.45, 0.05), (1.1, PREROLL_S), (1.6, 0.0)])
def test_a_word_right_after_the_cue_is_kept_and_the_cue_is_not(
    bench: Bench, quiet_s: float, preroll_s: float
) -> None:
    """The order to record comes at 1.5 s."""
    bench.source.hear(seconds(0, 2))
    bench.record(1.5, since_s=quiet_s)
    bench.finish(2.0)
    bench.source.hear(seconds(2, 3))
    bench.heard.wait_for(e.RecordingStopped)
    assert np.array_equal(read_wav(bench.path), seconds(1.5 - preroll_s, 2.0))
    started = bench.heard.wait_for(e.RecordingStarted)
    assert started.preroll_s == pytest.approx(preroll_s)


def test_a_take_may_be_ordered_before_the_first_sound(bench: Bench) -> None:
    bench.record(-2.0)
    bench.source.hear(seconds(0, 1))
    bench.finish(1.0)
    bench.heard.wait_for(e.RecordingStopped)
    assert bench.heard.wait_for(e.RecordingStarted).preroll_s == 0.0
    assert np.array_equal(read_wav(bench.path), seconds(0, 1))


def test_a_pause_is_cut_out_where_it_was(bench: Bench) -> None:
    bench.source.hear(seconds(0, 1))
    bench.record(1.0)
    bench.hold(3.0)
    bench.source.hear(seconds(1, 4))
    bench.release(5.0)
    bench.source.hear(seconds(4, 7))
    assert bench.place_s(6.0) == pytest.approx(0.3 + 2.0 + 0.005 + 1.0)
    assert bench.place_s(4.0) == pytest.approx(0.3 + 2.0 + 0.005)
    bench.finish(7.0)
    bench.heard.wait_for(e.RecordingStopped)
    kept = read_wav(bench.path)
    assert np.array_equal(kept[: round(2.3 * RATE_HZ)], seconds(0.7, 3.0))
    assert np.array_equal(kept[-round(1.99 * RATE_HZ) :], seconds(5.01, 7.0))
    assert len(kept) == round(4.305 * RATE_HZ)


def test_the_seam_of_a_pause_is_faded(bench: Bench) -> None:
    loud = np.full(10 * RATE_HZ, 20_000, dtype=np.int16)
    bench.record(0.0)
    bench.hold(1.0)
    bench.release(2.0)
    bench.source.hear(loud[: 3 * RATE_HZ])
    bench.finish(3.0)
    bench.heard.wait_for(e.RecordingStopped)
    kept = read_wav(bench.path).astype(int)
    assert len(kept) == round(2.005 * RATE_HZ)
    assert np.abs(np.diff(kept)).max() <= 20_000 / (0.005 * RATE_HZ) + 1
    assert kept.min() <= 250


def test_an_order_that_comes_too_late_to_cut_cuts_as_early_as_it_can(bench: Bench) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 2))
    bench.hold(1.0)
    bench.source.settle()
    bench.release(1.5)
    bench.finish(2.5)
    bench.source.hear(seconds(2, 3))
    stopped = bench.heard.wait_for(e.RecordingStopped)
    assert stopped.duration_s == pytest.approx(2.5, abs=0.01)


def test_a_held_take_is_completed_without_new_sound(bench: Bench) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 2))
    bench.hold(2.0)
    bench.source.hear(seconds(2, 3))
    bench.finish(3.0, tail_s=0.5)
    stopped = bench.heard.wait_for(e.RecordingStopped)
    assert stopped.duration_s == pytest.approx(2.005)


@pytest.mark.parametrize("rate_hz", [8_000, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_rate_becomes_sixteen_thousand(tmp_path: Path, rate_hz: int, channels: int) -> None:
    time_s = np.arange(3 * rate_hz) / rate_hz
    sweep = (10_000 * np.sin(2 * np.pi * (200 + 400 * time_s) * time_s)).astype(np.int16)
    bench = Bench(tmp_path, ScriptedSource(rate_hz, channels))
    bench.record(0.0)
    for block in np.array_split(sweep, 5):
        bench.source.hear(block)
    bench.finish(3.0)
    stopped = bench.heard.wait_for(e.RecordingStopped)
    bench.recorder.close()
    assert stopped.duration_s == pytest.approx(3.0, abs=0.001)
    wanted_s = np.arange(3 * RATE_HZ) / RATE_HZ
    wanted = (10_000 * np.sin(2 * np.pi * (200 + 400 * wanted_s) * wanted_s)).astype(np.int16)
    kept = read_wav(bench.path)
    middle = slice(1000, -1000)
    assert likeness(kept[middle], wanted[: len(kept)][middle]) > 0.999
    assert find(wanted[8000:16000], kept) == pytest.approx(8000, abs=2)


def test_progress_and_the_level_are_told(bench: Bench) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 0.5))
    bench.source.hear(seconds(0.5, 1))
    assert bench.heard.wait_for(e.RecordingProgress).position_s == pytest.approx(0.5)
    assert bench.gauge.level().rms_dbfs == pytest.approx(-20.8, abs=0.5)
    bench.recorder.close()
    assert bench.gauge.level().rms_dbfs == -120.0


def test_a_device_that_stops_ends_the_take(bench: Bench) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 2))
    bench.source.dead = True
    lost = bench.heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.MICROPHONE_LOST, 2.0)
    assert np.array_equal(read_wav(bench.path), seconds(0, 2))
    assert bench.place_s(9.0) == 2.0


def test_a_device_that_stops_while_nothing_is_recorded(bench: Bench) -> None:
    bench.source.dead = True
    failed = bench.heard.wait_for(e.MicrophoneFailed)
    assert failed.problem is e.Problem.MICROPHONE_LOST


def test_a_sleep_ends_the_take(bench: Bench) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 2))
    bench.source.asleep = True
    lost = bench.heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.ASLEEP, 2.0)
    assert np.array_equal(read_wav(bench.path), seconds(0, 2))


def test_after_a_sleep_with_no_take_under_way_nobody_is_recorded_unasked(bench: Bench) -> None:
    bench.source.hear(seconds(0, 1))
    bench.source.asleep = True
    assert bench.heard.wait_for(e.MicrophoneFailed).problem is e.Problem.ASLEEP
    bench.record(1.0)
    bench.recorder.close()
    assert not bench.path.exists()


def test_another_device_in_its_place_ends_the_take(bench: Bench) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 2))
    bench.source.replaced = True
    lost = bench.heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.MICROPHONE_CHANGED, 2.0)
    assert np.array_equal(read_wav(bench.path), seconds(0, 2))


def test_another_device_before_the_take_is_named(bench: Bench) -> None:
    bench.source.hear(seconds(0, 1))
    bench.source.name = "headset"
    bench.source.replaced = True
    assert bench.heard.wait_for(e.MicrophoneOpened, count=2).device == "headset"
    bench.record(1.0)
    bench.source.hear(seconds(1, 2))
    bench.finish(2.0)
    assert bench.heard.wait_for(e.RecordingStopped).duration_s > 1.0


def test_a_take_without_any_sound_is_lost(bench: Bench) -> None:
    bench.record(0.0)
    bench.finish(0.0)
    assert bench.heard.wait_for(e.RecordingLost).duration_s == 0.0
    assert not bench.path.exists()


def test_lost_sound_is_counted_for_the_take_alone(bench: Bench) -> None:
    bench.source.hear(seconds(0, 1))
    bench.record(1.0)
    bench.source.hear(seconds(1, 3))
    bench.source.gaps = ((8_000, 0.75), (32_000, 0.25), (56_000, 0.5))
    bench.finish(3.0)
    stopped = bench.heard.wait_for(e.RecordingStopped)
    assert stopped.lost_s == pytest.approx(0.25)
    assert stopped.gaps == (Gap(PREROLL_S + 1.0, 0.25),)


# ---- a disk that refuses


def refuse(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, after: int = 0) -> None:
    """Let the function work so many times, then fail for good."""
    real = getattr(owner, name)
    left = threading.Semaphore(after)

    def fail(*values: object) -> object:
        if left.acquire(blocking=False):
            return real(*values)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(owner, name, fail)


def test_a_full_disk_keeps_the_take_so_far(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, TakeFile, "append", after=2)
    bench.record(0.0)
    for second in range(4):
        bench.source.hear(seconds(second, second + 1))
    lost = bench.heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.DISK_FULL, 2.0)
    assert np.array_equal(read_wav(bench.path), seconds(0, 2))
    assert bench.heard.of(e.RecordingStopped) == []


def test_a_disk_that_refuses_at_the_end_keeps_the_part(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.record(0.0)
    bench.source.hear(seconds(0, 1))
    refuse(monkeypatch, wavfile, "settle")
    bench.finish(1.0)
    lost = bench.heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.DISK_FULL, 0.0)
    assert np.array_equal(read_wav(bench.path.with_name("take.wav.part")), seconds(0, 1))


def test_a_disk_that_refuses_at_the_beginning(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder should be")
    bench.path = tmp_path / "blocked" / "take.wav"
    bench.record(0.0)
    lost = bench.heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.DISK_FULL, 0.0)


def test_a_take_can_be_rescued_twice(tmp_path: Path) -> None:
    take = RunningTake(1, tmp_path / "take.wav", 48_000, 0, 0)
    take.feed(0, noise(1.0, 48_000))
    assert take.rescue() == pytest.approx(1.0, abs=0.001)
