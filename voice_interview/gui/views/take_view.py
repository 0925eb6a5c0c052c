"""One take: its waveform with the parts, its words, and its numbers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QUndoStack
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from voice_interview.core.events import Problem
from voice_interview.core.model import Answer, Correction, SessionRecord
from voice_interview.core.sentences import sentence_starts
from voice_interview.core.star import parts_of
from voice_interview.gui import texts
from voice_interview.gui.as_heard import AsHeard
from voice_interview.gui.desk import Desk
from voice_interview.gui.edits import Edits
from voice_interview.gui.language import localized
from voice_interview.gui.moments import Moments
from voice_interview.gui.views.side_cards import SideCards
from voice_interview.gui.views.wave_card import WaveCard
from voice_interview.gui.views.words_card import WordsCard
from voice_interview.gui.widgets.basics import (
    Columns,
    OneLine,
    Scroll,
    button,
    chip,
    fill,
    label,
)
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.star import StarButton
from voice_interview.gui.widgets.tabbing import tab_as_laid_out
from voice_interview.problems import problem_error

_MOST_GAPS = 5
_LAYOUT_MS = 50
"""What was shown just now has its place after so long."""

_WORDS_PX = 190
"""The transcript is at least so tall; where there is less room, the page scrolls."""


class TakeView(QWidget):
    """Everything about one answer on one screen.

    `changed` when something else is stored of it now: it wants to be shown anew.
    """

    export_wanted = Signal()
    delete_wanted = Signal()
    """The whole session; `delete_take_wanted`: this recording alone."""
    delete_take_wanted = Signal()
    compare_wanted = Signal(object)
    """All takes of this question, in whichever session, oldest first."""
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answer: Answer | None = None
        self._attempts: tuple[Answer, ...] = ()
        self.take_id = ""
        self.undo_stack = QUndoStack(self)
        """Every edit of this take, whatever it changed; emptied when another take is shown."""
        self.edits = Edits(self.undo_stack, desk.worker)
        self.notice = Notice()
        self._title = OneLine("title")
        self._take = chip()
        self._about = label("", "soft")
        self.sound = WaveCard(desk, self.edits)
        self.waveform = self.sound.waveform
        self.words = WordsCard(desk, self.edits)
        self.transcript = self.words.text
        self.side = SideCards(desk, self.edits)
        self._wanted: QWidget | None = None
        self._scrolling = QTimer(self)
        self._scrolling.setSingleShot(True)
        self._scrolling.setInterval(_LAYOUT_MS)
        self._scrolling.timeout.connect(self._scroll)
        self._build()
        self._connect()

    # ---- layout

    def _build(self) -> None:
        self.delete_button = button(self.tr("Delete…"))
        self.delete_button.setAccessibleName(self.tr("Delete this recording or the session"))
        self.export_button = button(self.tr("Export…"))
        self.export_button.setAccessibleName(self.tr("Export this session"))
        self.compare_button = button(self.tr("Compare takes"))
        self.compare_button.hide()
        self.star_button = StarButton(self._desk.look)
        self.star_button.clicked.connect(self.toggle_favorite)
        head = FlowRow(
            self._title,
            self.star_button,
            self._take,
            self._about,
            right=[self.compare_button, self.delete_button, self.export_button],
            spacing=12,
        )
        self.words.setMinimumHeight(_WORDS_PX)
        self._lower = _Lower(self._desk.look, spacing=14)
        self._lower.add(self.words, 64, 300)
        self._side_scroll = Scroll(self.side)
        self._lower.add(self._side_scroll, 36, 300)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setSpacing(14)
        fill(box, head, self.notice, self.sound)
        box.addWidget(self._lower, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._page = Scroll(page)
        whole.addWidget(self._page)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards scroll beside the transcript; below it they are shown in full."""
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        tall = _WORDS_PX
        if not self._lower.beside:
            tall = self.side.heightForWidth(self._side_scroll.viewport().width())
        self._side_scroll.setMinimumHeight(tall)

    def _connect(self) -> None:
        self.deletions = QMenu(self.delete_button)
        self.delete_button.setMenu(self.deletions)
        self.deletions.addAction(self.tr("This recording…")).triggered.connect(
            self.delete_take_wanted
        )
        self.deletions.addAction(self.tr("The whole session…")).triggered.connect(
            self.delete_wanted
        )
        self.export_button.clicked.connect(self.export_wanted)
        self.compare_button.clicked.connect(lambda: self.compare_wanted.emit(self._attempts))
        self.transcript.word_chosen.connect(self.sound.play_from)
        self.transcript.span_chosen.connect(self.sound.play_span)
        self.transcript.sentence_reached.connect(self.sound.seek)
        self.words.finder.heard.connect(self.sound.play_span)
        self.words.finder.reached.connect(lambda span: self.sound.seek(span.start_s))
        self.words.finder.marked.connect(self._mark_places)
        self.words.loop_wanted.connect(self.sound.loop_span)
        self._undo_by_keys()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setWhatsThis(self.tr("Search in the transcript"))
        find.activated.connect(self.words.search)
        self.side.moment_wanted.connect(self.sound.play_from)
        self.side.moments_wanted.connect(self._show_moments)
        self.side.notes.add_wanted.connect(self.add_note)
        self.side.notes.began.connect(self._show_entry)
        self.side.corrections.undo_wanted.connect(self._undo)
        self.edits.stored.connect(self.changed)
        self.edits.failed.connect(self.notice.tell)
        self.sound.failed.connect(self.notice.tell)
        self.sound.followed.connect(self._follow)
        self.sound.editing.shown.connect(lambda _: tab_as_laid_out(self._page))

    def _undo_by_keys(self) -> None:
        """Ctrl+Z and Ctrl+Shift+Z, and what else the system uses for it."""
        standard = QKeySequence.StandardKey
        undo = QKeySequence.keyBindings(standard.Undo)
        redo = [QKeySequence("Ctrl+Shift+Z"), *QKeySequence.keyBindings(standard.Redo)]
        for keys, meaning, turn in (
            (undo, self.tr("Undo an edit of the take"), self.undo),
            (list(dict.fromkeys(redo)), self.tr("Redo an edit of the take"), self.redo),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(keys)
            shortcut.setWhatsThis(meaning)
            shortcut.activated.connect(turn)

    def undo(self) -> None:
        """Take the last change back: of the text that is typed, of a bound, else of the take."""
        if self.words.editing:
            self.words.editor.text.undo()
        elif not self.sound.editing.take_move_back():
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do what was taken back again."""
        if self.words.editing:
            self.words.editor.text.redo()
        else:
            self.undo_stack.redo()

    # ---- showing

    def show_answer(self, session: SessionRecord, answer: Answer) -> None:
        """Show this answer of the session; nothing plays yet."""
        take = answer.take
        if take.id != self.take_id:
            self.keep()
        self.edits.show_take(take.id)
        self._answer, self.take_id = answer, take.id
        self._title.show_text(texts.answer_title(answer))
        same = [one for one in session.answers if _question_of(one) == _question_of(answer)]
        self._take.setText(self.tr("Take {n}").format(n=take.number))
        self._take.setVisible(len(same) > 1)
        of = self.tr("of {n}").format(n=len(same)) + " · " if len(same) > 1 else ""
        started = texts.when(take.started_at or session.info.started_at)
        self._about.setText(f"{of}{started} · {texts.clock(take.duration_s)}")
        spans = parts_of(answer)
        self.words.show_answer(answer, spans)
        self._tell_problem(answer)
        self.star_button.setChecked(answer.favorite)
        self.side.show_answer(answer)
        self.sound.show_answer(answer, spans)
        self.waveform.show_notes(answer.notes)
        self._fit_side()
        tab_as_laid_out(self._page)  # what was made anew would come after everything else
        self._look_for_others(take.id)

    def keep(self) -> None:
        """Store what is being written or moved; for whoever goes elsewhere."""
        self.sound.editing.finish()
        self.words.keep()
        self.side.notes.keep()

    def drop(self) -> None:
        """The take is gone, and with it what was being written about it."""
        self.words.drop()
        self.side.notes.cancel()

    def _look_for_others(self, take_id: str) -> None:
        """Offer to compare when the question was answered more than once."""

        def show(attempts: tuple[Answer, ...]) -> None:
            if take_id == self.take_id:
                self._attempts = attempts
                self.compare_button.setVisible(len(attempts) > 1)

        store = self._desk.app.store
        self._desk.worker.run(lambda: store.attempts(take_id), show, self.notice.tell)

    def _tell_problem(self, answer: Answer) -> None:
        self.notice.hide()
        gaps = " ".join(texts.gap_line(gap) for gap in answer.take.gaps[:_MOST_GAPS])
        if answer.take.problem:
            kept = self.tr("What was recorded until then is here.")
            error = problem_error(Problem(answer.take.problem), kept)
            self.notice.inform(localized(error.what), f"{kept} {gaps}".strip())
        elif gaps:
            self.notice.inform(self.tr("Sound is missing in this recording."), gaps)
        elif answer.transcript is not None and not answer.transcript.words:
            self.notice.inform(self.tr("No words were heard in this recording."))

    # ---- putting right and remembering

    def add_note(self) -> None:
        """Let a note be written about the place that is heard."""
        self.side.notes.add(self._desk.playback.position_s if self.sound.loaded else 0.0)

    def _show_entry(self) -> None:
        self._fit_side()
        self._bring_into_view(self.side.notes.entry)

    def _show_moments(self, moments: Moments) -> None:
        self.words.show_moments(moments)
        self._bring_into_view(self.words.finder)

    def _bring_into_view(self, widget: QWidget) -> None:
        """Scroll there once it has its place."""
        self._wanted = widget
        self._scrolling.start()

    def _scroll(self) -> None:
        """Below each other, the cards scroll with the page."""
        for scroll in (self._side_scroll, self._page):
            if self._wanted is not None and scroll.isAncestorOf(self._wanted):
                scroll.ensureWidgetVisible(self._wanted, 0, self._desk.look.px(60))

    def toggle_favorite(self) -> None:
        """Make the take a favorite, or make it none."""
        answer, store = self._answer, self._desk.app.store
        self.star_button.setChecked(answer is not None and answer.favorite)
        if answer is None:
            return
        take_id, before = answer.take.id, answer.favorite
        self.edits.make(
            self.tr("favorite"),
            lambda: store.set_favorite(take_id, not before),
            lambda: store.set_favorite(take_id, before),
        )

    def _undo(self, correction: Correction) -> None:
        """Store the transcript with what was heard in place of that correction."""
        edit = AsHeard(self._desk.app.store, self.take_id, correction)
        self.edits.make(self.tr("term as it was heard"), edit.put_back, edit.take_back)

    # ---- playing

    def playback_failed(self, problem: Problem) -> None:
        """Say why nothing is heard."""
        if self.sound.loaded:
            self.notice.tell(problem_error(problem, self.tr("The recording is kept.")))

    def to_sentence(self, way: int) -> None:
        """Go to the start of the next sentence, or to the one before."""
        words = self.transcript.words
        self.sound.jump([words[at].start_s for at in sentence_starts(words)], way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that play and mark, wherever no control wants them."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier and key in ways:
            self.to_sentence(ways[key])
        elif not self.sound.take_key(event):
            super().keyPressEvent(event)

    def _mark_places(self) -> None:
        """Show on the waveform what is marked in the text."""
        finder = self.words.finder
        self.waveform.show_hits(finder.spans if finder.searching else ())
        self.waveform.show_moments(() if finder.searching else finder.spans)

    def _follow(self, position_s: float) -> None:
        shows_word = self._desk.playback.playing or position_s > 0
        self.transcript.show_position(position_s if shows_word else None)


class _Lower(Columns):
    """Asks for the least height alone: its wish would make the page scroll for no need."""

    def hasHeightForWidth(self) -> bool:
        """What is in it scrolls, as long as it stands side by side."""
        return not self.beside and super().hasHeightForWidth()

    def sizeHint(self) -> QSize:
        """More is welcome."""
        return self.minimumSizeHint()


def _question_of(answer: Answer) -> tuple[str, str]:
    return answer.question.id, answer.take.follow_up_id
