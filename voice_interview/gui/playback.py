"""One recording that is played, paused and sought; views follow its position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from voice_interview.core.events import Problem
from voice_interview.core.model import Span
from voice_interview.core.ports import Playback, Player

FOLLOW_MS = 33
"""How often the position is read while something plays."""

SPEEDS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
MOST_GAIN_DB = 12.0

_AT_END_S = 0.05
"""So near to its end something has been heard whole."""

_BEHIND_S = 1.0
"""So soon after the place that one has jumped to, back means the place before it."""


class PlaybackControl(QObject):
    """Plays one loaded recording through the app's player.

    `moved(position_s)` follows the sound, `playing_changed(bool)` its start and end, `set_changed`
    its speed, gain and loop, and `failed(Problem)` tells that nothing could be played. While it is
    locked, `refused` is all that follows on `play`: a recording must not hear the app.
    """

    moved = Signal(float)
    playing_changed = Signal(bool)
    set_changed = Signal()
    failed = Signal(object)
    refused = Signal()
    _ended = Signal(int, str)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._path = ""
        self._duration_s = 0.0
        self._position_s = 0.0
        self._number = 0
        self._stop_s: float | None = None
        self._speed = 1.0
        self._gain_db = 0.0
        self._loop: Span | None = None
        self._selection: Span | None = None
        self._heard = Span(0.0, 0.0)
        self._playing = False
        self._locked = False
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(self._follow)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    # ---- how it stands

    @property
    def playing(self) -> bool:
        """Whether sound comes, or is about to."""
        return self._playing

    @property
    def path(self) -> str:
        """The recording that is loaded; empty when none is."""
        return self._path

    @property
    def duration_s(self) -> float:
        """How long the recording is, seconds."""
        return self._duration_s

    @property
    def position_s(self) -> float:
        """The place in the recording, seconds."""
        return self._position_s

    @property
    def speed(self) -> float:
        """How fast it is played, of `SPEEDS`; it stays when another recording is loaded."""
        return self._speed

    @property
    def gain_db(self) -> float:
        """How much louder it is played, dB."""
        return self._gain_db

    @property
    def loop(self) -> Span | None:
        """What is played again and again; None: nothing is."""
        return self._loop

    @property
    def heard(self) -> Span:
        """What is played from the beginning to the end: all of it, or without silent ends."""
        return self._heard

    # ---- choosing what is heard

    def load(self, path: Path | None, duration_s: float) -> None:
        """Take up another recording, at its start, silent, nothing selected; None: none."""
        self.pause()
        self._path = str(path) if path is not None else ""
        self._duration_s = duration_s
        self._loop = self._selection = None
        self._heard = Span(0.0, duration_s)
        if self._path:
            self._player.prepare(self._playback(0.0, None))
        self.set_changed.emit()
        self._move(0.0)

    def set_speed(self, speed: float) -> None:
        """Play so fast from now on; sound that comes goes on at once."""
        self._speed = min(SPEEDS, key=lambda one: abs(one - speed))
        self._change()

    def step_speed(self, by: int) -> None:
        """Play a step faster, or slower."""
        at = SPEEDS.index(self._speed) + by
        self.set_speed(SPEEDS[max(0, min(at, len(SPEEDS) - 1))])

    def set_gain(self, gain_db: float) -> None:
        """Play so much louder, or softer, from now on."""
        self._gain_db = max(-MOST_GAIN_DB, min(gain_db, MOST_GAIN_DB))
        self._change()

    def set_loop(self, loop: Span | None) -> None:
        """Play that stretch again and again; None: no more."""
        if loop == self._loop:
            return
        self._loop = loop
        start_s = self._loop_start() if self._playing else self._position_s
        self._stop_s = self._selection_end(start_s)
        self._change(start_s)

    def select(self, selection: Span | None) -> None:
        """Let what begins within that stretch end with it; None: no more."""
        before, self._selection = self._selection, selection
        stops = before is not None and self._stop_s == before.end_s
        if selection is None and self._playing and stops:
            self.play(self._position_s)

    def hear_only(self, span: Span | None) -> None:
        """Begin and end there when all is played; None: everything is heard again."""
        self._heard = span or Span(0.0, self._duration_s)
        self._change()

    def _change(self, from_s: float | None = None) -> None:
        self.set_changed.emit()
        if not self._path:
            return
        if self._playing:
            self.play(self._position_s if from_s is None else from_s, self._stop_s)
        else:
            self._player.prepare(self._playback(self._position_s, None))

    def _selection_end(self, start_s: float) -> float | None:
        """Where the selection ends, if it is played once and that place is in it."""
        selection = self._selection
        inside = selection is not None and selection.start_s <= start_s < selection.end_s
        return selection.end_s if selection is not None and inside and not self._loop else None

    def _loop_start(self) -> float:
        loop, here_s = self._loop, self._position_s
        return here_s if loop is None or loop.start_s <= here_s < loop.end_s else loop.start_s

    # ---- playing

    def play(self, start_s: float | None = None, end_s: float | None = None) -> None:
        """Play from there (None: from where it stands, or the start once it is at the end)."""
        if not self._path:
            return
        if self._locked:
            self.refused.emit()
            return
        if start_s is None:
            start_s = self._next_start()
            end_s = self._selection_end(start_s) if end_s is None else end_s
        self._number += 1
        number = self._number
        self._stop_s = end_s
        self._move(start_s)
        self._player.play(
            self._playback(start_s, end_s),
            _nothing,
            lambda problem: self._hear_end(number, problem),
        )
        self._set_playing(True)

    def _next_start(self) -> float:
        if self._loop is not None:
            return self._loop_start()
        selection = self._selection
        if selection is not None and abs(self._position_s - selection.end_s) < _AT_END_S:
            return selection.start_s
        at_end = self._position_s >= min(self._duration_s, self._heard.end_s) - _AT_END_S
        return self._heard.start_s if at_end else max(self._position_s, self._heard.start_s)

    def _playback(self, start_s: float, end_s: float | None) -> Playback:
        again_s = None
        loop = self._loop
        if end_s is None and loop is not None and loop.start_s <= start_s < loop.end_s:
            end_s, again_s = loop.end_s, loop.start_s
        elif end_s is None and start_s < self._heard.end_s < self._duration_s:
            end_s = self._heard.end_s
        return Playback(self._path, start_s, end_s, self._speed, self._gain_db, again_s)

    def pause(self) -> None:
        """Stop the sound and stay there."""
        if self._playing:
            self._number += 1
            self._player.stop()
            self._set_playing(False)

    def lock(self, locked: bool) -> None:
        """Be silent from now on, or play again."""
        self._locked = locked
        if locked:
            self.pause()

    def toggle(self) -> None:
        """Play or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def seek(self, position_s: float) -> None:
        """Go there; sound goes on from there if there was any."""
        position_s = max(0.0, min(position_s, self._duration_s))
        if self._playing:
            self.play(position_s, self._selection_end(position_s))
        else:
            self._move(position_s)

    def skip(self, by_s: float) -> None:
        """Go forward, or back, by so many seconds."""
        self.seek(self._position_s + by_s)

    def jump(self, places_s: Sequence[float], way: int) -> None:
        """Go to the next of these places, which are in order, or to the one before (`way` < 0)."""
        if way > 0:
            at = bisect_right(places_s, self._position_s + 0.01)
        else:
            behind_s = _BEHIND_S * self._speed if self._playing else 0.01
            at = bisect_left(places_s, self._position_s - behind_s) - 1
        if 0 <= at < len(places_s):
            self.seek(places_s[at])

    def close(self) -> None:
        """Fall silent for good; what the player still says is not listened to."""
        self.load(None, 0.0)
        self._closed = True

    # ---- following the sound

    def _follow(self) -> None:
        position_s = self._player.position_s()
        if position_s is not None:
            self._move(min(position_s, self._duration_s))

    def _move(self, position_s: float) -> None:
        self._position_s = position_s
        self.moved.emit(position_s)

    def _hear_end(self, number: int, problem: str) -> None:
        """On the player's thread; after closing there may be no object to send a signal from."""
        if not self._closed:
            self._ended.emit(number, problem)

    def _end(self, number: int, problem: str) -> None:
        if number != self._number:
            return
        if problem:
            self.failed.emit(Problem(problem))
        else:
            whole_s = min(self._duration_s, self._heard.end_s)
            over = self._position_s > whole_s
            end_s = self._duration_s if over else whole_s
            self._move(end_s if self._stop_s is None else self._stop_s)
        self._set_playing(False)

    def _set_playing(self, playing: bool) -> None:
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)


def _nothing() -> None:
    """The position says when the sound begins."""
