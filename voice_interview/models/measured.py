"""What the self-test found on this computer, and which model it speaks for."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.installed import ModelInfo
from voice_interview.models.machine import machine_name, physical_cores
from voice_interview.paths import Folders, write_private

_log = logging.getLogger(__name__)

FINISH_TARGET_S = 1.0
"""Decoding the last 3 s of an answer from scratch is the worst that can be left to do when it ends;
usually most of it was decoded ahead. So it is held against the longest wait that is tolerable."""
_FALLBACK = "base"
_MOST_THREADS = 4
"""As long as nothing was measured: more rarely help a model of the size of base."""


class Measured(Struct, frozen=True):
    """One model's self-test."""

    name: str
    device: str
    """cpu or cuda."""
    threads: int
    """The count that was fastest, at most the physical cores."""
    speed: float
    """Seconds of speech that are written down in one second, for a piece of 10 s."""
    finish_s: float
    """How long the last 3 s of an answer take."""
    load_s: float
    memory_bytes: int | None
    """The most that the process had; None where the system doesn't tell."""
    on: str
    """The date, ISO 8601."""


def load_measured(folders: Folders) -> dict[tuple[str, str], Measured]:
    """Return the results of this computer by model and device; none after a change of computer."""
    try:
        stored = json.loads(_file(folders).read_bytes())
        if stored["machine"] != machine_name():
            return {}
        results = [_result(**entry) for entry in stored["results"]]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError):
        _log.warning("the measurements can't be read, as if nothing was measured")
        return {}
    return {(result.name, result.device): result for result in results}


def save_measured(folders: Folders, result: Measured) -> None:
    """Keep the result, in place of an older one of the same model and device."""
    results = {**load_measured(folders), (result.name, result.device): result}
    document = {
        "machine": machine_name(),
        "results": [asdict(result) for result in results.values()],
    }
    write_private(_file(folders), (json.dumps(document, indent=2) + "\n").encode())


def threads_for(folders: Folders, name: str, device: str = "cpu") -> int:
    """Return how many threads that model works best with on this computer."""
    cores = physical_cores()
    result = load_measured(folders).get((name, device))
    if result is not None:
        return min(cores, result.threads)
    # Two decodes are waited for, with the terms and without: each gets half of the cores.
    return min(max(1, cores // 2), _MOST_THREADS)


def recommended(
    models: Sequence[ModelInfo],
    measured: Mapping[tuple[str, str], Measured],
    device: str = "cpu",
    language: str = "en",
    known: Mapping[str, KnownModel] = KNOWN,
) -> str:
    """Return the most accurate usable model that keeps up with speech; else base.

    Only what was measured can be recommended. `language` is ISO 639-1, empty when it has to be
    detected: then a model must know all.
    """
    fit = [
        info.name
        for info in models
        if info.usable
        and (not info.languages or language in info.languages)
        and (result := measured.get((info.name, device))) is not None
        and result.finish_s <= FINISH_TARGET_S
    ]
    return max(fit, key=lambda name: known[name].accuracy, default=_FALLBACK)


def _file(folders: Folders) -> Path:
    return folders.models / "measured.json"


def _result(**entry: Any) -> Measured:
    """Return what was stored; TypeError for what nobody has measured."""
    result = Measured(**entry)
    numbers = (result.speed, result.finish_s, result.load_s, result.memory_bytes or 0)
    if (
        not isinstance(result.threads, int)
        or result.threads < 1
        or not all(isinstance(number, int | float) for number in numbers)
    ):
        raise TypeError
    return result
