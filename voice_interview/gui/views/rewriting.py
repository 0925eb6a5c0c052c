"""Whether an answer is written down, and having it written down, once more maybe."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from voice_interview.catch_up import Progress, Stage
from voice_interview.core.model import Answer
from voice_interview.gui.desk import Desk
from voice_interview.gui.shelf import ModelShelf
from voice_interview.gui.widgets.basics import button
from voice_interview.gui.widgets.writing_row import WritingRow


class Rewriting(QObject):
    """A button with a menu of models, and a row that tells what is done; both are placed by others.

    `written` when the text of the shown answer was stored; `failed` hands on an error.
    """

    written = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer: Answer | None = None
        self.again = button(self.tr("Transcribe again"))
        self.again.setAccessibleDescription(
            self.tr("Writes this answer down once more, also by another model.")
        )
        self._models = QMenu(self.again)
        self.again.setMenu(self._models)
        self.row = WritingRow(framed=False)
        self.row.asked.connect(self._write_or_stop)
        desk.writing.changed.connect(self._changed)

    def look(self) -> None:
        """See which models are there."""
        self._desk.worker.run(self._usable_models, self._offer_models, self.failed.emit)

    def show_answer(self, answer: Answer) -> None:
        """Tell of this answer from now on."""
        self._answer = answer
        self._show()

    @property
    def _take_id(self) -> str:
        return self._answer.take.id if self._answer is not None else ""

    def _show(self) -> None:
        """Say that the text is missing or being written; nothing when all is well."""
        if self._answer is None:
            return
        progress = self._desk.writing.progress(self._take_id)
        has_text = self._answer.transcript is not None
        self.again.setVisible(has_text and progress is None)
        self.row.setVisible(progress is not None or not has_text)
        if progress is None:
            self.row.show_rest(
                self.tr("This answer has not been written down yet."),
                self.tr("Its recording is kept and can be heard."),
                self.tr("Transcribe now"),
            )
            return
        rest = self.tr("The text below stays until the new one is there.") if has_text else ""
        if progress.stage is Stage.WAITING:
            waits = self.tr("Waiting until no session runs and nothing else is being written down.")
            self.row.show_rest(waits, rest, self.tr("Cancel"))
        else:
            self.row.show_progress(
                self.tr("Writing this answer down"),
                rest,
                self.tr("Cancel"),
                progress.share,
                progress.left_s,
            )

    def _write_or_stop(self) -> None:
        if self._desk.writing.progress(self._take_id) is None:
            self._desk.writing.ask_for(self._take_id)
        else:
            self._desk.writing.stop(self._take_id)

    def _changed(self, progress: Progress) -> None:
        if progress.take_id != self._take_id:
            return
        if progress.stage is Stage.FAILED and progress.error is not None:
            self.failed.emit(progress.error)
        if progress.stage is Stage.DONE:
            self.written.emit()
        else:
            self._show()

    def _usable_models(self) -> list[str]:
        """In the background: the models that are there."""
        rows = ModelShelf(self._desk.app.folders).look(self._desk.app.settings)
        return [shown.info.name for shown in rows if shown.info.usable]

    def _offer_models(self, names: list[str]) -> None:
        self._models.clear()
        for name in names:
            in_use = name == self._desk.app.settings.model
            text = self.tr("With {name} (in use)") if in_use else self.tr("With {name}")
            action = self._models.addAction(text.format(name=name))
            action.triggered.connect(partial(self._write_again, name))

    def _write_again(self, model: str, _checked: bool = False) -> None:
        self._desk.writing.ask_for(self._take_id, model)
