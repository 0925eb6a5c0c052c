"""No network call in a whole journey: every `connect` of every process is looked at."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import samples

CALL = re.compile(r"connect\(\d+, \{sa_family=(?P<family>AF_\w+)")
LOCAL = {"AF_UNIX", "AF_NETLINK"}
"""Sockets that don't leave the machine: the sound server's, for example."""


def connects(tmp_path: Path, *command: str) -> list[str]:
    """Run the command under strace; return the families that its processes connected to."""
    trace = tmp_path / "trace"
    tracing = ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(trace)]
    done = subprocess.run(
        [*tracing, sys.executable, *command],
        env={**os.environ, "VOICE_INTERVIEW_HOME": str(tmp_path / "home")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if "ptrace" in done.stderr:
        pytest.skip("this system lets nobody trace")
    assert done.returncode == 0, done.stderr
    return [found["family"] for found in CALL.finditer(trace.read_text())]


@pytest.fixture(autouse=True)
def strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")


def test_a_call_would_be_seen(tmp_path: Path) -> None:
    call = "import socket as s; s.socket(s.AF_INET, s.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    assert connects(tmp_path, "-c", call) == ["AF_INET"]


@pytest.mark.model
@pytest.mark.timeout(400)
def test_practice_review_and_export_call_nobody(tmp_path: Path) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    (answers / "1.flac").symlink_to(samples()[0].path)
    journey = [
        ("practice", "--answers", str(answers), "--questions", "1", "--fast",
         "--export", "md,txt,json", "-o", str(tmp_path)),
        ("sessions", "list"),
        ("models", "list"),
        ("recover",),
    ]  # fmt: skip
    for number, arguments in enumerate(journey):
        found = connects(tmp_path, "-m", "voice_interview", *arguments)
        assert set(found) <= LOCAL, number
