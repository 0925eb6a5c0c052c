"""What the tests of bootstrap share."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))  # as for a script that is started there

import environment  # noqa: E402 - found through the line above


@pytest.fixture
def clone(tmp_path: Path) -> environment.Environment:
    """A clone with lock files and a venv that has no notes yet."""
    requirements = tmp_path / "packaging" / "requirements"
    requirements.mkdir(parents=True)
    for name in ("app", "model", "test"):
        (requirements / f"{name}.txt").write_text(f"{name}==1")
    (tmp_path / "pyproject.toml").write_text("[project]")
    found = environment.Environment(tmp_path)
    found.python.parent.mkdir(parents=True)
    (found.folder / "pyvenv.cfg").write_text("version = 3.11.2")
    found.notes.mkdir()
    return found


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Play a Linux machine: `linux("apt-get", root=False)` has that program alone."""

    def play(*programs: str, root: bool) -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(shutil, "which", lambda name: name if name in programs else None)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)

    return play
