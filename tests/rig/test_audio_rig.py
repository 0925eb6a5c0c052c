"""Real PortAudio on the rig: what is said is recorded, what is played is heard."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.heard import PATIENCE_S, Heard
from tests.audio.sounds import Samples, find, noise, read_wav, write_wav
from tests.rig.rig import Rig
from voice_interview.audio.adapter import AudioMicrophone, AudioPlayer
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e
from voice_interview.core.model import SAMPLE_RATE_HZ, Part
from voice_interview.core.ports import Playback

pytestmark = pytest.mark.rig

EXACT_S = 0.1
SOUND = noise(4.0, seed=7)


class Bench:
    """The app's microphone and player on the rig."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.heard = Heard()
        self.process = AudioProcess()
        self.microphone = AudioMicrophone(self.process, folder / "audio", self.heard.post)
        self.player = AudioPlayer(self.process)
        self.sound = write_wav(folder / "sound.wav", SOUND)
        self.take = folder / "audio/s/take.wav"

    def open(self) -> None:
        self.microphone.open(1)
        self.heard.wait_for(e.MicrophoneOpened)

    def record(self) -> float:
        """Returns the moment at which recording was asked for."""
        self.open()
        time.sleep(0.5)
        at_s = time.monotonic()
        self.microphone.start(1, "s/take.wav")
        self.heard.wait_for(e.RecordingStarted)
        return at_s

    def stop(self, tail_s: float = 0.5) -> Samples:
        self.microphone.stop(1, tail_s)
        self.heard.wait_for(e.RecordingStopped)
        return read_wav(self.take)

    def locate_s(self, at_s: float) -> float:
        self.microphone.locate(1, Part.ACTION, at_s)
        return self.heard.of(e.LapMarked)[-1].position_s

    def play(self, start_s: float = 0.0, end_s: float | None = None) -> tuple[float, float]:
        """Play the sound to its end; returns the moments of `started` and `ended`."""
        moments: list[float] = []

        def note(problem: str = "") -> None:
            assert problem == ""
            moments.append(time.monotonic())

        self.player.play(Playback(str(self.sound), start_s, end_s), note, note)
        ends_s = time.monotonic() + PATIENCE_S
        while len(moments) < 2:
            assert time.monotonic() < ends_s
            time.sleep(0.01)
        return moments[0], moments[1]


@pytest.fixture
def bench(rig: Rig, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.process.close()


def places(whole: Samples, sound: Samples = SOUND) -> list[int]:
    """Where each tenth of a second of the sound lies in the whole, less where it lay before."""
    step = SAMPLE_RATE_HZ // 10
    starts = range(0, len(sound) - step + 1, step)
    return [find(sound[start : start + step], whole) - start for start in starts]


def test_nothing_of_what_is_said_is_missing(rig: Rig, bench: Bench) -> None:
    bench.record()
    time.sleep(0.3)
    said = rig.say(bench.sound)
    began_s = said.wait()
    place_s = bench.locate_s(began_s)
    kept = bench.stop()
    found = places(kept)
    assert np.ptp(found) <= 2
    assert place_s == pytest.approx(found[0] / SAMPLE_RATE_HZ, abs=EXACT_S)
    assert bench.heard.of(e.RecordingStopped)[0].lost_s == 0.0


def test_the_first_and_the_last_moment_are_kept(rig: Rig, bench: Bench) -> None:
    bench.open()
    said = rig.say(bench.sound)
    time.sleep(1.0)
    started_s = time.monotonic()
    bench.microphone.start(1, "s/take.wav")
    time.sleep(1.0)
    stopped_s = time.monotonic()
    kept = bench.stop(tail_s=0.5)
    began_s = said.wait()
    preroll_s = bench.heard.of(e.RecordingStarted)[0].preroll_s
    window = SAMPLE_RATE_HZ // 20
    first_s = find(kept[:window], SOUND) / SAMPLE_RATE_HZ
    last_s = (find(kept[-window:], SOUND) + window) / SAMPLE_RATE_HZ
    assert preroll_s == pytest.approx(0.3)
    assert first_s == pytest.approx(started_s - 0.3 - began_s, abs=EXACT_S)
    assert last_s == pytest.approx(stopped_s + 0.5 - began_s, abs=EXACT_S)


def test_a_pause_is_cut_out_and_marks_stay_right(rig: Rig, bench: Bench) -> None:
    bench.record()
    said = rig.say(bench.sound)
    time.sleep(1.0)
    paused_s = time.monotonic()
    bench.microphone.pause()
    time.sleep(1.0)
    resumed_s = time.monotonic()
    bench.microphone.resume()
    time.sleep(0.7)
    marked_s = time.monotonic()
    place_s = bench.locate_s(marked_s)
    began_s = said.wait()
    kept = bench.stop()
    gap_s = resumed_s - paused_s
    before = SOUND[: round((paused_s - began_s - 0.1) * SAMPLE_RATE_HZ)]
    after_frame = round((resumed_s - began_s + 0.1) * SAMPLE_RATE_HZ)
    found_before, found_after = places(kept, before), places(kept, SOUND[after_frame:])
    assert np.ptp(found_before) <= 2
    assert np.ptp(found_after) <= 2
    moved = found_after[0] - found_before[0] - after_frame
    assert -moved / SAMPLE_RATE_HZ == pytest.approx(gap_s, abs=EXACT_S)
    wanted_s = found_before[0] / SAMPLE_RATE_HZ + (marked_s - began_s) - gap_s
    assert place_s == pytest.approx(wanted_s, abs=EXACT_S)


def test_what_is_played_is_heard_whole(rig: Rig, bench: Bench) -> None:
    with rig.hear(bench.folder / "heard.wav") as hearing:
        time.sleep(0.5)
        started_s, ended_s = bench.play()
        time.sleep(0.5)
    found = places(read_wav(bench.folder / "heard.wav"))
    first_s = hearing.began_s + found[0] / SAMPLE_RATE_HZ
    stutter = np.diff(found)  # a busy machine may stutter; nothing may be skipped
    assert stutter.min() >= -2
    assert stutter.sum() <= SAMPLE_RATE_HZ // 2
    assert started_s == pytest.approx(first_s, abs=0.2)
    last_s = hearing.began_s + (found[-1] + len(SOUND)) / SAMPLE_RATE_HZ
    assert ended_s >= last_s - 0.02


def test_a_stretch_is_heard_alone(rig: Rig, bench: Bench) -> None:
    with rig.hear(bench.folder / "heard.wav"):
        time.sleep(0.5)
        bench.play(start_s=1.0, end_s=2.0)
        time.sleep(0.5)
    heard = read_wav(bench.folder / "heard.wav")
    loud = np.flatnonzero(np.abs(heard) > 100)
    assert 0.98 <= (loud[-1] - loud[0]) / SAMPLE_RATE_HZ <= 1.5
    middle = SOUND[round(1.1 * SAMPLE_RATE_HZ) : round(1.9 * SAMPLE_RATE_HZ)]
    found = find(middle, heard) - loud[0]
    assert found / SAMPLE_RATE_HZ == pytest.approx(0.1, abs=0.02)


def test_the_app_never_records_itself(rig: Rig, bench: Bench) -> None:
    with rig.hear(bench.folder / "heard.wav") as hearing:
        time.sleep(0.5)
        bench.play()
        bench.open()
        bench.microphone.start(1, "s/take.wav")
        bench.heard.wait_for(e.RecordingStarted)
        while not (place := bench.process.gauge.capture_place()).at_s:
            time.sleep(0.01)
        begins_s = place.at_s - place.position_s
        bench.stop()
    heard = read_wav(bench.folder / "heard.wav")
    last_s = hearing.began_s + np.flatnonzero(np.abs(heard) > 100)[-1] / SAMPLE_RATE_HZ
    assert begins_s >= last_s


def test_a_killed_process_costs_less_than_a_second(rig: Rig, bench: Bench) -> None:
    began_s = bench.record()
    said = rig.say(bench.sound)
    time.sleep(3.0)
    assert bench.process.pid is not None
    os.kill(bench.process.pid, signal.SIGKILL)
    killed_s = time.monotonic()
    lost = bench.heard.wait_for(e.RecordingLost)
    assert lost.problem is e.Problem.AUDIO_CRASHED
    assert lost.duration_s >= killed_s - began_s - 1.0
    kept = read_wav(bench.take)
    assert len(kept) == round(lost.duration_s * SAMPLE_RATE_HZ)
    assert np.ptp(places(kept, SOUND[: SAMPLE_RATE_HZ * 3 // 2])) <= 2
    said.stop()


def test_a_hung_sound_system_is_noticed_and_left_behind(rig: Rig, bench: Bench) -> None:
    bench.record()
    time.sleep(1.0)
    rig.freeze_sound()
    try:
        lost = bench.heard.wait_for(e.RecordingLost)
    finally:
        rig.thaw_sound()
    assert lost.problem is e.Problem.MICROPHONE_LOST
    assert len(read_wav(bench.take)) == round(lost.duration_s * SAMPLE_RATE_HZ)
    assert lost.duration_s > 1.0
    bench.heard.events.clear()
    bench.record()
    assert len(bench.stop()) > 0


def test_a_speaker_that_hangs_ends_the_playback(rig: Rig, bench: Bench) -> None:
    ended: list[str] = []
    bench.player.play(Playback(str(bench.sound)), rig.freeze_sound, ended.append)
    ends_s = time.monotonic() + PATIENCE_S
    try:
        while not ended:
            assert time.monotonic() < ends_s
            time.sleep(0.02)
    finally:
        rig.thaw_sound()
    assert ended == [e.Problem.NO_SPEAKER.value]
    bench.play(end_s=0.5)


def test_a_hung_sound_system_can_not_be_opened(
    rig: Rig, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    heard = Heard()
    process = AudioProcess(patience_s=2.0)
    request.addfinalizer(process.close)
    microphone = AudioMicrophone(process, tmp_path, heard.post)
    rig.freeze_sound()
    try:
        microphone.open(1)
        failed = heard.wait_for(e.MicrophoneFailed)
    finally:
        rig.thaw_sound()
    assert failed.problem is e.Problem.AUDIO_CRASHED
    microphone.open(2)
    assert heard.wait_for(e.MicrophoneOpened).turn == 2


def test_the_devices_of_the_rig_are_listed(bench: Bench) -> None:
    listed = bench.process.devices()
    assert [device.id for device in listed.inputs if device.is_default] == ["ALSA: default"]
    assert [device.id for device in listed.outputs if device.is_default] == ["ALSA: default"]


# ---- the rig itself


def test_what_is_said_is_dated(rig: Rig, bench: Bench) -> None:
    with rig.listen_in(bench.folder / "heard.wav") as hearing:
        time.sleep(0.5)
        began_s = rig.say(bench.sound).wait()
    found = places(read_wav(bench.folder / "heard.wav"))
    assert np.ptp(found) <= 1
    heard_s = hearing.began_s + found[0] / SAMPLE_RATE_HZ
    assert heard_s == pytest.approx(began_s, abs=0.05)


def test_the_screen_can_be_seen(rig: Rig, tmp_path: Path) -> None:
    rig.screenshot(tmp_path / "screen.png")
    assert (tmp_path / "screen.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
