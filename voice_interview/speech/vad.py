"""Where somebody speaks: the Silero voice detector over a stream, its state carried along.

All positions are samples at 16 kHz, counted from the first sample that was heard.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.speech.leveling import Leveler
from voice_interview.speech.pieces import Stretch

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Sound = npt.NDArray[np.float32]

WINDOW_FRAMES = 512
"""The detector judges 32 ms at a time; its model accepts nothing else at 16 kHz."""

_CONTEXT_FRAMES = 64
_SPEECH = 0.5
"""A window this likely to be speech begins a span (Silero's own default)."""
_SILENCE = 0.35
"""A window less likely than this may end one (Silero's own default: 0.15 below)."""
_MIN_SILENCE_FRAMES = SAMPLE_RATE_HZ // 10
_MIN_SPEECH_FRAMES = SAMPLE_RATE_HZ // 20
"""Shorter bursts are clicks: a key, a mouse, a glass."""


class Detector:
    """Gives each window of a stream its probability of speech."""

    def __init__(self) -> None:
        import numpy as np  # noqa: PLC0415 - only the speech child pays for these two
        import onnxruntime  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.inter_op_num_threads = 1
        options.intra_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        self._session = onnxruntime.InferenceSession(
            str(_model_file()), providers=["CPUExecutionProvider"], sess_options=options
        )
        self._np = np
        self.reset()

    def reset(self) -> None:
        """Forget what was heard: the next sound begins a new recording."""
        np = self._np
        self._h = np.zeros((1, 1, 128), dtype=np.float32)
        self._c = np.zeros((1, 1, 128), dtype=np.float32)
        self._context = np.zeros(_CONTEXT_FRAMES, dtype=np.float32)
        self._rest = np.zeros(0, dtype=np.float32)
        self._leveler = Leveler()

    def hear(self, sound: Sound) -> list[float]:
        """Return a probability for each window that is now full; the rest waits for more.

        `sound`: (frames,) float32 at 16 kHz, -1..1.
        """
        np = self._np
        sound = np.concatenate([self._rest, sound])
        count = len(sound) // WINDOW_FRAMES
        self._rest = sound[count * WINDOW_FRAMES :]
        if count == 0:
            return []
        windows = self._leveler.level(sound[: count * WINDOW_FRAMES].reshape(count, WINDOW_FRAMES))
        before = np.vstack([self._context, windows[:-1, -_CONTEXT_FRAMES:]])
        self._context = windows[-1, -_CONTEXT_FRAMES:].copy()
        output, self._h, self._c = self._session.run(
            None, {"input": np.hstack([before, windows]), "h": self._h, "c": self._c}
        )
        return [float(probability) for probability in output.reshape(-1)]

    def flush(self) -> list[float]:
        """Judge what is left of the last window, filled up with silence."""
        missing = -len(self._rest) % WINDOW_FRAMES
        return self.hear(self._np.zeros(missing, dtype=self._np.float32)) if missing else []


class Spans:
    """Turns the windows' probabilities into spans of speech.

    A span ends after 0.1 s of silence; one of less than 0.05 s is no speech. The same rule as
    Silero's reference code, one window at a time.
    """

    def __init__(self) -> None:
        self.heard = 0
        self._closed: list[Stretch] = []
        self._start: int | None = None
        self._quiet_from: int | None = None

    def hear(self, probabilities: list[float]) -> None:
        """Take in the next windows."""
        for probability in probabilities:
            self._window(probability)
            self.heard += WINDOW_FRAMES

    def _window(self, probability: float) -> None:
        at = self.heard
        if probability >= _SPEECH:
            self._quiet_from = None
            if self._start is None:
                self._start = at
        elif probability < _SILENCE and self._start is not None:
            if self._quiet_from is None:
                self._quiet_from = at
            if at - self._quiet_from >= _MIN_SILENCE_FRAMES:
                self._close(self._quiet_from)

    def _close(self, end: int) -> None:
        assert self._start is not None
        if end - self._start > _MIN_SPEECH_FRAMES:
            self._closed.append(Stretch(self._start, end))
        self._start = self._quiet_from = None

    def end(self, total: int) -> None:
        """There is no more: close the span under way; nothing lies beyond `total` samples."""
        if self._start is not None and self._start < total:
            self._close(total)
        self._start = None
        self._closed = [
            Stretch(span.start, min(span.end, total)) for span in self._closed if span.start < total
        ]
        self.heard = total

    def all(self) -> tuple[Stretch, ...]:
        """Return the spans so far; the last may still grow."""
        if self._start is None:
            return tuple(self._closed)
        end = self.heard if self._quiet_from is None else self._quiet_from
        if end - self._start <= _MIN_SPEECH_FRAMES:
            return tuple(self._closed)
        return (*self._closed, Stretch(self._start, end))


def _model_file() -> Path:
    """The detector's model comes with faster-whisper."""
    package = importlib.util.find_spec("faster_whisper")
    assert package is not None
    assert package.origin is not None
    return Path(package.origin).parent / "assets" / "silero_vad_v6.onnx"
