"""Writing exports: whole or not at all, private, and never over a file unasked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from voice_interview.errors import UserError
from voice_interview.export.formats import ExportFile
from voice_interview.export.sound import write_sound
from voice_interview.paths import copy_private, fill_private, write_private


def write_files(
    files: Sequence[ExportFile], folder: Path, *, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write the files, mode 0600, into the folder, which is made if need be; return their paths.

    UserError when one exists already (then none is written), or when the folder can't be used.
    """
    targets = [folder / file.name for file in files]
    for target in targets:
        if target.parent != folder or target.name in ("", ".", ".."):
            raise ValueError(f"{target.name!r} is no plain file name")
        if os.path.lexists(target) and not overwrite:
            raise UserError(
                f"The file {target} exists already.",
                "It was not changed, and nothing was written.",
                "Choose another folder, or say that files may be replaced (--overwrite).",
            )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_all(files, targets, folder)
    except OSError as error:
        raise UserError(
            f"The export could not be written to {folder} ({error.strerror}).",
            "The session and its recordings are kept as they are.",
            "Choose another folder, or make room and check its permissions.",
        ) from error
    return tuple(targets)


def _write_all(files: Sequence[ExportFile], targets: Sequence[Path], folder: Path) -> None:
    """Give the files their names only when all of them are on the disk."""
    before = {target for target in targets if target.exists()}
    put: list[Path] = []
    with TemporaryDirectory(dir=folder, prefix=".export-") as scratch:
        ready = [Path(scratch) / str(number) for number in range(len(files))]
        for file, path in zip(files, ready, strict=True):
            if file.source is None:
                write_private(path, file.content)
            elif file.is_copy:
                copy_private(file.source, path)
            else:
                write = partial(write_sound, file.source, file.stretch, file.gain_db)
                fill_private(path, write)
        try:
            for path, target in zip(ready, targets, strict=True):
                path.replace(target)
                put.append(target)
        except OSError:
            for target in set(put) - before:
                target.unlink(missing_ok=True)
            raise
