"""Fixtures of the tests of speech."""

from tests.speech.model_folder import model_folders, shared_models

__all__ = ["model_folders", "shared_models"]
