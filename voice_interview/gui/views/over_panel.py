"""The end of a session: everything that was answered, to review now or later."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from voice_interview.core.live import Session
from voice_interview.core.metrics import measure
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.gui.desk import Desk
from voice_interview.gui.texts import answer_title, clock, figure, follow_ups_count, questions_count
from voice_interview.gui.views.metric_cards import NOTHING
from voice_interview.gui.widgets.basics import Card, clear, fill, label, link
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.starstrip import StarStrip

_TEXT = Qt.AlignmentFlag.AlignLeft
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBER_COLUMNS = (1, 2)


class OverPanel(QWidget):
    """A line for each take; `opened(session_id, take_id)` to review it."""

    opened = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._title = label("", "title", wrap=True)
        self._text = label("", "soft", wrap=True)
        self._card = Card()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        fill(box, self._title, self._text, self._card, None)
        self.answers: tuple[Answer, ...] = ()

    def show_session(self, session: Session, notice: Notice) -> None:
        """Read in the background what the session left, and show it."""
        for told in (self._title, self._text):
            told.setText("")
        self._card.hide()
        store, session_id = self._desk.app.store, session.plan.session_id
        self._desk.worker.run(lambda: store.session(session_id), self._show, notice.tell)

    def _show(self, record: SessionRecord) -> None:
        self.answers = record.answers
        if not record.answers:
            self._title.setText(self.tr("No answer was recorded"))
            self._text.setText(self.tr("Start a new session whenever you like."))
            return
        spoken_s = sum(answer.take.duration_s for answer in record.answers)
        self._title.setText(self.tr("Well done, that was the session"))
        asked = {(one.question.id, one.take.follow_up_id) for one in record.answers}
        follow_ups = sum(bool(follow_up_id) for _, follow_up_id in asked)
        text = self.tr("{questions} answered, {spoken} of speaking. All of it is kept.")
        if follow_ups:
            text = self.tr(
                "{questions} and {follow_ups} answered, {spoken} of speaking. All of it is kept."
            )
        self._text.setText(
            text.format(
                questions=questions_count(len({question_id for question_id, _ in asked})),
                follow_ups=follow_ups_count(follow_ups),
                spoken=clock(spoken_s),
            )
        )
        self._card.show()
        self._show_rows(record)

    def _show_rows(self, record: SessionRecord) -> None:
        clear(self._card.box)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Question"), self.tr("Length"), self.tr("Pace"), self.tr("STAR"))
        for column, head in enumerate(heads):
            side = _NUMBER if column in _NUMBER_COLUMNS else _TEXT
            grid.addWidget(label(head, "heading"), 0, column, side)
        for at, answer in enumerate(record.answers, start=1):
            self._show_row(grid, at, record, answer)
        self._card.box.addWidget(table)

    def _show_row(self, grid: QGridLayout, at: int, record: SessionRecord, answer: Answer) -> None:
        metrics = measure(answer)
        title = answer_title(answer)
        named = QVBoxLayout()
        named.setSpacing(2)
        named.addWidget(label(title, "strong", wrap=True))
        if answer.take.follow_up_id:
            named.addWidget(label(self.tr("Follow-up"), "small"))
        grid.addLayout(named, at, 0)
        grid.addWidget(label(clock(metrics.duration_s)), at, 1, _NUMBER)
        pace = metrics.pace_speaking_wpm
        grid.addWidget(label(figure(pace) if pace else NOTHING), at, 2, _NUMBER)
        strip: QWidget = label(NOTHING, "soft")
        if metrics.parts:
            strip = StarStrip(self._desk.look, metrics.parts)
        grid.addWidget(strip, at, 3)
        opens = link(self.tr("Open"), self.tr("Open {title} in review").format(title=title))
        opens.clicked.connect(lambda: self.opened.emit(record.info.id, answer.take.id))
        grid.addWidget(opens, at, 4)
