"""What bootstrap says. On stderr, because the app's stdout may be one JSON document."""

from __future__ import annotations

import subprocess
import sys


class SetupError(Exception):
    """The set-up can't go on; the text says what happened, what was kept and what to do next."""


def say(text: str) -> None:
    """Print one line for the person who waits."""
    print(text, file=sys.stderr, flush=True)


class Steps:
    """Counts the steps of a set-up, so that everyone sees how far it is."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0

    def next(self, text: str) -> None:
        """Announce the step that begins now."""
        self._done += 1
        say(f"[{self._done}/{self._total}] {text}")


def run_quietly(command: list[str], *, keep_open: tuple[int, ...] = ()) -> tuple[bool, str]:
    """Run the command without input; return whether it went well and the end of its output.

    `keep_open` are file descriptors that the command inherits (POSIX only).
    """
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            pass_fds=keep_open,
            check=False,
        )
    except OSError as error:
        return False, str(error)
    return done.returncode == 0, "\n".join(done.stdout.splitlines()[-12:])
