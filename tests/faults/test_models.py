"""A speech model of which one bit is wrong, or some is missing: found by its sum, and told."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.models import test_fetch as fetching
from tests.models.model_server import MODEL, Publisher
from voice_interview.core.events import Problem
from voice_interview.doctor import check_model
from voice_interview.errors import UserError
from voice_interview.models import installed
from voice_interview.models.catalog import KnownModel
from voice_interview.models.checking import ModelError, write_sums
from voice_interview.models.download import TRIES
from voice_interview.models.installed import ModelState, list_models, prepare, verify
from voice_interview.paths import Folders
from voice_interview.speech import loading

publisher = fetching.publisher
BLOCK_BYTES = 64 * 1024
HEADER_BYTES = 64
BINARY = bytes(range(256)) * 1500
FILES = {"model.bin": BINARY, "config.json": b'{"a": 1}', "vocabulary.txt": b"a\nb\nc\n"}
KNOWN = {
    name: KnownModel(name, 1, (), dict.fromkeys(FILES, ""), repository=f"made/{name}")
    for name in ("mine", "other")
}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Two models that were fetched."""
    made = Folders(tmp_path / "home")
    made.create()
    for name in KNOWN:
        folder = made.models / name
        folder.mkdir(mode=0o700)
        for file, content in FILES.items():
            (folder / file).write_bytes(content)
        write_sums(folder, {it: hashlib.sha256(FILES[it]).hexdigest() for it in FILES})
    return made


def damages(content: bytes) -> Iterator[bytes]:
    """A bit in each byte of the header and one in each block; cut at each block's start and end."""
    blocks = range(0, len(content), BLOCK_BYTES)
    places = {*range(min(HEADER_BYTES, len(content))), *blocks, len(content) - 1}
    for place in sorted(places):
        flipped = bytearray(content)
        flipped[place] ^= 1 << place % 8
        yield bytes(flipped)
    for size in sorted({*blocks, 1, len(content) // 2, len(content) - 1}):
        yield content[:size]


@pytest.mark.parametrize("file", FILES)
def test_every_region_of_an_installed_model(folders: Folders, file: str) -> None:
    path = folders.models / "mine" / file
    tried = 0
    for damaged in damages(FILES[file]):
        path.write_bytes(damaged)
        assert verify(folders, "mine", KNOWN).state is ModelState.DAMAGED
        for _ in range(2):  # whoever starts again is told again, and nothing else happens
            with pytest.raises(ModelError) as told:
                prepare(folders, "mine", known=KNOWN)
            assert told.value.problem is Problem.BAD_MODEL
            assert all((told.value.what, told.value.kept, told.value.fix))
        states = {it.name: it.state for it in list_models(folders, KNOWN)}
        assert states == {"mine": ModelState.DAMAGED, "other": ModelState.READY}
        assert prepare(folders, "other", known=KNOWN) == folders.models / "other"
        tried += 1
    assert tried >= 10
    path.write_bytes(FILES[file])
    assert verify(folders, "mine", KNOWN).state is ModelState.READY


def test_the_sums_themselves(folders: Folders) -> None:
    """They are a file as well: what they don't vouch for is not used."""
    path = folders.models / "mine" / "sums.json"
    whole = path.read_bytes()
    for damaged in damages(whole):
        path.write_bytes(damaged)
        usable = verify(folders, "mine", KNOWN).usable
        assert not usable or damaged.strip() == whole.strip()  # the last line end says nothing
        assert verify(folders, "other", KNOWN).usable


def flip_without_a_trace(path: Path) -> None:
    content, written = bytearray(BINARY), path.stat()
    content[200_000] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(written.st_atime_ns, written.st_mtime_ns))


def test_no_model_is_loaded_with_such_a_bit(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("prepare", "verify"):
        real = getattr(installed, name)
        monkeypatch.setattr(loading, name, lambda *a, real=real: real(*a, known=KNOWN))
    opened: list[Path] = []

    def open_model(path: Path, threads: int, device: str) -> Any:
        opened.append(path)

    def load(name: str) -> None:
        loading.load_whisper(folders, name, open_model=open_model)

    load("mine")
    flip_without_a_trace(folders.models / "mine" / "model.bin")
    with pytest.raises(ModelError):
        load("mine")
    load("other")
    assert [path.name for path in opened] == ["mine", "other"]


def test_the_doctor_finds_a_bit_that_changed_without_a_trace(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Size and time of the file are as they were: only reading it tells."""
    for name in ("prepare", "verify", "list_models"):
        real = getattr(installed, name)
        monkeypatch.setattr(installed, name, lambda *a, real=real: real(*a, known=KNOWN))
    assert check_model(folders, "mine", thorough=True).state == "ok"
    flip_without_a_trace(folders.models / "mine" / "model.bin")
    found = check_model(folders, "mine", thorough=True)
    assert (found.state, found.detail) == ("failed", "The model mine is damaged.")
    assert found.fix


def test_every_block_of_a_half_that_was_fetched(folders: Folders, publisher: Publisher) -> None:
    """The rest comes, the sum is wrong, it is told, and the next fetch begins anew."""
    half_bytes = len(MODEL) // 2
    for place in sorted({0, 1, half_bytes - 1, *range(0, half_bytes, BLOCK_BYTES)}):
        publisher.cuts = [half_bytes, *[0] * TRIES]
        with pytest.raises(UserError):
            fetching.get(folders, publisher)
        half = folders.models / "made.half" / "model.bin"
        content = bytearray(half.read_bytes())
        content[place] ^= 1
        half.write_bytes(content)
        with pytest.raises(ModelError) as told:
            fetching.get(folders, publisher)
        assert all((told.value.what, told.value.kept, told.value.fix))
        assert not half.exists()
        assert prepare(folders, "other", known=KNOWN)
    assert (fetching.get(folders, publisher) / "model.bin").read_bytes() == MODEL


def test_a_half_that_was_cut_short_is_gone_on_with(folders: Folders, publisher: Publisher) -> None:
    half_bytes = len(MODEL) // 2
    publisher.cuts = [half_bytes, *[0] * TRIES]
    with pytest.raises(UserError):
        fetching.get(folders, publisher)
    half = folders.models / "made.half" / "model.bin"
    half.write_bytes(half.read_bytes()[: half_bytes // 3])
    assert (fetching.get(folders, publisher) / "model.bin").read_bytes() == MODEL
