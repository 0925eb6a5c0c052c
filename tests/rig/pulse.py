"""Sound streams of a PulseAudio server whose samples can be dated on the monotonic clock."""

from __future__ import annotations

import ctypes
import math
import statistics
import threading
import time
import wave
from pathlib import Path
from types import TracebackType
from typing import Self

_LIBRARY = "libpulse-simple.so.0"
_BLOCK_S = 0.02
_S16LE = 3
_PLAYBACK = 1
_RECORD = 2
_UNSET = 0xFFFFFFFF
_HEARING_HZ = 16_000


class _Spec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _Buffering(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


def has_library() -> bool:
    """Whether PulseAudio's client library is there."""
    try:
        ctypes.CDLL(_LIBRARY)
    except OSError:
        return False
    return True


class _Stream:
    """A mono or stereo 16-bit stream, in blocks of 20 ms."""

    def __init__(
        self, server: str, device: str, direction: int, rate_hz: int, channels: int
    ) -> None:
        self._library = ctypes.CDLL(_LIBRARY)
        self._library.pa_simple_new.restype = ctypes.c_void_p
        self._library.pa_simple_get_latency.restype = ctypes.c_uint64
        self.frame_bytes = 2 * channels
        self.rate_hz = rate_hz
        self.block_bytes = int(rate_hz * _BLOCK_S) * self.frame_bytes
        buffering = _Buffering(
            _UNSET, 100 * self.block_bytes, 10 * self.block_bytes, _UNSET, self.block_bytes
        )
        stream = self._library.pa_simple_new(
            server.encode(),
            b"rig",
            direction,
            device.encode(),
            b"rig",
            ctypes.byref(_Spec(_S16LE, rate_hz, channels)),
            None,
            ctypes.byref(buffering),
            None,
        )
        if not stream:
            raise OSError(f"no stream to {device} at {server}")
        self._stream = ctypes.c_void_p(stream)
        self.moments: list[float] = []
        """When the first sample was played, as each write tells."""
        self.earliest_s = math.inf
        """When the first sample was captured: a block can come late but never early. (The
        server's own figure for this is wrong by 0.3 s in a stream's first seconds.)"""

    def write(self, block: bytes, before_bytes: int) -> None:
        """Queue the block; `before_bytes` went before it."""
        if self._library.pa_simple_write(self._stream, block, len(block), None) < 0:
            raise OSError("the sound server is gone")
        latency_s = self._library.pa_simple_get_latency(self._stream, None) / 1e6
        done_s = (before_bytes + len(block)) / self.frame_bytes / self.rate_hz
        self.moments.append(time.monotonic() + latency_s - done_s)

    def read(self, before_bytes: int) -> bytes:
        """Wait for the next block; `before_bytes` were read before it."""
        block = ctypes.create_string_buffer(self.block_bytes)
        if self._library.pa_simple_read(self._stream, block, self.block_bytes, None) < 0:
            raise OSError("the sound server is gone")
        done_s = (before_bytes + self.block_bytes) / self.frame_bytes / self.rate_hz
        self.earliest_s = min(self.earliest_s, time.monotonic() - done_s)
        return block.raw

    def drain(self) -> None:
        """Wait until all that was written has been played."""
        self._library.pa_simple_drain(self._stream, None)

    def close(self) -> None:
        """Release the stream."""
        self._library.pa_simple_free(self._stream)


class Speech:
    """A WAV file being played into a sink, on its own thread."""

    def __init__(self, server: str, device: str, path: Path) -> None:
        with wave.open(str(path)) as file:
            self._sound = file.readframes(file.getnframes())
            self._stream = _Stream(
                server, device, _PLAYBACK, file.getframerate(), file.getnchannels()
            )
        self._stopping = False
        self._thread = threading.Thread(target=self._play, daemon=True)
        self._thread.start()

    def wait(self, timeout_s: float = 120.0) -> float:
        """Wait for its end; returns the monotonic moment of its first sample."""
        self._thread.join(timeout_s)
        if self._thread.is_alive():
            raise TimeoutError("the sound server does not play")
        return self.began_s

    @property
    def began_s(self) -> float:
        """The monotonic moment of its first sample; good to a few ms after about a second."""
        return statistics.median(self._stream.moments)

    def stop(self) -> None:
        """Fall silent."""
        self._stopping = True
        self._thread.join(10)

    def _play(self) -> None:
        step = self._stream.block_bytes
        try:
            for start in range(0, len(self._sound), step):
                if self._stopping:
                    break
                self._stream.write(self._sound[start : start + step], start)
            else:
                self._stream.drain()
        except OSError:
            return
        finally:
            self._stream.close()


class Hearing:
    """A source being recorded to a WAV file, on its own thread, until `stop` or `with` ends.

    Without a path it only keeps the source awake.
    """

    def __init__(self, server: str, device: str, path: Path | None) -> None:
        self._stream = _Stream(server, device, _RECORD, _HEARING_HZ, 1)
        self._path = path
        self._sound = bytearray()
        self._heard_bytes = 0
        self._stopping = False
        self._thread = threading.Thread(target=self._record, daemon=True)
        self._thread.start()

    @property
    def began_s(self) -> float:
        """The monotonic moment of the file's first sample."""
        return self._stream.earliest_s

    @property
    def heard_s(self) -> float:
        """How much was heard, seconds."""
        return self._heard_bytes / self._stream.frame_bytes / self._stream.rate_hz

    def stop(self) -> None:
        """End the recording and write the file."""
        self._stopping = True
        self._thread.join(10)
        if self._path is None:
            return
        with wave.open(str(self._path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._stream.rate_hz)
            file.writeframes(bytes(self._sound))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _record(self) -> None:
        try:
            while not self._stopping:
                block = self._stream.read(self._heard_bytes)
                self._heard_bytes += len(block)
                if self._path is not None:
                    self._sound += block
        except OSError:
            return
        finally:
            self._stream.close()
