"""The sounds that frame a recording, played like any other."""

from __future__ import annotations

from voice_interview.core.commands import Sound
from voice_interview.core.events import CueEnded
from voice_interview.core.ports import Playback, Player, Post
from voice_interview.paths import shipped


class PlayedCues:
    """Implements `core.ports.Cues` with the files that come with the app."""

    def __init__(self, player: Player, post: Post) -> None:
        self._player = player
        self._post = post
        self._folder = shipped("assets") / "sounds"

    def play(self, turn: int, number: int, sound: Sound) -> None:
        """Play it; a speaker that is not there ends it at once."""
        path = self._folder / f"{sound.value}.wav"
        self._player.play(
            Playback(str(path)), _nothing, lambda _problem: self._post(CueEnded(turn, number))
        )


def _nothing() -> None:
    """Nobody waits for the beginning."""
