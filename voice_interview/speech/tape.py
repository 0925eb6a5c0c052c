"""The recording as it is heard: where speech is in it, and the sound that is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voice_interview.core.model import SAMPLE_RATE_HZ, Span
from voice_interview.speech.decode import Clip
from voice_interview.speech.pieces import Stretch, after
from voice_interview.speech.vad import WINDOW_FRAMES, Detector, Spans

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from voice_interview.speech.whisper import Sound

    Samples = npt.NDArray[np.int16]

_FULL_SCALE = 32768.0


class Tape:
    """Counts in samples at 16 kHz from the start of the recording."""

    def __init__(self, detector: Detector) -> None:
        import numpy as np  # noqa: PLC0415 - only the speech child handles sound

        self._np = np
        self._detector = detector
        self._spans = Spans()
        self._sound = np.zeros(0, dtype=np.int16)
        self._from = 0

    def hear(self, samples: Samples) -> None:
        """Take in the next samples, (frames,) int16 at 16 kHz."""
        self._sound = self._np.concatenate([self._sound, samples])
        self._spans.hear(self._detector.hear(self._float(samples)))

    def end(self) -> None:
        """There is no more."""
        self._spans.hear(self._detector.flush())
        self._spans.end(self.length)

    @property
    def length(self) -> int:
        """Samples so far."""
        return self._from + len(self._sound)

    @property
    def kept_frames(self) -> int:
        """Samples in memory."""
        return len(self._sound)

    @property
    def heard(self) -> int:
        """So far it is known where speech is."""
        return self._spans.heard

    def speech(self, frame: int = 0) -> tuple[Stretch, ...]:
        """Return where speech is from that sample on; the last stretch may still grow."""
        return after(self._spans.all(), frame)

    def clip(self, start: int, end: int, spans: tuple[Stretch, ...]) -> Clip:
        """Return the sound from `start` to `end`, in which these spans are speech."""
        start = max(start, self._from)
        sound = self._sound[start - self._from : end - self._from]
        return Clip(self._float(sound), start / SAMPLE_RATE_HZ, seconds(spans))

    def quietest(self, start: int, end: int) -> int:
        """Return the middle of the quietest 0.03 s between these two."""
        np = self._np
        sound = self._sound[start - self._from : end - self._from].astype(np.float32)
        windows = np.array_split(sound, max(1, len(sound) // WINDOW_FRAMES))
        loudness = [float(np.square(window).sum()) for window in windows]
        quiet = loudness.index(min(loudness))
        return start + sum(map(len, windows[:quiet])) + len(windows[quiet]) // 2

    def forget(self, before: int) -> None:
        """Drop the sound before that sample."""
        keep_from = max(self._from, before)
        self._sound = self._sound[keep_from - self._from :]
        self._from = keep_from

    def _float(self, samples: Samples) -> Sound:
        return samples.astype(self._np.float32) / self._np.float32(_FULL_SCALE)


def seconds(spans: tuple[Stretch, ...]) -> tuple[Span, ...]:
    """Return the stretches in seconds."""
    return tuple(Span(span.start / SAMPLE_RATE_HZ, span.end / SAMPLE_RATE_HZ) for span in spans)
