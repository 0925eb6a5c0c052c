"""Fixtures of the tests of speech."""

from tests.models.model_folder import model_folders, shared_models

__all__ = ["model_folders", "shared_models"]
