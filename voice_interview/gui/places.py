"""The five places of the window: Practice at once, the others when they are wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from voice_interview.core.commands import Command
from voice_interview.core.events import Event, Start
from voice_interview.core.live import Session
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.views.practice import Practice

if TYPE_CHECKING:
    from voice_interview.gui.views.place import Place
    from voice_interview.gui.views.progress import ProgressView
    from voice_interview.gui.views.questions import QuestionsView
    from voice_interview.gui.views.review import ReviewView
    from voice_interview.gui.views.settings import SettingsView

PLACES = ("practice", "review", "progress", "questions", "settings")

_BETWEEN_MS = 100
"""Making a place takes some tens of milliseconds; the window has its turn between two."""


class Places(QStackedWidget):
    """Shows one place at a time, and makes those that nobody has looked at yet later.

    Nothing but Practice is imported or built before the first picture. `make_all` does the rest
    in quiet moments afterwards.
    """

    shown = Signal(str)
    """The name of the place that is now shown."""
    restart_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("places")
        self._desk = desk
        self._shown = ""
        self.practice = Practice(desk)
        self.addWidget(self.practice)
        self.practice.review_wanted.connect(self.open_review)
        self.practice.settings_wanted.connect(lambda: self.show_place("settings"))
        self.practice.setup.questions_wanted.connect(lambda: self.show_place("questions"))
        desk.bridge.changed.connect(self._follow)

    @cached_property
    def review(self) -> ReviewView:
        """Sessions, and one take of them with all that is known of it."""
        from voice_interview.gui.views.review import ReviewView  # noqa: PLC0415

        made = ReviewView(self._desk)
        made.practice_wanted.connect(lambda: self.show_place("practice"))
        self.addWidget(made)
        return made

    @cached_property
    def progress(self) -> ProgressView:
        """All sessions, and how they went."""
        from voice_interview.gui.views.progress import ProgressView  # noqa: PLC0415

        made = ProgressView(self._desk)
        made.practice_wanted.connect(lambda: self.show_place("practice"))
        made.review_wanted.connect(self.open_review)
        self.addWidget(made)
        return made

    @cached_property
    def questions(self) -> QuestionsView:
        """The question banks."""
        from voice_interview.gui.views.questions import QuestionsView  # noqa: PLC0415

        made = QuestionsView(self._desk)
        made.files.answered.connect(self.open_review)
        self.addWidget(made)
        return made

    @cached_property
    def settings(self) -> SettingsView:
        """The settings."""
        from voice_interview.gui.views.settings import SettingsView  # noqa: PLC0415

        made = SettingsView(self._desk)
        made.data.restart_wanted.connect(self.restart_wanted)
        self.addWidget(made)
        return made

    def show_place(self, name: str) -> None:
        """Go to one of `PLACES`."""
        if name == self._shown:
            return
        self.leave()
        self._shown = name
        place = self._place(name)
        self.setCurrentWidget(place)
        self.shown.emit(name)
        place.enter()

    def leave(self) -> None:
        """Nothing is shown any more."""
        if self._shown:
            self._place(self._shown).leave()

    def open_review(self, session_id: str, take_id: str, at_s: float = -1.0) -> None:
        """Show that take, at that place of its recording (seconds) unless it is negative."""
        self.review.open(session_id, take_id, at_s)
        self.show_place("review")

    def make_all(self) -> None:
        """Make the places that aren't there yet, one at a time, and none while somebody speaks."""
        if self._desk.bridge.session.state not in RESTING:
            return
        missing = [name for name in PLACES if name not in vars(self)]
        if "interview" not in vars(self.practice):
            _ = self.practice.interview  # a session may begin any moment
        elif missing:
            self._place(missing[0])
        else:
            return
        QTimer.singleShot(_BETWEEN_MS, self, self.make_all)

    def close_down(self) -> None:
        """The window goes."""
        self.leave()
        if "settings" in vars(self):
            self.settings.close_down()

    def _place(self, name: str) -> Practice | Place:
        place: Practice | Place = getattr(self, name)
        return place

    def _follow(self, _session: Session, event: Event, _commands: tuple[Command, ...]) -> None:
        if isinstance(event, Start):
            self.show_place("practice")
