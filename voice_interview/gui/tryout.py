"""Hearing the voice outside of a session: a sample, or a question before it is kept."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QCoreApplication, QObject

from voice_interview.core import events as e
from voice_interview.core.live import Session
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.widgets.notice import Notice
from voice_interview.problems import problem_error
from voice_interview.trial import TRIAL_TURN

_UTTERANCES = itertools.count(1)
"""Tells which place wanted to hear what failed."""


class Tryout(QObject):
    """Says texts where no session needs the voice; why nothing is heard stands in the notice."""

    def __init__(self, desk: Desk, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice = notice
        self._utterance = 0
        desk.bridge.changed.connect(self._follow)

    def say(self, text: str) -> None:
        """Say it; what is being said ends first."""
        if self._desk.bridge.session.state not in RESTING:
            self._notice.inform(_tr("Finish the session first: it needs the voice."))
        elif text.strip():
            self._utterance = next(_UTTERANCES)
            self._desk.app.voice.say(TRIAL_TURN, self._utterance, text.strip())

    def _follow(self, _session: Session, event: e.Event, _commands: object) -> None:
        asked = (TRIAL_TURN, self._utterance)
        if isinstance(event, e.VoiceFailed) and (event.turn, event.utterance) == asked:
            self._notice.tell(problem_error(event.problem))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tryout", text)
