from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from tests.speech.sounds import samples, write_recording
from voice_interview.errors import UserError
from voice_interview.speech import foreign
from voice_interview.speech.foreign import ForeignAudio


def tone(length_s: float, rate_hz: int) -> np.ndarray:
    at = np.arange(round(length_s * rate_hz)) / rate_hz
    return (8000 * np.sin(2 * np.pi * 440 * at)).astype(np.int16)


def encode(path: Path, codec: str, sound: np.ndarray, rate_hz: int, layout: str) -> Path:
    channels = 1 if layout == "mono" else 2
    packed = np.repeat(sound, channels).reshape(1, -1)
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream(codec, rate=rate_hz)
        stream.layout = layout
        frame = av.AudioFrame.from_ndarray(packed, format="s16", layout=layout)
        frame.sample_rate = rate_hz
        resampler = av.AudioResampler(
            format=stream.format, layout=layout, rate=rate_hz, frame_size=stream.frame_size or 1024
        )
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path


def read_all(path: Path) -> np.ndarray:
    source, blocks = ForeignAudio(path), []
    while len(block := source.read()):
        blocks.append(block)
    return np.concatenate(blocks)


@pytest.mark.parametrize(
    ("name", "codec", "rate_hz", "layout"),
    [
        ("a.wav", "pcm_s16le", 44_100, "stereo"),
        ("a.flac", "flac", 48_000, "mono"),
        ("a.mp3", "mp3", 44_100, "stereo"),
        ("a.m4a", "aac", 48_000, "mono"),
        ("a.ogg", "libopus", 48_000, "mono"),
    ],
)
def test_any_kind_of_file_becomes_16_khz_mono(
    tmp_path: Path, name: str, codec: str, rate_hz: int, layout: str
) -> None:
    path = encode(tmp_path / name, codec, tone(2.0, rate_hz), rate_hz, layout)
    sound = read_all(path)
    assert sound.dtype == np.int16
    assert len(sound) == pytest.approx(32_000, abs=2_000)
    crossings = np.count_nonzero(np.diff(np.signbit(sound[8_000:24_000])))
    assert crossings == pytest.approx(2 * 440, abs=10)


def test_long_files_come_in_blocks(tmp_path: Path) -> None:
    path = write_recording(tmp_path / "a.wav", samples(31.0))
    source = ForeignAudio(path)
    first = source.read()
    assert 10 <= len(first) / 16_000 < 12
    assert source.length_s == pytest.approx(31.0)
    assert source.position == len(first)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"just a text, nothing to hear",
        bytes(range(256)) * 40,
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"#EXTM3U\nhttp://127.0.0.1:9/a.mp3\n",
    ],
)
def test_a_file_without_sound_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.mp3"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"^broken\.mp3 ") as caught:
        read_all(path)
    assert caught.value.fix


def test_a_wav_of_no_samples_is_empty(tmp_path: Path) -> None:
    path = write_recording(tmp_path / "a.wav", samples(0.0))
    with pytest.raises(UserError, match=r"a\.wav"):
        read_all(path)


def test_a_playlist_opens_no_other_file(tmp_path: Path) -> None:
    write_recording(tmp_path / "secret.wav", samples(1.0))
    playlist = tmp_path / "list.m3u8"
    playlist.write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:1,\nsecret.wav\n#EXT-X-ENDLIST\n"
    )
    with pytest.raises(UserError):
        read_all(playlist)


def test_more_than_four_hours_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "LONGEST_S", 15)
    path = write_recording(tmp_path / "a.wav", samples(31.0))
    with pytest.raises(UserError, match="four hours"):
        read_all(path)


def test_a_cut_file_is_read_up_to_the_cut(tmp_path: Path) -> None:
    path = encode(tmp_path / "a.mp3", "mp3", tone(4.0, 44_100), 44_100, "mono")
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert len(read_all(path)) == pytest.approx(32_000, abs=4_000)
