"""The past by day and as trends."""

from typing import Any

import pytest

from tests.export import samples
from voice_interview.core.history import MOST_POINTS, Point, Trend, history
from voice_interview.core.outline import Outline, outline_of

ANSWER = outline_of(samples.STAR)


def answer(session_id: str, day: int, **changes: Any) -> Outline:
    started_at = f"2026-11-{day:02d}T10:00:00+01:00"
    return ANSWER._replace(session_id=session_id, started_at=started_at, **changes)


def test_nothing_practiced_is_no_history() -> None:
    nothing = history(())
    assert (nothing.days, nothing.count) == ((), 0)
    assert set(nothing.trends.values()) == {()}


def test_the_answers_of_a_day_stand_together() -> None:
    newest, other, oldest = answer("c", 20), answer("b", 20), answer("a", 3)
    found = history((newest, other, oldest))
    assert [(day.date, day.outlines) for day in found.days] == [
        ("2026-11-20", (newest, other)),
        ("2026-11-03", (oldest,)),
    ]
    assert found.count == 3


def test_only_the_wanted_categories_and_days_count() -> None:
    outlines = (answer("c", 20), answer("b", 19, category="python"), answer("a", 3))
    assert history(outlines, {"python"}).count == 1
    assert history(outlines, ()).count == 0
    assert history(outlines, since="2026-11-04").count == 2
    assert len(history(outlines, since="2026-11-04").trends[Trend.PACE]) == 2


@pytest.mark.parametrize(
    ("trend", "value", "count"),
    [
        (Trend.PACE, 130.0, 2),
        (Trend.PAUSE, 4.5, 3),
        (Trend.ACTION, 0.5, 1),
        (Trend.LENGTH, 70.0, 3),
    ],
)
def test_a_session_is_one_point_of_a_trend(trend: Trend, value: float, count: int) -> None:
    unmarked = {"situation_s": None, "task_s": None, "action_s": None, "result_s": None}
    outlines = (
        answer("s", 20, pace_wpm=140.0, longest_pause_s=4.5, duration_s=60.0, **unmarked),
        answer("s", 20, pace_wpm=120.0, longest_pause_s=1.5, duration_s=90.0, situation_s=10.0,
               task_s=10.0, action_s=30.0, result_s=10.0),
        answer("s", 20, pace_wpm=None, pause_count=0, longest_pause_s=None, duration_s=60.0,
               **unmarked),
    )  # fmt: skip
    assert history(outlines).trends[trend] == (
        Point("s", "2026-11-20T10:00:00+01:00", value, count),
    )


def test_a_trend_goes_from_the_oldest_to_the_newest_of_the_last_sessions() -> None:
    outlines = [answer(f"s{at}", 1, pace_wpm=float(at)) for at in range(30, 0, -1)]
    outlines[0] = outlines[0]._replace(pace_wpm=None)
    pace = history(outlines).trends[Trend.PACE]
    assert len(pace) == MOST_POINTS
    assert [pace[0].session_id, pace[-1].session_id] == ["s10", "s29"]
    assert history(outlines).trends[Trend.LENGTH][-1].session_id == "s30"
