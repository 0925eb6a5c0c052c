"""Plain faster-whisper: the whole file after it has ended, as other apps do it."""

from __future__ import annotations

import time
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct

from tests.bench.corpus import Samples
from voice_interview.core.model import Word

THREADS = 2
"""As many as the app's decoder has."""
PLAIN: dict[str, Any] = {"beam_size": 5, "condition_on_previous_text": False}
CAREFUL: dict[str, Any] = {**PLAIN, "vad_filter": True}
"""The best that its options give on takes with pauses."""
AS_OTHERS: dict[str, Any] = {"beam_size": 5}
"""As command-line tools and desktop apps call it."""


class Heard(Struct, frozen=True):
    """What it wrote down; `words` only when their times were asked for."""

    text: str
    words: tuple[Word, ...]
    work_s: float
    """CPU seconds."""
    took_s: float


class Rival:
    """faster-whisper on the same model, with the same compute type and threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done: dict[tuple[str, str], Heard] = {}

    @cached_property
    def _model(self) -> Any:
        from faster_whisper import WhisperModel

        return WhisperModel(
            str(self._folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=THREADS,
            local_files_only=True,
        )

    def transcribe(self, name: str, sound: Samples, **options: Any) -> Heard:
        """Write the sound down; `name` tells sounds apart."""
        key = (name, repr(sorted(options.items())))
        if key not in self._done:
            self._done[key] = self._transcribe(sound, options)
        return self._done[key]

    def _transcribe(self, sound: Samples, options: dict[str, Any]) -> Heard:
        model = self._model
        work_s, began_s = time.process_time(), time.monotonic()
        found, _ = model.transcribe(sound.astype(np.float32) / 32768.0, language="en", **options)
        segments = list(found)
        words = tuple(
            Word(word.word.strip(), float(word.start), float(word.end), float(word.probability))
            for segment in segments
            for word in segment.words or ()
        )
        return Heard(
            " ".join(segment.text.strip() for segment in segments),
            words,
            time.process_time() - work_s,
            time.monotonic() - began_s,
        )
