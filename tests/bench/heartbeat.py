"""The app in its window, with a heart that beats on its event loop; `beating.py` starts it.

Writes, on the monotonic clock: when the window was first painted and the microphone first heard,
every beat with how late it came and how long the loop's thread worked since the one before (which
no other program can make longer), every frame of the live waveform, and every collection of
garbage. What the event loop was doing while a beat was more than `_LATE_S` late stands in `stacks`.
"""

from __future__ import annotations

import gc
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent

from voice_interview.app import App
from voice_interview.gui import run_window
from voice_interview.gui.navigation import Navigation
from voice_interview.gui.widgets.level import LevelMeter
from voice_interview.gui.widgets.waveform import LiveWaveform

BEAT_S = 0.010
_LATE_S = 0.040
_LOOK_S = 0.010
_CALLS = 6


class Heart(QObject):
    """Beats every 10 ms; a beat is late by what is more than that since the one before."""

    def __init__(self, *, watched: bool) -> None:
        super().__init__()
        self.told: dict[str, Any] = {"beats": [], "frames": [], "garbage": [], "stacks": []}
        self._last_s, self._worked_s = time.monotonic(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, args=(threading.get_ident(),))
        if watched:
            self._watch.start()
        gc.callbacks.append(self._collect)
        self._collecting_s = 0.0

    def start(self) -> None:
        """Begin to beat."""
        self._last_s = time.monotonic()
        self._timer.start(round(BEAT_S * 1000))

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._over.set()
        gc.callbacks.remove(self._collect)

    def once(self, name: str) -> None:
        """Note the moment of what happens for the first time."""
        self.told.setdefault(name, time.monotonic())

    def _beat(self) -> None:
        now_s, worked_s = time.monotonic(), time.thread_time()
        late_s = max(0.0, now_s - self._last_s - BEAT_S)
        self.told["beats"].append((now_s, late_s, worked_s - self._worked_s))
        self._last_s, self._worked_s = now_s, worked_s

    def _collect(self, phase: str, info: dict[str, int]) -> None:
        now_s = time.monotonic()
        if phase == "start":
            self._collecting_s = now_s
        else:
            self.told["garbage"].append((now_s, now_s - self._collecting_s, info["generation"]))

    def _look(self, main: int) -> None:
        while not self._over.wait(_LOOK_S):
            late_s = time.monotonic() - self._last_s - BEAT_S
            if late_s > _LATE_S and self._timer.isActive():
                self.told["stacks"].append((time.monotonic(), late_s, _stack(main)))


def _stack(thread: int) -> list[str]:
    """Where a thread is, its last six calls.

    Lets the frames go at once and reads no source meanwhile: as long as they are held a painter in
    them outlives its picture, and Qt crashes.
    """
    frame = sys._current_frames().get(thread)
    calls: list[tuple[str, int, str]] = []
    while frame is not None and len(calls) < _CALLS:
        calls.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    del frame
    return [f"{Path(file).name}:{line} {name}" for file, line, name in reversed(calls)]


def run(app: App, out: Path) -> int:
    """Run the window as the app's own command does, and write what was noted when it ends."""
    hearts: list[Heart] = []

    def told(cls: type, note: Callable[[Heart, Any], None]) -> None:
        paint = cls.paintEvent  # type: ignore[attr-defined]

        def painted(self: Any, event: QPaintEvent) -> None:
            paint(self, event)
            if hearts:
                note(hearts[0], self)

        cls.paintEvent = painted  # type: ignore[attr-defined]

    told(Navigation, lambda heart, _: heart.once("painted_s"))
    told(LiveWaveform, lambda heart, _: heart.told["frames"].append(time.monotonic()))
    told(LevelMeter, lambda heart, it: heart.once("heard_s") if it.share > 0 else None)

    def begin() -> None:
        hearts.append(Heart(watched="--stacks" in sys.argv))
        hearts[0].start()

    _at_start(begin)
    code = run_window(app)
    hearts[0].stop()
    out.write_text(json.dumps(hearts[0].told), encoding="utf-8")
    return code


def _at_start(begin: Callable[[], None]) -> None:
    """Call it when the application has been made and before the window is."""
    from voice_interview import gui

    make = gui.make_application

    def made(*arguments: Any) -> Any:
        application = make(*arguments)
        begin()
        return application

    gui.make_application = made  # type: ignore[assignment]
