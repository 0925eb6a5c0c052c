"""Start the command line as a user would: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def run(
    *arguments: str,
    home: Path,
    expect: int | None = 0,
    variables: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run `voice-interview ARGUMENTS` with its data in `home`; `expect` is the exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "voice_interview", *arguments],
        env={**os.environ, "VOICE_INTERVIEW_HOME": str(home), **(variables or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert expect is None or done.returncode == expect, done.stdout + done.stderr
    return done


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """The error of a failed command: exactly one line on stderr, nothing on stdout."""
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("voice-interview: ")
    return line
