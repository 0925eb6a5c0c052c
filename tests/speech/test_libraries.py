"""The libraries are told before they are loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["process", "selftest"])
def test_a_child_that_decodes_has_not_loaded_numpy_when_it_begins(module: str) -> None:
    source = f"import sys, voice_interview.speech.{module}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", source], check=False).returncode == 0
