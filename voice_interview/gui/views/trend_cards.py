"""What became of the numbers over the sessions: a card for each, with its plot and its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget

from voice_interview.core.history import Point, Trend
from voice_interview.core.metrics import Band
from voice_interview.core.model import Part
from voice_interview.gui.texts import clock, figure, percent, when
from voice_interview.gui.theme import Look, Theme
from voice_interview.gui.widgets.basics import Card, fill, label, link, row
from voice_interview.gui.widgets.trend_plot import TrendPlot

_NOTHING = "–"  # noqa: RUF001 - a dash, as in any table

_BANDS = {
    Trend.PACE: "pace_speaking_wpm",
    Trend.PAUSE: "pause_s",
    Trend.ACTION: "action_share",
    Trend.LENGTH: "duration_s",
}
_COLORS: Mapping[Trend, Callable[[Theme], str]] = {
    Trend.PACE: lambda theme: theme.accent,
    Trend.PAUSE: lambda theme: theme.parts[Part.TASK].fill,
    Trend.ACTION: lambda theme: theme.parts[Part.ACTION].fill,
    Trend.LENGTH: lambda theme: theme.parts[Part.RESULT].fill,
}


class Wording(Struct, frozen=True):
    """How a trend is told: its title, its unit, and a sentence with {n} sessions and {by}."""

    title: str
    unit: str
    about: str
    more: str
    less: str


def wording(trend: Trend) -> Wording:
    """Return the texts of a trend."""
    return {
        Trend.PACE: Wording(
            _tr("Pace"),
            _tr("words/min"),
            _tr("Good from {low} to {high}."),
            _tr("Faster by {by} over {n} sessions."),
            _tr("Slower by {by} over {n} sessions."),
        ),
        Trend.PAUSE: Wording(
            _tr("Longest pause"),
            _tr("s"),
            _tr("Fine below {high} s between sentences."),
            _tr("Longer by {by} s over {n} sessions."),
            _tr("Shorter by {by} s over {n} sessions."),
        ),
        Trend.ACTION: Wording(
            _tr("Action share"),
            _tr("of STAR"),
            _tr("Good from {low} to {high}."),
            _tr("Up from {then} over {n} sessions."),
            _tr("Down from {then} over {n} sessions."),
        ),
        Trend.LENGTH: Wording(
            _tr("Length"),
            _tr("an answer"),
            _tr("Good from {low} to {high}."),
            _tr("Longer by {by} over {n} sessions."),
            _tr("Shorter by {by} over {n} sessions."),
        ),
    }[trend]


def shown(trend: Trend, value: float) -> str:
    """A value of the trend, without its unit where the unit stands beside it."""
    if trend is Trend.PAUSE:
        return figure(value, 1)
    if trend is Trend.ACTION:
        return percent(value)
    return clock(round(value)) if trend is Trend.LENGTH else figure(value)


def good_band(trend: Trend, bands: Mapping[str, Band]) -> tuple[float | None, float | None]:
    """What is good of the trend; of pauses, what is not worth a note."""
    band = bands[_BANDS[trend]]
    return (None, band.note_from) if trend is Trend.PAUSE else (band.low, band.high)


class TrendCard(Card):
    """The last value, the plot, a sentence about it; `values_wanted` for all of them."""

    values_wanted = Signal()

    def __init__(self, look: Look, trend: Trend) -> None:
        super().__init__(padding=14, spacing=6)
        self.trend = trend
        self._words = wording(trend)
        self._figure = label("", "figure")
        self._unit = label("", "small")
        self.plot = TrendPlot(look, _COLORS[trend])
        self.plot.setAccessibleName(self._words.title)
        self._note = label("", "small", wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        name = self.tr("{trend}: all values").format(trend=self._words.title)
        self.values = link(self.tr("Values"), name)
        self.values.clicked.connect(self.values_wanted)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(6)
        self._head.addWidget(label(self._words.title, "strong"), 1)
        self._head.addLayout(row(self._figure, self._unit, None, spacing=6))
        fill(self.box, self._head, self.plot, self._note, None, self.values)

    def stack(self, *, stacked: bool) -> None:
        """Put the value below the title, or beside it."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(below if stacked else beside)

    def room_px(self, *, stacked: bool) -> int:
        """The width that the title and the value need."""
        parts = [self._head.itemAt(at).sizeHint().width() for at in range(self._head.count())]  # type: ignore[union-attr]
        sides = self.box.contentsMargins().left() + self.box.contentsMargins().right() + 2
        return sides + (max(parts) if stacked else sum(parts) + self._head.spacing())

    def show_points(self, points: tuple[Point, ...], bands: Mapping[str, Band]) -> None:
        """Show the trend with what is good of it."""
        band = good_band(self.trend, bands)
        told = [f"{when(point.started_at)}: {shown(self.trend, point.value)}" for point in points]
        self.plot.show_values([point.value for point in points], told, band)
        self._figure.setText(shown(self.trend, points[-1].value) if points else _NOTHING)
        self._unit.setText(self._words.unit if points else "")
        note = f"{self._about(band)} {self._change(points)}".strip()
        self._note.setText(note.replace(" %", "\u00a0%"))
        self.values.setEnabled(bool(points))
        name = f"{self._words.title}: {self._figure.text()} {self._unit.text()}. {note}"
        self.setAccessibleName(name)
        self.plot.setAccessibleDescription(name)

    def _about(self, band: tuple[float | None, float | None]) -> str:
        low, high = ("" if it is None else shown(self.trend, it) for it in band)
        return self._words.about.format(low=low, high=high)

    def _change(self, points: tuple[Point, ...]) -> str:
        if not points:
            if self.trend is Trend.ACTION:
                return self.tr("No STAR answer with parts yet.")
            return self.tr("No answer with this number yet.")
        if len(points) == 1:
            return self.tr("The trend begins with a second session.")
        first, last = points[0].value, points[-1].value
        by = shown(self.trend, abs(last - first))
        if shown(self.trend, first) == shown(self.trend, last):
            return self.tr("Unchanged over {n} sessions.").format(n=len(points))
        text = self._words.more if last > first else self._words.less
        return text.format(by=by, then=shown(self.trend, first), n=len(points))


class TrendRow(QWidget):
    """All trends side by side, in two lines or below each other where there is no room.

    `values_wanted(trend)` when somebody wants to read the values of a plot.
    """

    values_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards = {trend: TrendCard(look, trend) for trend in Trend}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for trend, card in self.cards.items():
            card.values_wanted.connect(lambda trend=trend: self.values_wanted.emit(trend))
        look.changed.connect(self._arrange)
        self._arrange()

    def show_trends(
        self, trends: Mapping[Trend, tuple[Point, ...]], bands: Mapping[str, Band]
    ) -> None:
        """Show all of them."""
        for trend, card in self.cards.items():
            card.show_points(trends[trend], bands)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew how many stand side by side."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As wide as one card, so that the page can be narrower than all of them."""
        return QSize(self._least(), self._grid.minimumSize().height())

    def _least(self, *, stacked: bool = True) -> int:
        return max(card.room_px(stacked=stacked) for card in self.cards.values())

    def _arrange(self) -> None:
        gap = self._grid.spacing()
        room = self.width() + gap
        each = self._least() + gap
        columns = next(count for count in (4, 2, 1) if count == 1 or room >= count * each)
        stacked = room / columns - gap < self._least(stacked=False)
        for card in self.cards.values():
            card.stack(stacked=stacked)
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for at, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, at // columns, at % columns)


def _tr(text: str) -> str:
    return QCoreApplication.translate("trends", text)
