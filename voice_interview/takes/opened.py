"""What every open sound has: a file that is let go."""

from __future__ import annotations

from types import TracebackType
from typing import BinaryIO, Self


class Opened:
    """A context that closes its file."""

    rate_hz: int
    channels: int
    frames: int

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
