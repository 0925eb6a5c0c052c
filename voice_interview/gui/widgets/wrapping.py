"""Texts, check boxes and links that go on in the next line instead of being cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

if TYPE_CHECKING:
    _Press = QAbstractButton
else:
    _Press = object  # two classes of Qt can't be the bases of one

_BREAK = "\u200b"
"""A place where a line may end, that nobody sees."""
_LONG = re.compile(r"\S{18,}")
_SEAM = re.compile(r"(?<=[/\\._=\[\],:;-])(?=\w)")
_TALL_PX = 10_000
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic


def reads_right_to_left(text: str) -> bool:
    """The first letter with a direction decides, as in Unicode's own rule."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def turn_to_text(label: QLabel, text: str) -> None:
    """Let a label stand as its text is read: one that runs to the left begins at the right."""
    if reads_right_to_left(text):
        label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    elif label.testAttribute(Qt.WidgetAttribute.WA_SetLayoutDirection):
        label.unsetLayoutDirection()


class Wrapped(QLabel):
    """Plain text over several lines; long commands and paths may break at their seams."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show that text."""
        turn_to_text(self, text)
        super().setText(_LONG.sub(lambda long: _SEAM.sub(_BREAK, long.group()), text))

    def text(self) -> str:
        """The text as it was given."""
        return super().text().replace(_BREAK, "")


class LineOrMore(Wrapped):
    """One line where there is room for it: for rows that flow, in which Wrapped is too narrow."""

    def sizeHint(self) -> QSize:
        """The text in one line."""
        line = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        around = self.contentsMargins() + self.margin()
        return line.grownBy(around) + QSize(1, 0)


class _WrappingPress(_Press):
    """What a button whose text wraps says of its size; it stands before the button's own class."""

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word, and for what stands beside it."""
        return _least_size(self, self.sizeHint())

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the wrapped text."""
        return _tall_for(self, width, self.sizeHint())


class WrappingCheck(_WrappingPress, QCheckBox):
    """A check box whose text wraps; its box stays beside the first line."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        _let_wrap(self, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box as the style does it, and the text beside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        around = self.sizeHint()
        option.state &= ~QStyle.StateFlag.State_HasFocus
        first = max(0, self.height() - self.heightForWidth(self.width())) // 2
        option.rect = QRect(0, first, self.width(), min(self.height(), around.height()))
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        left = (
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).left()
        )
        text_px = self.width() - (around.width() - _one_line_px(self))
        tall_px = _text_size(self, text_px).height()
        top = first + max(0, (around.height() - self.fontMetrics().height()) // 2)
        _draw(self, painter, QRect(left, top, text_px, tall_px))


class WrappingLink(_WrappingPress, QPushButton):
    """A button that looks like a link, and wraps like one."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        _let_wrap(self, QSizePolicy.Policy.Maximum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line is the style's own work; more are drawn on its frame."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if self.underMouse():
            font = painter.font()
            font.setUnderline(True)
            painter.setFont(font)
        whole = self.sizeHint()
        left = (whole.width() - _one_line_px(self)) // 2
        top = (whole.height() - self.fontMetrics().height()) // 2
        _draw(self, painter, self.rect().adjusted(left, top, -left, -top))


def _let_wrap(press: QAbstractButton, across: QSizePolicy.Policy) -> None:
    policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    press.setSizePolicy(policy)


def _one_line_px(press: QAbstractButton) -> int:
    shown = press.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, press.text())
    return shown.width()


def _text_size(press: QAbstractButton, width_px: int) -> QSize:
    room = QRect(0, 0, max(1, width_px), _TALL_PX)
    return press.fontMetrics().boundingRect(room, _FLAGS, press.text()).size()


def _least_size(press: QAbstractButton, whole: QSize) -> QSize:
    words = press.text().split()
    widest = max((press.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    around = whole.width() - _one_line_px(press)
    return QSize(min(whole.width(), around + widest + 1), whole.height())


def _tall_for(press: QAbstractButton, width_px: int, whole: QSize) -> int:
    if width_px >= whole.width():
        return whole.height()
    around = whole.width() - _one_line_px(press)
    more_px = _text_size(press, width_px - around).height() - press.fontMetrics().height()
    return whole.height() + max(0, more_px)


def _draw(press: QAbstractButton, painter: QPainter, room: QRect) -> None:
    role = QPalette.ColorRole.ButtonText
    if isinstance(press, QCheckBox):
        role = QPalette.ColorRole.WindowText
    painter.setPen(press.palette().color(role))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | _FLAGS), press.text())
