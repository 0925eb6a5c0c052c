from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.banks.samples import SMALL_BANK
from voice_interview.banks.library import Library, load_bank, load_library
from voice_interview.banks.workshop import Workshop
from voice_interview.core.bank import parse_bank
from voice_interview.core.model import Bank
from voice_interview.errors import UserError
from voice_interview.paths import Folders

BANK = parse_bank(SMALL_BANK)
CHANGED = replace(BANK, title="My kitchen")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = Folders(tmp_path / "data")
    folders.create()
    return folders


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "kitchen.yaml").write_text(SMALL_BANK, encoding="utf-8")
    return folder


class Bench:
    def __init__(self, folders: Folders, shipped: Path) -> None:
        self.folders, self.shipped = folders, shipped
        self.workshop = Workshop(folders, self.library)

    def library(self) -> Library:
        return load_library(self.folders, self.shipped)

    @property
    def banks(self) -> tuple[Bank, ...]:
        return self.library().banks


@pytest.fixture
def bench(folders: Folders, shipped: Path) -> Bench:
    return Bench(folders, shipped)


def test_a_shipped_bank_is_copied_by_its_first_change(bench: Bench) -> None:
    path = bench.workshop.keep(CHANGED, BANK, "a title")
    assert path == bench.folders.banks / "kitchen.yaml"
    assert (bench.shipped / "kitchen.yaml").read_text(encoding="utf-8") == SMALL_BANK
    assert bench.banks == (CHANGED,)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_undo_and_redo(bench: Bench) -> None:
    work = bench.workshop
    assert (work.undo_text, work.redo_text) == ("", "")
    work.keep(CHANGED, BANK, "first")
    again = replace(CHANGED, language="de")
    work.keep(again, CHANGED, "second")
    assert work.undo() == "second"
    assert bench.banks == (CHANGED,)
    assert work.undo() == "first"
    assert bench.banks == (BANK,)
    assert not list(bench.folders.banks.iterdir())
    assert work.redo() == "first"
    assert work.redo() == "second"
    assert bench.banks == (again,)
    work.undo()
    work.keep(replace(CHANGED, title="Other"), CHANGED, "third")
    assert (work.undo_text, work.redo_text) == ("third", "")


def test_undo_brings_back_the_bytes_with_their_comments(bench: Bench) -> None:
    own = bench.folders.banks / "mine.yaml"
    text = "# a remark of mine\n" + SMALL_BANK
    own.write_text(text, encoding="utf-8")
    assert bench.workshop.keep(CHANGED, BANK, "a title") == own
    assert load_bank(own) == CHANGED
    bench.workshop.undo()
    assert own.read_text(encoding="utf-8") == text


def test_deleting_a_copy_brings_the_original_back_and_can_be_undone(bench: Bench) -> None:
    bench.workshop.keep(CHANGED, BANK, "a title")
    bench.workshop.delete("kitchen", "the copy")
    assert bench.banks == (BANK,)
    bench.workshop.undo()
    assert bench.banks == (CHANGED,)
    bench.workshop.redo()
    with pytest.raises(UserError, match="comes with the app"):
        bench.workshop.delete("kitchen", "it")
    with pytest.raises(UserError, match="comes with the app"):
        bench.workshop.delete("nobody", "it")


def test_what_changed_elsewhere_is_not_written_over(bench: Bench) -> None:
    path = bench.workshop.keep(CHANGED, BANK, "a title")
    other = SMALL_BANK.replace("title: Kitchen", "title: Theirs")
    path.write_text(other, encoding="utf-8")
    with pytest.raises(UserError, match="changed elsewhere"):
        bench.workshop.keep(CHANGED, BANK, "again")
    with pytest.raises(UserError, match="changed by another program"):
        bench.workshop.undo()
    assert bench.workshop.undo_text == "a title"
    assert path.read_text(encoding="utf-8") == other


def test_what_is_kept_twice_is_one_change(bench: Bench) -> None:
    path = bench.workshop.keep(CHANGED, BANK, "a title")
    assert bench.workshop.keep(CHANGED, BANK, "a title") == path
    bench.workshop.undo()
    assert not bench.workshop.undo_text
    assert bench.banks == (BANK,)


def test_a_new_bank_takes_no_file_of_another(bench: Bench) -> None:
    (bench.folders.banks / "garden.yaml").write_text("broken: [", encoding="utf-8")
    garden = replace(BANK, id="garden")
    path = bench.workshop.keep(garden, None, "a bank")
    assert path.name == "garden-2.yaml"
    assert [bank.id for bank in bench.banks] == ["garden", "kitchen"]
    with pytest.raises(UserError, match="changed elsewhere"):
        bench.workshop.keep(replace(garden, title="Mine"), None, "once more")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_disk_that_refuses(bench: Bench) -> None:
    bench.folders.banks.chmod(0o500)
    with pytest.raises(UserError, match="can't be written"):
        bench.workshop.keep(CHANGED, BANK, "a title")
    assert bench.workshop.undo_text == ""


def test_a_full_disk_changes_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("voice_interview.banks.workshop.write_private", refuse)
    with pytest.raises(UserError, match=r"can't be written \(No space left on device\)"):
        bench.workshop.keep(CHANGED, BANK, "a title")
    assert bench.workshop.undo_text == ""
    assert bench.banks == (BANK,)
