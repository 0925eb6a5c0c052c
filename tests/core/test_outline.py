from msgspec.structs import replace

from tests.export import samples
from voice_interview.core.metrics import measure
from voice_interview.core.model import Answer, KeyPoint
from voice_interview.core.outline import Outline, outline_of, title_of


def test_an_outline_has_the_numbers_of_the_answer() -> None:
    assert outline_of(samples.STAR) == Outline(
        session_id="s1",
        take_id="s1-001",
        question_id="gate",
        follow_up_id="",
        category="behavioral",
        title="Security gate",
        number=1,
        started_at="2025-11-23T14:33:00+01:00",
        duration_s=11.7,
        limit_s=120.0,
        pace_wpm=13 * 60 / 4.5,
        pause_count=2,
        longest_pause_s=samples.TRANSCRIPT.speech[2].start_s - samples.TRANSCRIPT.speech[1].end_s,
        situation_s=5.0,
        task_s=0.0,
        action_s=5.0,
        result_s=2.0,
        point_count=2,
        points_covered=1,
        favorite=False,
    )


def test_the_shares_are_those_of_the_metrics() -> None:
    for answer in (*samples.SESSION.answers, samples.REVIEWED):
        assert outline_of(answer).parts == measure(answer).parts


def test_what_is_not_known_is_none() -> None:
    outline = outline_of(samples.BROKEN_OFF)
    assert (outline.pace_wpm, outline.pause_count, outline.longest_pause_s) == (None, None, None)
    assert (outline.point_count, outline.points_covered) == (None, None)
    unmarked = outline_of(samples.SILENT)
    assert (unmarked.situation_s, unmarked.parts) == (None, ())
    assert (unmarked.pause_count, unmarked.longest_pause_s) == (0, None)


def test_a_follow_up_has_its_own_title_and_no_key_points() -> None:
    assert title_of(samples.FOLLOW_UP) == "What would you do differently?"
    assert title_of(samples.PROBE) == "How did you know?"
    gone = replace(samples.PROBE, question=replace(samples.QUESTION, key_points=()))
    assert title_of(gone) == "Security gate"
    assert outline_of(samples.FOLLOW_UP).point_count is None


def test_a_favorite_stays_one() -> None:
    assert outline_of(samples.REVIEWED).favorite
    points = (KeyPoint("k", "Anything"),)
    none = Answer(samples.TAKE, replace(samples.QUESTION, key_points=points), samples.TRANSCRIPT)
    assert (outline_of(none).point_count, outline_of(none).points_covered) == (1, 0)
