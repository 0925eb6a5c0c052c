"""Hold one session: show what happens, and go on by itself where nobody presses a key."""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import TYPE_CHECKING

from voice_interview.cli.keys import Keys
from voice_interview.core import events as e
from voice_interview.core.live import Commands, Session, State
from voice_interview.core.model import PARTS
from voice_interview.errors import UserError
from voice_interview.problems import problem_error

if TYPE_CHECKING:
    from voice_interview.app import App

Show = Callable[[Session, e.Event, Commands], None]
Update = tuple[Session, e.Event, Commands]

_KEY_EVENTS: dict[str, e.Event] = {
    " ": e.MarkPart(),
    "r": e.Repeat(),
    "p": e.Pause(),
    "n": e.Skip(),
    "t": e.Retake(),
    "l": e.Later(),
    "q": e.Abort(),
}


def hold_session(app: App, plan: e.Plan, show: Show, *, automatic: bool) -> None:
    """Run the plan to its end.

    `automatic` goes on by itself after each answer; otherwise the keys do. Raises UserError when
    the session broke off, and KeyboardInterrupt after a Ctrl-C; both after all is stored.
    """
    app.transcriber.warm()
    updates: queue.SimpleQueue[Update] = queue.SimpleQueue()
    stop = app.engine.listen(lambda session, event, done: updates.put((session, event, done)))
    try:
        app.engine.post(e.Start(plan))
        with Keys() as keys:
            _Loop(app, updates, show, automatic or not keys.usable, keys).run()
    finally:
        stop()


class _Loop:
    def __init__(
        self,
        app: App,
        updates: queue.SimpleQueue[Update],
        show: Show,
        automatic: bool,
        keys: Keys,
    ) -> None:
        self._app = app
        self._updates = updates
        self._show = show
        self._automatic = automatic
        self._keys = keys
        self._state = State.IDLE
        self._failure: UserError | None = None
        """What no later success makes good: a text that could not be written down."""
        self._broke_off: UserError | None = None
        """Why the session stands in FAILED; over once the person has gone on from there."""
        self._interrupted = False

    def run(self) -> None:
        while True:
            try:
                if self._turn():
                    break
            except KeyboardInterrupt:
                if self._interrupted:
                    raise
                self._interrupted = True
                self._app.engine.post(e.Abort())
        if self._interrupted:
            raise KeyboardInterrupt
        failure = self._broke_off or self._failure
        if failure is not None:
            raise failure

    def _turn(self) -> bool:
        """Take one update or key; True when the session is over."""
        for key in self._keys.pressed():
            event = _event_for(key, self._app.engine.session)
            if event is not None:
                self._app.engine.post(event)
        try:
            session, event, commands = self._updates.get(timeout=0.05)
        except queue.Empty:
            return False
        self._show(session, event, commands)
        if isinstance(event, e.TranscriptFailed):
            self._failure = problem_error(event.problem, "The recording is kept.")
        if session.state is not self._state:
            self._state = session.state
            self._entered(session)
        return session.over

    def _entered(self, session: Session) -> None:
        going_on = self._automatic or self._interrupted
        if session.state is State.REVIEW and going_on:
            self._app.engine.post(e.Next())
        if session.state is State.FAILED:
            assert session.problem is not None
            kept = "The recording so far is kept." if session.kept_take else "Nothing was recorded."
            self._broke_off = problem_error(session.problem, kept)
            if going_on:
                self._app.engine.post(self._way_out(session))
        elif session.state not in (State.FINISHING, State.IDLE) and not going_on:
            self._broke_off = None

    def _way_out(self, session: Session) -> e.Event:
        stored = session.kept_take is not None and session.problem is not e.Problem.STORE_FAILED
        return e.Finish() if stored and not self._interrupted else e.Abort()


def _event_for(key: str, session: Session) -> e.Event | None:
    """What a key means now: Enter always means "go on"."""
    if key in "\r\n":
        return {
            State.ASKING: e.AnswerNow(),
            State.THINKING: e.AnswerNow(),
            State.RECORDING: e.Finish(),
            State.PAUSED: e.Resume(),
            State.FAILED: e.Resume(),
        }.get(session.state, e.Next())
    if key == "p" and session.state is State.PAUSED:
        return e.Resume()
    if key in "1234":
        return e.MarkPart(PARTS[int(key) - 1])
    return _KEY_EVENTS.get(key)
