from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.model import Span, Word
from voice_interview.speech.timing import clamp, shift, shorten, uncovered


def word(start_s: float, end_s: float, text: str = "word") -> Word:
    return Word(text, start_s, end_s, 0.9)


def test_speech_with_words_all_over_it_is_covered() -> None:
    words = [word(0.1, 0.8), word(1.0, 1.9), word(2.1, 3.0)]
    assert uncovered([Span(0, 3.2)], words) == []


def test_a_decode_that_ends_after_its_first_sentence_leaves_the_rest() -> None:
    assert uncovered([Span(0, 4), Span(4.5, 9)], [word(0, 4)]) == [Span(4.5, 9)]


def test_a_hole_between_words_is_found() -> None:
    assert uncovered([Span(0, 10)], [word(0, 3), word(7, 10)]) == [Span(3.3, 6.7)]


def test_a_stretch_ends_at_a_pause_rather_than_inside_a_word() -> None:
    speech = [Span(0, 2.3), Span(2.7, 5)]
    assert uncovered(speech, [word(2.4, 2.8), word(2.9, 5)]) == [Span(0, 2.3)]
    assert uncovered([Span(0, 2), Span(2.4, 5)], [word(0, 2.3)]) == [Span(2.4, 5)]


def test_a_word_over_a_sentence_is_taken_for_the_word_after_it() -> None:
    long, usual = word(0, 2.8), word(2.8, 3.2)
    assert shorten([long, usual], [Span(0, 5)]) == [word(2.8 - 0.4, 2.8), usual]


def test_a_word_that_is_stretched_over_a_pause_is_left_alone() -> None:
    assert shorten([word(1, 5)], [Span(0.5, 1.2), Span(4.5, 6)]) == [word(1, 5)]


def test_a_pause_without_words_is_none() -> None:
    assert uncovered([Span(0, 1), Span(6, 7)], [word(0, 1), word(6, 7)]) == []


def test_several_bits_of_speech_in_a_row_count_together() -> None:
    speech = [Span(0, 0.6), Span(1.2, 1.7), Span(2.3, 2.8)]
    assert uncovered(speech, []) == [Span(0, 2.8)]


def test_a_breath_is_too_short_to_be_missed() -> None:
    assert uncovered([Span(0, 0.9)], []) == []


def test_a_word_is_moved_into_the_speech_that_it_overlaps() -> None:
    speech = [Span(1.0, 2.0), Span(3.0, 4.0)]
    words = clamp([word(0.2, 1.5), word(1.8, 2.9), word(2.4, 3.6)], speech)
    assert [(one.start_s, one.end_s) for one in words] == [(1.0, 1.5), (1.8, 2.0), (3.0, 3.6)]


def test_a_word_in_silence_goes_to_the_nearest_speech() -> None:
    (moved,) = clamp([word(2.2, 2.4)], [Span(1.0, 2.0), Span(3.0, 4.0)])
    assert (moved.start_s, moved.end_s) == (1.98, 2.0)


def test_without_speech_the_times_stay() -> None:
    assert clamp([word(1, 2)], []) == [word(1, 2)]


def test_words_are_shifted_together() -> None:
    assert shift([word(1, 2)], 10) == [word(11, 12)]


times = st.floats(0, 50).map(lambda value: round(value, 2))


@given(st.lists(times, max_size=20), st.lists(times, min_size=2, max_size=12, unique=True))
def test_clamped_words_keep_their_order_and_lie_in_speech(
    starts: list[float], edges: list[float]
) -> None:
    edges.sort()
    speech = [
        Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)
        if end - start > 0.1
    ]  # fmt: skip
    words = clamp([word(start, start + 0.4) for start in sorted(starts)], speech)
    assert [one.start_s for one in words] == sorted(one.start_s for one in words)
    for one in words:
        assert one.end_s > one.start_s
        if speech:
            assert speech[0].start_s <= one.start_s <= speech[-1].end_s
