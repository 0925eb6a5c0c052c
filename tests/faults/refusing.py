"""A disk that refuses, at every single call: one injector for whatever the app writes.

    python -m tests.faults.refusing -o artifacts/refusals.json      all of it, some minutes
    python -m tests.faults.refusing database settings                only these of at_stake.py

A library put before libc's own calls (refusing.c) refuses the nth open, write, sync, truncate,
rename, removal, … below a folder, for each n until nothing is refused any more: once, or from there
on for good, with an I/O error, no room or a read-only disk. SQLite's calls are among them. After
each, what was there before must be whole, what the user was told is kept must be there, a refusal
must have been told in three sentences, the same must go well once the disk is whole again, and no
temporary file may be left.
"""

from __future__ import annotations

import argparse
import ctypes
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tests.faults.report import report
from voice_interview.archive import open_alone
from voice_interview.errors import UserError

SOURCE = Path(__file__).with_name("refusing.c")
LIBRARY = "VOICE_INTERVIEW_REFUSING"
ERRORS = (errno.EIO, errno.ENOSPC, errno.EROFS)
_MOST_CALLS = 2000

Step = tuple[str, Callable[[], object]]
"""What the user does, and would be told that it went well."""


class Case(Struct, frozen=True):
    """Something that is written, below a folder with `data` in it, and other folders maybe."""

    prepare: Callable[[Path], None]
    """Makes what was there before."""
    opened: Callable[[Path], Any]
    """A context; its value makes the steps. UserError there is told like one of a step."""
    steps: Callable[[Any], Sequence[Step]]
    look: Callable[[Path, frozenset[str]], None]
    """Asserts that what was there before is whole, and what these steps have told, too."""
    damaged: bool = False
    """The database is damaged before."""
    silent: bool = False
    """Nobody is told: it is done behind the user's back, and must never raise."""


class Tally(Struct):
    """What was tried, and what it cost."""

    refusals: Counter[str] = field(default_factory=Counter)
    calls: dict[str, int] = field(default_factory=dict)
    """Of each case, how many calls there are to be refused."""
    lost: list[str] = field(default_factory=list)


def main() -> None:
    from tests.faults.at_stake import CASES

    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="*", help=", ".join(CASES))
    parser.add_argument("-o", "--out", type=Path)
    options = parser.parse_args()
    if LIBRARY not in os.environ:
        sys.exit(with_library(sys.argv[1:]).returncode)
    tally = Tally()
    for name in options.cases or CASES:
        run(name, CASES[name], tally)
    document = {"refusals": dict(tally.refusals), "calls": tally.calls, "lost": tally.lost}
    sys.exit(report(document, options.out))


def with_library(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run this module again with the library; OSError where there is no compiler."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "refusing.so"
        command = ["cc", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"]
        subprocess.run(command, check=True)
        return subprocess.run(
            [sys.executable, "-m", "tests.faults.refusing", *arguments],
            env={**os.environ, "LD_PRELOAD": str(library), LIBRARY: str(library)},
            check=False,
            text=True,
        )


def run(name: str, case: Case, tally: Tally) -> None:
    """Refuse each call of the case once and for good, with each error."""
    with tempfile.TemporaryDirectory(dir=_quick_folder()) as scratch:
        before = Path(scratch) / "before"
        (before / "data").mkdir(parents=True, mode=0o700)
        case.prepare(before)
        for number in ERRORS:
            for for_good in (False, True):
                for passes in range(_MOST_CALLS):
                    tried = _Try(name, case, Path(scratch), number, passes, for_good=for_good)
                    tally.lost += tried.broken
                    if not tried.refused:
                        tally.calls[name] = max(passes, tally.calls.get(name, 0))
                        break
                    tally.refusals[name] += 1
                else:
                    tally.lost.append(f"{name}: there is no end to its calls")


def _quick_folder() -> str | None:
    """In memory, where a sync costs nothing."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class _Try:
    """One refusal, and what was found after it."""

    def __init__(
        self, name: str, case: Case, scratch: Path, number: int, passes: int, *, for_good: bool
    ) -> None:
        self.broken: list[str] = []
        self.refused = 0
        self._kept_names = 0
        self._case = case
        self._all: frozenset[str] = frozenset()
        self._root = scratch / "now"
        shutil.copytree(scratch / "before", self._root)
        where = "nothing was refused"
        try:
            told = self._act(passes, number, for_good=for_good)
            self._look(scratch / "then", told)
            if for_good:
                with case.opened(self._root) as world:
                    self._all = self._do_all(world)
            case.look(self._root, self._all)
        except Exception as error:  # noqa: BLE001 - counted, with its name
            self.broken.append(f"{type(error).__name__}: {error}")
        if self.refused:
            where = f"call {passes} ({self._first}), {errno.errorcode[number]}"
            where += " for good" if for_good else ""
        self.broken = [f"{name}, {where}: {it}" for it in self.broken]
        for folder in (self._root, scratch / "then"):
            shutil.rmtree(folder, ignore_errors=True)

    def _act(self, passes: int, number: int, *, for_good: bool) -> frozenset[str]:
        """Do it on the disk that refuses; return what the user was told is kept.

        After a single refusal the same app goes on, after one for good it is closed on that disk.
        """
        told: list[str] = []
        then = self._root.with_name("then")
        libc = ctypes.CDLL(os.environ[LIBRARY])
        libc.refused_first.restype = ctypes.c_char_p
        libc.refuse_below(os.fsencode(self._root), ctypes.c_long(passes), number, int(for_good))
        try:
            with self._hearing(), self._case.opened(self._root) as world:
                for name, step in self._case.steps(world):
                    with self._hearing():
                        step()
                        told.append(name)
                if not for_good:
                    libc.refuse_nothing()
                    shutil.copytree(self._root, then)
                    self._all = self._do_all(world)
        finally:
            libc.refuse_nothing()
            self.refused = libc.refused_calls()
            self._kept_names = libc.refused_removals()
            self._first = libc.refused_first().decode()
        if not then.exists():
            shutil.copytree(self._root, then)
        return frozenset(told)

    @contextmanager
    def _hearing(self) -> Iterator[None]:
        """Whatever comes is a UserError with its three sentences."""
        try:
            yield
        except UserError as error:
            if self._case.silent or not (error.what and error.kept and error.fix):
                self.broken.append(f"told as {error!r}")
        except Exception as error:  # noqa: BLE001 - a traceback is what must not be
            self.broken.append(f"raised {type(error).__name__}: {error}")

    def _look(self, root: Path, told: frozenset[str]) -> None:
        """What a next start would find."""
        left = _leftovers(root)
        if left and not self._kept_names:
            self.broken.append(f"left behind: {left}")
        with open_alone(str(root / "data"), look=True) as (_, found):
            rebuilt = found.rebuilt and not self._case.damaged
            if not found.complete or found.set_aside or rebuilt:
                self.broken.append(f"the next start found {found}")
        left = _leftovers(root / "data") + [it.name for it in root.rglob("*.part")]
        if left:
            self.broken.append(f"left behind after the next start: {left}")
        self._case.look(root, told)

    def _do_all(self, world: Any) -> frozenset[str]:
        """The disk is whole again: the same goes well."""
        names = []
        for name, step in self._case.steps(world):
            step()
            names.append(name)
        return frozenset(names)


def _leftovers(root: Path) -> list[str]:
    """Hidden files; a recording that still grows is none, since the next start completes it."""
    return [it.relative_to(root).as_posix() for it in root.rglob("*") if it.name.startswith(".")]


if __name__ == "__main__":
    main()
