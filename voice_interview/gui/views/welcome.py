"""The first steps: microphone, speaker and voice in under a minute, inside the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from voice_interview.core.ports import Level
from voice_interview.errors import UserError
from voice_interview.gui import messages
from voice_interview.gui.desk import Desk
from voice_interview.gui.language import localized
from voice_interview.gui.machine import known_voices
from voice_interview.gui.views.checks import Checks
from voice_interview.gui.widgets.basics import Card, Panels, button, fill, label, link
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.widgets.choices import ChoiceList, offer, offer_devices
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.level import LevelMeter

if TYPE_CHECKING:
    from voice_interview.audio.devices import Devices
    from voice_interview.doctor import Check

_VOICE_LETTERS = 28
_HEARD_DBFS = -35.0
"""Somebody who speaks is louder than this at the microphone; a quiet room is not."""


class Welcome(QWidget):
    """Three steps, one at a time. Each can be left behind, whatever is missing."""

    settings_wanted = Signal()
    shown = Signal()
    """The controls that can be reached have changed."""

    def __init__(self, desk: Desk, checks: Checks) -> None:
        super().__init__()
        self._desk = desk
        self._checks = checks
        self._onward: list[KeyButton] = []
        self._steps = (self._microphone_step(), self._speaker_step(), self._voice_step())
        self._pages = Panels(*self._steps)
        self._progress = label("", "small")
        skip = link(self.tr("Skip"), self.tr("Skip the first steps"))
        skip.clicked.connect(self.finish)
        title = label(self.tr("Welcome. Is everything there?"), "title")
        card = Card(padding=20, spacing=10)
        fill(card.box, FlowRow(title, self._progress, right=[skip]), self._pages)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        checks.found.connect(self._show_checks)
        checks.heard.connect(self._show_level)
        checks.tried.connect(self._show_trial)
        self.setVisible(not desk.app.settings.welcomed)
        self._go_to(0)

    @property
    def step(self) -> int:
        """Which step is shown: 0 microphone, 1 speaker, 2 voice."""
        return self._steps.index(self._pages.current)

    def open(self) -> None:
        """Begin with the first step, at a first start or when somebody asks for it."""
        self.show()
        self._go_to(0)
        self._checks.look()

    def go_on(self) -> None:
        """Do what the button of this step does."""
        self._onward[self.step].click()

    def finish(self) -> None:
        """Be done; it can be opened again from the help menu."""
        self.hide()
        app = self._desk.app
        if not app.settings.welcomed:
            self._change(welcomed=True)
        self.shown.emit()

    # ---- the steps

    def _microphone_step(self) -> QWidget:
        self.microphone = ChoiceList()
        self.microphone.setAccessibleName(self.tr("Microphone"))
        self.microphone.activated.connect(self._choose_microphone)
        self.meter = LevelMeter(self._desk.look)
        self.microphone_said = label("", "", wrap=True)
        return self._page(
            self.tr("1. Microphone: say a few words and watch the bar."),
            [self.microphone, self.meter, self.microphone_said],
            [self._mend(), self._next(self.tr("Next"), 1)],
        )

    def _speaker_step(self) -> QWidget:
        play = button(self.tr("Play a test"))
        play.clicked.connect(self._checks.play_test)
        self.speaker_said = label(self.tr("Did you hear it?"), "", wrap=True)
        again = link(self.tr("No, open settings"), self.tr("I heard nothing: open settings"))
        again.clicked.connect(self.settings_wanted)
        return self._page(
            self.tr("2. Speaker: play a short sound."),
            [FlowRow(play), self.speaker_said],
            [again, self._next(self.tr("Yes, I heard it"), 2)],
        )

    def _voice_step(self) -> QWidget:
        self.voice = ChoiceList()
        self.voice.setAccessibleName(self.tr("Voice"))
        self.voice.setMinimumContentsLength(_VOICE_LETTERS)
        self.voice.activated.connect(self._choose_voice)
        hear = button(self.tr("Hear it"))
        hear.setAccessibleName(self.tr("Hear the voice"))
        hear.clicked.connect(self._checks.hear_voice)
        self.voice_said = label("", "", wrap=True)
        self.voice_said.hide()  # what it has to say is rare, and room is short with large letters
        done = self._leading(self.tr("Done"))
        done.clicked.connect(self.finish)
        return self._page(
            self.tr("3. The interviewer's voice: choose one and hear it."),
            [self.voice, self.voice_said],
            [hear, done],
        )

    def _page(self, title: str, middle: list[QWidget], below: list[QWidget]) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        fill(box, label(title, "strong", wrap=True), *middle)
        box.addWidget(FlowRow(*below[:-1], right=below[-1:]))
        return page

    def _next(self, text: str, step: int) -> QWidget:
        made = self._leading(text)
        made.clicked.connect(partial(self._go_to, step))
        return made

    def _leading(self, text: str) -> KeyButton:
        """What Enter does at the step that is being made."""
        made = KeyButton(self._desk.look, text, self.tr("Enter"), primary=True)
        self._onward.append(made)
        return made

    def _mend(self) -> QWidget:
        again = link(self.tr("Look for microphones again"))
        again.clicked.connect(self._checks.look)
        return again

    def _go_to(self, step: int) -> None:
        self._pages.show_panel(self._steps[step])
        self._progress.setText(
            self.tr("Step {number} of {count}").format(number=step + 1, count=len(self._steps))
        )
        if step == 2:
            voice = self._desk.app.voice
            self._desk.worker.run(lambda: known_voices(voice), self._show_voices, self._no_voice)
        self.shown.emit()

    # ---- what is found

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        """What is missing is explained with its fix; one can go on all the same."""
        if self.isHidden():
            return
        found = {check.id: check for check in checks}
        for name, shown, fine in (
            ("microphone", self.microphone_said, self.tr("Nothing is heard yet.")),
            ("speaker", self.speaker_said, self.tr("Did you hear it?")),
            ("voice", self.voice_said, ""),
        ):
            check = found.get(name)
            if check is not None:
                is_fine = check.state == "ok"
                told = f"{localized(check.detail)} {localized(check.fix)}".strip()
                _say(shown, fine if is_fine else told)
        self._desk.worker.run(self._desk.app.devices, self._show_devices, self._no_devices)

    def _show_devices(self, devices: Devices) -> None:
        offer_devices(self.microphone, devices.inputs, self._desk.app.settings.microphone)

    def _no_devices(self, error: UserError) -> None:
        self.microphone_said.setText(localized(error.what))

    def _show_level(self, level: Level) -> None:
        self.meter.show_level(level.peak_dbfs)
        if level.peak_dbfs > _HEARD_DBFS:
            self.microphone_said.setText(self.tr("✓ You are heard."))

    def _show_trial(self, problem: str) -> None:
        if problem:
            told = messages.problem_text(problem)
            self.speaker_said.setText(told)
            _say(self.voice_said, told)

    def _show_voices(self, voices: tuple[tuple[str, str], ...]) -> None:
        first = ("", self.tr("Default for the language"))
        offer(self.voice, (first, *voices), self._desk.app.settings.voice)

    def _no_voice(self, error: UserError) -> None:
        _say(self.voice_said, messages.sentences(error))

    # ---- what is chosen

    def _choose_microphone(self) -> None:
        self._change(microphone=self.microphone.currentData())
        self._checks.look()

    def _choose_voice(self) -> None:
        self._change(voice=self.voice.currentData())
        self._checks.hear_voice()

    def _change(self, **changes: object) -> None:
        app = self._desk.app
        try:
            app.change_settings(replace(app.settings, **changes))
        except UserError as error:
            self.microphone_said.setText(localized(error.what))


def _say(shown: QLabel, told: str) -> None:
    shown.setText(told)
    shown.setVisible(bool(told))
