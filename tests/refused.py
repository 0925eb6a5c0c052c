"""A folder that may not be listed: root, as whom CI runs, may list any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


def refuse_to_list(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let listing this folder fail, and no other."""
    iterdir = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path == folder:
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
