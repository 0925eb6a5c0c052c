"""Practice, while it runs: the question, the clock, the parts, and what can be done now."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from voice_interview.core import events as e
from voice_interview.core.joining import BETWEEN_IDS
from voice_interview.core.live import Session, State
from voice_interview.core.model import Bank, Mode
from voice_interview.core.ports import Level
from voice_interview.errors import UserError
from voice_interview.gui import messages, texts
from voice_interview.gui.actions import PART_KEYS, Action, actions
from voice_interview.gui.desk import Desk
from voice_interview.gui.keys import Keys, key_text
from voice_interview.gui.language import localized
from voice_interview.gui.motion import is_calm
from voice_interview.gui.views.answer_panel import AnswerPanel
from voice_interview.gui.views.failure_panel import FailurePanel
from voice_interview.gui.views.live_panel import LivePanel, part_seconds
from voice_interview.gui.views.over_panel import OverPanel
from voice_interview.gui.views.place import Place
from voice_interview.gui.widgets.basics import (
    Card,
    Panels,
    Scroll,
    chip,
    fill,
    label,
    set_kind,
)
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.prompt import Prompt
from voice_interview.gui.widgets.question import AskLeave
from voice_interview.problems import problem_error

FRAME_MS = 33
_PATIENCE_S = 1.0
"""A text that comes sooner needs no progress bar."""
_ROOMY_PX = 720
"""A page of this height, pixels at 100 %, shows a large question and all below it."""
_MOVING = (State.ASKING, State.THINKING, State.RECORDING, State.PAUSED, State.FINISHING)
_ANSWERING = (State.RECORDING, State.PAUSED, State.FINISHING)
_HEARING = (State.THINKING, State.RECORDING)


class InterviewView(Place):
    """Shows the session and turns keys and clicks into events.

    `review_wanted(session_id, take_id)`, `new_session_wanted`, `settings_wanted` and `mini_wanted`
    are for the window.
    """

    review_wanted = Signal(str, str)
    new_session_wanted = Signal()
    settings_wanted = Signal()
    mini_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._session = Session()
        self._categories: dict[tuple[str, str], str] = {}
        self._actions: tuple[Action, ...] = ()
        self._writing_since_s: float | None = None
        self._waiting = False
        self._keys_shown = self._keys
        self._own: Mapping[str, Callable[[], None]] = {
            "open_review": self._open_review,
            "use_recording": self._use_recording,
            "new_session": self.new_session_wanted.emit,
        }
        self._always: Mapping[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_C: self.toggle_captions,
            Qt.Key.Key_M: self.mini_wanted.emit,
        }
        self.live = LivePanel(desk)
        self.answer = AnswerPanel(desk)
        self.answer.settings_wanted.connect(self.settings_wanted)
        self.over = OverPanel(desk)
        self.over.opened.connect(self.review_wanted)
        self.failure = FailurePanel(desk)
        self.question = Prompt()
        self.voice_note = label("", "caution", wrap=True)
        self.leave_question = AskLeave(desk.look)
        self.leave_question.answered.connect(self._leave_answered)
        self.leave_question.later.connect(self._leave_for_later)
        self.live.captions_link.clicked.connect(self.toggle_captions)
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Interview"))
        desk.look.changed.connect(lambda: self._show_actions(renewed=True))

    # ---- layout

    def _build(self) -> None:
        self.put(self._head())
        self._question_card = Card(padding=32)
        fill(self._question_card.box, self.question, self.voice_note)
        self.panels = Panels(self.live, self.answer, self.over, self.failure)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self._question_card)
        box.addWidget(self.panels, 1)
        self._scroll = Scroll(page)
        self.box.addWidget(self._scroll, 1)
        self._bar = FlowRow()
        self._bottom = Panels(self._bar, self.leave_question)
        self.put(self._bottom)

    def _head(self) -> QWidget:
        self._number = label("", "strong")
        self._category = chip()
        self._star = chip(self.tr("STAR"), "star-chip")
        self._follow_up = chip(self.tr("Follow-up"))
        self._take = chip()
        self._left = label("", "soft")
        chips = (self._number, self._category, self._star, self._follow_up, self._take)
        self._head_row = FlowRow(*chips, right=[self._left])
        return self._head_row

    # ---- what the session says

    def know_banks(self, banks: Sequence[Bank]) -> None:
        """Learn how the categories are called."""
        self._categories = {
            (bank.id, category.id): category.title for bank in banks for category in bank.categories
        }

    def show_session(self, session: Session) -> None:
        """Show that state of the session."""
        before, self._session = self._session, session
        if not session.writing:
            self._writing_since_s = None
            self._waiting = False
        elif self._writing_since_s is None:
            self._writing_since_s = time.monotonic()
        is_new = (before.state, before.turn) != (session.state, session.turn)
        self._show_head(session)
        self.question.show_text(session.shown)
        note = problem_error(session.voice_problem) if session.voice_problem else None
        self.voice_note.setText(localized(str(note)) if note else "")
        self.voice_note.setVisible(note is not None)
        self._show_panel(session, is_new=is_new)
        self._show_actions()
        if is_new:
            self._settle(session)

    def _show_head(self, session: Session) -> None:
        plan = session.plan
        self._number.setText(
            self.tr("Question {number} of {count}").format(
                number=session.number, count=session.count
            )
        )
        category = session.question.category
        self._category.setText(self._category_title(plan.bank_id, category))
        relaxed = session.mode is Mode.RELAXED  # no interviewer tells what kind of question it is
        self._category.setVisible(relaxed and bool(category))
        self._star.setVisible(relaxed and session.star)
        self._follow_up.setVisible(session.follow_up is not None)
        self._take.setText(self.tr("Take {number}").format(number=session.take_number))
        self._take.setVisible(session.take_number > 1)

    def _category_title(self, bank_ids: str, category: str) -> str:
        """Of a bank, or of several that are asked together."""
        bank_id, _, name = category.rpartition("/")
        for known in (bank_id, *bank_ids.split(BETWEEN_IDS)):
            if (known, name) in self._categories:
                return self._categories[known, name]
        return category

    def _show_panel(self, session: Session, *, is_new: bool) -> None:
        over = session.state is State.IDLE
        self._head_row.setVisible(not over)
        self._question_card.setVisible(not over)
        panel: QWidget = self.live
        if session.state is State.REVIEW:
            panel = self.answer if session.take is not None else self.live
            self.answer.show_session(session)
        elif session.state is State.FAILED:
            panel = self.failure
            self.failure.show_session(session)
        elif over:
            panel = self.over
            if is_new:
                self.over.show_session(session, self.notice)
        self.live.show_session(session)
        self.panels.show_panel(panel)
        self._size_question()

    def _size_question(self) -> None:
        """Large where there is room; small beside the answer, and where the live text needs it."""
        kind = "question-compact" if self._is_compact else "question"
        answering = self._is_compact and self._session.state in _ANSWERING
        if answering or self.panels.current is self.answer:
            kind = "question-small"
        set_kind(self.question, kind)
        around = 32 if kind == "question" else 12 if answering else 20
        self._question_card.box.setContentsMargins(around, around, around, around)

    @property
    def _is_compact(self) -> bool:
        """Whether a long question would push the clock off the page."""
        return self.height() < self.desk.look.px(_ROOMY_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the question as large as the window allows."""
        super().resizeEvent(event)
        self._size_question()

    def _show_actions(self, *, renewed: bool = False) -> None:
        offered = actions(self._session, waiting=self._waiting)
        if offered == self._actions and not renewed:
            return
        self._actions = offered
        self._keys_shown = self._keys
        made = [self._button(action) for action in offered]
        self._bar.fill(
            [button for button, action in zip(made, offered, strict=True) if not action.primary],
            [button for button, action in zip(made, offered, strict=True) if action.primary],
        )

    def _button(self, action: Action) -> KeyButton:
        text = key_text(self._keys.instead_of(action.key))
        made = KeyButton(self.desk.look, action.text, text, primary=action.primary)
        made.clicked.connect(lambda: self.do(action))
        return made

    def _settle(self, session: Session) -> None:
        """After a change of state: keys go to the place itself, and the clock runs if needed."""
        self.notice.hide()
        if not self.leave_question.isVisible() and self.isVisible():
            self.setFocus()
        if session.state is State.IDLE:
            self._bottom.show_panel(self._bar)
        self._run_timer()
        self._tick()

    # ---- what moves by itself

    def _run_timer(self) -> None:
        if self.isVisible() and self._session.state in _MOVING:
            self.live.waveform.calm = is_calm(self.desk.app.settings.reduced_motion)
            self._timer.start()
        else:
            self._timer.stop()

    def _tick(self) -> None:
        hearing = self._session.state in _HEARING
        level = self.desk.app.microphone.level() if hearing else Level()
        now_s = time.monotonic()
        self.live.tick(now_s, level)
        self._wait(now_s)
        shown = "" if self._shows_the_clock else self._clock()
        if not shown and self._session.mode is Mode.RELAXED:
            left = texts.minutes(messages.session_left_s(self._session, now_s))
            shown = self.tr("About {left} left in this session").format(left=left)
        if self._left.text() != shown:
            self._left.setText(shown)

    @property
    def _shows_the_clock(self) -> bool:
        """Whether ring and bar, if there is one, are all in sight."""
        return all(
            widget.visibleRegion().boundingRect() == widget.rect()
            for widget in (self.live.ring, self.live.parts)
            if widget.isVisible()
        )

    def _clock(self) -> str:
        session = self._session
        return messages.take_clock(session, part_seconds(session)[session.part])

    def _wait(self, now_s: float) -> None:
        """Say how long the text takes once it takes long."""
        since_s = self._writing_since_s
        waiting = since_s is not None and now_s - since_s >= _PATIENCE_S
        self.live.show_writing(shown=waiting)
        if waiting != self._waiting:
            self._waiting = waiting
            self._show_actions()
            QTimer.singleShot(0, self, self._show_wait)  # once it has its place

    def _show_wait(self) -> None:
        if self.live.writing.isVisible():
            self._scroll.ensureWidgetVisible(self.live.writing)

    def showEvent(self, event: QShowEvent) -> None:
        """Keys come here, and the clock runs."""
        super().showEvent(event)
        self._show_actions(renewed=self._keys != self._keys_shown)
        self.setFocus()
        self._run_timer()
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves where nobody looks; the session goes on."""
        self._timer.stop()
        super().hideEvent(event)

    # ---- what a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that stand on the buttons, the parts' keys, and Escape."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() or not plain or not self.press(Qt.Key(event.key())):
            super().keyPressEvent(event)

    @property
    def offered(self) -> tuple[Action, ...]:
        """What can be done now."""
        return self._actions

    def press(self, key: Qt.Key) -> bool:
        """Do what the key stands for; False when it stands for nothing now."""
        key = self._keys.meant_by(Qt.Key.Key_Return if key is Qt.Key.Key_Enter else key)
        session = self._session
        if key is Qt.Key.Key_Escape:
            return self.ask_to_leave()
        for action in self._actions:
            if key in (action.key, action.also):
                self.do(action)
                return True
        if key in self._always and session.state is not State.IDLE:
            self._always[key]()
            return True
        if session.state is State.RECORDING and session.star:
            if key is Qt.Key.Key_Space:
                self.desk.bridge.post(e.MarkPart())
                return True
            if key in PART_KEYS:
                self.desk.bridge.post(e.MarkPart(PART_KEYS[key]))
                return True
        if key is Qt.Key.Key_Space and session.state is State.REVIEW:
            self.desk.playback.toggle()
            return True
        return key is Qt.Key.Key_Space

    def toggle_captions(self) -> None:
        """Show the live text, or hide it: some people are distracted."""
        app = self.desk.app
        try:
            app.change_settings(replace(app.settings, captions=not app.settings.captions))
        except UserError as error:
            self.notice.tell(error)
        self.live.show_session(self._session)

    def do(self, action: Action) -> None:
        """Do what one of the offered buttons does."""
        if action.event is not None:
            self.desk.bridge.post(action.event)
        else:
            self._own[action.name]()

    def _open_review(self) -> None:
        session = self._session
        take_id = session.take.id if session.take else ""
        self.review_wanted.emit(session.plan.session_id, take_id)

    def _use_recording(self) -> None:
        dialog = QFileDialog(self, self.tr("Use a recording as the answer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Audio files") + " (*.wav *.flac *.mp3 *.m4a *.ogg *.opus *.aac *.webm)",
                self.tr("All files") + " (*)",
            ]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.desk.bridge.post(e.UseRecording(path)))
        dialog.open()

    @property
    def _keys(self) -> Keys:
        return Keys(self.desk.app.settings.keys)

    # ---- leaving

    def ask_to_leave(self) -> bool:
        """Ask inside the page whether to end the session; asked twice, go on."""
        if self.leave_question.isVisible():
            self.leave_question.keep()
        elif self._session.state is not State.IDLE:
            self._bottom.show_panel(self.leave_question)
            self.leave_question.ask(recording=self._session.live)
        return True

    def _leave_for_later(self) -> None:
        self._bottom.show_panel(self._bar)
        self.desk.bridge.post(e.Leave())
        self.setFocus()

    def _leave_answered(self, leave: bool) -> None:
        self._bottom.show_panel(self._bar)
        if leave:
            self.desk.bridge.post(e.Abort())
        self.setFocus()
