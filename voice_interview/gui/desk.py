"""What every place of the window works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice_interview.gui.bridge import Bridge
from voice_interview.gui.playback import PlaybackControl
from voice_interview.gui.theme import Look
from voice_interview.gui.work import Worker

if TYPE_CHECKING:
    from voice_interview.app import App


@dataclass(frozen=True)
class Desk:
    """Handed to each place when it is made."""

    app: App
    bridge: Bridge
    look: Look
    worker: Worker
    playback: PlaybackControl
