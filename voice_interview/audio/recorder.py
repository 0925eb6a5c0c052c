"""From the source's ring to the take's file, on a thread of its own."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from voice_interview.audio import messages as m
from voice_interview.audio.levels import level
from voice_interview.audio.samples import Samples
from voice_interview.audio.shared import Gauge, Moving
from voice_interview.audio.source import Source
from voice_interview.audio.take import RunningTake
from voice_interview.clock import with_sleep_s
from voice_interview.core import events as e
from voice_interview.core.model import Gap
from voice_interview.core.ports import Level
from voice_interview.errors import UserError

PREROLL_S = 0.3
"""Kept from before the start signal, so that a word begun with it is whole."""

_TICK_S = 0.05
_PROGRESS_EVERY_S = 0.1
_MUTED_AFTER_S = 1.4
"""Told within the 1.5 s of targets.md, R3; shorter silences come from gates in headsets."""

_LATE_S = 0.5
"""A tick that comes later than this says nothing of the device: its blocks were not taken."""

_HISTORY_S = 3.0
"""An order that comes this late still loses nothing."""


class Recorder:
    """Runs from the source's opening to its closing; records at most one take at a time.

    Orders are obeyed within a tick and hold from the moment that they carry: what counts is when
    a frame was captured, not when it or the order arrived. A device that stops delivering ends
    the recorder, and so does another device in its place during a take, as it may hear nothing
    of the speaker; the app then ends the process, because a hung sound system can't be closed.
    After a sleep nobody is recorded unasked: that ends it, too.
    """

    def __init__(
        self,
        turn: int,
        source: Source,
        gauge: Gauge,
        send: Callable[[object], None],
    ) -> None:
        self._turn = turn
        self._source = source
        self._gauge = gauge
        self._send = send
        self._orders: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._take: RunningTake | None = None
        self._holding = self._started = self._told_end = self._alive = False
        self._progress_s = 0.0
        self._zeros_s = 0.0
        self._muted = False
        self._name = ""
        self._waited_s = 0.0
        self._seen = 0
        self._history: deque[Samples] = deque()
        self._history_frames = 0
        self._level = Level()
        self._place = Moving()
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    def obey(self, order: object) -> None:
        """Hand over Record, Hold, Release or Finish."""
        self._orders.put(order)

    def close(self) -> None:
        """Complete the take under way and end; the source is closed by the caller."""
        self._orders.put(m.Close())
        self._thread.join()

    # ---- the thread

    def _run(self) -> None:
        if self._source.holds:
            self._tell_open()
        while self._obey_orders():
            if self._source.slept():
                self._lose(e.Problem.ASLEEP)
                break
            self._drain()
            if self._waited_s < _LATE_S and self._source.stalled():
                self._lose(e.Problem.MICROPHONE_LOST)
                break
            self._tell_name()
            if self._source.moved() and self._take is not None:
                self._lose(e.Problem.MICROPHONE_CHANGED)
                break
            self._check_end()
            self._show()
        self._drain()
        self._complete()
        self._gauge.show_capture(Level(), self._place)

    def _obey_orders(self) -> bool:
        """Wait for a tick or an order; see to all orders before any newer sound. False: end."""
        before_s = with_sleep_s()
        order = self._next_order(_TICK_S)
        self._waited_s = with_sleep_s() - before_s
        self._source.poll()
        while order is not None:
            if isinstance(order, m.Close):
                return False
            self._guard(self._do, order)
            order = self._next_order(0.0)
        return True

    def _next_order(self, wait_s: float) -> object | None:
        try:
            return self._orders.get(timeout=wait_s) if wait_s else self._orders.get_nowait()
        except queue.Empty:
            return None

    def _drain(self) -> None:
        frames = self._source.ring.read()
        if not len(frames):
            return
        if not self._alive:
            self._tell_open()
        block = frames[:, 0] if frames.shape[1] == 1 else frames.mean(axis=1).astype(frames.dtype)
        self._level = level(block)
        self._watch_for_mute(block)
        first, self._seen = self._seen, self._seen + len(block)
        self._remember(block)
        self._guard(self._feed, first, block)

    def _tell_open(self) -> None:
        self._alive = True
        self._name = self._source.name
        self._send(e.MicrophoneOpened(self._turn, self._name))

    def _tell_name(self) -> None:
        """The sound server may say late what it is called, or put another in its place."""
        if self._alive and self._source.name != self._name:
            self._tell_open()

    def _watch_for_mute(self, block: Samples) -> None:
        """Zeros alone are no room, however quiet: the system has muted the device."""
        if self._source.holds:  # a file may be silent
            return
        self._zeros_s = 0.0 if block.any() else self._zeros_s + len(block) / self._source.rate_hz
        muted = self._zeros_s >= _MUTED_AFTER_S
        if muted != self._muted:
            self._muted = muted
            self._send(e.MicrophoneMuted(self._turn, muted))

    def _remember(self, block: Samples) -> None:
        self._history.append(block)
        self._history_frames += len(block)
        while self._history_frames - len(self._history[0]) > _HISTORY_S * self._source.rate_hz:
            self._history_frames -= len(self._history.popleft())

    def _feed_history(self) -> None:
        first = self._seen - self._history_frames
        for block in self._history:
            self._feed(first, block)
            first += len(block)

    def _feed(self, first: int, block: Samples) -> None:
        take = self._take
        if take is None:
            return
        take.feed(first, block)
        if not take.file.frames:
            return
        if not self._started:
            self._started = True
            take.file.publish()
            started_at = datetime.now().astimezone().isoformat(timespec="seconds")
            self._send(e.RecordingStarted(take.turn, started_at, take.preroll_s))
        if take.file.duration_s - self._progress_s >= _PROGRESS_EVERY_S:
            self._progress_s = take.file.duration_s
            self._send(e.RecordingProgress(take.turn, self._progress_s))

    def _guard(self, act: Callable[..., None], *values: object) -> None:
        """Do what writes; a disk that refuses ends the take, and what it holds is kept."""
        try:
            act(*values)
        except (OSError, UserError):
            self._lose(e.Problem.DISK_FULL)

    # ---- orders

    def _do(self, order: object) -> None:
        match order:
            case m.Record():
                self._begin(order)
            case m.Hold(at_s=at_s) if self._take and not self._holding:
                self._holding = True
                self._source.hold(at_s)
                if not self._source.holds:
                    self._take.hold(self._source.frame_at(at_s), self._seen)
            case m.Release(at_s=at_s) if self._take and self._holding:
                self._holding = False
                self._source.release(at_s)
                if not self._source.holds:
                    self._take.release(self._source.frame_at(at_s))
                    self._feed_history()
            case m.Finish(at_s=at_s, tail_s=tail_s) if self._take:
                tail = 0 if self._holding else round(tail_s * self._source.rate_hz)
                self._take.finish(self._source.frame_at(at_s) + tail, self._seen)

    def _begin(self, order: m.Record) -> None:
        self._complete()
        rate_hz = self._source.rate_hz
        signal = max(0, self._source.frame_at(order.at_s))
        oldest = self._seen - self._history_frames
        kept_s = 0.0 if self._source.holds else min(PREROLL_S, order.at_s - order.since_s)
        first = max(oldest, signal - round(max(0.0, kept_s) * rate_hz))
        preroll = max(0, signal - first)
        self._started = self._told_end = self._holding = False
        self._progress_s = 0.0
        try:
            self._take = RunningTake(
                order.turn, Path(order.path), rate_hz, first, preroll, append=order.append
            )
        except (OSError, UserError):
            self._send(e.RecordingLost(order.turn, e.Problem.DISK_FULL, 0.0))
            return
        self._source.begin(order.at_s)
        self._feed_history()

    # ---- ends

    def _check_end(self) -> None:
        take = self._take
        if take is None:
            return
        drained = self._source.ended and not self._source.ring.filled
        if drained and self._source.problem:
            self._lose(self._source.problem)
        elif take.fed or (drained and take.finishing):
            self._complete()
        elif drained and not self._told_end:
            self._told_end = True
            self._show()  # a mark that is set when this is heard lies at the end
            self._send(e.SourceEnded(take.turn))

    def _complete(self) -> None:
        """Complete the take, if there is one, and say so."""
        take, self._take = self._take, None
        if take is None:
            return
        try:
            length_s = take.complete()
        except OSError:
            self._say_lost(take, e.Problem.DISK_FULL)
            return
        self._freeze(length_s)
        if length_s > 0:
            self._send(e.RecordingStopped(take.turn, length_s, *self._lost(take)))
        else:
            self._send(e.RecordingLost(take.turn, e.Problem.MICROPHONE_LOST, 0.0))

    def _lose(self, problem: e.Problem) -> None:
        """Keep what there is of the take, and say what went wrong."""
        take, self._take = self._take, None
        if take is not None:
            self._say_lost(take, problem)
        elif problem in (e.Problem.MICROPHONE_LOST, e.Problem.ASLEEP):
            self._send(e.MicrophoneFailed(self._turn, problem))

    def _say_lost(self, take: RunningTake, problem: e.Problem) -> None:
        length_s = take.rescue()
        self._freeze(length_s)
        self._send(e.RecordingLost(take.turn, problem, length_s, *self._lost(take)))

    def _lost(self, take: RunningTake) -> tuple[float, tuple[Gap, ...]]:
        """Return the seconds that were dropped from the take, and where."""
        gaps = take.gaps(self._source.gaps)
        return sum(gap.missing_s or 0.0 for gap in gaps), gaps

    def _show(self) -> None:
        """Publish the level and the place in the take."""
        if self._take is not None:
            self._place = self._take.place(*self._source.anchor())
        self._gauge.show_capture(self._level, self._place)

    def _freeze(self, length_s: float) -> None:
        """No mark can lie beyond the end of the take."""
        self._place = self._place._replace(high_s=length_s)
