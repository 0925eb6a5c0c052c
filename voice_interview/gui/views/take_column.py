"""One of two takes that are compared: which it is, its parts, its words and its sound."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from voice_interview.core.editing import line_starts, said_words
from voice_interview.core.metrics import measure
from voice_interview.core.model import Answer
from voice_interview.core.star import parts_of
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.icons import pause_icon, play_icon
from voice_interview.gui.widgets.basics import Card, button, fill, label
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.takebar import TakeBar
from voice_interview.gui.widgets.transcript import TranscriptView
from voice_interview.gui.widgets.word_notes import unclear_notes

_WORDS_PX = 180


class TakeColumn(Card):
    """Shows one of several takes and plays it; `changed` when another one was chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(padding=16)
        self._desk = desk
        self.name = name
        self._answers: Sequence[Answer] = ()
        self.answer: Answer | None = None
        self._path = ""
        self.choice = ChoiceList()
        self.choice.setAccessibleName(name)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(12)
        self.choice.activated.connect(self._choose)
        self.play = button("", "primary")
        self.play.clicked.connect(self.toggle)
        self._clock = label("", "soft")
        self.parts = TakeBar(desk.look)
        self.text = TranscriptView(desk.look)
        self.text.setMinimumHeight(desk.look.px(_WORDS_PX))
        self.text.word_chosen.connect(self.play_from)
        self.text.span_chosen.connect(lambda span: self._load_and_play(span.start_s, span.end_s))
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.play)
        line.addWidget(self.choice, 1)
        line.addWidget(self._clock)
        fill(self.box, line, 2, self.parts, 2)
        self.box.addWidget(self.text, 1)
        desk.playback.moved.connect(self._follow)
        desk.playback.playing_changed.connect(self._draw)
        desk.look.changed.connect(self._draw)
        self._draw()

    def show_takes(self, answers: Sequence[Answer], at: int) -> None:
        """Offer these takes and show the one of that number, from 0."""
        self._answers = answers
        self.choice.clear()
        for answer in answers:
            star = "★ " if answer.favorite else ""
            take = self.tr("take {n}").format(n=answer.take.number)
            when = texts.when(answer.take.started_at)
            self.choice.addItem(f"{star}{when} · {take}")
        self.choice.setCurrentIndex(at)
        self._show(answers[at])

    @property
    def loaded(self) -> bool:
        """Whether this take is what the player holds."""
        return bool(self._path) and self._desk.playback.path == self._path

    def toggle(self) -> None:
        """Play this take, or be silent."""
        playback = self._desk.playback
        if self.loaded:
            playback.toggle()
        else:
            self.play_from(0.0)

    def play_from(self, start_s: float) -> None:
        """Let it be heard from there."""
        self._load_and_play(start_s, None)

    def _load_and_play(self, start_s: float, end_s: float | None) -> None:
        if self.answer is None:
            return
        take = self.answer.take
        if not self.loaded:
            path = self._desk.app.audio_file(take.audio)
            self._desk.playback.load(path, take.duration_s)
        self._desk.playback.play(start_s, end_s)

    def _choose(self, at: int) -> None:
        if self.loaded:
            self._desk.playback.pause()
        self._show(self._answers[at])
        self.changed.emit()

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self._path = str(self._desk.app.audio_file(answer.take.audio))
        words, edited = said_words(answer), answer.edited_text or ""
        self.text.show_words(words, parts_of(answer), unclear_notes(words), line_starts(edited))
        metrics = measure(answer)
        self._clock.setText(texts.clock(metrics.duration_s))  # as it is compared
        self.parts.setVisible(bool(metrics.parts))
        self.parts.show_parts(metrics.parts, metrics.duration_s)
        self._draw()

    def _follow(self, position_s: float) -> None:
        shown = self.loaded and (self._desk.playback.playing or position_s > 0)
        self.text.show_position(position_s if shown else None)

    def _draw(self) -> None:
        playing = self.loaded and self._desk.playback.playing
        icon = pause_icon if playing else play_icon
        side = self._desk.look.px(16)
        self.play.setIcon(icon(self._desk.look.theme.card, side))
        self.play.setIconSize(QSize(side, side))
        verb = self.tr("Pause") if playing else self.tr("Play")
        self.play.setAccessibleName(f"{verb}: {self.name}")
        self.play.setToolTip(verb)
