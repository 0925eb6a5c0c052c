"""Single key presses from a terminal, without Enter, on POSIX and Windows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import TracebackType
from typing import Any

if sys.platform == "win32":
    import msvcrt

    class Keys:
        """Reads what was pressed since the last look."""

        usable = sys.stdin.isatty()

        def __enter__(self) -> Keys:
            return self

        def __exit__(
            self,
            kind: type[BaseException] | None,
            error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            """Nothing was changed."""

        def pressed(self) -> Iterator[str]:
            """Yield the keys that wait; never blocks."""
            while self.usable and msvcrt.kbhit():
                yield msvcrt.getwch().lower()

else:
    import select
    import termios
    import tty

    class Keys:
        """Reads what was pressed since the last look; the terminal is put back at the end."""

        def __init__(self) -> None:
            self.usable = sys.stdin is not None and sys.stdin.isatty()
            self._before: list[Any] | None = None

        def __enter__(self) -> Keys:
            if self.usable:
                self._before = termios.tcgetattr(sys.stdin)
                tty.setcbreak(sys.stdin)
            return self

        def __exit__(
            self,
            kind: type[BaseException] | None,
            error: BaseException | None,
            trace: TracebackType | None,
        ) -> None:
            if self._before is not None:
                termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._before)

        def pressed(self) -> Iterator[str]:
            """Yield the keys that wait; never blocks."""
            while self.usable and select.select([sys.stdin], [], [], 0)[0]:
                key = sys.stdin.read(1)
                if not key:
                    self.usable = False
                    return
                yield key.lower()
