from __future__ import annotations

import random

import pytest
from msgspec.structs import replace

from voice_interview.core.draw import SAYING_S, draw, fitting, time_s
from voice_interview.core.model import Bank, Category, Order, Question
from voice_interview.errors import UserError

BANK = Bank(
    id="letters",
    title="Letters",
    language="en",
    categories=(Category("low", "Low letters"), Category("high", "High letters")),
    questions=tuple(
        Question(id=letter, category="low" if letter < "d" else "high", prompt=f"Say {letter}.")
        for letter in "abcdef"
    ),
)


def ids(questions: tuple[Question, ...]) -> str:
    return "".join(question.id for question in questions)


def test_all_questions_as_written() -> None:
    assert ids(draw(BANK, rng=random.Random(1))) == "abcdef"


def test_count_takes_the_first_ones() -> None:
    assert ids(draw(BANK, count=2, rng=random.Random(1))) == "ab"
    assert ids(draw(BANK, count=99, rng=random.Random(1))) == "abcdef"


@pytest.mark.parametrize("name", ["high", "High letters", "HIGH", "high LETTERS"])
def test_categories_by_id_or_title(name: str) -> None:
    assert ids(draw(BANK, categories=[name], rng=random.Random(1))) == "def"


def test_several_categories_keep_the_order_of_the_bank() -> None:
    assert ids(draw(BANK, categories=["high", "low"], rng=random.Random(1))) == "abcdef"


def test_an_unknown_category_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(UserError) as caught:
        draw(BANK, categories=["hihg"], rng=random.Random(1))
    assert 'did you mean "high"?' in caught.value.what
    assert "low, high" in caught.value.fix


def test_shuffled_is_the_same_for_the_same_seed_and_loses_nothing() -> None:
    orders = {ids(draw(BANK, order=Order.SHUFFLED, rng=random.Random(seed))) for seed in range(20)}
    again = {ids(draw(BANK, order=Order.SHUFFLED, rng=random.Random(seed))) for seed in range(20)}
    assert orders == again
    assert len(orders) > 10
    assert {"".join(sorted(order)) for order in orders} == {"abcdef"}


def test_shuffling_comes_before_counting() -> None:
    firsts = {
        ids(draw(BANK, count=1, order=Order.SHUFFLED, rng=random.Random(seed)))
        for seed in range(50)
    }
    assert firsts == set("abcdef")


def test_due_questions_come_first_in_their_order() -> None:
    drawn = draw(BANK, order=Order.DUE, due=["e", "gone", "b"], rng=random.Random(1))
    assert ids(drawn) == "ebacdf"


def test_due_without_any_is_as_written() -> None:
    assert ids(draw(BANK, order=Order.DUE, count=3, rng=random.Random(1))) == "abc"


def test_due_is_filtered_like_the_rest() -> None:
    drawn = draw(BANK, order=Order.DUE, due=["e", "b"], categories=["low"], rng=random.Random(1))
    assert ids(drawn) == "bac"


def test_less_than_one_question_is_refused() -> None:
    with pytest.raises(UserError):
        draw(BANK, count=0, rng=random.Random(1))


def test_minutes_take_what_fits_when_all_time_is_used_up() -> None:
    each_s = time_s(BANK.questions[0])
    assert each_s == SAYING_S + 30 + 120
    assert ids(draw(BANK, minutes=3 * each_s / 60, rng=random.Random(1))) == "abc"
    assert ids(draw(BANK, minutes=2.9 * each_s / 60, rng=random.Random(1))) == "ab"
    assert ids(draw(BANK, minutes=1000, rng=random.Random(1))) == "abcdef"
    assert ids(draw(BANK, minutes=1000, count=2, rng=random.Random(1))) == "ab"


def test_times_of_the_session_count_and_not_the_questions_own() -> None:
    each_s = SAYING_S + 10 + 60
    drawn = draw(BANK, minutes=4 * each_s / 60, think_s=10, limit_s=60, rng=random.Random(1))
    assert ids(drawn) == "abcd"


def test_one_question_is_asked_however_short_the_time_is() -> None:
    assert ids(draw(BANK, minutes=0.1, rng=random.Random(1))) == "a"


def test_a_long_question_leaves_its_place_to_a_shorter_one() -> None:
    long = replace(BANK.questions[1], limit_s=900.0)
    questions = (BANK.questions[0], long, *BANK.questions[2:])
    assert ids(fitting(questions, 3 * time_s(BANK.questions[0]))) == "acd"
