"""What a recorder records: a device or a file."""

from __future__ import annotations

from typing import Protocol

from voice_interview.audio.ring import Ring
from voice_interview.core.events import Problem


class Source(Protocol):
    """Delivers sound into its ring; frames are numbered from its opening on.

    Moments are monotonic seconds. All but `close` is called on the recorder's thread.
    """

    ring: Ring
    rate_hz: float
    holds: bool
    """Delivers nothing while held; what it delivers is wanted whole."""
    ended: bool
    """Has no more sound."""
    problem: Problem | None
    """Why it ended, if something was wrong."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def gaps(self) -> tuple[tuple[int, float], ...]:
        """Before which frames sound was dropped on the way, and seconds of it."""

    def poll(self) -> None:
        """Bring the clock up to date, before the ring is read."""

    def begin(self, at_s: float) -> None:
        """A take begins."""

    def hold(self, at_s: float) -> None:
        """The take is held."""

    def release(self, at_s: float) -> None:
        """The take goes on."""

    def frame_at(self, moment_s: float) -> int:
        """Return the frame captured at that moment."""

    def anchor(self) -> tuple[int, float, float]:
        """Return a frame, the moment of its capture, and seconds of sound per second."""

    def stalled(self) -> bool:
        """Whether it has stopped delivering for good."""

    def slept(self) -> bool:
        """Whether nothing could be heard for a while, as the machine or this process stood still.

        Once it is so it stays so.
        """

    def moved(self) -> bool:
        """Whether the sound system has put another device in its place since asked last."""

    def close(self) -> None:
        """Release it; can hang with the sound system."""
