"""Moving the data folder: copied while the app is open, compared, and switched at the next start.

The platform's place for the folder keeps a file that tells where it went (`paths.read_location`).
The old folder stays until somebody deletes it; a folder that was named by --data-dir or
VOICE_INTERVIEW_HOME is moved by naming another. What others keep in one of the two folders is
neither copied nor deleted.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.paths import (
    HOME_VARIABLE,
    LOCATION,
    make_private_folder,
    read_location,
    usual_root,
    write_private,
)
from voice_interview.storage.lock import LOCK_NAME, FolderHeldError, FolderLock
from voice_interview.takes.names import file_of

Progress = Callable[[int, int], None]
"""Bytes that are done, and all of them."""
Asked = Callable[[], bool]

_BLOCK = 1_000_000
_SPARE_BYTES = 100_000_000
_OWN = {LOCK_NAME, LOCATION}
"""What belongs to a place and not to the data."""
_OURS = (
    "audio", "backups", "banks", "cache", "logs", "models", "reserve", "settings.json",
    "sessions.sqlite3", "sessions.sqlite3-*", "sessions.damaged-*", "restore-pending",
    "before-restore-*", ".sessions.sqlite3.rebuilt", ".backup-????????", ".*.json.????????",
)  # fmt: skip
"""All that the app puts into a data folder, what is torn as well."""
_NO_ANSWERS = ("banks", "models", "settings.json")
_LATER = ("sessions.sqlite3", "sessions.sqlite3-wal", "sessions.sqlite3-shm")
"""Written to as long as the app is open: copied when it isn't."""


class MoveStoppedError(UserError):
    """Somebody stopped it."""


def tell_nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody stops it."""
    return False


def can_be_moved(root: Path) -> bool:
    """Whether this folder is where the app looks by itself."""
    if os.environ.get(HOME_VARIABLE):
        return False
    usual = usual_root()
    return root == Path(read_location(usual).get("folder", "") or usual)


def copy_to(
    root: Path,
    target: Path,
    progress: Progress = tell_nobody,
    stopped: Asked = never,
) -> None:
    """Copy what doesn't change while the app is open, compare it, and leave word for `finish`.

    UserError when the target can't be used or has no room; then, and when `stopped`
    (MoveStoppedError), it is empty again and nothing has changed.
    """
    target = target.expanduser().absolute()
    _check_target(root, target)
    try:
        make_private_folder(target)
        _copy_all(root, target, progress, stopped, skip=_LATER)
        usual = usual_root()
        make_private_folder(usual)
        _write_location(usual, {**read_location(usual), "moving_to": str(target)})
    except BaseException as error:
        with suppress(OSError):  # a disk that has gone takes the copy along
            _clear(target)
        if isinstance(error, OSError):
            raise _refused(target, error) from error
        raise


def moving_to() -> Path | None:
    """Where the next start will move the folder to; None: nowhere."""
    wanted = read_location(usual_root()).get("moving_to", "")
    return Path(wanted) if wanted else None


def stop_moving() -> None:
    """The next start moves nothing; what was copied is deleted. UserError when it can't be."""
    usual = usual_root()
    told = read_location(usual)
    target = told.pop("moving_to", "")
    _write_location(usual, told)
    try:
        if target:
            _clear(Path(target))
    except OSError as error:
        raise UserError(
            f"The copy in {target} can't be deleted ({error.strerror}).",
            "The data folder stays where it is.",
            "Check the permissions of that folder, then delete the copy yourself.",
        ) from error


def finish() -> None:
    """At the start: copy what has changed since, and from now on look there.

    The old folder is locked meanwhile; nothing happens while another instance has it. UserError
    when the new one isn't there, which the next start tries again, or the disk refuses: then the
    old folder stays the one, and the app can start with it.
    """
    if os.environ.get(HOME_VARIABLE):
        return
    usual = usual_root()
    told = read_location(usual)
    if not told.get("moving_to"):
        return
    root, target = Path(told.get("folder") or usual), Path(told["moving_to"])
    if not target.is_dir():  # making it would fill the place where its disk belongs
        raise _not_there(target)
    try:
        lock = FolderLock(root)
    except FolderHeldError:
        return
    try:
        _copy_all(root, target, tell_nobody, never, skip=())
        _delete_gone(root, target)
        if not lock.was_clean:  # it is in the new folder that what a crash left is looked after
            FolderLock(target).release(clean=False)
        folder = "" if target == usual else str(target)
        _write_location(usual, {"folder": folder, "before": str(root)})
    except (OSError, UserError) as error:
        with suppress(UserError):  # the next start tries again, then
            stop_moving()
        raise _refused(target, error) from error
    finally:
        lock.release(clean=lock.was_clean)


def old_folder(root: Path) -> Path | None:
    """The folder from before a move to this one, as long as its data is still there."""
    if not can_be_moved(root):
        return None
    before = read_location(usual_root()).get("before", "")
    if not before or Path(before) == root or not Path(before).is_dir():
        return None
    return Path(before) if any(_files(Path(before))) else None


def remains(root: Path) -> tuple[Path, ...]:
    """What lies in the folder from before a move: it holds words, too."""
    old = old_folder(root)
    return tuple(_ours(old)) if old is not None else ()


def copied(root: Path) -> tuple[Path, ...]:
    """What holds words in the folder to which the next start moves this one."""
    target = moving_to() if can_be_moved(root) else None
    return tuple(it for it in _ours(target) if it.name not in _NO_ANSWERS) if target else ()


def forget_old(root: Path) -> None:
    """Forget the folder from before a move once nothing of ours is in it.

    It is nobody's then: what is put there later must not be taken for old data.
    """
    usual = usual_root()
    told = read_location(usual)
    before = Path(told.get("before") or root)
    if not can_be_moved(root) or before == root or not before.is_dir() or any(_files(before)):
        return
    del told["before"]
    _write_location(usual, told)


def delete_old(root: Path) -> None:
    """Delete the data of the folder from before the move; UserError when that can't be done."""
    old = old_folder(root)
    if old is None:
        return
    try:
        _clear(old)
        (old / LOCK_NAME).unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            f"{error.filename} can't be deleted ({error.strerror}).",
            "The data folder in use is untouched.",
            "Check the permissions of the old folder, then delete it again.",
        ) from error
    forget_old(root)


# ---- copying -------------------------------------------------------------------------------------


def _check_target(root: Path, target: Path) -> None:
    kept = "Nothing was moved."
    if target == root or target.is_relative_to(root) or root.is_relative_to(target):
        raise UserError(
            f"{target} lies inside the data folder, or around it.", kept, "Choose another folder."
        )
    try:
        is_free = not target.exists() or (target.is_dir() and not _holds_anything(target))
    except OSError as error:
        raise _refused(target, error) from error
    if not is_free:
        raise UserError(f"{target} is not empty.", kept, "Choose an empty folder, or a new one.")
    size_bytes = sum(map(_size_bytes, _files(root)))
    nearest = next(path for path in (target, *target.parents) if path.exists())
    if shutil.disk_usage(nearest).free < size_bytes + _SPARE_BYTES:
        raise UserError(
            f"There is no room for {size_bytes / 1e6:.0f} MB in {nearest}.",
            kept,
            "Make room on the disk, or choose another folder.",
        )


def _holds_anything(target: Path) -> bool:
    """Whether somebody has put anything there, hidden or not, that a deletion could take."""
    return any(path.name not in _OWN for path in target.iterdir())


def _ours(folder: Path) -> Iterator[Path]:
    """What the app has put into that folder, but for what belongs to the place."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if any(fnmatchcase(path.name, pattern) for pattern in _OURS):
            yield path


def _files(root: Path) -> Iterator[Path]:
    """All files that are data, no links; what is hidden is under way or scratch."""
    for top in _ours(root):
        for path in sorted((top, *top.rglob("*"))):
            hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
            if path.is_file() and not path.is_symlink() and not hidden:
                yield path


def _size_bytes(path: Path) -> int:
    """How long it is; 0 when it was deleted, or compressed, meanwhile."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _copy_all(
    root: Path, target: Path, progress: Progress, stopped: Asked, skip: tuple[str, ...]
) -> None:
    """Copy what isn't there yet as it is, and read it back."""
    files = [path for path in _files(root) if path.name not in skip]
    total = sum(map(_size_bytes, files))
    done = 0
    for path in files:
        done += _size_bytes(path)
        _copy_as_it_is(path, root, target, stopped)
        progress(min(done, total), total)


def _copy_as_it_is(path: Path, root: Path, target: Path, stopped: Asked) -> None:
    """What was compressed meanwhile is copied as that, and what was deleted is not."""
    try:
        _copy_if_changed(path, root, target, stopped)
    except FileNotFoundError:
        if path.exists():  # it is the target that is gone
            raise
        now = file_of(path)
        if now.exists():
            _copy_if_changed(now, root, target, stopped)


def _copy_if_changed(path: Path, root: Path, target: Path, stopped: Asked) -> None:
    copy = target / path.relative_to(root)
    if not _is_same(path, copy):
        _copy(path, copy, root, target, stopped)


def _copy(path: Path, copy: Path, root: Path, target: Path, stopped: Asked) -> None:
    for folder in reversed(path.relative_to(root).parents):
        make_private_folder(target / folder)
    written = path.stat()
    handle = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file, path.open("rb") as source:
        while block := source.read(_BLOCK):
            if stopped():
                raise MoveStoppedError("Moving was stopped.", "Nothing was changed.")
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    with copy.open("rb") as file, path.open("rb") as source:
        while block := source.read(_BLOCK):
            if file.read(_BLOCK) != block:
                raise OSError(5, "the copy differs from the original", str(copy))
    os.utime(copy, ns=(written.st_atime_ns, written.st_mtime_ns))


def _is_same(path: Path, copy: Path) -> bool:
    """By length and time: what was copied before was compared then."""
    if not copy.exists():
        return False
    one, other = path.stat(), copy.stat()
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _delete_gone(root: Path, target: Path) -> None:
    """What was deleted after it was copied must not come back."""
    for copy in list(_files(target)):
        if not (root / copy.relative_to(target)).exists():
            copy.unlink()


def _clear(folder: Path) -> None:
    """Delete what the app has put there, and nothing else."""
    for path in _ours(folder):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _write_location(usual: Path, told: dict[str, str]) -> None:
    try:
        write_private(usual / LOCATION, (json.dumps(told, indent=2) + "\n").encode())
    except OSError as error:
        raise UserError(
            f"{usual / LOCATION} can't be written ({error.strerror}).",
            "The data folder stays where it is.",
            "Check the permissions of that file and the disk, then try again.",
        ) from error


def _refused(target: Path, error: OSError | UserError) -> UserError:
    cause = error if isinstance(error, OSError) else error.__cause__
    strerror = getattr(cause, "strerror", None) or str(error)
    return UserError(
        f"The data folder can't be moved to {target} ({strerror}).",
        "It stays where it is.",
        "Choose another folder, or look after the disk.",
    )


def _not_there(target: Path) -> UserError:
    return UserError(
        f"The data folder can't be moved: {target} is not there.",
        "It stays where it is.",
        "Connect its disk and start again, or choose “Don't move it” in the settings.",
    )
