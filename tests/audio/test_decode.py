"""Foreign files: what is sound is read, the rest is refused in one way."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from tests.audio.sounds import Samples, noise, read_wav, write_wav
from voice_interview.audio import decode
from voice_interview.core.model import SAMPLE_RATE_HZ


def read(path: Path) -> Samples:
    return np.concatenate(list(decode.blocks(path)))


def encode(path: Path, codec: str, seconds: int = 2) -> Path:
    """Write a tone, stereo at 48 kHz."""
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream(codec, rate=48_000)
        stream.layout = "stereo"
        tone = 0.3 * np.sin(np.arange(48_000 * seconds) * 0.05)
        frame = av.AudioFrame.from_ndarray(
            np.stack([tone, tone]).astype(np.float32), format="fltp", layout="stereo"
        )
        frame.sample_rate = 48_000
        resampler = av.AudioResampler(
            format=stream.format.name, layout="stereo", rate=48_000, frame_size=stream.frame_size
        )
        for piece in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path


def test_our_own_format_comes_through_bit_by_bit(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(3.0))
    assert np.array_equal(read(path), read_wav(path))


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.flac", "flac"),
        ("a.mp3", "libmp3lame"),
        ("a.m4a", "aac"),
        ("a.opus", "libopus"),
        ("a.webm", "libopus"),
        ("a.wav", "pcm_s24le"),
        ("a.dat", "pcm_s16le"),
    ],
)
def test_other_formats_are_read_whatever_their_name(tmp_path: Path, name: str, codec: str) -> None:
    suffix = ".wav" if name == "a.dat" else Path(name).suffix
    path = encode(tmp_path / f"b{suffix}", codec).rename(tmp_path / name)
    sound = read(path)
    assert len(sound) == pytest.approx(2 * SAMPLE_RATE_HZ, abs=0.15 * SAMPLE_RATE_HZ)
    assert np.sqrt(np.mean(sound.astype(float) ** 2)) == pytest.approx(0.3 * 23170, rel=0.1)


def test_a_link_is_followed(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(0.5))
    (tmp_path / "b.wav").symlink_to(path)
    assert len(read(tmp_path / "b.wav")) == 8000


def test_a_cut_file_gives_what_is_left(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(3.0))
    os.truncate(path, 44 + 32_000)
    assert len(read(path)) == pytest.approx(16_000, abs=100)


def test_a_damaged_stretch_costs_only_itself(tmp_path: Path) -> None:
    path = encode(tmp_path / "a.mp3", "libmp3lame", seconds=10)
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 2000] = bytes(2000)
    path.write_bytes(data)
    assert len(read(path)) > 8 * SAMPLE_RATE_HZ


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 5000, b"Dear diary, this is no sound.", b"%PDF-1.7 ...", b"RIFF\0\0\0\0WAVEfmt "],
)
def test_what_is_no_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    with pytest.raises(decode.BadAudioError):
        read(path)


def test_a_wav_without_samples_is_refused(tmp_path: Path) -> None:
    with pytest.raises(decode.BadAudioError):
        read(write_wav(tmp_path / "a.wav", noise(0.0)))


def test_a_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        picture = np.zeros((64, 64, 3), dtype=np.uint8)
        container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    with pytest.raises(decode.BadAudioError):
        read(path)


@pytest.mark.parametrize("where", ["a folder", "nowhere"])
def test_what_can_not_be_opened_is_refused(tmp_path: Path, where: str) -> None:
    with pytest.raises(decode.BadAudioError):
        read(tmp_path if where == "a folder" else tmp_path / "nothing.wav")


@pytest.mark.parametrize(
    "playlist",
    [
        "ffconcat version 1.0\nfile secret.wav\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:3,\nfile://{folder}/secret.wav\n#EXT-X-ENDLIST\n",
    ],
)
def test_a_playlist_reads_no_other_file(tmp_path: Path, playlist: str) -> None:
    write_wav(tmp_path / "secret.wav", noise(1.0))
    path = tmp_path / "list.wav"
    path.write_text(playlist.format(folder=tmp_path))
    with pytest.raises(decode.BadAudioError):
        read(path)


def test_a_file_that_is_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decode, "LONGEST_S", 2)
    assert len(read(write_wav(tmp_path / "a.wav", noise(2.0)))) == 2 * SAMPLE_RATE_HZ
    with pytest.raises(decode.BadAudioError):
        read(write_wav(tmp_path / "b.wav", noise(2.1)))


def test_a_header_that_lies_costs_no_memory(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", noise(0.5))
    data = bytearray(path.read_bytes())
    data[40:44] = (0xFFFFFFF0).to_bytes(4, "little")
    path.write_bytes(data)
    assert len(read(path)) == 8000
