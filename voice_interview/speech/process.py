"""The speech child: a warm model with its judge, and a desk of recordings to write down.

Recordings that are whole come first, then those that grow, then files from elsewhere. Between two
decodes it looks for messages, so nothing waits for more than one decode; what nobody waits for is
decoded aside.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from voice_interview.core.events import Problem
from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.errors import UserError
from voice_interview.models.installed import ModelError, is_taught
from voice_interview.paths import Folders
from voice_interview.speech import messages as m
from voice_interview.speech.aside import Aside
from voice_interview.speech.foreign import ForeignAudio
from voice_interview.speech.growing import GrowingTake
from voice_interview.speech.language import DETECT, Listener
from voice_interview.speech.libraries import give_memory_back, settle_libraries
from voice_interview.speech.loading import CPU, CUDA, judge_of, load_whisper, without_cuda

if TYPE_CHECKING:
    from voice_interview.speech.dictation import Dictation
    from voice_interview.speech.judge import Judge
    from voice_interview.speech.whisper import Whisper

_POLL_S = 0.05
"""How often a growing recording is looked at; the recorder writes ten times a second."""
_ALIVE_S = 5.0
_BACKLOG_FRAMES = 60 * SAMPLE_RATE_HZ
"""With this much undecoded sound in memory no more is read: the file keeps it."""
_NICENESS = 5


class _Job(Struct):
    order: m.Order
    source: GrowingTake | ForeignAudio
    complete: bool
    """The recording will not grow any more."""
    dictation: Dictation | None = None
    failed: m.Failed | None = None
    told: m.Caption | None = None
    """The last caption."""
    told_share: float = 0.0
    left_from_s: float = 0.0
    """How far it was when the recording was whole."""
    listener: Listener | None = None
    """Knows the language, where it has to be found out."""

    @property
    def language(self) -> str:
        """The language that is spoken, ISO 639-1."""
        return self.order.language if self.listener is None else self.listener.language

    def expect_end(self) -> None:
        """The recording is whole in a moment."""
        if self.dictation is not None:
            self.dictation.expect_end()

    def finish(self) -> None:
        """The recording is whole: what is left of it is counted from here."""
        self.complete = True
        self.left_from_s = self.dictation.done_to_s if self.dictation is not None else 0.0

    @property
    def share(self) -> float:
        """How much of what was left is written down, 0..1."""
        assert self.dictation is not None
        left_s = max(self.source.length_s, self.dictation.heard_s) - self.left_from_s
        done_s = self.dictation.done_to_s - self.left_from_s
        return min(1.0, done_s / left_s) if left_s > 0 else 1.0

    @property
    def live(self) -> bool:
        return isinstance(self.source, GrowingTake)

    @property
    def rank(self) -> int:
        """What comes first."""
        return (0 if self.complete else 1) if self.live else 2


def speech_main(pipe: Connection, folders: Folders) -> None:
    """Work until the pipe closes or None comes."""
    settle_libraries()
    _lower_priority()
    Desk(pipe, folders).run()


def _lower_priority() -> None:
    """Leave the two cores to the window and to the recorder when they want them."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(_NICENESS)


class Desk:
    """The child's state: the model that is loaded, who judges its texts, and the jobs."""

    def __init__(self, pipe: Connection, folders: Folders) -> None:
        self._pipe = pipe
        self._folders = folders
        self._loaded: tuple[tuple[str, str], Whisper] | None = None
        self._judge: Judge | None = None
        self._jobs: dict[int, _Job] = {}
        self._cuda_failed = False
        """At work, after it had been loaded: it is not tried again before the next start."""
        self._alive_at_s = 0.0
        self._aside = ThreadPoolExecutor(1, "aside")

    def run(self) -> None:
        """Take messages and work, until the parent says stop or is gone."""
        busy = False
        while True:
            wait_s = 0.0 if busy else _POLL_S if self._jobs else None
            while self._pipe.poll(wait_s):
                message = self._pipe.recv()
                if message is None:
                    return
                self._take(message)
                wait_s = 0.0
            self._say_alive()
            busy = self._work()

    def _take(self, message: object) -> None:
        match message:
            case m.Warm(model=model, device=device):
                self._warm(model, device)
            case m.Follow(order=order):
                self._open(order, GrowingTake(Path(order.path)), complete=False)
            case m.Read(order=order):
                self._open(order, ForeignAudio(Path(order.path)), complete=True)
            case m.ExpectEnd(job=number) if number in self._jobs:
                self._jobs[number].expect_end()
            case m.Complete(job=number) if number in self._jobs:
                self._jobs[number].finish()
            case m.Drop(job=number) if number in self._jobs:
                job = self._jobs.pop(number)
                self._guard(job, self._leave_aside)
                self._put_away(job)

    # ---- work ------------------------------------------------------------------------------

    def _work(self) -> bool:
        """Do what comes first; False when there is nothing to do before more is heard."""
        jobs = sorted(self._jobs.values(), key=lambda job: job.rank)
        for job in jobs:
            self._guard(job, self._listen)
        return (
            any(self._guard(job, self._step) for job in jobs)
            or any(self._guard(job, self._step_ahead) for job in jobs)
            or any(self._guard(job, self._step_again) for job in jobs)
            or any(self._guard(job, self._glance) for job in jobs)
            or any(job.complete for job in self._jobs.values())
        )

    def _listen(self, job: _Job) -> bool:
        """Hear what is new of the recording."""
        dictation = job.dictation
        if dictation is None or dictation.ended:
            return False
        if job.complete:
            self._leave_aside(job)
        while dictation.backlog_frames < _BACKLOG_FRAMES:
            block = job.source.read()
            if len(block):
                dictation.hear(block)
            else:
                break
        else:
            return True
        if job.complete:
            if isinstance(job.source, GrowingTake) and job.source.missing():
                raise _lost(job.order.path)
            dictation.end()
        return True

    def _leave_aside(self, job: _Job) -> bool:
        """Decode what is left in place: somebody waits for it, or nobody does any more."""
        if job.dictation is not None:
            job.dictation.leave_aside()
        return False

    def _step(self, job: _Job) -> bool:
        if job.failed is not None:
            if job.complete:
                self._close(job, job.failed)
            return False
        assert job.dictation is not None
        stepped = job.dictation.step()
        self._tell(job)
        if job.dictation.finished:
            transcript = job.dictation.transcript(job.order.model, job.language)
            self._close(job, m.Done(job.order.job, transcript, job.dictation.heard_s))
        return stepped

    def _step_ahead(self, job: _Job) -> bool:
        if not job.live or job.dictation is None:
            return False
        stepped = job.dictation.step_ahead()
        self._tell(job)
        return stepped

    def _step_again(self, job: _Job) -> bool:
        if not job.live or job.dictation is None:
            return False
        stepped = job.dictation.step_again()
        self._tell(job)
        return stepped

    def _glance(self, job: _Job) -> bool:
        """Look at the words under way."""
        if job.live and job.dictation is not None and job.dictation.step_glance():
            self._tell(job)
        return False

    # ---- jobs ------------------------------------------------------------------------------

    def _open(self, order: m.Order, source: GrowingTake | ForeignAudio, *, complete: bool) -> None:
        job = _Job(order, source, complete)
        self._jobs[order.job] = job
        self._guard(job, self._begin)

    def _begin(self, job: _Job) -> bool:
        from voice_interview.speech.decode import Decoder  # noqa: PLC0415 - loads numpy and more
        from voice_interview.speech.dictation import Dictation  # noqa: PLC0415
        from voice_interview.speech.vad import Detector  # noqa: PLC0415

        order = job.order
        whisper = self._whisper(order.model, order.device)
        if order.language == DETECT:
            job.listener = Listener(whisper)
            whisper = cast("Whisper", job.listener)
        elif not (whisper.speaks(order.language) and is_taught(order.model, order.language)):
            raise _unknown_language(order)
        decoder = Decoder(whisper, order.language, order.vocabulary, self._judge)
        aside = None if job.complete else Aside(self._aside)
        job.dictation = Dictation(Detector(), decoder, awaited=not job.complete, aside=aside)
        return True

    def _whisper(self, model: str, device: str) -> Whisper:
        wanted = (model, CPU if self._cuda_failed else device)
        if self._loaded is None or self._loaded[0] != wanted:
            self._loaded = self._judge = None  # more models could be too much memory
            whisper, sentence = load_whisper(self._folders, *wanted)
            self._loaded = (wanted, whisper)
            self._judge = judge_of(self._folders, model)
            give_memory_back()
            self._pipe.send(m.Loaded(sentence))
        return self._loaded[1]

    def _warm(self, model: str, device: str) -> None:
        """Load ahead; what is wrong with the model is told to the first job."""
        try:
            self._whisper(model, device)
        except UserError:
            return

    def _guard(self, job: _Job, act: Callable[[_Job], bool]) -> bool:
        """Do it; what goes wrong ends this job and no other."""
        if job.failed is not None and act != self._step:
            return False
        try:
            return act(job)
        except UserError as error:
            problem = error.problem if isinstance(error, ModelError) else Problem.BAD_AUDIO
            self._fail(job, problem, error)
        except OSError as error:
            self._fail(job, Problem.BAD_AUDIO, _unreadable(job.order.path, error))
        except Exception as error:  # noqa: BLE001 - a bug: the parent logs it, the others go on
            if job.order.device == CUDA and isinstance(error, RuntimeError):
                self._go_on_without_cuda(job, error)
                return True
            crash = UserError("The transcription failed.", "The recording is kept.", "Try again.")
            self._fail(job, Problem.SPEECH_CRASHED, crash, traceback.format_exc())
        return False

    def _go_on_without_cuda(self, job: _Job, error: RuntimeError) -> None:
        """Begin anew on the processor: the card's memory is full, or a driver gave up."""
        self._cuda_failed = True
        job.order = replace(job.order, device=CPU)
        job.source = type(job.source)(Path(job.order.path))
        job.dictation = None
        self._guard(job, self._begin)
        self._pipe.send(m.Loaded(without_cuda(error)))

    def _fail(self, job: _Job, problem: Problem, error: UserError, detail: str = "") -> None:
        """Remember it; it is told once somebody waits for the result."""
        number = job.order.job
        job.failed = m.Failed(number, problem, error.what, error.kept, error.fix, detail)
        job.dictation = None

    def _close(self, job: _Job, message: m.Done | m.Failed) -> None:
        del self._jobs[job.order.job]
        self._pipe.send(message)
        self._put_away(job)

    def _put_away(self, job: _Job) -> None:
        """Let go of what the job held."""
        job.dictation = None
        if not self._jobs:
            give_memory_back()

    def _tell(self, job: _Job) -> None:
        """Send the caption, and how far it is, when they have changed."""
        dictation = job.dictation
        assert dictation is not None
        number = job.order.job
        if job.live:
            caption = m.Caption(number, dictation.committed, dictation.tentative)
            if caption != (job.told or m.Caption(number, "", "")):
                job.told = caption
                self._pipe.send(caption)
        if job.complete and job.share > job.told_share:
            job.told_share = job.share
            self._pipe.send(m.Progress(number, job.share))

    def _say_alive(self) -> None:
        now_s = time.monotonic()
        if self._jobs and now_s >= self._alive_at_s:
            self._alive_at_s = now_s + _ALIVE_S
            self._pipe.send(m.Alive())


def _unknown_language(order: m.Order) -> UserError:
    return ModelError(
        Problem.NO_MODEL,
        f"The speech model {order.model} does not know the language {order.language}.",
        "The recording is kept.",
        "Choose another model, for example base.",
    )


def _lost(path: str) -> UserError:
    return UserError(
        f"The recording {Path(path).name} is not there.", "", "Look into the data folder's audio."
    )


def _unreadable(path: str, error: OSError) -> UserError:
    return UserError(
        f"{Path(path).name} can't be read ({error.strerror}).",
        "The file was not changed.",
        "Check the disk and the file's permissions.",
    )
