"""What every microphone does: the fake, a file and a device."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import pytest

from tests.audio.sounds import noise, write_wav
from tests.contract import stand as stand_of
from tests.fakes.audio import FakeMicrophone
from tests.rig.conftest import rig, shared_rig  # noqa: F401 - fixtures
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e
from voice_interview.core.model import SAMPLE_RATE_HZ, Part
from voice_interview.core.ports import Level, Microphone

EXACT_S = 0.1
"""What a place in the recording may be off by: issue and product.md, "exact to 0.1 s"."""

E = TypeVar("E", bound=e.Event)


class Stand(stand_of.Stand[e.Event], Protocol):
    """A microphone with what a test needs to work it."""

    microphone: Microphone
    folder: Path


def wait_for(stand: Stand, kind: type[E], count: int = 1) -> E:
    def found() -> list[E]:
        return [event for event in tuple(stand.told) if isinstance(event, kind)]

    stand.wait_until(lambda: len(found()) >= count)
    return found()[count - 1]


class FakeStand(stand_of.FakeStand[e.Event]):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.microphone: Microphone = FakeMicrophone(self.tell, self.clock, folder)


class RealStand(stand_of.RealStand[e.Event]):
    def __init__(self, folder: Path, answers: list[Path] | None) -> None:
        super().__init__()
        self.folder = folder
        self.process = AudioProcess()
        self.microphone: Microphone = AudioMicrophone(
            self.process, folder, self.tell, answers=answers
        )


@pytest.fixture(params=["fake", "file", pytest.param("device", marks=pytest.mark.rig)])
def stand(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stand]:
    folder = tmp_path / "audio"
    folder.mkdir(mode=0o700)
    if request.param == "fake":
        yield FakeStand(folder)
        return
    answers = None
    if request.param == "file":
        answers = [write_wav(tmp_path / "answer.wav", noise(60.0))] * 3
    else:
        request.getfixturevalue("rig")
    real = RealStand(folder, answers)
    yield real
    real.process.close()


def record(stand: Stand, turn: int = 1, audio: str = "s/take.wav") -> e.RecordingStarted:
    stand.microphone.open(turn)
    wait_for(stand, e.MicrophoneOpened)
    stand.pass_time(0.5)
    stand.microphone.start(turn, audio)
    return wait_for(stand, e.RecordingStarted)


def stop(stand: Stand, turn: int = 1, tail_s: float = 0.5) -> e.RecordingStopped:
    stand.microphone.stop(turn, tail_s)
    return wait_for(stand, e.RecordingStopped)


def length_s(path: Path) -> float:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() == SAMPLE_RATE_HZ
        return float(file.getnframes() / file.getframerate())


def test_opening_names_the_device(stand: Stand) -> None:
    stand.microphone.open(7)
    opened = wait_for(stand, e.MicrophoneOpened)
    assert opened.turn == 7
    assert opened.device


def test_a_take_lasts_from_the_preroll_to_the_tail(stand: Stand) -> None:
    begun_s = stand.now_s()
    started = record(stand)
    asked_s = stand.now_s()
    assert 0.0 <= started.preroll_s <= 0.31
    stand.pass_time(1.0)
    ended_s = stand.now_s()
    stopped = stop(stand, tail_s=0.5)
    shortest_s = started.preroll_s + ended_s - asked_s + 0.5
    assert shortest_s - EXACT_S <= stopped.duration_s
    assert stopped.duration_s <= shortest_s + (asked_s - begun_s) + EXACT_S
    assert stopped.lost_s == 0.0


def test_the_file_is_whole_private_and_under_its_name(stand: Stand) -> None:
    record(stand)
    stand.pass_time(0.3)
    stopped = stop(stand)
    path = stand.folder / "s/take.wav"
    assert length_s(path) == pytest.approx(stopped.duration_s, abs=0.001)
    assert [found.name for found in path.parent.iterdir()] == ["take.wav"]
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_progress_is_on_disk_when_it_is_told(stand: Stand) -> None:
    record(stand)
    progress = wait_for(stand, e.RecordingProgress, count=3)
    assert progress.position_s <= length_s(stand.folder / "s/take.wav.part") + 0.001
    places = [event.position_s for event in stand.told if isinstance(event, e.RecordingProgress)]
    assert places == sorted(places)
    stop(stand)


def test_every_event_echoes_the_turn(stand: Stand) -> None:
    record(stand, turn=5)
    stand.microphone.locate(5, Part.ACTION, stand.now_s())
    stop(stand, turn=5)
    assert {event.turn for event in stand.told if isinstance(event, e.Reply)} == {5}


def test_a_pause_leaves_nothing_behind(stand: Stand) -> None:
    before_s = stand.now_s()
    started = record(stand)
    begun_s = stand.now_s()  # on a busy machine some time after it has
    stand.pass_time(0.5)
    paused_s = stand.now_s()
    stand.microphone.pause()
    stand.pass_time(5.0)
    resumed_s = stand.now_s()
    stand.microphone.resume()
    stand.pass_time(0.5)
    ended_s = stand.now_s()
    stopped = stop(stand, tail_s=0.2)
    wanted_s = started.preroll_s + (paused_s - begun_s) + (ended_s - resumed_s) + 0.2
    assert wanted_s - 0.4 < stopped.duration_s < wanted_s + (begun_s - before_s) + 0.4


def test_a_held_take_stops_without_a_tail(stand: Stand) -> None:
    record(stand)
    stand.pass_time(0.5)
    stand.microphone.pause()
    stand.pass_time(1.0)
    stand.microphone.locate(1, Part.TASK, stand.now_s())
    at_pause = wait_for(stand, e.LapMarked)
    stopped = stop(stand, tail_s=0.5)
    assert stopped.duration_s == pytest.approx(at_pause.position_s, abs=0.3)


def test_pausing_and_resuming_twice_changes_nothing(stand: Stand) -> None:
    record(stand)
    stand.microphone.pause()
    stand.microphone.pause()
    stand.microphone.resume()
    stand.microphone.resume()
    stand.pass_time(0.3)
    assert stop(stand).duration_s > 0


def test_a_mark_lies_where_it_was_set(stand: Stand) -> None:
    started = record(stand)
    stand.pass_time(1.0)
    first_s = stand.now_s()
    stand.pass_time(0.7)
    second_s = stand.now_s()
    stand.microphone.locate(1, Part.TASK, first_s)
    stand.microphone.locate(1, Part.ACTION, second_s)
    stand.microphone.locate(1, Part.RESULT, second_s - 3600)
    places = [wait_for(stand, e.LapMarked, count=count).position_s for count in (1, 2, 3)]
    assert places[0] >= started.preroll_s + 1.0 - EXACT_S
    assert places[1] - places[0] == pytest.approx(second_s - first_s, abs=EXACT_S)
    assert places[2] == 0.0
    stop(stand)


def test_a_mark_after_a_pause_does_not_count_it(stand: Stand) -> None:
    record(stand)
    stand.pass_time(0.5)
    before_s = stand.now_s()
    stand.microphone.locate(1, Part.TASK, before_s)
    stand.microphone.pause()
    stand.pass_time(1.5)
    stand.microphone.resume()
    stand.pass_time(0.5)
    stand.microphone.locate(1, Part.ACTION, stand.now_s())
    before, after = (wait_for(stand, e.LapMarked, count=count).position_s for count in (1, 2))
    assert 0.4 <= after - before <= stand.now_s() - before_s - 1.5 + 0.2
    stop(stand)


def test_closing_completes_the_take(stand: Stand) -> None:
    record(stand)
    stand.pass_time(0.3)
    stand.microphone.close()
    stopped = wait_for(stand, e.RecordingStopped)
    assert length_s(stand.folder / "s/take.wav") == pytest.approx(stopped.duration_s, abs=0.001)


def test_one_take_after_another(stand: Stand) -> None:
    record(stand, turn=1, audio="s/one.wav")
    stop(stand, turn=1)
    stand.microphone.close()
    stand.microphone.open(2)
    wait_for(stand, e.MicrophoneOpened, count=2)
    stand.microphone.start(2, "s/two.wav")
    stand.pass_time(0.3)
    stand.microphone.stop(2, 0.0)
    assert wait_for(stand, e.RecordingStopped, count=2).turn == 2
    assert sorted(path.name for path in (stand.folder / "s").iterdir()) == ["one.wav", "two.wav"]


def test_recording_with_nothing_open_is_lost_at_once(stand: Stand) -> None:
    stand.microphone.start(1, "s/take.wav")
    lost = wait_for(stand, e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.NO_MICROPHONE, 0.0)


def test_a_file_is_taken_as_an_answer(stand: Stand, tmp_path: Path) -> None:
    source = write_wav(tmp_path / "mine.wav", noise(1.5, 44_100), 44_100)
    stand.microphone.import_file(3, str(source), "s/take.wav")
    started = wait_for(stand, e.RecordingStarted)
    stopped = wait_for(stand, e.RecordingStopped)
    assert (started.turn, started.preroll_s, stopped.turn) == (3, 0.0, 3)
    assert stopped.duration_s == pytest.approx(1.5, abs=0.01)
    assert length_s(stand.folder / "s/take.wav") == pytest.approx(1.5, abs=0.01)
    assert source.exists()


@pytest.mark.parametrize("content", [b"", b"no sound at all", b"RIFF\xff\xff\xff\xffWAVEfmt "])
def test_a_file_that_is_no_audio_is_refused(stand: Stand, tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "mine.wav"
    source.write_bytes(content)
    stand.microphone.import_file(3, str(source), "s/take.wav")
    lost = wait_for(stand, e.RecordingLost)
    assert (lost.turn, lost.problem, lost.duration_s) == (3, e.Problem.BAD_AUDIO, 0.0)
    assert list(stand.folder.rglob("*.wav*")) == []


def test_the_level_is_a_level(stand: Stand) -> None:
    assert stand.microphone.level() == Level()
    record(stand)
    heard = stand.microphone.level()
    assert -120.0 <= heard.rms_dbfs <= heard.peak_dbfs <= 0.0
    stop(stand)


def test_a_take_goes_on_where_it_ended(stand: Stand) -> None:
    record(stand)
    stand.pass_time(0.6)
    before = stop(stand)
    stand.microphone.open(2)
    wait_for(stand, e.MicrophoneOpened, 2)
    stand.microphone.start(2, "s/take.wav", append=True)
    wait_for(stand, e.RecordingStarted, 2)
    stand.pass_time(0.6)
    stand.microphone.stop(2, 0.5)
    after = wait_for(stand, e.RecordingStopped, 2)
    assert after.duration_s > before.duration_s + 1.0
    places = [event.position_s for event in stand.told if isinstance(event, e.RecordingProgress)
              and event.turn == 2]  # fmt: skip
    assert places
    assert all(before.duration_s <= place_s <= after.duration_s for place_s in places)
    path = stand.folder / "s/take.wav"
    assert length_s(path) == pytest.approx(after.duration_s, abs=0.001)
    assert [found.name for found in path.parent.iterdir()] == ["take.wav"]
