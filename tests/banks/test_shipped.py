"""The shipped bank is written to be heard; these are its rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from voice_interview.banks.library import load_bank
from voice_interview.core.bank_limits import LIMIT_S
from voice_interview.core.coverage import choose_follow_up, covered_points
from voice_interview.core.model import Bank, Question, Transcript, Word
from voice_interview.paths import shipped

# What a voice stumbles over: symbols, and names that it spells or reads wrongly.
UNSPEAKABLE = re.compile(r"[`*_/()\[\]{}<>%$#@=+|\\\"]|\d|AWS|EKS|IRSA|boto3|CI/CD|SonarQube|Snyk")
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
WELL_SPOKEN = {"API", "JIRA", "VPC", "CVE", "CPU", "OPA", "JSON", "ACL"}


def load() -> Bank:
    return load_bank(shipped("questions") / "devops-python.yaml")


BANK = load()
QUESTIONS = pytest.mark.parametrize("question", BANK.questions, ids=lambda it: it.id)


def said(question: Question) -> Iterator[str]:
    yield question.said
    yield from (follow_up.said for follow_up in question.follow_ups)
    yield from (point.probe for point in question.key_points)


def transcript(text: str) -> Transcript:
    words = tuple(Word(word, at / 2, at / 2 + 0.4, 1.0) for at, word in enumerate(text.split()))
    return Transcript(words, (), "test")


def test_the_bank_has_its_categories_and_questions() -> None:
    assert [
        (it.title, sum(q.category == it.id for q in BANK.questions)) for it in BANK.categories
    ] == [
        ("Python automation and scripting", 4),
        ("DevSecOps and CI/CD", 4),
        ("Infrastructure as code and cloud", 4),
        ("Monitoring and troubleshooting", 4),
        ("Behavioral", 5),
        ("General Python", 4),
    ]
    assert {it.category for it in BANK.questions if it.star} == {"behavioral"}
    assert sum(it.star for it in BANK.questions) == 5


@QUESTIONS
def test_a_question_can_be_heard(question: Question) -> None:
    assert 20 <= len(question.said.split()) <= 50
    assert question.prompt.endswith((".", "?"))
    for text in said(question):
        assert not UNSPEAKABLE.search(text), text
        assert set(ACRONYM.findall(text)) <= WELL_SPOKEN, text
        assert len(text.split()) <= 50, text


@QUESTIONS
def test_a_question_has_what_lists_and_clocks_need(question: Question) -> None:
    assert 2 <= len(question.title.split()) <= 6
    assert question.tags
    low, high = (120, 150) if question.star else (120, 180)
    assert LIMIT_S[0] < low <= question.limit_s <= high
    assert 8 <= len(question.vocabulary) <= 40


@QUESTIONS
def test_a_question_has_key_points_and_follow_ups(question: Question) -> None:
    assert 4 <= len(question.key_points) <= 8
    assert question.follow_ups
    for point in question.key_points:
        assert 3 <= len(point.text.split()) <= 10, point.text
        assert len(point.phrases) >= 6, point.id
        assert point.probe.endswith("?"), point.id


@QUESTIONS
def test_each_phrase_is_words_that_are_found_in_a_transcript(question: Question) -> None:
    for point in question.key_points:
        for phrase in point.phrases:
            assert phrase == phrase.lower()
            found = covered_points(question, transcript(f"Well, {phrase}, I think."))
            assert any(it.evidence for it in found if it.point == point), phrase


@QUESTIONS
def test_an_answer_about_something_else_is_probed_for_the_first_key_point(
    question: Question,
) -> None:
    chosen = choose_follow_up(question, transcript("I really enjoy sailing on weekends."))
    assert chosen is not None
    assert chosen.prompt == question.key_points[0].probe


def test_the_vocabulary_has_the_terms_of_all_questions_and_how_they_sound() -> None:
    assert len(BANK.vocabulary) >= 250
    assert all(sounds for sounds in BANK.vocabulary.values())
    asked = {term for question in BANK.questions for term in question.vocabulary}
    assert asked <= BANK.vocabulary.keys()


@QUESTIONS
def test_every_name_and_acronym_that_is_shown_is_in_the_vocabulary(question: Question) -> None:
    known = " ".join(BANK.vocabulary).lower()
    for text in (question.prompt, *(it.prompt for it in question.follow_ups)):
        for name in re.findall(r"\b\w*[a-z]?[A-Z][A-Z0-9]\w*|\w+[a-z][A-Z]\w+\b", text):
            assert name.rstrip("s").lower() in known, name


def test_sounds_are_what_a_recognizer_writes() -> None:
    for term, sounds in BANK.vocabulary.items():
        for sound in sounds:
            assert re.fullmatch(r"[a-z0-9][a-z0-9' -]*", sound), (term, sound)
