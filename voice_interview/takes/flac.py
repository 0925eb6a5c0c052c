"""Compressed takes: FLAC, mono 16-bit at 16 kHz, with a note of our own in its header.

The note says how long the sound and each block are, and holds the outline of the sound: opening and
drawing a take of three hours decodes nothing, any sample is one block away, and a damaged block
costs itself alone. The 50 bytes before it follow from it, so a damaged header can be written again.
Any FLAC player reads the file.
"""

from __future__ import annotations

import hashlib
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import numpy.typing as npt
from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.takes.opened import Opened
from voice_interview.takes.reading import BadSoundError, Sound

if TYPE_CHECKING:
    from voice_interview.takes.reading import Samples

OUTLINE_FRAMES = SAMPLE_RATE_HZ // 200
"""The loudest sample of so many frames each is noted, 4 % of the file."""

_BLOCK_FRAMES = 2304
"""A damaged block costs 0.14 s; larger ones compress speech worse, smaller ones decode slower."""

_LEVEL = "5"
_CHUNK_FRAMES = 100 * _BLOCK_FRAMES
_BITS = 16
_MAGIC = b"fLaC"
_NAME = b"VoIn"
_INFO = struct.Struct(">HH6xQ16s")
_HEAD_BYTES = len(_MAGIC) + 4 + _INFO.size + 4
_NOTE_AT = _HEAD_BYTES + len(_NAME)
_NOTE = struct.Struct(">QQ16sII")
"""Frames, bytes of the file, MD5 of the sound, count of blocks, count of the outline's values.

The sizes of the blocks follow, the sum of all this, then the outline and its sum.
"""
_SUM = struct.Struct(">I")
_BLOCK_BEGINS = (b"\xff\xf8\x45\x08", b"\xff\xf8\x65\x08", b"\xff\xf8\x75\x08")
"""Of our length, and of one that is written in 8 or 16 bits: the last."""
_LONGEST_FRAMES = 24 * 3600 * SAMPLE_RATE_HZ


class Note(Struct, frozen=True):
    """What a compressed take says of itself."""

    frames: int
    size_bytes: int
    md5: bytes
    sizes: npt.NDArray[np.uint16]
    """Bytes of each block."""
    outline: npt.NDArray[np.uint16] | None
    """The loudest sample of OUTLINE_FRAMES frames each; None: damaged."""

    def head(self) -> bytes:
        """Return the whole header of the file."""
        assert self.outline is not None
        lengths = _NOTE.pack(
            self.frames, self.size_bytes, self.md5, len(self.sizes), len(self.outline)
        )
        lengths += self.sizes.astype(">u2").tobytes()
        outline = self.outline.astype(">u2").tobytes()
        content = lengths + _SUM.pack(zlib.crc32(lengths)) + outline
        content += _SUM.pack(zlib.crc32(outline))
        return _first_bytes(self.frames, self.md5, len(content)) + _NAME + content


def _first_bytes(frames: int, md5: bytes, note_bytes: int) -> bytes:
    """Return what stands before the note."""
    last_application = b"\x82"
    info = _stream_info(frames, md5)
    length = len(_NAME) + note_bytes
    return _MAGIC + len(info).to_bytes(4) + info + last_application + length.to_bytes(3)


def _stream_info(frames: int, md5: bytes) -> bytes:
    packed = SAMPLE_RATE_HZ << 44 | (_BITS - 1) << 36 | frames
    return _INFO.pack(_BLOCK_FRAMES, _BLOCK_FRAMES, packed, md5)


def read_note(file: BinaryIO) -> Note | None:
    """Read the note, whatever stands before it; None when there is none or it is damaged."""
    file.seek(_NOTE_AT)
    lengths = file.read(_NOTE.size)
    if len(lengths) < _NOTE.size:
        return None
    frames, size_bytes, md5, blocks, values = _NOTE.unpack(lengths)
    if not 0 < frames <= _LONGEST_FRAMES or (blocks, values) != _counts(frames):
        return None
    sizes = file.read(2 * blocks)
    if file.read(_SUM.size) != _SUM.pack(zlib.crc32(lengths + sizes)):
        return None
    outline: npt.NDArray[np.uint16] | None = None
    content = file.read(2 * values)
    if file.read(_SUM.size) == _SUM.pack(zlib.crc32(content)):
        outline = np.frombuffer(content, dtype=">u2")
    return Note(frames, size_bytes, md5, np.frombuffer(sizes, dtype=">u2"), outline)


def _counts(frames: int) -> tuple[int, int]:
    """Return the count of blocks and that of the outline's values."""
    return -(-frames // _BLOCK_FRAMES), -(-frames // OUTLINE_FRAMES)


def mend_head(path: Path) -> bool:
    """Put the header right where the note tells how; returns whether it was wrong."""
    with path.open("rb") as file:
        note = read_note(file)
        if note is None:
            return False
        blocks, values = _counts(note.frames)
        note_bytes = _NOTE.size + 2 * blocks + 2 * values + 2 * _SUM.size
        wanted = _first_bytes(note.frames, note.md5, note_bytes) + _NAME
        file.seek(0)
        if file.read(len(wanted)) == wanted:
            return False
    with path.open("r+b") as file:
        file.write(wanted)
        file.flush()
        os.fsync(file.fileno())
    return True


def _go_on() -> None:
    """Nobody wants it ended."""


def encode(sound: Sound, target: Path, look_up: Callable[[], None] = _go_on) -> None:
    """Write the sound, mono at 16 kHz and not empty, into the new file, mode 0600, synced.

    `look_up` is called about every 14 s of sound and may raise, to end it. OSError when the disk
    refuses. Whoever calls removes what there is of the file then.
    """
    blocks, values = _counts(sound.frames)
    none = np.zeros(blocks, dtype=np.uint16)
    note = Note(sound.frames, 0, bytes(16), none, np.zeros(values, dtype=np.uint16))
    digest = hashlib.md5(usedforsecurity=False)  # FLAC's own check
    outline: list[npt.NDArray[np.uint16]] = []
    sizes: list[int] = []
    handle = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(note.head())
        for block in _encoded(_noting(sound, digest, outline, look_up)):
            file.write(block)
            sizes.append(len(block))
        note = replace(
            note,
            size_bytes=file.tell(),
            md5=digest.digest(),
            sizes=np.array(sizes, dtype=np.uint16),
            outline=np.concatenate(outline),
        )
        file.seek(0)
        file.write(note.head())
        file.flush()
        os.fsync(file.fileno())


def same_sound(one: Sound, other: Sound, look_up: Callable[[], None] = _go_on) -> bool:
    """Compare two sounds sample by sample."""
    if one.frames != other.frames:
        return False
    for first in range(0, one.frames, _CHUNK_FRAMES):
        look_up()
        mine = one.read(first, _CHUNK_FRAMES)
        if not len(mine) or not np.array_equal(mine, other.read(first, _CHUNK_FRAMES)):
            return False
    return True


def _noting(
    sound: Sound,
    digest: Any,
    outline: list[npt.NDArray[np.uint16]],
    look_up: Callable[[], None],
) -> Iterator[Samples]:
    """Yield the sound in chunks, shape (n,), and note what the header has to say of it."""
    chunk_frames = _CHUNK_FRAMES // OUTLINE_FRAMES * OUTLINE_FRAMES
    for first in range(0, sound.frames, chunk_frames):
        look_up()
        chunk = sound.read(first, chunk_frames)[:, 0]
        digest.update(chunk.astype("<i2", copy=False).tobytes())
        starts = np.arange(0, len(chunk), OUTLINE_FRAMES)
        loudest = np.maximum.reduceat(np.abs(chunk.astype(np.int32)), starts)
        outline.append(loudest.astype(np.uint16))
        yield chunk


def _encoded(chunks: Iterator[Samples]) -> Iterator[bytes]:
    """Yield the blocks."""
    import av  # noqa: PLC0415 - only where something is compressed

    codec: Any = av.CodecContext.create("flac", "w")
    codec.format, codec.layout, codec.sample_rate = "s16", "mono", SAMPLE_RATE_HZ
    codec.options = {"compression_level": _LEVEL, "frame_size": str(_BLOCK_FRAMES)}
    position = 0
    for chunk in chunks:
        samples = np.ascontiguousarray(chunk)[None]
        frame: Any = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate, frame.pts = SAMPLE_RATE_HZ, position
        position += len(chunk)
        yield from map(bytes, codec.encode(frame))
    # At its end the encoder says its header once more, in a packet without sound.
    yield from (bytes(packet) for packet in codec.encode(None) if packet.size)


class FlacSound(Opened):
    """A compressed take; a block of it that is damaged is silent."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises BadSoundError when it is no take of ours."""
        super().__init__(file)
        self.rate_hz, self.channels = SAMPLE_RATE_HZ, 1
        self._codec: Any = None
        self._held = -1, np.zeros(0, dtype=np.int16)
        """The block that was decoded last, with its number."""
        note = read_note(file)
        if note is None:
            self.outline, self._starts = None, _find_blocks(file)
            last = len(self._starts) - 2
            self.frames = last * _BLOCK_FRAMES + len(self._block(last))
            return
        self.outline = note.outline
        ends = np.cumsum(note.sizes, dtype=np.int64)
        self._starts = np.concatenate([[0], ends]) + note.size_bytes - ends[-1]
        size_bytes = os.fstat(file.fileno()).st_size
        whole = int(np.searchsorted(self._starts[1:], size_bytes, side="right"))
        self.frames = min(whole * _BLOCK_FRAMES, note.frames)

    def read(self, first: int, count: int) -> Samples:
        """Return the frames from number `first` on, shape (n, 1); fewer at the end."""
        last = min(first + count, self.frames)
        sound = np.zeros((max(0, last - first), 1), dtype=np.int16)
        if first >= last:
            return sound
        for number in range(first // _BLOCK_FRAMES, -(-last // _BLOCK_FRAMES)):
            block, at = self._block(number), number * _BLOCK_FRAMES
            start, end = max(first, at), min(last, at + len(block))
            if start < end:
                sound[start - first : end - first, 0] = block[start - at : end - at]
        return sound

    def _block(self, number: int) -> Samples:
        if self._held[0] != number:
            start, end = self._starts[number : number + 2]
            self._file.seek(start)
            self._held = number, self._decode(self._file.read(end - start))
        return self._held[1]

    def _decode(self, block: bytes) -> Samples:
        import av  # noqa: PLC0415 - a take that nobody hears needs no decoder

        if self._codec is None:
            self._codec = av.CodecContext.create("flac", "r")
            self._codec.extradata = _stream_info(0, bytes(16))
            self._codec.options = {"err_detect": "crccheck+explode"}
        try:
            frames = self._codec.decode(av.Packet(block))
            decoded: Samples = frames[0].to_ndarray()[0]
        except (av.FFmpegError, IndexError):
            return np.zeros(0, dtype=np.int16)
        return decoded


def _find_blocks(file: BinaryIO) -> npt.NDArray[np.int64]:
    """Return where each block starts and, at last, where the file ends, of a file without a note.

    Raises BadSoundError when there is no block of ours.
    """
    file.seek(0)
    content = file.read()
    starts: list[int] = []
    at = 0
    while at >= 0:
        number = chr(len(starts)).encode(errors="surrogatepass")  # FLAC counts blocks in UTF-8
        ways = (content.find(way + number, at) for way in _BLOCK_BEGINS)
        at = next((found for found in ways if found >= 0), -1)
        if at >= 0:
            starts.append(at)
            at += 1
    if not starts:
        raise BadSoundError("no FLAC file of this app")
    return np.array([*starts, len(content)])
