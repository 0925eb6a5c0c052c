"""A small window that stays on top: time, state, part and level, to practice beside notes."""

from __future__ import annotations

import time
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interview.core import events as e
from voice_interview.core.commands import Command
from voice_interview.core.live import Session, State
from voice_interview.core.model import Mode
from voice_interview.errors import UserError
from voice_interview.gui import messages
from voice_interview.gui.actions import Action
from voice_interview.gui.desk import Desk
from voice_interview.gui.keys import Keys, key_text
from voice_interview.gui.style import style_sheet
from voice_interview.gui.texts import part_title
from voice_interview.gui.views.interview import FRAME_MS, InterviewView
from voice_interview.gui.views.live_panel import ring_values, warning_kind
from voice_interview.gui.widgets.basics import OneLine, fill, label, link, row, set_kind
from voice_interview.gui.widgets.buttons import KeyButton
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.level import LevelMeter

_WIDE_PX = 372
_SHOWN = frozenset({"answer", "finish", "pause", "resume", "next", "try_again", "open_review"})
"""The keys that matter; the others work as well."""


class MiniView(QWidget):
    """Shows the session of the interview place; every key of that place works here, too."""

    back_wanted = Signal()

    def __init__(self, desk: Desk, interview: InterviewView) -> None:
        flags = Qt.WindowType
        super().__init__(
            None, flags.Window | flags.FramelessWindowHint | flags.WindowStaysOnTopHint
        )
        self._desk = desk
        self._interview = interview
        self._grip: QPoint | None = None
        self._offered: tuple[Action, ...] = ()
        self.setObjectName("mini")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Voice Interview, small"))
        self.setAccessibleName(self.windowTitle())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.time = label("", "figure")
        self.limit = label("", "soft")
        self.status = OneLine("strong")
        self.warning = label("", "caution")
        self.part = OneLine("soft")
        self.meter = LevelMeter(desk.look)
        self._bar = FlowRow(spacing=8)
        back = link(self.tr("Large window"), self.tr("Back to the large window"))
        back.clicked.connect(self.back_wanted)
        doing = QHBoxLayout()
        doing.addWidget(self.status, 1)
        doing.addWidget(self.warning)
        level = row(label(self.tr("Microphone"), "small"), self.meter)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        fill(box, row(self.time, self.limit, None, back), doing, self.part, level, self._bar)
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)
        desk.bridge.changed.connect(self._follow)
        desk.look.changed.connect(self._dress)
        self._dress()

    def open(self) -> None:
        """Show it where it was left."""
        self._offered = ()
        self._show_session(self._desk.bridge.session)
        self._fit()
        self.move(self._place())
        self.show()
        self.raise_()
        self.activateWindow()
        self.setFocus()
        self._timer.start()
        QTimer.singleShot(0, self, self._fit)  # once it has its style

    # ---- what it shows

    def _dress(self) -> None:
        self.setStyleSheet(style_sheet(self._desk.look))

    def _follow(self, session: Session, _event: e.Event, _commands: tuple[Command, ...]) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, lambda: self._show_session(session))

    def _show_session(self, session: Session) -> None:
        """After the interview place has: the buttons are its buttons."""
        live = session.state is State.RECORDING and session.live
        told = messages.status(session) or self._other(session)
        self.status.show_text(("● " if live else "") + told)
        set_kind(self.status, "alarm" if live else "strong")
        self.warning.setText(messages.time_warning(session))
        set_kind(self.warning, warning_kind(session))
        self.part.show_text(self._part(session))
        offered = self._interview.offered
        if offered != self._offered:
            self._offered = offered
            made = [self._button(action) for action in offered if action.name in _SHOWN]
            self._bar.fill(made[:-1], made[-1:])
            self._fit()
        self._tick()

    def _fit(self) -> None:
        """As tall as its rows, whatever the size of the text."""
        layout, width = self.layout(), self._desk.look.px(_WIDE_PX)
        assert layout is not None
        self.setFixedSize(width, layout.totalHeightForWidth(width))

    def _other(self, session: Session) -> str:
        if session.state is State.REVIEW:
            return self.tr("The answer is kept")
        if session.state is State.FAILED:
            return self.tr("Look at the large window")
        return self.tr("The session is over")

    def _part(self, session: Session) -> str:
        number = self.tr("Question {number} of {count}").format(
            number=session.number, count=session.count
        )
        if not session.star or session.mode is Mode.PRESSURE:
            return number
        key = key_text(Keys(self._desk.app.settings.keys).of("next_part"))
        return self.tr("{question} · {part} · next: {key}").format(
            question=number, part=part_title(session.part), key=key
        )

    def _button(self, action: Action) -> KeyButton:
        text = key_text(Keys(self._desk.app.settings.keys).instead_of(action.key))
        made = KeyButton(self._desk.look, action.text, text, primary=action.primary)
        made.clicked.connect(lambda: self._interview.do(action))
        return made

    def _tick(self) -> None:
        session = self._desk.bridge.session
        shown, below, _share, _color = ring_values(session, time.monotonic(), self._desk.look)
        if self.time.text() != shown:
            self.time.setText(shown)
            self.time.setAccessibleName(f"{shown} {below}")
        if self.limit.text() != below:
            self.limit.setText(below)
        hears = session.state in (State.THINKING, State.RECORDING)
        peak_dbfs = self._desk.app.microphone.level().peak_dbfs if hears else -120.0
        self.meter.show_level(peak_dbfs)

    # ---- keys and place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys of the interview; Escape goes back to where it asks whether to leave."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key is Qt.Key.Key_Escape:
            self.back_wanted.emit()
        if not self._interview.press(key):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It has no frame: it is moved by its surface."""
        self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self._grip is not None:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Stay there."""
        self._grip = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the place."""
        self._timer.stop()
        self._remember()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it leads back."""
        event.ignore()
        self.back_wanted.emit()

    def _remember(self) -> None:
        app, place = self._desk.app, (str(self.x()), str(self.y()))
        if app.settings.mini_place == place:
            return
        try:
            app.change_settings(replace(app.settings, mini_place=place))
        except UserError:
            return  # next time it opens where it opened now

    def _place(self) -> QPoint:
        """Where it was, if that is still on a screen; else the upper right corner."""
        try:
            wanted = QPoint(*map(int, self._desk.app.settings.mini_place))
        except (TypeError, ValueError):
            wanted = QPoint(-100_000, 0)
        if QGuiApplication.screenAt(wanted) is not None:
            return wanted
        room = QGuiApplication.primaryScreen().availableGeometry()
        return QPoint(room.right() - self.width() - 24, room.top() + 24)


def toggle(mini: MiniView, window: QWidget, come_forward: Callable[[], None]) -> None:
    """Small instead of large, and back."""
    if mini.isVisible():
        mini.hide()
        come_forward()
    else:
        mini.open()
        window.showMinimized()
