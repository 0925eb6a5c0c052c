"""One small protocol for all child processes: spawn, two-way messages, a notice when one dies.

Messages are frozen structs, pickled through a pipe. A child ends when its pipe closes, and is
ended when it is too busy to see that, so none outlives the app; it ignores Ctrl-C, which is the
parent's to handle.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any

_log = logging.getLogger(__name__)
_spawn = multiprocessing.get_context("spawn")

_GRACE_S = 5.0
"""What a child has left to do without its parent, such as completing a file, takes far less."""

Main = Callable[..., None]
"""A child's main function: `main(pipe, *args)`, importable, reading its pipe with `messages`."""


class Child:
    """A running child process.

    `on_message(message)` is called for each message from it and `on_lost(exit_code)` once when it
    dies without having been told to; both on this object's own thread.
    """

    def __init__(
        self,
        name: str,
        main: Main,
        args: tuple[Any, ...] = (),
        *,
        on_message: Callable[[Any], None],
        on_lost: Callable[[int], None],
    ) -> None:
        self._pipe, theirs = _spawn.Pipe()
        self._on_message = on_message
        self._on_lost = on_lost
        self._stopping = False
        self._sending = threading.Lock()
        self._process = _spawn.Process(
            target=_run, args=(theirs, main, args), name=name, daemon=True
        )
        self._process.start()
        theirs.close()
        self._reader = threading.Thread(target=self._read, name=f"{name}-reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The child's process id."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def send(self, message: object) -> bool:
        """Send a message; False when the child is gone (on_lost tells the rest)."""
        with self._sending:
            try:
                self._pipe.send(message)
            except (OSError, ValueError):
                return False
        return True

    def stop(self, patience_s: float = 3.0) -> None:
        """Ask the child to end, wait for it, then kill it."""
        self._stopping = True
        self.send(None)
        self._process.join(patience_s)
        if self._process.is_alive():
            _log.warning("child %s did not end, killing it", self._process.name)
            self.kill()
        if threading.current_thread() is not self._reader:
            self._reader.join(patience_s)

    def kill(self) -> None:
        """End it now."""
        self._stopping = True
        self._process.kill()
        self._process.join()

    def _read(self) -> None:
        while True:
            try:
                message = self._pipe.recv()
            except (EOFError, OSError, ValueError):
                break
            try:
                self._on_message(message)
            except Exception:  # noqa: BLE001 - one bad message must not deafen the app
                _log.exception("a message of child %s was not handled", self._process.name)
        self._process.join()
        if not self._stopping:
            self._on_lost(self._process.exitcode or 0)


def messages(pipe: Connection) -> Iterator[Any]:
    """Yield what the parent sends, in the child, until it says stop or is gone."""
    while True:
        try:
            message = pipe.recv()
        except (EOFError, OSError):
            return
        if message is None:
            return
        yield message


def _run(pipe: Connection, main: Main, args: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, name="follow-parent", daemon=True).start()
    try:
        main(pipe, *args)
    except (EOFError, BrokenPipeError):
        return


def _follow_parent() -> None:
    """End this process after its parent, even while native code keeps it from reading its pipe."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        time.sleep(_GRACE_S)
        os._exit(1)
