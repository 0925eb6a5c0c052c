"""The transcriber as the engine knows it: orders to one warm child, which is replaced when lost."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from voice_interview.child import Child
from voice_interview.core.events import (
    CaptionChanged,
    Event,
    Problem,
    TranscriptFailed,
    TranscriptProgress,
    TranscriptReady,
)
from voice_interview.core.model import Transcript, Vocabulary
from voice_interview.core.ports import Post
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.speech import messages as m
from voice_interview.speech.pace import Pace

_log = logging.getLogger(__name__)

STALL_S = 120.0
"""The child says every few seconds that it works; silent for so long, it hangs."""
_WHOLE = 1000
"""Steps in which the progress of a recording is counted."""
_LOOK_S = 0.1
_MOST_LOSSES = 1
"""Work that has cost more children than this is given up."""


class TranscriptionCrashedError(UserError):
    """This recording has cost the speech child its life more than once."""


class Stopped(Exception):  # noqa: N818 - it was asked for
    """The transcription of a file was cancelled."""


class HeardFile(Struct, frozen=True):
    """What was said in a file, and how long it is."""

    transcript: Transcript
    duration_s: float


class _Job(Struct):
    """Work that the child has; `replies` is where somebody waits for a file."""

    order: m.Order
    turn: int = 0
    replies: queue.Queue[m.Progress | m.Done | m.Failed] | None = None
    complete: bool = False
    losses: int = 0
    pace: Pace = field(default_factory=Pace)
    committed: str = ""
    share: float = 0.0
    """How far it is, as it was told last."""


class SpeechTranscriber:
    """Implements `core.ports.Transcriber`. Any thread may call; the child starts when needed."""

    def __init__(
        self,
        folders: Folders,
        post: Post,
        *,
        model: str = "base",
        stall_s: float = STALL_S,
        child_main: Callable[..., None] | None = None,
    ) -> None:
        """Recordings lie in `folders.audio`, models in `folders.models`; tests bring a child."""
        self._folders = folders
        self._post = post
        self._model = model
        self._device = "cpu"
        self._language = ""
        self._note = ""
        self._stall_s = stall_s
        self._child_main = child_main
        self._lock = threading.RLock()
        self._numbers = itertools.count(1)
        self._jobs: dict[int, _Job] = {}
        self._child: Child | None = None
        self._watch: threading.Timer | None = None
        self._closed = False

    def configure(self, model: str, device: str = "cpu", language: str = "") -> None:
        """Use this model from the next recording on, on "cpu" or "cuda".

        `language` is ISO 639-1 or `language.DETECT`; empty: what each recording is ordered in.
        """
        with self._lock:
            self._model = model
            self._device = device
            self._language = language

    @property
    def note(self) -> str:
        """A sentence when the model is not on the device that was asked for; else empty."""
        with self._lock:
            return self._note

    def warm(self) -> None:
        """Load the model ahead of its first use."""
        with self._lock:
            self._send(m.Warm(self._model, self._device))

    @property
    def pid(self) -> int | None:
        """The child's process id, while there is one."""
        with self._lock:
            return self._child.pid if self._child is not None else None

    # ---- the port --------------------------------------------------------------------------

    def begin(self, turn: int, audio: str, language: str, vocabulary: Vocabulary) -> None:
        """Follow the file while it grows; posts CaptionChanged."""
        with self._lock:
            job = self._add(self._folders.audio / audio, language, vocabulary, turn=turn)
            self._send(m.Follow(job.order))

    def expect_end(self, turn: int) -> None:
        """Hear that the file is complete in a moment; without a job there is nothing to do."""
        with self._lock:
            for job in self._live(turn):
                self._send(m.ExpectEnd(job.order.job))

    def finish(self, turn: int, audio: str, language: str, vocabulary: Vocabulary) -> None:
        """Decode what is left of the file; posts TranscriptReady or TranscriptFailed."""
        with self._lock:
            path = self._folders.audio / audio
            job = next((job for job in self._live(turn) if job.order.path == str(path)), None)
            if job is None:
                job = self._add(path, language, vocabulary, turn=turn)
                self._send(m.Follow(job.order))
            job.complete = True
            job.pace.left_s(0, _WHOLE)
            if job.losses > _MOST_LOSSES:
                self._end(job, _crashed(job))
            else:
                self._send(m.Complete(job.order.job))

    def cancel(self, turn: int) -> None:
        """Give up on it; no reply."""
        with self._lock:
            for job in self._live(turn):
                del self._jobs[job.order.job]
                self._send(m.Drop(job.order.job))

    # ---- files -----------------------------------------------------------------------------

    def transcribe_file(
        self,
        path: Path,
        language: str,
        vocabulary: Vocabulary | None = None,
        on_progress: Callable[[float], None] | None = None,
        *,
        model: str | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> HeardFile:
        """Write down any audio file of up to four hours; blocks until it is done.

        `on_progress` gets the share that is done, 0..1; `model` is another one than configured;
        `cancelled` is asked ten times a second. Raises UserError when the file can't be read, the
        model is missing or damaged, or the transcription crashes; Stopped when it was cancelled.
        """
        _check_file(path)
        replies: queue.Queue[m.Progress | m.Done | m.Failed] = queue.Queue()
        with self._lock:
            job = self._add(path.absolute(), language, vocabulary or {}, replies=replies)
            if model is not None:
                job.order = replace(job.order, model=model)
            job.complete = True
            self._send(m.Read(job.order))
        try:
            while True:
                if cancelled():
                    raise Stopped
                try:
                    reply = replies.get(timeout=_LOOK_S)
                except queue.Empty:
                    continue
                if isinstance(reply, m.Done):
                    return HeardFile(reply.transcript, reply.duration_s)
                if isinstance(reply, m.Failed):
                    crashed = reply.problem is Problem.SPEECH_CRASHED
                    kind = TranscriptionCrashedError if crashed else UserError
                    raise kind(reply.what, reply.kept, reply.fix)
                if on_progress is not None:
                    on_progress(reply.share)
        finally:
            self._forget(job)

    def close(self) -> None:
        """End the child; whoever waits for a file is told so."""
        with self._lock:
            self._closed = True
            jobs = list(self._jobs.values())
            self._jobs.clear()
            child, self._child = self._child, None
            self._rearm()
        for job in jobs:
            if job.replies is not None:
                job.replies.put(_crashed(job))
        if child is not None:
            child.kill()

    # ---- jobs ------------------------------------------------------------------------------

    def _add(
        self,
        path: Path,
        language: str,
        vocabulary: Vocabulary,
        *,
        turn: int = 0,
        replies: queue.Queue[m.Progress | m.Done | m.Failed] | None = None,
    ) -> _Job:
        number = next(self._numbers)
        spoken = self._language or language
        order = m.Order(number, str(path), self._model, spoken, vocabulary, self._device)
        job = _Job(order, turn, replies)
        self._jobs[number] = job
        return job

    def _live(self, turn: int) -> list[_Job]:
        return [job for job in self._jobs.values() if job.turn == turn and job.replies is None]

    def _forget(self, job: _Job) -> None:
        """Nobody waits for it any more."""
        with self._lock:
            if self._jobs.pop(job.order.job, None) is not None:
                self._send(m.Drop(job.order.job))

    def _end(self, job: _Job, message: m.Done | m.Failed) -> None:
        self._jobs.pop(job.order.job, None)
        if isinstance(message, m.Failed):
            _log.warning("job %s: %s %s", message.job, message.problem, message.detail)
        if job.replies is not None:
            job.replies.put(message)
            return
        event: Event = (
            TranscriptReady(job.turn, message.transcript)
            if isinstance(message, m.Done)
            else TranscriptFailed(job.turn, message.problem)
        )
        self._post(event)

    # ---- the child -------------------------------------------------------------------------

    def _send(self, message: object) -> None:
        if self._closed:
            return
        if self._child is None:
            self._child = self._start()
        self._child.send(message)
        self._rearm()

    def _start(self) -> Child:
        from voice_interview.speech.process import speech_main  # noqa: PLC0415 - no start needs it

        return Child(
            "speech",
            self._child_main or speech_main,
            (self._folders,),
            on_message=self._heard,
            on_lost=lambda code: self._lost(f"exit {code}"),
        )

    def _heard(
        self, message: m.Alive | m.Loaded | m.Caption | m.Progress | m.Done | m.Failed
    ) -> None:
        with self._lock:
            if isinstance(message, m.Loaded):
                self._note = message.sentence
            elif not isinstance(message, m.Alive) and message.job in self._jobs:
                self._hand_on(self._jobs[message.job], message)
            self._rearm()

    def _hand_on(self, job: _Job, message: object) -> None:
        match message:
            case m.Done() | m.Failed():
                self._end(job, message)
            case m.Progress(share=share) if share <= job.share:
                pass  # after a loss the child starts over
            case m.Progress(share=share) if job.replies is not None:
                job.share = share
                job.replies.put(message)
            case m.Progress(share=share):
                job.share = share
                left_s = job.pace.left_s(round(share * _WHOLE), _WHOLE)
                self._post(TranscriptProgress(job.turn, share, left_s))
            case m.Caption():
                committed = _gone_on(job.committed, message.committed)
                if committed is not None:
                    job.committed = committed
                    self._post(CaptionChanged(job.turn, committed, message.tentative))

    def _lost(self, how: str) -> None:
        """Give the work to a new child, unless it has cost too many already."""
        with self._lock:
            if self._closed:
                return
            _log.error("the speech child was lost (%s) with %s jobs", how, len(self._jobs))
            self._child = None
            for job in list(self._jobs.values()):
                job.losses += 1
                if job.losses <= _MOST_LOSSES:
                    self._send(m.Read(job.order) if job.replies else m.Follow(job.order))
                    if job.complete:
                        self._send(m.Complete(job.order.job))
                elif job.complete:
                    self._end(job, _crashed(job))
            self._rearm()

    # ---- the watchdog ----------------------------------------------------------------------

    def _rearm(self) -> None:
        """Wait anew for a sign of life, as long as there is work."""
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        if self._jobs and self._child is not None:
            self._watch = threading.Timer(self._stall_s, self._stalled, (self._child,))
            self._watch.daemon = True
            self._watch.start()

    def _stalled(self, child: Child) -> None:
        with self._lock:
            if child is not self._child or not self._jobs:
                return
            child.kill()
            self._lost("no sign of life")


def _gone_on(shown: str, committed: str) -> str | None:
    """Return what is shown with what follows it; None while less is committed.

    After a loss the child starts over and may hear a word otherwise: what is shown stays.
    """
    if committed.startswith(shown):
        return committed
    words, before = committed.split(), shown.split()
    if len(words) < len(before):
        return None
    return " ".join((shown, *words[len(before) :]))


def _check_file(path: Path) -> None:
    """Raise UserError when there is nothing to read."""
    kept, fix = "Nothing was changed.", "Check the name and the permissions."
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        raise UserError(f"{path} can't be read ({error.strerror}).", kept, fix) from error
    if empty:
        raise UserError(f"{path} is empty.", kept, "Choose another file.")


def _crashed(job: _Job) -> m.Failed:
    return m.Failed(
        job.order.job,
        Problem.SPEECH_CRASHED,
        f"{Path(job.order.path).name} could not be written down: the transcription crashed.",
        "The recording is kept.",
        "Try again, or choose another model.",
    )
