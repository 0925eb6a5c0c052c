"""An audio file becomes an answer to a question: which file, which question, and how far it is."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from voice_interview.core.model import Bank, Take
from voice_interview.errors import UserError
from voice_interview.gui.desk import Desk
from voice_interview.gui.texts import clock
from voice_interview.gui.widgets.basics import button, fill, label
from voice_interview.gui.widgets.choices import ChoiceList
from voice_interview.gui.widgets.dialog import Dialog
from voice_interview.gui.widgets.notice import Notice


class ImportAnswerDialog(Dialog):
    """Has the file converted and stored; `imported(Take)` once it is."""

    imported = Signal(object)
    _read = Signal(float)

    def __init__(
        self, desk: Desk, parent: QWidget, question_id: str = "", bank_id: str = ""
    ) -> None:
        super().__init__(parent, desk.look.px(520))
        self.set_title(self.tr("Import a recording"))
        self._desk = desk
        self._wanted, self._wanted_bank = question_id, bank_id
        self._banks: tuple[Bank, ...] = ()
        self._stop: threading.Event | None = None
        self.notice = Notice()
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("Audio file"))
        self.file.setPlaceholderText(self.tr("Any audio file: WAV, MP3, M4A, FLAC, OGG …"))
        self.file.textChanged.connect(self._refresh)
        self.bank = _list(self.tr("Question bank"))
        self.bank.activated.connect(self._show_questions)
        self.question = _list(self.tr("Question"))
        self.state = label("", "soft", wrap=True)
        self.import_button = button(self.tr("Import"), "primary")
        self.import_button.setDefault(True)
        self.import_button.clicked.connect(self.start)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self._read.connect(self._show_progress)
        self._build()
        self._refresh()
        desk.worker.run(desk.app.banks, self._show_banks, self._failed)

    def _build(self) -> None:
        box = self.body
        about = self.tr(
            "The recording is copied, written down and measured like an answer given here. The "
            "file stays where it is."
        )
        choose = button(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose an audio file"))
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.file, 1)
        line.addWidget(choose)
        fill(box, label(about, "soft", wrap=True))
        fill(box, self.notice, label(self.tr("FILE"), "heading"), line)
        fill(box, label(self.tr("ANSWERS THE QUESTION"), "heading"), self.bank, self.question)
        self.bank.hide()  # until there is a choice, so that no room is left for it
        fill(box, self.state, None)
        self.set_buttons(self.cancel_button, self.import_button)

    # ---- the questions

    def _show_banks(self, banks: tuple[Bank, ...]) -> None:
        self._banks = banks
        self.bank.clear()
        for bank in banks:
            self.bank.addItem(bank.title, bank.id)
        wanted = next((one for one in banks if self._has(one)), None)
        at = self.bank.findData(wanted.id if wanted else self._desk.app.settings.bank)
        self.bank.setCurrentIndex(max(0, at))
        self.bank.setVisible(len(banks) > 1)
        self._show_questions()
        self.fit()

    def _has(self, bank: Bank) -> bool:
        named = self._wanted_bank in ("", bank.id)
        return named and any(question.id == self._wanted for question in bank.questions)

    def _show_questions(self) -> None:
        self.question.clear()
        for question in self._bank.questions if self._bank else ():
            self.question.addItem(question.short, question.id)
        self.question.setCurrentIndex(max(0, self.question.findData(self._wanted)))
        self._refresh()

    @property
    def _bank(self) -> Bank | None:
        at = self.bank.currentIndex()
        return self._banks[at] if 0 <= at < len(self._banks) else None

    # ---- doing

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._stop is not None

    def start(self) -> None:
        """Read the file in the background."""
        bank, path = self._bank, Path(self.file.text().strip()).expanduser()
        if bank is None or self.busy or not self.import_button.isEnabled():
            return
        question = bank.question(self.question.currentData())
        stop = self._stop = threading.Event()
        self.destroyed.connect(stop.set)
        self.notice.hide()
        self._show_progress(0.0)
        self._refresh()
        call = partial(self._desk.app.bring_in, path, bank, question, self._read.emit, stop.is_set)
        self._desk.worker.run(call, self._done, self._failed)

    def reject(self) -> None:
        """While a file is read, give up on that; else close."""
        if self._stop is not None:
            self._stop.set()
            self.state.setText(self.tr("Stopping…"))
        else:
            super().reject()

    def _done(self, take: Take | None) -> None:
        self._end()
        if take is None:
            self.notice.inform(self.tr("Nothing was imported."))
            return
        self.imported.emit(take)
        self.accept()

    def _failed(self, error: UserError) -> None:
        self._end()
        self.notice.tell(error)

    def _end(self) -> None:
        self._stop = None
        self.state.setText("")
        self._refresh()

    def _show_progress(self, read_s: float) -> None:
        if self.busy:
            text = self.tr("Reading the file: {length} of sound so far")
            self.state.setText(text.format(length=clock(read_s)))

    def _refresh(self) -> None:
        ready = bool(self.file.text().strip()) and self.question.count() > 0
        self.import_button.setEnabled(ready and not self.busy)
        for one in (self.file, self.bank, self.question):
            one.setEnabled(not self.busy)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Audio file"), self.file.text())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()


def _list(name: str) -> QComboBox:
    made = ChoiceList()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made
