"""Foreign files become recordings beside all sessions, through the real process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.heard import Heard
from tests.audio.sounds import noise, read_wav, write_wav
from voice_interview.audio.adapter import AudioMicrophone
from voice_interview.audio.imports import AudioImporter, ImportCancelledError, ImportFailedError
from voice_interview.audio.link import AudioProcess
from voice_interview.core import events as e


@pytest.fixture
def process() -> Iterator[AudioProcess]:
    made = AudioProcess()
    yield made
    made.close()


def never() -> bool:
    return False


def ignore(_read_s: float) -> None:
    """Nobody looks."""


def test_files_are_converted_one_after_the_other(process: AudioProcess, tmp_path: Path) -> None:
    importer = AudioImporter(process)
    for number in (1, 2):
        source = write_wav(tmp_path / f"{number}.wav", noise(2.0 * number))
        target = tmp_path / "audio" / f"{number}.wav"
        assert importer.convert(source, target, ignore, never) == 2.0 * number
        assert np.array_equal(read_wav(target), read_wav(source))
    assert not importer.busy


def test_no_session_takes_the_news_for_its_own(process: AudioProcess, tmp_path: Path) -> None:
    heard = Heard()
    AudioMicrophone(process, tmp_path / "audio", heard.post)
    source = write_wav(tmp_path / "1.wav", noise(1.0))
    AudioImporter(process).convert(source, tmp_path / "audio" / "1.wav", ignore, never)
    assert heard.wait_for(e.RecordingStopped).turn < 0


def test_what_is_no_audio_is_told_and_leaves_nothing(process: AudioProcess, tmp_path: Path) -> None:
    (tmp_path / "bad.wav").write_bytes(b"no sound")
    with pytest.raises(ImportFailedError) as told:
        AudioImporter(process).convert(
            tmp_path / "bad.wav", tmp_path / "audio" / "1.wav", ignore, never
        )
    assert told.value.problem is e.Problem.BAD_AUDIO
    assert list((tmp_path / "audio").iterdir()) == []


def test_a_long_one_tells_how_far_it_is_and_is_cancelled(
    process: AudioProcess, tmp_path: Path
) -> None:
    source = write_wav(tmp_path / "long.wav", np.tile(noise(60.0), 120))
    stop = threading.Event()
    read: list[float] = []

    def progress(read_s: float) -> None:
        read.append(read_s)
        stop.set()

    importer = AudioImporter(process)
    with pytest.raises(ImportCancelledError):
        importer.convert(source, tmp_path / "audio" / "1.wav", progress, stop.is_set)
    assert read[0] > 0.0
    assert list((tmp_path / "audio").iterdir()) == []
    short = write_wav(tmp_path / "short.wav", noise(1.0))
    assert importer.convert(short, tmp_path / "audio" / "2.wav", ignore, never) == 1.0


def test_a_file_that_kills_the_process_is_bad(process: AudioProcess, tmp_path: Path) -> None:
    source = write_wav(tmp_path / "long.wav", np.tile(noise(60.0), 120))
    with pytest.raises(ImportFailedError) as told:
        AudioImporter(process).convert(
            source, tmp_path / "audio" / "1.wav", lambda _: process.retire(), never
        )
    assert told.value.problem is e.Problem.BAD_AUDIO
    assert list((tmp_path / "audio").iterdir()) == []
