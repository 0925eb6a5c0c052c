"""The app's end of the audio process: started when needed, watched, replaced when lost."""

from __future__ import annotations

import functools
import itertools
import logging
import threading
import time
from typing import Protocol

from voice_interview.audio import messages as m
from voice_interview.audio import process
from voice_interview.audio.devices import Devices
from voice_interview.audio.shared import Gauge
from voice_interview.child import Child
from voice_interview.core.events import Problem

PATIENCE_S = 6.0
"""An order that takes longer means a hung sound system; Bluetooth was seen to need four."""

_START_PATIENCE_S = 30.0
_WATCH_EVERY_S = 1.0

_log = logging.getLogger(__name__)


class Listener(Protocol):
    """Somebody who uses the process."""

    @property
    def busy(self) -> bool:
        """Whether it matters now that the process lives."""

    def heard(self, message: object) -> None:
        """Take a message of the process."""

    def lost(self) -> None:
        """The process is gone; the next order starts a new one."""


class AudioProcess:
    """One audio process at a time, shared by the microphone and the player.

    Any thread may call; listeners are called on the process's reader thread or the watch.
    """

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self.gauge = Gauge()
        self.input_id = ""
        self.output_id = ""
        self._patience_s = patience_s
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._generation = 0
        self._numbers = itertools.count(1)
        self._waiting: dict[int, float] = {}
        self._alive_s: float | None = None
        self._started_s = self._heard_s = 0.0
        self._listing = threading.Lock()
        self._listed = threading.Event()
        self._devices = Devices()
        self._closed = threading.Event()
        self._watch = threading.Thread(target=self._keep_watch, name="audio-watch", daemon=True)
        self._watch.start()

    @property
    def pid(self) -> int | None:
        """The process's id; None while there is none."""
        with self._lock:
            return self._child.pid if self._child else None

    def add(self, listener: Listener) -> None:
        """Let it hear the process's messages."""
        self._listeners.append(listener)

    def choose(self, input_id: str, output_id: str) -> None:
        """Use these devices from the next opening on; empty: the system's default."""
        self.input_id = input_id
        self.output_id = output_id

    def warm(self) -> None:
        """Start the process ahead of its first use."""
        self.send(m.Ping())

    def send(self, wish: object) -> None:
        """Give an order, starting the process if there is none."""
        with self._lock:
            if self._closed.is_set():
                return
            if self._child is None:
                self._start()
            self._give(wish)

    def send_if_running(self, wish: object) -> None:
        """Give an order that means nothing to a new process."""
        with self._lock:
            if self._child is not None:
                self._give(wish)

    def devices(self) -> Devices:
        """List the devices anew; takes up to a second, or the patience when the system hangs."""
        with self._listing:
            self._listed.clear()
            self._devices = Devices(problem=Problem.AUDIO_CRASHED)
            self.send(m.ListDevices())
            self._listed.wait(_START_PATIENCE_S + self._patience_s)
            return self._devices

    def retire(self) -> None:
        """End the process at once, as if it had been lost."""
        with self._lock:
            child, generation = self._child, self._generation
        if child is not None:
            child.kill()
            self._lose(generation)

    def close(self) -> None:
        """Complete what is under way and end the process."""
        self._closed.set()
        with self._lock:
            child = self._child
        if child is not None:
            child.stop()
        self._watch.join()

    # ---- the process

    def _start(self) -> None:
        self._generation += 1
        self.gauge = Gauge()
        self._waiting.clear()
        self._alive_s = None
        self._started_s = time.monotonic()
        self._child = Child(
            "audio",
            process.main,
            (self.gauge,),
            on_message=functools.partial(self._hear, self._generation),
            on_lost=functools.partial(self._notice_loss, self._generation),
        )

    def _give(self, wish: object) -> None:
        assert self._child is not None
        number = next(self._numbers)
        self._waiting[number] = time.monotonic()
        self._child.send(m.Order(number, wish))

    def _hear(self, generation: int, message: object) -> None:
        with self._lock:
            if generation != self._generation:
                return
            self._heard_s = time.monotonic()
            if isinstance(message, m.Alive):
                self._alive_s = time.monotonic()
            elif isinstance(message, m.Done):
                self._waiting.pop(message.number, None)
        if isinstance(message, m.Listed):
            self._devices = message.devices
            self._listed.set()
        elif isinstance(message, m.Noted):
            _log.warning("%s", message.text)
        else:
            for listener in self._listeners:
                listener.heard(message)

    def _notice_loss(self, generation: int, exit_code: int) -> None:
        _log.error("the audio process died (%s)", exit_code)
        self._lose(generation)

    def _lose(self, generation: int) -> None:
        with self._lock:
            if generation != self._generation or self._child is None:
                return
            self._child = None
            self._waiting.clear()
        self._listed.set()
        for listener in self._listeners:
            listener.lost()

    # ---- the watch

    def _keep_watch(self) -> None:
        began_s = time.monotonic()
        while not self._closed.wait(_WATCH_EVERY_S):
            late_s = time.monotonic() - began_s - _WATCH_EVERY_S
            if late_s > _WATCH_EVERY_S:
                self._excuse(late_s)
            began_s = time.monotonic()
            if self._overdue():
                _log.error("the audio process does not answer, ending it")
                self.retire()
            elif any(listener.busy for listener in self._listeners):
                self._ping()

    def _overdue(self) -> bool:
        with self._lock:
            if self._child is None or not self._waiting:
                return False
            now_s = time.monotonic()
            if self._alive_s is None:
                return now_s - self._started_s > _START_PATIENCE_S
            oldest_s = max(min(self._waiting.values()), self._alive_s)
            return now_s - oldest_s > self._patience_s

    def _excuse(self, late_s: float) -> None:
        """The machine slept or is very busy: the process had no more time than this one."""
        with self._lock:
            self._waiting = {number: at_s + late_s for number, at_s in self._waiting.items()}

    def _ping(self) -> None:
        """Ask for a sign of life, unless there was one just now."""
        with self._lock:
            heard = time.monotonic() - self._heard_s < _WATCH_EVERY_S
            if self._child is not None and not self._waiting and not heard:
                self._give(m.Ping())
