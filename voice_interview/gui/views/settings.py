"""Settings: sections below each other, found by a list on the left or by a search."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.machine import Choices
from voice_interview.gui.shelf import ModelShelf
from voice_interview.gui.theme import LARGEST_PERCENT, SMALLEST_PERCENT
from voice_interview.gui.views.model_card import ModelCard
from voice_interview.gui.views.place import GAP_PX, Place
from voice_interview.gui.views.settings_data import DataSection
from voice_interview.gui.views.settings_diagnostics import DiagnosticsSection
from voice_interview.gui.views.settings_keys import KeysSection
from voice_interview.gui.views.settings_practice import PracticeSection
from voice_interview.gui.views.settings_sound import SoundSection
from voice_interview.gui.widgets.basics import GUTTER_PX, Scroll, label, row
from voice_interview.gui.widgets.buttons import Segmented, Stepper
from voice_interview.gui.widgets.choices import ChoiceList, offer
from voice_interview.gui.widgets.section import Section
from voice_interview.gui.widgets.wrapping import WrappingCheck

_WIDEST_SEARCH_PX = 440
"""With large letters the title beside it needs the rest of a small window."""
_SAVE_AFTER_MS = 250
_LIST_PX, _PAGE_PX = 150, 560
"""The list of sections stands beside the page where both get this much, pixels at 100 %."""


class SettingsView(Place):
    """Every change holds at once; it is saved a moment later."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._changes: dict[str, Any] = {}
        self._goes = False
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(_SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self.sound = SoundSection(desk, self.notice, self._choice, self.save)
        self.sound.changed.connect(self._change)
        self.microphone, self.speaker = self.sound.microphone, self.sound.speaker
        self.voice, self.rate, self.volume = self.sound.voice, self.sound.rate, self.sound.volume
        self.practice = PracticeSection(desk.look)
        self.practice.changed.connect(self._change)
        self.language = self._choice(self.tr("Spoken language"), "spoken_language")
        self.device = self._choice(self.tr("Transcribed by"), "model_device")
        self.models = ModelCard(desk, ModelShelf(desk.app.folders), self.notice)
        self.models.chosen.connect(lambda name: self._change("model", name))
        for choice in (self.language, self.device):
            choice.activated.connect(self._look_at_models)
        self.captions = WrappingCheck(self.tr("Live text while I answer"))
        self.captions.setAccessibleName(self.captions.text())
        self.captions.toggled.connect(lambda on: self._change("captions", on))
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
        self.interface_language = self._choice(
            self.tr("Language of the window"), "interface_language"
        )
        self.interface_language.activated.connect(self._tell_language)
        self.keys = KeysSection(desk.look, self._set_keys)
        self.keys.changed.connect(lambda setting: self._change("keys", setting))
        self.data = DataSection(desk, self.notice, self._choice)
        self.compress = self.data.compress
        self.compress.toggled.connect(lambda on: self._change("compress_recordings", on))
        self.keep_days, self.delete_button = self.data.keep_days, self.data.delete_button
        self.diagnostics = DiagnosticsSection(desk, self.notice)
        self.sections = self._make_sections()
        self._build()
        self._show_settings()
        self.theme.chosen.connect(lambda value: self._change("theme", value))
        self.font_size.changed.connect(lambda value: self._change("font_percent", value))

    # ---- layout

    def _make_sections(self) -> list[tuple[str, Section | ModelCard]]:
        transcript = Section(self.desk.look, self.tr("Transcript"))
        transcript.line(self.tr("Spoken language"), self.language)
        transcript.line(self.tr("Transcribed by"), self.device)
        transcript.line("", self.captions)
        looks = Section(self.desk.look, self.tr("Looks"))
        looks.line(self.tr("Theme"), self.theme)
        looks.line(self.tr("Font size, percent"), self.font_size)
        looks.line(self.tr("Language of the window"), self.interface_language)
        return [
            (self.sound.title, self.sound),
            (self.practice.title, self.practice),
            (transcript.title, transcript),
            (self.tr("Speech models"), self.models),
            (looks.title, looks),
            (self.keys.title, self.keys),
            (self.data.title, self.data),
            (self.diagnostics.title, self.diagnostics),
        ]

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the settings…"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(min(self.desk.look.px(290), _WIDEST_SEARCH_PX))
        self.search.textChanged.connect(self._search)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.setWhatsThis(self.tr("Search the settings"))
        find.activated.connect(self.search.setFocus)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._go_to)
        self.list.itemClicked.connect(lambda item: self._go_to(self.list.row(item)))
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP_PX)
        for title, section in self.sections:
            self.list.addItem(QListWidgetItem(title))
            box.addWidget(section)
        self._nothing = label(self.tr("No setting has these words."), "soft", wrap=True)
        self._nothing.hide()
        box.addWidget(self._nothing)
        box.addStretch(1)
        self.page = Scroll(page)
        self.page.verticalScrollBar().valueChanged.connect(self._mark_section)
        self.put(row(label(self.tr("Settings"), "title"), None, self.search))
        beside = QHBoxLayout()
        beside.setSpacing(GAP_PX)
        beside.addWidget(self.list)
        beside.addWidget(self.page, 1)
        self.box.addLayout(beside, 1)
        self.list.setCurrentRow(0)
        self.desk.look.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list stands there where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.desk.look.px
        self.list.setFixedWidth(px(_LIST_PX))
        self.list.setVisible(self.width() > px(_LIST_PX + _PAGE_PX) + 2 * GUTTER_PX)

    def _go_to(self, at: int) -> None:
        """Bring that section to the top."""
        if 0 <= at < len(self.sections):
            self._goes = True
            self.page.verticalScrollBar().setValue(self.sections[at][1].y())
            self._goes = False

    def _mark_section(self, y_px: int) -> None:
        """Mark the section that is at the top, unless somebody has just chosen one."""
        if self._goes:
            return
        tops = [section.y() for _, section in self.sections]
        at = max((i for i, top in enumerate(tops) if top <= y_px + GAP_PX), default=0)
        self.list.blockSignals(True)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _search(self, text: str) -> None:
        words = text.casefold().split()
        found_any = False
        for at, (title, section) in enumerate(self.sections):
            if isinstance(section, Section):
                found = section.search(words)
            else:
                found = all(word in title.casefold() for word in words)
                section.setVisible(found)
            self.list.setRowHidden(at, not found)
            found_any = found_any or found
        self._nothing.setVisible(not found_any)

    def _choice(self, name: str, setting: str) -> QComboBox:
        made = ChoiceList()
        made.setAccessibleName(name)
        made.setMinimumContentsLength(6)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.activated.connect(lambda _: self._change(setting, made.currentData()))
        return made

    # ---- values

    def _show_settings(self) -> None:
        settings = self.desk.app.settings
        offer(self.language, self._languages(), settings.spoken_language)
        offer(self.device, self._processors(), settings.model_device)
        offer(self.keep_days, self._ages(), settings.keep_days)
        offer(self.interface_language, self._of_window(), settings.interface_language)
        self.captions.setChecked(settings.captions)
        self.practice.show_settings(settings)
        self.compress.setChecked(settings.compress_recordings)
        self.theme.choose(settings.theme)
        self.font_size.set_value(settings.font_percent)

    def enter(self) -> None:
        """Look at the machine; show what was chosen elsewhere."""
        settings = self.desk.app.settings
        self.theme.choose(settings.theme)
        self.font_size.set_value(settings.font_percent)
        self.captions.setChecked(settings.captions)
        self.keys.show_keys()
        self.data.look_at_it()
        self.diagnostics.look_at_it()
        self.microphone.setFocus()
        self.sound.open()
        self._look_at_models()

    def leave(self) -> None:
        """Save what was changed last; nothing goes on looking."""
        self.sound.close_down()
        self.save()

    def close_down(self) -> None:
        """The window goes."""
        self.models.close_down()
        self.data.work.close_down()

    def _look_at_models(self) -> None:
        self.models.look(replace(self.desk.app.settings, **self._changes))

    def _set_keys(self) -> tuple[str, ...]:
        keys: tuple[str, ...] = self._changes.get("keys", self.desk.app.settings.keys)
        return keys

    def _tell_language(self) -> None:
        self.notice.inform(self.tr("The window speaks that language when it is opened again."))

    def _languages(self) -> Choices:
        return (
            ("bank", self.tr("The question bank's")),
            ("en", self.tr("English")),
            ("detect", self.tr("Found out by listening")),
        )

    def _of_window(self) -> Choices:
        """Each language by its own name, so that everybody finds theirs."""
        return (
            ("system", self.tr("The system's")),
            ("en", "English"),
            ("de", "Deutsch"),
            ("es", "Español"),
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
