"""Threads as measured, and CUDA that is asked for and doesn't work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.models.test_measured import RESULT
from voice_interview.models import measured
from voice_interview.models.installed import ModelError
from voice_interview.models.measured import save_measured
from voice_interview.paths import Folders
from voice_interview.speech import loading
from voice_interview.speech.loading import load_whisper


class Loader:
    """Loads nothing; CUDA fails as it is told to."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error
        self.opened: list[tuple[int, str]] = []

    def __call__(self, folder: Path, threads: int, device: str) -> Any:
        assert folder.name == "model"
        self.opened.append((threads, device))
        if device == "cuda" and self.error is not None:
            raise self.error
        return device


def load(folders: Folders, loader: Loader, device: str = "cpu", threads: int | None = None) -> Any:
    return load_whisper(folders, "base", device, threads, loader)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    made = Folders(tmp_path / "home")
    made.create()
    monkeypatch.setattr(loading, "verify", lambda folders, name: None)
    monkeypatch.setattr(loading, "prepare", lambda folders, name: Path("model"))
    monkeypatch.setattr(measured, "physical_cores", lambda: 2)
    return made


def test_the_processor_is_the_default(folders: Folders) -> None:
    loader = Loader()
    assert load(folders, loader) == ("cpu", "")
    assert loader.opened == [(1, "cpu")]


def test_threads_as_measured_or_as_asked_for(folders: Folders) -> None:
    save_measured(folders, replace(RESULT, threads=2))
    loader = Loader()
    load(folders, loader)
    load(folders, loader, threads=1)
    assert loader.opened == [(2, "cpu"), (1, "cpu")]


def test_cuda_where_it_works(folders: Folders) -> None:
    assert load(folders, Loader(), "cuda") == ("cuda", "")
    assert list(folders.models.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RuntimeError("CUDA driver is insufficient.\nmore"), "CUDA driver is insufficient);"),
        (ValueError("This CTranslate2 package was not compiled with CUDA support"), "not compiled"),
        (OSError("libcudnn.so is missing"), "libcudnn.so is missing"),
        (RuntimeError(), "(RuntimeError)"),
    ],
)
def test_cuda_that_fails_falls_back_with_a_sentence(
    folders: Folders, error: Exception, told: str
) -> None:
    loader = Loader(error)
    model, sentence = load(folders, loader, "cuda")
    assert model == "cpu"
    assert told in sentence
    assert sentence.endswith("the processor does the work instead.")
    assert [device for _, device in loader.opened] == ["cuda", "cpu"]
    assert list(folders.models.iterdir()) == []


def test_cuda_that_took_the_process_down_is_not_tried_at_once_again(folders: Folders) -> None:
    (folders.models / "cuda.tried").touch()
    model, sentence = load(folders, Loader(), "cuda")
    assert model == "cpu"
    assert "crashed the last time" in sentence
    assert load(folders, Loader(), "cuda") == ("cuda", "")


def test_a_bug_of_ours_is_no_reason_to_fall_back(folders: Folders) -> None:
    with pytest.raises(TypeError):
        load(folders, Loader(TypeError()), "cuda")


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="small is not there"):
        load_whisper(Folders(tmp_path), "small", open_model=Loader())


def test_this_machine_without_cuda(model_folders: Folders) -> None:
    """The real libraries: without a graphics card the sentence comes, and the model works."""
    import ctranslate2

    if ctranslate2.get_cuda_device_count():
        pytest.skip("there is a graphics card")
    whisper, sentence = load_whisper(model_folders, "tiny.en", "cuda")
    assert "CUDA could not be used" in sentence
    assert whisper.speaks("en")
