"""The real speech models, joined once for all tests of a run; a fixture to import by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from voice_interview.models.installed import prepare
from voice_interview.paths import Folders


@pytest.fixture(scope="session")
def shared_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both bundled models, joined and verified."""
    folders = Folders(tmp_path_factory.mktemp("speech-models"))
    folders.create()
    for name in ("base", "tiny.en"):
        prepare(folders, name)
    return folders.models


@pytest.fixture
def model_folders(tmp_path: Path, shared_models: Path) -> Iterator[Folders]:
    """An empty data folder in which the models are there already."""
    folders = Folders(tmp_path / "home")
    folders.create()
    folders.models.rmdir()
    folders.models.symlink_to(shared_models, target_is_directory=True)
    yield folders
    folders.models.unlink()
