"""Models brought in a folder or a zip, honest ones and others."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import shutil
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from voice_interview.errors import UserError
from voice_interview.locking import lock_file
from voice_interview.models import installed
from voice_interview.models.bundle import FolderBundle
from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.checking import SUMS_NAME, read_sums, write_sums
from voice_interview.models.importing import guess_name, import_model
from voice_interview.models.placing import WorkCancelledError
from voice_interview.paths import Folders

CONTENT = {
    "model.bin": bytes(range(256)) * 1000,
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "vocabulary.txt": b"a\nb\n",
}
SIZE = len(CONTENT["model.bin"])


def made_up(model_sum: str = "") -> dict[str, KnownModel]:
    files = {**dict.fromkeys(CONTENT, ""), "model.bin": model_sum}
    return {
        "made": KnownModel("made", SIZE, (), files, repository="maker/faster-whisper-made"),
        "made.en": KnownModel("made.en", SIZE, ("en",), files, repository="maker/made-english"),
    }


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = Folders(tmp_path / "home")
    made.create()
    return made


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    folder = tmp_path / "stick" / "made"
    folder.mkdir(parents=True)
    for name, content in CONTENT.items():
        (folder / name).write_bytes(content)
    return folder


def pack(folder: Path, prefix: str = "", more: Mapping[str, bytes] | None = None) -> Path:
    path = folder.parent / f"{folder.name}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in folder.iterdir():
            archive.write(file, prefix + file.name)
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return path


def bring(folders: Folders, source: Path, name: str = "", **how: Any) -> str:
    return import_model(folders, source, name, **{"known": made_up(), **how})


def left(folders: Folders) -> list[str]:
    return sorted(path.name for path in folders.models.iterdir())


def refused(folders: Folders, source: Path, match: str, **how: Any) -> None:
    with pytest.raises(UserError, match=match) as caught:
        bring(folders, source, **how)
    assert caught.value.kept == "Nothing was changed."
    assert caught.value.fix
    assert left(folders) == []


@pytest.mark.parametrize("how", ["folder", "above", "zip", "zip in a folder"])
def test_a_model_is_taken_in_and_checked_later(folders: Folders, brought: Path, how: str) -> None:
    source = {
        "folder": lambda: brought,
        "above": lambda: brought.parent,
        "zip": lambda: pack(brought),
        "zip in a folder": lambda: pack(brought, "some/where/"),
    }[how]()
    steps: list[tuple[int, int]] = []
    name = bring(folders, source, "made", progress=lambda done, all_: steps.append((done, all_)))
    assert name == "made"
    whole = sum(map(len, CONTENT.values()))
    assert steps[-1] == (whole, whole)
    assert left(folders) == ["made", "made.verified.json"]
    own = folders.models / "made"
    assert {file: (own / file).read_bytes() for file in CONTENT} == CONTENT
    assert read_sums(own) == {
        file: hashlib.sha256(content).hexdigest() for file, content in CONTENT.items()
    }
    (own / "vocabulary.txt").write_bytes(b"b\na\n")
    assert installed.verify(folders, "made", made_up()).state == "damaged"


def test_what_is_taken_in_is_private(folders: Folders, brought: Path) -> None:
    umask = os.umask(0)
    try:
        bring(folders, brought)
    finally:
        os.umask(umask)
    own = folders.models / "made"
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in own.iterdir()} == {0o600}


def test_a_copy_made_by_hand_can_be_taken_in_where_it_lies(folders: Folders, brought: Path) -> None:
    own = folders.models / "made"
    shutil.copytree(brought, own)
    assert installed.verify(folders, "made", made_up()).state == "unchecked"
    bring(folders, own)
    assert installed.prepare(folders, "made", known=made_up()) == own


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("small.en", "small.en"),
        ("faster-whisper-small.en.zip", "small.en"),
        ("Faster-Whisper-Base.zip", "base"),
        ("faster-distil-whisper-large-v3", "distil-large-v3"),
        ("models--Systran--faster-whisper-small", "small"),
        ("models--mobiuslabsgmbh--faster-whisper-large-v3-turbo", "large-v3-turbo"),
        ("smaller", ""),
        ("download", ""),
        ("small.en (1)", ""),
    ],
)
def test_the_name_tells_which_model_it_is(called: str, name: str) -> None:
    assert guess_name(Path("/media/stick") / called, KNOWN) == name


def test_an_unclear_name_has_to_be_said(folders: Folders, brought: Path) -> None:
    other = brought.rename(brought.parent / "download")
    refused(folders, other, "--name, one of made, made.en")
    assert bring(folders, other, "made.en") == "made.en"


def test_only_models_of_the_catalog(folders: Folders, brought: Path) -> None:
    refused(folders, brought, "no speech model called mine", name="mine")


@pytest.mark.parametrize("name", list(CONTENT))
def test_a_missing_file_is_named(folders: Folders, brought: Path, name: str) -> None:
    (brought / name).unlink()
    refused(folders, brought, f"{name}.* missing")


def test_an_empty_zip(folders: Folders, brought: Path) -> None:
    path = brought.parent / "made.zip"
    zipfile.ZipFile(path, "w").close()
    refused(folders, path, "model.bin, config.json, tokenizer.json, vocabulary.txt is missing")


@pytest.mark.parametrize("factor", [0.5, 2])
def test_another_models_size_is_noticed(folders: Folders, brought: Path, factor: float) -> None:
    (brought / "model.bin").write_bytes(bytes(int(SIZE * factor)))
    refused(folders, brought, "too small" if factor < 1 else "too large")


def test_a_wrong_sum_is_refused(folders: Folders, brought: Path) -> None:
    refused(folders, brought, r"sha256 of model\.bin", known=made_up("0" * 64))
    write_sums(brought, {"vocabulary.txt": "0" * 64})
    refused(folders, brought, r"sha256 of vocabulary\.txt")
    write_sums(brought, {"vocabulary.txt": hashlib.sha256(b"a\nb\n").hexdigest()})
    assert bring(folders, brought) == "made"


def test_a_description_that_is_none(folders: Folders, brought: Path) -> None:
    (brought / "config.json").write_bytes(b"not found")
    refused(folders, brought, r"config\.json is no JSON")


def test_several_models(folders: Folders, brought: Path) -> None:
    shutil.copytree(brought, brought.parent / "other")
    refused(folders, brought.parent, "several models", name="made")
    path = pack(brought, more={"other/model.bin": b"x"})
    refused(folders, path, "several models")


@pytest.mark.parametrize(("more", "told"), [(-1, "longer"), (1, "shorter")])
def test_a_file_that_changes_meanwhile(
    folders: Folders, brought: Path, monkeypatch: pytest.MonkeyPatch, more: int, told: str
) -> None:
    true = FolderBundle.size_bytes

    def before(self: FolderBundle, name: str) -> int | None:
        size = true(self, name)
        return None if size is None else size + more

    monkeypatch.setattr(FolderBundle, "size_bytes", before)
    refused(folders, brought, f"{told} than it says")


def test_the_half_of_a_fetch_goes_once_the_model_is_there(folders: Folders, brought: Path) -> None:
    half = folders.models / "made.half"
    half.mkdir()
    (half / "model.bin").write_bytes(b"x")
    bring(folders, brought)
    assert not half.exists()


def test_what_is_being_fetched_is_not_imported(folders: Folders, brought: Path) -> None:
    handle = lock_file(folders.models / "made.fetching")
    with pytest.raises(UserError, match="being fetched right now"):
        bring(folders, brought)
    os.close(handle)


def test_a_source_that_can_not_be_read_is_named(
    folders: Folders, brought: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(FolderBundle, "open", lambda *_: Broken())
    refused(folders, brought, f"{brought} can't be read .Input/output error")


# ---- zips that nobody should trust


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_zip_that_is_packed_in_an_unusual_way(
    folders: Folders, brought: Path, packing: int
) -> None:
    path = brought.parent / "made.zip"
    with zipfile.ZipFile(path, "w", packing) as archive:
        for file in brought.iterdir():
            archive.write(file, file.name)
    refused(folders, path, "packed in an unusual way")


def test_a_zip_whose_names_are_no_text(folders: Folders, brought: Path) -> None:
    path = pack(brought, more={"naïve": b"x"})
    name = "naïve".encode()
    path.write_bytes(path.read_bytes().replace(name, b"na\xff\xfeve"))
    refused(folders, path, "no zip that can be unpacked")


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "a/../../evil", "C:/evil", "..\\evil"])
def test_a_zip_that_reaches_outside(folders: Folders, brought: Path, name: str) -> None:
    refused(folders, pack(brought, more={name: b"x"}), "outside")
    assert not list(folders.root.parent.rglob("evil"))


def test_a_zip_with_a_link(folders: Folders, brought: Path) -> None:
    path = pack(brought)
    link = zipfile.ZipInfo("sneaky")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    refused(folders, path, "a link")


def test_a_bomb_is_not_unpacked(folders: Folders, brought: Path) -> None:
    (brought / "model.bin").write_bytes(bytes(SIZE * 100))
    path = pack(brought)
    assert path.stat().st_size < SIZE
    refused(folders, path, "too large")


def test_a_bomb_that_says_it_is_small(folders: Folders, brought: Path) -> None:
    """The directory tells another length than the data has; nothing beyond it is written."""
    (brought / "model.bin").write_bytes(bytes(SIZE * 100))
    path = pack(brought)
    true, told = (size.to_bytes(4, "little") for size in (SIZE * 100, SIZE))
    path.write_bytes(path.read_bytes().replace(true, told))
    refused(folders, path, "no zip that can be unpacked")


def test_a_bomb_that_is_not_asked_for_is_left_alone(folders: Folders, brought: Path) -> None:
    path = pack(brought, more={"bomb": bytes(SIZE * 100)})
    assert bring(folders, path) == "made"
    assert not (folders.models / "made" / "bomb").exists()


def test_too_many_files(folders: Folders, brought: Path) -> None:
    path = pack(brought, more={f"f{number}": b"" for number in range(1001)})
    refused(folders, path, "1005 files")


def test_an_encrypted_zip(folders: Folders, brought: Path) -> None:
    path = pack(brought)
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(content)
    refused(folders, path, "encrypted")


@pytest.mark.parametrize("damage", ["cut", "flip", "text"])
def test_a_damaged_zip(folders: Folders, brought: Path, damage: str) -> None:
    (brought / "model.bin").write_bytes(os.urandom(SIZE))
    path = pack(brought)
    content = bytearray(path.read_bytes())
    if damage == "flip":
        content[len(content) // 2] ^= 1
    path.write_bytes(
        {"cut": bytes(content[: len(content) // 2]), "flip": bytes(content), "text": b"no"}[damage]
    )
    refused(folders, path, "no zip that can be unpacked")


def test_nothing_there(folders: Folders, tmp_path: Path) -> None:
    refused(folders, tmp_path / "made", "is not there")


# ---- the disk, and changes of mind


def test_without_room_nothing_is_copied(
    folders: Folders, brought: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))
    refused(folders, brought, "has room for")


def test_cancelling_leaves_nothing(folders: Folders, brought: Path) -> None:
    with pytest.raises(WorkCancelledError, match="cancelled"):
        bring(folders, brought, cancelled=lambda: True)
    assert left(folders) == []


def test_sums_may_not_grow_without_end(folders: Folders, brought: Path) -> None:
    (brought / SUMS_NAME).write_bytes(b" " * 17_000_000)
    assert bring(folders, brought) == "made"
    assert len(read_sums(folders.models / "made")) == len(CONTENT)
