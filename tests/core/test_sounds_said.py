"""Terms said without an r, and terms that are spelled."""

from __future__ import annotations

import pytest

from voice_interview.banks.library import load_bank
from voice_interview.core.model import Vocabulary, Word
from voice_interview.core.sounds import correct
from voice_interview.core.sounds_keys import key, r_less
from voice_interview.core.sounds_letters import spelled, without_lost
from voice_interview.core.sounds_table import Table
from voice_interview.paths import shipped

BANK = load_bank(shipped("questions") / "devops-python.yaml").vocabulary


def written(text: str, probability: float = 0.5, vocabulary: Vocabulary = BANK) -> str:
    heard = [Word(one, at, at + 0.8, probability) for at, one in enumerate(text.split())]
    return " ".join(word.text for word in correct(heard, (), vocabulary)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Docker", "docka"),
        ("Rancher", "Ranchah"),
        ("Vector", "vecta"),
        ("Radar", "radah"),
        ("Harbour", "hahba"),
        ("Kafka", "Kafker"),
        ("Fargate", "fahgate"),
        ("Fortinet", "Fawtinet"),
        ("Centre", "centa"),
    ],
)
def test_an_r_after_a_vowel_is_said_or_not(one: str, other: str) -> None:
    assert r_less(key(one)) == r_less(key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Docker", "decka"), ("Arista", "aista"), ("Jenkins", "jerkins"), ("Linkerd", "linked")],
)
def test_other_vowels_and_an_r_before_one_tell_names_apart(one: str, other: str) -> None:
    assert r_less(key(one)) != r_less(key(other))


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("We ship the images with Docka.", "We ship the images with Docker."),
        ("We run the cluster with Rancha and Helm.", "We run the cluster with Rancher and Helm."),
        (
            "The script runs against Junipa in the network",
            "The script runs against Juniper in the network",
        ),
        (
            "We show the metrics of the cluster in Grafaner",
            "We show the metrics of the cluster in Grafana",
        ),
        ("We read events from Kafker topics", "We read events from Kafka topics"),
        (
            "The containers run on Fahgate in production",
            "The containers run on Fargate in production",
        ),
        (
            "images are stored in Hahba before the scan",
            "images are stored in Harbor before the scan",
        ),
    ],
)
@pytest.mark.parametrize("probability", [0.5, 0.8])
def test_a_term_said_without_its_r_or_with_one_too_many(
    heard: str, meant: str, probability: float
) -> None:
    assert written(heard, probability) == meant


@pytest.mark.parametrize("probability", [0.95, 0.5, 0.3])
@pytest.mark.parametrize(
    "text",
    [
        "We linked the ticket to the incident in the cluster.",
        "The scar on my hand is from a deployment party.",
        "ABAC policies in AWS are harder than roles.",
        "The duplication of code in the pipeline was my fault.",
        "The agenda of the cluster team was a villa by the sea.",
        "I had to sneak out with ease.",
        "The mortar between the bricks was soft.",
        "He had a collar on and ate a banana in the sauna.",
        "You see, I ask the server team for help.",
        "Are you aware of the pipeline?",
        "Oh you are the engineer who runs the cluster",
        "In the C, S and X columns of the table we wrote numbers",
        "The size is S, M or L.",
        "NASA's rockets flew to the moon.",
        "Valerio and my sis deployed the whole thing on a Friday.",
        "Gauss was good with numbers, and not with words.",
        "It saps my energy when a redhead from sales shouts.",
        "Flocks of birds sat on the roof, and Ursa was in the sky.",
        "Jayson Lenox asked the CIA's people about Yeager and Juno.",
    ],
)
def test_other_words_stay(text: str, probability: float) -> None:
    assert written(text, probability) == text


def test_a_name_without_the_trade_around_stays() -> None:
    assert written("My aunt Rancha lives by the sea", 0.8) == "My aunt Rancha lives by the sea"


def test_an_unknown_name_that_may_be_a_term_is_no_reason_for_others() -> None:
    text = "Rancha and my brother like trivia"
    assert written(text, 0.95) == text


def test_only_the_r_may_differ_and_capitals_may_be_spelled() -> None:
    table = Table({"Docker": ("darker", "dock her"), "SCA": ("s c a",), "OPA": ("opper",)})
    assert table.r_less("docka") == "Docker"
    assert table.r_less("Dokker") is None
    assert table.r_less("daka") is None
    assert table.r_less("scar") is None
    assert table.r_less("oppa") is None


@pytest.mark.parametrize(
    ("heard", "letters"),
    [
        ("see i ess", "cis"),
        ("jay double u tea", None),
        ("vee pea see", "vpc"),
        ("e k s", "eks"),
        ("k s", None),
        ("the v p", None),
    ],
)
def test_letters_are_read_by_their_names(heard: str, letters: str | None) -> None:
    assert spelled(heard.split()) == letters


def test_a_vowel_is_lost_only_between_letters_and_after_a_vowel() -> None:
    assert without_lost("qid") == {"qd"}
    assert without_lost("oidc") == {"odc"}
    assert without_lost("rie") == set()
    assert without_lost("sie") == set()
    assert without_lost("vpc") == set()


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("We log in to the cluster with oh eye dee see", "We log in to the cluster with OIDC"),
        ("The subnet of the vee pee see is full", "The subnet of the VPC is full"),
        ("An E, K, S-based platform runs it", "An EKS-based platform runs it"),
        ("We use an A P I-driven pipeline", "We use an API-driven pipeline"),
        ("The O, D, C-token of the cluster pipeline", "The OIDC-token of the cluster pipeline"),
        (
            "We log in to AWS with Terraform and O, D, C. today",
            "We log in to AWS with Terraform and OIDC. today",
        ),
    ],
)
def test_spelled_terms_are_found(heard: str, meant: str) -> None:
    assert written(heard, 0.5) == meant


def test_lost_letters_need_doubt_and_a_place() -> None:
    text = "We log in to AWS with Terraform and Q, D today"
    assert written(text, 0.5) == text.replace("Q, D", "QID")
    assert written(text, 0.7) == text
    alone = "The letters of my name are Q, D and two more"
    assert written(alone, 0.5) == alone


def test_lower_case_names_lose_no_letters() -> None:
    table = Table({"pid": ("p i d",), "QID": ("q i d",), "GIL": ("gill",), "OPA": ()})
    assert table.lossy("q d") == "QID"
    assert table.lossy("p d") is None
    assert table.lossy("qd") is None
    assert table.lossy("q id") is None
