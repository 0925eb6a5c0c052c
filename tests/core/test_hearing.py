import pytest

from voice_interview.core.hearing import Ear, Hearing
from voice_interview.core.ports import Level

ROOM = Level(-62.0, -52.0)


def heard(*levels: Level, seconds: float = 5.0, step_s: float = 0.05) -> Hearing:
    """What is judged after hearing these in turn for some seconds."""
    ear = Ear()
    for number in range(round(seconds / step_s)):
        ear.add(10.0 + number * step_s, levels[number % len(levels)])
    return ear.judge()


@pytest.mark.parametrize(
    ("levels", "judged"),
    [
        ((ROOM,), Hearing.FINE),
        ((ROOM, Level(-20.0, -8.0)), Hearing.FINE),
        ((Level(),), Hearing.SILENT),
        ((ROOM, Level(-50.0, -37.0)), Hearing.QUIET),
        ((Level(-35.0, -24.0),), Hearing.NOISY),
        ((Level(-35.0, -24.0), Level(-20.0, -8.0)), Hearing.NOISY),
        ((ROOM, Level(-6.0, 0.0)), Hearing.CLIPPING),
    ],
)
def test_what_is_wrong(levels: tuple[Level, ...], judged: Hearing) -> None:
    assert heard(*levels) is judged


def test_too_little_was_heard_to_tell() -> None:
    assert Ear().judge() is Hearing.FINE
    assert heard(Level(), seconds=1.0) is Hearing.FINE


def test_speech_after_a_silence_is_not_noise() -> None:
    assert heard(ROOM, *(Level(-20.0, -8.0),) * 3) is Hearing.FINE


def test_what_was_put_right_is_forgotten() -> None:
    ear = Ear()
    for number in range(200):
        ear.add(number * 0.05, Level(-6.0, 0.0) if number < 60 else ROOM)
    assert ear.judge() is Hearing.FINE
    ear.clear()
    assert ear.judge() is Hearing.FINE


def test_one_knock_is_no_clipping() -> None:
    ear = Ear()
    for number in range(100):
        ear.add(number * 0.05, Level(-10.0, 0.0) if number == 50 else ROOM)
    assert ear.judge() is Hearing.FINE
