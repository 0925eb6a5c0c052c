"""The speech models in the settings: fetch, import, test, use and remove them.

One thing at a time is done, in the background; the rest of the window goes on meanwhile.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from voice_interview.errors import UserError
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.language import localized
from voice_interview.gui.shelf import ModelShelf, ShelfRow, name_of_bundle
from voice_interview.gui.widgets.basics import Card, fill, label, link, rule
from voice_interview.gui.widgets.flow import FlowLayout
from voice_interview.gui.widgets.model_line import ModelLine, size
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.work import Worker
from voice_interview.models.catalog import KNOWN
from voice_interview.models.placing import WorkCancelledError
from voice_interview.settings import Settings
from voice_interview.speech.pace import Pace

_SHOW_EVERY_S = 0.1


class ModelCard(Card):
    """Lists the models; `chosen` tells which one is to be used."""

    chosen = Signal(str)
    _progressed = Signal(object, object)

    def __init__(self, desk: Desk, shelf: ModelShelf, notice: Notice) -> None:
        super().__init__(spacing=12)
        self._desk = desk
        self._shelf = shelf
        self._notice = notice
        self._worker = Worker(self)
        self._rows: dict[str, ShelfRow] = {}
        self._settings = Settings()
        self._at_work = ""
        self._pace = Pace()
        self._shown_s = 0.0
        self._cancel = threading.Event()
        self._ends = threading.Event()
        self.lines = {name: ModelLine(desk.look, name) for name in KNOWN}
        self._progressed.connect(self._show_progress)
        self.import_folder = link(self.tr("Import a folder…"))
        self.import_zip = link(self.tr("Import a zip…"))
        self.import_folder.clicked.connect(lambda: self._choose_path(folder=True))
        self.import_zip.clicked.connect(lambda: self._choose_path(folder=False))
        bring = QWidget()
        beside = FlowLayout(bring, 14)
        beside.addWidget(self.import_folder)
        beside.addWidget(self.import_zip)
        text = self.tr(
            "Only Fetch uses the network, and only when you press it: it asks {publisher}. Models "
            "from another computer can be imported."
        ).format(publisher=shelf.publisher)
        fill(self.box, label(self.tr("SPEECH MODELS"), "heading"))
        for name, line in self.lines.items():
            line.asked.connect(partial(self._do, name))
            fill(self.box, line, rule())
        fill(
            self.box,
            label(text, "small", wrap=True),
            bring,
        )

    # ---- what is there

    def look(self, settings: Settings) -> None:
        """Look at the models anew."""
        self._settings = settings
        self._worker.run(partial(self._shelf.look, settings), self._show, self._notice.tell)

    @property
    def busy(self) -> bool:
        """Whether something is being done in the background."""
        return self._worker.busy

    def close_down(self) -> None:
        """The window goes: what is half fetched is kept for the next time."""
        self._ends.set()
        self._cancel.set()
        self._worker.close()

    def _show(self, rows: tuple[ShelfRow, ...]) -> None:
        self._rows = {shown.info.name: shown for shown in rows}
        for name, shown in self._rows.items():
            self.lines[name].show_row(shown, in_use=name == self._settings.model)

    # ---- what can be done

    def _do(self, name: str, action: str) -> None:
        if action == "cancel":
            self._cancel.set()
            self.lines[name].told.setText(self.tr("Cancelling…"))
        elif action == "use":
            self._use(name)
        elif action == "remove":
            self._ask_to_remove(name)
        elif action == "fetch":
            self._run(
                name,
                lambda: self._shelf.fetch(name, self._tell, self._cancel.is_set, self._ends.is_set),
                self.tr("Asking the publisher…"),
                self.tr("{name} is ready."),
            )
        elif action == "test":
            self._test(name)

    def _use(self, name: str) -> None:
        self._settings = replace(self._settings, model=name)
        self.chosen.emit(name)
        self._show(tuple(self._rows.values()))
        if (first := self.lines[name].first_action()) is not None:
            first.setFocus()

    def _test(self, name: str) -> None:
        if self._desk.bridge.session.state not in RESTING:
            what = self.tr("Testing takes all of the processor.")
            self._notice.tell(UserError(what, "", self.tr("End the interview first.")))
            return
        self._run(
            name,
            lambda: self._shelf.test(name, self._settings.model_device, self._cancel.is_set),
            self.tr("Measuring, about ten seconds…"),
            self.tr("{name} is tested."),
            measurable=False,
        )

    def _ask_to_remove(self, name: str) -> None:
        info = self._rows[name].info
        box = QMessageBox(self.window())
        box.setWindowTitle(self.tr("Remove a model"))
        box.setText(self.tr("Remove {name} from this computer?").format(name=name))
        again = self.tr("It has {size} and would have to be fetched or imported again.")
        box.setInformativeText(again.format(size=size(info.half_bytes or info.size_bytes)))
        removes = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keeps = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keeps)
        box.setEscapeButton(keeps)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        removes.clicked.connect(lambda: self._remove(name))
        box.open()

    def _remove(self, name: str) -> None:
        self._run(
            name,
            lambda: self._shelf.remove(name, self._settings.model),
            self.tr("Removing…"),
            self.tr("{name} is removed."),
            measurable=False,
        )

    # ---- bringing one in

    def _choose_path(self, *, folder: bool) -> None:
        dialog = QFileDialog(self.window(), self.tr("Import a speech model"))
        dialog.setFileMode(
            QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile
        )
        if not folder:
            dialog.setNameFilter(self.tr("Zip files") + " (*.zip)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take_in(Path(path)))
        dialog.open()

    def take_in(self, path: Path) -> None:
        """Import that folder or zip; ask which model it is when its name doesn't tell."""
        name = name_of_bundle(path)
        if name:
            self._import(path, name)
            return
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(self.tr("Import a speech model"))
        dialog.setLabelText(self.tr("Which model is {name}?").format(name=path.name))
        dialog.setComboBoxItems(list(self.lines))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda chosen: self._import(path, chosen))
        dialog.open()

    def _import(self, path: Path, name: str) -> None:
        self._run(
            name,
            lambda: self._shelf.take_in(path, name, self._tell, self._cancel.is_set),
            self.tr("Looking at it…"),
            self.tr("{name} is ready. A later change of its files will be noticed."),
        )

    # ---- in the background

    def _run(
        self,
        name: str,
        call: Callable[[], object],
        begins: str,
        ends: str,
        *,
        measurable: bool = True,
    ) -> None:
        if self._at_work:
            return
        self._at_work = name
        self._cancel.clear()
        self._pace, self._shown_s = Pace(), 0.0
        self.lines[name].begin(begins, measurable=measurable)
        self._hold(on=True)
        self._worker.run(call, partial(self._done, ends.format(name=name)), self._failed)

    def _tell(self, done: int, total: int) -> None:
        """On the worker's thread."""
        now_s = time.monotonic()
        if now_s - self._shown_s >= _SHOW_EVERY_S or done >= total:
            self._shown_s = now_s
            self._progressed.emit(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        if self._at_work and not self._cancel.is_set():
            left_s = self._pace.left_s(done, total)
            self.lines[self._at_work].progress(done, total, left_s)

    def _done(self, told: str, note: object) -> None:
        self._end()
        self._notice.inform(told, localized(note) if isinstance(note, str) else "")

    def _failed(self, error: UserError) -> None:
        self._end()
        if isinstance(error, WorkCancelledError):
            self._notice.inform(localized(error.what), localized(error.kept))
        else:
            self._notice.tell(error)

    def _end(self) -> None:
        line = self.lines[self._at_work]
        self._at_work = ""
        self._hold(on=False)
        line.end()
        self.look(self._settings)

    def _hold(self, *, on: bool) -> None:
        for line in self.lines.values():
            line.hold(on=on)
        for button in (self.import_folder, self.import_zip):
            button.setEnabled(not on)
