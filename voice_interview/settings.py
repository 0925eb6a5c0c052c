"""The user's choices, kept as JSON in the data folder."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, fields, replace

from voice_interview.errors import UserError
from voice_interview.paths import write_private

_log = logging.getLogger(__name__)


class Settings(Struct, frozen=True):
    """Every choice has a default that works."""

    microphone: str = ""
    """Device id; empty: the system's default."""
    speaker: str = ""
    voice: str = ""
    """Voice id of the speech engine; empty: its default for the language."""
    voice_rate_wpm: int = 165
    voice_volume: float = 1.0
    model: str = "base"
    model_device: str = "cpu"
    """What the speech model runs on: cpu, or cuda where there is such a graphics card."""
    spoken_language: str = "bank"
    """bank: that of the question bank, which is English unless it says otherwise; en: English,
    whatever the bank says; detect: what is heard."""
    theme: str = "system"
    interface_language: str = "system"
    """Of the window's texts: system, en, de or es; the command line speaks English."""
    font_percent: int = 100
    captions: bool = True
    compress_recordings: bool = True
    """Whether stored recordings become FLAC: the same samples in about a third of the space."""
    keep_days: int = 0
    """Older sessions are offered for deletion at the start; 0: never."""
    bank: str = "devops-python"
    categories: tuple[str, ...] = ()
    question_count: int = 6
    order: str = "written"
    mode: str = "relaxed"
    think_s: int = 30
    limit_s: int = 120
    ask_follow_ups: bool = True
    bands: tuple[str, ...] = ()
    """Bounds of metrics that are not the standard ones, each as `metric.bound=number`."""
    keys: tuple[str, ...] = ()
    """Keys of a session that are not the standard ones, each as `name=Key`."""
    length_by: str = "questions"
    """What ends a session: a number of `questions`, or the `minutes` that they may take."""
    session_minutes: int = 20
    cues: bool = True
    """A sound before and after each recording."""
    countdown: bool = False
    """Three seconds are counted down before each recording."""
    reduced_motion: str = "system"
    """on, off, or as the system is set."""
    welcomed: bool = False
    """The first steps were gone through, or skipped."""
    mini_place: tuple[str, ...] = ()
    """Where the small window was left: x and y, pixels."""


def load_settings(path: Path) -> Settings:
    """Read the settings; unknown names are dropped, wrong types fall back to the default."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        _log.warning("settings unreadable, using defaults")
        return Settings()
    return _from_json(stored if isinstance(stored, dict) else {})


def are_readable(path: Path) -> bool:
    """Whether the settings are as they were written; those of nobody are."""
    try:
        return isinstance(json.loads(path.read_text(encoding="utf-8")), dict)
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False


def _from_json(stored: dict[str, Any]) -> Settings:
    known: dict[str, Any] = {}
    defaults = Settings()
    for item in fields(Settings):
        default = getattr(defaults, item.name)
        value = stored.get(item.name, default)
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(str(entry) for entry in value)
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is type(default):
            known[item.name] = value
    return replace(defaults, **known)


def save_settings(path: Path, settings: Settings) -> None:
    """Write them atomically, readable by the user alone; UserError when the disk refuses."""
    text = json.dumps(asdict(settings), indent=2, ensure_ascii=False) + "\n"
    try:
        write_private(path, text.encode())
    except OSError as error:
        raise UserError(
            f"The settings can't be written ({error.strerror}).",
            "They are as they were before.",
            "Make room on the disk, or check the permissions of the data folder.",
        ) from error
