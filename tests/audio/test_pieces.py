"""The small parts that the recorder and the player are made of."""

from __future__ import annotations

import math
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.audio.sounds import noise
from voice_interview.audio.capture_clock import CaptureClock
from voice_interview.audio.levels import level, ramp
from voice_interview.audio.ring import Ring
from voice_interview.audio.shared import Gauge, Moving, SharedNumbers
from voice_interview.core.ports import Level

# ---- the ring


@given(
    capacity=st.integers(1, 20),
    channels=st.integers(1, 2),
    steps=st.lists(st.tuples(st.booleans(), st.integers(0, 25))),
)
def test_the_ring_keeps_order_and_takes_what_fits(
    capacity: int, channels: int, steps: list[tuple[bool, int]]
) -> None:
    ring = Ring(capacity, channels)
    held: list[int] = []
    number = 0
    for writes, count in steps:
        if writes:
            block = np.arange(number, number + count, dtype=np.int16)
            taken = ring.write(np.repeat(block[:, np.newaxis], channels, axis=1))
            assert taken == min(count, capacity - len(held))
            held += range(number, number + taken)
            number += count
        else:
            target = np.zeros((count, channels), dtype=np.int16)
            filled = ring.read_into(target)
            assert filled == min(count, len(held))
            assert target[:filled, -1].tolist() == held[:filled]
            held = held[filled:]
        assert (ring.filled, ring.free) == (len(held), capacity - len(held))
    assert ring.read()[:, 0].tolist() == held
    assert ring.filled == 0


# ---- levels


def test_levels_in_dbfs() -> None:
    sine = np.round(32767 * np.sin(np.arange(16_000) * 0.1)).astype(np.int16)
    assert level(sine).rms_dbfs == pytest.approx(-3.01, abs=0.05)
    assert level(sine).peak_dbfs == pytest.approx(0.0, abs=0.05)
    assert level(np.zeros(100, dtype=np.int16)) == Level(-120.0, -120.0)
    assert level(np.zeros(0, dtype=np.int16)) == Level(-120.0, -120.0)
    assert level(np.full(10, -32768, dtype=np.int16)) == Level(0.0, 0.0)


@given(cut=st.integers(0, 1000))
def test_a_fade_does_not_care_how_the_sound_is_cut(cut: int) -> None:
    sound = np.full(1000, 10_000, dtype=np.int16)
    parts = ramp(sound[:cut], 500, 600, 1400, 80), ramp(sound[cut:], 500 + cut, 600, 1400, 80)
    faded = np.concatenate(parts)
    assert not faded[:101].any()
    assert (faded[180:820] == 10_000).all()
    assert not faded[900:].any()
    assert np.abs(np.diff(faded.astype(int))).max() <= 125


# ---- the capture clock


def observe(clock: CaptureClock, rate_hz: float, seconds: range, late_s: float = 0.0) -> None:
    """Blocks of 20 ms; all but every tenth arrive late."""
    for number in range(seconds.start * 50, seconds.stop * 50):
        frames = round((number + 1) * rate_hz / 50)
        wait_s = 0.0 if number % 10 == 0 else late_s * (number % 7) / 7
        clock.observe(frames, 100.0 + frames / rate_hz + wait_s, 0.0)


def test_late_blocks_do_not_move_the_clock() -> None:
    clock = CaptureClock(48_000, 0.1)
    observe(clock, 48_000, range(10), late_s=0.3)
    assert clock.frame_at(105.0) == pytest.approx(5 * 48_000, abs=48)
    assert clock.anchor() == pytest.approx((480_000, 110.0), abs=0.001)
    assert clock.gaps == ()


def test_a_slow_device_is_followed() -> None:
    clock = CaptureClock(48_000, 0.1)
    for second in range(600):
        clock.observe(round(second * 47_990), 100.0 + second, 0.0)
    assert clock.frame_at(699.0) == pytest.approx(599 * 47_990, abs=100)


def test_the_age_of_the_sound_counts_within_reason() -> None:
    clock = CaptureClock(48_000, 0.035)
    clock.observe(480, 100.01, 0.34)
    assert clock.anchor() == pytest.approx((480, 100.01 - 0.035))
    clock.observe(960, 100.02, 0.005)
    assert clock.anchor() == pytest.approx((960, 100.015))


def test_a_gap_is_measured() -> None:
    clock = CaptureClock(48_000, 0.1)
    observe(clock, 48_000, range(5))
    clock.mark_gap(228_000)
    for number in range(250, 500):  # 0.25 s of sound never came
        clock.observe(number * 960 - 12_000, 100.0 + number / 50, 0.0)
    ((frame, lost_s),) = clock.gaps
    assert frame == 228_000
    assert lost_s == pytest.approx(0.25, abs=0.001)
    clock.mark_gap(465_600)
    clock.observe(500 * 960 - 14_400, 110.0, 0.0)
    assert [frame for frame, _ in clock.gaps] == [228_000, 465_600]
    assert sum(lost_s for _, lost_s in clock.gaps) == pytest.approx(0.30, abs=0.001)
    assert clock.frame_at(110.0) == 500 * 960 - 14_400


def test_a_clock_that_has_heard_nothing() -> None:
    clock = CaptureClock(48_000, 0.1)
    assert not clock.running
    assert clock.frame_at(5.0) == 0
    clock.mark_gap(0)
    assert clock.gaps == ()


# ---- what both processes see


def test_a_place_moves_within_its_bounds() -> None:
    place = Moving(10.0, 500.0, 1.0, 4.0, 12.0)
    assert place.at(500.5, 1.5) == 10.5
    assert place.at(499.0, 1.5) == 9.0
    assert place.at(400.0, 1.5) == 4.0
    assert place.at(501.9, 1.5) == 11.5
    assert place.at(501.9, 60.0) == pytest.approx(11.9)
    assert place.at(600.0, 60.0) == 12.0
    assert Moving(3.0, 500.0, 0.0, 0.0, math.inf).at(900.0, 60.0) == 3.0


def test_the_gauge_shows_what_was_published() -> None:
    gauge = Gauge()
    assert gauge.level() == Level()
    gauge.show_capture(Level(-30.0, -20.0), Moving(1.0, 2.0, 1.0, 0.0, math.inf))
    gauge.show_playback(4, Moving(5.0, 6.0, 1.0, 0.0, 9.0))
    assert gauge.level() == Level(-30.0, -20.0)
    assert gauge.capture_place() == Moving(1.0, 2.0, 1.0, 0.0, math.inf)
    assert gauge.playback_place() == (4, Moving(5.0, 6.0, 1.0, 0.0, 9.0))


def test_no_reader_sees_half_of_an_update() -> None:
    numbers = SharedNumbers((0.0, 0.0, 0.0))
    done = threading.Event()

    def write() -> None:
        for value in range(20_000):
            numbers.write((float(value),) * 3)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        assert len(set(numbers.read())) == 1
    writer.join()
    assert numbers.read() == (19_999.0,) * 3


def test_noise_is_not_like_itself_moved() -> None:
    sound = noise(1.0)
    assert abs(np.corrcoef(sound[:-1], sound[1:])[0, 1]) < 0.1
