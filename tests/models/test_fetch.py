"""Fetching models from a server on this computer that cuts, lies, dawdles and refuses."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.models.model_server import MODEL, REPOSITORY, Publisher, pointer_of, publish
from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.locking import lock_file
from voice_interview.models import fetch as fetch_module
from voice_interview.models import installed
from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.checking import ModelError, read_sums
from voice_interview.models.download import TRIES
from voice_interview.models.fetch import ADDRESS_VARIABLE, fetch
from voice_interview.models.placing import WorkCancelledError
from voice_interview.paths import Folders

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")
SUM = hashlib.sha256(MODEL).hexdigest()
HALF = len(MODEL) // 2


def model(model_sum: str = "") -> dict[str, KnownModel]:
    files = {**dict.fromkeys(FILES, ""), "model.bin": model_sum}
    return {"made": KnownModel("made", 2_000_000, (), files, repository=REPOSITORY)}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    made = Folders(tmp_path / "home")
    made.create()
    return made


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with publish() as made:
        yield made


def get(folders: Folders, publisher: Publisher, **how: object) -> Path:
    options = {"known": model(), "address": publisher.address, "pause_s": 0.0, **how}
    return fetch(folders, "made", **options)  # type: ignore[arg-type]


def left(folders: Folders) -> list[str]:
    return sorted(path.name for path in folders.models.iterdir())


def test_a_model_is_fetched_verified_and_ready(folders: Folders, publisher: Publisher) -> None:
    steps: list[tuple[int, int]] = []
    path = get(folders, publisher, progress=lambda done, total: steps.append((done, total)))
    assert path == folders.models / "made"
    assert (path / "model.bin").read_bytes() == MODEL
    assert read_sums(path)["model.bin"] == SUM
    assert installed.verify(folders, "made", model()).state == "ready"
    assert left(folders) == ["made", "made.verified.json"]
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    whole = sum((path / name).stat().st_size for name in FILES)
    assert steps[-1] == (whole, whole)


def test_what_is_fetched_is_private(folders: Folders, publisher: Publisher) -> None:
    umask = os.umask(0)
    try:
        path = get(folders, publisher)
    finally:
        os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.iterdir()} == {0o600}


def test_one_that_is_there_is_not_fetched_again(folders: Folders, publisher: Publisher) -> None:
    path = get(folders, publisher)
    asked = len(publisher.asked)
    assert get(folders, publisher) == path
    assert len(publisher.asked) == asked


def test_a_damaged_one_is_fetched_anew(folders: Folders, publisher: Publisher) -> None:
    path = get(folders, publisher)
    (path / "model.bin").write_bytes(b"x" * len(MODEL))
    get(folders, publisher)
    assert (path / "model.bin").read_bytes() == MODEL


# ---- cuts


def test_a_cut_is_gone_on_with_at_once(folders: Folders, publisher: Publisher) -> None:
    publisher.cuts = [HALF, 1000]
    path = get(folders, publisher)
    assert (path / "model.bin").read_bytes() == MODEL
    assert publisher.starts() == [0, HALF, HALF + 1000]


def test_after_many_cuts_the_half_is_kept_for_the_next_fetch(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError, match=r"1 MB that came are kept.*goes on from there"):
        get(folders, publisher)
    assert left(folders) == ["made.half"]
    (there,) = installed.list_models(folders, model())
    assert (there.state, there.half_bytes, there.removable) == ("absent", HALF, True)
    publisher.asked.clear()
    steps: list[int] = []
    path = get(folders, publisher, progress=lambda done, _: steps.append(done))
    assert publisher.starts() == [HALF]
    assert (path / "model.bin").read_bytes() == MODEL
    assert steps[0] >= HALF
    assert steps == sorted(steps)


def test_a_part_of_an_unknown_whole_is_gone_on_with(folders: Folders, publisher: Publisher) -> None:
    publisher.cuts = [HALF]
    publisher.tells_whole = False
    assert (get(folders, publisher) / "model.bin").read_bytes() == MODEL
    assert publisher.starts() == [0, HALF]


def test_what_is_being_fetched_is_not_removed(folders: Folders, publisher: Publisher) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError):
        get(folders, publisher)
    handle = lock_file(folders.models / "made.fetching")
    with pytest.raises(UserError, match="being fetched right now"):
        installed.remove(folders, "made", model())
    os.close(handle)
    assert (folders.models / "made.half" / "model.bin").stat().st_size == HALF


def test_a_half_can_be_removed(folders: Folders, publisher: Publisher) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError):
        get(folders, publisher)
    installed.remove(folders, "made", model(), in_use="made")
    assert left(folders) == []


def test_a_server_that_ignores_ranges_starts_anew(folders: Folders, publisher: Publisher) -> None:
    publisher.cuts = [HALF]
    publisher.knows_ranges = False
    assert (get(folders, publisher) / "model.bin").read_bytes() == MODEL
    assert publisher.starts() == [0, 0]


def test_one_that_ignores_ranges_and_always_cuts_is_given_up(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.cuts = [HALF] * 20
    publisher.knows_ranges = False
    with pytest.raises(UserError, match="broke off"):
        get(folders, publisher)
    assert len(publisher.starts()) == 1 + TRIES


def test_a_server_that_sends_another_part_is_not_believed(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.cuts = [HALF]
    publisher.range_lie = 5
    with pytest.raises(UserError, match="another part"):
        get(folders, publisher)
    publisher.range_lie = 0
    assert (get(folders, publisher) / "model.bin").read_bytes() == MODEL


def test_a_new_release_is_not_mixed_with_the_old_half(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError):
        get(folders, publisher)
    new = MODEL[::-1]
    publisher.files[f"/{REPOSITORY}/raw/main/model.bin"] = pointer_of(new)
    publisher.files[f"/{REPOSITORY}/resolve/main/model.bin"] = new
    publisher.asked.clear()
    assert (get(folders, publisher) / "model.bin").read_bytes() == new
    assert publisher.starts() == [0]


def test_a_half_that_is_longer_than_the_whole_begins_anew(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError):
        get(folders, publisher)
    with (folders.models / "made.half" / "model.bin").open("ab") as file:
        file.write(MODEL)
    assert (get(folders, publisher) / "model.bin").read_bytes() == MODEL


def test_a_half_that_rotted_on_the_disk_is_found_by_the_sum(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError):
        get(folders, publisher)
    (folders.models / "made.half" / "model.bin").write_bytes(b"x" * HALF)
    with pytest.raises(ModelError, match="sha256"):
        get(folders, publisher)
    assert left(folders) == []


# ---- lies


def test_wrong_bytes_are_removed(folders: Folders, publisher: Publisher) -> None:
    publisher.files[f"/{REPOSITORY}/resolve/main/model.bin"] = b"x" * len(MODEL)
    with pytest.raises(ModelError, match=r"sha256 of model\.bin.*removed") as caught:
        get(folders, publisher)
    assert caught.value.problem is Problem.BAD_MODEL
    assert left(folders) == []


@pytest.mark.parametrize("lie", [-1000, 1000])
def test_a_lie_about_the_length_ends_it(folders: Folders, publisher: Publisher, lie: int) -> None:
    publisher.length_lie = lie
    with pytest.raises(ModelError, match="length is wrong"):
        get(folders, publisher)
    assert left(folders) == []


def test_more_than_was_told_is_not_written(folders: Folders, publisher: Publisher) -> None:
    publisher.tells_length = False
    publisher.files[f"/{REPOSITORY}/resolve/main/model.bin"] = MODEL + b"more"
    with pytest.raises(ModelError, match="length is wrong"):
        get(folders, publisher)
    assert left(folders) == []


def test_a_small_file_without_end_is_not_written(folders: Folders, publisher: Publisher) -> None:
    publisher.tells_length = False
    publisher.files[f"/{REPOSITORY}/resolve/main/config.json"] = b" " * 17_000_000
    with pytest.raises(ModelError, match="length is wrong"):
        get(folders, publisher)
    assert left(folders) == []


def test_a_server_that_tells_no_length_is_good_enough(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.tells_length = False
    assert (get(folders, publisher) / "model.bin").read_bytes() == MODEL


def test_a_description_that_is_no_json_is_refused(folders: Folders, publisher: Publisher) -> None:
    publisher.files[f"/{REPOSITORY}/resolve/main/config.json"] = b"<html>"
    with pytest.raises(ModelError, match=r"config\.json is no JSON"):
        get(folders, publisher)
    assert left(folders) == []


def test_a_known_sum_counts_more_than_the_servers(folders: Folders, publisher: Publisher) -> None:
    with pytest.raises(ModelError, match="another one than this version"):
        get(folders, publisher, known=model("0" * 64))
    assert publisher.starts() == []
    assert left(folders) == []
    assert get(folders, publisher, known=model(SUM)).is_dir()


@pytest.mark.parametrize("page", [b"<html>Room number, please</html>", b"x" * 5000, b"\xff"])
def test_a_hotels_page_is_no_publisher_and_the_half_is_kept(
    folders: Folders, publisher: Publisher, page: bytes
) -> None:
    publisher.cuts = [HALF, *[0] * TRIES]
    with pytest.raises(UserError):
        get(folders, publisher)
    pointer = f"/{REPOSITORY}/raw/main/model.bin"
    right, publisher.files[pointer] = publisher.files[pointer], page
    with pytest.raises(UserError, match="does not answer as a publisher"):
        get(folders, publisher)
    publisher.files[pointer] = right
    publisher.asked.clear()
    get(folders, publisher)
    assert publisher.starts() == [HALF]


# ---- refusals


@pytest.mark.parametrize("name", ["model.bin", "config.json"])
def test_what_is_not_there_is_told(folders: Folders, publisher: Publisher, name: str) -> None:
    del publisher.files[f"/{REPOSITORY}/resolve/main/{name}"]
    with pytest.raises(UserError, match=r"does not give made \(HTTP 404\)"):
        get(folders, publisher)
    assert left(folders) == []


def test_trouble_on_the_server_is_waited_out(folders: Folders, publisher: Publisher) -> None:
    publisher.statuses["model.bin"] = [500, 503, 429]
    publisher.statuses["config.json"] = [502]
    assert get(folders, publisher).is_dir()


def test_lasting_trouble_is_told(folders: Folders, publisher: Publisher) -> None:
    publisher.statuses["model.bin"] = [500] * TRIES
    with pytest.raises(UserError, match="HTTP 500"):
        get(folders, publisher)
    assert left(folders) == []


def test_a_server_that_is_not_there_is_told(folders: Folders) -> None:
    with publish() as gone:
        pass
    with pytest.raises(UserError, match=r"127\.0\.0\.1:\d+ failed"):
        get(folders, gone)
    assert left(folders) == []


# ---- addresses


@pytest.mark.parametrize(
    "address",
    ["http://example.org", "ftp://example.org", "file:///etc", "https://", "nonsense",
     "http://127.0.0.1.example.org", "http://[::1", "http://192.168.1.1"],
)  # fmt: skip
def test_only_https_is_asked(folders: Folders, address: str) -> None:
    with pytest.raises(UserError, match="over https only"):
        fetch(folders, "made", known=model(), address=address)
    assert left(folders) == []


def test_a_redirect_is_followed_here(folders: Folders, publisher: Publisher) -> None:
    moved = f"/{REPOSITORY}/resolve/main/"
    publisher.redirects[moved] = f"{publisher.address}/cdn/"
    for name in FILES:
        publisher.files[f"/cdn/{name}"] = publisher.files[f"{moved}{name}"]
    publisher.cuts = []
    assert (get(folders, publisher) / "model.bin").read_bytes() == MODEL


@pytest.mark.parametrize("target", ["http://example.org/", "ftp://example.org/"])
def test_a_redirect_elsewhere_is_not_followed(
    folders: Folders, publisher: Publisher, target: str
) -> None:
    publisher.redirects[f"/{REPOSITORY}/resolve/main/"] = target
    with pytest.raises(UserError, match=r"https only.*example\.org"):
        get(folders, publisher)
    assert left(folders) == []


def test_the_environment_names_a_mirror(
    folders: Folders, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS_VARIABLE, publisher.address + "/")
    assert f"http://{fetch_module.publisher()}" == publisher.address
    assert get(folders, publisher, address="").is_dir()


def test_what_comes_with_the_app_is_not_fetched(folders: Folders) -> None:
    with pytest.raises(UserError, match="comes with the app"):
        fetch(folders, "base", known=KNOWN)


# ---- cancelling, and the disk


def test_a_fetch_that_hangs_is_cancelled_at_once_and_removed(
    folders: Folders, publisher: Publisher
) -> None:
    publisher.holds_at = HALF
    stop = threading.Event()
    raised: list[Exception] = []

    def run() -> None:
        try:
            get(folders, publisher, cancelled=stop.is_set)
        except WorkCancelledError as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert publisher.held.wait(20)
    stop.set()
    thread.join(20)
    assert not thread.is_alive()
    assert not publisher.hold.is_set()
    assert "cancelled" in str(raised[0])
    assert left(folders) == []


def test_when_the_app_ends_the_half_is_kept(folders: Folders, publisher: Publisher) -> None:
    publisher.holds_at = HALF
    came: list[int] = []

    def is_cancelled() -> bool:
        return bool(came) and came[-1] > 1000

    with pytest.raises(WorkCancelledError, match="broken off"):
        get(
            folders,
            publisher,
            progress=lambda done, _: came.append(done),
            cancelled=is_cancelled,
            keep=lambda: True,
        )
    assert left(folders) == ["made.half"]


def test_cancelled_while_it_waits_to_try_again(folders: Folders, publisher: Publisher) -> None:
    publisher.statuses["model.bin"] = [500] * TRIES
    with pytest.raises(WorkCancelledError):
        get(folders, publisher, pause_s=1e9, cancelled=lambda: len(publisher.asked) > 0)


def test_ctrl_c_cancels_as_well(folders: Folders, publisher: Publisher) -> None:
    def interrupt(done: int, _: int) -> None:
        if done > HALF:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        get(folders, publisher, progress=interrupt)
    assert left(folders) == []


def test_the_same_model_is_not_fetched_twice_at_a_time(
    folders: Folders, publisher: Publisher
) -> None:
    handle = lock_file(folders.models / "made.fetching")
    with pytest.raises(UserError, match="being fetched right now"):
        get(folders, publisher)
    os.close(handle)
    assert get(folders, publisher).is_dir()


def test_without_room_nothing_is_begun_and_a_half_is_kept(
    folders: Folders, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(ModelError, match="has room for") as caught:
        get(folders, publisher)
    assert caught.value.problem is Problem.DISK_FULL
    assert publisher.starts() == []
    assert left(folders) == []
    half = folders.models / "made.half"
    half.mkdir()
    (half / "pointer.txt").write_bytes(pointer_of(MODEL))
    (half / "model.bin").write_bytes(MODEL[:HALF])
    with pytest.raises(ModelError, match="has room for"):
        get(folders, publisher)
    monkeypatch.undo()
    get(folders, publisher)
    assert publisher.starts() == [HALF]


def test_a_disk_that_fills_leaves_nothing_behind(
    folders: Folders, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ModelError, match="could not be written") as caught:
        get(folders, publisher)
    assert caught.value.problem is Problem.DISK_FULL
    assert left(folders) == []
