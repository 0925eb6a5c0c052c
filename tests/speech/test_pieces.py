"""Every sample of speech is decoded once, in a piece that is neither too short nor too long."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.model import SAMPLE_RATE_HZ
from voice_interview.speech.pieces import MAX_FRAMES, Piece, Stretch, after, next_piece

SECOND = SAMPLE_RATE_HZ


def stretches(*bounds_s: tuple[float, float]) -> list[Stretch]:
    return [Stretch(round(start * SECOND), round(end * SECOND)) for start, end in bounds_s]


def cut_all(spans: Sequence[Stretch], heard: int) -> list[Piece]:
    pieces = []
    left = tuple(spans)
    while left:
        piece = next_piece(left, heard, ended=True)
        assert piece is not None
        pieces.append(piece)
        left = after(left, piece.end)
    return pieces


def seconds(piece: Piece | None) -> tuple[float, float]:
    assert piece is not None
    return piece.start / SECOND, piece.end / SECOND


def first(*bounds_s: tuple[float, float], heard_s: float, ended: bool = False) -> Piece | None:
    return next_piece(stretches(*bounds_s), round(heard_s * SECOND), ended=ended)


def test_nothing_is_cut_at_an_ordinary_pause_before_ten_seconds() -> None:
    assert first((0, 9), (9.7, 11), heard_s=11) is None


def test_a_pause_between_sentences_ends_a_piece_of_seven_seconds() -> None:
    assert first((0, 6.5), (7.4, 9), heard_s=9) is None
    assert seconds(first((0, 7.5), (8.3, 9), heard_s=9)) == (0, 7.5)


def test_a_piece_ends_at_the_first_ordinary_pause_after_ten_seconds() -> None:
    piece = first((0, 4), (4.6, 10.5), (11.1, 12), heard_s=12)
    assert seconds(piece) == (0, 10.5)


def test_a_short_breath_is_no_place_to_cut() -> None:
    assert first((0, 10.5), (10.9, 12), heard_s=12) is None


def test_a_pause_that_still_lasts_counts_once_it_is_long_enough() -> None:
    assert first((0, 10.5), heard_s=10.9) is None
    assert seconds(first((0, 10.5), heard_s=11.0)) == (0, 10.5)


def test_a_long_pause_ends_a_piece_of_any_length() -> None:
    assert first((0, 2), heard_s=4.9) is None
    assert seconds(first((0, 2), (5, 6), heard_s=6)) == (0, 2)


def test_the_end_of_the_recording_ends_the_last_piece() -> None:
    assert seconds(first((1, 2), heard_s=2.1, ended=True)) == (1, 2)


def test_without_a_pause_the_longest_breath_is_where_to_cut() -> None:
    piece = first((0, 4), (4.4, 8), (8.2, 15), (15.3, 26), heard_s=26)
    assert seconds(piece) == (0, 15)


def test_without_any_breath_it_is_as_long_as_it_may_be() -> None:
    assert seconds(first((1, 30), heard_s=30)) == (1, 26)


def test_what_follows_a_cut_inside_speech_begins_there() -> None:
    spans = stretches((0, 30), (31, 32))
    assert after(spans, 12 * SECOND) == tuple(stretches((12, 30), (31, 32)))


@st.composite
def speech(draw: st.DrawFn) -> list[Stretch]:
    at, spans = draw(st.integers(0, 20_000)), []
    for _ in range(draw(st.integers(0, 30))):
        end = at + draw(st.integers(1_000, 700_000))
        spans.append(Stretch(at, end))
        at = end + draw(st.integers(1_600, 90_000))
    return spans


@given(speech(), st.integers(0, 50_000))
def test_every_sample_of_speech_is_in_exactly_one_piece(spans: list[Stretch], tail: int) -> None:
    heard = (spans[-1].end if spans else 0) + tail
    pieces = cut_all(spans, heard)
    samples = [span for piece in pieces for span in piece.spans]
    assert sum(span.length for span in samples) == sum(span.length for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(samples))
    for span in samples:
        assert any(whole.start <= span.start and span.end <= whole.end for whole in spans)
        assert span.length > 0
    assert all(piece.end - piece.start <= MAX_FRAMES for piece in pieces)


@given(speech(), st.lists(st.integers(4_000, 200_000), min_size=1, max_size=20))
def test_cutting_while_it_grows_gives_the_same_pieces(
    spans: list[Stretch], steps: list[int]
) -> None:
    total = spans[-1].end + 20_000 if spans else 20_000
    heard, done, pieces = 0, 0, []
    turn = 0
    while heard < total:
        heard = min(heard + steps[turn % len(steps)], total)
        turn += 1
        known = [Stretch(s.start, min(s.end, heard)) for s in spans if s.start < heard]
        left = after(known, done)
        while piece := next_piece(left, heard, ended=heard == total):
            pieces.append(piece)
            done = piece.end
            left = after(left, piece.end)
    assert pieces == cut_all(spans, total)


def test_a_piece_counts_its_speech_without_its_pauses() -> None:
    piece = Piece(tuple(stretches((0, 2), (3, 4))))
    assert piece.speech_frames == pytest.approx(3 * SECOND)
