"""Which answer is reviewed: a session and one of its takes, each chosen from a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from voice_interview.core.model import Answer, SessionRecord
from voice_interview.core.ports import SessionSummary
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.widgets.basics import row
from voice_interview.gui.widgets.choices import ChoiceList


class TakeChoice(QWidget):
    """Reads sessions in the background; what was asked for last is what comes.

    `listed(any)` tells whether there is an answer at all, `chosen(record, answer)` which one is to
    be shown, and `refreshed(record, answer)` that more is stored of the one that is; `failed`
    hands on what the store could not do.
    """

    listed = Signal(bool)
    chosen = Signal(object, object)
    refreshed = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._summaries: tuple[SessionSummary, ...] = ()
        self._wanted = ("", "")
        self._readings = 0
        self.record: SessionRecord | None = None
        self.take_id = ""
        self.sessions = ChoiceList()
        self.sessions.setAccessibleName(self.tr("Session"))
        self.sessions.activated.connect(self._open_at)
        self.takes = ChoiceList()
        self.takes.setAccessibleName(self.tr("Answer"))
        self.takes.activated.connect(self._take_chosen)
        for choice in (self.sessions, self.takes):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(12)
        line = row(self.sessions, self.takes, spacing=12)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    @property
    def answer(self) -> Answer | None:
        """The answer that is shown, as it was last read."""
        answers = self.record.answers if self.record is not None else ()
        return next((one for one in answers if one.take.id == self.take_id), None)

    def want(self, session_id: str, take_id: str = "") -> None:
        """Have this session, and this take of it, chosen the next time that the list is read."""
        self._wanted = (session_id, take_id)

    def look(self) -> None:
        """Read the list of sessions; the one that was open stays open."""
        if not self._wanted[0] and self.record is not None:
            self._wanted = (self.record.info.id, self.take_id)
        self._desk.worker.run(self._desk.app.store.summaries, self._list, self.failed.emit)

    def reopen(self, take_id: str = "") -> None:
        """Read the open session and its list of takes anew, and show this one."""
        if self.record is not None:
            self._open(self.record.info.id, take_id)

    def refresh(self) -> None:
        """Read anew what is stored of the take that is shown."""
        if self.record is None:
            return
        shown = (self.record.info.id, self.take_id)

        def show(record: SessionRecord) -> None:
            if self.record is None or shown != (self.record.info.id, self.take_id):
                return
            self.record = record
            if (answer := self.answer) is not None:
                self.refreshed.emit(record, answer)

        self._read(shown[0], show)

    def forget(self) -> None:
        """The session that was open is gone."""
        self.record = None

    def _list(self, summaries: tuple[SessionSummary, ...]) -> None:
        self._summaries = tuple(one for one in summaries if one.take_count)
        self.sessions.clear()
        for summary in self._summaries:
            answers = texts.answers_count(summary.take_count)
            day = texts.when(summary.info.started_at)
            self.sessions.addItem(f"{day} · {summary.info.bank_title} · {answers}")
        self.listed.emit(bool(self._summaries))
        if not self._summaries:
            self.forget()
            return
        ids = [summary.info.id for summary in self._summaries]
        session_id, take_id = self._wanted
        self._wanted = ("", "")
        at = ids.index(session_id) if session_id in ids else 0
        self.sessions.setCurrentIndex(at)
        self._open_at(at, take_id)

    def _open_at(self, at: int, take_id: str = "") -> None:
        self._open(self._summaries[at].info.id, take_id)

    def _open(self, session_id: str, take_id: str) -> None:
        self._readings += 1
        self._read(session_id, partial(self._show, self._readings, take_id))

    def _read(self, session_id: str, done: Callable[[SessionRecord], None]) -> None:
        store = self._desk.app.store
        self._desk.worker.run(lambda: store.session(session_id), done, self.failed.emit)

    def _show(self, reading: int, take_id: str, record: SessionRecord) -> None:
        """Two reads may end in the other order than they began: only the last one counts."""
        if reading != self._readings:
            return
        self.record = record
        self.takes.clear()
        for number, answer in enumerate(record.answers, start=1):
            self.takes.addItem(self._take_text(number, answer))
        take_ids = [answer.take.id for answer in record.answers]
        self._choose(take_ids.index(take_id) if take_id in take_ids else 0)

    def _take_text(self, number: int, answer: Answer) -> str:
        text = f"{number}. {texts.answer_title(answer)}"
        if answer.take.number > 1:
            text += " · " + self.tr("take {n}").format(n=answer.take.number)
        return text

    def _take_chosen(self, at: int) -> None:
        """Show it at once, and what was stored of it since the session was read."""
        self._choose(at)
        self.refresh()

    def _choose(self, at: int) -> None:
        if self.record is None or not self.record.answers:
            return
        answer = self.record.answers[at]
        self.takes.setCurrentIndex(at)
        self.take_id = answer.take.id
        self.chosen.emit(self.record, answer)
