"""Loads a model the way this computer does it best: threads as measured, CUDA where asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from voice_interview.errors import UserError
from voice_interview.models.catalog import KNOWN
from voice_interview.models.installed import prepare, verify
from voice_interview.models.measured import threads_for
from voice_interview.paths import Folders
from voice_interview.speech.judge import Judge
from voice_interview.speech.whisper import Whisper

CPU, CUDA = "cpu", "cuda"
_TRIED = "cuda.tried"


def load_whisper(
    folders: Folders,
    name: str,
    device: str = CPU,
    threads: int | None = None,
    open_model: Callable[[Path, int, str], Whisper] | None = None,
) -> tuple[Whisper, str]:
    """Return the loaded model, and a sentence when it is not on the device that was asked for.

    `threads` None: as measured on this computer. Raises ModelError when there is no such model.
    """
    verify(folders, name)  # every byte, in 0.1 s: a flipped bit changes neither size nor time
    folder = prepare(folders, name)
    open_model = open_model or _open
    count = threads or threads_for(folders, name, device)
    sentence = ""
    if device == CUDA:
        try:
            with _crash_is_noted(folders):
                return open_model(folder, count, CUDA), ""
        except (RuntimeError, ValueError, OSError) as error:
            sentence = without_cuda(error)
    return open_model(folder, count, CPU), sentence


def judge_of(folders: Folders, name: str) -> Judge | None:
    """Return who judges the texts of that model, not loaded yet; None when nobody does."""
    known = KNOWN.get(name)
    return Judge(partial(_load_judge, folders, known.judge)) if known and known.judge else None


def _load_judge(folders: Folders, name: str) -> Whisper | None:
    """Load it; without it the texts are what they are, so what is wrong with it stops nothing."""
    try:
        return load_whisper(folders, name, CPU, threads=1)[0]
    except (UserError, RuntimeError, ValueError, OSError, MemoryError):
        return None


def without_cuda(error: Exception) -> str:
    """Return the sentence for a model that is on the processor since CUDA failed."""
    return f"CUDA could not be used ({_first_line(error)}); the processor does the work instead."


def _open(folder: Path, threads: int, device: str) -> Whisper:
    """Load it; on CUDA, use it once, because missing libraries are only noticed then."""
    whisper = Whisper(folder, threads, device)
    if device == CUDA:
        import numpy as np  # noqa: PLC0415 - is loaded by now

        whisper.hear(np.zeros(16000, dtype=np.float32))
    return whisper


@contextmanager
def _crash_is_noted(folders: Folders) -> Iterator[None]:
    """Note that CUDA is being tried: a missing library may end the process without a word.

    RuntimeError when that is what happened the last time. The next try after that is made anew.
    """
    note = folders.models / _TRIED
    if note.exists():
        note.unlink()
        raise RuntimeError("it crashed the last time")
    try:
        note.touch(mode=0o600)
    except OSError:
        yield
        return
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
