"""Banks from files and to files: the dialogs of the questions place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from voice_interview.banks.library import Library
from voice_interview.banks.writer import FORMATS, bank_bytes
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.views.import_answer import ImportAnswerDialog
from voice_interview.gui.views.import_dialog import ImportDialog
from voice_interview.gui.widgets.notice import Notice
from voice_interview.paths import write_private


class BankFiles(QObject):
    """`taken(bank, replaces)`: somebody has looked at what was understood, and wants it.

    `answered(session_id, take_id)`: an audio file has become an answer.
    """

    taken = Signal(object, bool)
    answered = Signal(str, str)

    def __init__(self, desk: Desk, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice = notice
        self._parent = parent

    def choose_import(self, library: Callable[[], Library]) -> None:
        """Ask for a file, then show what is in it."""
        dialog = QFileDialog(self._parent, self.tr("Import questions"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = " (*.md *.markdown *.txt *.csv *.tsv *.json *.yaml *.yml)"
        dialog.setNameFilters([self.tr("Questions") + kinds, self.tr("All files") + " (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.show_import(Path(path), library()))
        dialog.open()

    def show_import(self, path: Path, library: Library) -> ImportDialog:
        """Show what is understood of that file; nothing is kept before somebody says so."""
        known = {file.bank.id: file.bank for file in library.files}
        dialog = ImportDialog(self._desk, path, known, self._parent)
        dialog.taken.connect(self.taken)
        dialog.open()
        return dialog

    def bring_in(self, bank_id: str, question_id: str) -> None:
        """Let an audio file be imported as an answer to that question."""
        dialog = ImportAnswerDialog(self._desk, self._parent, question_id, bank_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.imported.connect(lambda take: self.answered.emit(take.session_id, take.id))
        dialog.open()

    def choose_export(self, bank: Bank) -> None:
        """Ask for a file, whose ending tells the format."""
        dialog = QFileDialog(self._parent, self.tr("Export this bank"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        names = {
            "yaml": self.tr("YAML, with everything"),
            "json": self.tr("JSON, with everything"),
            "csv": self.tr("CSV table, without key points and vocabulary"),
        }
        filters = {f"{names[it]} (*.{it})": it for it in FORMATS}
        dialog.setNameFilters(list(filters))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(folder or str(Path.home()))
        dialog.selectFile(f"{bank.id}.yaml")
        dialog.setDefaultSuffix("yaml")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name]))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.export(bank, Path(path)))
        dialog.open()

    def export(self, bank: Bank, path: Path) -> None:
        """Write the bank there; another ending than those of `FORMATS` gets YAML."""
        ending = path.suffix.lower().removeprefix(".")
        call = partial(_write, path, bank, ending if ending in FORMATS else "yaml")
        done = self.tr("The bank is written to {path}.").format(path=path)
        self._desk.worker.run(call, lambda _: self._notice.inform(done), self._notice.tell)


def _write(path: Path, bank: Bank, format_name: str) -> None:
    try:
        write_private(path, bank_bytes(bank, format_name))
    except OSError as error:
        raise UserError(
            f"{path} can't be written ({error.strerror}).",
            "The bank is unchanged.",
            "Choose another folder.",
        ) from error
