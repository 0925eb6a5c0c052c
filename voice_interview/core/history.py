"""What was practiced so far: the answers by day, and what became of their numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from voice_interview.core.outline import Outline

MOST_POINTS = 20
"""Sessions of a trend: more say nothing about how one speaks now."""


class Trend(StrEnum):
    """A number that is followed over the sessions.

    PACE: words per minute of speaking, PAUSE: the longest of the session, seconds, ACTION: its
    share of the STAR answers, 0..1, LENGTH: of an answer, seconds.
    """

    PACE = "pace"
    PAUSE = "pause"
    ACTION = "action"
    LENGTH = "length"


class Point(Struct, frozen=True):
    """What a trend is in one session; `count` answers have that number."""

    session_id: str
    started_at: str
    value: float
    count: int


class Day(Struct, frozen=True):
    """The answers of one day, as on the calendar on the wall (ISO 8601), newest first."""

    date: str
    outlines: tuple[Outline, ...]


class History(Struct, frozen=True):
    """The days, newest first, and the trends, each from the oldest to the newest session."""

    days: tuple[Day, ...]
    trends: Mapping[Trend, tuple[Point, ...]]

    @property
    def count(self) -> int:
        """How many answers there are."""
        return sum(len(day.outlines) for day in self.days)


def history(
    outlines: Iterable[Outline], categories: Collection[str] | None = None, since: str = ""
) -> History:
    """Arrange the outlines, newest first, of these categories (None: all) and begun since then."""
    days: dict[str, list[Outline]] = {}
    sessions: dict[str, list[Outline]] = {}
    for outline in outlines:
        if outline.started_at < since:
            continue
        if categories is None or outline.category in categories:
            days.setdefault(outline.started_at[:10], []).append(outline)
            sessions.setdefault(outline.session_id, []).append(outline)
    return History(
        tuple(Day(date, tuple(found)) for date, found in days.items()),
        {trend: _points(trend, sessions) for trend in Trend},
    )


def _points(trend: Trend, sessions: Mapping[str, Sequence[Outline]]) -> tuple[Point, ...]:
    """Return the newest sessions that have the number, in the order of time."""
    points: list[Point] = []
    for session_id, outlines in sessions.items():
        known = [value for one in outlines if (value := _value(trend, one)) is not None]
        if known:
            value = max(known) if trend is Trend.PAUSE else sum(known) / len(known)
            points.append(Point(session_id, outlines[-1].started_at, value, len(known)))
        if len(points) == MOST_POINTS:
            break
    return tuple(reversed(points))


def _value(trend: Trend, outline: Outline) -> float | None:
    match trend:
        case Trend.PACE:
            return outline.pace_wpm
        case Trend.PAUSE:
            return 0.0 if outline.pause_count == 0 else outline.longest_pause_s
        case Trend.ACTION:
            return outline.parts[2].share if outline.parts else None
        case _:
            return outline.duration_s
