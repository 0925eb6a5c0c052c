"""What a fault of ours has left: the report can be read, saved or deleted; nobody is sent it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from voice_interview.crash import crash_reports
from voice_interview.errors import UserError
from voice_interview.gui.widgets.basics import Card, button, fill, label
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice
from voice_interview.paths import write_private


class CrashCard(QWidget):
    """Hidden when there is no report."""

    def __init__(self, folder: Path, notice: Notice) -> None:
        super().__init__()
        self._folder = folder
        self._notice = notice
        what = self.tr("The app had a fault last time.")
        rest = self.tr(
            "A report lies on this computer. It tells versions and where the app broke, none of "
            "your words and no sound; it is sent to nobody."
        )
        card = Card(padding=16, spacing=10)
        card.setAccessibleName(f"{what} {rest}")
        presses = []
        for text, do in (
            (self.tr("Show report"), self.show_report),
            (self.tr("Save report…"), self._ask_where),
            (self.tr("Delete report"), self.delete),
        ):
            press = button(text)
            press.clicked.connect(lambda _checked, do=do: do())
            presses.append(press)
        row = FlowRow(*presses)
        fill(card.box, label(what, "strong", wrap=True), label(rest, "", wrap=True), row)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        self.setVisible(bool(crash_reports(folder)))

    @property
    def text(self) -> str:
        """All reports, newest first."""
        return "\n".join(
            path.read_text(encoding="utf-8", errors="replace")
            for path in crash_reports(self._folder)
        )

    def show_report(self) -> None:
        """Open it in a box of its own."""
        dialog = QDialog(self)
        dialog.setWindowTitle(self.tr("Crash report"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QPlainTextEdit(self.text)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Crash report"))
        QVBoxLayout(dialog).addWidget(text)
        dialog.resize(720, 420)
        dialog.open()

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save report"), str(Path.home() / "voice-interview-crash.txt")
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write all reports into one file."""
        try:
            write_private(path, self.text.encode())
        except OSError as error:
            self._refused(self.tr("The report can't be written ({why})."), error)

    def delete(self) -> None:
        """Delete all reports."""
        try:
            for path in crash_reports(self._folder):
                path.unlink(missing_ok=True)
        except OSError as error:
            self._refused(self.tr("The report can't be deleted ({why})."), error)
        else:
            self.hide()

    def _refused(self, what: str, error: OSError) -> None:
        fix = self.tr("Choose another folder, or check the permissions of the data folder.")
        told = UserError(what.format(why=error.strerror), self.tr("It is still here."), fix)
        self._notice.tell(told)
