"""Review: hear an answer again, word by word, beside its numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from voice_interview.core.events import Problem
from voice_interview.core.model import Answer, SessionRecord, Take
from voice_interview.errors import UserError
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.compare_view import CompareView
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.views.import_answer import ImportAnswerDialog
from voice_interview.gui.views.place import Place
from voice_interview.gui.views.rewriting import Rewriting
from voice_interview.gui.views.take_choice import TakeChoice
from voice_interview.gui.views.take_view import TakeView
from voice_interview.gui.widgets.basics import GUTTER_PX, Columns, button, row
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.gui.widgets.empty import EmptyPage
from voice_interview.problems import problem_error


class ReviewView(Place):
    """A session and one of its takes are chosen on top; below it the take.

    `practice_wanted` when there is nothing to review yet.
    """

    practice_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted_s = -1.0
        self.choice = TakeChoice(desk)
        self.sessions, self.takes = self.choice.sessions, self.choice.takes
        self.choice.listed.connect(self._show_listed)
        self.choice.chosen.connect(self._show_take)
        self.choice.refreshed.connect(self._show_answer)
        self.choice.failed.connect(self.notice.tell)
        self.rewriting = Rewriting(desk, self)
        self.again, self.writing = self.rewriting.again, self.rewriting.row
        self.rewriting.written.connect(self._written)
        self.rewriting.failed.connect(self.notice.tell)
        self.import_button = button(self.tr("Import…"))
        self.import_button.setAccessibleName(self.tr("Import a recording as an answer"))
        self.import_button.clicked.connect(self.bring_in)
        self.take = TakeView(desk)
        self.take.words.show_state(self.writing)
        self.take.export_wanted.connect(self.export)
        self.take.delete_wanted.connect(self.ask_to_delete)
        self.take.delete_take_wanted.connect(self.ask_to_delete_take)
        self.take.changed.connect(self.choice.refresh)
        self.take.compare_wanted.connect(self.compare_takes)
        self.compare = CompareView(desk)
        self.compare.closed.connect(self._end_comparing)
        desk.playback.failed.connect(self._tell_playback)
        desk.playback.refused.connect(self._refused)
        self._pages = QStackedWidget()
        self._build()

    def _build(self) -> None:
        chosen = QWidget()
        box = QVBoxLayout(chosen)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        buttons = QWidget()
        line = row(self.again, self.import_button, spacing=12)
        line.setContentsMargins(0, 0, 0, 0)
        buttons.setLayout(line)
        choices = Columns(self.desk.look, spacing=12)
        choices.add(self.choice, 1, 420)
        choices.add(buttons, 0, 290)
        framed = row(choices)
        framed.setContentsMargins(0, 0, GUTTER_PX, 0)
        box.addLayout(framed)
        box.addWidget(self.take, 1)
        empty = EmptyPage(
            self.tr("Nothing to review yet"),
            self.tr("Your answers appear here, to be heard again and read word by word."),
            self.tr("Start practicing"),
            self.tr("Import a recording…"),
        )
        empty.other_chosen.connect(self.bring_in)
        empty.chosen.connect(self.practice_wanted)
        self._pages.addWidget(empty)
        self._pages.addWidget(chosen)
        self._pages.addWidget(self.compare)
        self._pages.setCurrentIndex(self._pages.addWidget(QWidget()))  # until the list is read
        self.box.addWidget(self._pages, 1)

    # ---- choosing

    def enter(self) -> None:
        """Read the list of sessions; the one that was open stays open."""
        self.choice.look()
        self.rewriting.look()
        self.take.setFocus()

    def leave(self) -> None:
        """Be silent, and keep what is being edited."""
        self.desk.playback.pause()
        self.take.keep()

    def open(self, session_id: str, take_id: str = "", at_s: float = -1.0) -> None:
        """Show this session the next time that the list is read, at that place of the take."""
        self.choice.want(session_id, take_id)
        self._wanted_s = at_s

    def _show_listed(self, any_answer: bool) -> None:
        self._pages.setCurrentIndex(1 if any_answer else 0)

    def _show_take(self, record: SessionRecord, answer: Answer) -> None:
        self._show_answer(record, answer)
        if self._wanted_s >= 0:
            self.take.sound.seek(self._wanted_s)
        self._wanted_s = -1.0

    def _show_answer(self, record: SessionRecord, answer: Answer) -> None:
        self.take.show_answer(record, answer)
        self.rewriting.show_answer(answer)

    def _written(self) -> None:
        if self.isVisible():
            self.notice.inform(self.tr("The answer was written down."))
            self.choice.reopen(self.choice.take_id)

    def bring_in(self) -> None:
        """Let an audio file be imported, at first for the question that is shown."""
        answer = self.choice.answer
        question_id = answer.question.id if answer is not None else ""
        dialog = ImportAnswerDialog(self.desk, self, question_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(self._brought_in)
        dialog.open()

    def _brought_in(self, take: Take) -> None:
        self.open(take.session_id, take.id)
        self.enter()

    # ---- comparing

    def compare_takes(self, attempts: tuple[Answer, ...]) -> None:
        """Show two takes of the question side by side."""
        self.desk.playback.pause()
        self.compare.show_takes(attempts, self.take.take_id)
        self._pages.setCurrentWidget(self.compare)
        self.compare.setFocus()

    def _end_comparing(self) -> None:
        self.desk.playback.pause()
        self._pages.setCurrentIndex(1)
        record, answer = self.choice.record, self.choice.answer
        if record is not None and answer is not None:
            self.take.show_answer(record, answer)
        self.take.setFocus()

    def _tell_playback(self, problem: Problem) -> None:
        if self._pages.currentWidget() is self.compare:
            self.notice.tell(problem_error(problem, self.tr("The recording is kept.")))
        else:
            self.take.playback_failed(problem)

    # ---- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and pauses, wherever no control wants it; a take has its own keys."""
        acts: dict[Qt.Key, Callable[[], object]] = {Qt.Key.Key_Space: self.desk.playback.toggle}
        if self.take.isVisible():
            acts |= {Qt.Key.Key_N: self.take.add_note, Qt.Key.Key_F: self.take.toggle_favorite}
        act = acts.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers():
            act()
        else:
            super().keyPressEvent(event)

    def export(self) -> None:
        """Open the export dialog for the session."""
        if (record := self.choice.record) is not None:
            dialog = ExportDialog(
                self.desk, record, self, self.take.take_id, tell_later=self.notice.tell
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def ask_to_delete(self) -> None:
        """Deleting is for good, so it is asked for."""
        if (record := self.choice.record) is None:
            return
        if record.info.id == self.desk.bridge.session.running_id:
            self._tell_needed()
            return
        loss = self.tr("With it go {recordings} and their transcripts.")
        ask_to_delete(
            self,
            self.tr("Delete session"),
            self.tr("Delete this session for good?"),
            loss.format(recordings=texts.recordings_count(len(record.answers))),
            partial(self._delete, record.info.id),
        )

    def ask_to_delete_take(self) -> None:
        """Ask for the recording that is open; with the last one its session goes."""
        record, answer = self.choice.record, self.choice.answer
        if record is None or answer is None or len(record.answers) < 2:
            self.ask_to_delete()
            return
        session = self.desk.bridge.session
        if session.running_id and answer.take.id == session.take_id:
            self._tell_needed()
            return
        loss = self.tr("{length} of sound and its transcript go; the session stays.")
        ask_to_delete(
            self,
            self.tr("Delete recording"),
            self.tr("Delete this recording for good?"),
            loss.format(length=texts.clock(answer.take.duration_s)),
            partial(self._delete_take, answer.take.id),
        )

    def _tell_needed(self) -> None:
        """Without its session no later answer could be stored."""
        self.notice.inform(
            self.tr("The session that is under way can't lose this."),
            self.tr("Finish the session first, then delete it."),
        )

    def _delete_take(self, take_id: str) -> None:
        store = self.desk.app.store
        self.desk.playback.load(None, 0.0)
        self.desk.worker.run(
            lambda: store.delete_take(take_id), self._take_deleted, self._not_deleted
        )

    def _take_deleted(self, _nothing: None) -> None:
        self.take.drop()
        self.notice.inform(self.tr("The recording was deleted."))
        self.choice.reopen()

    def _delete(self, session_id: str) -> None:
        store = self.desk.app.store
        self.desk.playback.load(None, 0.0)
        self.desk.worker.run(
            lambda: store.delete_sessions((session_id,)), self._deleted, self._not_deleted
        )

    def _deleted(self, _nothing: None) -> None:
        self.take.drop()
        self.choice.forget()
        self.notice.inform(self.tr("The session was deleted."))
        self.enter()

    def _not_deleted(self, error: UserError) -> None:
        """What is gone all the same must not be shown any more."""
        self.notice.tell(error)
        self.choice.look()

    def _refused(self) -> None:
        self.notice.inform(
            self.tr("Nothing is played while a session runs."),
            self.tr("A recording must not hear it. Finish the answer first."),
        )
