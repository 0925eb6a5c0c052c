"""The window: a thin face of the engine, and the only part that knows Qt."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from voice_interview.crash import CrashReports
from voice_interview.errors import UserError
from voice_interview.gui.doorbell import Doorbell, ring
from voice_interview.gui.garbage import Garbage
from voice_interview.gui.language import localized, speak
from voice_interview.gui.roles import tell_roles
from voice_interview.gui.theme import Look
from voice_interview.gui.window import Window
from voice_interview.paths import default_folders, shipped

if TYPE_CHECKING:
    from voice_interview.app import App

START_AGAIN = 75
"""No error: whoever ran the window is to start the app anew."""

_UP_MS = 1000
"""By then the window is drawn and the microphone heard: loading the model slows nothing down."""

_SETTLED_MS = 3000
"""When the window has come up, text that waits is written and the other places are made."""


def run_window(app: App) -> int:
    """Show the window and return when it has been closed; the caller closes the app.

    `START_AGAIN` is returned when the app is to be started once more.
    """
    application = make_application(sys.argv[:1], app.settings.interface_language)
    look = Look(application)
    look.choose(app.settings.theme, app.settings.font_percent)
    crashes = CrashReports(app.folders.logs, lambda: app.engine.session.state.value)
    window = Window(app, look)
    bell = Doorbell(app.folders.root, window)
    bell.rung.connect(window.come_forward)
    window.closed.connect(application.exit)
    window.show()
    Garbage(window)
    QTimer.singleShot(_UP_MS, app.transcriber.warm)
    QTimer.singleShot(_SETTLED_MS, app.catch_up.start)
    QTimer.singleShot(_SETTLED_MS, window.places.make_all)
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    _close_on_signals(window)
    try:
        code = application.exec()
        return START_AGAIN if window.starts_again else code
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        bell.close()
        crashes.close()


def raise_window(data_dir: str | None) -> bool:
    """Bring the window that has this data folder to the front; False when there is none."""
    make_application(sys.argv[:1])
    return ring(default_folders(data_dir).root)


def show_error(error: UserError) -> None:
    """Say in a box of its own why there is no window: from an icon, nobody sees a terminal."""
    make_application(sys.argv[:1])
    box = QMessageBox(QMessageBox.Icon.Warning, "Voice Interview", localized(error.what))
    box.setInformativeText(localized(" ".join(part for part in (error.kept, error.fix) if part)))
    box.exec()


def make_application(arguments: list[str], language: str = "system") -> QApplication:
    """Make the one QApplication, with the app's own font and in that language."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _dressed(arguments)
    speak(application, language)
    return application


def _dressed(arguments: list[str]) -> QApplication:
    """Make it; a style that is set again goes through every widget there is."""
    application = QApplication(arguments)
    application.setApplicationName("voice-interview")
    application.setApplicationDisplayName("Voice Interview")
    application.setDesktopFileName("voice-interview")
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)  # the end of the window is, whatever else is open
    tell_roles()
    for font in sorted((shipped("assets") / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return application


def _close_on_signals(window: Window) -> None:
    """Let Ctrl-C and a polite kill lose nothing; Python sees them at the next tick."""
    signal.signal(signal.SIGINT, lambda *_: window.interrupt())
    signal.signal(signal.SIGTERM, lambda *_: window.terminate())
    wake = QTimer(window)
    wake.start(500)
    wake.timeout.connect(lambda: None)
