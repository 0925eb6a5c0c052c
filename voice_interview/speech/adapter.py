# NOTE FROM THE LEAD TO THE SPEECH COLLEAGUE (03:03): stopgap so that integration can start; follow.py, process.py and adapter.py are mine.
# Replace or improve them with yours, but keep the names that app.py uses: SpeechTranscriber(folders, post), .configure(model), .warm(),
# .begin/.finish/.cancel, .transcribe_file(path, language, vocabulary, on_progress) -> HeardFile(transcript, duration_s), .close(). Delete this note.
"""The transcriber as the engine knows it: one warm speech child, started anew when it is lost."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voice_interview.child import Child
from voice_interview.core import events as e
from voice_interview.core.model import Transcript
from voice_interview.core.ports import Post
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.problems import problem_error
from voice_interview.speech import process as p

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class HeardFile:
    """A transcribed file, and how long it is."""

    transcript: Transcript
    duration_s: float


@dataclass
class _Work:
    """A job under way; `order` is what to give a new child."""

    turn: int
    order: p.Begin | p.Finish | p.File
    lost: int = 0
    replies: queue.SimpleQueue[object] | None = None


class SpeechTranscriber:
    """core.ports.Transcriber with faster-whisper. Any thread may call."""

    def __init__(self, folders: Folders, post: Post, model: str = "base") -> None:
        self._folders = folders
        self._post = post
        self._model = model
        self._lock = threading.RLock()
        self._child: Child | None = None
        self._numbers = itertools.count(1)
        self._work: dict[int, _Work] = {}
        self._closed = False

    def configure(self, model: str) -> None:
        """Use this model from the next recording on."""
        with self._lock:
            if model == self._model:
                return
            self._model = model
            child, self._child = self._child, None
        if child is not None:
            child.stop()

    def warm(self) -> None:
        """Load the model ahead of its first use."""
        with self._lock:
            self._send(p.Warm())

    # ---- the port

    def begin(self, turn: int, audio: str, language: str, vocabulary: tuple[str, ...]) -> None:
        """Follow the growing recording."""
        with self._lock:
            job = self._job(str(self._folders.audio / audio), language, vocabulary)
            self._give(turn, p.Begin(job))

    def finish(self, turn: int, audio: str, language: str, vocabulary: tuple[str, ...]) -> None:
        """Decode what is left of the recording."""
        with self._lock:
            known = next((it.order.job for it in self._work.values() if it.turn == turn), None)
            path = str(self._folders.audio / audio)
            self._give(turn, p.Finish(known or self._job(path, language, vocabulary)))

    def cancel(self, turn: int) -> None:
        """Give up on it; a decode under way is not waited for."""
        with self._lock:
            for number in [number for number, it in self._work.items() if it.turn == turn]:
                del self._work[number]
                if self._child is not None:
                    self._child.send(p.Cancel(number))

    # ---- files

    def transcribe_file(
        self,
        path: Path,
        language: str,
        vocabulary: tuple[str, ...],
        on_progress: Callable[[float], None] | None = None,
    ) -> HeardFile:
        """Transcribe any audio file and wait for it; `on_progress` gets a share, 0..1.

        UserError when the file can't be read or there is no model.
        """
        replies: queue.SimpleQueue[object] = queue.SimpleQueue()
        with self._lock:
            job = self._job(str(path), language, vocabulary)
            self._give(-1, p.File(job), replies)
        while True:
            reply = replies.get()
            if isinstance(reply, p.Progress):
                if on_progress is not None:
                    on_progress(reply.share)
            elif isinstance(reply, p.Done):
                return HeardFile(reply.transcript, reply.duration_s)
            elif isinstance(reply, p.Failed):
                raise UserError(*reply.sentences)

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._closed = True
            child, self._child = self._child, None
            self._work.clear()
        if child is not None:
            child.kill()

    # ---- the child

    def _job(self, path: str, language: str, vocabulary: tuple[str, ...]) -> p.Job:
        return p.Job(next(self._numbers), path, language, vocabulary)

    def _give(
        self,
        turn: int,
        order: p.Begin | p.Finish | p.File,
        replies: queue.SimpleQueue[object] | None = None,
    ) -> None:
        self._work[order.job.number] = _Work(turn, order, replies=replies)
        self._send(order)

    def _send(self, order: object) -> None:
        if self._closed:
            return
        if self._child is None:
            self._child = Child(
                "speech",
                p.main,
                (self._folders, self._model),
                on_message=self._hear,
                on_lost=self._lost,
            )
        self._child.send(order)

    def _hear(self, message: p.Caption | p.Progress | p.Done | p.Failed) -> None:
        with self._lock:
            work = self._work.get(message.number)
            if work is not None and isinstance(message, p.Done | p.Failed):
                del self._work[message.number]
        if work is None:
            if isinstance(message, p.Failed):
                _log.warning("not transcribed: %s", message.problem)
        elif work.replies is not None:
            work.replies.put(message)
        else:
            self._tell(work, message)

    def _tell(self, work: _Work, message: p.Caption | p.Progress | p.Done | p.Failed) -> None:
        match message:
            case p.Caption():
                event: e.Event = e.CaptionChanged(work.turn, message.committed, message.tentative)
            case p.Done():
                event = e.TranscriptReady(work.turn, message.transcript)
            case p.Failed() if isinstance(work.order, p.Finish):
                event = e.TranscriptFailed(work.turn, message.problem)
            case _:
                return
        self._post(event)

    def _lost(self, exit_code: int) -> None:
        """Start anew and take the work up again; what kills two children is given up."""
        _log.error("the speech process died (%s)", exit_code)
        failed: list[_Work] = []
        with self._lock:
            self._child = None
            for number, work in list(self._work.items()):
                work.lost += 1
                if work.lost > 1:
                    failed.append(self._work.pop(number))
            for work in self._work.values():
                self._send(work.order)
        error = problem_error(e.Problem.SPEECH_CRASHED, "The recording is kept.")
        for work in failed:
            number = work.order.job.number
            sentences = (error.what, error.kept, error.fix)
            message = p.Failed(number, e.Problem.SPEECH_CRASHED, sentences)
            if work.replies is not None:
                work.replies.put(message)
            else:
                self._tell(work, message)
