from __future__ import annotations

from voice_interview.speech.pace import Pace


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_the_rest_at_the_pace_so_far() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert pace.left_s(0, 1000) is None
    clock.now_s += 0.5
    assert pace.left_s(50, 1000) is None
    clock.now_s += 1.5
    assert pace.left_s(200, 1000) == 8.0


def test_what_was_there_before_does_not_count() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.left_s(500, 1000)
    clock.now_s += 2
    assert pace.left_s(600, 1000) == 8.0


def test_a_network_that_gets_slower_is_noticed() -> None:
    clock = Clock()
    pace = Pace(clock)
    done = 0
    for step in [100] * 20 + [10] * 20:
        done += step
        pace.left_s(done, 10_000)
        clock.now_s += 1
    left_s = pace.left_s(done, 10_000)
    assert left_s is not None
    assert 600 < left_s < 850


def test_standing_still_is_no_pace() -> None:
    clock = Clock()
    pace = Pace(clock)
    for _ in range(30):
        assert pace.left_s(500, 1000) is None
        clock.now_s += 1
