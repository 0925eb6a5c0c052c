"""A recording, or a stretch of one, as a WAV file of its own, as loud as it is wanted."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import BinaryIO

from voice_interview.core.model import Span
from voice_interview.takes.reading import open_sound

_BLOCK_FRAMES = 1 << 16
_SAMPLE_BYTES = 2


def write_sound(source: Path, span: Span | None, gain_db: float, file: BinaryIO) -> None:
    """Write that stretch of the recording (None: all of it), 16-bit, louder by so many dB.

    OSError when it can't be read or written.
    """
    from voice_interview.takes.loudness import amplified  # noqa: PLC0415 - loads numpy

    with open_sound(source) as sound, wave.open(file, "wb") as out:
        out.setnchannels(sound.channels)
        out.setsampwidth(_SAMPLE_BYTES)
        out.setframerate(sound.rate_hz)
        first, last = 0, sound.frames
        if span is not None:
            first, last = (round(at_s * sound.rate_hz) for at_s in (span.start_s, span.end_s))
        while first < last and len(frames := sound.read(first, min(_BLOCK_FRAMES, last - first))):
            out.writeframesraw(amplified(frames, gain_db).astype("<i2", copy=False).tobytes())
            first += len(frames)
