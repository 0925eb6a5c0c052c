"""The audio process's sound thread and what it owns."""

from __future__ import annotations

import queue
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from voice_interview.audio import messages as m
from voice_interview.audio.device_source import DeviceSource
from voice_interview.audio.devices import (
    SoundProblemError,
    is_listed,
    list_devices,
    look_again,
    portaudio,
)
from voice_interview.audio.file_source import FileSource
from voice_interview.audio.importer import Importer
from voice_interview.audio.player import Playing, Preparation
from voice_interview.audio.recorder import Recorder
from voice_interview.audio.shared import Gauge
from voice_interview.audio.source import Source
from voice_interview.core import events as e

_GOODBYE_S = 1.5


class Sound:
    """Sees to orders one after the other, on the one thread that calls PortAudio."""

    def __init__(self, pipe: Connection, gauge: Gauge) -> None:
        self._pipe = pipe
        self._sending = threading.Lock()
        self._gauge = gauge
        self._inbox: queue.SimpleQueue[m.Order | m.PlayEnded | None] = queue.SimpleQueue()
        self._source: Source | None = None
        self._recorder: Recorder | None = None
        self._playing: Playing | None = None
        self._importer: Importer | None = None
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    def send(self, message: object) -> None:
        """Tell the app, from any thread; when it is gone nobody needs to know."""
        with self._sending:
            try:
                self._pipe.send(message)
            except OSError:
                return
        if isinstance(message, m.PlayEnded):
            self._inbox.put(message)

    def take(self, order: m.Order) -> None:
        """Queue an order."""
        self._inbox.put(order)

    def end(self) -> None:
        """Complete what is under way, even while the sound system hangs."""
        self._inbox.put(None)
        self._thread.join(_GOODBYE_S)
        if self._thread.is_alive() and self._recorder is not None:
            self._recorder.close()

    def _run(self) -> None:
        while (order := self._inbox.get()) is not None:
            if isinstance(order, m.PlayEnded):
                self._release_player(order.number)
                continue
            self._do(order.wish)
            self.send(m.Done(order.number))
        if self._importer is not None:
            self._importer.cancel()
        self._close()
        self._release_player()

    def _do(self, wish: object) -> None:
        match wish:
            case m.Open():
                self._open(wish)
            case m.Close():
                self._close()
            case m.Record() | m.Hold() | m.Release() | m.Finish():
                self._pass_on(wish)
            case m.Import():
                self._importer = Importer(wish, self.send)
            case m.StopImport():
                self._stop_import(wish.turn)
            case m.Play():
                self._play(wish)
            case m.Prepare():
                self._prepare(wish)
            case m.StopPlaying():
                self._release_player()
            case m.ListDevices():
                in_use = self._playing is not None or isinstance(self._source, DeviceSource)
                self.send(m.Listed(list_devices(anew=not in_use)))

    def _stop_import(self, turn: int) -> None:
        if self._importer is not None and self._importer.turn == turn:
            self._importer.cancel()
            self._importer = None
            self.send(e.RecordingLost(turn, e.Problem.BAD_AUDIO, 0.0))

    # ---- the microphone

    def _open(self, wish: m.Open) -> None:
        self._close()
        try:
            self._source = self._source_for(wish)
        except SoundProblemError as error:
            self._note(f"the microphone was not opened: {error.problem}: {error.detail}")
            self.send(e.MicrophoneFailed(wish.turn, error.problem))
            return
        self._recorder = Recorder(wish.turn, self._source, self._gauge, self.send)

    def _source_for(self, wish: m.Open) -> Source:
        if wish.answer:
            return FileSource(Path(wish.answer), fast=wish.fast)
        if self._playing is not None:  # a stream is open: what is listed is all that there is
            return DeviceSource(wish.device, self._note)
        if not is_listed("input", wish.device):
            look_again()
        try:
            return DeviceSource(wish.device, self._note)
        except SoundProblemError:
            look_again()  # the list may be of a sound system that is gone
            return DeviceSource(wish.device, self._note)

    def _close(self) -> None:
        if self._recorder is not None:
            self._recorder.close()
            self._recorder = None
        if self._source is not None:
            self._source.close()
            self._source = None

    def _pass_on(self, wish: m.Record | m.Hold | m.Release | m.Finish) -> None:
        if self._recorder is not None:
            self._recorder.obey(wish)
        elif isinstance(wish, m.Record):
            self.send(e.RecordingLost(wish.turn, e.Problem.NO_MICROPHONE, 0.0))

    # ---- the player

    def _prepare(self, wish: m.Prepare) -> None:
        Preparation(wish.playback).start()
        try:
            portaudio()
        except SoundProblemError as error:
            self._note(f"nothing can be played: {error.problem}: {error.detail}")

    def _play(self, wish: m.Play) -> None:
        self._release_player(at_once=True)
        try:
            self._playing = Playing(wish, self._gauge, self.send, self._note)
        except SoundProblemError as error:
            self._note(f"nothing was played: {error.problem}: {error.detail}")
            self.send(m.PlayEnded(wish.number, error.problem.value))

    def _release_player(self, number: int | None = None, *, at_once: bool = False) -> None:
        """Stop and close the playback; only the one of that number, if one is given."""
        if self._playing is not None and number in (None, self._playing.number):
            self._playing.stop(at_once=at_once)
            self._playing = None

    def _note(self, text: str) -> None:
        self.send(m.Noted(text))
