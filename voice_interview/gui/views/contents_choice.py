"""What of a session is exported."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from voice_interview.core.contents import Contents
from voice_interview.core.model import SAMPLE_RATE_HZ, SessionRecord
from voice_interview.gui.texts import (
    answer_title,
    answers_count,
    figure,
    gain,
    recordings_count,
)
from voice_interview.gui.widgets.basics import fill
from voice_interview.gui.widgets.buttons import Segmented
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.wrapping import WrappingCheck

_SESSION, _TAKE, _FAVORITES = "session", "take", "favorites"
_EDITED, _HEARD = "edited", "heard"
_SAMPLE_BYTES = 2
_INDENT_PX = 28
"""What depends on a box stands below its text."""


def two_columns(checks: Iterable[QWidget]) -> QGridLayout:
    """Boxes below each other in two columns of equal width."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    for at, check in enumerate(checks):
        grid.addWidget(check, at // 2, at % 2)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    return grid


class ContentsChoice(QWidget):
    """Which takes, which of their texts, and what beside the words.

    A choice that makes no difference for this session is not offered.
    """

    changed = Signal()

    def __init__(self, session: SessionRecord, take_id: str, gain_db: float) -> None:
        super().__init__()
        self._gain_db = float(round(gain_db))
        self._session = session
        self._take_id = take_id
        favorites = [one for one in session.answers if one.favorite]
        takes = [(_SESSION, self.tr("Whole session"))]
        if take_id and len(session.answers) > 1:
            takes.append((_TAKE, self.tr("This answer")))
        if favorites and len(favorites) < len(session.answers):
            takes.append((_FAVORITES, self.tr("Favorites")))
        self.takes = Segmented(self.tr("Answers"), takes)
        self.takes.choose(_SESSION)
        self.text = Segmented(
            self.tr("Text"), ((_EDITED, self.tr("As edited")), (_HEARD, self.tr("As heard")))
        )
        self.text.choose(_EDITED)
        self.numbers = self._check(self.tr("Numbers and key points"), on=True)
        self.notes = self._check(self.tr("Notes"), on=True)
        self.audio = self._check("", on=False)
        self.trimmed = self._check(self.tr("Without silence at both ends"), on=False)
        self.trimmed.setToolTip(
            self.tr("The times in texts and subtitles are those of the whole recording.")
        )
        self.trimmed.setAccessibleDescription(self.trimmed.toolTip())
        louder = self.tr("As loud as it is played here ({gain} dB)")
        self.louder = self._check(louder.format(gain=gain(gain_db)), on=False)
        for made in (self.trimmed, self.louder):
            made.setEnabled(False)
            self.audio.toggled.connect(made.setEnabled)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        offered = {
            self.takes: len(takes) > 1,
            self.text: any(one.edited_text is not None for one in session.answers),
            self.notes: any(one.notes for one in session.answers),
            self.louder: bool(self._gain_db),
        }
        if offered[self.takes] or offered[self.text]:
            box.addWidget(FlowRow(self.takes, self.text, spacing=12))
        box.addLayout(two_columns((self.numbers, self.notes)))
        box.addWidget(self.audio)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT_PX, 0, 0, 0)
        fill(below, self.trimmed, self.louder)
        box.addLayout(below)
        for one in (made for made, makes_sense in offered.items() if not makes_sense):
            one.hide()
        self.takes.chosen.connect(self._chosen)
        self._tell_size()

    @property
    def told(self) -> str:
        """Which answers are exported."""
        contents = self.contents
        wanted = [one for one in self._session.answers if contents.has(one)]
        if self.takes.value == _TAKE:
            return self.tr("This answer: {title}").format(title=answer_title(wanted[0]))
        count = answers_count(len(wanted))
        if self.takes.value == _FAVORITES:
            return self.tr("The favorites of this session: {answers}").format(answers=count)
        return self.tr("This session with {answers}").format(answers=count)

    @property
    def contents(self) -> Contents:
        """What was chosen."""
        chosen = self.takes.value
        take_ids = None
        if chosen == _TAKE:
            take_ids = frozenset({self._take_id})
        elif chosen == _FAVORITES:
            take_ids = frozenset(one.take.id for one in self._session.answers if one.favorite)
        return Contents(
            take_ids=take_ids,
            edited=self.text.value != _HEARD,
            numbers=self.numbers.isChecked(),
            notes=self.notes.isChecked(),
            audio=self.audio.isChecked(),
            trimmed=self.trimmed.isChecked() and self.audio.isChecked(),
            gain_db=self._gain_db if self.louder.isChecked() and self.audio.isChecked() else 0.0,
        )

    def _check(self, text: str, *, on: bool) -> QCheckBox:
        made = WrappingCheck(text)
        made.setAccessibleName(text)
        made.setChecked(on)
        made.toggled.connect(self.changed)
        return made

    def _chosen(self, _value: str) -> None:
        self._tell_size()
        self.changed.emit()

    def _tell_size(self) -> None:
        """Recordings are large: say how much of them there is."""
        contents = self.contents
        wanted = [one for one in self._session.answers if contents.has(one)]
        size = sum(one.take.duration_s for one in wanted) * SAMPLE_RATE_HZ * _SAMPLE_BYTES
        text = self.tr("{recordings}, {size} MB").format(
            recordings=recordings_count(len(wanted)), size=figure(size / 1e6, 1)
        )
        self.audio.setText(text)
        self.audio.setAccessibleName(text)
