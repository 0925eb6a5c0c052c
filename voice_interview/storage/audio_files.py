"""Deleting and replacing recordings; nothing outside the audio folder is ever touched."""

from __future__ import annotations

import shutil
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.paths import sync_folder
from voice_interview.takes.names import flac_of, part_of


def delete_recording(audio_folder: Path, audio: str) -> None:
    """Delete the recording and all that lies beside it under its name, hidden or not."""
    path = _inside(audio_folder, audio)
    if path is None or not path.parent.is_dir():
        return
    beginnings = (f"{path.stem}.", f".{path.stem}.")
    with_name = [file for file in path.parent.iterdir() if file.name.startswith(beginnings)]
    try:
        for file in with_name:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise _not_deleted(path, error) from error


def put_compressed(recording: Path, compressed: Path, size_bytes: int) -> bool:
    """Put the compressed file in the place of the WAV that has so many bytes.

    False when that is another by now; OSError when the disk refuses. At every moment one of the two
    is there, with its name synced: of both, the WAV is the truth (takes.names).
    """
    if part_of(recording).exists() or not recording.exists():
        return False
    if recording.stat().st_size != size_bytes:
        return False
    compressed.replace(flac_of(recording))
    sync_folder(recording.parent)
    recording.unlink()
    return True


def delete_session_folder(audio_folder: Path, session_id: str) -> None:
    """Delete the session's folder with all that is in it."""
    folder = _inside(audio_folder, session_id)
    if folder is None or not folder.is_dir():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise _not_deleted(folder, error) from error


def _inside(audio_folder: Path, name: str) -> Path | None:
    """Return the place below the audio folder; None when the name leads out of it."""
    root = audio_folder.resolve()
    path = (root / name).resolve()
    return path if root in path.parents else None


def _not_deleted(path: Path, error: OSError) -> UserError:
    return UserError(
        f"The recording {path} can't be deleted ({error.strerror}).",
        "The session is still in the list.",
        "Stop what plays or uses it, check the folder's permissions, then delete it again.",
    )
