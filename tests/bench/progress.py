"""Tell how far it is, on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def each(what: str, items: Sequence[_Item]) -> Iterator[_Item]:
    """Go through the items and tell on stderr how far it is."""
    for number, item in enumerate(items, 1):
        tell(f"{what} {number}/{len(items)}")
        yield item


def tell(line: str) -> None:
    """Tell progress."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
