"""The place where one practices: set-up first, then the interview."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from voice_interview.core.commands import Command
from voice_interview.core.events import Event
from voice_interview.core.live import Session, State
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.interview import InterviewView
from voice_interview.gui.views.setup import SetupView


class Practice(QStackedWidget):
    """Shows the interview while there is one, and its end until it is dismissed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setup = SetupView(desk)
        self.interview = InterviewView(desk)
        self.addWidget(self.setup)
        self.addWidget(self.interview)
        self.setup.banks_loaded.connect(self.interview.know_banks)
        self.interview.new_session_wanted.connect(self.show_setup)
        desk.bridge.changed.connect(self._follow)

    def enter(self) -> None:
        """The place is shown now."""
        current = self.currentWidget()
        if current is self.setup:
            self.setup.enter()
        else:
            self.interview.setFocus()

    def leave(self) -> None:
        """Another place is shown now; a session goes on."""
        if self.currentWidget() is self.setup:
            self.setup.leave()

    def show_setup(self) -> None:
        """A new session can be set up."""
        self.setCurrentWidget(self.setup)
        self.setup.enter()

    def _follow(self, session: Session, _event: Event, _commands: tuple[Command, ...]) -> None:
        if session.state is State.IDLE and not session.over:
            return
        if session.state is State.IDLE and self.currentWidget() is self.setup:
            return
        self.interview.show_session(session)
        if self.currentWidget() is not self.interview:
            self.setup.leave()
            self.setCurrentWidget(self.interview)
