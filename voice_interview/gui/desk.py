"""What every place of the window works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from voice_interview.core.live import State
from voice_interview.gui.bridge import Bridge
from voice_interview.gui.playback import PlaybackControl
from voice_interview.gui.theme import Look
from voice_interview.gui.work import Worker
from voice_interview.gui.writing import Writing

if TYPE_CHECKING:
    from voice_interview.app import App

RESTING = (State.IDLE, State.REVIEW, State.FAILED)
"""States in which a session needs neither microphone nor speaker."""


class Desk(Struct, frozen=True):
    """Handed to each place when it is made."""

    app: App
    bridge: Bridge
    look: Look
    worker: Worker
    playback: PlaybackControl
    writing: Writing
