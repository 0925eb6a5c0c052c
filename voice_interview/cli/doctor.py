"""`doctor`: is everything there that a session needs, and what to do about what is not."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from msgspec.structs import asdict

from voice_interview.cli.output import add_json, print_json
from voice_interview.errors import UserError

if TYPE_CHECKING:
    from voice_interview.doctor import Check

_LEAST_S = 3.0
"""For looking at the files, however long opening them took."""

_MARKS = {"ok": "✓", "warning": "!", "failed": "✗"}


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    add_json(parser)


def run_doctor(options: argparse.Namespace) -> int:
    """Check everything; 0 when nothing failed (a warning is no failure)."""
    checks = _examine(options.data_dir)
    if options.json:
        print_json([asdict(check) for check in checks])
    else:
        for check in checks:
            print(f"{_MARKS[check.state]} {check.title}: {check.detail}")
            if check.fix:
                print(f"    {check.fix}")
    return 1 if any(check.state == "failed" for check in checks) else 0


def _examine(data_dir: str | None) -> tuple[Check, ...]:
    """Check all there is; where the app can't be opened, say why and check what lies there."""
    began_s = time.monotonic()
    from voice_interview import doctor  # noqa: PLC0415 - --help stays quick
    from voice_interview.app import open_app  # noqa: PLC0415
    from voice_interview.clock import today  # noqa: PLC0415
    from voice_interview.paths import default_folders  # noqa: PLC0415

    try:
        with open_app(data_dir, alone=False) as app:  # also while the window is open
            return app.examine()
    except UserError as error:
        folders = default_folders(data_dir)
        opened = doctor.Check("opening", "Opening", "failed", error.what, error.fix)
        left_s = max(_LEAST_S, doctor.PATIENCE_S - (time.monotonic() - began_s))
        files = doctor.of_files(folders, None, today())
        return opened, *doctor.at_once(*files, patience_s=left_s)
