"""Reading a file that a user named: bounded, and refused with a sentence."""

from __future__ import annotations

from pathlib import Path

from voice_interview.core.document import MAX_BYTES
from voice_interview.errors import UserError

_KEPT = "Nothing was changed."


def read_bytes(path: Path) -> bytes:
    """Return the bytes of an ordinary file of at most 1 MB; UserError for anything else."""
    try:
        if path.exists() and not path.is_file():
            raise UserError(f"{path} is not a file.", _KEPT, "Name one file.")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not valid"
        raise UserError(
            f"{path} can't be read ({reason}).", _KEPT, "Check the name and its permissions."
        ) from error
    if len(data) > MAX_BYTES:
        raise UserError(
            f"{path.name} is larger than 1 MB.", _KEPT, "Split it into several question banks."
        )
    return data
