"""A window without a screen on a take of known sound, for measuring Review."""

from __future__ import annotations

import os
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.app import BANK, GATE, FakeApp, make_app
from voice_interview.core.model import (
    SAMPLE_RATE_HZ,
    Lap,
    Mode,
    Part,
    SessionInfo,
    Span,
    Take,
    Transcript,
    Word,
)
from voice_interview.core.ports import Player
from voice_interview.gui import make_application
from voice_interview.gui.theme import Look
from voice_interview.gui.window import Window

STEP_S = 0.025
"""The loudness of the known sound changes so often, at random: any moment of it can be told."""

_PATIENCE_S = 120.0
Samples = npt.NDArray[np.int16]


def known_sound(length_s: float, seed: int = 5) -> Samples:
    """Noise whose loudness jumps every 25 ms, 16 kHz, shape (n,)."""
    random = np.random.default_rng(seed)
    level = random.uniform(0.1, 1.0, round(length_s / STEP_S))
    values = random.uniform(-1.0, 1.0, round(length_s * SAMPLE_RATE_HZ))
    loud = np.repeat(level, round(STEP_S * SAMPLE_RATE_HZ))[: len(values)]
    return np.asarray(values * loud * 20_000, dtype=np.int16)


@contextmanager
def review(
    folder: Path, sound: Samples, times: int, words: tuple[Word, ...], player: Player | None = None
) -> Iterator[tuple[FakeApp, Window]]:
    """A window with one take, the sound played so many times over; Review is not open yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or make_application(["bench"])
    app = make_app(folder)
    if player is not None:
        app.player = player  # type: ignore[assignment]
    duration_s = times * len(sound) / SAMPLE_RATE_HZ
    store_take(app, sound, times, words, duration_s)
    look = Look()
    look.choose("light", 100)
    window = Window(app, look)  # type: ignore[arg-type]
    window.show()
    QTest.qWait(100)
    try:
        yield app, window
    finally:
        window.let_go()
        window.close()
        app.close()
        application.processEvents()


def store_take(
    app: FakeApp, sound: Samples, times: int, words: tuple[Word, ...], duration_s: float
) -> None:
    """Store the take `take` of the session `s`, and write its recording."""
    path = app.audio_file("s/1.wav")
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE_HZ, 0, "NONE", ""))
        for _ in range(times):
            file.writeframesraw(sound.astype("<i2").tobytes())
    laps = (Lap(Part.TASK, duration_s * 0.2), Lap(Part.ACTION, duration_s * 0.3))
    take = Take("take", "s", GATE.id, "", 1, "s/1.wav", duration_s, laps, "")
    app.store.save_session(SessionInfo("s", BANK.id, BANK.title, Mode.RELAXED, ""))
    app.store.save_take(take, GATE)
    speech = tuple(Span(word.start_s, word.end_s) for word in words)
    app.store.save_transcript(take.id, Transcript(words, speech, "none"), None)


def wait_until(holds: Callable[[], object]) -> None:
    """Let the window live until something holds."""
    ends_s = time.monotonic() + _PATIENCE_S
    while not holds():
        if time.monotonic() > ends_s:
            raise TimeoutError("the window did not come to it")
        QTest.qWait(2)


def place_of(window: Window, text: str) -> QPoint:
    """Where the middle of that word is in the transcript's view."""
    view = window.places.review.take.transcript
    found = view.document().find(text)
    assert not found.isNull(), text
    found.setPosition((found.selectionStart() + found.selectionEnd()) // 2)
    return view.cursorRect(found).center()
