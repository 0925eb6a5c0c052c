"""The app's own decoding, as the speech child does it, but without waiting for real time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tests.bench.corpus import Samples
from voice_interview.core.model import SAMPLE_RATE_HZ, Transcript, Vocabulary
from voice_interview.models.installed import prepare
from voice_interview.models.measured import threads_for
from voice_interview.paths import default_folders

if TYPE_CHECKING:
    from voice_interview.speech.judge import Judge
    from voice_interview.speech.whisper import Whisper

_BLOCK_FRAMES = SAMPLE_RATE_HZ // 10
"""The recorder writes ten times a second."""
_LANGUAGE = "en"
NO_TERMS: Vocabulary = {}


class Dictated(Struct, frozen=True):
    """What was written down: `pieces` are the texts in the order in which they were committed."""

    transcript: Transcript
    pieces: tuple[str, ...]
    work_s: float
    """CPU seconds."""
    took_s: float

    @property
    def text(self) -> str:
        """All words."""
        return self.transcript.text


class Studio:
    """Holds the loaded model, and every dictation, so that no two targets decode the same twice."""

    def __init__(self, home: Path, model: str) -> None:
        self._home = home
        self.model = model
        self._done: dict[tuple[str, tuple[str, ...]], Dictated] = {}

    @cached_property
    def model_folder(self) -> Path:
        """The folder that app and rival load."""
        folders = default_folders(str(self._home))
        folders.create()
        return prepare(folders, self.model)

    @cached_property
    def _whisper(self) -> Whisper:
        from voice_interview.speech.whisper import Whisper

        threads = threads_for(default_folders(str(self._home)), self.model)
        return Whisper(self.model_folder, threads)

    @cached_property
    def _judge(self) -> Judge | None:
        from voice_interview.speech.loading import judge_of

        return judge_of(default_folders(str(self._home)), self.model)

    def dictate(self, name: str, sound: Samples, vocabulary: Vocabulary = NO_TERMS) -> Dictated:
        """Write the sound down; `name` tells sounds apart."""
        key = (name, tuple(vocabulary))
        if key not in self._done:
            self._done[key] = self._dictate(sound, vocabulary)
        return self._done[key]

    def _dictate(self, sound: Samples, vocabulary: Vocabulary) -> Dictated:
        from voice_interview.speech.decode import Decoder
        from voice_interview.speech.dictation import Dictation
        from voice_interview.speech.vad import Detector

        decoder = Decoder(self._whisper, _LANGUAGE, vocabulary, self._judge)
        dictation = Dictation(Detector(), decoder)
        ends: list[int] = []

        def step() -> bool:
            stepped = dictation.step()
            if stepped:
                ends.append(len(dictation.transcript(self.model, _LANGUAGE).words))
            return stepped

        work_s, began_s = time.process_time(), time.monotonic()
        for start in range(0, len(sound), _BLOCK_FRAMES):
            dictation.hear(sound[start : start + _BLOCK_FRAMES])
            while step():
                pass
            while dictation.step_ahead() or dictation.step_again():
                pass
        dictation.end()
        while not dictation.finished:
            step()
        transcript = dictation.transcript(self.model, _LANGUAGE)
        return Dictated(
            transcript,
            pieces_of([word.text for word in transcript.words], ends),
            time.process_time() - work_s,
            time.monotonic() - began_s,
        )


def pieces_of(words: Sequence[str], ends: Sequence[int]) -> tuple[str, ...]:
    """Return the texts of the pieces, each of which ends before the word of that number."""
    starts = [0, *ends][: len(ends)]
    return tuple(" ".join(words[start:end]) for start, end in zip(starts, ends, strict=True))
