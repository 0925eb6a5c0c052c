"""Stored recordings become FLAC, one at a time, while nothing else is to be done.

| killed after             | there is                  | the next start                        |
| ------------------------ | ------------------------- | ------------------------------------- |
| nothing                  | WAV                       | begins anew                           |
| some of it is written    | WAV, part of a hidden file | removes the hidden file, begins anew |
| it is synced, compared   | WAV, a hidden file        | the same                              |
| it got its name          | WAV and FLAC              | removes the FLAC, begins anew         |
| the WAV was removed      | FLAC                      | has nothing to do                     |

The database knows the take by one name all the time (takes.names).
"""

from __future__ import annotations

import logging
import queue
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from voice_interview.archive import Archive
from voice_interview.child import Child
from voice_interview.errors import UserError
from voice_interview.takes.names import flac_of, part_of
from voice_interview.takes.process import Compress, Compressed, NotCompressed, compress_main
from voice_interview.takes.reading import open_sound

_POLL_S = 0.1
_HEADER_BYTES, _SAMPLE_BYTES = 44, 2
_SPARE_BYTES = 50_000_000
"""Left on the disk in any case: a session has more need of it."""

_log = logging.getLogger(__name__)

_Reply = Compressed | NotCompressed


class Saving(Struct, frozen=True):
    """What the compressed recordings take, and what they took before, bytes."""

    recordings: int
    now_bytes: int
    before_bytes: int


def saving(audio_folder: Path) -> Saving:
    """Count what is saved; a file that can't be read is left out."""
    count = now_bytes = before_bytes = 0
    for path in audio_folder.glob("*/[!.]*.flac"):
        try:
            with open_sound(path) as sound:
                frames = sound.frames
            now_bytes += path.stat().st_size
        except OSError:
            continue
        count += 1
        before_bytes += _HEADER_BYTES + frames * _SAMPLE_BYTES
    return Saving(count, now_bytes, before_bytes)


class Compressor:
    """Works in a child of its own, for one caller at a time."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._child: Child | None = None
        self._replies: queue.SimpleQueue[_Reply] = queue.SimpleQueue()
        self._refused: set[str] = set()
        """Not tried again before the next start."""

    def waiting(self) -> tuple[str, ...]:
        """Return the recordings that are whole and not compressed, the oldest sessions first.

        UserError when the store can't be read.
        """
        stored = self._archive.store.recordings()
        offered = {answer.take.audio for answer in self._archive.store.offers()}
        wanted = stored.keys() - offered - self._refused
        return tuple(name for name in self._wavs() if name in wanted)

    def _wavs(self) -> Iterator[str]:
        audio_folder = self._archive.folders.audio
        for folder in sorted(path for path in audio_folder.iterdir() if path.is_dir()):
            for path in sorted(folder.glob("[!.]*.wav")):
                if not part_of(path).exists():
                    yield path.relative_to(audio_folder).as_posix()

    def compress(self, audio: str, cancelled: Callable[[], bool]) -> bool:
        """Compress this recording; whether that was done. The WAV goes last of all.

        `cancelled` is looked at all the time: then everything is as before.
        """
        recording = self._archive.audio_file(audio)
        growing = recording.with_name(f".{flac_of(recording).name}")
        try:
            growing.unlink(missing_ok=True)
            if not self._has_room(recording):
                return False
            reply = self._ask(Compress(str(recording), str(growing)), cancelled)
            if isinstance(reply, Compressed) and not cancelled():
                return self._archive.store.put_compressed(audio, growing, reply.size_bytes)
            if isinstance(reply, NotCompressed):
                self._refused.add(audio)
                _log.warning("a recording was not compressed: %s", reply.detail)
        except OSError as error:
            _log.warning("a recording was not compressed: %s", error.strerror)
        except UserError as error:
            _log.warning("a recording was not compressed: %s", type(error).__name__)
        finally:
            self._discard(growing)
        return False

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.stop()
            self._child = None

    def _has_room(self, recording: Path) -> bool:
        free = shutil.disk_usage(recording.parent).free
        return free > recording.stat().st_size + _SPARE_BYTES

    def start(self) -> int:
        """Make sure that there is a child; returns its process id."""
        if self._child is None:
            replies: queue.SimpleQueue[_Reply] = queue.SimpleQueue()
            self._replies = replies
            self._child = Child(
                "compressor",
                compress_main,
                on_message=replies.put,
                on_lost=lambda code: replies.put(NotCompressed(f"the process ended with {code}")),
            )
        return self._child.pid

    def _ask(self, order: Compress, cancelled: Callable[[], bool]) -> _Reply | None:
        """Return the child's answer; None when it was cancelled, or died of the file."""
        self.start()
        assert self._child is not None
        self._child.send(order)
        while not cancelled():
            try:
                reply = self._replies.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if not self._child.alive:
                self._child = None
            return reply
        self._child.kill()
        self._child = None
        return None

    def _discard(self, growing: Path) -> None:
        try:
            growing.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("a leftover stays until the next start: %s", error.strerror)
