"""The transcript: each word can be clicked, or chosen by keys, to hear it; a few, to hear those."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor

from voice_interview.core.finding import span_of
from voice_interview.core.model import Span
from voice_interview.core.sentences import sentence_starts
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.word_text import WordText


class TranscriptView(WordText):
    """Text whose words can be chosen.

    `word_chosen(start_s)` when a word is clicked, or Enter is pressed on it;
    `span_chosen(Span)` when Enter is pressed on selected words, `loop_wanted(Span)` when L is;
    `sentence_reached(start_s)` when the keys went to a sentence.
    """

    word_chosen = Signal(float)
    span_chosen = Signal(object)
    loop_wanted = Signal(object)
    sentence_reached = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._keys = self.tr(
            "Arrow keys go from word to word, with Ctrl from sentence to sentence, with Shift they "
            "select. Enter plays from the word, or what is selected."
        )
        self.setAccessibleDescription(self._keys)

    @property
    def selection(self) -> Span | None:
        """Where the selected words lie in the recording; None when none are selected."""
        cursor = self.textCursor()
        if not (cursor.hasSelection() and self._words):
            return None
        first = self._word_at_place(cursor.selectionStart())
        last = self._word_at_place(cursor.selectionEnd() - 1)
        return span_of(self._words[first : last + 1])

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A click plays from the word under it; a drag selects words."""
        super().mouseReleaseEvent(e)
        if e.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self._word_at_place(self.cursorForPosition(e.position().toPoint()).position())
            self._choose(at)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Arrows go from word to word, Enter plays; other keys belong to the place around."""
        key = Qt.Key(e.key())
        held = e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        target = self._target(key, held & ~shift) if self._words else None
        if target is not None:
            self._focus_word(target, select=bool(held & shift))
            if held == Qt.KeyboardModifier.ControlModifier:
                self.sentence_reached.emit(self._words[self._focused].start_s)
        elif not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._words:
            self._play_chosen()
        elif not held and key == Qt.Key.Key_L and (span := self.selection) is not None:
            self.loop_wanted.emit(span)
        elif key == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self._select_nothing()
        elif not held and key == Qt.Key.Key_Space:
            e.ignore()
        else:
            super().keyPressEvent(e)

    def _target(self, key: Qt.Key, held: Qt.KeyboardModifier) -> int | None:
        """The word that an arrow key goes to; None for other keys."""
        at = max(0, self._focused)
        control = Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            if held == control:
                return self._sentence_from(at, way)
            return at + way if not held else None
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held:
            return self._word_in_line(1 if key == Qt.Key.Key_Down else -1)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and held == control:
            return 0 if key == Qt.Key.Key_Home else len(self._words) - 1
        return None

    def _sentence_from(self, at: int, way: int) -> int:
        """The start of the next sentence, or of this one, or of the one before it."""
        starts = sentence_starts(self._words)
        if way > 0:
            return next((one for one in starts if one > at), at)
        return max((one for one in starts if one < at), default=0)

    def focusInEvent(self, e: QFocusEvent) -> None:
        """Show the word that the keys stand on."""
        super().focusInEvent(e)
        if self._focused < 0 and self._words:
            self._focused = max(0, self._playing)
        self._highlight()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(e)
        self._highlight()

    def _play_chosen(self) -> None:
        if (span := self.selection) is not None:
            self.span_chosen.emit(span)
        else:
            self._choose(max(0, self._focused))

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._words):
            self._focused = at
            self._highlight()
            self.word_chosen.emit(self._words[at].start_s)

    def _focus_word(self, at: int, *, select: bool = False) -> None:
        before = max(0, self._focused)
        self._focused = max(0, min(at, len(self._words) - 1))
        self.setAccessibleDescription(self.note_at(self._focused) or self._keys)
        if select:
            self._select(before, self._focused)
        elif self.textCursor().hasSelection():
            self._select_nothing()
        self._bring_into_view(self._focused)
        self._highlight()

    def _select(self, before: int, at: int) -> None:
        """Select whole words from where the selection began, else from the word before, to `at`."""
        cursor = self.textCursor()
        anchor = self._word_at_place(cursor.anchor()) if cursor.hasSelection() else before
        if cursor.hasSelection() and cursor.anchor() > cursor.position():
            anchor = self._word_at_place(cursor.anchor() - 1)
        forward = anchor <= at
        cursor.setPosition(self._places[anchor] if forward else self._end_of(anchor))
        end = self._end_of(at) if forward else self._places[at]
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _select_nothing(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _word_in_line(self, way: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[max(0, self._focused)])
        move = QTextCursor.MoveOperation.Down if way > 0 else QTextCursor.MoveOperation.Up
        cursor.movePosition(move)
        return self._word_at_place(cursor.position())
