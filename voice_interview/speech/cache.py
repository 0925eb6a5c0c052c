"""Rendered questions, kept as long as there is room for them."""

from __future__ import annotations

import os
import tempfile
import wave
from pathlib import Path

from voice_interview.paths import make_private_folder

CACHE_BYTES = 50_000_000


class VoiceCache:
    """WAV files by key; once they pass the limit, those not heard for the longest time go."""

    def __init__(self, folder: Path, limit_bytes: int = CACHE_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes

    def sweep(self) -> None:
        """Delete what an app that died left half-rendered."""
        for left in self._folder.glob(".*.wav"):
            left.unlink(missing_ok=True)

    def new_file(self) -> Path:
        """Return an empty file, readable by the user alone, to render into; OSError, UserError."""
        make_private_folder(self._folder)
        handle, name = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=".wav")
        os.close(handle)
        return Path(name)

    def find(self, key: str) -> Path | None:
        """Return the file of that key, marked as just used; None when there is no sound in it."""
        path = self._path(key)
        if length_s(path) <= 0:
            return None
        os.utime(path)
        return path

    def keep(self, path: Path, key: str) -> None:
        """Move a rendered file to its place and delete the oldest ones that are too many."""
        path.replace(self._path(key))
        files = sorted(
            (file.stat().st_mtime, file.stat().st_size, file)
            for file in self._folder.glob("[!.]*.wav")
            if file != self._path(key)
        )
        room = self._limit_bytes - self._path(key).stat().st_size
        for _, size, file in reversed(files):
            room -= size
            if room < 0:
                file.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.wav"


def length_s(path: Path) -> float:
    """Return how long the WAV is, seconds; 0 when it is none."""
    try:
        with wave.open(str(path), "rb") as sound:
            return sound.getnframes() / sound.getframerate()
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        return 0.0
