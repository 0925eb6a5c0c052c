"""Buttons that show their key, choices in a row, choices as cards, and steppers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from voice_interview.gui.icons import pause_icon, play_icon
from voice_interview.gui.playback import PlaybackControl
from voice_interview.gui.texts import clock
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import label, restyle, set_kind
from voice_interview.gui.widgets.flow import FlowLayout


class KeyButton(QPushButton):
    """A button that names the key that does the same."""

    def __init__(
        self, look: Look, text: str, key: str, *, primary: bool = False, large: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._text = label(text, "strong")
        self._key = label(key, "key")
        self._primary = False
        self._padding = (26, 13) if large else (16, 9)
        box = QHBoxLayout(self)
        box.setSpacing(8)
        for part in (self._text, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self._fit)
        self.lead(primary=primary, key=key)

    def lead(self, *, primary: bool, key: str) -> None:
        """Be what is done next here, or step back; without a key none is named."""
        self._primary = primary
        self._key.setText(key)
        set_kind(self._key, "key-on-primary" if primary else "key")
        set_kind(self, "primary" if primary else "")
        self.setAccessibleDescription(self.tr("Key {key}").format(key=key) if key else "")
        self._fit()

    @property
    def key(self) -> str:
        """The key it names; empty when it names none."""
        return self._key.text()

    @property
    def is_primary(self) -> bool:
        """Whether it is what is done next here."""
        return self._primary

    @property
    def caption(self) -> str:
        """What the button says."""
        return self._text.text()

    def sizeHint(self) -> QSize:
        """As wide as its text and its key."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut off."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """The text fades with the button."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._fit()

    def _fit(self) -> None:
        side, top = self._padding
        layout = self.layout()
        assert layout is not None
        px = self._look.px
        layout.setContentsMargins(px(side), px(top), px(side), px(top))
        theme = self._look.theme
        color = theme.soft if not self.isEnabled() else theme.card
        self._text.setStyleSheet(f"color: {color}" if self._primary else "")
        named = bool(self._key.text())
        self._key.setVisible(named and (self.isEnabled() or not self._primary))
        self.updateGeometry()


class Segmented(QFrame):
    """A few choices in a row, of which one holds."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("kind", "box")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        box = FlowLayout(self, 0)
        for value, text in choices:
            segment = QPushButton(text)
            segment.setProperty("kind", "segment")
            segment.setCheckable(True)
            segment.setAccessibleName(f"{name}: {text}")
            segment.toggled.connect(lambda on, value=value: self.chosen.emit(value) if on else None)
            self._group.addButton(segment)
            self._buttons[value] = segment
            box.addWidget(segment)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> str:
        """The choice that holds; empty when none does."""
        for value, segment in self._buttons.items():
            if segment.isChecked():
                return value
        return ""

    def choose(self, value: str) -> None:
        """Let that choice hold; an unknown one changes nothing."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)


class ChoiceCard(QPushButton):
    """A choice with a title and a sentence about it."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(15, 13, 15, 13)
        self._box.setSpacing(2)
        for part in (label(title, "strong"), label(text, "small", wrap=True)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(part)
        self._box.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Room for both texts."""
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The text wraps, so it may be narrow."""
        return self._box.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the wrapped text."""
        return self._box.heightForWidth(width)


class Stepper(QFrame):
    """A number with a button for less and one for more; arrow keys and digits work too."""

    changed = Signal(int)

    def __init__(self, look: Look, name: str, numbers: range, *, as_clock: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "box")
        self._look = look
        self._spin = _ClockSpin() if as_clock else QSpinBox()
        self._spin.setRange(numbers.start, numbers.stop)
        self._spin.setSingleStep(numbers.step)
        self._spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._spin.setFrame(False)
        self._spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._spin.setAccessibleName(name)
        self._spin.valueChanged.connect(self._tell)
        self._less = self._step_button("−", self.tr("{name}: less").format(name=name))  # noqa: RUF001
        self._more = self._step_button("+", self.tr("{name}: more").format(name=name))
        self._less.clicked.connect(self._spin.stepDown)
        self._more.clicked.connect(self._spin.stepUp)
        box = QHBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        for part in (self._spin, self._less, self._more):
            box.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._spin.installEventFilter(self)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def value(self) -> int:
        """The number."""
        return self._spin.value()

    def set_value(self, value: int) -> None:
        """Show that number, as near as the range allows."""
        self._spin.setValue(value)

    def set_most(self, most: int) -> None:
        """Change the upper end."""
        self._spin.setMaximum(max(self._spin.minimum(), most))
        self._enable_steps()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Show on the frame that the number has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self.setProperty("focused", "true" if focused else "false")
            restyle(self)
        return super().eventFilter(watched, event)

    def _step_button(self, sign: str, name: str) -> QPushButton:
        made = QPushButton(sign)
        made.setProperty("kind", "step")
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        made.setAutoRepeat(True)
        return made

    def _tell(self, value: int) -> None:
        self._enable_steps()
        self.changed.emit(value)

    def _enable_steps(self) -> None:
        self._less.setEnabled(self._spin.value() > self._spin.minimum())
        self._more.setEnabled(self._spin.value() < self._spin.maximum())

    def _fit(self) -> None:
        px = self._look.px
        wide = 66 if isinstance(self._spin, _ClockSpin) else 42
        self._spin.setFixedSize(px(wide), px(36))
        for step in (self._less, self._more):
            step.setFixedSize(px(34), px(36))


class _ClockSpin(QSpinBox):
    """Seconds, shown and typed as m:ss."""

    def textFromValue(self, val: int) -> str:
        return clock(val)

    def valueFromText(self, text: str) -> int:
        minutes, colon, seconds = text.partition(":")
        if not colon:
            minutes, seconds = "0", text
        return int(minutes or 0) * 60 + int(seconds or 0)

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002 - Qt's name
        fits = all(part.isdigit() or not part for part in input.split(":", 1))
        return (QValidator.State.Acceptable if fits else QValidator.State.Invalid, input, pos)


class PlayButton(QPushButton):
    """Plays and pauses; its sign says which comes next."""

    def __init__(self, look: Look, playback: PlaybackControl) -> None:
        super().__init__()
        self._look = look
        self._playback = playback
        self.setProperty("kind", "primary")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(playback.toggle)
        playback.playing_changed.connect(self._draw)
        look.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        """Wider than tall, with room for the sign."""
        return QSize(self._look.px(43), self._look.px(36))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def _draw(self) -> None:
        playing = self._playback.playing
        draw = pause_icon if playing else play_icon
        self.setIcon(draw(self._look.theme.card, self._look.px(16)))
        self.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        self.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
