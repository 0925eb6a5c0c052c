"""The row that plays a take: play, jumps, clock, parts, loop, speed and loudness."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from voice_interview.gui import texts
from voice_interview.gui.desk import Desk
from voice_interview.gui.icons import skip_icon
from voice_interview.gui.playback import MOST_GAIN_DB, SPEEDS
from voice_interview.gui.theme import Look
from voice_interview.gui.widgets.basics import button, label, row
from voice_interview.gui.widgets.buttons import PlayButton
from voice_interview.gui.widgets.flow import FlowRow

JUMP_S = 5.0
_GAINS_DB = (MOST_GAIN_DB, 6.0, 0.0, -6.0, -MOST_GAIN_DB)


class SkipButton(QPushButton):
    """A triangle against a bar in the color of text."""

    def __init__(self, look: Look, way: int) -> None:
        super().__init__()
        self._look = look
        self._way = way
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        """As tall as the buttons beside it."""
        return QSize(self._look.px(43), self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def _draw(self) -> None:
        px = self._look.px(16)
        self.setIcon(skip_icon(self._look.theme.ink, px, self._way))
        self.setIconSize(QSize(px, px))
        self.updateGeometry()


class Transport(FlowRow):
    """Shows how playing stands and changes it.

    `pause_wanted(way)` to go to the next or the one before, `loop_wanted`, `even_wanted` to make
    a quiet take as loud as others, `trim_wanted(bool)` to leave out silence at both ends, and
    `zoom_wanted(way)`.
    """

    pause_wanted = Signal(int)
    loop_wanted = Signal()
    even_wanted = Signal()
    trim_wanted = Signal(bool)
    zoom_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        self._look = desk.look
        self._playback = playback = desk.playback
        self.play = PlayButton(desk.look, playback)
        self._clock = label("0:00 / 0:00")
        self.parts = button("")
        self.loop = button("")
        self.speed = button("")
        self.loudness = button("")
        super().__init__(spacing=10)
        back = self._jump(self.tr("−5 s"), self.tr("5 seconds back"), -JUMP_S)  # noqa: RUF001
        forth = self._jump(self.tr("+5 s"), self.tr("5 seconds forward"), JUMP_S)
        before = self._to_pause(self.tr("Previous pause in the speech"), ",", -1)
        after = self._to_pause(self.tr("Next pause in the speech"), ".", 1)
        left: list[QWidget] = [self.play, back, forth, before, after, self._clock]
        boxes = [self.parts, self.loop, self.speed, self.loudness]
        self.fill(left, [self._make_zoom(), *boxes])
        for one in boxes:
            one.setProperty("kind", "bar")
        self.parts.setToolTip(self.tr("Mark where a STAR part begins, and change the parts (1–4)"))  # noqa: RUF001
        self.parts.setAccessibleDescription(self.parts.toolTip())
        self.loudness.setToolTip(self.tr("How loud this recording is played"))
        self.loudness.setAccessibleDescription(self.loudness.toolTip())
        for one, text in ((self.parts, self.tr("Parts")), (self.loop, self.tr("Loop"))):
            one.setText(text)
            one.setAccessibleName(text)
        self._fill_loop()
        self._fill_speed()
        self._fill_loudness()
        playback.set_changed.connect(self.show_settings)
        self.show_settings()

    def show_clock(self, position_s: float, duration_s: float) -> None:
        """Show the place, and of how much."""
        self._clock.setText(f"{texts.clock(position_s)} / {texts.clock(duration_s)}")

    def show_settings(self) -> None:
        """Show the loop, the speed and the loudness that hold."""
        playback = self._playback
        self.loop.setChecked(playback.loop is not None)
        speed = texts.figure(playback.speed, 1 if playback.speed * 10 % 1 == 0 else 2)
        self.speed.setText(self.tr("Speed {speed}×").format(speed=speed))  # noqa: RUF001
        self.speed.setAccessibleName(self.speed.text())
        for one, action in zip(SPEEDS, self._speeds, strict=True):
            action.setChecked(one == playback.speed)
        gain = texts.gain(playback.gain_db)
        text = self.tr("Volume {gain} dB").format(gain=gain)
        self.loudness.setText(text if round(playback.gain_db) else self.tr("Volume"))
        self.loudness.setAccessibleName(text)
        for one, action in zip(_GAINS_DB, self._gains, strict=True):
            action.setChecked(one == playback.gain_db)
        heard = playback.heard
        self.trim.setChecked(heard.start_s > 0 or heard.end_s < playback.duration_s)

    # ---- making

    def _jump(self, text: str, name: str, by_s: float) -> QPushButton:
        made = button(text)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: self._playback.skip(by_s))
        return made

    def _make_zoom(self) -> QWidget:
        """Both buttons with the word for them: alone they could be those of the loudness."""
        made = QWidget()
        line = row(
            label(self.tr("Zoom"), "soft"),
            self._zoom("−", self.tr("Zoom out"), -1),  # noqa: RUF001
            self._zoom("+", self.tr("Zoom in"), 1),
            spacing=6,
        )
        line.setContentsMargins(0, 0, 0, 0)
        made.setLayout(line)
        return made

    def _zoom(self, text: str, name: str, way: int) -> QPushButton:
        made = button(text, "bar")
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: self.zoom_wanted.emit(way))
        return made

    def _to_pause(self, name: str, key: str, way: int) -> QPushButton:
        made = SkipButton(self._look, way)
        made.setAccessibleName(name)
        made.setAccessibleDescription(self.tr("Key {key}").format(key=key))
        made.setToolTip(f"{name} ({key})")
        made.clicked.connect(lambda: self.pause_wanted.emit(way))
        return made

    def _fill_loop(self) -> None:
        self.loop.setCheckable(True)
        self.loop.setToolTip(self.tr("Play the selection, or everything, again and again (L)"))
        self.loop.setAccessibleDescription(self.loop.toolTip())
        self.loop.clicked.connect(self._ask_for_loop)

    def _ask_for_loop(self) -> None:
        self.loop_wanted.emit()
        self.show_settings()

    def _fill_speed(self) -> None:
        menu = QMenu(self.speed)
        group = QActionGroup(menu)
        self._speeds: list[QAction] = []
        for speed in SPEEDS:
            action = menu.addAction(f"{texts.figure(speed, 1 if speed * 10 % 1 == 0 else 2)}×")  # noqa: RUF001
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self._choose_speed, speed))
            self._speeds.append(action)
        self.speed.setMenu(menu)
        self.speed.setToolTip(self.tr("Slower [ or −, faster ] or +"))  # noqa: RUF001

    def _choose_speed(self, speed: float, _checked: bool = False) -> None:
        self._playback.set_speed(speed)

    def _fill_loudness(self) -> None:
        menu = QMenu(self.loudness)
        self._gains: list[QAction] = []
        for gain_db in _GAINS_DB:
            gain = texts.gain(gain_db)
            text = self.tr("{gain} dB").format(gain=gain) if gain_db else self.tr("As recorded")
            action = menu.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose_gain, gain_db))
            self._gains.append(action)
        even = menu.addAction(self.tr("As loud as other recordings"))
        even.triggered.connect(self.even_wanted)
        menu.addSeparator()
        self.trim = menu.addAction(self.tr("Leave out silence at both ends"))
        self.trim.setCheckable(True)
        self.trim.triggered.connect(self.trim_wanted)
        self.loudness.setMenu(menu)

    def _choose_gain(self, gain_db: float, _checked: bool = False) -> None:
        self._playback.set_gain(gain_db)
