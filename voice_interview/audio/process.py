"""The audio process: the one place where PortAudio runs.

The main thread reads the pipe; the sound thread makes every call into PortAudio, which may hang;
the recorder and the player have threads that make none. When the app is gone, or asks for it, the
take under way is completed and the process ends.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from voice_interview.audio import messages as m
from voice_interview.child import messages

if TYPE_CHECKING:
    from voice_interview.audio.shared import Gauge


def main(pipe: Connection, gauge: Gauge) -> None:
    """Take orders from the pipe until it closes."""
    from voice_interview.audio.sound import Sound  # noqa: PLC0415 - weighs on this process alone

    _quiet_libraries()
    threading.excepthook = _die
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: sys.exit())
    sound = Sound(pipe, gauge)
    try:
        sound.send(m.Alive())
        for order in messages(pipe):
            sound.take(order)
    except SystemExit:  # a signal: end as if asked to
        pass
    finally:
        sound.end()
    sys.stderr.flush()
    os._exit(0)  # PortAudio's own goodbye can hang


def _quiet_libraries() -> None:
    """Sound libraries in C chatter on stderr; only our own tracebacks belong there."""
    sys.stderr = os.fdopen(os.dup(2), "w")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _die(args: threading.ExceptHookArgs) -> None:
    """A thread that died of a bug ends the process: the app then keeps what is on disk."""
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)
    sys.stderr.flush()
    os._exit(70)
