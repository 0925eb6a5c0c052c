"""What is done later: takes are written down that have no transcript yet, or anew, and compressed.

One at a time, and only while no session runs. The old transcript stays until the new one is stored,
and a text that somebody edited is never touched.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct, field

from voice_interview.archive import Archive
from voice_interview.banks.library import open_bank
from voice_interview.compressing import Compressor
from voice_interview.core.events import Event
from voice_interview.core.live import Commands, Session, State
from voice_interview.core.model import Answer, Vocabulary, vocabulary_for
from voice_interview.engine import Engine
from voice_interview.errors import UserError
from voice_interview.paths import Folders
from voice_interview.speech.adapter import SpeechTranscriber, Stopped, TranscriptionCrashedError
from voice_interview.speech.pace import Pace

_log = logging.getLogger(__name__)

_WHOLE = 1000


class Writer(Struct, frozen=True):
    """Writes stored takes down, with the terms of the bank that asked."""

    archive: Archive
    transcriber: SpeechTranscriber

    def write(
        self,
        take_id: str,
        model: str | None = None,
        on_progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """Write the take down and store that; return it with its new transcript.

        `model` None: the one of the settings. `on_progress` gets the share that is done, 0..1.
        Raises UserError (the old transcript stays) and speech.adapter.Stopped.
        """
        store = self.archive.store
        answer = store.take(take_id)
        bank_id = store.session(answer.take.session_id).info.bank_id
        language, vocabulary = topic(self.archive.folders, bank_id, answer)
        heard = self.transcriber.transcribe_file(
            self.archive.audio_file(answer.take.audio),
            language,
            vocabulary,
            on_progress,
            model=model,
            cancelled=cancelled,
        )
        store.save_transcript(take_id, heard.transcript, None)
        return store.take(take_id)


def topic(folders: Folders, bank_id: str, answer: Answer) -> tuple[str, Vocabulary]:
    """Return language and terms; of a bank that is gone, what the take itself knows."""
    old = answer.transcript.language if answer.transcript else "en"
    try:
        bank = open_bank(folders, bank_id)
    except UserError:
        return old, vocabulary_for(answer.question, {})
    return bank.language, vocabulary_for(answer.question, bank.vocabulary)


class Stage(StrEnum):
    """How far the writing of a take is."""

    WAITING = "waiting"
    WRITING = "writing"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class Progress(Struct, frozen=True):
    """What is known of one take; `left_s` None: nobody can know yet."""

    take_id: str
    stage: Stage
    share: float = 0.0
    left_s: float | None = None
    error: UserError | None = None


class _Wish(Struct):
    take_id: str
    model: str | None = None
    stopped: bool = False
    pace: Pace = field(default_factory=Pace)


class CatchUp:
    """A thread that writes down whatever waits while the engine is idle.

    Listeners are called on that thread.
    """

    def __init__(self, engine: Engine, writer: Writer, compressor: Compressor) -> None:
        self._engine = engine
        self._writer = writer
        self._compressor = compressor
        self._changed = threading.Condition()
        self._wishes: list[_Wish] = []
        self._now: _Wish | None = None
        self._left: set[str] = set()
        """What failed, or was stopped by somebody, waits for the next start."""
        self._look = True
        """Something may be waiting in the store."""
        self._compressing = True
        self._look_for_wavs = True
        self._wavs: list[str] = []
        """Recordings that are still to be compressed."""
        self._stirred = False
        """Something has changed since the thread looked last."""
        self._closed = False
        self._listeners: list[Callable[[Progress], None]] = []
        self._thread = threading.Thread(target=self._run, name="catch-up", daemon=True)

    def start(self) -> None:
        """Begin with what an earlier run left."""
        self._engine.listen(self._hear)
        self._thread.start()

    def close(self) -> None:
        """Stop at once; what is not done is found again at the next start."""
        with self._changed:
            self._closed = True
            self._stir()
        if self._thread.is_alive():
            self._thread.join()
        self._compressor.close()

    def compress(self, wanted: bool) -> None:
        """Compress stored recordings from now on, or leave them as they are."""
        with self._changed:
            self._compressing = wanted
            self._look_for_wavs = True
            self._stir()

    def listen(self, listener: Callable[[Progress], None]) -> None:
        """Call the listener with each change."""
        self._listeners.append(listener)

    def ask_for(self, take_id: str, model: str | None = None) -> None:
        """Write this take down before all that waits, also once more; None: the usual model."""
        with self._changed:
            self._wishes = [wish for wish in self._wishes if wish.take_id != take_id]
            self._wishes.insert(0, _Wish(take_id, model))
            self._stir()
        self._tell(Progress(take_id, Stage.WAITING))

    def try_again(self) -> None:
        """Look again at what failed or was given up: another model is chosen."""
        with self._changed:
            try:
                self._writer.archive.store.take_up_again()
            except UserError as error:
                _log.error("what was given up could not be taken up again: %s", error.what)
            self._left.clear()
            self._look = True
            self._stir()

    def stop(self, take_id: str) -> None:
        """Leave this take as it is."""
        with self._changed:
            self._left.add(take_id)
            waiting = [wish for wish in self._wishes if wish.take_id == take_id]
            self._wishes = [wish for wish in self._wishes if wish.take_id != take_id]
            if self._now is not None and self._now.take_id == take_id:
                self._now.stopped = True
        if waiting:
            self._tell(Progress(take_id, Stage.STOPPED))

    @property
    def take_id(self) -> str:
        """The take that is being written down; empty when none is."""
        now = self._now
        return now.take_id if now is not None else ""

    # ---- the thread

    def _run(self) -> None:
        while True:
            with self._changed:
                if self._closed:
                    return
                self._stirred = False
                wish = self._now = self._next()
            if wish is not None:
                self._write(wish)
            elif not self._compress_next():
                with self._changed:
                    if not (self._stirred or self._closed):
                        self._changed.wait()
            with self._changed:
                self._now = None

    def _stir(self) -> None:
        """Wake the thread; the lock is held."""
        self._stirred = True
        self._changed.notify_all()

    def _next(self) -> _Wish | None:
        if self._busy():
            return None
        if self._wishes:
            return self._wishes.pop(0)
        if not self._look:
            return None
        try:
            pending = self._writer.archive.store.pending()
        except UserError:
            pending = ()
        waiting = [take_id for take_id in pending if take_id not in self._left]
        self._look = bool(waiting)
        return _Wish(waiting[0]) if waiting else None

    def _hear(self, session: Session, _event: Event, _commands: Commands) -> None:
        """A session that is over leaves takes behind."""
        if session.state is State.IDLE:
            with self._changed:
                self._look = self._look_for_wavs = True
                self._stir()

    def _compress_next(self) -> bool:
        """Compress one recording; False when there is none, or something else comes first."""
        if self._must_not_compress():
            self._look_for_wavs = True
            return False
        if self._look_for_wavs:
            self._look_for_wavs = False
            try:
                self._wavs = list(self._compressor.waiting())
            except (UserError, OSError):
                self._wavs = []
        if not self._wavs:
            self._compressor.close()
            return False
        done = self._compressor.compress(self._wavs.pop(0), self._must_not_compress)
        if not done and self._must_not_compress():
            self._look_for_wavs = True
        return True

    def _must_not_compress(self) -> bool:
        return self._closed or not self._compressing or self._busy() or bool(self._wishes)

    def _busy(self) -> bool:
        return self._engine.session.state is not State.IDLE

    def _write(self, wish: _Wish) -> None:
        take_id = wish.take_id

        def progress(share: float) -> None:
            left_s = wish.pace.left_s(round(share * _WHOLE), _WHOLE)
            self._tell(Progress(take_id, Stage.WRITING, share, left_s))

        progress(0.0)
        try:
            self._writer.write(take_id, wish.model, progress, lambda: self._must_stop(wish))
        except Stopped:
            self._stopped(wish)
        except UserError as error:
            self._left.add(take_id)
            if isinstance(error, TranscriptionCrashedError):
                self._give_up(take_id)
            self._tell(Progress(take_id, Stage.FAILED, error=error))
        except Exception:  # noqa: BLE001 - a bug of ours must not end the thread
            self._left.add(take_id)
            _log.exception("a take could not be written down")
            self._tell(Progress(take_id, Stage.FAILED, error=_bug()))
        else:
            self._left.discard(take_id)
            self._tell(Progress(take_id, Stage.DONE, 1.0, 0.0))

    def _give_up(self, take_id: str) -> None:
        """It would crash at every start; somebody may still ask for it, with another model."""
        try:
            self._writer.archive.store.give_up(take_id)
        except UserError as error:
            _log.error("a take could not be given up: %s", error.what)

    def _must_stop(self, wish: _Wish) -> bool:
        return wish.stopped or self._closed or self._busy()

    def _stopped(self, wish: _Wish) -> None:
        """A session began: it goes on afterwards. Somebody stopped it: it doesn't."""
        if wish.stopped or self._closed:
            self._tell(Progress(wish.take_id, Stage.STOPPED))
            return
        with self._changed:
            self._wishes.insert(0, _Wish(wish.take_id, wish.model))
        self._tell(Progress(wish.take_id, Stage.WAITING))

    def _tell(self, progress: Progress) -> None:
        for listener in tuple(self._listeners):
            listener(progress)


def _bug() -> UserError:
    return UserError("The transcription failed.", "The recording is kept.", "Try again.")
