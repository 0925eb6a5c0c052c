"""Joining, verifying and losing models, with a tiny model carried by packages made up here."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.models import installed
from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.checking import SUMS_NAME, write_sums
from voice_interview.models.installed import ModelError, ModelState
from voice_interview.paths import Folders

FIRST, SECOND, CONFIG = b"first half" * 300_000, b"second half" * 200_000, b"{}"


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


HALVES = KnownModel(
    "halves",
    len(FIRST + SECOND + CONFIG),
    (),
    {"model.bin": digest(FIRST + SECOND), "config.json": digest(CONFIG)},
    {
        "model.bin": (("made_up_one", "data/part1"), ("made_up_two", "data/part2")),
        "config.json": (("made_up_one", "data/config.json"),),
    },
)
WHOLE = KnownModel(
    "whole",
    len(FIRST + CONFIG),
    ("en",),
    {"model.bin": digest(FIRST), "config.json": digest(CONFIG)},
    {name: (("made_up_whole", f"model/{name}"),) for name in ("model.bin", "config.json")},
)
FETCHED = KnownModel(
    "fetched", 1_000_000, (), {"model.bin": "", "config.json": ""}, repository="made/up"
)
PINNED = KnownModel(
    "pinned", 1, ("en",), {"model.bin": digest(FIRST), "config.json": ""}, repository="made/sure"
)
MADE_UP = {model.name: model for model in (HALVES, WHOLE, FETCHED, PINNED)}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = Folders(tmp_path / "home")
    made.create()
    return made


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path with the packages that carry the models."""
    site = tmp_path / "site"
    for path, content in {
        "made_up_one/data/part1": FIRST,
        "made_up_one/data/config.json": CONFIG,
        "made_up_two/data/part2": SECOND,
        "made_up_whole/model/model.bin": FIRST,
        "made_up_whole/model/config.json": CONFIG,
    }.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        package = site / path.split("/", maxsplit=1)[0]
        (package / "__init__.py").write_text("raise AssertionError('imported')\n")
    monkeypatch.syspath_prepend(str(site))
    yield site
    assert not {"made_up_one", "made_up_two", "made_up_whole"} & set(sys.modules)


def state(folders: Folders, name: str) -> ModelState:
    return next(one for one in installed.list_models(folders, MADE_UP) if one.name == name).state


def test_halves_are_joined_once(folders: Folders, packages: Path) -> None:
    assert state(folders, "halves") == "bundled"
    steps: list[tuple[int, int]] = []
    path = installed.prepare(
        folders, "halves", lambda done, all_: steps.append((done, all_)), MADE_UP
    )
    assert path == folders.models / "halves"
    assert (path / "model.bin").read_bytes() == FIRST + SECOND
    assert steps == sorted(steps)
    assert steps[-1] == (HALVES.size_bytes, HALVES.size_bytes)
    assert state(folders, "halves") == "ready"
    steps.clear()
    again = installed.prepare(
        folders, "halves", lambda done, all_: steps.append((done, all_)), MADE_UP
    )
    assert again == path
    assert steps == []


def test_what_is_joined_is_private(folders: Folders, packages: Path) -> None:
    umask = os.umask(0)
    try:
        path = installed.prepare(folders, "halves", known=MADE_UP)
    finally:
        os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    for file in [*path.iterdir(), *folders.models.glob("*.json")]:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_whole_package_is_used_where_it_lies(folders: Folders, packages: Path) -> None:
    path = installed.prepare(folders, "whole", known=MADE_UP)
    assert path == packages / "made_up_whole" / "model"
    assert state(folders, "whole") == "ready"


def test_without_the_packages_the_error_says_how_to_get_them(folders: Folders) -> None:
    assert state(folders, "halves") == "absent"
    with pytest.raises(ModelError, match="bundled-model") as caught:
        installed.prepare(folders, "halves", known=MADE_UP)
    assert caught.value.problem is Problem.NO_MODEL
    assert str(folders.models / "halves") in caught.value.fix


def test_one_half_is_not_enough(folders: Folders, packages: Path) -> None:
    shutil.rmtree(packages / "made_up_two")
    assert state(folders, "halves") == "absent"


def test_a_model_of_no_name_is_refused(folders: Folders) -> None:
    with pytest.raises(UserError, match="gigantic"):
        installed.prepare(folders, "gigantic", known=MADE_UP)


def test_a_wrong_half_is_never_put_in_place(folders: Folders, packages: Path) -> None:
    (packages / "made_up_two" / "data" / "part2").write_bytes(b"x" * len(SECOND))
    with pytest.raises(ModelError) as caught:
        installed.prepare(folders, "halves", known=MADE_UP)
    assert caught.value.problem is Problem.BAD_MODEL
    assert list(folders.models.iterdir()) == []


def test_a_flipped_bit_is_found_by_verify(folders: Folders, packages: Path) -> None:
    path = installed.prepare(folders, "whole", known=MADE_UP) / "model.bin"
    before = path.stat()
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert state(folders, "whole") == "ready"
    assert installed.verify(folders, "whole", MADE_UP).state == "damaged"
    with pytest.raises(ModelError) as caught:
        installed.prepare(folders, "whole", known=MADE_UP)
    assert caught.value.problem is Problem.BAD_MODEL


def test_a_touched_file_is_read_again(folders: Folders, packages: Path) -> None:
    path = installed.prepare(folders, "whole", known=MADE_UP)
    (path / "config.json").write_bytes(b"[]")
    assert state(folders, "whole") == "damaged"
    (path / "config.json").unlink()
    assert state(folders, "whole") == "absent"


def test_a_damaged_copy_is_made_anew(folders: Folders, packages: Path) -> None:
    path = installed.prepare(folders, "halves", known=MADE_UP)
    (path / "model.bin").write_bytes(b"half of it")
    assert installed.verify(folders, "halves", MADE_UP).state == "damaged"
    assert installed.prepare(folders, "halves", known=MADE_UP) == path
    assert (path / "model.bin").read_bytes() == FIRST + SECOND
    assert sorted(file.name for file in folders.models.iterdir()) == [
        "halves",
        "halves.verified.json",
    ]


def test_a_model_copied_by_hand_is_used_once_it_is_verified(
    folders: Folders, tmp_path: Path
) -> None:
    own = folders.models / "halves"
    own.mkdir()
    (own / "model.bin").write_bytes(FIRST + SECOND)
    assert state(folders, "halves") == "damaged"
    (own / "config.json").write_bytes(CONFIG)
    assert installed.prepare(folders, "halves", known=MADE_UP) == own


def test_a_full_disk_leaves_nothing_behind(
    folders: Folders, packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ModelError, match="Free") as caught:
        installed.prepare(folders, "halves", known=MADE_UP)
    assert caught.value.problem is Problem.DISK_FULL
    assert list(folders.models.iterdir()) == []
    monkeypatch.undo()


def test_what_a_dead_app_left_is_swept_later(folders: Folders, packages: Path) -> None:
    left = folders.models / ".halves.dead"
    left.mkdir()
    (left / "model.bin").write_bytes(b"half")
    fresh = folders.models / ".halves.other"
    fresh.mkdir()
    os.utime(left, (1, 1))
    installed.prepare(folders, "halves", known=MADE_UP)
    assert not left.exists()
    assert fresh.exists()


def test_an_interrupted_join_is_done_again(folders: Folders, packages: Path) -> None:
    def interrupt(done: int, _: int) -> None:
        if done > len(FIRST):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        installed.prepare(folders, "halves", interrupt, MADE_UP)
    assert list(folders.models.iterdir()) == []
    assert installed.prepare(folders, "halves", known=MADE_UP).is_dir()


def test_a_copy_can_be_removed(folders: Folders, packages: Path) -> None:
    installed.prepare(folders, "halves", known=MADE_UP)
    installed.remove(folders, "halves", MADE_UP)
    assert state(folders, "halves") == "bundled"
    with pytest.raises(UserError, match="no copy"):
        installed.remove(folders, "whole", MADE_UP)


def test_the_model_in_use_stays(folders: Folders) -> None:
    copy_by_hand(folders, FETCHED.name)
    with pytest.raises(UserError, match="in use"):
        installed.remove(folders, "fetched", MADE_UP, in_use="fetched")
    assert (folders.models / "fetched" / "model.bin").is_file()
    installed.remove(folders, "fetched", MADE_UP, in_use="halves")
    assert state(folders, "fetched") == "absent"
    with pytest.raises(UserError, match="removed already"):
        installed.remove(folders, "fetched", MADE_UP)


def test_a_copy_that_packages_carry_too_can_be_removed_while_in_use(
    folders: Folders, packages: Path
) -> None:
    installed.prepare(folders, "halves", known=MADE_UP)
    installed.remove(folders, "halves", MADE_UP, in_use="halves")
    assert state(folders, "halves") == "bundled"


def copy_by_hand(folders: Folders, name: str) -> Path:
    own = folders.models / name
    own.mkdir()
    (own / "model.bin").write_bytes(FIRST)
    (own / "config.json").write_bytes(CONFIG)
    return own


def test_without_any_sums_nothing_is_used(folders: Folders) -> None:
    copy_by_hand(folders, "fetched")
    assert state(folders, "fetched") == "unchecked"
    with pytest.raises(ModelError, match="models import") as caught:
        installed.prepare(folders, "fetched", known=MADE_UP)
    assert caught.value.problem is Problem.BAD_MODEL


@pytest.mark.parametrize("noted", [b"", b"[]", b"{", b'{"model.bin": "' + b"0" * 200_000 + b'"}'])
def test_sums_that_make_no_sense_are_none(folders: Folders, noted: bytes) -> None:
    own = copy_by_hand(folders, "fetched")
    (own / SUMS_NAME).write_bytes(noted)
    assert state(folders, "fetched") == "unchecked"


def test_sums_that_were_written_down_find_a_later_change(folders: Folders) -> None:
    own = copy_by_hand(folders, "fetched")
    write_sums(own, {"model.bin": digest(FIRST), "config.json": digest(CONFIG)})
    assert installed.prepare(folders, "fetched", known=MADE_UP) == own
    assert installed.verify(folders, "fetched", MADE_UP).sha256 == digest(FIRST)
    (own / "config.json").write_bytes(b"[]")
    assert installed.verify(folders, "fetched", MADE_UP).state == "damaged"
    with pytest.raises(ModelError, match="models fetch fetched"):
        installed.prepare(folders, "fetched", known=MADE_UP)


def test_a_known_sum_is_not_overruled_by_what_was_written_down(folders: Folders) -> None:
    own = copy_by_hand(folders, "pinned")
    (own / "model.bin").write_bytes(SECOND)
    write_sums(own, {"model.bin": digest(SECOND), "config.json": digest(CONFIG)})
    assert state(folders, "pinned") == "damaged"


def test_every_known_model_names_all_its_files() -> None:
    for model in KNOWN.values():
        assert {"model.bin", "config.json", "tokenizer.json"} <= set(model.files)
        assert all(len(wanted) in (0, 64) for wanted in model.files.values())
        assert bool(model.sources) != bool(model.repository)
        if model.sources:
            assert set(model.sources) == set(model.files)
            assert all(model.files.values())


def test_what_can_be_fetched_is_what_faster_whisper_names() -> None:
    from faster_whisper.utils import _MODELS

    fetched = {model.name: model.repository for model in KNOWN.values() if model.repository}
    assert fetched == {name: _MODELS[name] for name in fetched}
    assert len({model.accuracy for model in KNOWN.values()}) == len(KNOWN)
