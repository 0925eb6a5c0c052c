"""One take: its waveform with the parts, its words, and its numbers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from voice_interview.core.corrections import undo
from voice_interview.core.events import Problem
from voice_interview.core.metrics import measure
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.core.star import part_spans
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.corrections_card import CorrectionsCard
from voice_interview.gui.views.evidence_cards import PointsCard, StarCard
from voice_interview.gui.views.metric_cards import MetricCards
from voice_interview.gui.views.peaks import read_peaks
from voice_interview.gui.views.words_card import WordsCard
from voice_interview.gui.widgets.basics import (
    Card,
    Columns,
    OneLine,
    Scroll,
    button,
    chip,
    fill,
    label,
)
from voice_interview.gui.widgets.buttons import PlayButton
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.waveform import TakeWaveform
from voice_interview.problems import problem_error

_PEAKS = 2000
_MOST_GAPS = 5
_JUMP_S = 5.0
_WORDS_PX = 260
"""The transcript is at least so tall; where there is less room, the page scrolls."""


class TakeView(QWidget):
    """Everything about one answer on one screen.

    `changed` when something else is stored of it now: it wants to be shown anew.
    """

    export_wanted = Signal()
    delete_wanted = Signal()
    """The whole session; `delete_take_wanted`: this recording alone."""
    delete_take_wanted = Signal()
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answer: Answer | None = None
        self.take_id = ""
        self._path = ""
        self.notice = Notice()
        self._title = OneLine("title")
        self._take = chip()
        self._about = label("", "soft")
        self.waveform = TakeWaveform(desk.look)
        self.play = PlayButton(desk.look, desk.playback)
        self._clock = label("0:00 / 0:00")
        self.words = WordsCard(desk)
        self.transcript = self.words.heard
        self.metrics = MetricCards(desk.look, per_row=2)
        self._star = StarCard(desk.look)
        self._points = PointsCard()
        self.corrections = CorrectionsCard()
        self._build()
        self._connect()

    # ---- layout

    def _build(self) -> None:
        self.delete_button = button(self.tr("Delete…"))
        self.delete_button.setAccessibleName(self.tr("Delete this recording or the session"))
        self.export_button = button(self.tr("Export…"))
        self.export_button.setAccessibleName(self.tr("Export this session"))
        head = FlowRow(
            self._title,
            self._take,
            self._about,
            right=[self.delete_button, self.export_button],
        )
        self.words.setMinimumHeight(_WORDS_PX)
        self._lower = Columns(self._desk.look, spacing=14)
        self._lower.add(self.words, 64, 300)
        self._side = self._make_side()
        self._side_scroll = Scroll(self._side)
        self._lower.add(self._side_scroll, 36, 300)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(14)
        fill(box, head, self.notice, self._sound_card())
        box.addWidget(self._lower, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(page))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _sound_card(self) -> Card:
        card = Card(padding=20, spacing=12)
        back = button(self.tr("−5 s"))  # noqa: RUF001 - a minus sign
        back.setAccessibleName(self.tr("5 seconds back"))
        back.clicked.connect(lambda: self._desk.playback.skip(-_JUMP_S))
        forth = button(self.tr("+5 s"))
        forth.setAccessibleName(self.tr("5 seconds forward"))
        forth.clicked.connect(lambda: self._desk.playback.skip(_JUMP_S))
        keys = label(self.tr("Play or pause"), "small")
        space = label(self.tr("Space"), "key")
        controls = FlowRow(self.play, back, forth, self._clock, right=[keys, space], spacing=10)
        fill(card.box, self.waveform, controls)
        return card

    def _make_side(self) -> QWidget:
        side = QWidget()
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        fill(box, self.metrics, self._star, self._points, self.corrections, None)
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards scroll beside the transcript; below it they are shown in full."""
        super().resizeEvent(event)
        tall = _WORDS_PX if self._lower.beside else self._side.sizeHint().height()
        self._side_scroll.setMinimumHeight(tall)

    def _connect(self) -> None:
        playback = self._desk.playback
        self.deletions = QMenu(self.delete_button)
        self.delete_button.setMenu(self.deletions)
        self.deletions.addAction(self.tr("This recording…")).triggered.connect(
            self.delete_take_wanted
        )
        self.deletions.addAction(self.tr("The whole session…")).triggered.connect(
            self.delete_wanted
        )
        self.export_button.clicked.connect(self.export_wanted)
        self.waveform.sought.connect(self._seek)
        self.transcript.word_chosen.connect(self._play_from)
        for card in (self.metrics, self._points, self.corrections):
            card.moment_wanted.connect(self._play_from)
        self.corrections.undo_wanted.connect(self._undo)
        self.words.stored.connect(self.changed)
        self.words.failed.connect(self.notice.tell)
        playback.moved.connect(self._follow)
        playback.playing_changed.connect(lambda _: self._follow(playback.position_s))
        self._desk.look.changed.connect(self._fill_cards)

    # ---- showing

    def show_answer(self, session: SessionRecord, answer: Answer) -> None:
        """Show this answer of the session; nothing plays yet."""
        take = answer.take
        self._answer, self.take_id = answer, take.id
        path = self._desk.app.audio_file(take.audio)
        self._path = str(path)
        self._title.show_text(texts.answer_title(answer))
        same = [one for one in session.answers if _question_of(one) == _question_of(answer)]
        self._take.setText(self.tr("Take {n}").format(n=take.number))
        self._take.setVisible(len(same) > 1)
        of = self.tr("of {n}").format(n=len(same)) + " · " if len(same) > 1 else ""
        started = texts.when(take.started_at or session.info.started_at)
        self._about.setText(f"{of}{started} · {texts.clock(take.duration_s)}")
        spans = part_spans(take.laps, take.duration_s)
        self.waveform.show_take(take.duration_s, spans)
        self.words.show_answer(answer, spans)
        self._tell_problem(answer)
        self._fill_cards()
        self._desk.playback.load(path, take.duration_s)
        self._follow(0.0)
        self._read_peaks(path, take.id)

    def _tell_problem(self, answer: Answer) -> None:
        self.notice.hide()
        gaps = " ".join(texts.gap_line(gap) for gap in answer.take.gaps[:_MOST_GAPS])
        if answer.take.problem:
            kept = self.tr("What was recorded until then is here.")
            error = problem_error(Problem(answer.take.problem), kept)
            self.notice.inform(error.what, f"{kept} {gaps}".strip())
        elif gaps:
            self.notice.inform(self.tr("Sound is missing in this recording."), gaps)
        elif answer.transcript is not None and not answer.transcript.words:
            self.notice.inform(self.tr("No words were heard in this recording."))

    def _read_peaks(self, path: Path, take_id: str) -> None:
        def show(peaks: tuple[float, ...]) -> None:
            if take_id == self.take_id:
                self.waveform.show_peaks(peaks)

        self._desk.worker.run(lambda: read_peaks(path, _PEAKS), show, self.notice.tell)

    def _fill_cards(self) -> None:
        if self._answer is None:
            return
        metrics = measure(self._answer)
        self.metrics.show_metrics(metrics)
        self._star.show_metrics(metrics)
        self._points.show_answer(self._answer)
        self.corrections.show_transcript(self._answer.transcript)

    # ---- putting right

    def _undo(self, index: int) -> None:
        """Store the transcript with what was heard in place of that correction."""
        answer, store = self._answer, self._desk.app.store
        if answer is None or answer.transcript is None:
            return
        undone = undo(answer.transcript, index)
        self._desk.worker.run(
            lambda: store.save_transcript(answer.take.id, undone, answer.finish_to_transcript_s),
            lambda _: self.changed.emit(),
            self.notice.tell,
        )

    # ---- playing

    def playback_failed(self, problem: Problem) -> None:
        """Say why nothing is heard."""
        if self._desk.playback.path == self._path:
            self.notice.tell(problem_error(problem, self.tr("The recording is kept.")))

    def _play_from(self, start_s: float) -> None:
        self._take_up()
        self._desk.playback.play(start_s)

    def _seek(self, position_s: float) -> None:
        self._take_up()
        self._desk.playback.seek(position_s)

    def _take_up(self) -> None:
        """The interview may have loaded another recording meanwhile."""
        if self._answer is not None and self._desk.playback.path != self._path:
            self._desk.playback.load(Path(self._path), self._answer.take.duration_s)

    def _follow(self, position_s: float) -> None:
        playback = self._desk.playback
        if self._answer is None or playback.path != self._path:
            return
        self.waveform.show_position(position_s)
        duration_s = self._answer.take.duration_s
        self._clock.setText(f"{texts.clock(position_s)} / {texts.clock(duration_s)}")
        shows_word = playback.playing or position_s > 0
        self.transcript.show_position(position_s if shows_word else None)


def _question_of(answer: Answer) -> tuple[str, str]:
    return answer.question.id, answer.take.follow_up_id
