"""The pieces of which `sounds` is made: keys, tables, ordinary English and places."""

from __future__ import annotations

from math import inf

import pytest

from voice_interview.core.sounds_english import is_grammar, is_ordinary, is_statement
from voice_interview.core.sounds_keys import apart, code, key, weight
from voice_interview.core.sounds_place import density, is_trade, points
from voice_interview.core.sounds_table import Table


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("S3,", "sthree"),
        ("SHA-256", "shatwofiftysix"),
        ("Route 53", "routefiftythree"),
        ("p95", "pninetyfive"),
        ("EC2 20", "ectwotwenty"),
        ("IMDSv2", "imdsvtwo"),
        ("Ubuntu 14", "ubuntufourteen"),
        ("port 8080", "porteightzeroeightzero"),
        ("HTTP 404", "httpfourzerofour"),
        ("07", "zeroseven"),
        ("C++,", "c++"),
        ("C#", "c#"),
        (".NET", "dotnet"),
        ("Node.js", "nodejs"),
    ],
)
def test_numbers_are_spelled_as_people_say_them(text: str, spoken: str) -> None:
    assert key(text) == spoken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("knight", "night"),
        ("Kibana", "kibahna"),
        ("Prometheus", "promethius"),
        ("wreck", "reck"),
        ("psalm", "salm"),
        ("Ansible", "anzible"),
        ("Phoenix", "fenix"),
    ],
)
def test_what_sounds_alike_has_one_code(one: str, other: str) -> None:
    assert code(key(one)) == code(key(other))


def test_distance_counts_consonants_and_hardly_vowels() -> None:
    assert apart("kapana", "kapana", inf) == 0
    assert apart("kapana", "kapan", inf) == pytest.approx(0.4)
    assert apart("kapana", "kafana", inf) == 0.5
    assert apart("kapana", "kasana", inf) == 1


def test_distance_gives_up_above_the_limit() -> None:
    assert apart("kapana", "", 2) == inf
    assert apart("kapana", "losoro", 0.5) == inf
    assert apart("kapa", "kapasts", 2) == inf


def test_weight_is_what_there_is_to_hear() -> None:
    assert weight("kapana") == pytest.approx(4.2)


VOCABULARY = {
    "Grafana": ("graphana", "griffin are"),
    "kubectl": ("cube control", "q c t l"),
    "Grafonix": (),
    "jq": ("j q",),
}


def test_a_table_knows_terms_by_letters_and_by_sounds() -> None:
    table = Table(VOCABULARY)
    assert table.same("GRAFANA") == "Grafana"
    assert table.same("graphana") is None
    assert table.listed("Cube control") == "kubectl"
    assert table.listed("cube") is None
    assert table.rank == {"Grafana": 0, "kubectl": 1, "Grafonix": 2, "jq": 3}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Grafano", "Grafana"),
        ("cube controll", "kubectl"),
        ("Grafonics", "Grafonix"),
        ("Brafana", None),
        ("jay", None),
        ("elephant", None),
    ],
)
def test_a_table_finds_the_nearest(text: str, term: str | None) -> None:
    assert Table(VOCABULARY).near(text) == term


def test_a_table_says_how_far_a_text_is_from_a_term() -> None:
    table = Table(VOCABULARY)
    assert table.away("cube control", "kubectl") == 0
    assert 0 < table.away("cube patrol", "kubectl") < 0.5
    assert table.away("elephants", "kubectl") > 0.5


@pytest.mark.parametrize(
    "word", ["sneak", "made", "making", "carried", "stopped", "boxes", "42", "helm", "wasps"]
)
def test_ordinary_words_and_their_forms(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["snyk", "kubernetes", "as2s", "argo", "c"])
def test_words_that_are_not_ordinary(word: str) -> None:
    assert not is_ordinary(word)


def test_grammar_and_statements() -> None:
    assert is_grammar("the")
    assert not is_grammar("sneak")
    assert is_statement("proves")
    assert is_statement("catches")
    assert not is_statement("boxes")
    assert not is_statement("prove")


def placed(text: str, *terms: int) -> float:
    """How well a term would stand at the star."""
    tokens = [token if token != "|" else "" for token in text.split()]
    at = tokens.index("*")
    return points(tokens, at, at + 1, terms)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("* scans found it", "* found it"),
        ("* proves it", "* it"),
        ("with *", "he *"),
        ("moved to *", "had to *"),
        ("the * scan", "the * dog"),
        ("use *", "a *"),
        ("| * |", "the * |"),
        ("| * |", "my * |"),
        ("use *", "use * the list"),
    ],
)
def test_some_places_are_better_for_a_term(better: str, worse: str) -> None:
    assert placed(better) > placed(worse)


@pytest.mark.parametrize(
    ("text", "term"), [("x and *", 0), ("x *", 0), ("* and x", 2), ("* or", 9)]
)
def test_a_list_of_terms_holds_another(text: str, term: int) -> None:
    listed = text.count("x")
    assert placed(text, term) - placed(text) == 2 * listed


def test_a_term_before_to_makes_it_a_direction() -> None:
    assert placed("x to *", 0) == placed("moved to *")


def test_a_particle_without_an_object_is_odd() -> None:
    tokens = ["we", "check", "off", "in", "the", "pipeline"]
    with_object = ["we", "check", "off", "the", "list"]
    assert points(tokens, 1, 3, ()) > points(with_object, 1, 3, ())
    assert points(["check", "off", "understands", "it"], 0, 2, ()) == 2
    assert points(["check-off", "understands", "it"], 0, 1, ()) == 2


def test_density_counts_the_trade_and_its_terms() -> None:
    tokens = ["we", "scan", "each", "image", "of", "the", "cluster", "with", "*", "today"]
    nothing = ["my", "dog", "ran", "over", "the", "road", "with", "*", "today"]
    assert density(nothing, 7, 8, ()) == -2
    assert density(tokens, 8, 9, ()) == pytest.approx(0.75)
    assert density(tokens, 8, 9, {1}) == pytest.approx(1.45)
    assert density(tokens, 8, 9, range(8)) == pytest.approx(2.25)


def test_the_trade_has_its_words() -> None:
    assert is_trade("images")
    assert is_trade("classes")
    assert not is_trade("dogs")
