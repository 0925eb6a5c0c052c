"""What every player does: the fake, and PortAudio on the rig's speaker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.audio.sounds import noise, write_wav
from tests.contract import stand as stand_of
from tests.fakes.audio import FakePlayer
from tests.rig.conftest import rig, shared_rig  # noqa: F401 - fixtures
from voice_interview.audio.adapter import AudioPlayer
from voice_interview.audio.link import AudioProcess
from voice_interview.core.ports import Playback, Player


class Stand(stand_of.Stand[str], Protocol):
    """A player with what a test needs to work it; `told` is what it called back."""

    player: Player


class FakeStand(stand_of.FakeStand[str]):
    def __init__(self) -> None:
        super().__init__()
        self.player: Player = FakePlayer(self.clock)


class RealStand(stand_of.RealStand[str]):
    def __init__(self) -> None:
        super().__init__()
        self.process = AudioProcess()
        self.player: Player = AudioPlayer(self.process)


@pytest.fixture(params=["fake", pytest.param("device", marks=pytest.mark.rig)])
def stand(request: pytest.FixtureRequest) -> Iterator[Stand]:
    if request.param == "fake":
        yield FakeStand()
        return
    request.getfixturevalue("rig")
    real = RealStand()
    yield real
    real.process.close()


def play(stand: Stand, path: Path, name: str = "a", **stretch: float) -> None:
    stand.player.play(
        Playback(str(path), **stretch),
        lambda: stand.tell(f"{name} started"),
        lambda problem: stand.tell(f"{name} ended {problem}".strip()),
    )


def wait_for(stand: Stand, text: str) -> float:
    stand.wait_until(lambda: text in stand.told)
    return stand.now_s()


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_file_of_any_rate_plays_to_its_end(
    stand: Stand, tmp_path: Path, rate_hz: int, channels: int
) -> None:
    sound = noise(0.4, rate_hz)
    sound = sound if channels == 1 else sound.reshape(-1, 1).repeat(2, axis=1)
    play(stand, write_wav(tmp_path / "a.wav", sound, rate_hz))
    started_s = wait_for(stand, "a started")
    ended_s = wait_for(stand, "a ended")
    assert stand.told == ["a started", "a ended"]
    assert ended_s - started_s >= 0.3


def test_a_stretch_is_played_alone(stand: Stand, tmp_path: Path) -> None:
    play(stand, write_wav(tmp_path / "a.wav", noise(120.0)), start_s=60.0, end_s=60.5)
    wait_for(stand, "a started")
    stand.pass_time(0.2)
    place_s = stand.player.position_s()
    wait_for(stand, "a ended")
    assert place_s is None or 60.0 <= place_s <= 60.5


def test_the_place_moves_with_the_sound(stand: Stand, tmp_path: Path) -> None:
    assert stand.player.position_s() is None
    play(stand, write_wav(tmp_path / "a.wav", noise(60.0)), start_s=10.0)
    wait_for(stand, "a started")
    stand.pass_time(0.3)
    begun_s, first = stand.now_s(), stand.player.position_s()
    stand.pass_time(1.0)
    second, ended_s = stand.player.position_s(), stand.now_s()
    assert first is not None
    assert second is not None
    assert first >= 10.0
    assert second - first == pytest.approx(ended_s - begun_s, abs=0.1)
    stand.player.stop()
    wait_for(stand, "a ended")
    assert stand.player.position_s() is None


def test_stopping_ends_it_once(stand: Stand, tmp_path: Path) -> None:
    play(stand, write_wav(tmp_path / "a.wav", noise(60.0)))
    wait_for(stand, "a started")
    stand.player.stop()
    stand.player.stop()
    wait_for(stand, "a ended")
    stand.pass_time(0.3)
    assert stand.told == ["a started", "a ended"]


def test_stopping_nothing_does_nothing(stand: Stand) -> None:
    stand.player.stop()
    assert stand.told == []


def test_a_new_one_replaces_the_old(stand: Stand, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(60.0))
    play(stand, path, "a")
    wait_for(stand, "a started")
    play(stand, path, "b", start_s=59.7)
    wait_for(stand, "b ended")
    assert stand.told == ["a started", "a ended", "b started", "b ended"]


@pytest.mark.parametrize("content", [None, b"", b"no sound at all"])
def test_what_is_no_sound_ends_at_once(stand: Stand, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.wav"
    if content is not None:
        path.write_bytes(content)
    play(stand, path)
    wait_for(stand, "a ended bad_audio")
    assert stand.told == ["a ended bad_audio"]


def test_an_empty_stretch_ends_at_once(stand: Stand, tmp_path: Path) -> None:
    play(stand, write_wav(tmp_path / "a.wav", noise(0.5)), start_s=5.0)
    wait_for(stand, "a ended")


@pytest.mark.parametrize("speed", [0.5, 1.5, 2.0])
def test_the_place_moves_at_the_speed(stand: Stand, tmp_path: Path, speed: float) -> None:
    path = write_wav(tmp_path / "a.wav", noise(60.0))
    stand.player.prepare(Playback(str(path), speed=speed))
    play(stand, path, start_s=10.0, speed=speed)
    wait_for(stand, "a started")
    stand.pass_time(0.3)
    begun_s, first = stand.now_s(), stand.player.position_s()
    stand.pass_time(1.0)
    second, ended_s = stand.player.position_s(), stand.now_s()
    assert first is not None
    assert second is not None
    assert first == pytest.approx(10.0 + 0.3 * speed, abs=0.3 * speed)
    assert second - first == pytest.approx((ended_s - begun_s) * speed, abs=0.1 * speed)
    stand.player.stop()


def test_a_faster_one_ends_earlier(stand: Stand, tmp_path: Path) -> None:
    play(stand, write_wav(tmp_path / "a.wav", noise(4.0)), speed=2.0)
    started_s = wait_for(stand, "a started")
    ended_s = wait_for(stand, "a ended")
    assert 1.8 <= ended_s - started_s < 3.9


def test_what_is_played_again_ends_when_it_is_stopped(stand: Stand, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(60.0))
    play(stand, path, start_s=20.4, end_s=20.5, again_s=20.0)
    wait_for(stand, "a started")
    places = []
    for _ in range(20):
        stand.pass_time(0.1)
        places.append(stand.player.position_s())
    assert all(place is not None and 20.0 <= place <= 20.5 for place in places)
    assert any(place is not None and place < 20.35 for place in places)
    assert stand.told == ["a started"]
    stand.player.stop()
    wait_for(stand, "a ended")


def test_getting_ready_is_not_heard(stand: Stand, tmp_path: Path) -> None:
    stand.player.prepare(Playback(str(tmp_path / "missing.wav"), speed=2.0))
    path = write_wav(tmp_path / "a.wav", noise(0.2))
    stand.player.prepare(Playback(str(path)))
    assert stand.player.position_s() is None
    play(stand, path)
    wait_for(stand, "a ended")
    assert stand.told == ["a started", "a ended"]
