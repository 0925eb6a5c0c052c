from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.corrections import bare, squash, undo, write
from voice_interview.core.model import Correction, Transcript, Why, Word


def words(text: str, probability: float = 0.5) -> tuple[Word, ...]:
    return tuple(
        Word(one, index, index + 0.8, probability) for index, one in enumerate(text.split())
    )


def test_squashed_texts_differ_in_letters_only() -> None:
    assert squash("Argo-CD,") == squash("argo cd") == "argocd"


def test_punctuation_around_is_no_part_of_a_word() -> None:
    assert bare("(Argo CD),") == "Argo CD"


def test_as_many_words_keep_their_times_and_the_punctuation_around() -> None:
    heard = (Word("(argo", 1.0, 1.5, 0.3), Word("cd),", 1.6, 2.0, 0.9))
    assert write(heard, "Argo CD") == [Word("(Argo", 1.0, 1.5, 0.3), Word("CD),", 1.6, 2.0, 0.9)]


def test_fewer_words_share_the_time_and_the_mean_probability() -> None:
    heard = (Word("photo", 1.0, 1.5, 0.4), Word("three.", 1.5, 2.0, 0.6))
    assert write(heard, "boto3") == [Word("boto3.", 1.0, 2.0, 0.5)]


def test_more_words_share_the_time_by_their_length() -> None:
    first, second = write([Word("argosidi", 2.0, 3.2, 0.4)], "Argo CD")
    assert first.start_s == 2.0
    assert second.end_s == pytest.approx(3.2)
    assert first.end_s == second.start_s == pytest.approx(2.8)


def corrected() -> Transcript:
    """We used boto3 and Argo CD here, where "photo three" and "our go see dee" were heard."""
    return Transcript(
        words("We used boto3 and Argo CD here"),
        (),
        "base",
        corrections=(
            Correction(2, 1, words("photo three"), "boto3", Why.EXPECTED),
            Correction(4, 2, words("our go see dee"), "Argo CD", Why.SOUNDS_LIKE),
        ),
    )


def test_what_was_heard_comes_back_and_later_corrections_move_along() -> None:
    undone = undo(corrected(), 0)
    assert undone.text == "We used photo three and Argo CD here"
    (left,) = undone.corrections
    assert [word.text for word in undone.words[left.first : left.first + left.count]] == [
        "Argo",
        "CD",
    ]


def test_earlier_corrections_stay_where_they_are() -> None:
    undone = undo(corrected(), 1)
    assert undone.text == "We used boto3 and our go see dee here"
    assert undone.corrections == corrected().corrections[:1]


def test_there_is_nothing_else_to_undo() -> None:
    with pytest.raises(IndexError):
        undo(corrected(), 2)


HEARD = st.lists(st.sampled_from(["see", "dee", "photo"]), min_size=1, max_size=4)
PARTS = st.lists(st.tuples(HEARD, st.integers(0, 3)), min_size=1, max_size=6)


@given(PARTS, st.randoms(use_true_random=False))
def test_undoing_all_in_any_order_gives_what_was_heard(parts: list, random) -> None:  # type: ignore[no-untyped-def, type-arg]
    heard: list[Word] = []
    written: list[Word] = []
    corrections = []
    for said, count in parts:
        before = words(" ".join(said))
        heard += before
        if count:
            corrections.append(Correction(len(written), count, before, "T", Why.EXPECTED))
            written += words("T " * count)
        else:
            written += before
    transcript = Transcript(tuple(written), (), "base", corrections=tuple(corrections))
    while transcript.corrections:
        transcript = undo(transcript, random.randrange(len(transcript.corrections)))
    assert transcript.words == tuple(heard)
