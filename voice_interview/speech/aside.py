"""Decodes that nobody waits for, on a thread beside the ones that somebody does.

A decode can't be stopped. Whoever pressed "finish" while a whole piece was being decoded waited for
the end of it, up to three seconds; beside it, it only takes a share of the processor.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TypeVar

_T = TypeVar("_T")


class Aside:
    """One piece of work at a time; `settle` takes up what comes of it, on the thread of its caller.

    Without a `thread` the work is done, and what comes of it taken up, before `do` returns.
    """

    def __init__(self, thread: Executor | None = None) -> None:
        self._thread = thread
        self._under_way: Future[Callable[[], None]] | None = None

    @property
    def beside(self) -> bool:
        """Whether it has a thread: then another decode may be under way that is waited for."""
        return self._thread is not None

    @property
    def busy(self) -> bool:
        """Whether work is under way, or done and not taken up yet."""
        return self._under_way is not None

    def do(
        self, work: Callable[[], _T], then: Callable[[_T], None], *, at_once: bool = False
    ) -> None:
        """Begin to work, unless it is busy; `then` gets what comes of it.

        `at_once`: on the thread of the caller, who waits for it.
        """
        assert not self.busy

        def done() -> Callable[[], None]:
            result = work()
            return lambda: then(result)

        if self._thread is None or at_once:
            done()()
        else:
            self._under_way = self._thread.submit(done)

    def settle(self) -> bool:
        """Take up what is done; False when nothing is. Raises what the work raised."""
        if self._under_way is None or not self._under_way.done():
            return False
        done, self._under_way = self._under_way, None
        done.result()()
        return True

    def leave(self) -> None:
        """Forget what is under way; from now on what is to be done is done at once."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._thread = self._under_way = None
