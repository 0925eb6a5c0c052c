"""The answer that was just given: its numbers, its parts and its words."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interview.core.events import Problem
from voice_interview.core.live import Session
from voice_interview.core.metrics import bands_of, measure
from voice_interview.core.model import PART_TARGETS, Answer
from voice_interview.core.star import parts_of
from voice_interview.gui import messages
from voice_interview.gui.desk import Desk
from voice_interview.gui.moments import Moments
from voice_interview.gui.texts import part_title
from voice_interview.gui.views.metric_cards import MetricCards
from voice_interview.gui.widgets.basics import Card, button, fill, label, row
from voice_interview.gui.widgets.buttons import PlayButton
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.starbar import Segment, SegmentBar
from voice_interview.gui.widgets.transcript import TranscriptView


class AnswerPanel(QWidget):
    """Shown between two questions; the whole recording is a click away.

    `settings_wanted`: there is no speech model yet, and that is where one is had.
    """

    settings_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._take_id = ""
        self._path = ""
        self._failure = label("", "caution", wrap=True)
        self.get_model = button(self.tr("Get a speech model…"))
        self.get_model.clicked.connect(self.settings_wanted)
        self._parts_card = Card(padding=12)
        self._parts = SegmentBar(desk.look)
        self._parts_card.box.addWidget(self._parts)
        self.transcript = TranscriptView(desk.look)
        self.transcript.setMinimumHeight(120)
        self.metrics = MetricCards(desk.look, per_row=4)
        self.play = PlayButton(desk.look, desk.playback)
        self._build()
        self.transcript.word_chosen.connect(desk.playback.play)
        self.metrics.moments_wanted.connect(self._hear)
        desk.playback.moved.connect(self._follow)
        desk.look.changed.connect(self._relook)
        self._answer: Answer | None = None

    def _build(self) -> None:
        words = Card()
        self._hint = label(self.tr("Click a word to hear it."), "small")
        head = FlowRow(self.play, label(self.tr("Your answer"), "strong"), self._hint, spacing=10)
        fill(words.box, head, self._failure, row(self.get_model, None))
        words.box.addWidget(self.transcript, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        fill(box, self.metrics, self._parts_card)
        box.addWidget(words, 1)

    def show_session(self, session: Session) -> None:
        """Show the take of a session that stands in REVIEW; the same one is not drawn twice."""
        if session.take is None or session.take.id == self._take_id:
            return
        self._take_id = session.take.id
        question = replace(session.question, limit_s=session.limit_s)
        self._answer = Answer(session.take, question, session.transcript)
        failure = messages.transcript_failure(session)
        told = messages.sentences(failure) if failure else ""
        if session.transcript is not None and not session.transcript.words:
            told = self.tr("No words were heard. Is the microphone muted?")
        elif session.transcript is None and not told:
            told = self.tr("The text follows when no session runs. The recording can be heard.")
        self._failure.setText(told)
        self._failure.setVisible(bool(told))
        self.get_model.setVisible(session.problem is Problem.NO_MODEL)
        self._hint.setVisible(not told)
        self._path = str(self._desk.app.audio_file(session.take.audio))
        self._take_up()
        self._show_answer(self._answer)

    def showEvent(self, event: QShowEvent) -> None:
        """Come back to: another place may have loaded another recording meanwhile."""
        self._take_up()
        super().showEvent(event)

    def _take_up(self) -> None:
        if self._answer is not None and self._desk.playback.path != self._path:
            self._desk.playback.load(Path(self._path), self._answer.take.duration_s)

    def _show_answer(self, answer: Answer) -> None:
        spans = parts_of(answer)
        self.transcript.show_transcript(answer.transcript, spans)
        metrics = measure(answer)
        bands = bands_of(self._desk.app.settings.bands)
        self.metrics.show_metrics(metrics, bands, answer.take.preroll_s)
        self._parts_card.setVisible(bool(spans))
        theme = self._desk.look.theme
        self._parts.show_segments(
            [
                Segment(
                    part_title(share.part),
                    share.seconds,
                    PART_TARGETS[share.part] * metrics.limit_s,
                    theme.parts[share.part],
                )
                for share in metrics.parts
            ]
        )

    def _hear(self, moments: Moments) -> None:
        span = moments.heard(moments.at)
        self._desk.playback.play(span.start_s, span.end_s)

    def _follow(self, position_s: float) -> None:
        playback = self._desk.playback
        if playback.path == self._path:
            self.transcript.show_position(position_s if playback.playing else None)

    def _relook(self) -> None:
        if self._answer is not None:
            self._show_answer(self._answer)
