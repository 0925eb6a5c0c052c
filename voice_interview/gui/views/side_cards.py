"""The cards beside the transcript: numbers, parts, key points, notes and corrections."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.core.metrics import bands_of, measure
from voice_interview.core.model import Answer
from voice_interview.core.star import parts_of
from voice_interview.gui.desk import Desk
from voice_interview.gui.edits import Edits
from voice_interview.gui.views.bands_dialog import BandsDialog
from voice_interview.gui.views.corrections_card import CorrectionsCard
from voice_interview.gui.views.evidence_cards import PointsCard, StarCard
from voice_interview.gui.views.metric_cards import MetricCards
from voice_interview.gui.views.notes_card import NotesCard
from voice_interview.gui.widgets.basics import fill, link
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.tabbing import tab_as_laid_out


class SideCards(QWidget):
    """All that is known of one answer besides its words.

    `moments_wanted(Moments)` to mark and hear what a card counts, `moment_wanted(start_s)` to hear
    a single place.
    """

    moments_wanted = Signal(object)
    moment_wanted = Signal(float)

    def __init__(self, desk: Desk, edits: Edits) -> None:
        super().__init__()
        self._desk = desk
        self._answer: Answer | None = None
        self.metrics = MetricCards(desk.look, per_row=2)
        self.star = StarCard(desk.look)
        self.points = PointsCard()
        self.notes = NotesCard(desk, edits)
        self.corrections = CorrectionsCard()
        self.bands_button = link(
            self.tr("Target ranges…"),
            self.tr("Change what counts as good and what is worth a note"),
        )
        self.bands_button.clicked.connect(self.edit_bands)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        fill(box, self.metrics, self.points, self.star, self.metrics.habits)
        fill(box, self.notes, self.corrections, FlowRow(right=(self.bands_button,)), None)
        for card in (self.metrics, self.star, self.points):
            card.moments_wanted.connect(self.moments_wanted)
        for one in (self.notes, self.corrections):
            one.moment_wanted.connect(self.moment_wanted)
        desk.look.changed.connect(self._fill)

    def show_answer(self, answer: Answer) -> None:
        """Show everything about this answer."""
        self._answer = answer
        self._fill()

    def edit_bands(self) -> None:
        """Let the bands be changed; the cards follow."""
        dialog = BandsDialog(self._desk, self)
        dialog.accepted.connect(self._fill)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill(self) -> None:
        answer = self._answer
        if answer is None:
            return
        metrics, bands = measure(answer), bands_of(self._desk.app.settings.bands)
        self.metrics.show_metrics(metrics, bands, answer.take.preroll_s)
        self.star.show_metrics(metrics, parts_of(answer), bands)
        self.points.show_answer(answer)
        self.notes.show_answer(answer)
        self.corrections.show_transcript(answer.transcript)
        tab_as_laid_out(self)  # what is made anew would come after everything else
