"""The rules by which the benchmark judges."""

from __future__ import annotations

import pytest

from tests.bench.pairing import paired
from tests.bench.scores import (
    CutErrors,
    Distribution,
    Errors,
    cut_errors,
    distribution,
    normalize,
    slope,
    word_errors,
    words_kept,
)
from tests.bench.term_scores import (
    TermScore,
    added_terms,
    heard_times,
    missed_terms,
    term_score,
)


def test_a_distribution() -> None:
    found = distribution([float(value) for value in range(101)])
    assert found == Distribution(median=50.0, p95=95.0, worst=100.0, n=101)


def test_nothing_has_no_distribution() -> None:
    assert distribution([]) is None


def test_the_slope_of_a_line_is_its_own() -> None:
    assert slope([(1.0, 3.0), (2.0, 5.0), (4.0, 9.0)]) == pytest.approx(2.0)


def test_one_place_has_no_slope() -> None:
    assert slope([(1.0, 3.0), (1.0, 5.0)]) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We've twenty servers, um, in the colour room.", "we have 20 servers in the color room"),
        ("At 10:00 a.m.", "at 10 am"),
        ("two five six", "256"),
    ],
)
def test_what_counts_as_the_same_words(one: str, other: str) -> None:
    assert normalize(one) == normalize(other)


def test_word_errors_are_told_by_kind() -> None:
    reference = "we deploy the new service every single day at noon"
    found = word_errors(reference, "so we deploy a new service every day at noon")
    assert found == Errors(words=10, substituted=1, deleted=1, inserted=1)
    assert found.percent == pytest.approx(300 / 10)


def test_a_text_that_was_not_heard_is_deleted() -> None:
    assert word_errors("not one word", "") == Errors(3, 0, 3, 0)
    assert words_kept("not one word", "") == 0


def test_words_said_in_silence_are_inserted() -> None:
    assert word_errors("", "thank you").inserted == 2


def test_half_of_the_words_are_kept() -> None:
    assert words_kept("one good test fails", "one good") == 0.5


REFERENCE = "the first piece ends here and the second one begins there"


def test_clean_cuts_lose_and_double_nothing() -> None:
    pieces = ["The first piece ends here.", "And the second one", "begins there."]
    assert cut_errors(REFERENCE, pieces) == CutErrors(cuts=2, lost=0, doubled=0)


def test_a_word_missing_at_a_cut_is_lost_there() -> None:
    found = cut_errors(REFERENCE, ["The first piece ends", "and the second one begins there."])
    assert found == CutErrors(cuts=1, lost=1, doubled=0)


@pytest.mark.parametrize(
    ("pieces", "lost"),
    [
        (["The montreal forestliner", "was the first"], 0),
        (["The montreal", "forestliner was the first"], 0),
        (["The montreal forced", "was the first"], 1),
        (["The montreal fort", "was the first"], 1),
    ],
)
def test_words_run_together_at_a_cut_are_not_lost(pieces: list[str], lost: int) -> None:
    assert cut_errors("The montreal forced aligner was the first", pieces).lost == lost


def test_a_word_missing_elsewhere_is_not_the_cut_s_fault() -> None:
    found = cut_errors(REFERENCE, ["The piece ends here", "and the second one begins there."])
    assert found == CutErrors(cuts=1, lost=0, doubled=0)


def test_words_on_both_sides_of_a_cut_are_doubled() -> None:
    pieces = ["The first piece ends here", "ends here and the second one begins there"]
    found = cut_errors(REFERENCE, pieces)
    assert found == CutErrors(cuts=1, lost=0, doubled=2)


def test_what_was_said_twice_is_not_doubled() -> None:
    assert cut_errors("it is very very good", ["it is very", "very good"]).doubled == 0


def test_words_are_paired_without_case_and_punctuation() -> None:
    assert paired(["So,", "we", "deployed", "it."], ["so", "they", "deployed", "It"]) == [
        (0, 0),
        (2, 2),
        (3, 3),
    ]


def test_marks_alone_are_no_pair() -> None:
    assert paired(["-", "yes"], ["-", "yes"]) == [(1, 1)]


@pytest.mark.parametrize(
    ("term", "text", "times"),
    [
        ("ArgoCD", "We use Argo CD, and Argo-CD again.", 2),
        ("boto3", "Boto three does it.", 1),
        ("SonarQube", "The sonar cube is blue.", 0),
        ("pipeline", "Pipelines and one pipeline's end", 2),
        ("Go", "It is going on.", 0),
    ],
)
def test_when_a_term_is_heard(term: str, text: str, times: int) -> None:
    assert heard_times(term, text) == times


def test_the_score_of_terms() -> None:
    said, text = {"Jenkins": 2, "Snyk": 1}, "Jenkins called sneak, and Terraform."
    score = term_score(said, ["Jenkins", "Snyk", "Terraform"], text)
    assert score == TermScore(said=3, heard=1)
    assert score.heard_percent == pytest.approx(100 / 3)
    assert missed_terms(said, text) == {"Jenkins": 1, "Snyk": 1}
    assert added_terms(["Terraform", "Jenkins"], "Jenkins called", text) == {"Terraform": 1}
