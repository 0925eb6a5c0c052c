"""Settings of microphone, speaker and voice, each of which can be tried."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from voice_interview.core.hearing import Ear
from voice_interview.gui import messages
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.machine import Choices, known_voices
from voice_interview.gui.tryout import Tryout
from voice_interview.gui.widgets.basics import label, link
from voice_interview.gui.widgets.buttons import Stepper
from voice_interview.gui.widgets.choices import offer, offer_devices
from voice_interview.gui.widgets.level import LevelMeter
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.section import Section, use_line
from voice_interview.trial import TRIAL_TURN

if TYPE_CHECKING:
    from voice_interview.audio.devices import Devices

Choice = Callable[[str, str], QComboBox]
"""Makes the list of a setting: its name, and what it is called in the settings."""

_LOOK_MS = 5_000
"""How often devices are looked for while the page is open: PortAudio is started anew each time."""
_FRAME_MS = 33
_LISTEN_MS = 20_000


class SoundSection(Section):
    """`changed(name, value)` of a setting. `open` and `close` bound the time it is seen."""

    changed = Signal(str, object)

    def __init__(
        self, desk: Desk, notice: Notice, choice: Choice, save: Callable[[], None]
    ) -> None:
        super().__init__(desk.look, self.tr("Sound"))
        self._desk = desk
        self._notice = notice
        self._save = save
        self._voice = Tryout(desk, notice, self)
        self._devices: Devices | None = None
        self._looking = False
        self._listening = False
        self._ear = Ear()
        self.microphone = choice(self.tr("Microphone"), "microphone")
        self.speaker = choice(self.tr("Speaker"), "speaker")
        self.voice = choice(self.tr("Voice"), "voice")
        self.rate = Stepper(desk.look, self.tr("Words per minute"), range(80, 300, 5))
        self.volume = Stepper(desk.look, self.tr("Volume, percent"), range(10, 100, 10))
        self.meter = LevelMeter(desk.look)
        self.verdict = label("", "caution", wrap=True)
        self.listen = link(self.tr("Test it"), self.tr("Test the microphone"))
        self.listen.clicked.connect(self._toggle_listening)
        self.hear_speaker = link(self.tr("Test it"), self.tr("Test the speaker"))
        self.hear_speaker.clicked.connect(self._test_speaker)
        self.hear = link(self.tr("Hear it"), self.tr("Hear the voice"))
        self.hear.clicked.connect(self._hear_voice)
        self._build()
        self._poll = QTimer(self)
        self._poll.setInterval(_LOOK_MS)
        self._poll.timeout.connect(self.look_for_devices)
        self._frame = QTimer(self)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._read_level)
        self._enough = QTimer(self)
        self._enough.setSingleShot(True)
        self._enough.setInterval(_LISTEN_MS)
        self._enough.timeout.connect(self.stop_listening)
        self.rate.changed.connect(lambda value: self.changed.emit("voice_rate_wpm", value))
        self.volume.changed.connect(lambda value: self.changed.emit("voice_volume", value / 100))

    def _build(self) -> None:
        self.line(self.tr("Microphone"), self.microphone, self.listen)
        heard = QWidget()
        beside = QHBoxLayout(heard)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(self.meter, 1)
        beside.addWidget(self.verdict, 1)
        heard.setProperty("wide", True)
        self._level_line = self.line("", heard)
        use_line(self._level_line, used=False)
        self.line(self.tr("Speaker"), self.speaker, self.hear_speaker)
        self.line(self.tr("Voice"), self.voice, self.hear)
        self.line(self.tr("Words per minute"), self.rate)
        self.line(self.tr("Volume, percent"), self.volume)

    # ---- while it is seen

    def open(self) -> None:
        """Look for devices, now and as long as the page is seen, and for voices."""
        settings = self._desk.app.settings
        self.rate.set_value(settings.voice_rate_wpm)
        self.volume.set_value(round(settings.voice_volume * 100))
        self._devices = None  # the choice may have changed elsewhere: offer what is found anew
        self.look_for_devices()
        self._poll.start()
        if not self.voice.count():
            self._show_voices(())  # until the others are found
        find = partial(known_voices, self._desk.app.voice)
        self._desk.worker.run(find, self._show_voices, self._notice.tell)

    def close_down(self) -> None:
        """Nobody looks: nothing runs."""
        self._poll.stop()
        self.stop_listening()

    @property
    def _is_free(self) -> bool:
        """Whether neither a session nor a playback needs the sound system."""
        resting = self._desk.bridge.session.state in RESTING
        return resting and not self._listening and not self._desk.playback.playing

    def look_for_devices(self) -> None:
        """PortAudio finds new ones only while nothing is open."""
        if self._is_free and not self._looking:
            self._looking = True
            self._desk.worker.run(self._desk.app.devices, self._show_devices, self._notice.tell)

    def _show_devices(self, devices: Devices) -> None:
        self._looking = False
        is_open = any(it.view().isVisible() for it in (self.microphone, self.speaker))
        if (devices == self._devices and self.microphone.count() > 1) or is_open:
            return
        self._devices = devices
        settings = self._desk.app.settings
        offer_devices(self.microphone, devices.inputs, settings.microphone)
        offer_devices(self.speaker, devices.outputs, settings.speaker)

    def _show_voices(self, voices: Choices) -> None:
        if self.voice.view().isVisible():  # somebody is choosing
            QTimer.singleShot(_FRAME_MS, self, partial(self._show_voices, voices))
            return
        first = ("", self.tr("Default for the language"))
        offer(self.voice, (first, *voices), self._desk.app.settings.voice)

    # ---- trying them

    def _toggle_listening(self) -> None:
        if self._listening:
            self.stop_listening()
        elif not self._is_free:
            self._notice.inform(self.tr("Finish the session first: it needs the microphone."))
        else:
            self._apply()
            self._listening = True
            self._ear.clear()
            self.verdict.setText(self.tr("Say something."))
            use_line(self._level_line, used=True)
            self.listen.setText(self.tr("Stop"))
            self.listen.setAccessibleName(self.tr("Stop testing the microphone"))
            self._desk.app.microphone.open(turn=TRIAL_TURN)
            self._frame.start()
            self._enough.start()

    def stop_listening(self) -> None:
        """Release the microphone; what was found out stays to be read."""
        if not self._listening:
            return
        self._listening = False
        self._frame.stop()
        self._enough.stop()
        self._desk.app.microphone.close()
        self.listen.setText(self.tr("Test it"))
        self.listen.setAccessibleName(self.tr("Test the microphone"))

    def _read_level(self) -> None:
        level = self._desk.app.microphone.level()
        self.meter.show_level(level.peak_dbfs)
        self._ear.add(time.monotonic(), level)
        told = messages.hearing(self._ear.judge())
        if told and told != self.verdict.text():
            self.verdict.setText(told)

    def _test_speaker(self) -> None:
        self._apply()
        self._voice.say(self.tr("One, two, three. If you hear this, the speaker works."))

    def _hear_voice(self) -> None:
        self._apply()
        self._voice.say(self.tr("Hello. This is how I will ask you questions."))

    def _apply(self) -> None:
        """What was chosen just now is what is tried."""
        self._save()
