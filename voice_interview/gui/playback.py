"""One recording that is played, paused and sought; views follow its position."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from voice_interview.core.events import Problem
from voice_interview.core.ports import Playback, Player

FOLLOW_MS = 33
"""How often the position is read while something plays."""


class PlaybackControl(QObject):
    """Plays one loaded recording through the app's player.

    `moved(position_s)` follows the sound, `playing_changed(bool)` its start and end, and
    `failed(Problem)` tells that nothing could be played. While it is locked, `refused` is all that
    follows on `play`: a recording must not hear the app.
    """

    moved = Signal(float)
    playing_changed = Signal(bool)
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
        self._playing = False
        self._locked = False
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(self._follow)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def playing(self) -> bool:
        """Whether sound comes, or is about to."""
        return self._playing

    @property
    def path(self) -> str:
        """The recording that is loaded; empty when none is."""
        return self._path

    @property
    def position_s(self) -> float:
        """The place in the recording, seconds."""
        return self._position_s

    def load(self, path: Path | None, duration_s: float) -> None:
        """Take up another recording, at its start and silent; None: none."""
        self.pause()
        self._path = str(path) if path is not None else ""
        self._duration_s = duration_s
        self._move(0.0)

    def play(self, start_s: float | None = None, end_s: float | None = None) -> None:
        """Play from there (None: from where it stands, or the start once it is at the end)."""
        if not self._path:
            return
        if self._locked:
            self.refused.emit()
            return
        if start_s is None:
            at_end = self._position_s >= self._duration_s - 0.05
            start_s = 0.0 if at_end else self._position_s
        self._number += 1
        number = self._number
        self._stop_s = end_s
        self._move(start_s)
        self._player.play(
            Playback(self._path, start_s, end_s),
            _nothing,
            lambda problem: self._hear_end(number, problem),
        )
        self._set_playing(True)

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
            self.play(position_s)
        else:
            self._move(position_s)

    def skip(self, by_s: float) -> None:
        """Go forward, or back, by so many seconds."""
        self.seek(self._position_s + by_s)

    def close(self) -> None:
        """Fall silent for good; what the player still says is not listened to."""
        self.load(None, 0.0)
        self._closed = True

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
            self._move(self._duration_s if self._stop_s is None else self._stop_s)
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
