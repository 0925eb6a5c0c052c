"""Finding words again: what a query asks for, and what of an answer is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from voice_interview.core.model import Answer, Note, Question, Span, Take, Transcript, Word
from voice_interview.core.searching import Hit, Wanted, find, parse, plain_words, searchable

TAKE = Take("s1-001", "s1", "q", "", 1, "s1/s1-001.wav", 60.0, (), "2026-11-20T10:00:00+01:00")
QUESTION = Question("q", "c", "Why?")


def heard(text: str) -> Answer:
    """An answer with a word each second."""
    words = tuple(Word(one, at, at + 0.5, 0.9) for at, one in enumerate(text.split()))
    return Answer(TAKE, QUESTION, Transcript(words, (Span(0, 1),), "base"))


def hit(answer: Answer, query: str) -> Hit | None:
    return find(answer, parse(query))


def found(answer: Answer, query: str) -> list[str]:
    """The marked words of the excerpt."""
    it = hit(answer, query)
    return [it.excerpt[start:end] for start, end in it.marks] if it else []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The CI/CD-Pipeline, isn't it?", ["the", "ci", "cd", "pipeline", "isn", "t", "it"]),
        ("Naïve Łódź Ørsted, STRAẞE", ["naive", "lodz", "orsted", "strasse"]),
        ("C++ and C# are no C.", ["c++", "and", "c#", "are", "no", "c"]),
        ("+ # _ ++ a_b", ["a", "b"]),
        ("\uff26\uff55\uff4c\uff4c \u2121", ["full", "tel"]),
    ],
)
def test_words_are_compared_without_case_and_accents(text: str, plain: list[str]) -> None:
    assert plain_words(text) == plain


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ()),
        (' "" -*()" ', ()),
        ("Secur gate", (Wanted(("secur",), False), Wanted(("gate",), False))),
        ('"Security gate" ci', (Wanted(("security", "gate"), True), Wanted(("ci",), False))),
        ('ci/cd "open en', (Wanted(("ci", "cd"), False), Wanted(("open", "en"), False))),
        ("NEAR(a OR b)", tuple(Wanted((one,), False) for one in ("near", "or", "b"))),
    ],
)
def test_any_text_is_a_query(query: str, wanted: tuple[Wanted, ...]) -> None:
    if query.startswith("NEAR"):
        wanted = (Wanted(("near", "a"), False), *wanted[1:])
    assert parse(query) == wanted


def test_a_very_long_query_is_cut() -> None:
    assert len(parse("word " * 1000)) == 20


def test_a_hit_has_the_time_of_the_first_word_and_what_is_around_it() -> None:
    answer = heard(" ".join(f"w{at}" for at in range(30)))
    assert hit(answer, "w20 w18") == Hit(
        "s1",
        "s1-001",
        18.0,
        "… w12 w13 w14 w15 w16 w17 w18 w19 w20 w21 w22 w23 w24 w25 w26 w27 w28 w29",
        ((26, 29), (34, 37)),
    )
    assert hit(answer, "w2 nothing") is None
    start = hit(answer, "w0")
    assert start is not None
    assert (start.at_s, start.excerpt[:6], start.excerpt[-5:]) == (0.0, "w0 w1 ", "w13 …")


def test_a_word_finds_what_begins_with_it_and_quotes_find_just_that() -> None:
    answer = heard("The security gates, and the gate: securely.")
    assert found(answer, "secur") == ["security", "securely."]
    assert found(answer, '"secur"') == []
    assert found(answer, '"security gates"') == ["security", "gates,"]
    assert found(answer, '"security gate"') == []
    assert found(answer, '"security gate') == ["security", "gates,"]
    assert found(answer, '"GATE"') == ["gate:"]


def test_edited_words_are_found_at_their_place_and_those_heard_too() -> None:
    answer = replace(heard("He had to sneak it in"), edited_text="He had to Snyk it in")
    (edited, original) = hit(answer, "snyk"), hit(answer, "sneak")
    assert edited is not None
    assert original is not None
    assert (edited.at_s, edited.excerpt) == (3.0, "He had to Snyk it in")
    assert (original.at_s, original.excerpt) == (3.0, "He had to sneak it in")
    both = hit(answer, "sneak snyk")
    assert both is not None
    assert both.excerpt == edited.excerpt


def test_notes_are_found_with_their_place() -> None:
    notes = (Note("n1", 7.5, "Say a number\nhere."), Note("n2", 9.0, "Slower"))
    answer = replace(heard("Nothing much"), notes=notes)
    number = hit(answer, "number")
    assert number == Hit("s1", "s1-001", 7.5, "Say a number here.", ((6, 12),), True)
    assert hit(answer, '"here slower"') is None
    said = hit(answer, "slower nothing")
    assert said is not None
    assert (said.at_s, said.in_note) == (0.0, False)
    assert searchable(answer) == ("nothing much", "", "say a number here ++ slower")


def test_an_answer_without_words_is_never_found() -> None:
    silent = Answer(TAKE, QUESTION)
    assert searchable(silent) == ("", "", "")
    assert find(silent, parse("a")) is None
    assert find(heard("word"), ()) is None
    typed = replace(silent, edited_text="Typed by hand")
    assert found(typed, "hand") == ["hand"]
    assert searchable(typed) == ("typed by hand", "", "")


@given(st.text(max_size=40), st.lists(st.text(max_size=8), max_size=6))
def test_a_word_that_was_said_is_found_by_itself(query: str, words: list[str]) -> None:
    text = " ".join(words)
    answer = heard(text)
    hit(answer, query)
    for word in plain_words(text):
        assert found(answer, word)
        assert found(answer, f'"{word}"')
