"""The STAR parts and the key points of an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from voice_interview.core.coverage import Covered, covered_points
from voice_interview.core.metrics import Band, Metrics, Verdict, judge
from voice_interview.core.model import PART_TARGETS, Answer, Part, PartSpan, Span
from voice_interview.core.star import PartShare
from voice_interview.gui import texts
from voice_interview.gui.moments import Moments
from voice_interview.gui.theme import Look
from voice_interview.gui.views.metric_cards import NOTHING
from voice_interview.gui.widgets.basics import Card, clear, fill, label, link


class StarCard(Card):
    """A table of the parts: time, share and target; hidden when no part was marked.

    `moments_wanted(Moments)` to hear a part.
    """

    moments_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16)
        self._look = look

    def show_metrics(
        self, metrics: Metrics, spans: Sequence[PartSpan], bands: Mapping[str, Band]
    ) -> None:
        """Show the parts of these, which lie at `spans`."""
        clear(self.box)
        self.setVisible(bool(metrics.parts))
        if not metrics.parts:
            return
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(("", self.tr("Time"), self.tr("Share"), self.tr("About"))):
            grid.addWidget(label(head, "heading"), 0, column, _right_of(column))
        for at, share in enumerate(metrics.parts, start=1):
            told = share.seconds > 0
            cells = (
                self._name(share, spans),
                label(texts.clock(share.seconds) if told else self.tr("not told")),
                label(texts.percent(share.share) if told else NOTHING),
                label(texts.percent(PART_TARGETS[share.part]), "soft"),
            )
            for column, cell in enumerate(cells):
                grid.addWidget(cell, at, column, _right_of(column))
        fill(self.box, label(self.tr("STAR"), "strong"), table)
        for note in self._notes(metrics, bands):
            self.box.addWidget(label(note, "caution", wrap=True))

    def _name(self, share: PartShare, spans: Sequence[PartSpan]) -> QWidget:
        title = texts.part_title(share.part)
        color = f"color: {self._look.theme.parts[share.part].ink}"
        places = tuple(Span(span.start_s, span.end_s) for span in spans if span.part is share.part)
        if not places:
            name = label(title, "strong")
            name.setStyleSheet(color)
            return name
        hear = link(title, self.tr("Hear the part {part}").format(part=title))
        hear.setStyleSheet(f"{color}; font-weight: 600")
        hear.clicked.connect(partial(self._hear, Moments(title, places, lead_s=0.0)))
        return hear

    def _notes(self, metrics: Metrics, bands: Mapping[str, Band]) -> list[str]:
        shares = {share.part: share.share for share in metrics.parts}
        both = shares[Part.SITUATION] + shares[Part.TASK]
        judged = (
            ("situation_task_share", both, self.tr("Situation and task")),
            ("action_share", shares[Part.ACTION], texts.part_title(Part.ACTION)),
            ("result_share", shares[Part.RESULT], texts.part_title(Part.RESULT)),
        )
        return [
            self.tr("{part}: {share}, good is {band}").format(
                part=title, share=texts.percent(share), band=_bounds(bands[metric])
            )
            for metric, share, title in judged
            if judge(metric, share, bands) is Verdict.NOTE
        ]

    def _hear(self, moments: Moments, _checked: bool = False) -> None:
        self.moments_wanted.emit(moments)


class PointsCard(Card):
    """Which key points were covered, and where; `moments_wanted(Moments)` to hear one."""

    moments_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=16)

    def show_answer(self, answer: Answer) -> None:
        """Show the points of its question; hidden without points or words."""
        clear(self.box)
        wanted = bool(answer.question.key_points) and not answer.take.follow_up_id
        self.setVisible(wanted and answer.transcript is not None)
        if not wanted or answer.transcript is None:
            return
        points = covered_points(answer.question, answer.transcript)
        found = sum(bool(point.evidence) for point in points)
        count = self.tr("{found} of {all}").format(found=found, all=len(points))
        head = QHBoxLayout()
        fill(head, label(self.tr("Key points"), "strong"), label(count, "soft"), None)
        self.box.addLayout(head)
        for point in points:
            line = QHBoxLayout()
            line.setSpacing(6)
            sign = label("✓" if point.evidence else "○", "good" if point.evidence else "small")
            sign.setAccessibleName(self.tr("covered") if point.evidence else self.tr("left out"))
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(point.point.text, "" if point.evidence else "soft", wrap=True), 1)
            if point.evidence:
                line.addWidget(self._moments(point))
            self.box.addLayout(line)

    def _moments(self, point: Covered) -> QPushButton:
        what, at = point.point.text, texts.clock(point.evidence[0].start_s)
        hear = link(at, self.tr("Hear “{what}” at {at}").format(what=what, at=at))
        hear.clicked.connect(partial(self._hear, Moments(what, point.evidence)))
        return hear

    def _hear(self, moments: Moments, _checked: bool = False) -> None:
        self.moments_wanted.emit(moments)


def _bounds(band: Band) -> str:
    """A band of shares, in percent."""
    high = texts.percent(band.high or 0.0)
    if band.low is None:
        return f"≤ {high}"
    return f"{round(band.low * 100)}–{high}"  # noqa: RUF001 - a range


def _right_of(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignVCenter
    return across | (Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
