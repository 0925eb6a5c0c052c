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
