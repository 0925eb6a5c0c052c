"""The STAR parts and the key points of an answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from voice_interview.core.coverage import covered_points
from voice_interview.core.metrics import Metrics
from voice_interview.core.model import PART_TARGETS, Answer
from voice_interview.gui import texts
from voice_interview.gui.theme import Look
from voice_interview.gui.views.metric_cards import NOTHING
from voice_interview.gui.widgets.basics import Card, clear, fill, label, link


class StarCard(Card):
    """A table of the parts: time, share and target; hidden when no part was marked."""

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16)
        self._look = look

    def show_metrics(self, metrics: Metrics) -> None:
        """Show the parts of these."""
        clear(self.box)
        self.setVisible(bool(metrics.parts))
        if not metrics.parts:
            return
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(("", self.tr("Time"), self.tr("Share"), self.tr("About"))):
            grid.addWidget(label(head, "heading"), 0, column, _right_of(column))
        for at, share in enumerate(metrics.parts, start=1):
            told = share.seconds > 0
            name = label(texts.part_title(share.part), "strong")
            name.setStyleSheet(f"color: {self._look.theme.parts[share.part].ink}")
            cells = (
                name,
                label(texts.clock(share.seconds) if told else self.tr("not told")),
                label(texts.percent(share.share) if told else NOTHING),
                label(texts.percent(PART_TARGETS[share.part]), "soft"),
            )
            for column, cell in enumerate(cells):
                grid.addWidget(cell, at, column, _right_of(column))
        fill(self.box, label(self.tr("STAR"), "strong"), table)


class PointsCard(Card):
    """Which key points were covered, and where; `moment_wanted(start_s)` to hear one."""

    moment_wanted = Signal(float)

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
                line.addWidget(self._moment(point.evidence[0].start_s, point.point.text))
            self.box.addLayout(line)

    def _moment(self, start_s: float, what: str) -> QWidget:
        at = texts.clock(start_s)
        moment = link(at, self.tr("Hear “{what}” at {at}").format(what=what, at=at))
        moment.clicked.connect(partial(self._hear, start_s))
        return moment

    def _hear(self, start_s: float, _checked: bool = False) -> None:
        self.moment_wanted.emit(start_s)


def _right_of(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignVCenter
    return across | (Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
