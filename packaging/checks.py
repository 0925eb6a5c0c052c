"""`bootstrap.py test`: the linter, the type checker, the import contracts, then every test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from console import say

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# Started as modules: the venv's scripts hold its path and break when the clone is moved.
CHECKS: dict[str, tuple[str, ...]] = {
    "ruff check": ("-m", "ruff", "check"),
    "ruff format": ("-m", "ruff", "format", "--check"),
    "mypy": ("-m", "mypy"),
    "lint-imports": ("-c", _LINT_IMPORTS),
}

# What decides is tested to the last branch; a run of some tests only measures nothing.
COVERAGE = (
    "--cov=voice_interview.core",
    "--cov=voice_interview.engine",
    "--cov-branch",
    "--cov-report=term-missing:skip-covered",
    "--cov-fail-under=100",
)

# Many tests wait for sound, a screen or a child: three at once, also on two cores.
AT_ONCE = ("--numprocesses=3", "--dist=worksteal")


def run_all(python: Path, root: Path, pytest_arguments: list[str]) -> int:
    """Run every check, however many fail, and pytest last, so that its summary ends the output.

    Returns pytest's exit code, or 1 when pytest passed and another check did not.
    """
    failed = []
    for name, arguments in CHECKS.items():
        say(f"== {name}")
        if subprocess.call([python, *arguments], cwd=root):
            failed.append(name)
    say("== pytest" + (f" (failed before it: {', '.join(failed)})" if failed else ""))
    chosen = pytest_arguments or (*COVERAGE, *AT_ONCE)
    # Hundreds of processes are started: each would compile all that it imports.
    environment = {name: it for name, it in os.environ.items() if name != _NO_BYTECODE}
    code = subprocess.call([python, "-m", "pytest", *chosen], cwd=root, env=environment)
    return code or int(bool(failed))
