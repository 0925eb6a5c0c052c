"""The speech child: one warm model, which follows the recording under way and transcribes files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interview.core.events import Problem
from voice_interview.core.model import SAMPLE_RATE_HZ, Transcript
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.speech import models
from voice_interview.speech.growing import GrowingWav

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from voice_interview.speech.decode import Decoder
    from voice_interview.speech.follow import Follower
    from voice_interview.speech.vad import Detector
    from voice_interview.speech.whisper import Whisper

_POLL_S = 0.1
_NICENESS = 5
_LONGEST_S = 4 * 3600
_GROWING_GRACE = 50
"""So many empty reads of a file that should be whole, and it is missing."""


@dataclass(frozen=True)
class Warm:
    """Load the model ahead of its first use."""


@dataclass(frozen=True)
class Job:
    """A recording to follow or finish, or a foreign file (`foreign`)."""

    number: int
    path: str
    language: str
    vocabulary: tuple[str, ...]


@dataclass(frozen=True)
class Begin:
    """Follow the growing recording."""

    job: Job


@dataclass(frozen=True)
class Finish:
    """The recording is whole: decode what is left."""

    job: Job


@dataclass(frozen=True)
class Cancel:
    """Forget the job of that number."""

    number: int


@dataclass(frozen=True)
class File:
    """Transcribe any audio file."""

    job: Job


@dataclass(frozen=True)
class Caption:
    """The live text changed."""

    number: int
    committed: str
    tentative: str


@dataclass(frozen=True)
class Progress:
    """So much of a file is done, 0..1."""

    number: int
    share: float


@dataclass(frozen=True)
class Done:
    """The whole text, and the seconds of sound."""

    number: int
    transcript: Transcript
    duration_s: float


@dataclass(frozen=True)
class Failed:
    """It can't be transcribed; the three sentences of a UserError."""

    number: int
    problem: Problem
    sentences: tuple[str, str, str]


def main(pipe: Connection, folders: Folders, model: str) -> None:
    """Work until the pipe closes."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    _Desk(pipe, folders, model).run()


class _Desk:
    """What lies on the child's desk: the model, and the recording that it follows."""

    def __init__(self, pipe: Connection, folders: Folders, model: str) -> None:
        self._pipe = pipe
        self._folders = folders
        self._model = model
        self._whisper: Whisper | None = None
        self._detector: Detector | None = None
        self._following: tuple[Job, Follower] | None = None

    def run(self) -> None:
        busy = False
        while True:
            wait_s = None if self._following is None else 0 if busy else _POLL_S
            if self._pipe.poll(wait_s):
                message = self._pipe.recv()
                if message is None:
                    return
                self._take(message)
            busy = self._step()

    def _step(self) -> bool:
        if self._following is None:
            return False
        job, follower = self._following
        try:
            return follower.step()
        except (UserError, OSError) as error:
            self._following = None
            self._fail(job, error)
            return False

    def _take(self, message: object) -> None:
        match message:
            case Warm():
                self._try(Job(0, "", "en", ()), self._warm)
            case Begin(job=job):
                self._try(job, lambda: self._begin(job))
            case Finish(job=job):
                self._try(job, lambda: self._finish(job))
            case File(job=job):
                self._try(job, lambda: self._file(job))
            case Cancel(number=number):
                if self._following and self._following[0].number == number:
                    self._following = None

    def _try(self, job: Job, act: object) -> None:
        try:
            act()  # type: ignore[operator]
        except (UserError, OSError) as error:
            self._fail(job, error)

    def _fail(self, job: Job, error: UserError | OSError) -> None:
        if isinstance(error, models.ModelError):
            failed = Failed(job.number, error.problem, (error.what, error.kept, error.fix))
        elif isinstance(error, UserError):
            failed = Failed(job.number, Problem.BAD_AUDIO, (error.what, error.kept, error.fix))
        else:
            what = f"{Path(job.path).name} can't be read ({error.strerror})."
            failed = Failed(job.number, Problem.BAD_AUDIO, (what, "", "Choose another file."))
        self._pipe.send(failed)

    def _warm(self) -> tuple[Whisper, Detector]:
        from voice_interview.speech.vad import Detector  # noqa: PLC0415 - heavy
        from voice_interview.speech.whisper import Whisper  # noqa: PLC0415

        if self._whisper is None:
            self._whisper = Whisper(models.prepare(self._folders, self._model))
        if self._detector is None:
            self._detector = Detector()
        return self._whisper, self._detector

    def _decoder(self, job: Job) -> tuple[Decoder, Detector]:
        from voice_interview.speech.decode import Decoder  # noqa: PLC0415 - heavy

        whisper, detector = self._warm()
        language = job.language if whisper.speaks(job.language) else "en"
        return Decoder(whisper, language, job.vocabulary), detector

    def _begin(self, job: Job) -> None:
        from voice_interview.speech.follow import Follower  # noqa: PLC0415 - heavy

        decoder, detector = self._decoder(job)

        def caption(committed: str, tentative: str) -> None:
            self._pipe.send(Caption(job.number, committed, tentative))

        source = GrowingWav(Path(job.path))
        self._following = (job, Follower(source, detector, decoder, caption))

    def _finish(self, job: Job) -> None:
        if self._following is None or self._following[0].number != job.number:
            self._begin(job)
        assert self._following is not None
        _, follower = self._following
        self._following = None
        if not Path(job.path).exists():
            raise UserError(f"The recording {Path(job.path).name} is not there.", "", "")
        follower.finish()
        self._done(job, follower)

    def _file(self, job: Job) -> None:
        from voice_interview.speech.follow import Follower  # noqa: PLC0415 - heavy

        source = AudioFile(Path(job.path))
        decoder, detector = self._decoder(job)
        follower = Follower(source, detector, decoder)
        while follower.step() or not source.ended:
            share = follower.heard / SAMPLE_RATE_HZ / max(source.length_s, 0.1)
            self._pipe.send(Progress(job.number, min(share, 1.0)))
        follower.finish()
        if follower.heard == 0:
            raise _unreadable(Path(job.path))
        self._done(job, follower)

    def _done(self, job: Job, follower: Follower) -> None:
        transcript = follower.transcript(self._model, job.language)
        self._pipe.send(Done(job.number, transcript, follower.heard / SAMPLE_RATE_HZ))


class AudioFile:
    """Any audio file as 16 kHz mono, decoded as it is read. UserError when it can't be."""

    def __init__(self, path: Path) -> None:
        import av  # noqa: PLC0415 - only for foreign files

        if not path.is_file():
            raise UserError(f"There is no file {path}.", "", "Check its name.")
        try:
            self._container = av.open(str(path))
            if not self._container.streams.audio:
                raise _unreadable(path)
        except (av.FFmpegError, OSError, ValueError) as error:
            raise _unreadable(path) from error
        self.length_s = (self._container.duration or 0) / 1e6
        if self.length_s > _LONGEST_S:
            raise UserError(f"{path.name} is longer than 4 hours.", "", "Split it.")
        self.ended = False
        self._path = path
        self._pieces = self._decode()

    def read(self, at_most: int) -> npt.NDArray[np.int16]:
        """Return the next samples, (frames,) int16; none at the end."""
        import numpy as np  # noqa: PLC0415 - heavy

        pieces, count = [], 0
        while count < at_most and not self.ended:
            piece = next(self._pieces, None)
            if piece is None:
                self.ended = True
                break
            pieces.append(piece)
            count += len(piece)
        return np.concatenate(pieces) if pieces else np.zeros(0, dtype=np.int16)

    def _decode(self) -> Iterator[npt.NDArray[np.int16]]:
        import av  # noqa: PLC0415 - only for foreign files

        resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE_HZ)
        try:
            for frame in self._container.decode(audio=0):
                for piece in resampler.resample(frame):
                    yield piece.to_ndarray()[0]
        except (av.FFmpegError, ValueError) as error:
            raise _unreadable(self._path) from error
        finally:
            self._container.close()


def _unreadable(path: Path) -> UserError:
    return UserError(
        f"{path.name} holds no sound that can be read.",
        "The file was not changed.",
        "Choose another file, for example a WAV, FLAC or MP3.",
    )
