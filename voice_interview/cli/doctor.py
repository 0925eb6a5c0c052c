"""`doctor`: is everything there that a session needs, and what to do about what is not."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from voice_interview.cli.output import add_json, print_json

_MARKS = {"ok": "✓", "warning": "!", "failed": "✗"}


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    add_json(parser)


def run_doctor(options: argparse.Namespace) -> int:
    """Check everything; 0 when nothing failed (a warning is no failure)."""
    from voice_interview.app import open_app  # noqa: PLC0415 - --help stays quick

    with open_app(options.data_dir, alone=False) as app:  # also while the window is open
        checks = app.checks(thorough=True)
    if options.json:
        print_json([asdict(check) for check in checks])
    else:
        for check in checks:
            print(f"{_MARKS[check.state]} {check.title}: {check.detail}")
            if check.fix:
                print(f"    {check.fix}")
    return 1 if any(check.state == "failed" for check in checks) else 0
