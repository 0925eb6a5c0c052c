"""The numbers of one answer as cards; what has a moment leads to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from voice_interview.core.metrics import BANDS, Metrics, Verdict, judge
from voice_interview.gui.texts import clock, figure
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.metric import MetricCard

NOTHING = "–"  # noqa: RUF001 - a dash, as in any table
_LEAST_PX = 140
"""A card is at least so wide, pixels at 100 %."""
_LEAD_S = 1.5
"""A pause is played from a little before it, so that one hears what it interrupts."""


class MetricCards(QWidget):
    """Pace, length, longest pause and first word; `moment_wanted(start_s)` to hear the pause."""

    moment_wanted = Signal(float)

    def __init__(self, look: Look, per_row: int) -> None:
        super().__init__()
        self._look = look
        self._most = per_row
        self._pause_s = 0.0
        self.pace = MetricCard(self.tr("Pace"))
        self.length = MetricCard(self.tr("Length"))
        self.pause = MetricCard(self.tr("Longest pause"), self._hear_pause)
        self.first_word = MetricCard(self.tr("First word"))
        self._cards = (self.pace, self.length, self.pause, self.first_word)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._per_row = 0
        self._arrange(per_row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many cards in a row as fit."""
        super().resizeEvent(event)
        fit = self.width() // self._look.px(_LEAST_PX)
        self._arrange(max(1, min(self._most, fit if fit != 3 else 2)))

    def minimumSizeHint(self) -> QSize:
        """One card wide; the height follows from the cards."""
        return QSize(self._look.px(_LEAST_PX), super().minimumSizeHint().height())

    def _arrange(self, per_row: int) -> None:
        if per_row == self._per_row:
            return
        self._per_row = per_row
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // per_row, at % per_row)
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < per_row else 0)

    def show_metrics(self, metrics: Metrics) -> None:
        """Show what was measured, and say of the rest that it is not known."""
        limit = self.tr("of {limit}").format(limit=clock(metrics.limit_s))
        note, kind = self._band_note(metrics.duration_s, "duration_s")
        self.length.show_metric(clock(metrics.duration_s), limit, note, kind)
        self._show_pace(metrics)
        if metrics.first_word_s is None:
            self.first_word.show_metric(NOTHING, "", self._unknown(metrics))
        else:
            first = figure(metrics.first_word_s, 1)
            self.first_word.show_metric(first, self.tr("s"), self.tr("after the start signal"))
        self._show_pause(metrics)

    def _show_pace(self, metrics: Metrics) -> None:
        wpm = metrics.pace_speaking_wpm
        if wpm is None:
            self.pace.show_metric(NOTHING, "", self._unknown(metrics))
            return
        note, kind = self._band_note(wpm, "pace_speaking_wpm")
        self.pace.show_metric(figure(wpm), self.tr("words/min"), note, kind)

    def _show_pause(self, metrics: Metrics) -> None:
        longest = metrics.longest_pause
        if longest is None:
            known = metrics.pauses is not None
            note = self.tr("none of half a second") if known else self._unknown(metrics)
            self.pause.show_metric(NOTHING, "", note)
            return
        self._pause_s = longest.start_s
        inside, between = self.tr("inside a sentence"), self.tr("between sentences")
        where = inside if longest.inside_sentence else between
        hear = f"{where}, {clock(longest.start_s)} ›"  # noqa: RUF001 - an arrow, as on links
        self.pause.show_metric(figure(longest.length_s, 1), self.tr("s"), hear, "link")

    def _unknown(self, metrics: Metrics) -> str:
        if metrics.word_count is None:
            return self.tr("not known without a transcript")
        return self.tr("no words were heard")

    def _band_note(self, value: float, name: str) -> tuple[str, str]:
        """The note under a number that has a band, and how it is colored."""
        band = BANDS[name]
        shown = clock if name == "duration_s" else figure
        bounds = f"{shown(band.low or 0)}–{shown(band.high or 0)}"  # noqa: RUF001
        verdict = judge(name, value)
        if verdict is Verdict.GOOD:
            return self.tr("within {band}").format(band=bounds), "good"
        kind = "caution" if verdict is Verdict.NOTE else "small"
        return self.tr("good is {band}").format(band=bounds), kind

    def _hear_pause(self) -> None:
        self.moment_wanted.emit(max(0.0, self._pause_s - _LEAD_S))
