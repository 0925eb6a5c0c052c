"""The self-test: what it keeps of what it finds, and what it says when it finds nothing."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from tests.speech import selftest_children as children
from voice_interview.core.model import Word
from voice_interview.errors import UserError
from voice_interview.models.installed import ModelError
from voice_interview.models.machine import physical_cores
from voice_interview.models.measured import load_measured
from voice_interview.models.placing import WorkCancelledError
from voice_interview.paths import Folders
from voice_interview.speech import loading, selftest
from voice_interview.speech.selftest import (
    Round,
    best_round,
    run_selftest,
    selftest_main,
    thread_counts,
)
from voice_interview.speech.whisper import Draft, Heard

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


@pytest.mark.parametrize(
    ("cores", "counts"),
    [(1, [1]), (2, [2, 1]), (4, [4, 3, 2, 1]), (10, [10, 8, 6, 4, 3, 2, 1])],
)
def test_no_more_threads_than_cores_are_tried(cores: int, counts: list[int]) -> None:
    assert thread_counts(cores) == counts


@pytest.mark.parametrize(
    ("speeds", "best"),
    [({4: 20.0, 2: 15.0, 1: 9.0}, 4), ({4: 20.0, 2: 19.5, 1: 9.0}, 2), ({4: 9.0, 2: 20.0}, 2)],
)
def test_more_threads_must_be_worth_it(speeds: dict[int, float], best: int) -> None:
    rounds = [Round(count, speed, 1.0, 1.0, None) for count, speed in speeds.items()]
    assert best_round(rounds).threads == best


@pytest.mark.parametrize(("device", "used"), [("cpu", "cpu"), ("cuda", "cpu")])
def test_the_best_is_kept_and_told(
    model_folders: Folders, monkeypatch: pytest.MonkeyPatch, device: str, used: str
) -> None:
    monkeypatch.setattr(selftest, "physical_cores", lambda: 3)
    seen: list[Round] = []
    tested = run_selftest(
        model_folders, "tiny.en", device, seen.append, child_main=children.measuring
    )
    assert [one.threads for one in seen] == ([3, 2, 1] if device == "cpu" else [3])
    assert tested.measured.device == used
    assert bool(tested.note) == (device != used)
    assert tested.measured.threads == (2 if device == "cpu" else 3)
    assert tested.measured.memory_bytes == 300_000_003
    assert load_measured(model_folders)["tiny.en", used] == tested.measured
    file = model_folders.models / "measured.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.unlink()


@pytest.mark.parametrize(
    ("main", "told"), [(children.dying, "ended early"), (children.failing, "does not load")]
)
def test_a_test_that_fails_says_so_and_keeps_nothing(
    model_folders: Folders, main: Callable[..., None], told: str
) -> None:
    with pytest.raises(UserError, match=told) as caught:
        run_selftest(model_folders, "tiny.en", child_main=main)
    assert caught.value.fix
    assert load_measured(model_folders) == {}


def test_a_test_that_hangs_is_given_up(
    model_folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "_LONGEST_S", 0.5)
    with pytest.raises(UserError, match="crashed or hung"):
        run_selftest(model_folders, "tiny.en", child_main=children.hanging)


def test_a_test_is_cancelled(model_folders: Folders) -> None:
    seen: list[Round] = []
    with pytest.raises(WorkCancelledError):
        run_selftest(
            model_folders,
            "tiny.en",
            on_round=seen.append,
            cancelled=lambda: bool(seen),
            child_main=children.hanging,
        )
    assert load_measured(model_folders) == {}


def test_without_the_memory_it_is_not_begun(
    model_folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "free_memory_bytes", lambda: 100_000_000)
    with pytest.raises(UserError, match="100 MB are free"):
        run_selftest(model_folders, "tiny.en", child_main=children.measuring)
    monkeypatch.setattr(selftest, "free_memory_bytes", lambda: None)
    assert run_selftest(model_folders, "tiny.en", child_main=children.measuring)
    (model_folders.models / "measured.json").unlink()


def test_a_model_that_is_not_there(model_folders: Folders) -> None:
    with pytest.raises(ModelError, match="small is not there"):
        run_selftest(model_folders, "small")


def test_the_real_one(model_folders: Folders) -> None:
    """What it measures depends on the machine; that it measures does not."""
    found = run_selftest(model_folders, "tiny.en").measured
    assert found.speed > 0
    assert found.finish_s > 0
    assert found.load_s > 0
    assert found.memory_bytes is None or found.memory_bytes > 50_000_000
    assert 1 <= found.threads <= physical_cores()
    (model_folders.models / "measured.json").unlink()


class Pipe:
    """Keeps what the child would send."""

    def __init__(self) -> None:
        self.sent: list[object] = []

    def send(self, message: object) -> None:
        self.sent.append(message)


class Silent:
    """A model that hears nothing."""

    def hear(self, sound: object) -> Heard:
        return Heard(sound, 100)

    def draft(self, *_: object) -> Draft:
        return Draft((), "", 0.0, 1.0)

    def words(self, *_: object) -> list[Word]:
        return []


@pytest.mark.parametrize(
    ("name", "loaded"), [("base", ["tiny.en", "base", "base"]), ("tiny.en", ["tiny.en"] * 2)]
)
def test_the_model_that_judges_is_there_when_memory_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, loaded: list[str]
) -> None:
    models: list[str] = []

    def load(_folders: Folders, name: str, *_: object, **__: object) -> tuple[Silent, str]:
        models.append(name)
        return Silent(), ""

    monkeypatch.setattr(selftest, "load_whisper", load)
    monkeypatch.setattr(loading, "load_whisper", load)
    monkeypatch.setattr(selftest, "peak_memory_bytes", lambda: 300_000_000 + len(models))
    pipe = Pipe()
    selftest_main(cast("Connection", pipe), Folders(tmp_path), name, "cpu", [2, 1])
    first, second, end = pipe.sent
    assert isinstance(first, Round)
    assert isinstance(second, Round)
    assert first.memory_bytes == 300_000_000 + len(loaded) - 1
    assert (models, end) == (loaded, None)
