"""The shell round `step()`: one thread, one queue, and the hands that carry out commands."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

from msgspec.structs import replace

from voice_interview.core import commands as c
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session
from voice_interview.core.model import Question, Take
from voice_interview.core.ports import Clock, Cues, Microphone, Store, Transcriber, Voice
from voice_interview.core.session import step
from voice_interview.errors import UserError

_log = logging.getLogger(__name__)

Listener = Callable[[Session, e.Event, Commands], None]


class Engine:
    """Runs a session. Anything may post events from any thread; listeners are told after each step.

    Listeners are called on the engine thread, after the commands were handed out; one that raises
    is logged and does not stop the others.
    """

    def __init__(
        self,
        voice: Voice,
        microphone: Microphone,
        transcriber: Transcriber,
        store: Store,
        clock: Clock,
        *,
        cues: Cues | None = None,
    ) -> None:
        self._voice = voice
        self._microphone = microphone
        self._transcriber = transcriber
        self._store = store
        self._clock = clock
        self._cues = cues
        self._queue: queue.SimpleQueue[e.Event | None] = queue.SimpleQueue()
        self._listeners: list[Listener] = []
        self._cancel_timer: Callable[[], None] = _nothing
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self.session = Session()

    def start(self) -> None:
        """Begin to take events."""
        self._thread.start()

    def close(self) -> None:
        """Take what is queued, then stop."""
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()
        self._cancel_timer()

    def post(self, event: e.Event) -> None:
        """Queue an event, stamped with the clock's time of this moment; never blocks."""
        self._queue.put(event if event.at_s else replace(event, at_s=self._clock.now_s()))

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after every step; the result stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _run(self) -> None:
        while (event := self._queue.get()) is not None:
            _guard(self.take, event)

    def take(self, event: e.Event) -> None:
        """Take one event now, on this thread: step, commands, listeners."""
        before = self.session.state
        self.session, commands = step(self.session, event)
        if self.session.state is not before:
            _log.info("%s: %s -> %s", type(event).__name__, before, self.session.state)
        for command in commands:
            _guard(self._carry_out, command)
        for listener in tuple(self._listeners):
            _guard(listener, self.session, event, commands)

    def _carry_out(self, command: c.Command) -> None:
        match command:
            case c.PrepareVoice() | c.Say() | c.StopVoice():
                self._speak(command)
            case c.StartThinkTimer() | c.CancelThinkTimer():
                self._time(command)
            case c.BeginTranscript() | c.FinishTranscript() | c.CancelTranscript():
                self._transcribe(command)
            case c.SaveSession() | c.SaveTake() | c.SaveTranscript():
                self._save(command)
            case c.Cue(turn=turn, number=number, sound=sound):
                self._cue(turn, number, sound)
            case c.NoteTake(take=take, question=question):
                _try("the take", lambda: self._store.note_take(take, question))
            case c.SavePlan(session_id=session_id, plan=plan):
                _try("what is left to ask", lambda: self._store.save_plan(session_id, plan))
            case c.Refuse():
                _log.info("refused %s: %s", command.event, command.reason)
            case _:
                self._record(command)

    def _speak(self, command: c.Command) -> None:
        match command:
            case c.PrepareVoice(text=text):
                self._voice.prepare(text)
            case c.Say(turn=turn, utterance=utterance, text=text):
                self._voice.say(turn, utterance, text)
            case _:
                self._voice.stop()

    def _cue(self, turn: int, number: int, sound: c.Sound) -> None:
        if self._cues is None:
            self.post(e.CueEnded(turn, number))
        else:
            self._cues.play(turn, number, sound)

    def _time(self, command: c.Command) -> None:
        self._cancel_timer()
        self._cancel_timer = _nothing
        if isinstance(command, c.StartThinkTimer):
            over = e.ThinkTimeOver(command.turn)
            self._cancel_timer = self._clock.call_later(command.after_s, lambda: self.post(over))

    def _record(self, command: c.Command) -> None:
        microphone = self._microphone
        match command:
            case c.OpenMicrophone(turn=turn):
                microphone.open(turn)
            case c.CloseMicrophone():
                microphone.close()
            case c.StartRecording(turn=turn, audio=audio, append=append, since_s=since_s):
                microphone.start(turn, audio, append=append, since_s=since_s)
            case c.PauseRecording():
                microphone.pause()
            case c.ResumeRecording():
                microphone.resume()
            case c.StopRecording(turn=turn, tail_s=tail_s):
                microphone.stop(turn, tail_s)
                self._transcriber.expect_end(turn)
            case c.ImportRecording(turn=turn, path=path, audio=audio):
                microphone.import_file(turn, path, audio)
            case c.LocateLap(turn=turn, part=part, at_s=at_s):
                microphone.locate(turn, part, at_s)
            case _:
                raise TypeError(f"no hand for {type(command).__name__}")

    def _transcribe(self, command: c.Command) -> None:
        transcriber = self._transcriber
        match command:
            case c.BeginTranscript(turn=turn, audio=audio, language=lang, vocabulary=words):
                transcriber.begin(turn, audio, lang, words)
            case c.FinishTranscript(turn=turn, audio=audio, language=lang, vocabulary=words):
                transcriber.finish(turn, audio, lang, words)
            case _:
                transcriber.cancel(command.turn)

    def _save(self, command: c.SaveSession | c.SaveTake | c.SaveTranscript) -> None:
        """Store at once: a reply that says "saved" comes only after the commit."""
        turn = command.turn
        try:
            match command:
                case c.SaveTake(take=take, question=question):
                    self._save_take(take, question)
                    self.post(e.TakeSaved(turn))
                case c.SaveTranscript(take_id=take_id, transcript=transcript) as save:
                    self._store.save_transcript(take_id, transcript, save.finish_to_transcript_s)
                    self.post(e.TranscriptSaved(turn))
                case _:
                    self._store.save_session(command.info)
        except UserError as error:
            _log.error("the store failed: %s", error.what)
            self.post(e.SaveFailed(turn, e.Problem.STORE_FAILED))

    def _save_take(self, take: Take, question: Question) -> None:
        """Store the take; a session that was deleted from elsewhere meanwhile is stored again."""
        try:
            self._store.save_take(take, question)
        except UserError:
            if self._is_stored(take.session_id):
                raise
            self._store.save_session(self.session.plan.info)
            self._store.save_take(take, question)

    def _is_stored(self, session_id: str) -> bool:
        return any(it.info.id == session_id for it in self._store.summaries())


def _try(what: str, keep: Callable[[], None]) -> None:
    """Keep what only a crash makes worth anything: no answer is held up because it can't be."""
    try:
        keep()
    except UserError as error:
        _log.error("%s could not be noted: %s", what, error.what)


def _guard(call: Callable[..., None], *args: object) -> None:
    """Keep the engine alive: one bad command or listener must not stop a recording."""
    try:
        call(*args)
    except Exception:  # noqa: BLE001 - a bug of ours, told in the log
        _log.exception("%s failed on %s", call.__qualname__, type(args[-1]).__name__)


def _nothing() -> None:
    """No timer runs."""
