"""Key points found in what was said, and the question about what was not."""

from __future__ import annotations

import pytest

from voice_interview.core.coverage import choose_follow_up, covered_points
from voice_interview.core.model import (
    UNCLEAR,
    Bank,
    Category,
    FollowUp,
    KeyPoint,
    Question,
    Span,
    Transcript,
    Word,
)


def said(text: str) -> Transcript:
    """One word a second."""
    words = tuple(Word(w, float(at), at + 0.5, 0.9) for at, w in enumerate(text.split()))
    return Transcript(words, (), "base")


def test_what_is_unclear_shows_nothing_and_hides_nothing() -> None:
    point = KeyPoint("k", "Unclear", ("unclear",), "What was unclear?")
    asked = question(point, follow_ups=(FollowUp("f", "And then?"),))
    assert covered_points(asked, said(UNCLEAR))[0].evidence == ()
    assert choose_follow_up(asked, said(UNCLEAR)) == FollowUp("f", "And then?")
    assert choose_follow_up(asked, said(f"Yes. {UNCLEAR}")) == FollowUp(
        "probe-k", "What was unclear?"
    )


def question(*points: KeyPoint, follow_ups: tuple[FollowUp, ...] = ()) -> Question:
    return Question("q", "c", "Why?", key_points=points, follow_ups=follow_ups)


def test_a_phrase_is_found_as_whole_words_whatever_case_and_punctuation() -> None:
    point = KeyPoint("retry", "Retries", ("exponential back-off", "", "retry"))
    (found,) = covered_points(question(point), said("We used Exponential back-off, then retried."))
    assert found.evidence == (Span(2.0, 3.5),)
    (found,) = covered_points(question(point), said("Retry! With exponential back off … retry?"))
    assert found.evidence == (Span(0.0, 0.5), Span(2.0, 4.5), Span(6.0, 6.5))


def test_words_without_letters_are_no_words() -> None:
    point = KeyPoint("retry", "Retries", ("back off",))
    (found,) = covered_points(question(point), said("back … off"))
    assert found.evidence == (Span(0.0, 2.5),)


def test_the_first_missing_point_with_a_probe_is_asked_about() -> None:
    told = KeyPoint("a", "A", ("alpha",), "And alpha?")
    mute = KeyPoint("b", "B", ("beta",))
    asked = KeyPoint("c", "C", ("gamma",), "And gamma?")
    scripted = FollowUp("f", "What next?")
    every = question(told, mute, asked, follow_ups=(scripted,))
    assert choose_follow_up(every, said("alpha")) == FollowUp("probe-c", "And gamma?")
    assert choose_follow_up(every, said("alpha gamma")) == scripted
    assert choose_follow_up(every, None) == scripted
    assert choose_follow_up(every, said("")) is None
    assert choose_follow_up(question(), None) is None


def test_what_is_said_may_differ_from_what_is_shown() -> None:
    shown = Question("q", "c", "Why CI/CD?", spoken="Why C I C D?", title="Pipelines")
    assert (shown.said, shown.short) == ("Why C I C D?", "Pipelines")
    assert question().short == "Why?"


def test_a_bank_finds_its_questions() -> None:
    bank = Bank("b", "B", "en", (Category("c", "C"),), (question(),))
    assert bank.question("q").prompt == "Why?"
    with pytest.raises(KeyError):
        bank.question("x")
