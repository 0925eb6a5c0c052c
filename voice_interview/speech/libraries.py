"""What the libraries under faster-whisper are to leave alone."""

from __future__ import annotations

import os


def settle_libraries() -> None:
    """Tell them; they listen only when they are loaded, so a process does this first."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # belt and braces: the locked version has none
    # NumPy's second thread waits in a loop, on the core that the other decode needs: 8 s of sound
    # took 0.28 instead of 0.22 s to be encoded, and half as much work again.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
