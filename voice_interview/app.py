"""The composition root: the one place that builds and wires everything."""

from __future__ import annotations

import logging
import random
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from voice_interview import doctor, moving, trial
from voice_interview.archive import Archive, open_alone, open_beside
from voice_interview.audio.adapter import AudioMicrophone, AudioPlayer
from voice_interview.audio.cues import PlayedCues
from voice_interview.audio.devices import Devices
from voice_interview.audio.imports import AudioImporter
from voice_interview.audio.link import AudioProcess
from voice_interview.banks.library import Library, find_question, load_library, open_bank
from voice_interview.bringing_in import BringingIn
from voice_interview.catch_up import CatchUp, Writer, topic
from voice_interview.clock import SystemClock, today
from voice_interview.compressing import Compressor
from voice_interview.core.contents import EVERYTHING, Contents
from voice_interview.core.draw import draw
from voice_interview.core.events import Event, Leave, Plan
from voice_interview.core.keeping import going_on, left_of
from voice_interview.core.live import Commands, Session, State
from voice_interview.core.model import Bank, Mode, Order, Question, Take
from voice_interview.core.ports import Voice
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.log import start_log
from voice_interview.paths import Folders, default_folders
from voice_interview.recovery import Recovery
from voice_interview.settings import Settings, load_settings, save_settings
from voice_interview.speech.adapter import SpeechTranscriber
from voice_interview.speech.language import order_language
from voice_interview.speech.mute import MuteVoice
from voice_interview.speech.voice import SpokenVoice
from voice_interview.storage.backups import back_up
from voice_interview.storage.store import SqliteStore

_log = logging.getLogger(__name__)

_END_PATIENCE_S = 5.0
"""Completing a take is a matter of half a second; a hung sound system must not keep us."""


class App(Struct):
    """Everything, built and wired. Made by `open_app`; the faces only use it."""

    folders: Folders
    settings: Settings
    archive: Archive
    engine: Engine
    voice: Voice
    player: AudioPlayer
    microphone: AudioMicrophone
    transcriber: SpeechTranscriber
    audio: AudioProcess
    catch_up: CatchUp
    """Writes down what waits, once it is started."""
    recovery: Recovery
    """What a crash had left."""
    bringing_in: BringingIn

    @property
    def store(self) -> SqliteStore:
        """The stored sessions."""
        return self.archive.store

    def change_settings(self, settings: Settings) -> None:
        """Save the settings and apply them from the next use on."""
        save_settings(self.folders.settings, settings)
        before, self.settings = self.settings, settings
        self.apply_settings()
        if (before.model, before.model_device) != (settings.model, settings.model_device):
            self.transcriber.warm()
            self.catch_up.try_again()

    def apply_settings(self) -> None:
        """Hand the settings to the parts that use them."""
        chosen = self.settings
        self.audio.choose(chosen.microphone, chosen.speaker)
        self.transcriber.configure(
            chosen.model, chosen.model_device, order_language(chosen.spoken_language)
        )
        self.catch_up.compress(chosen.compress_recordings)
        if isinstance(self.voice, SpokenVoice):
            self.voice.configure(chosen.voice, chosen.voice_rate_wpm, chosen.voice_volume)

    # ---- questions

    def library(self) -> Library:
        """Read all question banks, and what could not be read."""
        return load_library(self.folders)

    def banks(self) -> tuple[Bank, ...]:
        """Read all question banks."""
        return self.library().banks

    def bank(self, name: str | None = None) -> Bank:
        """Return the bank of that id or file, or the chosen one; UserError when there is none."""
        return open_bank(self.folders, name or self.settings.bank)

    def plan(
        self,
        bank: Bank,
        *,
        categories: Sequence[str] = (),
        questions: Sequence[str] = (),
        count: int | None = None,
        minutes: float | None = None,
        order: Order = Order.WRITTEN,
        mode: Mode = Mode.RELAXED,
        think_s: float | None = None,
        limit_s: float | None = None,
        ask_follow_ups: bool = True,
    ) -> Plan:
        """Draw the questions of a session; `questions` are ids, asked in that order.

        `minutes`: as many as fit into that time, when all of it is used up.
        `think_s` and `limit_s` are seconds, None leaves the questions' own. UserError when
        nothing is left to ask.
        """
        if questions:
            drawn = tuple(find_question(bank, question_id) for question_id in questions)[:count]
        else:
            rng = random.Random()  # noqa: S311 - a shuffle, no secret
            drawn = draw(
                bank,
                categories=categories,
                count=count,
                minutes=minutes,
                think_s=think_s,
                limit_s=limit_s,
                order=order,
                rng=rng,
            )
        if not drawn:
            raise UserError(
                "There is no question to ask.",
                "Nothing was started.",
                "Choose another category or another bank.",
            )
        started = datetime.now().astimezone()
        return Plan(
            session_id=f"{started:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}",
            bank_id=bank.id,
            bank_title=bank.title,
            questions=drawn,
            started_at=started.isoformat(timespec="seconds"),
            mode=mode,
            language=bank.language,
            think_s=think_s,
            limit_s=limit_s,
            ask_follow_ups=ask_follow_ups,
            vocabulary=bank.vocabulary,
        )

    def plan_on(self, take_id: str) -> Plan:
        """Return the plan that goes on with a take that broke off, and then with its session.

        The take is offered no more. UserError when there is no such take.
        """
        answer = self.store.take(take_id)
        record = self.store.session(answer.take.session_id)
        language, vocabulary = topic(self.folders, record.info.bank_id, answer)
        left = left_of(self.store.left_sessions(), record.info.id)
        self.store.settle_offer(take_id)
        return going_on(record, take_id, language, vocabulary, left)

    # ---- what was recorded

    def audio_file(self, audio: str) -> Path:
        """Return the path of a take's recording."""
        return self.archive.audio_file(audio)

    def document(self, session_id: str) -> dict[str, Any]:
        """Return the session as the JSON document of docs/formats.md."""
        return self.archive.document(session_id)

    def export(
        self,
        session_id: str,
        formats: Sequence[str],
        folder: Path,
        *,
        contents: Contents = EVERYTHING,
        overwrite: bool = False,
    ) -> tuple[Path, ...]:
        """Write the session in these formats; see `Archive.export`."""
        return self.archive.export(
            session_id, formats, folder, contents=contents, overwrite=overwrite
        )

    def bring_in(
        self,
        path: Path,
        bank: Bank,
        question: Question,
        on_progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Take | None:
        """Store an audio file as an answer, and have it written down; see `BringingIn`."""
        take = self.bringing_in.bring_in(path, bank, question, on_progress, cancelled)
        if take is not None:
            self.catch_up.ask_for(take.id)
        return take

    # ---- the machine

    def devices(self) -> Devices:
        """List the sound devices anew; may take a second."""
        return self.audio.devices()

    def check_microphone(self) -> doctor.Check:
        """Check whether there is one to record with; the first of `checks`."""
        return self._microphone_among(self.devices())

    def checks(self) -> tuple[doctor.Check, ...]:
        """Check what a session needs; takes about a second."""
        devices, chosen = self.devices(), self.settings
        return (
            self._microphone_among(devices),
            doctor.check_device("speaker", devices.outputs, chosen.speaker, devices.problem),
            doctor.check_voice(self.voice, chosen),
            self._check_model(thorough=False),
            doctor.check_disk(self.folders.root),
            doctor.check_store(self.store),
            doctor.check_private(self.folders.root),
            doctor.check_leftovers(self.folders.audio, self.store),
        )

    def examine(self) -> tuple[doctor.Check, ...]:
        """Check everything there is, as it is used: listen, speak, decode, read every byte.

        Takes some seconds, and never more than fifteen.
        """
        chosen = self.settings
        listed: list[Devices] = []
        spoke: list[doctor.Check] = []

        def devices() -> Devices:
            """Listed by the first check that asks: a sound system that hangs holds up no other."""
            if not listed:
                listed.append(self.devices())
            return listed[0]

        def microphone() -> doctor.Check:
            if devices().inputs:
                return trial.try_microphone(self.engine, self.microphone)
            return self._microphone_among(devices())

        def voice() -> doctor.Check:
            if not devices().outputs:
                return doctor.check_voice(self.voice, chosen)
            spoke.append(trial.try_voice(self.engine, self.voice))
            return spoke[0]

        def speaker() -> doctor.Check:
            there = devices()
            found = doctor.check_device("speaker", there.outputs, chosen.speaker, there.problem)
            if found.state == "ok" and spoke and spoke[0].state == "ok":
                return replace(found, detail=f"{found.detail}, which played the voice.")
            return found

        folders = self.folders
        return doctor.at_once(
            (
                ("microphone", "Microphone", microphone),
                ("voice", "Voice", voice),
                ("speaker", "Speaker", speaker),
            ),
            (
                ("model", "Speech model", lambda: self._check_model(thorough=True)),
                (
                    "decode",
                    "Transcription",
                    lambda: trial.try_model(self.transcriber, folders.voice_cache),
                ),
            ),
            *doctor.of_files(folders, self.store, today()),
        )

    def _microphone_among(self, devices: Devices) -> doctor.Check:
        return doctor.check_device(
            "microphone", devices.inputs, self.settings.microphone, devices.problem
        )

    def _check_model(self, *, thorough: bool) -> doctor.Check:
        return doctor.check_model(
            self.folders, self.settings.model, thorough=thorough, note=self.transcriber.note
        )


@contextmanager
def open_app(
    data_dir: str | None = None,
    *,
    answers: Sequence[Path] | None = None,
    fast: bool = False,
    mute: bool = False,
    alone: bool = True,
) -> Iterator[App]:
    """Build the app on a data folder and take it apart at the end, whatever happened.

    `answers` are audio files that play the microphone, one a take, `fast` without real time;
    `mute` asks without a voice. `alone` makes sure that no other instance has the folder.
    The speech model is not loaded yet: whoever will need it says `transcriber.warm()`, when
    nothing that is waited for has to share the processor with that.
    UserError when the folder can't be used. One that can't be moved is used where it is, and
    `recovery` tells.
    """
    not_moved = _finish_moving() if alone and data_dir is None else None
    folders = default_folders(data_dir)
    folders.create()
    with ExitStack() as stack:
        start_log(folders.logs)
        archive, recovery = stack.enter_context(
            open_alone(data_dir) if alone else open_beside(data_dir)
        )
        if not_moved is not None:
            _log.error("the data folder was not moved")
            recovery = replace(recovery, not_moved=not_moved)
        audio = AudioProcess()
        stack.callback(audio.close)
        app = _wire(folders, archive, recovery, audio, answers=answers, fast=fast, mute=mute)
        stack.callback(app.transcriber.close)
        stack.callback(app.catch_up.close)
        if isinstance(app.voice, SpokenVoice):
            stack.callback(app.voice.close)
        if alone:
            backup = threading.Thread(target=_back_up, args=(folders,), name="backup", daemon=True)
            backup.start()
            stack.callback(backup.join)
        app.apply_settings()
        app.engine.start()
        stack.callback(app.engine.close)
        stack.callback(_end_session, app.engine)
        audio.warm()
        yield app


def _finish_moving() -> UserError | None:
    """Return why the folder could not be moved: that is no reason not to start."""
    try:
        moving.finish()
    except UserError as error:
        return error
    return None


def _back_up(folders: Folders) -> None:
    """Once a day. A damaged database is rebuilt at the next start; nobody is disturbed now."""
    try:
        back_up(folders.database, folders.backups, today())
    except UserError as error:
        _log.error("no backup was made: %s", error.what)


def _end_session(engine: Engine) -> None:
    """However the app ends, a take under way is completed and stored."""
    ended = threading.Event()

    def hear(session: Session, _event: Event, _commands: Commands) -> None:
        if session.state in (State.IDLE, State.FAILED):
            ended.set()

    stop = engine.listen(hear)
    if engine.session.state is not State.IDLE:
        engine.post(Leave())
        ended.wait(_END_PATIENCE_S)
    stop()


def _wire(
    folders: Folders,
    archive: Archive,
    recovery: Recovery,
    audio: AudioProcess,
    *,
    answers: Sequence[Path] | None,
    fast: bool,
    mute: bool,
) -> App:
    def post(event: Event) -> None:
        engine.post(event)

    player = AudioPlayer(audio)
    voice: Voice = MuteVoice(post) if mute else SpokenVoice(player, folders.voice_cache, post)
    microphone = AudioMicrophone(audio, folders.audio, post, answers=answers, fast=fast)
    transcriber = SpeechTranscriber(folders, post)
    cues = PlayedCues(player, post)
    engine = Engine(voice, microphone, transcriber, archive.store, SystemClock(), cues=cues)
    return App(
        folders,
        load_settings(folders.settings),
        archive,
        engine,
        voice,
        player,
        microphone,
        transcriber,
        audio,
        CatchUp(engine, Writer(archive, transcriber), Compressor(archive)),
        recovery,
        BringingIn(archive, AudioImporter(audio)),
    )
