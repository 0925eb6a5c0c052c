"""Stored measurements: on which computer they hold, and which model they speak for."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from voice_interview.models import measured
from voice_interview.models.installed import ModelInfo, ModelState
from voice_interview.models.measured import (
    FINISH_TARGET_S,
    Measured,
    load_measured,
    recommended,
    save_measured,
    threads_for,
)
from voice_interview.paths import Folders

RESULT = Measured("base", "cpu", 3, 20.0, 0.4, 0.5, 340_000_000, "2026-01-01")


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setattr(measured, "physical_cores", lambda: 4)
    made = Folders(tmp_path / "home")
    made.create()
    return made


def test_results_are_kept_by_model_and_device(folders: Folders) -> None:
    assert load_measured(folders) == {}
    graphics = replace(RESULT, device="cuda", threads=1)
    newer = replace(RESULT, speed=25.0)
    for result in (RESULT, graphics, newer):
        save_measured(folders, result)
    assert load_measured(folders) == {("base", "cpu"): newer, ("base", "cuda"): graphics}


def test_they_do_not_hold_on_another_computer(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_measured(folders, RESULT)
    monkeypatch.setattr(measured, "machine_name", lambda: "another one")
    assert load_measured(folders) == {}
    assert threads_for(folders, "base") == 2


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"machine": "M", "results": [{}]}', '{"machine": "M", "results": 5}',
     '{"machine": "M", "results": [{"name": "base", "device": "cpu", "threads": 0, "speed": 1, '
     '"finish_s": 1, "load_s": 1, "memory_bytes": null, "on": ""}]}',
     '{"machine": "M", "results": [{"name": "base", "device": "cpu", "threads": 1, "speed": "x", '
     '"finish_s": 1, "load_s": 1, "memory_bytes": null, "on": ""}]}'],
)  # fmt: skip
def test_what_makes_no_sense_is_as_if_nothing_was_measured(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    monkeypatch.setattr(measured, "machine_name", lambda: "M")
    (folders.models / "measured.json").write_text(content)
    assert load_measured(folders) == {}
    save_measured(folders, RESULT)
    assert len(load_measured(folders)) == 1


@pytest.mark.parametrize(("found", "threads"), [(None, 2), (3, 3), (64, 4)])
def test_threads_are_as_measured_and_never_more_than_cores(
    folders: Folders, found: int | None, threads: int
) -> None:
    if found is not None:
        save_measured(folders, replace(RESULT, threads=found))
    assert threads_for(folders, "base") == threads
    assert threads_for(folders, "small") == 2


def info(name: str, state: ModelState = ModelState.READY, *languages: str) -> ModelInfo:
    return ModelInfo(name, None, state, 1, "", languages)


MODELS = [
    info("base", ModelState.BUNDLED),
    info("tiny.en", ModelState.READY, "en"),
    info("small.en", ModelState.READY, "en"),
    info("small"),
    info("medium.en", ModelState.ABSENT, "en"),
]


@pytest.mark.parametrize(
    ("finish_s", "language", "name"),
    [
        ({}, "en", "base"),
        ({"tiny.en": 0.1}, "en", "tiny.en"),
        ({"tiny.en": 0.1, "base": 0.5}, "en", "base"),
        ({"base": 0.5, "small.en": FINISH_TARGET_S, "small": 0.9}, "en", "small.en"),
        ({"base": 0.5, "small.en": 1.01, "small": 1.01}, "en", "base"),
        ({"base": 0.5, "small.en": 0.9, "small": 0.9}, "de", "small"),
        ({"base": 0.5, "small.en": 0.9, "small": 0.9}, "", "small"),
        ({"base": 0.5, "medium.en": 0.1}, "en", "base"),
    ],
)
def test_the_most_accurate_that_keeps_up_is_recommended(
    finish_s: dict[str, float], language: str, name: str
) -> None:
    results = {
        (model, "cpu"): replace(RESULT, name=model, finish_s=took_s)
        for model, took_s in finish_s.items()
    }
    assert recommended(MODELS, results, "cpu", language) == name


def test_what_was_measured_elsewhere_does_not_count() -> None:
    results = {("small.en", "cuda"): replace(RESULT, name="small.en", device="cuda")}
    assert recommended(MODELS, results, "cpu") == "base"
    assert recommended(MODELS, results, "cuda") == "small.en"
