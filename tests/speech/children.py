"""Main functions for children that misbehave; importable, because children are spawned."""

from __future__ import annotations

import os
import signal
import time
import wave
from multiprocessing.connection import Connection
from pathlib import Path

from tests.speech.sounds import samples, write_recording
from voice_interview.child import messages
from voice_interview.core.events import Problem
from voice_interview.core.model import Transcript, Word
from voice_interview.paths import Folders
from voice_interview.speech import messages as m
from voice_interview.speech.render import NotRendered, Rendered, RenderOrder


def _note(order: RenderOrder) -> None:
    """Leave a line beside the cache: this text was rendered, by this process."""
    with (Path(order.path).parent.parent / "renders.txt").open("a") as file:
        file.write(f"{os.getpid()} {order.text}\n")


def _wait(pipe: Connection) -> None:
    for _ in messages(pipe):
        pass


def render_noise(pipe: Connection, order: RenderOrder) -> None:
    """As a working engine does: one second of sound."""
    _note(order)
    write_recording(Path(order.path), samples(1.0))
    pipe.send(Rendered())
    _wait(pipe)


def render_when_allowed(pipe: Connection, order: RenderOrder) -> None:
    """What is rendered ahead waits until the file `go` is there; the rest is quick."""
    _note(order)
    while order.ahead and not (Path(order.path).parent.parent / "go").exists():
        time.sleep(0.02)
    write_recording(Path(order.path), samples(1.0))
    pipe.send(Rendered())
    _wait(pipe)


def render_never(pipe: Connection, order: RenderOrder) -> None:
    _note(order)
    time.sleep(3600)


def render_at_the_second_try(pipe: Connection, order: RenderOrder) -> None:
    """The first time it crashes as native code does."""
    _note(order)
    mark = Path(order.path).parent.parent / "crashed"
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGSEGV)
    write_recording(Path(order.path), samples(1.0))
    pipe.send(Rendered())
    _wait(pipe)


def render_and_die(pipe: Connection, order: RenderOrder) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def render_without_engine(pipe: Connection, order: RenderOrder) -> None:
    pipe.send(NotRendered("RuntimeError"))
    _wait(pipe)


def render_nothing(pipe: Connection, order: RenderOrder) -> None:
    """A WAV file without a sample in it."""
    with wave.open(order.path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
    pipe.send(Rendered())
    _wait(pipe)


# ---- speech children -----------------------------------------------------------------------


def _answer(pipe: Connection, folders: Folders, *, die_at: str = "", silent: bool = False) -> None:
    """Reply to every job at once; die when the marked recording is asked for."""
    orders: dict[int, m.Order] = {}
    for message in messages(pipe):
        match message:
            case m.Warm(device=device):
                pipe.send(m.Loaded("No CUDA here." if device == "cuda" else ""))
            case m.Follow(order=order) | m.Read(order=order):
                with (folders.root / "orders.txt").open("a") as file:
                    file.write(
                        f"{os.getpid()} {type(message).__name__} {order.model} "
                        f"{order.device} {order.language}\n"
                    )
                orders[order.job] = order
                if die_at == "always" or (die_at == "once" and _first_time(folders)):
                    os.kill(os.getpid(), signal.SIGKILL)
                if silent:
                    time.sleep(3600)
                if isinstance(message, m.Follow):
                    pipe.send(m.Caption(order.job, "so far", "and"))
        number = getattr(message, "job", None) or (
            message.order.job if isinstance(message, m.Read) else None
        )
        if isinstance(message, m.Complete | m.Read) and number in orders:
            pipe.send(m.Progress(number, 0.5))
            text = Transcript((Word("so", 0.0, 0.1, 1.0),), (), "scripted")
            pipe.send(m.Done(number, text, 1.5))


def _first_time(folders: Folders) -> bool:
    mark = folders.root / "died"
    if mark.exists():
        return False
    mark.touch()
    return True


def speak(pipe: Connection, folders: Folders) -> None:
    _answer(pipe, folders)


def speak_after_dying_once(pipe: Connection, folders: Folders) -> None:
    _answer(pipe, folders, die_at="once")


def die_always(pipe: Connection, folders: Folders) -> None:
    _answer(pipe, folders, die_at="always")


def hang(pipe: Connection, folders: Folders) -> None:
    _answer(pipe, folders, silent=True)


def refuse(pipe: Connection, folders: Folders) -> None:
    for message in messages(pipe):
        if isinstance(message, m.Read):
            number = message.order.job
            pipe.send(m.Failed(number, Problem.NO_MODEL, "No model.", "Kept.", "Install it."))
