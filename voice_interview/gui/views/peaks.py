"""The shape of a recording, read in the background and drawn while it is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from voice_interview.errors import UserError
from voice_interview.gui.work import Worker

if TYPE_CHECKING:
    from voice_interview.audio.peaks import Peaks

_GROWS_MS = 120


class PeakReader(QObject):
    """Reads one recording at a time; a new one ends the reading of the one before.

    `began(Peaks)`, then `grew` while it fills, and once when it is full; `failed(UserError)`.
    """

    began = Signal(object)
    grew = Signal()
    failed = Signal(object)
    _made = Signal(int, object)

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._number = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_GROWS_MS)
        self._timer.timeout.connect(self.grew)
        self._made.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def read(self, path: Path) -> None:
        """Begin with that recording."""
        self._number += 1
        number = self._number
        self._worker.run(
            lambda: read_peaks(
                path,
                lambda peaks: self._made.emit(number, peaks),
                lambda: number == self._number and not self._worker.closing,
            ),
            lambda _: self._end(number),
            lambda error: self._fail(number, error),
        )

    def stop(self) -> None:
        """Read no further."""
        self._number += 1
        self._timer.stop()

    def _begin(self, number: int, peaks: Peaks) -> None:
        if number == self._number:
            self.began.emit(peaks)
            self._timer.start()

    def _end(self, number: int) -> None:
        if number == self._number:
            self._timer.stop()
            self.grew.emit()

    def _fail(self, number: int, error: UserError) -> None:
        if number == self._number:
            self._timer.stop()
            self.failed.emit(error)


def read_peaks(path: Path, begun: Callable[[Peaks], None], wanted: Callable[[], bool]) -> None:
    """Read them, with a sentence about a file that is gone or broken as UserError."""
    from voice_interview.audio.peaks import read_peaks as read  # noqa: PLC0415 - brings numpy
    from voice_interview.audio.sound_file import UnreadableError  # noqa: PLC0415

    try:
        read(path, begun, wanted)
    except UnreadableError as error:
        raise UserError(
            f"The recording {path.name} can't be read ({error}).",
            "The transcript and the numbers are kept.",
            "If the file was moved, put it back.",
        ) from error
