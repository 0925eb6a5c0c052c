from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.banks.samples import SMALL_BANK
from voice_interview.banks.library import add_bank, load_bank, load_library, save_bank
from voice_interview.core.bank import parse_bank
from voice_interview.core.document import BankError
from voice_interview.errors import UserError
from voice_interview.paths import Folders


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


def write(folders: Folders, name: str, text: str = SMALL_BANK) -> Path:
    path = folders.banks / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_banks_that_come_with_the_app(tmp_path: Path) -> None:
    library = load_library(Folders(tmp_path / "none"))
    assert [bank.id for bank in library.banks] == ["devops-python"]
    assert not library.broken
    assert library.find("devops-python").is_shipped


def test_own_banks_stand_before_shipped_ones(folders: Folders, shipped: Path) -> None:
    own = write(folders, "a.yml", SMALL_BANK.replace("id: kitchen", "id: zoo"))
    library = load_library(folders, shipped)
    assert [(it.bank.id, it.is_shipped) for it in library.files] == [
        ("zoo", False),
        ("kitchen", True),
    ]
    assert library.find("zoo").path == own


def test_an_own_bank_takes_the_place_of_a_shipped_one(folders: Folders, shipped: Path) -> None:
    write(folders, "mine.yaml", SMALL_BANK.replace("title: Kitchen", "title: My kitchen"))
    library = load_library(folders, shipped)
    assert [bank.title for bank in library.banks] == ["My kitchen"]
    assert not library.broken


def test_a_broken_bank_hides_no_other(folders: Folders, shipped: Path) -> None:
    bad = write(folders, "bad.yaml", "id: bad\n")
    binary = write(folders, "binary.yaml")
    binary.write_bytes(b"\xff\x00")
    (folders.banks / "folder.yaml").mkdir()
    (folders.banks / "notes.txt").write_text("no bank", encoding="utf-8")
    write(folders, ".hidden.yaml", "id: half written")
    library = load_library(folders, shipped)
    assert [bank.id for bank in library.banks] == ["kitchen"]
    assert [it.path.name for it in library.broken] == ["bad.yaml", "binary.yaml", "folder.yaml"]
    error = library.broken[0].error
    assert isinstance(error, BankError)
    assert error.what.startswith("bad.yaml has 3 mistakes")
    assert bad.read_text(encoding="utf-8") == "id: bad\n"


def test_two_own_banks_of_one_id_are_told(folders: Folders, shipped: Path) -> None:
    write(folders, "one.yaml")
    write(folders, "two.yaml")
    library = load_library(folders, shipped)
    assert [it.path.name for it in library.files] == ["one.yaml"]
    assert "one.yaml is used" in str(library.broken[0].error)


def test_an_unknown_bank_is_an_error_that_names_the_known_ones(
    folders: Folders, shipped: Path
) -> None:
    library = load_library(folders, shipped)
    with pytest.raises(UserError, match='mean "kitchen"'):
        library.find("kitchn")
    with pytest.raises(UserError, match="none was found"):
        load_library(Folders(shipped / "none"), shipped / "none").find("kitchn")


def test_a_file_is_loaded_or_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "k.yaml"
    path.write_text(SMALL_BANK, encoding="utf-8")
    assert load_bank(path) == parse_bank(SMALL_BANK)
    path.write_bytes(SMALL_BANK.encode() + b"# caf\xe9\n")
    with pytest.raises(UserError, match="not UTF-8"):
        load_bank(path)
    path.write_bytes(b"#" * 1_000_001)
    with pytest.raises(UserError, match="larger than 1 MB"):
        load_bank(path)
    with pytest.raises(UserError, match="can't be read"):
        load_bank(tmp_path / "none.yaml")
    with pytest.raises(UserError, match="can't be read"):
        load_bank(tmp_path / "bad\0name.yaml")
    with pytest.raises(UserError, match="is not a file"):
        load_bank(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(UserError, match="is not a file"):
        load_bank(tmp_path / "pipe.yaml")


def test_a_bank_is_saved_privately_and_never_over_another(folders: Folders) -> None:
    bank = parse_bank(SMALL_BANK)
    path = add_bank(bank, folders)
    assert path == folders.banks / "kitchen.yaml"
    assert load_bank(path) == bank
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="there already"):
        add_bank(bank, folders)
    assert path.read_text(encoding="utf-8") == "mine"
    add_bank(bank, folders, overwrite=True)
    assert load_bank(path) == bank


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be written"):
        save_bank(parse_bank(SMALL_BANK), tmp_path / "none" / "k.yaml")
