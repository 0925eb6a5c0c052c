"""What the commands print, and how."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence


def add_json(parser: argparse.ArgumentParser) -> None:
    """Every command that reports something has --json."""
    parser.add_argument("--json", action="store_true", help="print one JSON document, nothing else")


def print_json(document: object) -> None:
    """Print one JSON document on stdout."""
    print(json_text(document, indent=2))


def json_text(document: object, indent: int | None = None) -> str:
    """Return the document as JSON; what stdout has no room for is escaped, so that none is lost."""
    takes_all = (sys.stdout.encoding or "").lower().startswith("utf")
    return json.dumps(document, ensure_ascii=not takes_all, indent=indent)


def print_whatever_comes() -> None:
    """Put a question mark where stdout or stderr has no room for a character, and fail never."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns as wide as their widest cell; the last one is left as it is."""
    widths = [max(len(row[at]) for row in (header, *rows)) for at in range(len(header))]
    for row in (header, *rows):
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
        print("  ".join([*cells, row[-1]]).rstrip())


def tell(line: str) -> None:
    """Tell the person something that is not the result: stderr, so that stdout can be piped."""
    print(line, file=sys.stderr, flush=True)


def size_text(size_bytes: int, *, about: bool = False) -> str:
    """Show bytes as MB or GB; what is only known `about` has fewer digits and a ~."""
    if size_bytes >= 1_000_000_000:
        return f"{'~' if about else ''}{size_bytes / 1e9:.1f} GB"
    megabytes = size_bytes / 1e6
    return f"~{round(megabytes, -1):.0f} MB" if about else f"{megabytes:.0f} MB"


def clock_text(seconds: float) -> str:
    """Show seconds as m:ss, or h:mm:ss from an hour on."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
