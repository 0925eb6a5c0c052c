"""Keeping changes of banks, each of which can be taken back.

Only files of the user's folder are written. A bank that comes with the app is copied there by its
first change; the copy takes its place (library.py), and deleting the copy brings it back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from voice_interview.banks.files import read_bytes
from voice_interview.banks.library import BankFile, Library
from voice_interview.banks.writer import bank_text
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.paths import Folders, make_private_folder, write_private

_MOST_STEPS = 100
_NOTHING_CHANGED = "Nothing was changed."


class _Step(Struct, frozen=True):
    """What a change did to a file; None: there was, or is, no file."""

    path: Path
    before: bytes | None
    after: bytes | None
    what: str


class Workshop:
    """Changes of banks. Any thread may call; every method raises UserError when the disk refuses.

    `library` reads the banks as they are now.
    """

    def __init__(self, folders: Folders, library: Callable[[], Library]) -> None:
        self._folders = folders
        self._library = library
        self._lock = threading.Lock()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def undo_text(self) -> str:
        """What the next `undo` takes back; empty when there is nothing."""
        return self._done[-1].what if self._done else ""

    @property
    def redo_text(self) -> str:
        """What the next `redo` does again; empty when there is nothing."""
        return self._undone[-1].what if self._undone else ""

    def keep(self, bank: Bank, before: Bank | None, what: str) -> Path:
        """Write the changed bank and return its file; `before` is what the change was made of.

        UserError when the file has been changed meanwhile.
        """
        with self._lock:
            present = self._find(bank.id)
            if (present.bank if present else None) != before:
                if present and present.bank == bank:  # kept twice: by Save, then by closing
                    return present.path
                raise UserError(
                    f'The question bank "{bank.title}" has been changed elsewhere.',
                    "Neither change is lost: yours is still in the form.",
                    "Close the form to see the bank as it is now, then change it again.",
                )
            own = present is not None and not present.is_shipped
            path = present.path if present and own else self._free_path(bank.id)
            self._do(_Step(path, _bytes(path), bank_text(bank).encode(), what))
            return path

    def delete(self, bank_id: str, what: str) -> None:
        """Delete the user's file of that bank; UserError when it is none of the user's."""
        with self._lock:
            present = self._find(bank_id)
            if present is None or present.is_shipped:
                raise UserError(
                    "A bank that comes with the app can't be deleted.",
                    _NOTHING_CHANGED,
                    "Choose another bank in the practice place; this one does not disturb.",
                )
            self._do(_Step(present.path, _bytes(present.path), None, what))

    def undo(self) -> str:
        """Take the last change back and return what it was; UserError when it has a successor."""
        with self._lock:
            step = self._done[-1]
            self._write(step.path, step.after, step.before)
            self._undone.append(self._done.pop())
            return step.what

    def redo(self) -> str:
        """Do what was taken back again and return what it was."""
        with self._lock:
            step = self._undone[-1]
            self._write(step.path, step.before, step.after)
            self._done.append(self._undone.pop())
            return step.what

    def _do(self, step: _Step) -> None:
        self._write(step.path, step.before, step.after)
        self._done = [*self._done, step][-_MOST_STEPS:]
        self._undone.clear()

    def _find(self, bank_id: str) -> BankFile | None:
        return next((it for it in self._library().files if it.bank.id == bank_id), None)

    def _free_path(self, bank_id: str) -> Path:
        """A file of that name may hold another bank, or none that can be read."""
        number = 1
        path = self._folders.banks / f"{bank_id}.yaml"
        while path.exists():
            number += 1
            path = self._folders.banks / f"{bank_id}-{number}.yaml"
        return path

    def _write(self, path: Path, before: bytes | None, after: bytes | None) -> None:
        """Replace the file; UserError when it isn't as it was `before`."""
        if _bytes(path) != before:
            raise UserError(
                f"{path.name} has been changed by another program since.",
                _NOTHING_CHANGED,
                "Look at the bank as it is now.",
            )
        try:
            if after is None:
                path.unlink()
            else:
                make_private_folder(path.parent)
                write_private(path, after)
        except OSError as error:
            raise UserError(
                f"{path} can't be written ({error.strerror}).",
                _NOTHING_CHANGED,
                "Make room on the disk, or check the permissions of the data folder.",
            ) from error


def _bytes(path: Path) -> bytes | None:
    return read_bytes(path) if path.exists() else None
