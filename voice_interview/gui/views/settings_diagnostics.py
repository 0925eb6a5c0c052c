"""Whether everything works here: the checks of `voice-interview doctor`, logs and crash reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from voice_interview import __version__
from voice_interview.crash import crash_reports
from voice_interview.errors import UserError
from voice_interview.gui.desk import RESTING, Desk
from voice_interview.gui.language import localized
from voice_interview.gui.views.crash_card import CrashCard
from voice_interview.gui.widgets.basics import button, clear, fill, label
from voice_interview.gui.widgets.flow import FlowRow
from voice_interview.gui.widgets.notice import Notice
from voice_interview.gui.widgets.preflight import check_sign
from voice_interview.gui.widgets.section import Section
from voice_interview.paths import write_private

if TYPE_CHECKING:
    from voice_interview.doctor import Check


class DiagnosticsSection(Section):
    """The checks open the microphone and speak: not while a session runs."""

    def __init__(self, desk: Desk, notice: Notice) -> None:
        super().__init__(desk.look, self.tr("Diagnostics"))
        self._desk = desk
        self._notice = notice
        self._checks: tuple[Check, ...] = ()
        self.run_button = button(self.tr("Check everything"))
        self.run_button.clicked.connect(self.check)
        self.copy_button = button(self.tr("Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy what was found"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button = button(self.tr("Save…"))
        self.save_button.setAccessibleName(self.tr("Save what was found"))
        self.save_button.clicked.connect(self._ask_where)
        self.logs_button = button(self.tr("Open logs"))
        self.logs_button.clicked.connect(self._open_logs)
        self.told = label("", "soft", wrap=True)
        self.told.hide()
        self._found = QWidget()
        self._rows = QVBoxLayout(self._found)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)
        text = self.tr(
            "Microphone, voice, speech model, disk, database and leftovers are tried for real; "
            "about ten seconds. What is found stays on this computer."
        )
        self.whole_line(label(text, "small", wrap=True))
        presses = (self.run_button, self.copy_button, self.save_button, self.logs_button)
        self.whole_line(FlowRow(*presses, spacing=8))
        fill(self.box, self.told, self._found)
        self.crashes = CrashCard(desk.app.folders.logs, notice)
        self.box.addWidget(self.crashes)
        self._show(())

    def look_at_it(self) -> None:
        """Show whether there are crash reports."""
        self.crashes.setVisible(bool(crash_reports(self._desk.app.folders.logs)))

    def check(self) -> None:
        """Try everything."""
        if self._desk.bridge.session.state not in RESTING:
            self._notice.inform(self.tr("Finish the session first: it needs the microphone."))
            return
        self._show(())
        self.run_button.setEnabled(False)
        self.told.setText(self.tr("Checking… You will hear the voice."))
        self.told.show()
        self._desk.worker.run(self._desk.app.examine, self._checked, self._failed)

    def _checked(self, checks: Sequence[Check]) -> None:
        self.run_button.setEnabled(True)
        wrong = sum(check.state != "ok" for check in checks)
        found = self.tr("Everything is fine.")
        if wrong:
            found = self.tr("To look after: {count}").format(count=wrong)
        self.told.setText(found)
        self._show(tuple(checks))

    def _failed(self, error: UserError) -> None:
        self.run_button.setEnabled(True)
        self.told.hide()
        self._notice.tell(error)

    def _show(self, checks: tuple[Check, ...]) -> None:
        self._checks = checks
        clear(self._rows)
        for check in checks:
            self._rows.addWidget(self._row(check))
        for press in (self.copy_button, self.save_button):
            press.setEnabled(bool(checks))

    def _row(self, check: Check) -> QWidget:
        title, detail, fix = map(localized, (check.title, check.detail, check.fix))
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        fill(box, FlowRow(check_sign(self.look, check.state), label(title, "strong"), spacing=8))
        box.addWidget(label(detail, "small", wrap=True))
        if check.state != "ok" and fix:
            box.addWidget(label(fix, "caution", wrap=True))
        made.setAccessibleName(f"{title}: {detail} {fix}".strip())
        return made

    # ---- what was found, as text

    @property
    def text(self) -> str:
        """What was found, a line for each check."""
        lines = [f"Voice Interview {__version__}"]
        for check in self._checks:
            fix = f" {check.fix}" if check.fix else ""
            lines.append(f"[{check.state}] {check.title}: {check.detail}{fix}")
        return "\n".join(lines) + "\n"

    def copy(self) -> None:
        """Put it on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)
        self.told.setText(self.tr("Copied."))
        self.told.show()

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save what was found"), str(Path.home() / "voice-interview-checks.txt")
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write it there."""
        try:
            write_private(path, self.text.encode())
        except OSError as error:
            what = self.tr("The file can't be written ({why}).").format(why=error.strerror)
            fix = self.tr("Choose another folder.")
            self._notice.tell(UserError(what, self.tr("It is still here."), fix))

    def _open_logs(self) -> None:
        logs = self._desk.app.folders.logs
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs)))
