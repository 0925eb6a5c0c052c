"""After a crash: every recording that belongs to no take is completed, stored and offered.

Each step can be repeated: whoever is killed here is followed by somebody who finds the rest.
"""

from __future__ import annotations

import errno
import logging
import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.audio.wavfile import length_s, settle
from voice_interview.core.events import Problem
from voice_interview.core.keeping import answered, join, left_of
from voice_interview.core.model import (
    SAMPLE_RATE_HZ,
    Answer,
    Mode,
    Question,
    SessionInfo,
    Take,
)
from voice_interview.core.ports import Store
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.storage.notes import Note, note_of, read_note
from voice_interview.storage.store import SqliteStore
from voice_interview.takes.names import file_of, part_of, recording_of

_log = logging.getLogger(__name__)

_ENDINGS = (".wav", ".wav.part", ".flac")
_RANDOM = "?" * 8
"""What tempfile adds to a name."""
_TORN_BESIDE_SOUND = (f".[!_]*.json.{_RANDOM}", ".[!_]*.flac", ".[!_]*.wav.expanded")
"""A note, a recording that was being compressed, and one that was made a WAV again.

With an underscore begin the names that macOS gives to what it keeps beside a file.
"""
_SAMPLE_S = 1 / SAMPLE_RATE_HZ
_LATER = {errno.ENOSPC, errno.EROFS, errno.EDQUOT}
"""The disk refuses everything: the recording itself is no worse for it."""


class Recovery(Struct, frozen=True):
    """What was found: `set_aside` could not be read and has a new name, `left` waits where it is.

    `left` are recordings, and folders of recordings that could not be read.
    `rebuilt`: where the damaged database is set aside in whose place there is a new one. `error`:
    the store could not be read or written. `not_moved`: why the data folder is not where it was to
    be moved.
    """

    kept: tuple[str, ...] = ()
    set_aside: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    rebuilt: Path | None = None
    error: UserError | None = None
    not_moved: UserError | None = None

    @property
    def complete(self) -> bool:
        """Whether nothing is left to be done."""
        return not self.left and self.error is None


def recover(store: SqliteStore, audio_folder: Path) -> Recovery:
    """Look through the audio folder, with no other instance at work in it."""
    found = Recovery()
    try:
        known = store.recordings()
        for folder in _folders(audio_folder):
            found = _look_through(store, folder, known, found)
    except UserError as error:
        _log.error("recovery stopped: %s", error.what)
        return replace(found, error=error)
    except OSError as error:
        _log.error("recovery stopped: %s", error.strerror)
        told = UserError(
            f"The folder {audio_folder} can't be read ({error.strerror}).",
            "Nothing was changed.",
            "Check its permissions and the disk, then start again.",
        )
        return replace(found, error=told)
    _log.info("recovery: %d kept, %d set aside", len(found.kept), len(found.set_aside))
    return found


def _look_through(
    store: SqliteStore, folder: Path, known: Mapping[str, float], found: Recovery
) -> Recovery:
    """A folder that can't be read is left for later, and the others are looked through."""
    try:
        _remove_torn_writes(folder)
        _remove_doubles(folder)
        for recording in _homeless(known, folder):
            found = _keep(store, folder.parent, recording, found)
    except OSError as error:
        _log.error("a folder of recordings can't be read: %s", error.strerror)
        return replace(found, left=(*found.left, folder))
    return found


def is_tidy(store: SqliteStore, folders: Folders) -> bool:
    """Whether every recording is complete and belongs to a take, and no torn write is left."""
    try:
        if next(torn_writes(folders), None) is not None:
            return False
        known = store.recordings()
        return not any(any(_homeless(known, folder)) for folder in _folders(folders.audio))
    except (UserError, OSError):
        return False


def remove_torn_writes(folders: Folders) -> None:
    """Remove what a killed process, or a disk that refused even that, has left beside the sound."""
    for path in torn_writes(folders):
        try:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("a torn write stays: %s", error.strerror)


def torn_writes(folders: Folders) -> Iterator[Path]:
    """Yield what a write that was cut short has left.

    Only names of our own: others keep hidden files in folders as well.
    """
    for folder, patterns in (
        (folders.root, (f".*.json.{_RANDOM}", f".backup-{_RANDOM}")),
        (folders.banks, (f".*.y*ml.{_RANDOM}",)),
        (folders.logs, (f".crash-*.txt.{_RANDOM}",)),
        (folders.backups, (".sessions-*.sqlite3*",)),
    ):
        for pattern in patterns if folder.is_dir() else ():
            yield from folder.glob(pattern)


def _homeless(known: Mapping[str, float], folder: Path) -> Iterator[Path]:
    """Yield the recordings that are not complete, or of which no take knows, or not to the end."""
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    recordings = {recording_of(Path(name)).name for name in names if name.endswith(_ENDINGS)}
    for name in sorted(recordings):
        stored_s = known.get(f"{folder.name}/{name}")
        if f"{name}.part" in names or stored_s is None or _is_longer(folder / name, stored_s):
            yield folder / name


def _is_longer(recording: Path, stored_s: float) -> bool:
    """Whether it was recorded on, and completed by its own process, and nobody stored that."""
    return recording.exists() and length_s(recording) > stored_s + _SAMPLE_S


def _remove_torn_writes(folder: Path) -> None:
    """A killed write leaves its temporary file; what others hide there is theirs."""
    for pattern in _TORN_BESIDE_SOUND:
        for path in folder.glob(pattern):
            _remove(path)


def _remove_doubles(folder: Path) -> None:
    """A killed compression leaves the WAV, which is the truth, and its FLAC: it is done again."""
    for flac in folder.glob("[!.]*.flac"):
        recording = recording_of(flac)
        if recording.exists() or part_of(recording).exists():
            _remove(flac)


def _remove(path: Path) -> None:
    """What can't be removed must not keep the recordings from being found."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("a leftover beside the sound stays: %s", error.strerror)


def _folders(audio_folder: Path) -> list[Path]:
    """Return the folders of sessions; a hidden one is none."""
    found = (path for path in audio_folder.iterdir() if not path.name.startswith("."))
    return sorted(path for path in found if path.is_dir())


def _keep(store: SqliteStore, audio_folder: Path, recording: Path, found: Recovery) -> Recovery:
    try:
        settled_s = _settle(recording)
    except OSError as error:
        if error.errno in _LATER:
            return replace(found, left=(*found.left, recording))
        return _set_aside(recording, found)
    if settled_s <= 0:
        file_of(recording).unlink(missing_ok=True)
        note_of(recording).unlink(missing_ok=True)
        return found
    note = read_note(recording) or _guess(audio_folder, recording)
    take = _as_found(note.take, settled_s)
    if not take.started_at:  # nobody heard that it had begun
        take = replace(take, started_at=note.info.started_at)
    store.keep_found(replace(note, take=take))
    return replace(found, kept=(*found.kept, take.id))


def _settle(recording: Path) -> float:
    """Complete it, at the second attempt if need be: a disk may fail for a moment."""
    try:
        return settle(recording)
    except OSError as error:
        _log.warning("once more after: %s", error.strerror)
        return settle(recording)


def _as_found(take: Take, settled_s: float) -> Take:
    """Return the take with the length of its file.

    A file that is longer than its note says was being recorded on, and the note not yet written.
    """
    if abs(take.duration_s - settled_s) < _SAMPLE_S:
        return take
    if take.duration_s == 0 or settled_s < take.duration_s:
        return replace(take, duration_s=settled_s)
    gaps = (*take.gaps, join(take))
    return replace(take, duration_s=settled_s, gaps=gaps, problem=Problem.INTERRUPTED)


def _set_aside(recording: Path, found: Recovery) -> Recovery:
    """Give what can't be read a name that nobody looks for again."""
    source = file_of(recording)
    aside = source.with_name(f"{source.name}.damaged")
    try:
        source.rename(aside)
    except OSError:
        return replace(found, left=(*found.left, source))
    return replace(found, set_aside=(*found.set_aside, aside))


def _guess(audio_folder: Path, recording: Path) -> Note:
    """What the names alone tell of a recording that has no note."""
    session_id = recording.parent.name
    began = datetime.fromtimestamp(file_of(recording).stat().st_mtime).astimezone()
    started_at = began.isoformat(timespec="seconds")
    take = Take(
        id=recording.stem,
        session_id=session_id,
        question_id="",
        follow_up_id="",
        number=1,
        audio=recording.relative_to(audio_folder).as_posix(),
        duration_s=0.0,
        laps=(),
        started_at=started_at,
        problem=Problem.INTERRUPTED,
    )
    info = SessionInfo(session_id, "", "Recovered recordings", Mode.RELAXED, started_at)
    return Note(info, take, Question("", "", "A recording that was found again"))


def keep_as_it_is(store: Store, answer: Answer) -> None:
    """Offer the take no more: it is the answer, and a session that goes on asks what follows."""
    session_id = answer.take.session_id
    left = left_of(store.left_sessions(), session_id)
    if left is not None:
        store.save_plan(session_id, answered(left, answer.question.id))
    store.settle_offer(answer.take.id)
