"""What sound is inside the audio process: int16, shape (n,) when mono, else (n, channels)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.int16]
