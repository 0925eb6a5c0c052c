"""What the libraries under faster-whisper are to leave alone."""

from __future__ import annotations

import ctypes
import os
import sys

_M_ARENA_MAX = -8
"""The name that glibc's malloc.h gives this number."""


def settle_libraries() -> None:
    """Tell them; they listen only when they are loaded, so a process does this first."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # belt and braces: the locked version has none
    # NumPy's second thread waits in a loop, on the core that the other decode needs: 8 s of sound
    # took 0.28 instead of 0.22 s to be encoded, and half as much work again.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    os.environ["MKL_DISABLE_FAST_MM"] = "1"  # else it keeps what was freed, for each thread
    _share_memory_between_threads()


def give_memory_back() -> None:
    """Let the system have what was freed: a heap only shrinks by itself at its end."""
    _tell_allocator("malloc_trim", 0)


def _share_memory_between_threads() -> None:
    """Let no thread keep freed memory that another one could use.

    glibc gives each thread a heap of its own. Three threads that decode had 662 MB in the end, and
    490 MB with one heap, in the same time (docs/decisions/0005-decoding-pieces.md).
    """
    _tell_allocator("mallopt", _M_ARENA_MAX, 1)


def _tell_allocator(function: str, *numbers: int) -> None:
    """Call it where there is one: glibc alone has these."""
    if sys.platform == "linux":
        found = getattr(ctypes.CDLL(None), function, None)
        if found is not None:
            found(*numbers)
