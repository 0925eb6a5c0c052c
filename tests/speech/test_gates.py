"""Which drafts are doubted."""

from __future__ import annotations

import pytest

from voice_interview.speech import gates
from voice_interview.speech.whisper import Draft


def draft(text: str, *tokens: int, logprob: float = -0.2, no_speech: float = 0.0) -> Draft:
    return Draft(tokens, text, logprob, no_speech)


def test_an_ordinary_draft_is_believed() -> None:
    assert not gates.doubtful(draft("so we did it", 1, 2, 3, 3), 2.0)


@pytest.mark.parametrize(
    "doubtful",
    [
        draft("mumble", logprob=-1.1),
        draft("words words words", 1, 7, 7, 7),
        draft("too many for a second " * 4),
        draft("the same again " * 10),
    ],
)
def test_a_draft_that_guesses_or_repeats_is_doubted(doubtful: Draft) -> None:
    assert gates.doubtful(doubtful, 2.0)


def test_a_sentence_that_comes_twice_too_fast_is_a_loop() -> None:
    once = "Well, since I retired, I've, um, I've joined a choir."
    assert gates.loops(draft(f"Every morning I tell her. {once} {once}"), 4.0)
    assert not gates.loops(draft(f"Every morning I tell her. {once} {once}"), 6.0)
    assert not gates.loops(draft(f"Every morning I tell her. {once} And I am happy in it."), 4.0)


def test_one_word_without_an_end_is_a_loop() -> None:
    assert gates.loops(draft("A" + "a" * 23), 2.0)
    assert gates.loops(draft("Mon-" + "mon-treat-" * 12), 1.0)
    assert not gates.loops(draft("Hmmmmmmm, it cost 10000000 at softwareentwicklung.example."), 2.0)


def test_a_text_that_nothing_speaks_for_is_a_guess() -> None:
    assert gates.guessed(draft("T in color", logprob=-5.1))
    assert not gates.guessed(draft("mumble", logprob=-1.9))


def test_only_doubt_and_no_speech_together_are_silence() -> None:
    assert gates.silent(draft("Thank you.", logprob=-1.2, no_speech=0.9))
    assert not gates.silent(draft("Thank you.", logprob=-0.2, no_speech=0.9))
    assert not gates.silent(draft("Thank you.", logprob=-1.2, no_speech=0.1))


def test_terms_in_the_order_of_the_list_are_an_echo() -> None:
    terms = ("Snyk", "Argo CD", "Trivy", "Vault", "Helm")
    assert gates.echoes("Snyk, Argo CD, Trivy, Vault.", terms)
    assert not gates.echoes("We ran Trivy, then Snyk, and Vault kept the keys.", terms)
    assert not gates.echoes("Snyks, Argo, Trivyal, Vaulted", terms)
