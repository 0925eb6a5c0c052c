"""A child process ends with the app, whatever keeps it busy."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection

import pytest

from voice_interview.child import Child

PATIENCE_S = 60.0


def deaf(_pipe: Connection) -> None:
    """Never look at the pipe."""
    while True:
        time.sleep(1)


def main() -> None:
    child = Child("deaf", deaf, on_message=print, on_lost=print)
    sys.stdout.write(f"{child.pid}\n")
    sys.stdout.flush()
    time.sleep(3600)


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by signal 0")
def test_a_child_that_never_looks_ends_with_its_parent() -> None:
    code = "from tests.test_child import main\nif __name__ == '__main__': main()"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    ends_s = time.monotonic() + PATIENCE_S
    with suppress(ProcessLookupError):
        while time.monotonic() < ends_s:
            os.kill(pid, 0)
            time.sleep(0.05)
        raise AssertionError("the child lives on")
