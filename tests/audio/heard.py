"""Events that adapters post, to be waited for."""

from __future__ import annotations

import threading
from typing import TypeVar

from voice_interview.core import events as e

PATIENCE_S = 60.0

E = TypeVar("E", bound=e.Event)


class Heard:
    """Keeps what is posted; `wait_for` waits as long as a busy machine may need."""

    def __init__(self) -> None:
        self.events: list[e.Event] = []
        self._changed = threading.Condition()

    def post(self, event: e.Event) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def of(self, kind: type[E]) -> list[E]:
        return [event for event in tuple(self.events) if isinstance(event, kind)]

    def wait_for(self, kind: type[E], count: int = 1) -> E:
        with self._changed:
            came = self._changed.wait_for(lambda: len(self.of(kind)) >= count, PATIENCE_S)
        assert came, f"no {kind.__name__} in {self.events}"
        return self.of(kind)[count - 1]
