from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.editing import align, line_starts, said_words
from voice_interview.core.model import Answer, Question, Take, Transcript, Word

LENGTH_S = 20.0


def heard(text: str) -> tuple[Word, ...]:
    """A word a second, each 0.8 s long, from 1 s on."""
    return tuple(Word(one, at + 1.0, at + 1.8, 0.5) for at, one in enumerate(text.split()))


def told(words: tuple[Word, ...]) -> list[tuple[str, float, float]]:
    return [(word.text, round(word.start_s, 3), round(word.end_s, 3)) for word in words]


def test_unchanged_words_keep_their_times_whatever_case_and_punctuation() -> None:
    words = align(
        "We moved the gate. Then lead time fell.",
        heard("we moved the gate then lead time fell"),
        LENGTH_S,
    )
    assert [word.start_s for word in words] == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]
    assert {word.probability for word in words} == {0.5}
    assert words[3].text == "gate."


def test_as_many_words_take_the_times_of_those_they_replace() -> None:
    words = align("We used Argo CD here", heard("we used are go here"), LENGTH_S)
    assert told(words)[2:4] == [("Argo", 3.0, 3.8), ("CD", 4.0, 4.8)]
    assert [word.probability for word in words] == [0.5, 0.5, 1.0, 1.0, 0.5]


def test_fewer_and_more_words_share_the_time_by_their_length() -> None:
    assert told(align("we Kubernetes here", heard("we cube and net is here"), LENGTH_S)) == [
        ("we", 1.0, 1.8),
        ("Kubernetes", 2.0, 5.8),
        ("here", 6.0, 6.8),
    ]
    assert told(align("we Argo CDs here", heard("we argosidies here"), LENGTH_S))[1:3] == [
        ("Argo", 2.0, 2.457),
        ("CDs", 2.457, 2.8),
    ]


def test_added_words_share_the_time_between_their_neighbors() -> None:
    words = align("we really moved", heard("we moved"), LENGTH_S)
    assert told(words) == [("we", 1.0, 1.8), ("really", 1.8, 2.0), ("moved", 2.0, 2.8)]


def test_words_added_at_the_ends_reach_to_those_of_the_recording() -> None:
    words = align("so we moved on", heard("we moved"), LENGTH_S)
    assert told(words)[0] == ("so", 0.0, 1.0)
    assert told(words)[-1] == ("on", 2.8, LENGTH_S)


def test_left_out_words_leave_the_rest_where_it_was() -> None:
    assert told(align("we gate", heard("we um moved the gate"), LENGTH_S)) == [
        ("we", 1.0, 1.8),
        ("gate", 5.0, 5.8),
    ]


def test_a_text_where_nothing_was_heard_has_the_whole_recording() -> None:
    assert told(align("in silence", (), LENGTH_S)) == [
        ("in", 0.0, 4.444),
        ("silence", 4.444, LENGTH_S),
    ]
    assert align("", heard("we moved"), LENGTH_S) == ()
    assert align("", (), LENGTH_S) == ()


def test_words_that_overlap_leave_no_room_for_one_between_them() -> None:
    overlapping = (Word("a", 1.0, 3.0, 0.5), Word("b", 2.5, 4.0, 0.5))
    assert told(align("a x b", overlapping, LENGTH_S))[1] == ("x", 3.0, 3.0)


def test_of_very_long_texts_the_rarer_words_still_keep_their_times() -> None:
    plain = " ".join(f"word{at} and so" for at in range(1500))
    words = align(f"Start {plain} end", heard(f"begin {plain} stop"), 5000.0)
    by_text = {word.text: word for word in words}
    assert by_text["word700"].start_s == 1.0 + 1 + 3 * 700
    assert by_text["Start"].start_s == 1.0


def test_signs_alone_are_only_like_themselves() -> None:
    assert [word.probability for word in align("a - b", heard("a - b"), LENGTH_S)] == [0.5] * 3


texts = st.lists(st.sampled_from(["a", "b", "the", "Gate.", "—", "x1"]), max_size=12).map(" ".join)


@given(texts, texts)
def test_every_word_of_the_text_gets_a_time_in_order(text: str, before: str) -> None:
    words = align(text, heard(before), LENGTH_S)
    assert " ".join(word.text for word in words) == text
    assert all(0.0 <= word.start_s <= word.end_s <= LENGTH_S for word in words)
    assert all(one.start_s <= other.start_s + 1e-9 for one, other in pairwise(words))


def test_the_words_that_hold_are_the_edited_ones() -> None:
    take = Take("t", "s", "q", "", 1, "s/t.wav", LENGTH_S, (), "")
    answer = Answer(take, Question("q", "c", "Why?"))
    assert said_words(answer) == ()
    transcript = Transcript(heard("we moved"), (), "base")
    assert said_words(Answer(take, answer.question, transcript)) == transcript.words
    edited = Answer(take, answer.question, transcript, edited_text="We moved!")
    assert [word.text for word in said_words(edited)] == ["We", "moved!"]
    assert said_words(edited)[1].start_s == 2.0


@pytest.mark.parametrize(
    ("text", "starts"),
    [("", set()), ("one two", {0}), ("one two\n\n  three\nfour five", {0, 2, 3}), ("\n one", {0})],
)
def test_lines_begin_at_words(text: str, starts: set[int]) -> None:
    assert line_starts(text) == starts
