"""The interviewer's voice: rendered by a child, kept in a cache, played by the player.

One thread owns all the state; everything that happens (a call, a child's reply, the player's
callback, a deadline) comes to it through one queue, so nothing needs a lock.
"""

from __future__ import annotations

import hashlib
import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct

from voice_interview.child import Child
from voice_interview.core.events import Problem, VoiceFailed, VoiceFinished, VoiceStarted
from voice_interview.core.ports import Level, Playback, Player, Post
from voice_interview.errors import UserError
from voice_interview.speech.cache import VoiceCache, length_s
from voice_interview.speech.loudness import Loudness, loudness_of
from voice_interview.speech.render import (
    Manner,
    NotRendered,
    Rendered,
    RenderOrder,
    VoiceInfo,
    VoicesFound,
    render_main,
    voices_main,
)

_log = logging.getLogger(__name__)

RENDER_TIMEOUT_S = 15.0
"""Rendering takes 0.1 to 0.3 s; an engine that is silent for this long hangs."""
_STOP_TIMEOUT_S = 3.0
_PLAY_GRACE_S = 10.0
"""How much longer than its length a question may play before the speaker counts as hung."""


class _Utterance(Struct, eq=False):
    turn: int
    number: int
    text: str
    key: str
    playing: bool = False
    stopped: bool = False
    done: bool = False
    deadline_s: float | None = None
    tried_again: bool = False
    """A process that it needed has crashed: once it is worth another try."""


class _Render(Struct, eq=False):
    key: str
    text: str
    path: Path
    deadline_s: float
    child: Child | None = None


class SpokenVoice:
    """Implements `core.ports.Voice`."""

    def __init__(
        self,
        player: Player,
        cache: Path,
        post: Post,
        *,
        render_timeout_s: float = RENDER_TIMEOUT_S,
        render: Callable[..., None] = render_main,
    ) -> None:
        """`cache`: its folder; `render`: the child's main function, another one in tests."""
        self._player = player
        self._cache = VoiceCache(cache)
        self._post = post
        self._render_timeout_s = render_timeout_s
        self._render_main = render
        self._manner = Manner()
        self._current: _Utterance | None = None
        self._loudness: Loudness | None = None
        """Of what is being played."""
        self._rendering: _Render | None = None
        self._ahead: deque[str] = deque()
        self._inbox: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="voice", daemon=True)
        self._thread.start()

    # ---- callable from any thread ----------------------------------------------------------

    def configure(
        self, voice: str = "", rate_wpm: int = 165, volume: float = 1.0, language: str = "en"
    ) -> None:
        """Speak so from the next utterance on; see `Manner`."""
        self._inbox.put(lambda: self._configure(Manner(voice, rate_wpm, volume, language)))

    def prepare(self, text: str) -> None:
        """Render ahead, so that `say` starts at once."""
        self._inbox.put(lambda: self._prepare(text))

    def say(self, turn: int, utterance: int, text: str) -> None:
        """Speak; posts VoiceStarted, then VoiceFinished or VoiceFailed."""
        self._inbox.put(lambda: self._say(turn, utterance, text))

    def stop(self) -> None:
        """Fall silent; the utterance under way ends with its VoiceFinished."""
        self._inbox.put(self._stop)

    def level(self) -> Level:
        """The level of what is being heard of it now."""
        loudness = self._loudness
        position_s = self._player.position_s() if loudness is not None else None
        return loudness.at(position_s) if loudness and position_s is not None else Level()

    def voices(self, timeout_s: float = RENDER_TIMEOUT_S) -> tuple[VoiceInfo, ...]:
        """Return what the speech engine offers; UserError when there is no engine."""
        replies: queue.Queue[object] = queue.Queue()
        child = Child("voices", voices_main, on_message=replies.put, on_lost=replies.put)
        try:
            reply = replies.get(timeout=timeout_s)
        except queue.Empty:
            reply = None
        finally:
            child.kill()
        if isinstance(reply, VoicesFound) and reply.voices:
            return reply.voices
        raise UserError(
            "No speech engine was found.",
            "Questions are shown instead of spoken.",
            "On Linux install espeak-ng; on Windows and macOS add a voice in the system settings.",
        )

    def close(self) -> None:
        """Fall silent and end the thread."""
        self._inbox.put(self._stop)
        self._inbox.put(None)
        self._thread.join(_STOP_TIMEOUT_S)

    # ---- the thread ------------------------------------------------------------------------

    def _run(self) -> None:
        self._cache.sweep()
        while True:
            try:
                call = self._inbox.get(timeout=self._patience_s())
            except queue.Empty:
                call = self._late
            if call is None:
                break
            try:
                call()
            except Exception:  # noqa: BLE001 - a bug ends one utterance, not the voice
                _log.exception("the voice failed")
                self._fail(Problem.NO_VOICE)
        self._drop_render()

    def _patience_s(self) -> float | None:
        deadlines = [
            item.deadline_s
            for item in (self._current, self._rendering)
            if item is not None and item.deadline_s is not None
        ]
        return max(0.0, min(deadlines) - time.monotonic()) if deadlines else None

    def _late(self) -> None:
        """A deadline has passed."""
        now_s = time.monotonic()
        render, utterance = self._rendering, self._current
        if render is not None and render.deadline_s <= now_s:
            self._rendered(render, NotRendered("the engine hangs"))
        if utterance is not None and utterance.deadline_s and utterance.deadline_s <= now_s:
            _log.warning("the player does not end")
            if utterance.stopped:
                self._finish(utterance)
            else:
                self._player.stop()
                self._fail(Problem.NO_SPEAKER)

    def _configure(self, manner: Manner) -> None:
        if manner != self._manner:
            self._manner = manner
            self._ahead.clear()

    # ---- speaking --------------------------------------------------------------------------

    def _say(self, turn: int, number: int, text: str) -> None:
        if self._current is not None and not self._current.playing:
            self._finish(self._current)  # one that plays is ended by the player, which says so
        self._current = _Utterance(turn, number, text, _key(self._manner, text))
        self._go_on()

    def _go_on(self) -> None:
        """Play what is to be said if it is rendered; otherwise render that, or the next ahead."""
        utterance = self._current
        if utterance is not None and not utterance.playing:
            path = self._cache.find(utterance.key)
            if path is not None:
                self._play(utterance, path)
            else:
                self._render(utterance.text, utterance.key, ahead=False)
        while self._rendering is None and self._ahead:
            text = self._ahead.popleft()
            key = _key(self._manner, text)
            if self._cache.find(key) is None:
                self._render(text, key, ahead=True)

    def _play(self, utterance: _Utterance, path: Path) -> None:
        utterance.playing = True
        self._loudness = loudness_of(path)
        utterance.deadline_s = time.monotonic() + length_s(path) + _PLAY_GRACE_S
        self._player.play(
            Playback(str(path)),
            lambda: self._inbox.put(lambda: self._started(utterance)),
            lambda code: self._inbox.put(lambda: self._ended(utterance, code)),
        )

    def _started(self, utterance: _Utterance) -> None:
        if not (utterance.done or utterance.stopped):
            self._post(VoiceStarted(utterance.turn, utterance.number))

    def _ended(self, utterance: _Utterance, code: str) -> None:
        if utterance.done:
            return
        crashed = code == Problem.AUDIO_CRASHED and not utterance.stopped
        if crashed and self._may_try_again(utterance):
            utterance.playing, utterance.deadline_s = False, None
        elif code and not utterance.stopped and utterance is self._current:
            self._fail(Problem(code))
        else:
            self._finish(utterance)
        self._go_on()

    def _may_try_again(self, utterance: _Utterance | None) -> bool:
        """Whether to say it from its beginning after a crash; this is asked once for each."""
        if utterance is None or utterance is not self._current or utterance.tried_again:
            return False
        utterance.tried_again = True
        return True

    def _stop(self) -> None:
        utterance = self._current
        if utterance is None:
            return
        utterance.stopped = True
        if utterance.playing:
            utterance.deadline_s = time.monotonic() + _STOP_TIMEOUT_S
            self._player.stop()
            return
        self._drop_render()
        self._finish(utterance)
        self._go_on()

    def _finish(self, utterance: _Utterance) -> None:
        utterance.done = True
        self._loudness = None
        if utterance is self._current:
            self._current = None
        self._post(VoiceFinished(utterance.turn, utterance.number))

    def _fail(self, problem: Problem) -> None:
        utterance, self._current = self._current, None
        self._loudness = None
        if utterance is not None:
            utterance.done = True
            self._post(VoiceFailed(utterance.turn, utterance.number, problem))

    # ---- rendering -------------------------------------------------------------------------

    def _prepare(self, text: str) -> None:
        if text and text not in self._ahead:
            self._ahead.append(text)
        self._go_on()

    def _render(self, text: str, key: str, *, ahead: bool) -> None:
        """Start a child for it; one that renders something else ahead gives way."""
        if self._rendering is not None:
            if self._rendering.key == key:
                return
            self._ahead.appendleft(self._rendering.text)
            self._drop_render()
        path = self._cache.new_file()
        render = _Render(key, text, path, time.monotonic() + self._render_timeout_s)
        self._rendering = render

        def reply(message: Any) -> None:
            self._inbox.put(lambda: self._rendered(render, message))

        render.child = Child(
            "voice",
            self._render_main,
            (RenderOrder(text, self._manner, str(path), ahead),),
            on_message=reply,
            on_lost=lambda code: self._inbox.put(lambda: self._died(render, code)),
        )

    def _died(self, render: _Render, exit_code: int) -> None:
        wanted = self._current is not None and self._current.key == render.key
        if render is self._rendering and wanted and self._may_try_again(self._current):
            _log.warning("the voice process died (%s), trying again", exit_code)
            self._drop_render()
            self._go_on()
        else:
            self._rendered(render, NotRendered(f"exit {exit_code}"))

    def _rendered(self, render: _Render, message: Rendered | NotRendered) -> None:
        if render is not self._rendering:
            return
        if isinstance(message, Rendered) and length_s(render.path) > 0:
            self._cache.keep(render.path, render.key)
        else:
            _log.warning("nothing was rendered: %s", message)
            if self._current is not None and self._current.key == render.key:
                self._fail(Problem.NO_VOICE)
        self._drop_render()
        self._go_on()

    def _drop_render(self) -> None:
        render, self._rendering = self._rendering, None
        if render is not None:
            if render.child is not None:
                render.child.kill()
            render.path.unlink(missing_ok=True)


def _key(manner: Manner, text: str) -> str:
    said = "|".join([*map(str, manner), text])
    return hashlib.sha256(said.encode()).hexdigest()
