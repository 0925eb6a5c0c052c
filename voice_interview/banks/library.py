"""The banks there are: those that come with the app, and the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from voice_interview.banks.files import read_bytes
from voice_interview.core.document import BankError, did_you_mean
from voice_interview.core.joining import BETWEEN_IDS, join
from voice_interview.core.model import Bank, Question
from voice_interview.errors import UserError
from voice_interview.paths import Folders, make_private_folder, shipped, write_private


class BankFile(Struct, frozen=True):
    """A bank and the file that it was read from."""

    bank: Bank
    path: Path
    is_shipped: bool


class BrokenBank(Struct, frozen=True):
    """A file that should be a bank and isn't; `error` may be a BankError with every mistake."""

    path: Path
    error: UserError


class Library(Struct, frozen=True):
    """All banks, the user's first, each in the order of its title; and what couldn't be read."""

    files: tuple[BankFile, ...]
    broken: tuple[BrokenBank, ...] = ()
    shipped_ids: frozenset[str] = frozenset()
    """The ids of the banks that come with the app, also where the user's own stand for them."""

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks alone."""
        return tuple(file.bank for file in self.files)

    def find(self, bank_id: str) -> BankFile:
        """Return the bank of that id; UserError when there is none."""
        for file in self.files:
            if file.bank.id == bank_id:
                return file
        known = [file.bank.id for file in self.files]
        raise UserError(
            f'There is no question bank "{bank_id}"{did_you_mean(bank_id, known)}',
            "Nothing was started.",
            f"Choose one of: {', '.join(known) or 'none was found'}.",
        )


def load_bank(path: Path) -> Bank:
    """Read one bank file; UserError, or a BankError that names the file and all its mistakes."""
    from voice_interview.core.bank import parse_bank  # noqa: PLC0415 - brings pydantic

    try:
        text = read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError(
            f"{path.name} is not UTF-8 text (byte {error.start}).",
            "Nothing was changed.",
            "Save it as UTF-8, or import it with: voice-interview banks import FILE -o BANK.yaml.",
        ) from error
    try:
        return parse_bank(text)
    except BankError as error:
        raise error.named(path.name) from error


def load_library(folders: Folders, shipped_folder: Path | None = None) -> Library:
    """Read all banks. A user's bank takes the place of a shipped one with the same id.

    What can't be read is told in `broken` and hides nothing else.
    """
    files: dict[str, BankFile] = {}
    broken: list[BrokenBank] = []
    shipped_ids: set[str] = set()
    for path, is_shipped in _bank_paths(folders.banks, shipped_folder or shipped("questions")):
        try:
            bank = load_bank(path)
        except UserError as error:
            broken.append(BrokenBank(path, error))
            continue
        if is_shipped:
            shipped_ids.add(bank.id)
        earlier = files.get(bank.id)
        if earlier is None:
            files[bank.id] = BankFile(bank, path, is_shipped)
        elif not is_shipped:
            broken.append(BrokenBank(path, _same_id(bank.id, path, earlier.path)))
    ordered = sorted(files.values(), key=lambda it: (it.is_shipped, it.bank.title.casefold()))
    return Library(tuple(ordered), tuple(broken), frozenset(shipped_ids))


def open_bank(folders: Folders, name: str) -> Bank:
    """Return the bank of that id, or of that file (.yaml, .yml); UserError when there is none.

    Several ids with a plus between them give these banks as one.
    """
    path = Path(name)
    if path.suffix in {".yaml", ".yml"}:
        return load_bank(path)
    library = load_library(folders)
    return join([library.find(one).bank for one in name.split(BETWEEN_IDS)])


def find_question(bank: Bank, question_id: str) -> Question:
    """Return the question of that id; UserError when the bank has none."""
    try:
        return bank.question(question_id)
    except KeyError:
        known = [question.id for question in bank.questions]
        raise UserError(
            f'The bank "{bank.title}" has no question "{question_id}"'
            f"{did_you_mean(question_id, known)}",
            "Nothing was started.",
            f"See its questions: voice-interview banks show {bank.id}.",
        ) from None


def save_bank(bank: Bank, path: Path, *, overwrite: bool = False) -> None:
    """Write the bank as YAML, readable by the user alone.

    UserError when the file is there already (unless `overwrite`), or can't be written.
    """
    from voice_interview.banks.writer import bank_text  # noqa: PLC0415 - brings the YAML writer

    if path.exists() and not overwrite:
        raise UserError(
            f"{path} is there already.", "It was left as it is.", "Choose another name."
        )
    try:
        write_private(path, bank_text(bank).encode())
    except OSError as error:
        raise UserError(
            f"{path} can't be written ({error.strerror}).",
            "Nothing was changed.",
            "Choose another folder.",
        ) from error


def add_bank(bank: Bank, folders: Folders, *, overwrite: bool = False) -> Path:
    """Keep the bank among the user's own and return its file; UserError as in `save_bank`."""
    make_private_folder(folders.banks)
    path = folders.banks / f"{bank.id}.yaml"
    save_bank(bank, path, overwrite=overwrite)
    return path


def _bank_paths(own: Path, shipped_folder: Path) -> Iterator[tuple[Path, bool]]:
    for folder, is_shipped in ((own, False), (shipped_folder, True)):
        for path in sorted(folder.glob("*.y*ml")) if folder.is_dir() else ():
            if path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith("."):
                yield path, is_shipped


def _same_id(bank_id: str, path: Path, earlier: Path) -> UserError:
    return UserError(
        f'{path.name} has the id "{bank_id}" that {earlier.name} has as well.',
        f"{earlier.name} is used.",
        "Give one of them another id.",
    )
