"""The place where one practices: set-up first, then the interview."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from voice_interview.core.commands import Command
from voice_interview.core.events import Event
from voice_interview.core.live import Session, State
from voice_interview.core.model import Bank
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.setup import SetupView

if TYPE_CHECKING:
    from voice_interview.gui.views.interview import InterviewView


class Practice(QStackedWidget):
    """Shows the interview while there is one, and its end until it is dismissed.

    `review_wanted(session_id, take_id)`, `settings_wanted` and `mini_wanted` are for the window.
    """

    review_wanted = Signal(str, str)
    settings_wanted = Signal()
    mini_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._banks: tuple[Bank, ...] = ()
        self.setup = SetupView(desk)
        self.addWidget(self.setup)
        self.setup.settings_wanted.connect(self.settings_wanted)
        self.setup.banks_loaded.connect(self._know_banks)
        desk.bridge.changed.connect(self._follow)

    @cached_property
    def interview(self) -> InterviewView:
        """The page of a session; not needed for the first picture, so it is made after it."""
        from voice_interview.gui.views.interview import InterviewView  # noqa: PLC0415

        made = InterviewView(self._desk)
        made.know_banks(self._banks)
        made.new_session_wanted.connect(self.show_setup)
        made.review_wanted.connect(self.review_wanted)
        made.settings_wanted.connect(self.settings_wanted)
        made.mini_wanted.connect(self.mini_wanted)
        self.addWidget(made)
        return made

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

    def _know_banks(self, banks: tuple[Bank, ...]) -> None:
        self._banks = banks
        if "interview" in vars(self):
            self.interview.know_banks(banks)

    def _follow(self, session: Session, _event: Event, _commands: tuple[Command, ...]) -> None:
        if session.state is State.IDLE and not session.over:
            return
        if session.state is State.IDLE and self.currentWidget() is self.setup:
            return
        self.interview.show_session(session)
        if self.currentWidget() is not self.interview:
            self.setup.leave()
            self.setCurrentWidget(self.interview)
