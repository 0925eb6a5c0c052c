"""P9: a take of three hours is opened, drawn, zoomed and scrolled."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.bench import Bench
from tests.bench.results import Figure, Result, at_most
from tests.bench.scores import distribution
from tests.bench.stage import known_sound, review, wait_until
from voice_interview.core.model import Word
from voice_interview.gui.window import Window

_MINUTES = 180
_WORDS_PER_MINUTE = 150
_OPENED_S, _FRAME_MS = 1.0, 33.0
_FRAMES = 60


def measure_long_take(bench: Bench) -> Result:
    """P9: how long until it is there, until its shape is whole, and how smoothly it scrolls."""
    minutes = 20 if bench.quick else _MINUTES
    words = tuple(
        Word(f"word{number}" + "." * (number % 12 == 11), number * 0.4, number * 0.4 + 0.3, 0.9)
        for number in range(minutes * _WORDS_PER_MINUTE)
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        review(Path(folder), known_sound(60.0), minutes, words) as (_, window),
    ):
        began_s = time.monotonic()
        window.places.open_review("s", "take")
        take = window.places.review.take
        wait_until(lambda: take.waveform.timeline.duration_s > 0)
        window.grab()
        opened_s = time.monotonic() - began_s
        wait_until(lambda: take.waveform.peaks)
        drawn_s = time.monotonic() - began_s
        wait_until(lambda: not window.worker.busy)
        whole_s = time.monotonic() - began_s
        frames = _scroll(window)
    scrolled = distribution(frames)
    return Result(
        "P9",
        "3-hour take opened",
        f"A take of {minutes} minutes with {len(words)} words, a WAV file in the page cache: from "
        "the call that opens it in the real window (no screen) until it is drawn and can be "
        "played, until the first of its shape is there, and until all of its shape is read in the "
        f"background. Then {_FRAMES} steps of scrolling at two zooms, each drawn.",
        (
            Figure(
                f"{minutes}-minute take opened",
                "s",
                opened_s,
                goal="≤1",
                met=at_most(opened_s, _OPENED_S),
            ),
            Figure("its shape begins to be drawn", "s", drawn_s),
            Figure("its shape is whole", "s", whole_s),
            Figure(
                "a step of scrolling", "ms", scrolled, goal="≤33", met=at_most(scrolled, _FRAME_MS)
            ),
        ),
    )


def _scroll(window: Window) -> list[float]:
    sound = window.places.review.take.sound
    timeline = sound.waveform.timeline
    frames = []
    for zoom in (8.0, 100.0):
        timeline.show_all()
        timeline.zoom(zoom, timeline.duration_s / 2)
        for _ in range(_FRAMES // 2):
            began_s = time.monotonic()
            timeline.scroll(timeline.length_s / 50)
            sound.repaint()
            QApplication.processEvents()
            frames.append((time.monotonic() - began_s) * 1000)
            QTest.qWait(1)
    return frames
