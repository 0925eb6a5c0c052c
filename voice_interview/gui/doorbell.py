"""A second start of the app raises the window of the first."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 2000


class Doorbell(QObject):
    """Heard by whoever has the data folder; only the same user can ring."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(_name(folder))  # of an instance that crashed: the lock is ours
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
        self.rung.emit()


def ring(folder: Path) -> bool:
    """Ask the window that has this folder to show itself; False when no window has it."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    return socket.waitForConnected(_PATIENCE_MS)


def _name(folder: Path) -> str:
    """Short, whatever the folder: the paths of sockets are limited to about 100 bytes."""
    return f"voice-interview-{hashlib.sha256(bytes(folder.resolve())).hexdigest()[:20]}"
