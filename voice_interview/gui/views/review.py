"""Review: hear an answer again, word by word, beside its numbers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voice_interview.catch_up import Progress, Stage
from voice_interview.core.events import Problem
from voice_interview.core.model import Answer, SessionRecord, Take
from voice_interview.core.ports import SessionSummary
from voice_interview.errors import UserError
from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.shelf import ModelShelf
from voice_interview.gui.views.compare_view import CompareView
from voice_interview.gui.views.export_dialog import ExportDialog
from voice_interview.gui.views.import_answer import ImportAnswerDialog
from voice_interview.gui.views.place import Place
from voice_interview.gui.views.take_view import TakeView
from voice_interview.gui.widgets.basics import GUTTER_PX, Columns, button, row
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.gui.widgets.empty import EmptyPage
from voice_interview.gui.widgets.writing_row import WritingRow
from voice_interview.problems import problem_error


class ReviewView(Place):
    """A session and one of its takes are chosen on top; below it the take.

    `practice_wanted` when there is nothing to review yet; `sessions_changed` after a deletion.
    """

    practice_wanted = Signal()
    sessions_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._summaries: tuple[SessionSummary, ...] = ()
        self._record: SessionRecord | None = None
        self._wanted: tuple[str, str] = ("", "")
        self._wanted_s = -1.0
        self.sessions = ChoiceList()
        self.sessions.setAccessibleName(self.tr("Session"))
        self.sessions.activated.connect(self._open_at)
        self.takes = ChoiceList()
        self.takes.setAccessibleName(self.tr("Answer"))
        self.takes.activated.connect(self._show_take)
        for choice in (self.sessions, self.takes):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(12)
        self.again = button(self.tr("Transcribe again"))
        self.again.setAccessibleDescription(
            self.tr("Writes this answer down once more, also by another model.")
        )
        self._models = QMenu(self.again)
        self.again.setMenu(self._models)
        self.import_button = button(self.tr("Import…"))
        self.import_button.setAccessibleName(self.tr("Import a recording as an answer"))
        self.import_button.clicked.connect(self.bring_in)
        self.writing = WritingRow()
        self.writing.asked.connect(self._write_or_stop)
        desk.writing.changed.connect(self._written)
        self.take = TakeView(desk)
        self.take.export_wanted.connect(self.export)
        self.take.delete_wanted.connect(self.ask_to_delete)
        self.take.delete_take_wanted.connect(self.ask_to_delete_take)
        self.take.changed.connect(self._refresh)
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
        lists, buttons = QWidget(), QWidget()
        for made, items in (
            (lists, (self.sessions, self.takes)),
            (buttons, (self.again, self.import_button)),
        ):
            line = row(*items, spacing=12)
            line.setContentsMargins(0, 0, 0, 0)
            made.setLayout(line)
        choices = Columns(self.desk.look, spacing=12)
        choices.add(lists, 1, 420)
        choices.add(buttons, 0, 290)
        framed = row(choices)
        framed.setContentsMargins(0, 0, GUTTER_PX, 0)
        box.addLayout(framed)
        writing = row()
        writing.setContentsMargins(0, 0, GUTTER_PX, 0)
        writing.addWidget(self.writing, 1)
        box.addLayout(writing)
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
        if not self._wanted[0] and self._record is not None:
            self._wanted = (self._record.info.id, self.take.take_id)
        self.desk.worker.run(self.desk.app.store.summaries, self._show_sessions, self.notice.tell)
        self.desk.worker.run(self._usable_models, self._offer_models, self.notice.tell)
        self.take.setFocus()

    def leave(self) -> None:
        """Be silent, and keep what is being edited."""
        self.desk.playback.pause()
        self.take.sound.editing.finish()

    def open(self, session_id: str, take_id: str = "", at_s: float = -1.0) -> None:
        """Show this session the next time that the list is read, at that place of the take."""
        self._wanted = (session_id, take_id)
        self._wanted_s = at_s

    def _show_sessions(self, summaries: tuple[SessionSummary, ...]) -> None:
        self._summaries = tuple(one for one in summaries if one.take_count)
        self.sessions.clear()
        for summary in self._summaries:
            answers = texts.answers_count(summary.take_count)
            day = texts.when(summary.info.started_at)
            self.sessions.addItem(f"{day} · {summary.info.bank_title} · {answers}")
        self._pages.setCurrentIndex(1 if self._summaries else 0)
        if not self._summaries:
            self._record = None
            return
        ids = [summary.info.id for summary in self._summaries]
        session_id, take_id = self._wanted
        self._wanted = ("", "")
        at = ids.index(session_id) if session_id in ids else 0
        self.sessions.setCurrentIndex(at)
        self._open_at(at, take_id)

    def _open_at(self, at: int, take_id: str = "") -> None:
        session_id = self._summaries[at].info.id
        try:
            self._record = self.desk.app.store.session(session_id)
        except UserError as error:
            self.notice.tell(error)
            return
        self.takes.clear()
        for number, answer in enumerate(self._record.answers, start=1):
            self.takes.addItem(self._take_text(number, answer))
        take_ids = [answer.take.id for answer in self._record.answers]
        self._show_take(take_ids.index(take_id) if take_id in take_ids else 0)

    def _refresh(self) -> None:
        """Something else is stored of the take that is shown."""
        if self._record is None:
            return
        session_id, take_id = self._record.info.id, self.take.take_id

        def show(record: SessionRecord) -> None:
            if self._record is None or (session_id, take_id) != (
                self._record.info.id,
                self.take.take_id,
            ):
                return
            self._record = record
            answer = self._answer()
            if answer is not None:
                self.take.show_answer(record, answer)

        self.desk.worker.run(
            lambda: self.desk.app.store.session(session_id), show, self.notice.tell
        )

    def _take_text(self, number: int, answer: Answer) -> str:
        text = f"{number}. {texts.answer_title(answer)}"
        if answer.take.number > 1:
            text += " · " + self.tr("take {n}").format(n=answer.take.number)
        return text

    def _show_take(self, at: int) -> None:
        if self._record is None or not self._record.answers:
            return
        self.takes.setCurrentIndex(at)
        self.take.show_answer(self._record, self._record.answers[at])
        if self._wanted_s >= 0:
            self.take.sound.seek(self._wanted_s)
        self._wanted_s = -1.0
        self._show_writing()

    def bring_in(self) -> None:
        """Let an audio file be imported, at first for the question that is shown."""
        answer = self._answer()
        question_id = answer.question.id if answer is not None else ""
        dialog = ImportAnswerDialog(self.desk, self, question_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(self._brought_in)
        dialog.open()

    def _brought_in(self, take: Take) -> None:
        self.sessions_changed.emit()
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
        answer = self._answer()
        if self._record is not None and answer is not None:
            self.take.show_answer(self._record, answer)
        self.take.setFocus()

    def _tell_playback(self, problem: Problem) -> None:
        if self._pages.currentWidget() is self.compare:
            self.notice.tell(problem_error(problem, self.tr("The recording is kept.")))
        else:
            self.take.playback_failed(problem)

    # ---- writing down again

    def _answer(self) -> Answer | None:
        answers = self._record.answers if self._record is not None else ()
        return next((it for it in answers if it.take.id == self.take.take_id), None)

    def _show_writing(self) -> None:
        """Say that the text is missing or being written; nothing when all is well."""
        answer = self._answer()
        if answer is None:
            return
        progress = self.desk.writing.progress(answer.take.id)
        has_text = answer.transcript is not None
        self.again.setVisible(has_text and progress is None)
        self.writing.setVisible(progress is not None or not has_text)
        if progress is None:
            self.writing.show_rest(
                self.tr("This answer has not been written down yet."),
                self.tr("Its recording is kept and can be heard."),
                self.tr("Transcribe now"),
            )
            return
        rest = self.tr("The text below stays until the new one is there.") if has_text else ""
        if progress.stage is Stage.WAITING:
            waits = self.tr("Written down as soon as nothing else is being done.")
            self.writing.show_rest(waits, rest, self.tr("Cancel"))
        else:
            self.writing.show_progress(
                self.tr("Writing this answer down"),
                rest,
                self.tr("Cancel"),
                progress.share,
                progress.left_s,
            )

    def _write_or_stop(self) -> None:
        take_id = self.take.take_id
        if self.desk.writing.progress(take_id) is None:
            self.desk.writing.ask_for(take_id)
        else:
            self.desk.writing.stop(take_id)

    def _written(self, progress: Progress) -> None:
        if progress.take_id != self.take.take_id:
            return
        if progress.stage is Stage.FAILED and progress.error is not None:
            self.notice.tell(progress.error)
        if progress.stage is Stage.DONE and self.isVisible():
            self.notice.inform(self.tr("The answer was written down."))
            self._open_at(self.sessions.currentIndex(), progress.take_id)
        else:
            self._show_writing()

    def _usable_models(self) -> list[str]:
        """In the background: the models that are there."""
        rows = ModelShelf(self.desk.app.folders).look(self.desk.app.settings)
        return [shown.info.name for shown in rows if shown.info.usable]

    def _offer_models(self, names: list[str]) -> None:
        self._models.clear()
        for name in names:
            in_use = name == self.desk.app.settings.model
            text = self.tr("With {name} (in use)") if in_use else self.tr("With {name}")
            action = self._models.addAction(text.format(name=name))
            action.triggered.connect(partial(self._write_again, name))

    def _write_again(self, model: str, _checked: bool = False) -> None:
        self.desk.writing.ask_for(self.take.take_id, model)

    # ---- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and pauses, wherever no control wants it."""
        acts = {
            Qt.Key.Key_Space: self.desk.playback.toggle,
            Qt.Key.Key_N: self.take.add_note,
            Qt.Key.Key_F: self.take.toggle_favorite,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None and not event.modifiers():
            act()
        else:
            super().keyPressEvent(event)

    def export(self) -> None:
        """Open the export dialog for the session."""
        if self._record is not None:
            dialog = ExportDialog(self.desk, self._record, self, self.take.take_id)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def ask_to_delete(self) -> None:
        """Deleting is for good, so it is asked for."""
        if self._record is None:
            return
        loss = self.tr("With it go {recordings} and their transcripts.")
        ask_to_delete(
            self,
            self.tr("Delete session"),
            self.tr("Delete this session for good?"),
            loss.format(recordings=texts.recordings_count(len(self._record.answers))),
            self._delete,
        )

    def ask_to_delete_take(self) -> None:
        """Ask for the recording that is open; with the last one its session goes."""
        if self._record is None or len(self._record.answers) < 2:
            self.ask_to_delete()
            return
        take_id = self.take.take_id
        answer = next(it for it in self._record.answers if it.take.id == take_id)
        loss = self.tr("{length} of sound and its transcript go; the session stays.")
        ask_to_delete(
            self,
            self.tr("Delete recording"),
            self.tr("Delete this recording for good?"),
            loss.format(length=texts.clock(answer.take.duration_s)),
            partial(self._delete_take, take_id),
        )

    def _delete_take(self, take_id: str) -> None:
        store = self.desk.app.store
        self.desk.playback.load(None, 0.0)
        self.desk.worker.run(
            lambda: store.delete_take(take_id), self._take_deleted, self.notice.tell
        )

    def _take_deleted(self, _nothing: None) -> None:
        self.notice.inform(self.tr("The recording was deleted."))
        self.sessions_changed.emit()
        self._open_at(self.sessions.currentIndex(), "")

    def _delete(self) -> None:
        if self._record is None:
            return
        session_id = self._record.info.id
        store = self.desk.app.store
        self.desk.playback.load(None, 0.0)
        self.desk.worker.run(
            lambda: store.delete_sessions((session_id,)), self._deleted, self.notice.tell
        )

    def _deleted(self, _nothing: None) -> None:
        self._record = None
        self.notice.inform(self.tr("The session was deleted."))
        self.sessions_changed.emit()
        self.enter()

    def _refused(self) -> None:
        self.notice.inform(
            self.tr("Nothing is played while a session runs."),
            self.tr("A recording must not hear it. Finish the answer first."),
        )
