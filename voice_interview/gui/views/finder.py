"""Places of the transcript, gone through one by one: what a search finds, or a number's moments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from voice_interview.core.finding import find_text, span_of, words_within
from voice_interview.core.model import Span
from voice_interview.gui import texts
from voice_interview.gui.moments import Moments
from voice_interview.gui.widgets.basics import button, label
from voice_interview.gui.widgets.word_text import WordText


class Finder(QWidget):
    """A bar over a transcript that marks places in it.

    `reached(Span)` to go to a place, `heard(Span)` to let it be heard; `marked` when other places
    are marked, or another of them is the current one; `closed` at the end.
    """

    reached = Signal(object)
    heard = Signal(object)
    marked = Signal()
    closed = Signal()

    def __init__(self, text: WordText) -> None:
        super().__init__()
        self._text = text
        self._moments: Moments | None = None
        self._places: tuple[tuple[range, Span], ...] = ()
        self._current = -1
        self.field = _Field()
        self.field.setAccessibleName(self.tr("Search in the transcript"))
        self.field.setPlaceholderText(self.tr("Search in the transcript"))
        self.field.setClearButtonEnabled(True)
        self._title = label("", "strong")
        self._count = label("", "soft")
        self.before = _step_button("‹", self.tr("Previous place"), "Shift+F3")  # noqa: RUF001
        self.after = _step_button("›", self.tr("Next place"), "F3")  # noqa: RUF001
        self.close_button = button("×")  # noqa: RUF001 - a cross
        self.close_button.setAccessibleName(self.tr("End the search"))
        self.close_button.setToolTip("Esc")
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(self.field, 1)
        line.addWidget(self._count)
        line.addStretch(0)
        for made in (self.before, self.after, self.close_button):
            made.setProperty("kind", "small")
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            line.addWidget(made)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.stepped.connect(self.step)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.end)
        for keys, way in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setWhatsThis(self.tr("Next place") if way > 0 else self.tr("Previous place"))
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda way=way: self.step(way))
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setWhatsThis(self.tr("End the search"))
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.end)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the marked places lie in the recording."""
        return tuple(span for _, span in self._places)

    @property
    def searching(self) -> bool:
        """Whether the marked places are what a search found, and not moments."""
        return self._moments is None

    @property
    def current(self) -> int:
        """The number of the current one, from 0; -1 when there is none."""
        return self._current

    @property
    def count_text(self) -> str:
        """What it says about how many there are."""
        return self._count.text()

    def search(self) -> None:
        """Let a word be searched for, at first the one of the last time."""
        self._moments = None
        self._show(search=True)
        self.field.selectAll()
        self.field.setFocus()
        self._search()

    def show_moments(self, moments: Moments) -> None:
        """Mark these and let the one to begin with be heard."""
        self._moments = moments
        self._title.setText(moments.title)
        self._show(search=False)
        self._find()
        self._go_to(moments.at, hear=True)

    def step(self, way: int) -> None:
        """Go on to the next (1) or the previous (-1) place; after the last comes the first."""
        if not self.isHidden() and self._places:
            self._go_to((self._current + way) % len(self._places), hear=self._moments is not None)

    def refresh(self) -> None:
        """Mark the places anew: the text has changed."""
        if not self.isHidden():
            self._find()
            self._mark(min(self._current, len(self._places) - 1))

    def end(self) -> None:
        """Mark nothing any more."""
        if self.isHidden():
            return
        self.hide()
        self._moments, self._places = None, ()
        self._mark(-1)
        self.closed.emit()

    def _show(self, *, search: bool) -> None:
        self.field.setVisible(search)
        self._title.setVisible(not search)
        self.show()

    def _search(self) -> None:
        if self._moments is not None or self.isHidden():
            return
        self._find()
        self._go_to(0, hear=False)

    def _find(self) -> None:
        words = self._text.words
        if self._moments is not None:
            spans: Sequence[Span] = self._moments.spans
            self._places = tuple((words_within(span, words), span) for span in spans)
            return
        found = find_text(self.field.text(), words)
        self._places = tuple((at, span_of(words[at.start : at.stop])) for at in found)

    def _go_to(self, at: int, *, hear: bool) -> None:
        self._mark(at if self._places else -1)
        if not self._places:
            return
        if hear and self._moments is not None:
            self.heard.emit(self._moments.heard(at))
        else:
            self.reached.emit(self._places[at][1])

    def _mark(self, at: int) -> None:
        self._current = at
        self._text.show_marks([place for place, _ in self._places], at)
        self._tell()
        self.marked.emit()

    def _tell(self) -> None:
        count = len(self._places)
        for one in (self.before, self.after):
            one.setEnabled(count > 1)
        if not count:
            asked = bool(self.field.text().strip()) or self._moments is not None
            self._count.setText(self.tr("not found") if asked else "")
            return
        text = self.tr("{n} of {all}").format(n=self._current + 1, all=count)
        told = [text, texts.clock(self._places[self._current][1].start_s)]
        if self._moments is not None and self._moments.values:
            told.append(self._moments.values[self._current])
        self._count.setText(" · ".join(told))


class _Field(QLineEdit):
    """Enter goes on to the next place, with Shift to the previous one; arrows up and down too."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that belong to the places; the others type."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ways = {
            Qt.Key.Key_Return: -1 if back else 1,
            Qt.Key.Key_Enter: -1 if back else 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
        }
        key = Qt.Key(event.key())
        if key in ways:
            self.stepped.emit(ways[key])
        else:
            super().keyPressEvent(event)


def _step_button(sign: str, name: str, keys: str) -> QPushButton:
    made = button(sign)
    made.setAccessibleName(name)
    made.setToolTip(keys)
    return made
