"""The strip under the set-up: whether everything is there that a session needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from voice_interview.gui.language import localized
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import Card, label, link
from voice_interview.gui.widgets.level import LevelMeter

if TYPE_CHECKING:
    from voice_interview.doctor import Check

ALWAYS_SHOWN = ("microphone", "speaker", "voice", "model", "disk")
"""Other checks show up only when something is wrong with them."""

_MENDED_IN_SETTINGS = ("microphone", "speaker", "voice", "model")

_LEAST_PX = 176


class PreflightStrip(Card):
    """One column per check: a sign, a word for it, what was found and the fix.

    `voice_wanted` when the voice is to be heard, `sound_wanted` when a test sound is,
    `again_wanted` when all is to be checked again; `settings_wanted` and `folder_wanted` lead to
    where a failure is mended.
    """

    voice_wanted = Signal()
    sound_wanted = Signal()
    again_wanted = Signal()
    settings_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16, spacing=0)
        self._look = look
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(26)
        self._grid.setVerticalSpacing(14)
        self.box.addLayout(self._grid)
        self._columns: list[QWidget] = []
        self._checks: tuple[Check, ...] = ()
        self.meter = LevelMeter(look)
        self.meter.hide()
        self.hearing = label("", "caution", wrap=True)
        self.hearing.hide()
        self._listens = False
        self.listen = link(self.tr("Listen again"), self.tr("Listen to the microphone again"))
        self.listen.clicked.connect(self.again_wanted)
        self.listen.hide()
        self.setAccessibleName(self.tr("Checks before you start"))
        self._show_pending()
        look.changed.connect(self._rebuild)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these, what is wrong first; what is fine and not `ALWAYS_SHOWN` is left out."""
        wanted = [check for check in checks if check.id in ALWAYS_SHOWN or check.state != "ok"]
        self._checks = tuple(sorted(wanted, key=lambda check: check.state == "ok"))
        self._rebuild()

    def show_listening(self, listens: bool) -> None:
        """Show the level while the microphone is heard; else the way to hear it again."""
        self._listens = listens
        if self.meter.parentWidget() is not None:
            self.meter.setVisible(listens)
            self.listen.setVisible(not listens)

    def show_hearing(self, text: str) -> None:
        """Say what is wrong with the sound; empty: nothing. What was said stays to be read."""
        if self.hearing.text() != text:
            self.hearing.setText(text)
            self.hearing.setVisible(bool(text) and self.hearing.parentWidget() is not None)

    @property
    def checks(self) -> tuple[Check, ...]:
        """What is shown."""
        return self._checks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the columns anew."""
        self._arrange()
        super().resizeEvent(event)

    def _show_pending(self) -> None:
        text = label(self.tr("Looking at microphone, voice and speech model…"), "soft")
        self._columns = [text]
        self._grid.addWidget(text, 0, 0)

    def _rebuild(self) -> None:
        self.meter.setParent(None)
        self.hearing.setParent(None)
        self.listen.setParent(None)
        for column in self._columns:
            self._grid.removeWidget(column)
            column.deleteLater()
        self._columns = []
        if not self._checks:
            self._show_pending()
            return
        self._columns = [self._column(check) for check in self._checks]
        self._arrange()

    def _arrange(self) -> None:
        per_row = max(1, self.width() // self._look.px(_LEAST_PX))
        per_row = min(per_row, max(1, len(self._columns)))
        rows = -(-len(self._columns) // per_row)
        per_row = -(-len(self._columns) // rows) if rows else 1
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 1 if at < per_row else 0)
        for at, column in enumerate(self._columns):
            place = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(column, at // per_row, at % per_row, place)

    def _column(self, check: Check) -> QWidget:
        column = QWidget()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(check_sign(self._look, check.state))
        head.addWidget(label(localized(check.title), "strong"))
        head.addStretch(1)
        box.addLayout(head)
        box.addWidget(label(localized(check.detail), "small", wrap=True))
        if check.state != "ok" and check.fix:
            box.addWidget(label(localized(check.fix), "caution", wrap=True))
            box.addWidget(self._way_to_mend(check))
            again = link(self.tr("Check again"))
            again.clicked.connect(self.again_wanted)
            box.addWidget(again)
        if check.id == "voice" and check.state != "failed":
            hear = link(self.tr("Hear it"), self.tr("Hear the voice"))
            hear.clicked.connect(self.voice_wanted)
            box.addWidget(hear)
        if check.id == "speaker" and check.state != "failed":
            play = link(self.tr("Play a test"), self.tr("Play a test on the speaker"))
            play.clicked.connect(self.sound_wanted)
            box.addWidget(play)
        if check.id == "microphone" and check.state != "failed":
            box.addSpacing(4)
            box.addWidget(self.meter)
            box.addWidget(self.hearing)
            self.hearing.setVisible(bool(self.hearing.text()))
            box.addWidget(self.listen)
            self.show_listening(self._listens)
        column.setAccessibleName(f"{localized(check.title)}: {localized(check.detail)}")
        return column

    def _way_to_mend(self, check: Check) -> QWidget:
        """The button that leads to where the fix is done."""
        if check.id in _MENDED_IN_SETTINGS:
            made = link(
                self.tr("Open settings"),
                self.tr("{title}: open settings").format(title=localized(check.title)),
            )
            made.clicked.connect(self.settings_wanted)
        else:
            made = link(self.tr("Open data folder"))
            made.clicked.connect(self.folder_wanted)
        return made


def check_sign(look: Look, state: str) -> QLabel:
    """A sign and a color for the state of a check: neither has to be seen alone."""
    theme = look.theme
    signs = {
        "ok": ("✓", theme.good.ink, _tr("fine")),
        "warning": ("!", theme.caution.ink, _tr("look at this")),
        "failed": ("✕", theme.record, _tr("missing")),
    }
    sign, color, name = signs.get(state, signs["failed"])
    made = label(sign, "strong")
    made.setStyleSheet(f"color: {color}; font-weight: 700")
    made.setAccessibleName(name)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreflightStrip", text)
