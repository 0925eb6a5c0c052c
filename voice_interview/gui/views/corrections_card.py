"""The terms that were put right in a transcript, and what could not be understood."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from voice_interview.core.model import Correction, Span, Transcript
from voice_interview.gui.texts import clock
from voice_interview.gui.widgets.basics import Card, clear, fill, label, link
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.word_notes import correction_text, why_text


class CorrectionsCard(Card):
    """A line for each correction and each unclear place; hidden when there is neither.

    `undo_wanted(correction)`, `moment_wanted(start_s)` to hear a place.
    """

    undo_wanted = Signal(object)
    moment_wanted = Signal(float)

    def __init__(self) -> None:
        super().__init__(padding=16)

    def show_transcript(self, transcript: Transcript | None) -> None:
        """Show what was put right in this one."""
        clear(self.box)
        corrections = transcript.corrections if transcript else ()
        unclear = transcript.unclear if transcript else ()
        self.setVisible(bool(corrections or unclear))
        if corrections and transcript is not None:
            fill(self.box, self._head(self.tr("Corrected terms"), len(corrections)))
            for one in corrections:
                start_s = transcript.words[one.first].start_s
                self.box.addWidget(self._correction(one, start_s))
        if unclear:
            fill(self.box, self._head(self.tr("Not understood"), len(unclear)))
            self.box.addWidget(FlowRow(*map(self._place, unclear), spacing=10))

    def _head(self, title: str, count: int) -> QWidget:
        return FlowRow(label(title, "strong"), label(str(count), "soft"), spacing=8)

    def _correction(self, one: Correction, start_s: float) -> QWidget:
        heard = " ".join(word.text for word in one.heard)
        text = label(f"{heard} → {one.term}")
        text.setToolTip(why_text(one.why))
        text.setAccessibleName(f"{correction_text(one)}. {why_text(one.why)}")
        at = clock(start_s)
        hear = link(at, self.tr("Hear “{what}” at {at}").format(what=one.term, at=at))
        hear.clicked.connect(partial(self._hear, start_s))
        undo = link(
            self.tr("Undo"), self.tr("Write “{heard}” again, as it was heard").format(heard=heard)
        )
        undo.clicked.connect(partial(self._undo, one))
        return FlowRow(text, right=(hear, undo), spacing=10)

    def _place(self, span: Span) -> QWidget:
        at = clock(span.start_s)
        hear = link(at, self.tr("Hear what was not understood at {at}").format(at=at))
        hear.clicked.connect(partial(self._hear, span.start_s))
        return hear

    def _hear(self, start_s: float, _checked: bool = False) -> None:
        self.moment_wanted.emit(start_s)

    def _undo(self, correction: Correction, _checked: bool = False) -> None:
        self.undo_wanted.emit(correction)
