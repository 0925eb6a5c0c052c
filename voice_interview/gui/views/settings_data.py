"""Settings of what is stored: where, how long, backups, and deleting all of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox, QPushButton

from voice_interview import deleting, moving, safekeeping
from voice_interview.clock import today
from voice_interview.compressing import Saving, saving
from voice_interview.deleting import Removal
from voice_interview.gui import texts
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.widgets.basics import button, label, set_kind
from voice_interview.gui.widgets.confirm import ask_to_delete
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.long_work import LongWork
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.section import Section, use_line
from voice_interview.gui.widgets.wrapping import WrappingCheck
from voice_interview.safekeeping import Contents

Choice = Callable[[str, str], QComboBox]


class DataSection(Section):
    """What it does takes long or can't be undone: it is refused while a session runs."""

    restart_wanted = Signal()

    def __init__(self, desk: Desk, notice: Notice, choice: Choice) -> None:
        super().__init__(desk.look, self.tr("Data"))
        self._desk = desk
        self._notice = notice
        self.work = LongWork()
        self.folder = label("", wrap=True)
        self.open_button = self._button(self.tr("Open folder"), self._open_folder)
        self.move_button = self._button(self.tr("Move…"), self._choose_folder)
        self.move_button.setAccessibleName(self.tr("Move the data folder"))
        self.moving = label("", "small", wrap=True)
        self.undo_move = self._button(self.tr("Don't move it"), self._stop_moving)
        self.old = label("", "small", wrap=True)
        self.delete_old = self._button(self.tr("Delete the old folder…"), self._ask_delete_old)
        self.compress = WrappingCheck(self.tr("Compress recordings, without losing anything"))
        self.compress.setAccessibleName(self.compress.text())
        self.saved = label("", "small", wrap=True)
        self.keep_days = choice(self.tr("Offer to delete"), "keep_days")
        self.backup_button = self._button(self.tr("Create a backup…"), self._choose_backup)
        self.restore_button = self._button(self.tr("Restore a backup…"), self._choose_restore)
        self.restoring = label("", "small", wrap=True)
        self.restart_buttons = tuple(
            self._button(self.tr("Quit and start again"), self._restart) for _ in range(2)
        )
        self.delete_button = self._button(self.tr("Delete everything…"), self._list_everything)
        set_kind(self.delete_button, "danger")
        self._build()

    def _button(self, text: str, call: Callable[[], object]) -> QPushButton:
        made = button(text)
        made.clicked.connect(lambda _checked=False: call())
        return made

    def _build(self) -> None:
        private = self.tr(
            "Recordings, transcripts and settings lie here and nowhere else. "
            "Nothing leaves this computer."
        )
        self.whole_line(self.folder)
        self.whole_line(FlowRow(self.open_button, self.move_button, spacing=8))
        self.whole_line(label(private, "small", wrap=True))
        to_move, to_restore = self.restart_buttons
        self._moving_line = self.whole_line(
            FlowRow(self.moving, to_move, self.undo_move, spacing=12)
        )
        self._old_line = self.whole_line(FlowRow(self.old, self.delete_old, spacing=12))
        self.whole_line(self.compress)
        self.whole_line(self.saved)
        self.line(self.tr("Offer to delete"), self.keep_days)
        self.whole_line(FlowRow(self.backup_button, self.restore_button, spacing=8))
        packed = self.tr(
            "A backup is one file with sessions, recordings, your question banks and settings."
        )
        self.whole_line(label(packed, "small", wrap=True))
        self._restoring_line = self.whole_line(FlowRow(self.restoring, to_restore, spacing=12))
        self.box.addWidget(self.work)
        self.whole_line(FlowRow(self.delete_button))

    # ---- how it stands

    def look_at_it(self) -> None:
        """Show where the data lies, and what the next start will do."""
        folders = self._desk.app.folders
        self._desk.worker.run(partial(saving, folders.audio), self._show_saving, self._notice.tell)
        self.folder.setText(str(folders.root))
        movable = moving.can_be_moved(folders.root)
        self.move_button.setEnabled(movable)
        named = self.tr("This folder was named at the start: start with another to change it.")
        self.move_button.setToolTip("" if movable else named)
        self.move_button.setAccessibleDescription(self.move_button.toolTip())
        target = moving.moving_to() if movable else None
        told = self.tr("Your data moves to {folder} at the next start.")
        self.moving.setText(told.format(folder=target))
        use_line(self._moving_line, used=target is not None)
        old = moving.old_folder(folders.root) if movable else None
        self.old.setText(self.tr("The old folder is still there: {folder}").format(folder=old))
        use_line(self._old_line, used=old is not None)
        self.restoring.setText(self.tr("A backup is brought back at the next start."))
        use_line(self._restoring_line, used=safekeeping.is_restore_pending(folders))

    def _show_saving(self, found: Saving) -> None:
        self.saved.setText(texts.saving(found))

    @property
    def _is_free(self) -> bool:
        if self._desk.bridge.session.state in RESTING and not self.work.busy:
            return True
        self._notice.inform(self.tr("Finish the session first."))
        return False

    def _open_folder(self) -> None:
        root = self._desk.app.folders.root
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(root)))

    # ---- backups

    def _choose_backup(self) -> None:
        if not self._is_free:
            return
        dialog = self._dialog(self.tr("Create a backup"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"voice-interview-{today().isoformat()}.zip")
        dialog.fileSelected.connect(lambda path: self.back_up(Path(path)))
        dialog.open()

    def back_up(self, path: Path) -> None:
        """Write a backup there."""
        self.work.run(
            self.tr("Writing the backup…"),
            lambda progress, stopped: safekeeping.back_up_to(
                self._desk.app.folders, path, progress, stopped
            ),
            partial(self._backed_up, path),
            self._notice.tell,
        )

    def _backed_up(self, path: Path, about: Contents) -> None:
        told = self.tr("The backup is written to {path}.").format(path=path)
        self._notice.inform(told, _inside(about))

    def _choose_restore(self) -> None:
        if not self._is_free:
            return
        dialog = self._dialog(self.tr("Restore a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.look_into(Path(path)))
        dialog.open()

    def look_into(self, path: Path) -> None:
        """Say what the backup would bring, and ask."""
        self._desk.worker.run(
            lambda: safekeeping.contents_of(path), partial(self._ask_restore, path),
            self._notice.tell,
        )  # fmt: skip

    def _ask_restore(self, path: Path, about: Contents) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Restore a backup"))
        when = texts.when(about.created_at)
        box.setText(self.tr("Bring this backup back, made {when}?").format(when=when))
        kept = self.tr(
            "It takes the place of what is here at the next start. What is here now is kept in a "
            "folder beside it."
        )
        box.setInformativeText(f"{_inside(about)}\n{kept}")
        yes = box.addButton(self.tr("Bring it back"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(lambda: self.restore(path))
        box.open()

    def restore(self, path: Path) -> None:
        """Unpack and check it; the next start puts it in its place."""
        self.work.run(
            self.tr("Unpacking the backup…"),
            lambda progress, stopped: safekeeping.stage_restore(
                self._desk.app.folders, path, progress, stopped
            ),
            self._staged,
            self._notice.tell,
        )

    def _staged(self, _about: Contents) -> None:
        self.look_at_it()
        self._notice.inform(
            self.tr("The backup is checked and ready."),
            self.tr("Quit and start again to bring it back."),
        )

    def _restart(self) -> None:
        if self._is_free:
            self.restart_wanted.emit()

    # ---- moving

    def _choose_folder(self) -> None:
        if not self._is_free:
            return
        dialog = QFileDialog(self.window(), self.tr("Move the data folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.move_to(Path(path)))
        dialog.open()

    def move_to(self, target: Path) -> None:
        """Copy the data there; the next start looks there."""
        root = self._desk.app.folders.root
        self.work.run(
            self.tr("Copying your data…"),
            lambda progress, stopped: moving.copy_to(root, target, progress, stopped),
            self._copied,
            self._notice.tell,
        )

    def _copied(self, _nothing: None) -> None:
        self.look_at_it()
        self._notice.inform(
            self.tr("Everything is copied and compared."),
            self.tr("Quit and start again: what you do until then moves, too."),
        )

    def _stop_moving(self) -> None:
        self._desk.worker.run(moving.stop_moving, lambda _: self.look_at_it(), self._notice.tell)

    def _ask_delete_old(self) -> None:
        root = self._desk.app.folders.root
        ask_to_delete(
            self,
            self.tr("Delete the old folder"),
            self.tr("Delete the data in the folder from before the move?"),
            self.old.text(),
            lambda: self._desk.worker.run(
                lambda: moving.delete_old(root), lambda _: self.look_at_it(), self._notice.tell
            ),
        )

    # ---- deleting everything

    def _list_everything(self) -> None:
        """First it is listed. Not while a session needs what would go, be it at rest or not."""
        if self._desk.bridge.session.running_id:
            self._notice.inform(self.tr("Finish the session first."))
        elif self._is_free:
            archive = self._desk.app.archive
            self._desk.worker.run(
                lambda: deleting.everything(archive), self._ask_to_delete, self._notice.tell
            )

    def _ask_to_delete(self, listed: Removal) -> None:
        if listed.is_empty:
            self._notice.inform(self.tr("There is nothing to delete."))
            return
        archive = self._desk.app.archive
        ask_to_delete(
            self,
            self.tr("Delete everything"),
            self.tr("Delete everything you ever said for good?"),
            texts.removal(listed),
            lambda: self._desk.worker.run(
                lambda: deleting.delete(archive, listed), self._deleted, self._notice.tell
            ),
        )

    def _deleted(self, _nothing: None) -> None:
        self._notice.inform(
            self.tr("Everything you said is deleted."),
            self.tr("Question banks, speech models and settings are kept."),
        )

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self.window(), title)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(folder or str(Path.home()))
        dialog.setNameFilter(self.tr("Zip files") + " (*.zip)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _inside(about: Contents) -> str:
    counts = (texts.sessions_count(about.sessions), texts.recordings_count(about.takes))
    return " · ".join((*counts, f"{about.size_bytes / 1e6:.0f} MB"))
