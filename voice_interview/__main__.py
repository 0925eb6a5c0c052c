"""`voice-interview`, `python -m voice_interview`: the command line, or without one the window."""

from __future__ import annotations

import multiprocessing
import sys

from voice_interview.errors import UserError


def main() -> int:
    """Run the command line; the children of a frozen program enter here too."""
    multiprocessing.freeze_support()
    from voice_interview.cli.main import run  # noqa: PLC0415 - children don't need it

    return run(sys.argv[1:], _open_window)


def _open_window(data_dir: str | None) -> int:
    try:
        from voice_interview.gui import run_window  # noqa: PLC0415 - Qt only for the window
    except ImportError as error:
        raise UserError(
            f"The window can't open, because Qt is missing ({error}).",
            "",
            "Install PySide6-Essentials, or use a command of voice-interview --help.",
        ) from error
    from voice_interview.app import open_app  # noqa: PLC0415

    with open_app(data_dir) as app:
        return run_window(app)


if __name__ == "__main__":
    sys.exit(main())
