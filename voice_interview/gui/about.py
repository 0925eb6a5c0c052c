"""Two small windows: what this is, and which keys there are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QMessageBox, QVBoxLayout, QWidget

from voice_interview import __version__
from voice_interview.gui.icons import app_icon
from voice_interview.gui.keys import Keys, key_text
from voice_interview.gui.widgets.basics import button, label, row


def show_about(parent: QWidget) -> None:
    """Say what the app is, which version, and under which license."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(_tr("About Voice Interview"))
    box.setIconPixmap(app_icon().pixmap(64, 64))
    box.setText(_tr("Voice Interview {version}").format(version=__version__))
    box.setInformativeText(
        _tr(
            "Rehearse a job interview out loud, alone. Nothing you say leaves this computer.\n\n"
            "Free software under the GNU General Public License, version 3 or later. "
            "The Inter font is used under the SIL Open Font License 1.1."
        )
    )
    box.open()


def show_keys(parent: QWidget, keys: Keys | None = None) -> None:
    """List the keys of the interview, as they were chosen, and of the window."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("Keys"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for at, (shown, meaning) in enumerate(_keys(keys or Keys())):
        grid.addLayout(row(*(label(key, "key") for key in shown), None, spacing=4), at, 0)
        grid.addWidget(label(meaning), at, 1)
    close = button(_tr("Close"))
    close.clicked.connect(dialog.accept)
    box = QVBoxLayout(dialog)
    box.setContentsMargins(24, 24, 24, 24)
    box.setSpacing(16)
    box.addWidget(label(_tr("Keys"), "title"))
    box.addLayout(grid)
    box.addLayout(row(None, close))
    dialog.open()


def _keys(keys: Keys) -> tuple[tuple[tuple[str, ...], str], ...]:
    def of(*names: str) -> tuple[str, ...]:
        return tuple(key_text(keys.of(name)) for name in names)

    return (
        (of("go_on"), _tr("Start · answer now · finish the answer · go on")),
        (of("next_part"), _tr("Next STAR part · in review: play or pause")),
        (of("situation", "task", "action", "result"), _tr("Situation, Task, Action, Result")),
        (of("repeat"), _tr("Repeat the question")),
        (of("pause"), _tr("Pause, resume")),
        (of("start_over"), _tr("Start over: another take")),
        (of("skip"), _tr("Skip the question")),
        (of("finish"), _tr("Finish a paused or interrupted answer")),
        (of("use_recording"), _tr("Use a recording as the answer")),
        (("Esc",), _tr("End the session, after asking")),
        (("Ctrl", "1…5"), _tr("Practice, Review, Progress, Questions, Settings")),
        (("Ctrl", "E"), _tr("Export")),
        (("Ctrl", "+", "−"), _tr("Larger or smaller text")),  # noqa: RUF001 - a minus sign
        (("F11",), _tr("Full screen")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("about", text)
