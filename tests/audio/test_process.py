"""The audio process when things go wrong: killed, hung, without a sound system."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.heard import PATIENCE_S, Heard
from tests.audio.sounds import noise, read_wav, write_wav
from voice_interview.audio.adapter import AudioMicrophone, AudioPlayer
from voice_interview.audio.devices import Devices
from voice_interview.audio.link import AudioProcess
from voice_interview.audio.wavfile import settle
from voice_interview.core import events as e
from voice_interview.core.model import Part
from voice_interview.core.ports import Device, Playback

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")


class Bench:
    """The adapters on one process, with what they said."""

    def __init__(self, folder: Path, answers: list[Path] | None, patience_s: float) -> None:
        self.folder = folder
        self.heard = Heard()
        self.process = AudioProcess(patience_s)
        self.microphone = AudioMicrophone(self.process, folder, self.heard.post, answers=answers)
        self.player = AudioPlayer(self.process)
        self.ended: list[str] = []

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    def record(self, turn: int = 1) -> Path:
        self.microphone.open(turn)
        self.microphone.start(turn, f"s/{turn}.wav")
        self.heard.wait_for(e.RecordingProgress, count=5)
        return self.folder / f"s/{turn}.wav"

    def play(self, path: Path) -> None:
        self.player.play(Playback(str(path)), lambda: None, self.ended.append)

    def wait_for_end(self) -> str:
        wait_until(lambda: bool(self.ended))
        return self.ended[0]


def wait_until(happened: Callable[[], bool]) -> None:
    ends_s = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < ends_s
        time.sleep(0.02)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make_bench(*, files: bool = False, patience_s: float = 6.0) -> Bench:
        answers = [write_wav(tmp_path / "answer.wav", noise(60.0))] * 3 if files else None
        made.append(Bench(tmp_path / "audio", answers, patience_s))
        return made[-1]

    yield make_bench
    for bench in made:
        bench.process.close()


@pytest.fixture
def sound_system(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make the next audio process find a sound system that misbehaves."""

    def misbehave(how: str) -> None:
        monkeypatch.syspath_prepend(str(Path(__file__).parent / "portaudio"))
        monkeypatch.setenv("FAKE_SOUND", how)

    return misbehave


# ---- a lost process


@posix
def test_a_killed_process_loses_nothing_that_was_told(make: Callable[..., Bench]) -> None:
    bench = make(files=True)
    path = bench.record()
    os.kill(bench.pid, signal.SIGKILL)
    lost = bench.heard.wait_for(e.RecordingLost)
    told_s = max(event.position_s for event in bench.heard.of(e.RecordingProgress))
    assert (lost.turn, lost.problem) == (1, e.Problem.AUDIO_CRASHED)
    assert lost.duration_s >= told_s
    kept = read_wav(path)
    assert len(kept) == round(lost.duration_s * 16_000)
    assert np.array_equal(kept, noise(60.0)[: len(kept)])


@posix
def test_the_next_take_starts_a_new_process(make: Callable[..., Bench]) -> None:
    bench = make(files=True)
    bench.record(turn=1)
    first = bench.pid
    os.kill(first, signal.SIGKILL)
    bench.heard.wait_for(e.RecordingLost)
    assert bench.process.pid is None
    bench.heard.events.clear()
    bench.record(turn=2)
    assert bench.pid != first
    bench.microphone.stop(2, 0.0)
    assert bench.heard.wait_for(e.RecordingStopped).turn == 2
    assert len(bench.heard.of(e.RecordingLost)) == 0


@posix
def test_a_process_killed_while_the_microphone_is_open(make: Callable[..., Bench]) -> None:
    bench = make(files=True)
    bench.microphone.open(4)
    bench.heard.wait_for(e.MicrophoneOpened)
    os.kill(bench.pid, signal.SIGKILL)
    failed = bench.heard.wait_for(e.MicrophoneFailed)
    assert (failed.turn, failed.problem) == (4, e.Problem.AUDIO_CRASHED)


@posix
def test_an_idle_process_may_die_unnoticed(make: Callable[..., Bench]) -> None:
    bench = make(files=True)
    bench.process.warm()
    os.kill(bench.pid, signal.SIGKILL)
    wait_until(lambda: bench.process.pid is None)
    assert bench.heard.events == []
    bench.record()


@posix
def test_a_hung_process_is_ended_and_its_take_kept(make: Callable[..., Bench]) -> None:
    bench = make(files=True, patience_s=1.0)
    path = bench.record()
    os.kill(bench.pid, signal.SIGSTOP)
    lost = bench.heard.wait_for(e.RecordingLost)
    assert lost.problem is e.Problem.AUDIO_CRASHED
    assert len(read_wav(path)) == round(lost.duration_s * 16_000)


@posix
def test_a_told_process_completes_its_take(make: Callable[..., Bench]) -> None:
    bench = make(files=True)
    path = bench.record()
    os.kill(bench.pid, signal.SIGTERM)
    stopped = bench.heard.wait_for(e.RecordingStopped)
    assert len(read_wav(path)) == round(stopped.duration_s * 16_000)


def test_closing_completes_the_take(make: Callable[..., Bench]) -> None:
    bench = make(files=True)
    path = bench.record()
    bench.process.close()
    stopped = bench.heard.wait_for(e.RecordingStopped)
    assert len(read_wav(path)) == round(stopped.duration_s * 16_000)
    assert multiprocessing.active_children() == []


_RECORD_AND_HANG = """
import sys, time
from pathlib import Path
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e

if __name__ == "__main__":
    def post(event):
        print(type(event).__name__, flush=True)

    process = AudioProcess()
    microphone = AudioMicrophone(process, Path(sys.argv[2]), post, answers=[Path(sys.argv[1])])
    microphone.open(1)
    microphone.start(1, "s/take.wav")
    time.sleep(600)
"""


@posix
def test_the_take_is_completed_when_the_app_is_killed(tmp_path: Path) -> None:
    answer = write_wav(tmp_path / "answer.wav", noise(60.0))
    script = tmp_path / "app.py"
    script.write_text(_RECORD_AND_HANG)
    with subprocess.Popen(
        [sys.executable, str(script), str(answer), str(tmp_path / "audio")],
        stdout=subprocess.PIPE,
        text=True,
    ) as app:
        assert app.stdout is not None
        told = [app.stdout.readline().strip() for _ in range(8)]
        app.kill()
    assert told[:2] == ["MicrophoneOpened", "RecordingStarted"]
    path = tmp_path / "audio/s/take.wav"
    wait_until(path.exists)
    kept = read_wav(path)
    assert len(kept) >= 6 * 1600
    assert np.array_equal(kept, noise(60.0)[: len(kept)])
    assert settle(path) == len(kept) / 16_000


# ---- a sound system that misbehaves


def test_portaudio_is_missing(
    make: Callable[..., Bench], sound_system: Callable[[str], None], tmp_path: Path
) -> None:
    sound_system("missing")
    bench = make()
    bench.microphone.open(1)
    assert bench.heard.wait_for(e.MicrophoneFailed).problem is e.Problem.NO_PORTAUDIO
    bench.play(write_wav(tmp_path / "a.wav", noise(0.1)))
    assert bench.wait_for_end() == e.Problem.NO_PORTAUDIO.value
    assert bench.process.devices() == Devices(problem=e.Problem.NO_PORTAUDIO)


def test_files_need_no_portaudio(
    make: Callable[..., Bench], sound_system: Callable[[str], None]
) -> None:
    sound_system("missing")
    bench = make(files=True)
    bench.record()
    bench.microphone.stop(1, 0.0)
    assert bench.heard.wait_for(e.RecordingStopped).duration_s > 0


def test_there_is_no_device(
    make: Callable[..., Bench], sound_system: Callable[[str], None], tmp_path: Path
) -> None:
    sound_system("no_devices")
    bench = make()
    bench.microphone.open(1)
    bench.microphone.start(1, "s/1.wav")
    assert bench.heard.wait_for(e.MicrophoneFailed).problem is e.Problem.NO_MICROPHONE
    assert bench.heard.wait_for(e.RecordingLost).duration_s == 0.0
    bench.play(write_wav(tmp_path / "a.wav", noise(0.1)))
    assert bench.wait_for_end() == e.Problem.NO_SPEAKER.value
    assert bench.process.devices() == Devices()


def test_a_device_that_refuses(
    make: Callable[..., Bench], sound_system: Callable[[str], None], tmp_path: Path
) -> None:
    sound_system("refuses")
    bench = make()
    bench.microphone.open(1)
    assert bench.heard.wait_for(e.MicrophoneFailed).problem is e.Problem.NO_MICROPHONE
    bench.play(write_wav(tmp_path / "a.wav", noise(0.1)))
    assert bench.wait_for_end() == e.Problem.NO_SPEAKER.value


def test_devices_are_listed_by_names_that_last(
    make: Callable[..., Bench], sound_system: Callable[[str], None]
) -> None:
    sound_system("")
    listed = make().process.devices()
    assert listed.inputs == (
        Device("Fake API: Desk microphone", "Desk microphone"),
        Device("Fake API: Headset", "Headset", is_default=True),
        Device("Fake API: Headset #2", "Headset #2"),
    )
    assert listed.outputs == (Device("Fake API: Speaker", "Speaker", is_default=True),)
    assert listed.problem is None


@pytest.mark.parametrize(
    ("chosen", "opened"),
    [
        ("", "Headset"),
        ("Fake API: Desk microphone", "Desk microphone"),
        ("Fake API: Sold last year", "Headset"),
    ],
)
def test_the_chosen_device_or_the_default_is_opened(
    make: Callable[..., Bench],
    sound_system: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
    chosen: str,
    opened: str,
) -> None:
    sound_system("")
    bench = make()
    bench.process.choose(chosen, "")
    with caplog.at_level(logging.WARNING, "voice_interview"):
        bench.microphone.open(1)
        assert bench.heard.wait_for(e.MicrophoneOpened).device == opened
    assert ("missing" in caplog.text) == chosen.endswith("year")


@pytest.mark.parametrize("how", ["", "stereo_only"])
def test_a_device_is_recorded_at_its_own_rate(
    make: Callable[..., Bench], sound_system: Callable[[str], None], how: str
) -> None:
    sound_system(how)
    bench = make()
    path = bench.record()
    moment_s = time.monotonic()
    bench.microphone.locate(1, Part.TASK, moment_s)
    bench.microphone.stop(1, 0.2)
    stopped = bench.heard.wait_for(e.RecordingStopped)
    place_s = bench.heard.wait_for(e.LapMarked).position_s
    assert place_s + 0.2 == pytest.approx(stopped.duration_s, abs=0.1)
    # The later it ends, the higher the count, and the longer the resampler rings at its end.
    kept = read_wav(path).astype(int)[100:-400]
    # soxr dithers: ten of half a million steps are 3. A block that is lost or doubled is one of 10.
    assert np.abs(np.diff(kept)).max() < 5
    assert kept[-1] - kept[0] == pytest.approx(len(kept) / 16, abs=2)


def test_a_device_that_refuses_its_own_rate_is_recorded_at_another(
    make: Callable[..., Bench], sound_system: Callable[[str], None]
) -> None:
    sound_system("other_rate")
    bench = make()
    path = bench.record()
    bench.microphone.stop(1, 0.2)
    stopped = bench.heard.wait_for(e.RecordingStopped)
    kept = read_wav(path).astype(int)[100:-100]
    assert np.abs(np.diff(kept)).max() <= 4
    assert kept[-1] - kept[0] == pytest.approx(len(kept) / 16_000 * 44_100 / 48, abs=4)
    assert stopped.lost_s == 0.0


@pytest.mark.parametrize("how", ["busy", "busy_to_start"])
def test_a_device_that_another_program_has_is_told_as_that(
    make: Callable[..., Bench], sound_system: Callable[[str], None], how: str
) -> None:
    sound_system(how)
    bench = make()
    bench.microphone.open(1)
    assert bench.heard.wait_for(e.MicrophoneFailed).problem is e.Problem.MICROPHONE_BUSY


def test_a_device_that_stops_is_noticed_and_the_take_kept(
    make: Callable[..., Bench], sound_system: Callable[[str], None]
) -> None:
    sound_system("stops")
    bench = make()
    path = bench.record()
    lost = bench.heard.wait_for(e.RecordingLost)
    assert lost.problem is e.Problem.MICROPHONE_LOST
    assert lost.duration_s == pytest.approx(2.0, abs=0.05)
    assert len(read_wav(path)) == round(lost.duration_s * 16_000)
    assert bench.process.pid is None
    bench.heard.events.clear()
    bench.record(turn=2)


def test_sound_that_the_device_dropped_is_counted(
    make: Callable[..., Bench], sound_system: Callable[[str], None]
) -> None:
    sound_system("skips")
    bench = make()
    bench.record()
    bench.heard.wait_for(e.RecordingProgress, count=35)
    bench.microphone.stop(1, 0.0)
    assert bench.heard.wait_for(e.RecordingStopped).lost_s == pytest.approx(0.5, abs=0.1)


def test_a_sound_system_that_hangs_is_given_up(
    make: Callable[..., Bench], sound_system: Callable[[str], None]
) -> None:
    sound_system("hangs")
    bench = make(patience_s=1.0)
    bench.microphone.open(1)
    assert bench.heard.wait_for(e.MicrophoneFailed).problem is e.Problem.AUDIO_CRASHED
    assert bench.process.pid is None


def test_a_speaker_that_takes_no_sound(
    make: Callable[..., Bench], sound_system: Callable[[str], None], tmp_path: Path
) -> None:
    sound_system("")
    bench = make()
    bench.play(write_wav(tmp_path / "a.wav", noise(0.1)))
    assert bench.wait_for_end() == e.Problem.NO_SPEAKER.value


@posix
def test_a_process_killed_while_it_plays(
    make: Callable[..., Bench], sound_system: Callable[[str], None], tmp_path: Path
) -> None:
    sound_system("")
    bench = make()
    bench.play(write_wav(tmp_path / "a.wav", noise(0.1)))
    os.kill(bench.pid, signal.SIGKILL)
    assert bench.wait_for_end() == e.Problem.AUDIO_CRASHED.value
