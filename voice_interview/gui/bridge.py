"""From the engine's thread to the window's: nothing else in the window knows the engine."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from voice_interview.core.commands import Command
from voice_interview.core.events import Event
from voice_interview.core.live import Session
from voice_interview.engine import Engine


class Bridge(QObject):
    """Tells views about each step, on their thread, and takes what people ask for.

    `changed(session, event, commands)` follows every step; `session` is what the views show, so it
    changes with the signal and not before.
    """

    changed = Signal(object, object, tuple)
    _heard = Signal(object, object, tuple)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.session: Session = engine.session
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._stop_listening = engine.listen(self._hear)

    def post(self, event: Event) -> None:
        """Hand an event to the engine; never blocks."""
        self._engine.post(event)

    def close(self) -> None:
        """Hear no more."""
        self._stop_listening()

    def _hear(self, session: Session, event: Event, commands: tuple[Command, ...]) -> None:
        """On the engine's thread: queue it for the window's."""
        self._heard.emit(session, event, commands)

    def _tell(self, session: Session, event: Event, commands: tuple[Command, ...]) -> None:
        self.session = session
        self.changed.emit(session, event, commands)
