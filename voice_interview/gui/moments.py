"""Places of a recording that a number counts, to be marked and heard one by one."""

from __future__ import annotations

from msgspec import Struct

from voice_interview.core.model import Span


class Moments(Struct, frozen=True):
    """Stretches of a recording that belong together, in order; `at` is the one to begin with."""

    title: str
    spans: tuple[Span, ...]
    at: int = 0
    lead_s: float = 0.5
    """Each is heard from so long before it until so long after it."""
    values: tuple[str, ...] = ()
    """What the number is at each of them, ready to show; may be left out."""

    def heard(self, at: int) -> Span:
        """What is played of the moment of that number."""
        span = self.spans[at]
        return Span(max(0.0, span.start_s - self.lead_s), span.end_s + self.lead_s)
