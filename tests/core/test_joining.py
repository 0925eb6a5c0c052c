from __future__ import annotations

from voice_interview.core.joining import join
from voice_interview.core.model import Bank, Category, Question

ONE = Bank(
    "one",
    "One",
    "en",
    (Category("talk", "Talk"), Category("code", "Code")),
    (Question("q1", "talk", "First?"), Question("q2", "code", "Second?")),
    {"AWS": ("a w s",), "Snyk": ("sneak",)},
)
TWO = Bank(
    "two",
    "Two",
    "en",
    (Category("talk", "Talk"), Category("lead", "Leading")),
    (Question("q1", "talk", "Third?"), Question("q3", "lead", "Fourth?")),
    {"Snyk": ("snick", "sneak")},
)


def test_one_bank_stays_as_it_is() -> None:
    assert join([ONE]) == ONE


def test_ids_and_titles_that_are_taken_are_told_apart() -> None:
    both = join([ONE, TWO])
    assert (both.id, both.title, both.language) == ("one+two", "One + Two", "en")
    assert [(it.id, it.title) for it in both.categories] == [
        ("talk", "Talk"), ("code", "Code"), ("two/talk", "Talk (Two)"), ("lead", "Leading"),
    ]  # fmt: skip
    assert [(it.id, it.category) for it in both.questions] == [
        ("q1", "talk"), ("q2", "code"), ("two/q1", "two/talk"), ("q3", "lead"),
    ]  # fmt: skip


def test_a_term_of_both_sounds_in_the_ways_of_both() -> None:
    assert join([ONE, TWO]).vocabulary == {"AWS": ("a w s",), "Snyk": ("sneak", "snick")}
