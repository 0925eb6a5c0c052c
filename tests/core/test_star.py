from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from voice_interview.core.model import (
    PARTS,
    Answer,
    Lap,
    Part,
    PartSpan,
    Question,
    Source,
    Take,
    Word,
)
from voice_interview.core.star import (
    PartShare,
    missing_parts,
    part_shares,
    part_spans,
    parts_of,
    words_by_part,
)

S, T, A, R = PARTS

laps = st.lists(st.builds(Lap, st.sampled_from(PARTS), st.floats(-5, 400)), max_size=12)
durations = st.floats(0, 300)


def spans(*bounds: tuple[Part, float, float]) -> tuple[PartSpan, ...]:
    return tuple(PartSpan(part, start_s, end_s) for part, start_s, end_s in bounds)


def test_edited_parts_count_more_than_marked_ones() -> None:
    take = Take("t", "s", "q", "", 1, "s/t.wav", 9.0, (Lap(R, 5.0),), "")
    marked = Answer(take, Question("q", "c", "Why?"))
    assert parts_of(marked) == spans((S, 0.0, 5.0), (R, 5.0, 9.0))
    edited = spans((S, 0.0, 9.0))
    assert parts_of(replace(marked, parts=edited)) == edited
    assert parts_of(replace(marked, parts=())) == ()


def test_nothing_marked_means_no_parts() -> None:
    assert part_spans([], 60.0) == ()
    assert part_shares(()) == ()
    assert missing_parts(()) == ()
    assert words_by_part((), [Word("Hello.", 0, 1, 1.0)]) == ()


def test_before_the_first_mark_is_the_situation() -> None:
    marks = [Lap(T, 24.0), Lap(A, 37.0), Lap(R, 103.0)]
    assert part_spans(marks, 118.0) == spans((S, 0, 24), (T, 24, 37), (A, 37, 103), (R, 103, 118))


def test_a_first_mark_at_zero_leaves_no_situation() -> None:
    assert part_spans([Lap(A, 0.0), Lap(R, 30.0)], 40.0) == spans((A, 0, 30), (R, 30, 40))


def test_going_back_to_an_earlier_part_gives_two_spans_of_it() -> None:
    marks = [Lap(A, 10.0), Lap(S, 20.0), Lap(A, 25.0)]
    parts = part_spans(marks, 40.0)
    assert parts == spans((S, 0, 10), (A, 10, 20), (S, 20, 25), (A, 25, 40))
    assert part_shares(parts) == (
        PartShare(S, 15, 0.375),
        PartShare(T, 0, 0.0),
        PartShare(A, 25, 0.625),
        PartShare(R, 0, 0.0),
    )
    assert missing_parts(part_shares(parts)) == (T, R)


def test_of_two_marks_at_one_place_the_later_counts() -> None:
    assert part_spans([Lap(T, 10.0), Lap(A, 10.0)], 20.0) == spans((S, 0, 10), (A, 10, 20))


def test_marking_the_same_part_again_changes_nothing() -> None:
    assert part_spans([Lap(S, 5.0), Lap(A, 9.0), Lap(A, 12.0)], 20.0) == spans(
        (S, 0, 9), (A, 9, 20)
    )


def test_marks_are_put_in_order_and_cut_to_the_recording() -> None:
    marks = [Lap(R, 50.0), Lap(A, 10.0), Lap(T, -1.0)]
    assert part_spans(marks, 30.0) == spans((T, 0, 10), (A, 10, 30))


@pytest.mark.parametrize("source", list(Source))
def test_the_source_is_kept(source: Source) -> None:
    assert {span.source for span in part_spans([Lap(A, 3.0)], 9.0, source)} == {source}


def test_a_word_belongs_to_the_part_that_holds_its_middle() -> None:
    words = [Word("one", 0.0, 4.0, 1), Word("two", 9.0, 12.0, 1), Word("three", 30.0, 31.0, 1)]
    told = words_by_part(spans((S, 0, 10), (A, 10, 20)), words)
    assert [(span.part, [word.text for word in part]) for span, part in told] == [
        (S, ["one"]),
        (A, ["two", "three"]),
    ]


@given(laps, durations)
def test_spans_cover_the_recording_without_gap_or_overlap(
    marks: list[Lap], duration_s: float
) -> None:
    parts = part_spans(marks, duration_s)
    if not marks or duration_s == 0:
        assert parts == ()
        return
    assert parts[0].start_s == 0.0
    assert parts[-1].end_s == duration_s
    for before, after in pairwise(parts):
        assert before.end_s == after.start_s
        assert before.part is not after.part
    assert all(span.start_s < span.end_s for span in parts)


@given(laps, durations)
def test_shares_add_up(marks: list[Lap], duration_s: float) -> None:
    shares = part_shares(part_spans(marks, duration_s))
    if not shares:
        return
    assert tuple(share.part for share in shares) == PARTS
    assert sum(share.share for share in shares) == pytest.approx(1.0)
    assert sum(share.seconds for share in shares) == pytest.approx(duration_s)


@given(laps, durations, st.lists(st.tuples(st.floats(-5, 400), st.floats(0, 5)), max_size=30))
def test_every_word_is_told_exactly_once(
    marks: list[Lap], duration_s: float, times: list[tuple[float, float]]
) -> None:
    words = [Word(str(at), start, start + length, 1) for at, (start, length) in enumerate(times)]
    parts = part_spans(marks, duration_s)
    told = [word for _, part in words_by_part(parts, words) for word in part]
    assert sorted(told, key=lambda word: int(word.text)) == (words if parts else [])
