from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interview.core.corrections import squash, undo
from voice_interview.core.model import UNCLEAR, Correction, Transcript, Vocabulary, Why, Word
from voice_interview.core.sounds import correct, named

VOCABULARY = {
    "Snyk": ("sneak", "snick"),
    "Checkov": ("check off", "check of", "chekhov"),
    "Argo CD": ("argo c d", "our go c d"),
    "boto3": ("boto three", "photo three"),
    "asyncio": ("async i o", "a sink i o"),
    "Cosign": ("co sign", "cosine"),
    "pytest": ("pie test",),
    "kubectl": ("cube control", "cube c t l"),
    "Alertmanager": ("alerts manager",),
    "PromQL": ("prom q l", "from ql"),
    "unittest": (),
    "Sentry": ("century",),
    "Trivy": ("trivia",),
    "Kubernetes": ("cooper netties",),
    "Grafana": ("graphana",),
}


def words(text: str, probability: float = 0.5) -> list[Word]:
    return [Word(one, index, index + 0.8, probability) for index, one in enumerate(text.split())]


def written(text: str, probability: float = 0.5) -> str:
    return " ".join(word.text for word in correct(words(text, probability), (), VOCABULARY)[0])


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        (
            "Enkubernetees, that is a rolling deployment",
            "In Kubernetes, that is a rolling deployment",
        ),
        ("We show the metrics ingraphana.", "We show the metrics in Grafana."),
        ("We moved to argo c d.", "We moved to Argo CD."),
        ("I use boto three for it", "I use boto3 for it"),
        ("We scan dependencies with sneak and Trivy.", "We scan dependencies with Snyk and Trivy."),
        ("The sneak scan blocked the build.", "The Snyk scan blocked the build."),
        (
            "We sign images with co-sign in the pipeline.",
            "We sign images with Cosign in the pipeline.",
        ),
        ("check off looks at the Terraform code", "Checkov looks at the Terraform code"),
        ("a scan with check off in the pipeline", "a scan with Checkov in the pipeline"),
        (
            "Our tests run with pie test in the pipeline",
            "Our tests run with pytest in the pipeline",
        ),
        ("I wrote it with async i o.", "I wrote it with asyncio."),
        ("I wrote it with async I.O.", "I wrote it with asyncio."),
        ("We use cube control on the cluster", "We use kubectl on the cluster"),
        ("The argo c d's sync", "The Argo CD's sync"),
    ],
)
def test_a_term_is_written_where_it_was_meant(heard: str, meant: str) -> None:
    assert written(heard) == meant


@pytest.mark.parametrize("probability", [0.95, 0.5, 0.2])
@pytest.mark.parametrize(
    "text",
    [
        "He had to sneak out.",
        "He had to sneak out of the meeting because his train was leaving.",
        "We had to check off every item on the list.",
        "Check off the list before you leave.",
        "My parents had to co-sign the lease.",
        "A sentry stood at the gate for a century.",
        "They like trivia and pie.",
        "I can sneak past anybody.",
    ],
)
def test_ordinary_english_is_left_alone(text: str, probability: float) -> None:
    assert written(text, probability) == text


@pytest.mark.parametrize(
    ("heard", "spelled", "was"),
    [
        ("the alert manager, then", "the Alertmanager, then", ["alert", "manager,"]),
        ("in prom QL.", "in PromQL.", ["prom", "QL."]),
        ("with boto three", "with boto3", ["boto", "three"]),
        ("the kube-ctl", "the kubectl", ["kube-ctl"]),
    ],
)
def test_another_spelling_is_told_and_can_be_undone(
    heard: str, spelled: str, was: list[str]
) -> None:
    result, (correction,) = correct(words(f"We scan images of the cluster {heard}"), (), VOCABULARY)
    assert " ".join(word.text for word in result) == f"We scan images of the cluster {spelled}"
    assert correction.why is Why.SPELLED
    assert [word.text for word in correction.heard] == was


def test_capitals_alone_are_no_correction() -> None:
    result, corrections = correct(words("We scan the cluster on kubernetes"), (), VOCABULARY)
    assert result[-1].text == "Kubernetes"
    assert corrections == []


def test_signs_tell_names_apart() -> None:
    heard = words("We wrote C++ and C# and .NET with c plus plus and a net result.")
    vocabulary: Vocabulary = {"C": ("see",), "C++": ("c plus plus",), ".NET": ("dot net",)}
    result, _ = correct(heard, (), vocabulary)
    assert " ".join(word.text for word in result) == (
        "We wrote C++ and C# and .NET with C++ and a net result."
    )


def test_two_ordinary_words_stay_two() -> None:
    assert written("We had unit test after unit test", 0.8) == "We had unit test after unit test"


def test_a_correction_says_what_was_heard_and_where() -> None:
    heard = words("We use photo three in Lambda, and our go c d.")
    result, corrections = correct(heard, (), VOCABULARY)
    assert [word.text for word in result] == [
        "We",
        "use",
        "boto3",
        "in",
        "Lambda,",
        "and",
        "Argo",
        "CD.",
    ]
    assert corrections == [
        Correction(2, 1, tuple(heard[2:4]), "boto3", Why.SOUNDS_LIKE),
        Correction(6, 2, tuple(heard[7:11]), "Argo CD", Why.SOUNDS_LIKE),
    ]


def test_a_doubtful_word_that_nearly_sounds_like_a_term_is_the_term() -> None:
    text = "We watch the dashboards of the cluster in Grafano each day"
    assert written(text, 0.3) == text.replace("Grafano", "Grafana")
    assert written(text, 0.7) == text


def test_a_near_miss_of_ordinary_words_is_none() -> None:
    text = "The pipeline had a trivial test in the cluster"
    assert written(text, 0.1) == text


RARE = {
    "FastAPI": ("fast api",),
    "netmiko": ("net meeko",),
    "Nornir": (),
    "idempotent": (),
    "Jinja2": ("ginger two", "genie 2"),
    **VOCABULARY,
}


@pytest.mark.parametrize(
    ("heard", "probability", "meant"),
    [
        # the ordinary word is in the term itself
        ("The portal runs on fast PI and pytest", 0.5, "The portal runs on FastAPI and pytest"),
        (
            "With Kubernetes and a playbook we rendered the configs with Genia 2.",
            0.3,
            "With Kubernetes and a playbook we rendered the configs with Jinja2.",
        ),
        # no English, and just the sound of a term: the decoder need not have doubted it
        ("We pushed it with Nornir and NetMeCo", 0.8, "We pushed it with Nornir and netmiko"),
    ],
)
def test_a_word_that_is_no_english_needs_less_reason(
    heard: str, probability: float, meant: str
) -> None:
    found, _ = correct(words(heard, probability), (), RARE)
    assert " ".join(word.text for word in found) == meant


@pytest.mark.parametrize(
    ("heard", "probability", "meant"),
    [
        ("We used concurrent dot futures.", 0.9, "We used concurrent.futures."),
        ("We did is T-O for the cluster", 0.6, "We did Istio for the cluster"),
        ("We had one cider block for Kubernetes", 0.5, "We had one CIDR block for Kubernetes"),
        (
            "From the pods it all goes into the sim, which was Grafana",
            0.3,
            "From the pods it all goes into the SIEM, which was Grafana",
        ),
        ("We practice losing at CD.", 0.8, "We practice losing etcd."),
    ],
)
def test_how_names_are_said(heard: str, probability: float, meant: str) -> None:
    said = {
        "concurrent.futures": (),
        "Istio": ("is t o",),
        "CIDR": ("cider",),
        "SIEM": ("sim",),
        "etcd": ("at cd",),
        **VOCABULARY,
    }
    found, _ = correct(words(heard, probability), (), said)
    assert " ".join(word.text for word in found) == meant


def test_what_was_named_before_makes_a_term_likelier() -> None:
    heard = words("The company had open ones in sneak, and many", 0.8)
    assert correct(heard, (), VOCABULARY)[0] == heard
    assert correct(heard, (), VOCABULARY, 3)[0][6].text == "Snyk,"


@pytest.mark.parametrize(
    "text",
    ["He had to sneak out of the room.", "Check off the list before you leave.", "It is trivia."],
)
def test_what_was_named_before_makes_no_term_of_plain_english(text: str) -> None:
    heard = words(text, 0.8)
    assert correct(heard, (), VOCABULARY, 9)[0] == heard


def test_only_what_is_no_english_counts_as_named() -> None:
    vocabulary = {"Puppet": (), **VOCABULARY}
    heard = words("We had the puppet, Grafana, argo cd and sneak on Grafana.")
    assert named(heard, vocabulary) == {"Grafana", "Argo CD"}
    assert named([], vocabulary) == frozenset()


def test_an_ordinary_word_that_the_term_does_not_have_rules_it_out() -> None:
    text = "With Kubernetes the servers of the cluster had faced API limits"
    assert [word.text for word in correct(words(text, 0.3), (), RARE)[0]] == text.split()


def test_nearness_never_takes_what_is_a_term_already() -> None:
    text = "We had Grafana Grafano and Grafano on Kubernetes"
    assert written(text, 0.3) == "We had Grafana Grafana and Grafana on Kubernetes"


def test_a_term_never_spans_sentences() -> None:
    assert written("I like my photo. Three of us did.") == "I like my photo. Three of us did."


def test_unclear_speech_is_no_term() -> None:
    assert written(f"with boto {UNCLEAR} three") == f"with boto {UNCLEAR} three"


def test_earlier_corrections_stay_and_move_along() -> None:
    heard = words("use async i o with sneak and Trivy")
    old = Correction(7, 1, tuple(words("trivia")), "Trivy", Why.EXPECTED)
    result, corrections = correct(heard, [old], VOCABULARY)
    assert " ".join(word.text for word in result) == "use asyncio with Snyk and Trivy"
    assert [(one.first, one.why) for one in corrections] == [
        (1, Why.SPELLED),
        (3, Why.SOUNDS_LIKE),
        (5, Why.EXPECTED),
    ]


def test_words_of_earlier_corrections_are_left_alone() -> None:
    heard = words("we use boto three")
    old = Correction(2, 2, tuple(words("x")), "boto three", Why.EXPECTED)
    assert correct(heard, [old], VOCABULARY) == (heard, [old])


def test_no_vocabulary_changes_nothing() -> None:
    heard = words("we use boto three")
    assert correct(heard, (), {}) == (heard, [])


SPOKEN = (
    "we use the scan with sneak check off of photo three argo c d co-sign, and pipeline. "
    "cluster Grafano alert manager to trivia s is cube control prom ql kubernetes' list"
)
TEXTS = st.lists(st.sampled_from(SPOKEN.split()), max_size=14)


@given(TEXTS, st.sampled_from([0.2, 0.5, 0.8, 0.95]))
def test_undone_corrections_give_the_letters_that_were_heard(
    texts: list[str], probability: float
) -> None:
    heard = words(" ".join(texts), probability)
    result, corrections = correct(heard, (), VOCABULARY)
    transcript = Transcript(tuple(result), (), "base", corrections=tuple(corrections))
    while transcript.corrections:
        transcript = undo(transcript, 0)
    assert _letters(word.text for word in transcript.words) == _letters(texts)


def _letters(texts: Iterable[str]) -> str:
    return squash("".join(texts))


@given(TEXTS, st.sampled_from([0.2, 0.5, 0.8, 0.95]))
def test_corrections_are_in_order_without_overlap(texts: list[str], probability: float) -> None:
    result, corrections = correct(words(" ".join(texts), probability), (), VOCABULARY)
    ends = [0, *(one.first + one.count for one in corrections)]
    assert all(one.first >= end for one, end in zip(corrections, ends, strict=False))
    assert ends[-1] <= len(result)


@given(TEXTS, st.sampled_from([0.2, 0.5, 0.8, 0.95]))
def test_correcting_again_changes_nothing(texts: list[str], probability: float) -> None:
    once = correct(words(" ".join(texts), probability), (), VOCABULARY)
    assert correct(*once, VOCABULARY) == once


def test_a_term_of_another_question_needs_more() -> None:
    text = "We had a sneak scan of dependencies"
    others = {f"term{number}": () for number in range(40)}
    likely, _ = correct(words(text, 0.8), (), VOCABULARY)
    unlikely, _ = correct(words(text, 0.8), (), others | VOCABULARY)
    assert [likely[3].text, unlikely[3].text] == ["Snyk", "sneak"]


ANY = st.text(max_size=8)


@given(
    st.dictionaries(ANY.filter(str.strip), st.lists(ANY, max_size=2).map(tuple), max_size=4),
    st.lists(ANY.filter(str.split), max_size=8),
)
def test_any_vocabulary_and_any_words_are_borne(vocabulary: Vocabulary, texts: list[str]) -> None:
    heard = [Word(text, at, at + 0.8, 0.3) for at, text in enumerate(texts)]
    result, corrections = correct(heard, (), vocabulary)
    assert all(word.text for word in result)
    assert bool(result) == bool(heard)
    assert all(one.term in vocabulary for one in corrections)


def test_signs_alone_are_no_term() -> None:
    heard = words("yes - no", 0.3)
    assert correct(heard, (), {"--": ("...",)}) == (heard, [])
