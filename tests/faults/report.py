"""What a run of faults came to, printed and kept."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path


def report(total: Mapping[str, object], out: Path | None) -> int:
    """Print the totals, write them to the file, and return the exit code: 1 when any was lost."""
    text = json.dumps(total, indent=2)
    sys.stdout.write(text + "\n")
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text)
    return 1 if total["lost"] else 0
