"""Known errors: the world is at fault, and the user can do something about it.

Everything else that is raised is a bug of ours and ends in a crash report.
"""

from __future__ import annotations


class UserError(Exception):
    """A problem told to the user as one line: what happened, what was kept, what to do next.

    Each argument is a whole sentence or empty. Adapters raise it; the command line prints
    ``str(error)`` and exits with 1; the window shows the three sentences.
    """

    def __init__(self, what: str, kept: str = "", fix: str = "") -> None:
        super().__init__(what, kept, fix)
        self.what = what
        self.kept = kept
        self.fix = fix

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.kept, self.fix) if part)


class UsageError(UserError):
    """The command was given wrongly: the command line exits with 2, as argparse does."""
