"""The libraries are told before they are loaded."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["process", "selftest"])
def test_a_child_that_decodes_has_not_loaded_numpy_when_it_begins(module: str) -> None:
    source = f"import sys, voice_interview.speech.{module}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", source], check=False).returncode == 0


_THREADS_THAT_ALLOCATE = """
import ctypes, threading
from voice_interview.speech.libraries import settle_libraries

settle_libraries()
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p
threads = [threading.Thread(target=libc.malloc, args=(100_000,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
out = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has a heap per thread")
def test_threads_that_decode_share_one_heap() -> None:
    command = [sys.executable, "-c", _THREADS_THAT_ALLOCATE]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert told.count("<heap ") == 1
