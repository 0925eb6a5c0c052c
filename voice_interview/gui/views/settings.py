"""Settings: devices, voice, speech model, looks, and where the data lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from voice_interview import deleting
from voice_interview.compressing import Saving, saving
from voice_interview.deleting import Removal
from voice_interview.errors import UserError
from voice_interview.gui import texts
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.machine import Choices, known_voices
from voice_interview.gui.shelf import ModelShelf
from voice_interview.gui.theme import LARGEST_PERCENT, SMALLEST_PERCENT
from voice_interview.gui.views.model_card import ModelCard
from voice_interview.gui.views.place import GAP_PX, Place
from voice_interview.gui.widgets.basics import Card, Columns, Scroll, button, fill, label, link, row
from voice_interview.gui.widgets.buttons import Segmented, Stepper
from voice_interview.gui.widgets.choices import offer, offer_devices
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.trial import TRIAL_TURN

if TYPE_CHECKING:
    from voice_interview.audio.devices import Devices

_SAVE_AFTER_MS = 250
_NAMES_PX, _CONTROLS_PX = 140, 280
"""The names of all settings stand in a column of this width, pixels at 100 %; above the controls
where these would get less than theirs."""


class SettingsView(Place):
    """Every change holds at once; it is saved a moment later."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._changes: dict[str, Any] = {}
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self.microphone = self._choice(self.tr("Microphone"), "microphone")
        self.speaker = self._choice(self.tr("Speaker"), "speaker")
        self.voice = self._choice(self.tr("Voice"), "voice")
        self.language = self._choice(self.tr("Spoken language"), "spoken_language")
        self.device = self._choice(self.tr("Transcribed by"), "model_device")
        self.keep_days = self._choice(self.tr("Offer to delete"), "keep_days")
        self.models = ModelCard(desk, ModelShelf(desk.app.folders), self.notice)
        self.models.chosen.connect(lambda name: self._change("model", name))
        for choice in (self.language, self.device):
            choice.activated.connect(self._look_at_models)
        self.rate = Stepper(desk.look, self.tr("Words per minute"), range(80, 300, 5))
        self.volume = Stepper(desk.look, self.tr("Volume, percent"), range(10, 100, 10))
        self.captions = QCheckBox(self.tr("Live text while I answer"))
        self.captions.setAccessibleName(self.captions.text())
        self.compress = QCheckBox(self.tr("Compress recordings, without losing anything"))
        self.compress.setAccessibleName(self.compress.text())
        self.saved = label("", "small", wrap=True)
        self.theme = Segmented(
            self.tr("Theme"),
            [
                ("system", self.tr("System")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ],
        )
        sizes = range(SMALLEST_PERCENT, LARGEST_PERCENT, 10)
        self.font_size = Stepper(desk.look, self.tr("Font size, percent"), sizes)
        self._build()
        self._show_settings()
        self._connect()

    # ---- layout

    def _build(self) -> None:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP_PX)
        refresh = link(self.tr("Look again"), self.tr("Look for microphones and speakers again"))
        refresh.clicked.connect(self._load_devices)
        hear = link(self.tr("Hear it"), self.tr("Hear the voice"))
        hear.clicked.connect(self._hear_voice)
        fill(
            box,
            self._card(
                self.tr("SOUND"),
                [
                    (self.tr("Microphone"), self.microphone, refresh),
                    (self.tr("Speaker"), self.speaker, None),
                    (self.tr("Voice"), self.voice, hear),
                    (self.tr("Words per minute"), self.rate, None),
                    (self.tr("Volume, percent"), self.volume, None),
                ],
            ),
            self._card(
                self.tr("TRANSCRIPT"),
                [
                    (self.tr("Spoken language"), self.language, None),
                    (self.tr("Transcribed by"), self.device, None),
                    ("", self.captions, None),
                ],
            ),
            self.models,
            self._card(
                self.tr("LOOKS"),
                [
                    (self.tr("Theme"), self.theme, None),
                    (self.tr("Font size, percent"), self.font_size, None),
                ],
            ),
            self._data_card(),
            None,
        )
        self.put(label(self.tr("Settings"), "title"))
        self.box.addWidget(Scroll(page), 1)

    def _card(self, title: str, lines: Sequence[tuple[str, QWidget, QWidget | None]]) -> Card:
        card = Card(spacing=12)
        fill(card.box, label(title, "heading"))
        for name, control, extra in lines:
            named = label(name, wrap=True)
            named.setMinimumWidth(self.desk.look.px(_NAMES_PX))
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(14)
            line.addWidget(control, 1 if isinstance(control, QComboBox) else 0)
            if extra is not None:
                line.addWidget(extra)
            if not isinstance(control, QComboBox):
                line.addStretch(1)
            columns = Columns(self.desk.look, spacing=20)
            columns.add(named, 0, _NAMES_PX)
            columns.add(holder, 1, _CONTROLS_PX)
            card.box.addWidget(columns)
        return card

    def _data_card(self) -> Card:
        card = Card()
        folder = self.desk.app.folders.root
        opens = button(self.tr("Open folder"))
        opens.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        line = Columns(self.desk.look)
        line.add(label(str(folder), wrap=True), 1, _CONTROLS_PX)
        line.add(opens, 0, _NAMES_PX)
        text = self.tr(
            "Recordings, transcripts and settings lie here and nowhere else. "
            "Nothing leaves this computer."
        )
        self.delete_button = button(self.tr("Delete everything…"))
        self.delete_button.clicked.connect(self._list_everything)
        keep = Columns(self.desk.look, spacing=20)
        named = label(self.tr("Offer to delete"), wrap=True)
        named.setMinimumWidth(self.desk.look.px(_NAMES_PX))
        keep.add(named, 0, _NAMES_PX)
        keep.add(self.keep_days, 1, _CONTROLS_PX)
        small = label(text, "small", wrap=True)
        heading = label(self.tr("DATA"), "heading")
        fill(card.box, heading, line, small, self.compress, self.saved, keep)
        card.box.addLayout(row(self.delete_button, None))
        return card

    def _choice(self, name: str, setting: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setMinimumContentsLength(6)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.activated.connect(lambda _: self._change(setting, made.currentData()))
        return made

    # ---- values

    def _show_settings(self) -> None:
        settings = self.desk.app.settings
        offer_devices(self.microphone, (), settings.microphone)
        offer_devices(self.speaker, (), settings.speaker)
        self._show_voices(())
        offer(self.language, self._languages(), settings.spoken_language)
        offer(self.device, self._processors(), settings.model_device)
        offer(self.keep_days, self._ages(), settings.keep_days)
        self.rate.set_value(settings.voice_rate_wpm)
        self.volume.set_value(round(settings.voice_volume * 100))
        self.captions.setChecked(settings.captions)
        self.compress.setChecked(settings.compress_recordings)
        self.theme.choose(settings.theme)
        self.font_size.set_value(settings.font_percent)

    def _connect(self) -> None:
        self.rate.changed.connect(lambda value: self._change("voice_rate_wpm", value))
        self.volume.changed.connect(lambda value: self._change("voice_volume", value / 100))
        self.captions.toggled.connect(lambda on: self._change("captions", on))
        self.compress.toggled.connect(lambda on: self._change("compress_recordings", on))
        self.theme.chosen.connect(lambda value: self._change("theme", value))
        self.font_size.changed.connect(lambda value: self._change("font_percent", value))

    def enter(self) -> None:
        """Look for devices; show what was chosen elsewhere."""
        settings = self.desk.app.settings
        self.theme.choose(settings.theme)
        self.font_size.set_value(settings.font_percent)
        self.microphone.setFocus()
        self._load_devices()
        run, app = self.desk.worker.run, self.desk.app
        run(partial(known_voices, app.voice), self._show_voices, self.notice.tell)
        run(partial(saving, app.folders.audio), self._show_saving, self.notice.tell)
        self._look_at_models()

    def leave(self) -> None:
        """Save what was changed last."""
        self.save()

    def _load_devices(self) -> None:
        """Not while a session needs the sound system."""
        if self.desk.bridge.session.state in RESTING:
            self.desk.worker.run(self.desk.app.devices, self._show_devices, self.notice.tell)

    def _show_devices(self, devices: Devices) -> None:
        settings = self.desk.app.settings
        offer_devices(self.microphone, devices.inputs, settings.microphone)
        offer_devices(self.speaker, devices.outputs, settings.speaker)

    def _show_voices(self, voices: Choices) -> None:
        first = ("", self.tr("Default for the language"))
        offer(self.voice, (first, *voices), self.desk.app.settings.voice)

    def _show_saving(self, found: Saving) -> None:
        self.saved.setText(texts.saving(found))

    def _look_at_models(self) -> None:
        self.models.look(replace(self.desk.app.settings, **self._changes))

    def _languages(self) -> Choices:
        return (
            ("bank", self.tr("The question bank's")),
            ("en", self.tr("English")),
            ("detect", self.tr("Found out by listening")),
        )

    def _processors(self) -> Choices:
        return (
            ("cpu", self.tr("The processor")),
            ("cuda", self.tr("The graphics card (CUDA), where it works")),
        )

    def _ages(self) -> list[tuple[int, str]]:
        text = self.tr("What is older than {days} days")
        return [(0, self.tr("Nothing"))] + [
            (days, text.format(days=days)) for days in (30, 90, 180, 365)
        ]

    # ---- deleting everything

    def _list_everything(self) -> None:
        """First it is listed. Not while a session needs what would go."""
        if self.desk.bridge.session.state not in RESTING:
            self.notice.inform(self.tr("Finish the session first."))
            return
        archive = self.desk.app.archive
        self.desk.worker.run(
            lambda: deleting.everything(archive), self._ask_to_delete, self.notice.tell
        )

    def _ask_to_delete(self, listed: Removal) -> None:
        if listed.is_empty:
            self.notice.inform(self.tr("There is nothing to delete."))
            return
        archive = self.desk.app.archive
        ask_to_delete(
            self,
            self.tr("Delete everything"),
            self.tr("Delete everything you ever said for good?"),
            texts.removal(listed),
            lambda: self.desk.worker.run(
                lambda: deleting.delete(archive, listed), self._deleted, self.notice.tell
            ),
        )

    def _deleted(self, _nothing: None) -> None:
        self.notice.inform(
            self.tr("Everything you said is deleted."),
            self.tr("Question banks, speech models and settings are kept."),
        )

    def _change(self, name: str, value: object) -> None:
        if getattr(self.desk.app.settings, name) == value and name not in self._changes:
            return
        self._changes[name] = value
        if name in ("theme", "font_percent"):
            self.desk.look.choose(self.theme.value, self.font_size.value)
        self._save_timer.start()

    def save(self) -> None:
        """Keep the changes."""
        self._save_timer.stop()
        if not self._changes:
            return
        changes, self._changes = self._changes, {}
        try:
            self.desk.app.change_settings(replace(self.desk.app.settings, **changes))
        except UserError as error:
            self.notice.tell(error)

    def _hear_voice(self) -> None:
        self.save()
        text = self.tr("Hello. This is how I will ask you questions.")
        self.desk.app.voice.say(TRIAL_TURN, TRIAL_TURN, text)
