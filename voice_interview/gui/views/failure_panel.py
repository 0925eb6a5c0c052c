"""Why a session stands still, what is kept, and another microphone to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from voice_interview.core.events import Problem
from voice_interview.core.live import Session
from voice_interview.errors import UserError
from voice_interview.gui import messages
from voice_interview.gui.desk import Desk
from voice_interview.gui.language import localized
from voice_interview.gui.widgets.basics import Card, fill, label, link, row
from voice_interview.gui.widgets.choices import ChoiceList, offer_devices

if TYPE_CHECKING:
    from voice_interview.audio.devices import Devices

_OF_MICROPHONE = (
    Problem.NO_MICROPHONE,
    Problem.MICROPHONE_LOST,
    Problem.MICROPHONE_CHANGED,
    Problem.MICROPHONE_BUSY,
    Problem.AUDIO_CRASHED,
)

_WIDEST_PX = 380


class FailurePanel(QWidget):
    """The three sentences, with what there is to choose from when the microphone is at fault."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._turn = -1
        self._what = label("", "alarm", wrap=True)
        self._kept = label("", "", wrap=True)
        self._fix = label("", "", wrap=True)
        self.microphone = ChoiceList()
        self.microphone.setAccessibleName(self.tr("Microphone"))
        self.microphone.activated.connect(self._choose)
        again = link(self.tr("Look again"), self.tr("Look for microphones again"))
        again.clicked.connect(self._look)
        self.microphone.setMinimumContentsLength(6)
        self.microphone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice = QWidget()
        line = QVBoxLayout(self._choice)
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(label(self.tr("Microphone")))
        chosen = row(self.microphone, again, None)
        chosen.setStretch(0, 3)
        self.microphone.setMaximumWidth(desk.look.px(_WIDEST_PX))
        line.addLayout(chosen)
        card = Card(padding=24, spacing=10)
        fill(card.box, self._what, self._kept, self._fix, self._choice)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        fill(box, card, None)

    def show_session(self, session: Session) -> None:
        """Show the problem of a session in FAILED."""
        error = messages.failure(session)
        for shown, text in ((self._what, error.what), (self._kept, error.kept),
                            (self._fix, error.fix)):  # fmt: skip
            shown.setText(localized(text))
            shown.setVisible(bool(text))
        self.setAccessibleName(localized(str(error)))
        of_microphone = session.problem in _OF_MICROPHONE
        self._choice.setVisible(of_microphone)
        if of_microphone and session.turn != self._turn:
            self._turn = session.turn
            self._look()

    def _look(self) -> None:
        """The process that lost a device is gone: the new one lists what there is now."""
        self._desk.worker.run(self._desk.app.devices, self._show_devices, self._failed)

    def _show_devices(self, devices: Devices) -> None:
        offer_devices(self.microphone, devices.inputs, self._desk.app.settings.microphone)

    def _choose(self) -> None:
        app = self._desk.app
        try:
            app.change_settings(replace(app.settings, microphone=self.microphone.currentData()))
        except UserError as error:
            self._failed(error)

    def _failed(self, error: UserError) -> None:
        self._fix.setText(f"{localized(error.what)} {localized(error.fix)}")
