"""The numbers of one answer as cards; what has moments leads to them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from voice_interview.core.habits import Habits, Moment
from voice_interview.core.metrics import BANDS, Band, Metrics, Pause, Verdict, judge
from voice_interview.core.model import Span
from voice_interview.gui.moments import Moments
from voice_interview.gui.texts import clock, figure
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.card_grid import CardGrid
from voice_interview.gui.widgets.metric import MetricCard

NOTHING = "–"  # noqa: RUF001 - a dash, as in any table
_PAUSE_LEAD_S = 1.5
"""A pause is played from a little before it, so that one hears what it interrupts."""
_ARROW = " ›"  # noqa: RUF001 - an arrow, as on links


class MetricCards(CardGrid):
    """Pace, length, pauses and first word; `habits`, how one speaks, is placed by others.

    `moments_wanted(Moments)` to mark and hear what a number counts.
    """

    moments_wanted = Signal(object)

    def __init__(self, look: Look, per_row: int) -> None:
        super().__init__(look, per_row)
        self._preroll_s = 0.0
        self._metrics = Metrics(0.0, 0.0)
        self._bands: Mapping[str, Band] = BANDS
        self.pace = MetricCard(self.tr("Pace"), self._open_pace)
        self.length = MetricCard(self.tr("Length"))
        self.pause = MetricCard(self.tr("Longest pause"), self._open_pauses)
        self.first_word = MetricCard(self.tr("First word"), self._open_first_word)
        self.show_cards((self.pace, self.length, self.pause, self.first_word))
        self.pronouns = MetricCard(self.tr("I / we"), self._open_pronouns)
        self.hedges = MetricCard(self.tr("Hedges"), self._open_hedges)
        self.repeats = MetricCard(self.tr("Repeats"), self._open_repeats)
        self.habits = CardGrid(look, per_row)
        self.habits.show_cards((self.pronouns, self.hedges, self.repeats))

    # ---- showing

    def show_metrics(
        self, metrics: Metrics, bands: Mapping[str, Band] = BANDS, preroll_s: float = 0.0
    ) -> None:
        """Show what was measured, and say of the rest that it is not known.

        `preroll_s` is where the start signal lies in the recording.
        """
        self._metrics, self._bands, self._preroll_s = metrics, bands, preroll_s
        limit = self.tr("of {limit}").format(limit=clock(metrics.limit_s))
        note, kind = self._band_note(metrics.duration_s, "duration_s")
        self.length.show_metric(clock(metrics.duration_s), limit, note, kind)
        self._show_pace(metrics)
        self._show_first_word(metrics)
        self._show_pause(metrics)
        self._show_habits(metrics)

    def _show_pace(self, metrics: Metrics) -> None:
        wpm = metrics.pace_speaking_wpm
        if wpm is None:
            self.pace.show_metric(NOTHING, "", self._unknown(metrics))
            return
        note, kind = self._band_note(wpm, "pace_speaking_wpm")
        fastest, leads = metrics.fastest, ""
        if fastest is not None:
            text = self.tr("fastest {pace} at {at}")
            leads = text.format(pace=figure(fastest.pace_wpm), at=clock(fastest.start_s)) + _ARROW
        self.pace.show_metric(figure(wpm), self.tr("words/min"), note, kind, leads)

    def _show_first_word(self, metrics: Metrics) -> None:
        if metrics.first_word_s is None:
            self.first_word.show_metric(NOTHING, "", self._unknown(metrics))
            return
        after = self.tr("after the start signal") + _ARROW
        self.first_word.show_metric(figure(metrics.first_word_s, 1), self.tr("s"), moments=after)

    def _show_pause(self, metrics: Metrics) -> None:
        longest = metrics.longest_pause
        if longest is None:
            known = metrics.pauses is not None
            note = self.tr("none of half a second") if known else self._unknown(metrics)
            self.pause.show_metric(NOTHING, "", note)
            return
        hear = self.tr("Hear it at {at}").format(at=clock(longest.start_s)) + _ARROW
        note, kind = self._pause_note(metrics.pauses or (), longest)
        self.pause.show_metric(figure(longest.length_s, 1), self.tr("s"), note, kind, hear)

    def _pause_note(self, pauses: tuple[Pause, ...], longest: Pause) -> tuple[str, str]:
        """Where the longest is, how many there are, and how many of them are long."""
        inside, between = self.tr("inside a sentence"), self.tr("between sentences")
        where = inside if longest.inside_sentence else between
        long = sum(self._is_long(pause) for pause in pauses)
        if long:
            count = self.tr("{long} long of {n}").format(long=long, n=len(pauses))
        else:
            count = self.tr("{n} in all").format(n=len(pauses))
        return f"{where} · {count}", "caution" if long else "small"

    def _is_long(self, pause: Pause) -> bool:
        verdicts = [judge("pause_s", pause.length_s, self._bands)]
        if pause.inside_sentence:
            verdicts.append(judge("pause_inside_s", pause.length_s, self._bands))
        return Verdict.NOTE in verdicts

    def _show_habits(self, metrics: Metrics) -> None:
        found = metrics.habits
        if found is None:
            known = metrics.word_count is not None
            note = self.tr("counted in English only") if known else self._unknown(metrics)
            for card in (self.pronouns, self.hedges, self.repeats):
                card.show_metric(NOTHING, "", note)
            return
        first, plural = len(found.i_words), len(found.we_words)
        self.pronouns.show_metric(f"{first} / {plural}", "", moments=self._hear(first + plural))
        self.hedges.show_metric(
            str(len(found.hedges)), "", _quote(found.hedges), moments=self._hear(len(found.hedges))
        )
        least = "≥ " if found.repeats else ""
        self.repeats.show_metric(
            f"{least}{len(found.repeats)}",
            "",
            _quote(found.repeats) or self.tr("none was written down"),
            moments=self._hear(len(found.repeats)),
        )

    def _hear(self, count: int) -> str:
        """What the link to so many moments says; nothing when there are none."""
        if not count:
            return ""
        text = self.tr("Hear it") if count == 1 else self.tr("Hear all {n}").format(n=count)
        return text + _ARROW

    def _unknown(self, metrics: Metrics) -> str:
        if metrics.word_count is None:
            return self.tr("after transcription")
        return self.tr("no words were heard")

    def _band_note(self, value: float, name: str) -> tuple[str, str]:
        """The note under a number that has a band, and how it is colored."""
        band = self._bands[name]
        shown = clock if name == "duration_s" else figure
        bounds = f"{shown(band.low or 0)}–{shown(band.high or 0)}"  # noqa: RUF001
        verdict = judge(name, value, self._bands)
        if verdict is Verdict.GOOD:
            return self.tr("within {band}").format(band=bounds), "good"
        kind = "caution" if verdict is Verdict.NOTE else "small"
        return self.tr("good is {band}").format(band=bounds), kind

    # ---- moments

    def _open(
        self,
        title: str,
        spans: tuple[Span, ...],
        at: int = 0,
        lead_s: float = 0.5,
        values: tuple[str, ...] = (),
    ) -> None:
        if spans:
            self.moments_wanted.emit(Moments(title, spans, at, lead_s, values))

    def _open_pace(self) -> None:
        stretches, fastest = self._metrics.stretches, self._metrics.fastest
        at = stretches.index(fastest) if fastest is not None else 0
        text = self.tr("{pace} words/min")
        paces = tuple(text.format(pace=figure(one.pace_wpm)) for one in stretches)
        self._open(self.tr("Pace"), stretches, at, 0.0, paces)

    def _open_pauses(self) -> None:
        pauses, longest = self._metrics.pauses or (), self._metrics.longest_pause
        at = pauses.index(longest) if longest is not None else 0
        text = self.tr("{length} s")
        lengths = tuple(text.format(length=figure(one.length_s, 1)) for one in pauses)
        self._open(self.tr("Pauses"), pauses, at, _PAUSE_LEAD_S, lengths)

    def _open_first_word(self) -> None:
        start_s = self._preroll_s
        first_s = start_s + (self._metrics.first_word_s or 0.0)
        self._open(self.tr("First word"), (Span(start_s, first_s),), lead_s=1.0)

    def _open_pronouns(self) -> None:
        found = self._found
        spans = sorted((*found.i_words, *found.we_words), key=lambda one: one.start_s)
        self._open(self.tr("I / we"), tuple(spans))

    def _open_hedges(self) -> None:
        self._open(self.tr("Hedges"), self._found.hedges)

    def _open_repeats(self) -> None:
        self._open(self.tr("Repeats"), self._found.repeats)

    @property
    def _found(self) -> Habits:
        return self._metrics.habits or Habits((), (), (), ())


def _quote(moments: tuple[Moment, ...]) -> str:
    """The different ones, as they were said first."""
    said = {moment.text.casefold(): moment.text for moment in reversed(moments)}
    return ", ".join(f"“{text}”" for text in list(reversed(said.values()))[:3])
