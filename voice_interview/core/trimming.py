"""Where the speech of a recording begins and ends."""

from __future__ import annotations

from voice_interview.core.model import Answer, Span

_EDGE_S = 0.2
"""So much silence stays before the first and after the last word."""


def spoken_span(answer: Answer) -> Span | None:
    """Return the stretch from the first to the last speech; None when none is known."""
    speech = answer.transcript.speech if answer.transcript is not None else ()
    if not speech:
        return None
    start_s = max(0.0, speech[0].start_s - _EDGE_S)
    return Span(start_s, min(answer.take.duration_s, speech[-1].end_s + _EDGE_S))
