"""Which terms the decoder is asked about."""

from __future__ import annotations

import pytest

from voice_interview.banks.library import load_bank
from voice_interview.core.model import Correction, Why, Word
from voice_interview.core.sounds_suspects import Hidden, hidden, suspected
from voice_interview.paths import shipped

BANK = load_bank(shipped("questions") / "devops-python.yaml").vocabulary


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("In Jenkins I had my pie stripped from the first day", "mypy"),
        ("In Jenkins we put rough into it.", "ruff"),
        ("I went for Okta, and most of them spoke Samo.", "SAML"),
        ("It had no mad in one binary, and Jenkins went on.", "Nomad"),
        ("I put an LB in front of Jenkins.", "ALB"),
    ],
)
def test_what_sounds_like_a_term_near_another_is_suspected(text: str, term: str) -> None:
    assert term in suspected(text, BANK)


@pytest.mark.parametrize("text", ["", "He had to sneak out of the room.", "It was a rough day."])
def test_where_nothing_is_of_the_trade_nothing_is_suspected(text: str) -> None:
    assert suspected(text, BANK) == ()


def test_what_an_answer_has_named_makes_more_suspect() -> None:
    text = "The firm had open ones in sneak, and many"
    assert "Snyk" not in suspected(text, BANK)
    assert "Snyk" in suspected(text, BANK, 1)


def test_what_is_there_already_is_not_suspected() -> None:
    assert suspected("We ran pytest and Docker in Jenkins", BANK) == ()


def test_words_that_are_spelled_like_a_term_are_not_suspected() -> None:
    text = "In Jenkins, Docker and Terraform we did the rest of it without any slack."
    assert not {"REST", "Slack"} & set(suspected(text, BANK))


def test_the_likeliest_come_first_and_they_are_few() -> None:
    text = "In Jenkins I had my pie stripped from the first day, so most of it was all about them."
    found = suspected(text, BANK)
    assert found[0] == "mypy"
    assert 1 < len(found) <= 8


def spoken(text: str) -> list[Word]:
    return [Word(word, at, at + 0.5, 0.8) for at, word in enumerate(text.split())]


def test_what_sounds_just_like_a_term_is_hidden_with_the_text_that_it_makes() -> None:
    words = spoken("In Jenkins we put in my pie, there.")
    text = "In Jenkins we put in mypy, there."
    assert hidden(words, (), BANK) == (Hidden("mypy", "my pie,", text),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He ate my pie there.",
        "In Jenkins we ran the Snyk scan.",
        "In Jenkins we did the rest of it.",
        "In Jenkins we put my pine there.",
        "In Jenkins we put it in-carpenter there.",
    ],
)
def test_nothing_is_hidden_where_nothing_sounds_like_it_or_all_speaks_against(text: str) -> None:
    assert hidden(spoken(text), (), BANK) == ()


def test_what_was_corrected_hides_nothing() -> None:
    words = spoken("In Jenkins we put in my pie, there.")
    made = Correction(5, 2, tuple(spoken("my pi")), "mypy", Why.EXPECTED)
    assert hidden(words, (made,), BANK) == ()


def test_few_texts_are_weighed() -> None:
    words = spoken("Jenkins, Docker: " + "we put in my pie there and " * 9)
    assert len(hidden(words, (), BANK)) == 2
