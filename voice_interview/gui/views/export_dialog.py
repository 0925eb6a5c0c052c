"""Export: what, in which formats, to which folder; files are replaced only after asking."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from voice_interview.core.contents import Contents
from voice_interview.core.model import SessionRecord
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.language import localized
from voice_interview.gui.views.contents_choice import ContentsChoice, two_columns
from voice_interview.gui.widgets.basics import button, fill, label
from voice_interview.gui.widgets.dialog import Dialog
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.wrapping import WrappingCheck

_FIRST_CHOICE = ("md", "json")


_Wanted = tuple[tuple[str, ...], Path, Contents]
"""Which formats are written to which folder, and what of the session."""


class ExportDialog(Dialog):
    """Writes a session, or one take of it; stays open to show where the files lie."""

    def __init__(
        self,
        desk: Desk,
        session: SessionRecord,
        parent: QWidget,
        take_id: str = "",
        tell_later: Callable[[UserError], object] | None = None,
    ) -> None:
        """`tell_later` gets what fails after the dialog has been closed."""
        super().__init__(parent, desk.look.px(520))
        self.set_title(self.tr("Export"))
        self._desk = desk
        self._session = session
        self._tell_later = tell_later
        self.choice = ContentsChoice(session, take_id, desk.playback.gain_db)
        self.choice.changed.connect(self._changed)
        self.told = label("", "soft", wrap=True)
        self.notice = Notice()
        self.formats: dict[str, QCheckBox] = {}
        self.folder = QLineEdit(_documents())
        self.folder.setAccessibleName(self.tr("Folder to write to"))
        self.folder.textChanged.connect(self._changed)
        self.export_button = button(self.tr("Export"), "primary")
        self.export_button.clicked.connect(self.export)
        self.export_button.setDefault(True)
        self.replace_button = button(self.tr("Replace them"), "danger")
        self.replace_button.clicked.connect(partial(self._write, overwrite=True))
        self.replace_button.hide()
        self.open_button = button(self.tr("Open folder"))
        self.open_button.clicked.connect(self._open_folder)
        self.open_button.hide()
        self._build()
        self._refresh()

    def _build(self) -> None:
        box = self.body
        fill(box, self.notice, self.told, 4)
        fill(box, label(self.tr("WHAT"), "heading"), self.choice, 4)
        fill(box, label(self.tr("FORMATS"), "heading"))
        from voice_interview.export import FORMATS  # noqa: PLC0415 - only when it is wanted

        for name, chosen in FORMATS.items():
            check = WrappingCheck(f"{localized(chosen.title)} ({chosen.suffix})")
            check.setAccessibleName(check.text())
            check.setChecked(name in _FIRST_CHOICE)
            check.toggled.connect(self._changed)
            self.formats[name] = check
        box.addLayout(two_columns(self.formats.values()))
        choose = button(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose a folder"))
        choose.clicked.connect(self._choose_folder)
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        fill(box, 4, label(self.tr("FOLDER"), "heading"), line, None)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        ends = (close, self.replace_button, self.export_button)
        self.set_buttons(*ends, left=(self.open_button,))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the ticked formats."""
        return tuple(name for name, check in self.formats.items() if check.isChecked())

    def export(self) -> None:
        """Look for files that are there already, then write or ask."""
        if not self.export_button.isEnabled():
            return
        self.export_button.setEnabled(False)
        wanted = self._wanted
        formats, folder, contents = wanted
        session, audio = self._session, self._desk.app.folders.audio

        def find_existing() -> tuple[str, ...]:
            from voice_interview.export import all_files  # noqa: PLC0415

            names = [file.name for file in all_files(session, formats, audio, contents)]
            return tuple(name for name in names if (folder / name).exists())

        self._desk.worker.run(find_existing, partial(self._found, wanted), self.show_error)

    @property
    def _folder(self) -> Path:
        return Path(self.folder.text()).expanduser()

    @property
    def _wanted(self) -> _Wanted:
        return self.chosen, self._folder, self.choice.contents

    def _found(self, wanted: _Wanted, existing: tuple[str, ...]) -> None:
        if wanted != self._wanted:  # something was changed while the files were looked for
            self._refresh()
            self.export()
            return
        if not existing:
            self._write(overwrite=False)
            return
        self._refresh()
        self.notice.inform(self.tr("These files exist already. Replace them?"), ", ".join(existing))
        self.replace_button.show()
        self.fit()
        self.replace_button.setFocus()

    def _write(self, *, overwrite: bool) -> None:
        self.replace_button.hide()
        call = partial(
            self._desk.app.export,
            self._session.info.id,
            self.chosen,
            self._folder,
            contents=self.choice.contents,
            overwrite=overwrite,
        )
        failed = partial(_tell, self, self._tell_later)
        self._desk.worker.run(call, self._written, failed)

    def _written(self, paths: tuple[Path, ...]) -> None:
        self._refresh()
        names = ", ".join(path.name for path in paths)
        self.notice.inform(
            self.tr("Written to {folder}").format(folder=self._folder),
            names or self.tr("Nothing: no answer of this session has a transcript."),
        )
        self.open_button.show()
        self.fit()

    def show_error(self, error: UserError) -> None:
        """Tell of it, and offer to export again."""
        self._refresh()
        self.notice.tell(error)
        self.fit()

    def _changed(self) -> None:
        """Another choice has other files: the question about those that exist is void."""
        if not self.replace_button.isHidden():
            self.replace_button.hide()
            self.notice.hide()
        self._refresh()

    def _refresh(self) -> None:
        self.told.setText(self.choice.told)
        self.export_button.setEnabled(bool(self.chosen) or self.choice.contents.audio)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder to write to"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _tell(
    dialog: ExportDialog, later: Callable[[UserError], object] | None, error: UserError
) -> None:
    """Tell of files that were not written, also where the dialog has been closed meanwhile."""
    if isValid(dialog):
        dialog.show_error(error)
    elif later is not None:
        later(error)


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or str(Path.home())
