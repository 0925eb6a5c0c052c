"""Files as the microphone, and files as answers, through the real process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.heard import Heard
from tests.audio.sounds import Samples, noise, read_wav, write_wav
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e
from voice_interview.core.model import Part


@pytest.fixture
def process() -> Iterator[AudioProcess]:
    made = AudioProcess()
    yield made
    made.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def microphone(
    process: AudioProcess, heard: Heard, folder: Path, *sounds: Samples, fast: bool = True
) -> AudioMicrophone:
    """A microphone that hears these sounds, one a take."""
    answers = [write_wav(folder / f"{number}.wav", sound) for number, sound in enumerate(sounds, 1)]
    return AudioMicrophone(process, folder / "audio", heard.post, answers=answers, fast=fast)


def test_a_fast_file_is_recorded_bit_by_bit(
    process: AudioProcess, heard: Heard, tmp_path: Path
) -> None:
    sound = noise(300.0)
    taken = microphone(process, heard, tmp_path, sound)
    taken.open(1)
    assert heard.wait_for(e.MicrophoneOpened).device == "1.wav"
    taken.start(1, "s/take.wav")
    heard.wait_for(e.SourceEnded)
    taken.stop(1, 0.5)
    stopped = heard.wait_for(e.RecordingStopped)
    assert (stopped.duration_s, stopped.lost_s) == (300.0, 0.0)
    assert np.array_equal(read_wav(tmp_path / "audio/s/take.wav"), sound)
    assert heard.wait_for(e.RecordingStarted).preroll_s == 0.0
    assert len(heard.of(e.SourceEnded)) == 1


def test_a_file_in_real_time_ends_by_itself(
    process: AudioProcess, heard: Heard, tmp_path: Path
) -> None:
    sound = noise(1.5)
    taken = microphone(process, heard, tmp_path, sound, fast=False)
    taken.open(1)
    taken.start(1, "s/take.wav")
    heard.wait_for(e.SourceEnded)
    taken.locate(1, Part.RESULT, 10**9)
    taken.stop(1, 0.5)
    heard.wait_for(e.RecordingStopped)
    assert np.array_equal(read_wav(tmp_path / "audio/s/take.wav"), sound)
    assert heard.wait_for(e.LapMarked).position_s == pytest.approx(1.5)


def test_a_pause_holds_the_file(process: AudioProcess, heard: Heard, tmp_path: Path) -> None:
    sound = noise(4.0)
    taken = microphone(process, heard, tmp_path, sound, fast=False)
    taken.open(1)
    taken.start(1, "s/take.wav")
    heard.wait_for(e.RecordingProgress)  # a busy machine may tell of little more
    for _ in range(3):
        taken.pause()
        taken.resume()
    heard.wait_for(e.SourceEnded)
    taken.close()
    heard.wait_for(e.RecordingStopped)
    assert np.array_equal(read_wav(tmp_path / "audio/s/take.wav"), sound)


def test_stopping_early_keeps_the_tail(process: AudioProcess, heard: Heard, tmp_path: Path) -> None:
    sound = noise(60.0)
    taken = microphone(process, heard, tmp_path, sound, fast=False)
    taken.open(1)
    taken.start(1, "s/take.wav")
    heard.wait_for(e.RecordingProgress, count=3)
    taken.stop(1, 0.5)
    stopped = heard.wait_for(e.RecordingStopped)
    assert 0.7 < stopped.duration_s < 30.0
    kept = read_wav(tmp_path / "audio/s/take.wav")
    assert np.array_equal(kept, sound[: len(kept)])


def test_each_take_hears_the_next_file(process: AudioProcess, heard: Heard, tmp_path: Path) -> None:
    sounds = [noise(0.5, seed=seed) for seed in (1, 2)]
    taken = microphone(process, heard, tmp_path, *sounds)
    for turn in (1, 2):
        taken.open(turn)
        taken.close()
        taken.open(turn)
        taken.start(turn, f"s/{turn}.wav")
        heard.wait_for(e.SourceEnded, count=turn)
        taken.stop(turn, 0.5)
        heard.wait_for(e.RecordingStopped, count=turn)
        assert np.array_equal(read_wav(tmp_path / f"audio/s/{turn}.wav"), sounds[turn - 1])
    taken.open(3)
    failed = heard.wait_for(e.MicrophoneFailed)
    assert (failed.turn, failed.problem) == (3, e.Problem.NO_MICROPHONE)


def test_a_second_take_of_one_opening_hears_nothing(
    process: AudioProcess, heard: Heard, tmp_path: Path
) -> None:
    taken = microphone(process, heard, tmp_path, noise(0.5))
    taken.open(1)
    taken.start(1, "s/1.wav")
    heard.wait_for(e.SourceEnded)
    taken.stop(1, 0.5)
    heard.wait_for(e.RecordingStopped)
    taken.start(2, "s/2.wav")
    heard.wait_for(e.SourceEnded, count=2)
    taken.stop(2, 0.5)
    assert heard.wait_for(e.RecordingLost).duration_s == 0.0


@pytest.mark.parametrize("content", [None, b"", b"no sound at all"])
def test_a_bad_file_is_a_lost_take(
    process: AudioProcess, heard: Heard, tmp_path: Path, content: bytes | None
) -> None:
    bad = tmp_path / "bad.wav"
    if content is not None:
        bad.write_bytes(content)
    good = write_wav(tmp_path / "good.wav", noise(0.3))
    taken = AudioMicrophone(process, tmp_path / "audio", heard.post, answers=[bad, good], fast=True)
    taken.open(1)
    taken.start(1, "s/1.wav")
    lost = heard.wait_for(e.RecordingLost)
    assert (lost.turn, lost.problem, lost.duration_s) == (1, e.Problem.BAD_AUDIO, 0.0)
    assert list((tmp_path / "audio").rglob("*.wav*")) == []
    taken.open(2)
    taken.start(2, "s/2.wav")
    heard.wait_for(e.SourceEnded)
    taken.close()
    assert heard.wait_for(e.RecordingStopped).turn == 2


# ---- files as answers


def test_a_long_file_is_imported_whole(process: AudioProcess, heard: Heard, tmp_path: Path) -> None:
    source = tmp_path / "long.wav"
    write_wav(source, np.tile(noise(60.0), 30))
    (tmp_path / "link.wav").symlink_to(source)
    taken = AudioMicrophone(process, tmp_path / "audio", heard.post)
    taken.import_file(1, str(tmp_path / "link.wav"), "s/take.wav")
    assert heard.wait_for(e.RecordingStopped).duration_s == 1800.0
    assert np.array_equal(read_wav(tmp_path / "audio/s/take.wav"), read_wav(source))


def test_a_second_import_is_no_worse_for_the_first(
    process: AudioProcess, heard: Heard, tmp_path: Path
) -> None:
    taken = AudioMicrophone(process, tmp_path / "audio", heard.post)
    (tmp_path / "bad.wav").write_bytes(b"no sound")
    write_wav(tmp_path / "good.wav", noise(1.0))
    taken.import_file(1, str(tmp_path / "bad.wav"), "s/take.wav")
    heard.wait_for(e.RecordingLost)
    taken.import_file(1, str(tmp_path / "good.wav"), "s/take.wav")
    assert heard.wait_for(e.RecordingStopped).duration_s == 1.0
    assert [path.name for path in (tmp_path / "audio/s").iterdir()] == ["take.wav"]


@pytest.mark.parametrize("where", ["folder", "nowhere"])
def test_what_is_no_file_is_bad_audio(
    process: AudioProcess, heard: Heard, tmp_path: Path, where: str
) -> None:
    taken = AudioMicrophone(process, tmp_path / "audio", heard.post)
    path = tmp_path if where == "folder" else tmp_path / "nothing.wav"
    taken.import_file(1, str(path), "s/take.wav")
    assert heard.wait_for(e.RecordingLost).problem is e.Problem.BAD_AUDIO


def test_an_import_that_can_not_be_written(
    process: AudioProcess, heard: Heard, tmp_path: Path
) -> None:
    (tmp_path / "audio").write_text("in the way")
    source = write_wav(tmp_path / "good.wav", noise(1.0))
    taken = AudioMicrophone(process, tmp_path / "audio", heard.post)
    taken.import_file(1, str(source), "s/take.wav")
    lost = heard.wait_for(e.RecordingLost)
    assert (lost.problem, lost.duration_s) == (e.Problem.DISK_FULL, 0.0)
