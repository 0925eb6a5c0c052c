"""Takes being written down in the background, as the window sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from voice_interview.catch_up import CatchUp, Progress, Stage

UNDER_WAY = (Stage.WAITING, Stage.WRITING)


class Writing(QObject):
    """Tells places how far a take is, on their thread, and takes what people ask for."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, catch_up: CatchUp, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catch_up = catch_up
        self._under_way: dict[str, Progress] = {}
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        catch_up.listen(self._heard.emit)

    def progress(self, take_id: str) -> Progress | None:
        """Return how far it is; None when it is not being written down."""
        return self._under_way.get(take_id)

    def ask_for(self, take_id: str, model: str | None = None) -> None:
        """Write it down as soon as no session runs; None: by the usual model."""
        self._catch_up.ask_for(take_id, model)

    def stop(self, take_id: str) -> None:
        """Leave it as it is."""
        self._catch_up.stop(take_id)

    def _tell(self, progress: Progress) -> None:
        self._under_way.pop(progress.take_id, None)
        if progress.stage in UNDER_WAY:
            self._under_way[progress.take_id] = progress
        self.changed.emit(progress)
