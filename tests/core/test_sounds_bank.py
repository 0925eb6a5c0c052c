"""The shipped bank's own vocabulary, against ordinary English that sounds like it."""

from __future__ import annotations

import pytest

from voice_interview.banks.library import load_bank
from voice_interview.core.model import Vocabulary, Word, vocabulary_for
from voice_interview.core.sounds import correct
from voice_interview.core.sounds_keys import key
from voice_interview.paths import shipped

BANK = load_bank(shipped("questions") / "devops-python.yaml")
ORDINARY = (
    "She argued that the chef put salt on everything.",
    "A puppet and a chef walked into a bar.",
    "He has a rusty old car in the garage.",
    "Let's go and see what the others think.",
    "I flew to Argo in the spring.",
    "The soup was a flux of flavors.",
    "They took turns at the helm.",
    "There is a vault under the bank.",
    "It was rough at first, but it got better.",
    "The rest of my family lives far away.",
    "I had a rest and then I went on.",
    "He works with wood and metal.",
    "My job was to check off names on a list.",
    "We wanted to check of course whether it was true.",
    "I had to check off on the hours that people wrote down.",
    "Please check off with your manager before you go.",
    "My brother could sneak into any party.",
    "The sneak preview was sold out.",
    "A sneak attack was the last thing we expected.",
    "I like sneak peeks of new films.",
    "The bank asked my father to co-sign.",
    "A co-signer has to pay if I don't.",
    "You can customize your own mug.",
    "I was tired and I fell asleep at the motor show.",
    "Jason and I were on the same team for two years.",
    "The cider was sweet, the salsa was hot.",
    "The judge and the jury heard the whole story.",
    "She played the harp at the wedding.",
    "The genie in the bottle gives you three wishes.",
    "There was a black box in the corner of the room.",
    "Our elastic budget made it possible.",
    "A sentry stood at the gate.",
    "He drove a truck over the rocky road.",
    "It's a matter of trust, I talk to people first.",
    "The flask was empty.",
    "The locals were friendly.",
    "We had a big argument over the holiday plan.",
    "The prompt was clear, and I wrote the essay in an hour.",
    "I felt pressure from the sales team and from the boss.",
    "Then I called the customer and told him the truth.",
    "I had three offers and took the second.",
    "In the end we lost the customer, but we learned a lot.",
    "I asked five people what they thought of my plan.",
    "We met every Friday and wrote down what went wrong.",
    "My manager was sick, so I had to lead the meeting.",
    "There was a conflict between two people on my team.",
    "The project was late, the budget was gone, and the mood was bad.",
    "I took a deep breath and told them that I had made a mistake.",
    "Nobody wanted the night shift, so I made a fair plan.",
    "I trained two new people and wrote a guide for them.",
    "I won't sneak a change into production.",
    "We couldn't sneak the patch past the security team.",
    "Two people must co-sign each deployment.",
    "The engineer had to co-sign the change request in production.",
    "The batch jobs run at night on the cluster.",
    "I inspect the logs on the server.",
    "We rolled back the deployment in two minutes.",
    "The team stood out in the audit.",
    "He talks to the API all day.",
    "We had to check off each step of the deployment runbook.",
    "The city council met on Monday.",
    "The harbor was full of boats.",
)


def written(text: str, probability: float, vocabulary: Vocabulary = BANK.vocabulary) -> str:
    heard = [Word(one, at, at + 0.8, probability) for at, one in enumerate(text.split())]
    words, _ = correct(heard, (), vocabulary)
    return " ".join(word.text for word in words)


@pytest.mark.parametrize("probability", [0.95, 0.5, 0.3])
@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_english_is_left_alone_however_doubtful(text: str, probability: float) -> None:
    assert written(text, probability) == text


@pytest.mark.parametrize(
    "text",
    [
        "The complaints about the Kubernetes cluster and the pipeline stopped in March.",
        "In that context the Terraform module and the Docker image were one release.",
        "At the conference I showed the Grafana dashboard and the Jenkins pipeline.",
        "It runs forever in the cluster until somebody deletes the Kubernetes namespace.",
        "My assistant looked at the Terraform plan and the Docker logs.",
        "Restart the pod, secure the endpoint and display the metric in Grafana.",
    ],
)
@pytest.mark.parametrize("probability", [0.95, 0.5, 0.3])
def test_common_words_are_no_terms_among_terms(text: str, probability: float) -> None:
    assert written(text, probability) == text


def test_a_common_word_beside_a_rare_one_is_no_part_of_a_term() -> None:
    text = "The Terraform policies of the cluster are in Rago tested with the pipeline."
    assert written(text, 0.3) == text


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        (
            "We moved it all to carpenter on the Kubernetes cluster in AWS.",
            "We moved it all to Karpenter on the Kubernetes cluster in AWS.",
        ),
        (
            "The Kubernetes team had a demon set that nobody owned on the AWS nodes.",
            "The Kubernetes team had a DaemonSet that nobody owned on the AWS nodes.",
        ),
        (
            "For the AWS code in Python we test it. Then my pie and rough run in GitHub Actions.",
            "For the AWS code in Python we test it. Then mypy and ruff run in GitHub Actions.",
        ),
    ],
)
def test_a_term_is_found_where_the_ordinary_words_make_no_english(heard: str, meant: str) -> None:
    assert written(heard, 0.5) == meant


def test_what_is_to_be_done_is_no_place_to_move_things_to() -> None:
    text = "We moved it all to sneak past Terraform and AWS and the Kubernetes cluster."
    assert written(text, 0.5) == text


def test_case_is_no_thing_of_a_term() -> None:
    text = "We use snake case in Python and camel case in Java."
    assert written(text, 0.5) == text


@pytest.mark.parametrize("term", BANK.vocabulary)
def test_every_term_has_its_sounds(term: str) -> None:
    assert any(key(sound) for sound in BANK.vocabulary[term])


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("the sneak scan failed the pipeline", "the Snyk scan failed the pipeline"),
        ("we use sneak and Trivy for images", "we use Snyk and Trivy for images"),
        ("images are signed with co-sign in Jenkins", "images are signed with Cosign in Jenkins"),
        ("I ran check of against Terraform", "I ran Checkov against Terraform"),
        ("pie test runs with photo three on Lambda", "pytest runs with boto3 on Lambda"),
        ("I took async i o with a i o http", "I took asyncio with aiohttp"),
        ("cube control and our go c d on Kubernetes", "kubectl and ArgoCD on Kubernetes"),
        ("we query it in prom sequel", "we query it in PromQL"),
    ],
)
def test_terms_are_found_by_their_sounds(heard: str, meant: str) -> None:
    assert written(heard, 0.5) == meant


def test_a_term_that_the_question_names_is_likely() -> None:
    asked = vocabulary_for(BANK.question("security-gate"), BANK.vocabulary)
    heard = "I added sneak to our Jenkins pipelines."
    assert written(heard, 0.75) == heard
    assert written(heard, 0.75, asked) == "I added Snyk to our Jenkins pipelines."


def test_a_question_that_names_a_term_makes_none_of_ordinary_english() -> None:
    asked = vocabulary_for(BANK.question("security-gate"), BANK.vocabulary)
    assert [written(text, 0.3, asked) for text in ORDINARY] == list(ORDINARY)
