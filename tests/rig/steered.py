"""An app without a window in processes of its own, told by a test what to do.

`python -m tests.rig.steered HOME` takes begin, resume, finish and quit, a word a line, and prints
each event as a line of JSON. Without a word it ends when its input does.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from tests.rig.answering import PLAN, Answering
from tests.rig.session import wait_for
from voice_interview.archive import open_alone
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session

_ORDERS: dict[str, e.Event] = {
    "begin": e.Start(PLAN),
    "resume": e.Resume(),
    "finish": e.Finish(),
}


def main(home: str) -> None:
    with open_alone(home) as (archive, _):
        answering = Answering(archive)

        def show(session: Session, event: e.Event, _commands: Commands) -> None:
            line: dict[str, Any] = {
                "event": type(event).__name__,
                "state": session.state.value,
            }
            line |= {"problem": getattr(event, "problem", ""), "at_s": time.monotonic()}
            line |= {"audio_pid": answering.process.pid, "turn": session.turn}
            if isinstance(event, e.TranscriptSaved) and session.take is not None:
                line["take"] = to_builtins(session.take)
            sys.stdout.write(json.dumps(line) + "\n")
            sys.stdout.flush()

        answering.engine.listen(show)
        for line in sys.stdin:
            if line.strip() == "quit":
                break
            answering.engine.post(_ORDERS[line.strip()])
        answering.close()


class Steered:
    """The app's processes, and what they have told."""

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        self.lines: list[dict[str, Any]] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.rig.steered", str(home)],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(json.loads(line))

    def tell(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def of(self, name: str) -> list[dict[str, Any]]:
        return [line for line in tuple(self.lines) if line["event"] == name]

    def wait_for(self, name: str, count: int = 1) -> dict[str, Any]:
        wait_for(f"{name} {count} in {self.lines[-3:]}", lambda: len(self.of(name)) >= count)
        return self.of(name)[count - 1]

    def begin(self) -> None:
        """Record, until two tenths of a second are on disk."""
        self.tell("begin")
        self.wait_for("RecordingProgress", 2)

    def finish(self) -> dict[str, Any]:
        """Finish; returns the take."""
        self.tell("finish")
        taken: dict[str, Any] = self.wait_for("TranscriptSaved")["take"]
        return taken

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to all of the app's processes."""
        os.killpg(self.process.pid, number)

    def end(self) -> None:
        """End what is left of it."""
        if self.process.poll() is None:
            self.signal(signal.SIGKILL)
        self.process.wait()
        self._reader.join(10)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()


if __name__ == "__main__":
    main(sys.argv[1])
