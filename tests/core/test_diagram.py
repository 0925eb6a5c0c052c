from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "docs" / "draw_states.py"


def test_the_diagram_in_the_docs_is_drawn_from_the_table() -> None:
    assert subprocess.run([sys.executable, SCRIPT, "--check"], check=False).returncode == 0
