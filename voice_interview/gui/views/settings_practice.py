"""Settings of how a session runs: sounds, countdown, motion."""

from __future__ import annotations

from PySide6.QtCore import Signal

from voice_interview.gui.motion import OFF, ON, SYSTEM
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.buttons import Segmented
from voice_interview.gui.widgets.section import Section
from voice_interview.gui.widgets.wrapping import WrappingCheck
from voice_interview.settings import Settings


class PracticeSection(Section):
    """`changed(name, value)` tells each change."""

    changed = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Practice"))
        self.cues = WrappingCheck(self.tr("A soft sound before and after each recording"))
        self.countdown = WrappingCheck(self.tr("Count down 3, 2, 1 before each recording"))
        self.motion = Segmented(
            self.tr("Reduced motion"),
            [(SYSTEM, self.tr("As the system")), (ON, self.tr("On")), (OFF, self.tr("Off"))],
        )
        for box, name in ((self.cues, "cues"), (self.countdown, "countdown")):
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda on, name=name: self.changed.emit(name, on))
            self.line("", box)
        self.motion.chosen.connect(lambda value: self.changed.emit("reduced_motion", value))
        self.line(self.tr("Reduced motion"), self.motion)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.cues.setChecked(settings.cues)
        self.countdown.setChecked(settings.countdown)
        self.motion.choose(settings.reduced_motion)
