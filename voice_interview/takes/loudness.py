"""Louder or softer without harsh edges."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.int16]

_FULL_SCALE = 32768.0
_KNEE = 0.8
"""Up to here amplified sound is untouched; above, it bends towards full scale."""


def amplified(block: Samples, gain_db: float) -> Samples:
    """Return the block, int16 of any shape, louder by so many dB; softer where they are negative.

    What would leave the scale is bent towards it, never cut or wrapped.
    """
    if gain_db == 0.0:
        return block
    values = block.astype(np.float32) * np.float32(10 ** (gain_db / 20) / _FULL_SCALE)
    size = np.abs(values)
    room = 1.0 - _KNEE
    bent = _KNEE + room * np.tanh((size - _KNEE) / room)
    shaped = np.sign(values) * np.where(size > _KNEE, bent, size)
    bent_block: Samples = np.rint(shaped * (_FULL_SCALE - 1)).astype(np.int16)
    return bent_block
