"""`voice-interview`, `python -m voice_interview`: the command line, or without one the window."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from types import ModuleType

from voice_interview.errors import UserError


def main() -> int:
    """Run the command line; the children of a frozen program enter here too."""
    multiprocessing.freeze_support()
    from voice_interview.cli.main import run  # noqa: PLC0415 - children don't need it

    return run(sys.argv[1:], _open_window)


def _open_window(data_dir: str | None) -> int:
    if not _has_display():
        raise UserError(
            "There is no display to open the window on.",
            "",
            "Use voice-interview practice in the terminal, or voice-interview demo.",
        )
    from voice_interview.app import open_app  # noqa: PLC0415
    from voice_interview.storage.lock import FolderHeldError  # noqa: PLC0415

    try:
        # The audio process comes up while Qt is imported.
        with open_app(data_dir) as app:
            code: int = _gui().run_window(app)
    except UserError as error:
        if isinstance(error, FolderHeldError) and _gui().raise_window(data_dir):
            return 0
        _gui().show_error(error)
        raise
    if code == _gui().START_AGAIN:
        _start_again()
        return 0
    return code


def _gui() -> ModuleType:
    """Import the window; UserError when Qt is not there."""
    try:
        from voice_interview import gui  # noqa: PLC0415 - Qt only for the window
    except ImportError as error:
        raise UserError(
            f"The window can't open, because Qt is missing ({error}).",
            "",
            "Install PySide6-Essentials, or use a command of voice-interview --help.",
        ) from error
    return gui


def _start_again() -> None:
    """Start what was started; the data folder has been let go by now."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable] if frozen else [sys.executable, "-m", "voice_interview"]
    subprocess.Popen([*command, *sys.argv[1:]])


def _has_display() -> bool:
    """Qt ends the program where there is none, so look first."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
