"""Faster or slower with the pitch kept."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from voice_interview.audio.samples import Samples

_TOLD_SHARE = 2
"""FFmpeg's `atempo` cuts and joins pieces of 1/24 s, rounded up to a power of two in samples: 64 ms
at 16 kHz, and puts each up to half of that off its place. It is told half the rate, so that the
pieces have 32 ms: long enough for a deep voice, and every word within 15 ms of where it belongs."""


def stretched(blocks: Iterator[Samples], rate_hz: int, speed: float) -> Iterator[Samples]:
    """Yield the sound at `speed` (0.5..2) times its pace; blocks are int16, shape (n, channels)."""
    if speed == 1.0:
        yield from blocks
        return
    first = next(blocks, None)
    if first is None:
        return
    graph = _Tempo(rate_hz, first.shape[1], speed)
    yield from graph.through(first)
    for block in blocks:
        yield from graph.through(block)
    yield from graph.through(None)


class _Tempo:
    """One run of FFmpeg's tempo filter."""

    def __init__(self, rate_hz: int, channels: int, speed: float) -> None:
        import av  # noqa: PLC0415 - only when something is played faster or slower
        from av.filter import Graph  # noqa: PLC0415

        self._av = av
        self._told_hz = rate_hz // _TOLD_SHARE
        self._channels = channels
        self._layout = "mono" if channels == 1 else "stereo"
        self._graph = Graph()
        self._fed = 0
        source = self._graph.add_abuffer(
            format="s16",
            sample_rate=self._told_hz,
            layout=self._layout,
            time_base=Fraction(1, self._told_hz),
        )
        tempo = self._graph.add("atempo", str(speed))
        sink = self._graph.add("abuffersink")
        source.link_to(tempo)
        tempo.link_to(sink)
        self._graph.configure()
        self._source, self._sink = source, sink

    def through(self, block: Samples | None) -> Iterator[Samples]:
        """Push a block (None: that was all) and yield what comes out."""
        self._source.push(None if block is None else self._frame(block))
        while True:
            try:
                frame: Any = self._sink.pull()
            except (self._av.error.BlockingIOError, self._av.error.EOFError):
                return
            yield frame.to_ndarray().reshape(-1, self._channels)

    def _frame(self, block: Samples) -> Any:
        packed = np.ascontiguousarray(block).reshape(1, -1)
        frame = self._av.AudioFrame.from_ndarray(packed, format="s16", layout=self._layout)
        frame.sample_rate = self._told_hz
        frame.pts = self._fed
        self._fed += len(block)
        return frame
