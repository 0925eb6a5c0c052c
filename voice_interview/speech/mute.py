"""No voice: the question is only shown."""

from __future__ import annotations

from voice_interview.core import events as e
from voice_interview.core.ports import Level, Post


class MuteVoice:
    """Takes no time to say anything."""

    def __init__(self, post: Post) -> None:
        self._post = post

    def prepare(self, text: str) -> None:
        """Need nothing."""

    def say(self, turn: int, utterance: int, text: str) -> None:  # noqa: ARG002 - the port's
        """Be done at once."""
        self._post(e.VoiceStarted(turn, utterance))
        self._post(e.VoiceFinished(turn, utterance))

    def stop(self) -> None:
        """Nothing sounds."""

    def level(self) -> Level:
        """Nothing sounds."""
        return Level()
