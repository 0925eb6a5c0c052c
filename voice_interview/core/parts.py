"""Edits of an answer's STAR parts: bounds moved, parts begun, renamed and removed.

Every edit takes the parts in the order they were told and returns them anew, marked as edited.
Places are rounded to 0.1 s: nobody hears less.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from voice_interview.core.model import Part, PartSpan, Source, Span

LEAST_S = 0.1
"""No part is shorter, and no bound is placed finer."""

Spans = tuple[PartSpan, ...]


def bounds_of(spans: Sequence[PartSpan]) -> tuple[float, ...]:
    """Return the start of each part and the end of the last, seconds; () without parts."""
    return (*(span.start_s for span in spans), spans[-1].end_s) if spans else ()


def moved(spans: Sequence[PartSpan], bound: int, to_s: float, duration_s: float) -> Spans:
    """Move the bound of that number, as `bounds_of` counts, as near to the place as it can be."""
    ends_s = bounds_of(spans)
    low_s = ends_s[bound - 1] + LEAST_S if bound else 0.0
    high_s = ends_s[bound + 1] - LEAST_S if bound < len(spans) else duration_s
    at_s = max(low_s, min(_rounded(to_s, duration_s), high_s))
    edited = list(spans)
    if bound < len(spans):
        edited[bound] = replace(edited[bound], start_s=at_s)
    if bound:
        edited[bound - 1] = replace(edited[bound - 1], end_s=at_s)
    return _edited(edited)


def begun(spans: Sequence[PartSpan], part: Part, at_s: float, duration_s: float) -> Spans:
    """Let the part begin at the place; it ends where the part that was there did."""
    at_s = _rounded(at_s, duration_s)
    before = [replace(one, end_s=min(one.end_s, at_s)) for one in spans if one.start_s < at_s]
    after = [one for one in spans if one.start_s >= at_s]
    if after and after[0].start_s - at_s < LEAST_S:
        return _edited([*before, replace(after[0], part=part), *after[1:]])
    inside = [one.end_s for one in spans if one.start_s < at_s < one.end_s]
    end_s = min([*inside, *(one.start_s for one in after), duration_s])
    return _edited([*before, PartSpan(part, at_s, end_s), *after])


def renamed(spans: Sequence[PartSpan], at: int, part: Part) -> Spans:
    """Make the part of that number another one."""
    return _edited([*spans[:at], replace(spans[at], part=part), *spans[at + 1 :]])


def removed(spans: Sequence[PartSpan], at: int) -> Spans:
    """Take that part away; the one before it goes on through it, or the next begins earlier."""
    left = [*spans[:at], *spans[at + 1 :]]
    if left and at:
        left[at - 1] = replace(left[at - 1], end_s=spans[at].end_s)
    elif left:
        left[0] = replace(left[0], start_s=spans[0].start_s)
    return _edited(left)


def snapped(at_s: float, pauses: Sequence[Span], within_s: float) -> float:
    """Return the nearest start or end of a pause, if there is one so near; else the place."""
    ends_s = [end_s for pause in pauses for end_s in (pause.start_s, pause.end_s)]
    nearest_s = min(ends_s, key=lambda end_s: abs(end_s - at_s), default=at_s)
    return nearest_s if abs(nearest_s - at_s) <= within_s else at_s


def _rounded(at_s: float, duration_s: float) -> float:
    return max(0.0, min(round(at_s, 1), duration_s))


def _edited(spans: Sequence[PartSpan]) -> Spans:
    """Drop what has no length and join neighbors that are the same part."""
    made: list[PartSpan] = []
    for span in spans:
        if span.end_s - span.start_s < LEAST_S / 2:
            continue
        if made and made[-1].part is span.part and made[-1].end_s >= span.start_s:
            made[-1] = replace(made[-1], end_s=span.end_s)
        else:
            made.append(replace(span, source=Source.EDITED))
    return tuple(made)
