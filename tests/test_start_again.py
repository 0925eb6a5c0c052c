"""The app starts anew when its window asks for it, once the data folder has been let go."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

import voice_interview.__main__ as program
from voice_interview import app, gui


@pytest.mark.parametrize(("code", "frozen"), [(0, False), (75, False), (75, True)])
def test_it_is_started_with_the_same_arguments(
    monkeypatch: pytest.MonkeyPatch, code: int, frozen: bool
) -> None:
    seen: list[object] = []

    @contextmanager
    def opened(data_dir: str | None) -> Iterator[str]:
        yield f"app of {data_dir}"
        seen.append("closed")

    monkeypatch.setattr(app, "open_app", opened)
    monkeypatch.setattr(gui, "run_window", lambda _app: code)
    monkeypatch.setattr(subprocess, "Popen", seen.append)
    monkeypatch.setattr(program, "_has_display", lambda: True)
    monkeypatch.setattr(sys, "argv", ["voice-interview", "--data-dir", "there"])
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    assert program._open_window("there") == 0
    module = [] if frozen else ["-m", "voice_interview"]
    again = [sys.executable, *module, "--data-dir", "there"]
    assert seen == (["closed", again] if code else ["closed"])
