"""The words of an answer, by part; each can be clicked, or chosen by keys, to hear it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from voice_interview.core.model import Part, PartSpan, Transcript, Word
from voice_interview.core.star import words_by_part
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.word_notes import WordNote, notes_of

_TEXT_PX = 15
_LINE_PERCENT = 150
_RULE_PX, _INDENT_PX = 3, 13
_OVER_PX = 4
"""A rule reaches a little over its lines, as the space between them does."""


class TranscriptView(QTextEdit):
    """Read-only text that knows where each word lies in the recording.

    `word_chosen(start_s)` when a word is clicked, or Enter is pressed on it.
    """

    word_chosen = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._paragraphs: tuple[tuple[Part | None, tuple[Word, ...]], ...] = ()
        self._words: list[Word] = []
        self._notes: dict[int, WordNote] = {}
        self._places: list[int] = []
        self._playing = -1
        self._focused = -1
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Transcript"))
        self._keys = self.tr("Arrow keys go from word to word, Enter plays from the word.")
        self.setAccessibleDescription(self._keys)
        self.document().setDocumentMargin(_OVER_PX)
        look.changed.connect(self._write)

    def show_transcript(self, transcript: Transcript | None, spans: Sequence[PartSpan]) -> None:
        """Show the words, a paragraph for each stretch of a part; what there is to say on hover."""
        words = transcript.words if transcript else ()
        self._notes = notes_of(transcript) if transcript else {}
        if spans:
            grouped = words_by_part(spans, words)
            self._paragraphs = tuple((span.part, told) for span, told in grouped if told)
        else:
            self._paragraphs = ((None, tuple(words)),) if words else ()
        self._words = [word for _, told in self._paragraphs for word in told]
        self._playing = self._focused = -1
        self._write()
        self.verticalScrollBar().setValue(0)

    def show_position(self, position_s: float | None) -> None:
        """Highlight the word that is heard there; None: none."""
        at = -1 if position_s is None else self._word_at(position_s)
        if at != self._playing:
            self._playing = at
            self._highlight()
            if at >= 0:
                self._bring_into_view(at)

    @property
    def playing_word(self) -> str:
        """The word that is highlighted; empty when none is."""
        return self._words[self._playing].text if self._playing >= 0 else ""

    def note_at(self, at: int) -> str:
        """What there is to say about that word, counted from 0; empty when there is nothing."""
        return self._notes[at].text if at in self._notes else ""

    @property
    def focused_word(self) -> str:
        """The word that the keys stand on; empty when none was chosen yet."""
        return self._words[self._focused].text if self._focused >= 0 else ""

    # ---- writing

    def _write(self) -> None:
        self.clear()
        self._places = []
        cursor = self.textCursor()
        letters = self._letters(None)
        for at, (part, words) in enumerate(self._paragraphs):
            if at:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block_format(part, first=at == 0))
            for number, word in enumerate(words):
                if number:
                    cursor.insertText(" ", letters)
                note = self._notes.get(len(self._places))
                self._places.append(cursor.position())
                cursor.insertText(word.text, self._letters(note))
        start = self.textCursor()
        start.setPosition(0)
        self.setTextCursor(start)
        self._highlight()

    def _letters(self, note: WordNote | None) -> QTextCharFormat:
        """A corrected term is underlined with dots, what stands for unclear speech is slanted."""
        letters = QTextCharFormat()
        letters.setFont(self._look.font(_TEXT_PX))
        letters.setForeground(QColor(self._look.theme.ink))
        if note is not None and note.unclear:
            letters.setFontItalic(True)
            letters.setForeground(QColor(self._look.theme.caution.ink))
        elif note is not None:
            letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            letters.setUnderlineColor(QColor(self._look.theme.accent))
        return letters

    def _block_format(self, part: Part | None, *, first: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLeftMargin(_INDENT_PX if part else 0)
        made.setTopMargin(0 if first else self._look.px(10))
        made.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made

    def _highlight(self) -> None:
        marks = []
        theme = self._look.theme
        if self._focused >= 0 and self.hasFocus():
            mark = self._mark(self._focused)
            mark.format.setFontUnderline(True)
            mark.format.setForeground(QColor(theme.accent))
            marks.append(mark)
        if self._playing >= 0:
            mark = self._mark(self._playing)
            mark.format.setBackground(QColor(theme.accent_tint))
            mark.format.setForeground(QColor(theme.accent))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _mark(self, at: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self.document())
        mark.cursor.setPosition(self._places[at])
        end = self._places[at] + len(self._words[at].text)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format = QTextCharFormat()
        return mark

    def _bring_into_view(self, at: int) -> None:
        """Scroll so that the word is seen; the text cursor stays where it is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[at])
        place, bar = self.cursorRect(cursor), self.verticalScrollBar()
        if place.top() < 0:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() > self.viewport().height():
            bar.setValue(bar.value() + place.bottom() - self.viewport().height() // 2)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the text, and a rule in each part's color left of its paragraphs."""
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        layout, up = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.document().begin()
        for part, _ in self._paragraphs:
            box = layout.blockBoundingRect(block).translated(0, -up)
            if part is not None:
                rule = QRectF(_OVER_PX, box.top() - _OVER_PX, _RULE_PX, box.height() + 2 * _OVER_PX)
                painter.fillRect(rule, QColor(self._look.theme.parts[part].fill))
            block = block.next()

    def viewportEvent(self, e: QEvent) -> bool:
        """Say on hover what there is to say about the word."""
        if e.type() is not QEvent.Type.ToolTip or not isinstance(e, QHelpEvent):
            return super().viewportEvent(e)
        text = self.note_at(self._word_at_place(self.cursorForPosition(e.pos()).position()))
        QToolTip.showText(e.globalPos(), text, self.viewport())
        return True

    # ---- choosing

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A click plays from the word under it; a drag selects text as usual."""
        super().mouseReleaseEvent(e)
        if e.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self._word_at_place(self.cursorForPosition(e.position().toPoint()).position())
            self._choose(at)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Arrows go from word to word, Enter plays; other keys belong to the place around."""
        key = Qt.Key(e.key())
        plain = not e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if plain and key in steps and self._words:
            self._focus_word(max(0, self._focused) + steps[key])
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._words:
            self._focus_word(self._word_in_line(1 if key is Qt.Key.Key_Down else -1))
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._words:
            self._choose(max(0, self._focused))
        elif plain and key is Qt.Key.Key_Space:
            e.ignore()
        else:
            super().keyPressEvent(e)

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

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._words):
            self._focused = at
            self._highlight()
            self.word_chosen.emit(self._words[at].start_s)

    def _focus_word(self, at: int) -> None:
        self._focused = max(0, min(at, len(self._words) - 1))
        self.setAccessibleDescription(self.note_at(self._focused) or self._keys)
        self._bring_into_view(self._focused)
        self._highlight()

    def _word_in_line(self, way: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[max(0, self._focused)])
        move = QTextCursor.MoveOperation.Down if way > 0 else QTextCursor.MoveOperation.Up
        cursor.movePosition(move)
        return self._word_at_place(cursor.position())

    def _word_at_place(self, place: int) -> int:
        return max(0, bisect_right(self._places, place) - 1)

    def _word_at(self, position_s: float) -> int:
        return bisect_right([word.start_s for word in self._words], position_s) - 1
