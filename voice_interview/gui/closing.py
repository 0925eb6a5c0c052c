"""Closing the window without losing an answer, or what stands in a form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from voice_interview.core import events as e
from voice_interview.core.commands import Command
from voice_interview.core.live import Session, State
from voice_interview.gui.bridge import Bridge
from voice_interview.gui.desk import RESTING
from voice_interview.gui.widgets.basics import button, label
from voice_interview.gui.widgets.dialog import Dialog

PATIENCE_MS = 60_000
"""The longest wait for a transcript or a store that does not answer; the sound is on disk."""

_WIDE_PX = 560

TEXT_PATIENCE_MS = 3000
"""So long the last words are waited for."""


class Closing(QObject):
    """Asks while an answer is being recorded, then lets the session come to rest.

    `keep_form` keeps what is being edited, or shows what is wrong with it and is False; that is
    asked for too. `drop_form` lets it go. `stayed` when somebody was asked and goes on.
    """

    stayed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        window: QWidget,
        close: Callable[[], object],
        keep_form: Callable[[], bool],
        drop_form: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._keep_form = keep_form
        self._drop_form = drop_form
        self._bridge = bridge
        self._window = window
        self._close = close
        self._waits_for: tuple[State, ...] = ()
        self._box: Dialog | None = None
        bridge.changed.connect(self._follow)

    def may_close(self) -> bool:
        """Whether the window may go now; if not, what is needed for it has begun."""
        session = self._bridge.session
        if self._waits_for:
            return False
        if not self._keep_form():  # at first: nothing of the session has ended for it
            self._ask_for_form()
            return False
        if _is_recording(session):
            self._ask_for_recording()
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
        """End the session, then close, without asking; a form that can't be kept is lost."""
        if self._box is not None:
            self._box.accept()
        if not self._keep_form():
            self._drop_form()
        if self._bridge.session.state is State.IDLE:
            self._close()
            return
        self._bridge.post(e.Leave())
        self._wait_for((State.IDLE, State.FAILED))

    def _ask_for_form(self) -> None:
        if self._asks_already():
            return
        leave = button(self.tr("Quit without saving"))
        keep = button(self.tr("Keep editing"), "primary")
        self._ask(
            self.tr("Your changes are not saved"),
            self.tr("They can't be saved as they are; the form in Questions says why."),
            (leave, keep),
        )
        leave.clicked.connect(self._quit_without_form)

    def _quit_without_form(self) -> None:
        assert self._box is not None
        self._box.accept()
        self._drop_form()
        self._close()

    def _ask_for_recording(self) -> None:
        if self._asks_already():
            return
        finish = button(self.tr("Finish the answer, then quit"))
        leave = button(self.tr("Quit now"))
        keep = button(self.tr("Keep recording"), "primary")
        self._ask(
            self.tr("You are recording"),
            self.tr("What was recorded is kept, whatever you choose."),
            (finish, leave, keep),
        )
        finish.clicked.connect(self._finish)
        leave.clicked.connect(self.leave)

    def _asks_already(self) -> bool:
        if self._box is not None:
            self._box.raise_()
        return self.is_asking

    def _ask(self, title: str, told: str, buttons: tuple[QPushButton, ...]) -> None:
        """The last of the buttons stays here, and is what Enter and Escape choose."""
        box = Dialog(self._window, _WIDE_PX)
        box.set_title(title)
        box.body.addWidget(label(told, "", wrap=True))
        box.body.addStretch(1)
        box.set_buttons(*buttons)
        stay = buttons[-1]
        stay.clicked.connect(box.reject)
        box.rejected.connect(self.stayed)
        box.finished.connect(self._answered)
        self._box = box
        box.open()
        stay.setDefault(True)
        stay.setFocus()

    def _answered(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None

    def _finish(self) -> None:
        assert self._box is not None
        self._box.accept()
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
