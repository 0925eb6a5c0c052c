"""What a session needs, looked at before it begins; the microphone is heard while it is shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from voice_interview.core import events as e
from voice_interview.core.commands import Command
from voice_interview.core.hearing import Ear
from voice_interview.core.live import Session, State
from voice_interview.core.ports import Playback
from voice_interview.gui import messages
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.preflight import PreflightStrip
from voice_interview.paths import shipped
from voice_interview.problems import problem_error
from voice_interview.trial import TRIAL_TURN

if TYPE_CHECKING:
    from voice_interview.doctor import Check

_METER_MS = 33
_HEAR_MS = 20_000
"""So long the microphone is heard for its meter; a window that is left alone hears nothing."""


class Checks(QWidget):
    """The strip with all checks, and what its buttons do.

    `found(checks)` after each look; `heard(level)` about 30 times a second while the microphone is
    heard; `tried(problem)` when a test sound or the voice has ended, empty when all went well.
    """

    found = Signal(tuple)
    heard = Signal(object)
    tried = Signal(str)

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__()
        self._desk = desk
        self._notice = notice
        self.held = False
        """The microphone is wanted by a session that begins."""
        self._hearing = False
        self._ear = Ear()
        self.strip = PreflightStrip(desk.look)
        self.strip.voice_wanted.connect(self.hear_voice)
        self.strip.sound_wanted.connect(self.play_test)
        self.strip.again_wanted.connect(self.look)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.strip)
        self._meter_timer = QTimer(self)
        self._meter_timer.setInterval(_METER_MS)
        self._meter_timer.timeout.connect(self._read_level)
        self._hear_timer = QTimer(self)
        self._hear_timer.setSingleShot(True)
        self._hear_timer.setInterval(_HEAR_MS)
        self._hear_timer.timeout.connect(self.stop_hearing)
        self.tried.connect(self._tell_trial)
        desk.bridge.changed.connect(self._follow)

    @property
    def hearing(self) -> bool:
        """Whether the microphone is open."""
        return self._hearing

    def look(self) -> None:
        """Look for microphone, voice and model in the background.

        The microphone comes first and is opened at once: finding a voice takes longer. New devices
        are found only while none is open.
        """
        self.stop_hearing()
        self._desk.worker.run(self._desk.app.check_microphone, self._hear, self._notice.tell)

    def stop_hearing(self) -> None:
        """Let the microphone go."""
        if self._hearing:
            self._hearing = False
            self._meter_timer.stop()
            self._hear_timer.stop()
            self._desk.app.microphone.close()
            self.strip.show_listening(False)

    def hear_voice(self) -> None:
        """Say a sentence in the interviewer's voice."""
        text = self.tr("Hello. This is how I will ask you questions.")
        self._desk.app.voice.say(TRIAL_TURN, TRIAL_TURN, text)

    def play_test(self) -> None:
        """Play a short sound, for which no voice is needed."""
        sound = shipped("assets") / "sounds" / "test.wav"
        self._desk.app.player.play(Playback(str(sound)), _nothing, self._test_ended)

    def _test_ended(self, problem: str) -> None:
        """On the player's thread, perhaps after the window has gone."""
        if isValid(self):
            self.tried.emit(problem)

    def _hear(self, microphone: Check) -> None:
        is_free = self._desk.bridge.session.state is State.IDLE and not self.held
        if microphone.state != "failed" and is_free and self.isVisible() and not self._hearing:
            self._hearing = True
            self._ear.clear()
            self._desk.app.microphone.open(turn=TRIAL_TURN)
            self._meter_timer.start()
            self._hear_timer.start()
            self.strip.show_listening(True)
        self._desk.worker.run(self._desk.app.checks, self._show, self._notice.tell)

    def _show(self, checks: tuple[Check, ...]) -> None:
        self.strip.show_checks(checks)
        self.found.emit(checks)

    def _read_level(self) -> None:
        level = self._desk.app.microphone.level()
        self.strip.meter.show_level(level.peak_dbfs)
        self._ear.add(time.monotonic(), level)
        self.strip.show_hearing(messages.hearing(self._ear.judge()))
        self.heard.emit(level)

    def _follow(self, _session: Session, event: e.Event, _commands: tuple[Command, ...]) -> None:
        """What the voice replies to a trial is of no session; it is told here."""
        if isinstance(event, e.VoiceFinished | e.VoiceFailed) and event.turn == TRIAL_TURN:
            self.tried.emit(event.problem if isinstance(event, e.VoiceFailed) else "")

    def _tell_trial(self, problem: str) -> None:
        if problem and self.isVisible():
            self._notice.tell(problem_error(e.Problem(problem)))


def _nothing() -> None:
    """The sound has begun; nobody waits for that."""
