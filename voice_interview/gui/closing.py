"""Closing the window without losing an answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

from voice_interview.core import events as e
from voice_interview.core.commands import Command
from voice_interview.core.live import Session, State
from voice_interview.gui.bridge import Bridge
from voice_interview.gui.desk import RESTING

PATIENCE_MS = 60_000
"""The longest wait for a transcript or a store that does not answer; the sound is on disk."""

TEXT_PATIENCE_MS = 3000
"""So long the last words are waited for."""


class Closing(QObject):
    """Asks while an answer is being recorded, then lets the session come to rest."""

    def __init__(self, bridge: Bridge, window: QWidget, close: Callable[[], object]) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._close = close
        self._waits_for: tuple[State, ...] = ()
        self._box: QMessageBox | None = None
        bridge.changed.connect(self._follow)

    def may_close(self) -> bool:
        """Whether the window may go now; if not, what is needed for it has begun."""
        session = self._bridge.session
        if self._waits_for:
            return False
        if _is_recording(session):
            self._ask()
            return False
        if session.state is State.FINISHING:
            self._wait_for(RESTING)
            self._follow_up_later()
            return False
        if session.state is not State.IDLE:
            self._bridge.post(e.Leave())
            self._wait_for((State.IDLE,))
            return False
        return True

    @property
    def is_asking(self) -> bool:
        """Whether the question is open."""
        return self._box is not None

    def leave(self) -> None:
        """End the session, then close, without asking."""
        if self._box is not None:
            self._box.close()
        if self._bridge.session.state is State.IDLE:
            self._close()
            return
        self._bridge.post(e.Leave())
        self._wait_for((State.IDLE, State.FAILED))

    def _ask(self) -> None:
        if self._box is not None:
            self._box.raise_()
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Quit"))
        box.setText(self.tr("You are recording."))
        box.setInformativeText(self.tr("What would you like to do with this answer?"))
        role = QMessageBox.ButtonRole
        finish = box.addButton(self.tr("Finish and keep the answer"), role.AcceptRole)
        keep = box.addButton(self.tr("Keep recording"), role.RejectRole)
        leave = box.addButton(self.tr("Quit (what was recorded is kept)"), role.DestructiveRole)
        if (buttons := box.findChild(QDialogButtonBox)) is not None:
            assert isinstance(buttons, QDialogButtonBox)
            buttons.setOrientation(Qt.Orientation.Vertical)  # side by side, large letters are cut
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        finish.clicked.connect(self._finish)
        leave.clicked.connect(self.leave)
        box.finished.connect(self._answered)
        self._box = box
        box.open()

    def _answered(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None

    def _finish(self) -> None:
        self._bridge.post(e.Finish())
        self._follow_up_later()
        self._wait_for((State.IDLE, State.REVIEW, State.FAILED, State.ASKING))

    def _wait_for(self, states: tuple[State, ...]) -> None:
        self._waits_for = states
        self._window.setWindowTitle(self.tr("Voice Interview · keeping your answer…"))
        QTimer.singleShot(PATIENCE_MS, self, self._close)

    def _follow_up_later(self) -> None:
        """Don't wait long for a text: the next start writes it down."""
        QTimer.singleShot(TEXT_PATIENCE_MS, self, lambda: self._bridge.post(e.Later()))

    def _follow(self, session: Session, _event: e.Event, _commands: tuple[Command, ...]) -> None:
        if session.state in self._waits_for:
            self._waits_for = ()
            self._close()


def _is_recording(session: Session) -> bool:
    if session.state is State.PAUSED:
        return session.held is State.RECORDING
    return session.state is State.RECORDING
