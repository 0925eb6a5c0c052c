"""The words of an answer, by part, with the place that is heard and places that are marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
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
from voice_interview.gui.widgets.wrapping import reads_right_to_left

_TEXT_PX = 15
_LINE_PERCENT = 150
_RULE_PX, _INDENT_PX = 3, 13
_OVER_PX = 4
"""A rule reaches a little over its lines, as the space between them does."""

_TOLD_WORDS = 20
"""So many words tell in which direction a paragraph is read."""

_Paragraph = tuple[Part | None, Sequence[Word]]


class WordText(QTextEdit):
    """Read-only text that knows where each word lies in the recording, and shows places in it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._paragraphs: tuple[_Paragraph, ...] = ()
        self._words: list[Word] = []
        self._notes: Mapping[int, WordNote] = {}
        self._places: list[int] = []
        self._marks: tuple[range, ...] = ()
        self._mark = -1
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Transcript"))
        self.document().setDocumentMargin(_OVER_PX)
        look.changed.connect(self._write)

    def show_transcript(self, transcript: Transcript | None, spans: Sequence[PartSpan]) -> None:
        """Show the words that were heard, and on hover what there is to say about them."""
        words = transcript.words if transcript else ()
        self.show_words(words, spans, notes_of(transcript) if transcript else {})

    def show_words(
        self,
        words: Sequence[Word],
        spans: Sequence[PartSpan],
        notes: Mapping[int, WordNote],
        line_starts: Collection[int] = (),
    ) -> None:
        """Show the words, a paragraph for each stretch of a part.

        `notes` and `line_starts`, the words that begin a paragraph of their own, count from 0.
        """
        before = (self._paragraphs, self._notes)
        self._notes = notes
        self._paragraphs = _paragraphs(words, spans, line_starts)
        self._words = [word for _, told in self._paragraphs for word in told]
        self._playing = self._focused = self._mark = -1
        self._marks = ()
        if before == (self._paragraphs, self._notes):
            self._highlight()
        else:
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

    def show_marks(self, marks: Sequence[range], current: int = -1) -> None:
        """Mark these stretches of words, and the current one so that it is seen; -1: none is."""
        self._marks, self._mark = tuple(marks), current
        self._highlight()
        if 0 <= current < len(self._marks) and self._marks[current]:
            self._focused = self._marks[current][0]
            self._bring_into_view(self._focused)

    @property
    def words(self) -> Sequence[Word]:
        """What is shown, in order."""
        return self._words

    @property
    def playing_word(self) -> str:
        """The word that is highlighted; empty when none is."""
        return self._words[self._playing].text if self._playing >= 0 else ""

    def note_at(self, at: int) -> str:
        """What there is to say about that word, counted from 0; empty when there is nothing."""
        return self._notes[at].text if at in self._notes else ""

    @property
    def focused(self) -> int:
        """The number of the word that the keys stand on, from 0; -1 when none was chosen yet."""
        return self._focused

    @property
    def focused_word(self) -> str:
        """The word that the keys stand on; empty when none was chosen yet."""
        return self._words[self._focused].text if self._focused >= 0 else ""

    @property
    def marked_text(self) -> str:
        """The words of the current mark; empty when none is current."""
        current = self._marks[self._mark] if 0 <= self._mark < len(self._marks) else range(0)
        return " ".join(self._words[at].text for at in current)

    # ---- writing

    def _write(self) -> None:
        self.clear()
        self._places = []
        cursor = self.textCursor()
        cursor.beginEditBlock()  # the text of hours is laid out once, not after each word
        for at, (part, words) in enumerate(self._paragraphs):
            if at:
                cursor.insertBlock()
            leftward = reads_right_to_left(" ".join(word.text for word in words[:_TOLD_WORDS]))
            cursor.setBlockFormat(self._block_format(part, first=at == 0, leftward=leftward))
            self._write_words(cursor, words)
        cursor.endEditBlock()
        start = self.textCursor()
        start.setPosition(0)
        self.setTextCursor(start)
        self._highlight()

    def _write_words(self, cursor: QTextCursor, words: Sequence[Word]) -> None:
        """Write a paragraph; words that look alike are written together."""
        plain, place, run = self._letters(None), cursor.position(), ""
        for number, word in enumerate(words):
            space = " " if number else ""
            note = self._notes.get(len(self._places))
            self._places.append(place + len(space))
            place += len(space) + _places_of(word.text)
            if note is None:
                run += space + word.text
            else:
                cursor.insertText(run + space, plain)
                cursor.insertText(word.text, self._letters(note))
                run = ""
        cursor.insertText(run, plain)

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

    def _block_format(self, part: Part | None, *, first: bool, leftward: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        indent = _INDENT_PX if part else 0
        if leftward:  # its lines begin at the right, and so does all that stands before them
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            made.setRightMargin(indent)
        else:
            made.setLeftMargin(indent)
        made.setTopMargin(0 if first else self._look.px(10))
        made.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made

    # ---- highlighting

    def _highlight(self) -> None:
        theme = self._look.theme
        shown = [
            self._tint(place, theme.track, theme.ink, underlined=True)
            for at, place in enumerate(self._marks)
            if place and at != self._mark
        ]
        if self._playing >= 0:
            place = range(self._playing, self._playing + 1)
            shown.append(self._tint(place, theme.accent_tint, theme.accent))
        if self._focused >= 0 and self.hasFocus():
            place = range(self._focused, self._focused + 1)
            shown.append(self._tint(place, "", theme.accent, underlined=True))
        if 0 <= self._mark < len(self._marks) and self._marks[self._mark]:
            shown.append(self._tint(self._marks[self._mark], theme.accent, theme.card))
        self.setExtraSelections(shown)

    def _tint(
        self, place: range, background: str, ink: str, *, underlined: bool = False
    ) -> QTextEdit.ExtraSelection:
        tint = QTextEdit.ExtraSelection()
        tint.cursor = self._cursor_over(place)
        tint.format = QTextCharFormat()
        tint.format.setForeground(QColor(ink))
        if background:
            tint.format.setBackground(QColor(background))
        if underlined:
            tint.format.setFontUnderline(True)
        return tint

    def _cursor_over(self, place: range) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[place[0]])
        cursor.setPosition(self._end_of(place[-1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _end_of(self, at: int) -> int:
        return self._places[at] + len(self._words[at].text)

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
        """Draw the text, and a rule in each part's color where the lines of it begin."""
        super().paintEvent(e)
        painter = QPainter(self.viewport())
        layout, up = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.document().begin()
        for part, _ in self._paragraphs:
            box = layout.blockBoundingRect(block).translated(0, -up)
            if part is not None:
                leftward = block.textDirection() is Qt.LayoutDirection.RightToLeft
                side = self.viewport().width() - _OVER_PX - _RULE_PX if leftward else 0
                rule = QRectF(side, box.top() - _OVER_PX, _RULE_PX, box.height() + 2 * _OVER_PX)
                painter.fillRect(rule, QColor(self._look.theme.parts[part].fill))
            block = block.next()

    def viewportEvent(self, e: QEvent) -> bool:
        """Say on hover what there is to say about the word."""
        if e.type() is not QEvent.Type.ToolTip or not isinstance(e, QHelpEvent):
            return super().viewportEvent(e)
        text = self.note_at(self._word_at_place(self.cursorForPosition(e.pos()).position()))
        QToolTip.showText(e.globalPos(), text, self.viewport())
        return True

    def _word_at_place(self, place: int) -> int:
        return max(0, bisect_right(self._places, place) - 1)

    def _word_at(self, position_s: float) -> int:
        return bisect_right([word.start_s for word in self._words], position_s) - 1


def _places_of(text: str) -> int:
    """How many places of a document the text takes: Qt counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _paragraphs(
    words: Sequence[Word], spans: Sequence[PartSpan], line_starts: Collection[int]
) -> tuple[_Paragraph, ...]:
    grouped: list[_Paragraph] = [(None, words)] if words else []
    if spans:
        grouped = [(span.part, told) for span, told in words_by_part(spans, words) if told]
    if not line_starts:
        return tuple(grouped)
    made: list[tuple[Part | None, list[Word]]] = []
    number = 0
    for part, told in grouped:
        made.append((part, []))
        for word in told:
            if number in line_starts and made[-1][1]:
                made.append((part, []))
            made[-1][1].append(word)
            number += 1
    return tuple(made)
