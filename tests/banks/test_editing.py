from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.banks.samples import SMALL_BANK
from voice_interview.banks.editing import (
    moved_question,
    new_bank,
    put_about,
    put_question,
    put_vocabulary,
    without_question,
)
from voice_interview.banks.writer import question_fields
from voice_interview.core.bank import parse_bank
from voice_interview.core.model import Bank

BANK = parse_bank(SMALL_BANK)


def fields(question_id: str = "burnt-bread", **changes: Any) -> dict[str, Any]:
    return {**question_fields(BANK.question(question_id)), **changes}


def made(bank: Bank | None) -> Bank:
    assert bank is not None
    return bank


def test_a_question_is_changed_in_its_place_and_keeps_its_id() -> None:
    bank = made(put_question(BANK, "first-loaf", fields("first-loaf", prompt="How?")).bank)
    assert [it.id for it in bank.questions] == ["first-loaf", "burnt-bread"]
    assert bank.question("first-loaf").prompt == "How?"
    assert bank.question("burnt-bread") == BANK.question("burnt-bread")


def test_a_new_question_gets_an_id_of_its_words_that_is_free() -> None:
    new = {"category": "bread", "prompt": "First loaf!"}
    bank = made(put_question(BANK, "", new).bank)
    assert bank.questions[-1].id == "first-loaf-2"
    assert made(put_question(BANK, "", {**new, "title": "Ünd so"}).bank).questions[-1].id == (
        "und-so"
    )
    assert made(put_question(BANK, "", {**new, "prompt": "何?"}).bank).questions[-1].id == (
        "question"
    )


def test_new_points_get_ids_and_the_others_keep_theirs() -> None:
    points = [
        {"id": "noticed", "text": "Said how"},
        {"text": "Noticed"},
        {"text": "probe it"},
        {"text": "?"},
    ]
    follow_ups = [{"prompt": "Probe more?"}, {"prompt": "?"}, {"prompt": "?!"}]
    bank = made(
        put_question(BANK, "burnt-bread", fields(key_points=points, follow_ups=follow_ups)).bank
    )
    question = bank.question("burnt-bread")
    ids = [it.id for it in question.key_points]
    assert ids == ["noticed", "noticed-2", "point-probe-it", "point"]
    ids = [it.id for it in question.follow_ups]
    assert ids == ["follow-up-probe-more", "follow-up", "follow-up-2"]


def test_each_mistake_is_told_at_its_field() -> None:
    wrong = fields(
        prompt=" ",
        title="x" * 201,
        category="cakes",
        think_s=601.0,
        tags=["fine", "\x07"],
        vocabulary=["poolisch"],
        key_points=[{"text": "Fine"}, {"text": "", "probe": "Why?"}],
    )
    outcome = put_question(BANK, "burnt-bread", wrong)
    assert outcome.bank is None
    told = outcome.mistakes
    assert told["prompt"] == "This text is empty."
    assert told["title"] == "This text is longer than 200 characters."
    assert told["category"].startswith('There is no category "cakes"')
    assert told["think_s"] == "This must be at most 600."
    assert told["tags"] == "This text has control characters in it."
    assert 'did you mean "poolish"?' in told["vocabulary"]
    assert told["key_points[1].text"] == "This text is empty."
    assert told["key_points[1].probe"].startswith("A probe is asked when no phrase was heard")
    assert "key_points[0].text" not in told


def test_a_question_is_left_out_and_the_last_one_stays() -> None:
    bank = made(without_question(BANK, "first-loaf").bank)
    assert [it.id for it in bank.questions] == ["burnt-bread"]
    outcome = without_question(bank, "burnt-bread")
    assert outcome.bank is None
    assert outcome.mistakes == {"questions": "This list needs at least one entry."}


def test_a_question_moves_within_its_category() -> None:
    bank = made(put_question(BANK, "", {"category": "bread", "prompt": "And rye?"}).bank)
    up = made(moved_question(bank, "and-rye", -1).bank)
    assert [it.id for it in up.questions] == ["and-rye", "burnt-bread", "first-loaf"]
    assert made(moved_question(up, "and-rye", -1).bank) == up
    assert made(moved_question(up, "and-rye", 1).bank) == bank


def test_the_bank_itself_and_its_categories() -> None:
    kept = [{"id": "bread", "title": "Loaves"}, {"id": "stories", "title": "Stories"}]
    outcome = put_about(BANK, "My kitchen", "de", [*kept, {"title": "Bread"}])
    bank = made(outcome.bank)
    assert (bank.title, bank.language) == ("My kitchen", "de")
    assert [(it.id, it.title) for it in bank.categories] == [
        ("bread", "Loaves"), ("stories", "Stories"), ("bread-2", "Bread"),
    ]  # fmt: skip
    outcome = put_about(BANK, "", "german", kept[:1])
    assert outcome.mistakes["title"] == "This text is empty."
    assert outcome.mistakes["language"].startswith("A language is a short code")
    assert 'no category "stories"' in outcome.mistakes["questions[1].category"]


def test_the_vocabulary_and_who_uses_it() -> None:
    bank = made(put_vocabulary(BANK, {"poolish": ("pull ish", "pool ish")}).bank)
    assert dict(bank.vocabulary) == {"poolish": ("pull ish", "pool ish")}
    assert bank.question("first-loaf").vocabulary == ()
    outcome = put_vocabulary(BANK, {"sourdough": ("pull ish",), "poolish": ("pull-ish",)})
    assert outcome.mistakes == {"poolish": '"pull-ish" is how "sourdough" sounds already.'}


def test_a_term_that_is_corrected_stays_with_its_questions() -> None:
    renamed = {"sourdough": "Sour dough", "poolish": "sourdough"}
    bank = made(put_vocabulary(BANK, {"Sour dough": (), "sourdough": ()}, renamed).bank)
    assert bank.question("first-loaf").vocabulary == ("Sour dough",)
    two = made(
        put_question(
            BANK, "first-loaf", fields("first-loaf", vocabulary=["sourdough", "poolish"])
        ).bank
    )
    bank = made(put_vocabulary(two, {"poolish": ()}, {"sourdough": "poolish"}).bank)
    assert bank.question("first-loaf").vocabulary == ("poolish",)


def test_a_new_bank_needs_a_first_question() -> None:
    bank = made(new_bank("Kitchen", "en", "Bread", "How do you bake?", {"kitchen"}).bank)
    assert bank.id == "kitchen-2"
    assert bank.questions[0].category == bank.categories[0].id == "bread"
    outcome = new_bank("", "en", "", "", set())
    assert set(outcome.mistakes) == {"title", "categories[0].title", "questions[0].prompt"}


@given(prompt=st.text(max_size=60), points=st.lists(st.text(max_size=20), max_size=5))
@settings(max_examples=60)
def test_any_text_is_taken_or_told_of(prompt: str, points: list[str]) -> None:
    wanted = {"category": "bread", "prompt": prompt, "key_points": [{"text": it} for it in points]}
    outcome = put_question(BANK, "", wanted)
    assert (outcome.bank is None) == bool(outcome.mistakes)
    assert all(name and sentence for name, sentence in outcome.mistakes.items())
