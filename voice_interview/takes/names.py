"""Under which names a take's sound lies: it grows, is whole, and is compressed later.

A take is known as `SESSION/TAKE.wav` for ever. On disk there is, in the order in which it is looked
for: `TAKE.wav.part` while it grows, `TAKE.wav` once it is whole, `TAKE.flac` once it is compressed.
Of two of them the first is the truth: the other is what a killed process left.
"""

from __future__ import annotations

from pathlib import Path


def part_of(path: Path) -> Path:
    """Return the name under which a take grows."""
    return path.with_name(path.name + ".part")


def flac_of(path: Path) -> Path:
    """Return the name of the compressed take."""
    return path.with_suffix(".flac")


def recording_of(file: Path) -> Path:
    """Return the name of the take whose sound the file holds; other files have their own."""
    if file.suffix == ".part":
        return file.with_suffix("")
    return file.with_suffix(".wav") if file.suffix == ".flac" else file


def file_of(path: Path) -> Path:
    """Return the file that holds the take's sound now; `path` itself when there is none."""
    return next((name for name in names_of(path) if name.exists()), path)


def names_of(path: Path) -> tuple[Path, ...]:
    """Return all names of a take's sound, the truest first; other files have but their own."""
    if path.suffix != ".wav":
        return (path,)
    return part_of(path), path, flac_of(path)
