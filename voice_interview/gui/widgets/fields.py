"""Fields of a form: a name above, the control, and what is wrong with it right below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voice_interview.gui.widgets.basics import fill, label, restyle
from voice_interview.gui.widgets.choices import ChoiceList

_MOST_LINES = 8
_WORD = re.compile(r'[^\S\n]*"((?:[^"]|"")+)"[^\S\n]*(?=[,\n]|\Z)|([^,\n]+)')
"""A text in quotes, or without."""


class Field(QWidget):
    """A named control; `tell_mistake` puts a sentence below it that a screen reader finds too."""

    changed = Signal()

    def __init__(
        self, name: str, control: QWidget, *, hint: str = "", extra: QWidget | None = None
    ):
        super().__init__()
        self.control = control
        self.touched = False
        """Whether somebody has worked on it: nobody is told of what they have not come to yet."""
        control.setAccessibleName(name)
        control.setAccessibleDescription(hint)
        self._hint = hint
        self._mistake = label("", "mistake", wrap=True)
        self._mistake.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        named = label(name, "field")
        named.setBuddy(control)
        head.addWidget(named)
        head.addStretch(1)
        if extra is not None:
            head.addWidget(extra)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        fill(box, head, control)
        if hint:
            box.addWidget(label(hint, "small", wrap=True))
        box.addWidget(self._mistake)

    @property
    def mistake(self) -> str:
        """What is told to be wrong; empty when nothing is."""
        return self._mistake.text().removeprefix("✕ ") if not self._mistake.isHidden() else ""

    def tell_mistake(self, sentence: str) -> None:
        """Say what is wrong; empty: nothing is."""
        if sentence == self.mistake:
            return
        self._mistake.setText(f"✕ {sentence}" if sentence else "")
        self._mistake.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self._hint)
        self.control.setProperty("wrong", "true" if sentence else "false")
        restyle(self.control)

    def touch(self) -> None:
        """Somebody has worked on it."""
        self.touched = True
        self.changed.emit()


class LineField(Field):
    """A text of one line."""

    def __init__(self, name: str, *, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line, hint=hint)
        self.line.textEdited.connect(self.touch)

    @property
    def value(self) -> str:
        """The text."""
        return self.line.text().strip()

    def show_value(self, text: str) -> None:
        """Show that text."""
        self.line.setText(text)


class TextField(Field):
    """A text of some lines; Tab goes on to the next field."""

    def __init__(self, name: str, *, hint: str = "", extra: QWidget | None = None) -> None:
        self.text = GrowingText()
        super().__init__(name, self.text, hint=hint, extra=extra)
        self.text.textChanged.connect(self._tell)
        self._shows = False

    @property
    def value(self) -> str:
        """The text; lines are joined, as the bank does it."""
        return " ".join(self.text.toPlainText().split())

    def show_value(self, text: str) -> None:
        """Show that text."""
        self._shows = True
        self.text.setPlainText(text)
        self._shows = False

    def _tell(self) -> None:
        if not self._shows:
            self.touch()


class WordsField(TextField):
    """Several short texts, between commas or line ends; one with commas stands in quotes."""

    @property
    def words(self) -> list[str]:
        """The texts, each once."""
        return split_words(self.text.toPlainText())

    def show_words(self, words: Iterable[str]) -> None:
        """Show these texts."""
        self.show_value(join_words(tuple(words)))


class ChoiceField(Field):
    """One of a list."""

    def __init__(self, name: str, *, extra: QWidget | None = None) -> None:
        self.choice = ChoiceList()
        self.choice.setMinimumContentsLength(6)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        super().__init__(name, self.choice, extra=extra)
        self.choice.activated.connect(self.touch)

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return str(self.choice.currentData() or "")

    def offer(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Fill the list with (value, text)."""
        self.choice.clear()
        for value, text in options:
            self.choice.addItem(text, value)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))


class GrowingText(QPlainTextEdit):
    """As tall as its text, up to some lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(
            lambda _size: self.updateGeometry()
        )

    def sizeHint(self) -> QSize:
        """Room for the text, in lines: a plain text measures its height so."""
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        return QSize(240, lines * self.fontMetrics().lineSpacing() + around + 2)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, not low."""
        return QSize(80, self.sizeHint().height())


def split_words(text: str) -> list[str]:
    """Split at commas and line ends, but not within quotes."""
    parts = (it[1].replace('""', '"') if it[1] else it[2] for it in _WORD.finditer(text))
    return list(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def join_words(words: Sequence[str]) -> str:
    """Write them so that `split_words` finds the same."""
    return ", ".join(_quoted(it) if "," in it or it.startswith('"') else it for it in words)


def _quoted(word: str) -> str:
    doubled = word.replace('"', '""')
    return f'"{doubled}"'
