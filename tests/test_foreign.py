"""Decoders of foreign files keep to themselves: what they do wrong costs one file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.audio.sounds import noise, write_wav
from tests.faults.foreign import run
from voice_interview.foreign import reading
from voice_interview.foreign.decoding import Ending
from voice_interview.foreign.reading import ForeignError, ForeignSound


def read(path: Path) -> int:
    return sum(len(block) for block in ForeignSound(path).blocks(1600))


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> list[subprocess.Popen[bytes]]:
    """Have this run in the place of the decoder."""
    started: list[subprocess.Popen[bytes]] = []

    def start(_path: Path) -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE))
        return started[-1]

    monkeypatch.setattr(reading, "_decoder", start)
    return started


def test_a_decoder_that_crashes_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        instead(patched, "import os; os.write(1, bytes(4000)); os.abort()")
        with pytest.raises(ForeignError, match="unreadable"):
            read(tmp_path / "a.mp3")
    assert read(write_wav(tmp_path / "a.wav", noise(0.5))) == 8000


def test_a_decoder_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE_S", 0.2)
    (decoder,) = [instead(monkeypatch, "import time; time.sleep(600)")]
    with pytest.raises(ForeignError) as caught:
        read(tmp_path / "a.mp3")
    assert caught.value.ending is Ending.TOO_LARGE
    assert decoder[0].poll() is not None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_a_decoder_gets_no_more_memory_than_it_needs() -> None:
    code = (
        "from voice_interview.foreign import decoding; decoding._limit();"
        "import av; bytearray(2 * decoding.MEMORY_BYTES)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"MemoryError" in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no limits")
def test_a_decoder_writes_no_file(tmp_path: Path) -> None:
    code = (
        "from voice_interview.foreign import decoding; decoding._limit();"
        f"open({str(tmp_path / 'made')!r}, 'w').write('x' * 9)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode != 0 or not (tmp_path / "made").read_bytes()


def test_who_stops_reading_leaves_no_decoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_wav(tmp_path / "a.wav", noise(60.0))
    started: list[subprocess.Popen[bytes]] = []
    start = reading._decoder

    def remember(path: Path) -> subprocess.Popen[bytes]:
        started.append(start(path))
        return started[-1]

    monkeypatch.setattr(reading, "_decoder", remember)
    blocks = ForeignSound(path).blocks(1600)
    next(blocks)
    del blocks
    assert started[0].poll() is not None


def test_damaged_files_end_in_sound_or_in_a_sentence() -> None:
    tried, ended, _ = run(40, seed=2)
    assert sum(tried.values()) == sum(ended.values()) == 40
    assert ended["sound"] > 0
    assert not ended["endless"]
