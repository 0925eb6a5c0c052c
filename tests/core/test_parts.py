"""Edits of STAR parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.model import Part, PartSpan, Source, Span
from voice_interview.core.parts import (
    LEAST_S,
    begun,
    bounds_of,
    moved,
    removed,
    renamed,
    snapped,
)

S, T, A, R = Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT
SPANS = (PartSpan(S, 0.0, 10.0), PartSpan(T, 10.0, 20.0), PartSpan(A, 20.0, 50.0))
END_S = 60.0


def plain(spans: tuple[PartSpan, ...]) -> list[tuple[Part, float, float]]:
    assert all(span.source is Source.EDITED for span in spans)
    return [(span.part, span.start_s, span.end_s) for span in spans]


def test_bounds() -> None:
    assert bounds_of(()) == ()
    assert bounds_of(SPANS) == (0.0, 10.0, 20.0, 50.0)


@pytest.mark.parametrize(
    ("bound", "to_s", "bounds"),
    [
        (1, 12.34, (0.0, 12.3, 20.0, 50.0)),
        (0, 2.0, (2.0, 10.0, 20.0, 50.0)),
        (0, -5.0, (0.0, 10.0, 20.0, 50.0)),
        (3, 55.0, (0.0, 10.0, 20.0, 55.0)),
        (3, 99.0, (0.0, 10.0, 20.0, 60.0)),
        (2, 5.0, (0.0, 10.0, 10.1, 50.0)),
        (1, 33.0, (0.0, 19.9, 20.0, 50.0)),
    ],
)
def test_a_bound_moves_between_its_neighbors(
    bound: int, to_s: float, bounds: tuple[float, ...]
) -> None:
    edited = moved(SPANS, bound, to_s, END_S)
    assert bounds_of(edited) == pytest.approx(bounds)
    assert [span.part for span in edited] == [S, T, A]


@pytest.mark.parametrize(
    ("part", "at_s", "wanted"),
    [
        (R, 40.0, [(S, 0, 10), (T, 10, 20), (A, 20, 40), (R, 40, 50)]),
        (R, 15.0, [(S, 0, 10), (T, 10, 15), (R, 15, 20), (A, 20, 50)]),
        (R, 10.0, [(S, 0, 10), (R, 10, 20), (A, 20, 50)]),
        (A, 10.0, [(S, 0, 10), (A, 10, 50)]),
        (T, 5.0, [(S, 0, 5), (T, 5, 20), (A, 20, 50)]),
        (R, 55.0, [(S, 0, 10), (T, 10, 20), (A, 20, 50), (R, 55, 60)]),
        (S, 60.0, [(S, 0, 10), (T, 10, 20), (A, 20, 50)]),
    ],
)
def test_a_part_begins_where_it_is_marked(
    part: Part, at_s: float, wanted: list[tuple[Part, float, float]]
) -> None:
    edited = begun(SPANS, part, at_s, END_S)
    assert plain(edited) == wanted


def test_the_first_mark_of_a_take_without_any() -> None:
    assert plain(begun((), A, 12.0, END_S)) == [(A, 12.0, 60.0)]
    first = (PartSpan(A, 12.0, 60.0),)
    assert plain(begun(first, S, 3.0, END_S)) == [(S, 3.0, 12.0), (A, 12.0, 60.0)]


def test_a_part_becomes_another() -> None:
    assert plain(renamed(SPANS, 1, R)) == [(S, 0, 10), (R, 10, 20), (A, 20, 50)]
    assert plain(renamed(SPANS, 1, S)) == [(S, 0, 20), (A, 20, 50)]


def test_a_part_goes() -> None:
    assert plain(removed(SPANS, 1)) == [(S, 0, 20), (A, 20, 50)]
    assert plain(removed(SPANS, 0)) == [(T, 0, 20), (A, 20, 50)]
    assert plain(removed(SPANS, 2)) == [(S, 0, 10), (T, 10, 50)]
    assert removed(SPANS[:1], 0) == ()


def test_snapping() -> None:
    pauses = (Span(10.0, 11.0), Span(20.0, 20.6))
    assert snapped(10.9, pauses, 0.3) == 11.0
    assert snapped(9.8, pauses, 0.3) == 10.0
    assert snapped(15.0, pauses, 0.3) == 15.0
    assert snapped(15.0, (), 0.3) == 15.0


@given(
    edits=st.lists(
        st.tuples(
            st.sampled_from(["move", "begin", "rename", "remove"]),
            st.integers(0, 20),
            st.floats(-1.0, 70.0),
            st.sampled_from(list(Part)),
        ),
        max_size=30,
    )
)
def test_parts_stay_in_order_whatever_is_done(
    edits: list[tuple[str, int, float, Part]],
) -> None:
    spans: tuple[PartSpan, ...] = SPANS
    for edit, number, at_s, part in edits:
        if edit == "begin":
            spans = begun(spans, part, at_s, END_S)
        elif not spans:
            continue
        elif edit == "move":
            spans = moved(spans, number % (len(spans) + 1), at_s, END_S)
        elif edit == "rename":
            spans = renamed(spans, number % len(spans), part)
        else:
            spans = removed(spans, number % len(spans))
        for one, following in pairwise(spans):
            assert one.end_s <= following.start_s
        for span in spans:
            assert span.start_s >= 0.0
            assert span.end_s <= END_S
            assert span.end_s - span.start_s >= LEAST_S / 2
