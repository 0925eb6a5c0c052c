"""Which terms the decoder is asked about."""

from __future__ import annotations

import pytest

from voice_interview.banks.library import load_bank
from voice_interview.core.model import Correction, Why, Word
from voice_interview.core.sounds_suspects import Rival, first_of_each_place, hidden, suspected
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
    (found,) = hidden(words, (), BANK)
    assert (found.first, found.end, found.term) == (5, 7, "mypy")
    assert found.text(words) == "In Jenkins we put in mypy, there."


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
    assert not list(hidden(spoken(text), (), BANK))


def test_what_was_corrected_hides_nothing() -> None:
    words = spoken("In Jenkins we put in my pie, there.")
    made = Correction(5, 2, tuple(spoken("my pi")), "mypy", Why.EXPECTED)
    assert not list(hidden(words, (made,), BANK))


def test_of_rivals_for_the_same_words_the_first_counts() -> None:
    places = [(3, 5), (0, 2), (1, 4), (4, 5), (2, 6), (5, 6), (2, 3)]
    rivals = [Rival(first, end, "Vim", "Vims") for first, end in places]
    assert first_of_each_place(rivals, 9) == [rivals[0], rivals[1], rivals[5], rivals[6]]
    assert first_of_each_place(iter(rivals), 2) == rivals[:2]


def test_a_rival_has_its_text_without_marks() -> None:
    words = spoken("we put in my pie, there. [unclear]")
    assert Rival(3, 5, "Vim", "Vims").text(words) == "we put in Vims, there."


def test_a_rival_keeps_its_place_when_corrections_beside_it_are_not_made_yet() -> None:
    plain = spoken("we cube control and get lab my pie at CD.")
    made = (
        Correction(1, 1, tuple(plain[1:3]), "kubectl", Why.SOUNDS_LIKE),
        Correction(3, 1, tuple(plain[4:6]), "GitLab", Why.SOUNDS_LIKE),
        Correction(6, 1, tuple(plain[8:]), "etcd", Why.SOUNDS_LIKE),
    )
    written = spoken("we kubectl and GitLab my pie etcd.")
    rival = Rival(4, 6, "mypy", "mypy")
    assert rival.text(written) == "we kubectl and GitLab mypy etcd."
    assert rival.before(made).text(plain) == "we cube control and get lab mypy at CD."
