"""A recording on disk is whole at every moment, and drawn as it is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.audio.sounds import noise, read_wav
from voice_interview.audio.wavfile import TakeFile, mend, repair, settle
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.takes.flac import encode
from voice_interview.takes.names import flac_of, part_of
from voice_interview.takes.reading import open_sound

SOUND = noise(1.0)


def half_written(folder: Path) -> Path:
    """A take whose process died; returns its final name."""
    path = folder / "take.wav"
    file = TakeFile(path)
    file.append(SOUND)
    left = part_of(path).read_bytes()
    file.discard()
    part_of(path).write_bytes(left)
    return path


def test_the_file_can_be_read_after_every_block(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take.wav")
    part = tmp_path / "take.wav.part"
    for count in range(1, 6):
        file.append(SOUND[:1600])
        assert settle(part) == pytest.approx(0.1 * count)
        assert part.stat().st_size == 44 + 3200 * count
    assert file.complete() == pytest.approx(0.5)
    assert np.array_equal(read_wav(tmp_path / "take.wav"), np.tile(SOUND[:1600], 5))
    assert not part.exists()


def test_it_is_private_under_any_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        file = TakeFile(tmp_path / "session" / "take.wav")
        file.append(SOUND)
        file.complete()
    finally:
        os.umask(before)
    assert (tmp_path / "session").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "session" / "take.wav").stat().st_mode & 0o777 == 0o600


def test_an_empty_take_leaves_nothing(tmp_path: Path) -> None:
    assert TakeFile(tmp_path / "take.wav").complete() == 0.0
    assert list(tmp_path.iterdir()) == []


def test_a_discarded_take_leaves_nothing(tmp_path: Path) -> None:
    file = TakeFile(tmp_path / "take.wav")
    file.append(SOUND)
    file.discard()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["none", "zeroed header", "half a sample", "stale header"])
def test_what_a_dead_process_left_is_repaired(tmp_path: Path, damage: str) -> None:
    path = half_written(tmp_path)
    data = bytearray(part_of(path).read_bytes())
    if damage == "zeroed header":
        data[:44] = bytes(44)
    elif damage == "half a sample":
        data += b"\x07"
    elif damage == "stale header":
        data[40:44] = (100).to_bytes(4, "little")
    part_of(path).write_bytes(data)
    assert repair(part_of(path)) == 1.0
    assert repair(part_of(path)) == 1.0
    assert settle(path) == 1.0
    assert np.array_equal(read_wav(path), SOUND)
    assert settle(path) == 1.0


@pytest.mark.parametrize("size", [0, 1, 43, 44, 45])
def test_what_holds_no_sample_is_removed(tmp_path: Path, size: int) -> None:
    path = half_written(tmp_path)
    os.truncate(part_of(path), size)
    assert settle(path) == 0.0
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_settle(tmp_path: Path) -> None:
    assert settle(tmp_path / "take.wav") == 0.0


def test_a_recording_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    for number in (1, 2, 3):
        file = TakeFile(path)
        file.append(SOUND[: 100 * number])
        file.complete()
    lengths = {name.name: len(read_wav(name)) for name in tmp_path.iterdir()}
    assert lengths == {"take.wav": 300, "take.wav.old-1": 100, "take.wav.old-2": 200}


def test_a_part_of_the_same_name_is_kept_too(tmp_path: Path) -> None:
    path = half_written(tmp_path)
    file = TakeFile(path)
    file.append(SOUND[:100])
    file.complete()
    lengths = {name.name: len(read_wav(name)) for name in tmp_path.iterdir()}
    assert lengths == {"take.wav": 100, "take.wav.old-1": len(SOUND)}


_APPEND_FOREVER = """
import sys
from pathlib import Path
import numpy as np
from voice_interview.audio.wavfile import TakeFile
file = TakeFile(Path(sys.argv[1]))
number = 0
while True:
    file.append(np.full(800, number % 30000, dtype=np.int16))
    number += 1
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("blocks", [1, 7, 60])
def test_a_killed_writer_loses_nothing_that_was_appended(tmp_path: Path, blocks: int) -> None:
    path = tmp_path / "take.wav"
    with subprocess.Popen(
        [sys.executable, "-c", _APPEND_FOREVER, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        for _ in range(blocks):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        told = blocks + len(writer.stdout.read().split("\n")) - 1
    settle(path)
    sound = read_wav(path)
    assert len(sound) >= told * 800
    assert np.array_equal(sound, np.arange(len(sound)) // 800 % 30000)


_FILL_THE_DISK = """
import resource, sys
from pathlib import Path
import numpy as np
from voice_interview.audio.wavfile import TakeFile, settle
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
path = Path(sys.argv[1])
file = TakeFile(path)
try:
    while True:
        file.append(np.arange(3000, dtype=np.int16))
except OSError:
    print(file.complete())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes")
def test_a_full_disk_keeps_what_fits(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    ran = subprocess.run(
        [sys.executable, "-c", _FILL_THE_DISK, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    kept = (50_000 - 44) // 2
    assert float(ran.stdout) == pytest.approx(kept / SAMPLE_RATE_HZ)
    assert np.array_equal(read_wav(path), (np.arange(kept) % 3000).astype(np.int16))
    assert ran.stderr == ""


def test_every_flipped_bit_of_a_header_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    file = TakeFile(path)
    file.append(noise(0.1))
    file.complete()
    whole = path.read_bytes()
    assert not mend(path)
    for bit in range(44 * 8):
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        assert mend(path)
        assert path.read_bytes() == whole
    for size in (0, 10, 43):
        path.write_bytes(whole[:size])
        assert not mend(path)


def test_a_recording_goes_on_where_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    first, second = noise(0.5), noise(0.25)
    file = TakeFile(path)
    file.append(first)
    file.complete()
    going_on = TakeFile(path, append=True)
    assert (going_on.duration_s, path.exists()) == (0.5, False)
    going_on.append(second)
    assert settle(path) == 0.75  # as if it had been killed here
    going_on._file.close()
    assert np.array_equal(read_wav(path), np.concatenate([first, second]))
    assert TakeFile(tmp_path / "none.wav", append=True).complete() == 0.0


def test_a_compressed_recording_goes_on_too(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    file = TakeFile(path)
    file.append(SOUND)
    file.complete()
    with open_sound(path) as sound:
        encode(sound, flac_of(path))
    path.unlink()
    assert settle(path) == 1.0
    going_on = TakeFile(path, append=True)
    going_on.append(SOUND[:100])
    going_on.complete()
    assert [file.name for file in tmp_path.iterdir()] == ["take.wav"]
    assert np.array_equal(read_wav(path), np.concatenate([SOUND, SOUND[:100]]))
    assert path.stat().st_mode & 0o777 == 0o600
