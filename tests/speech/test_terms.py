from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from voice_interview.core.corrections import squash, undo
from voice_interview.core.model import UNCLEAR, Correction, Transcript, Vocabulary, Why, Word
from voice_interview.core.sounds import Likeness, correct
from voice_interview.speech.terms import Biased, adopt, doubted, hint

TERMS: Vocabulary = {
    "Argo CD": ("argo c d",),
    "boto3": ("boto three",),
    "Snyk": ("sneak",),
    "Terraform": ("terra form",),
    "Checkov": ("check off", "chekhov"),
}


def words(text: str) -> list[Word]:
    return [Word(one, index, index + 0.8, 0.6) for index, one in enumerate(text.split())]


def told(text: str, vocabulary: Vocabulary = TERMS) -> list[Biased]:
    return [Biased(text, tuple(vocabulary))]


def adopted(plain: str, biased: str, vocabulary: Vocabulary = TERMS) -> str:
    written, _ = adopt(words(plain), told(biased, vocabulary), vocabulary)
    return " ".join(word.text for word in written)


@pytest.mark.parametrize(
    ("plain", "biased", "written"),
    [
        ("we used photo three.", "we used boto3.", "we used boto3."),
        ("with our go CD, we", "with Argo CD, we", "with Argo CD, we"),
        ("the sneak scan", "the Snyk scan", "the Snyk scan"),
        ("with our go c d", "with Argo C-D", "with Argo CD"),
        ("the snakes scan", "the Snyk's scan", "the Snyk's scan"),
        ("a scan with check of it", "a scan with Chekhov", "a scan with Checkov it"),
        ("to use sneak we scan", "using Snyk scan", "to use Snyk we scan"),
    ],
)
def test_a_term_replaces_what_sounded_like_it(plain: str, biased: str, written: str) -> None:
    assert adopted(plain, biased) == written


def test_what_both_decodes_heard_as_a_sound_of_the_term_is_left_to_the_table() -> None:
    plain = words("We scan it with Chek Hov.")
    assert adopt(plain, told("We scan it with ChekHov."), TERMS) == (plain, [])


def test_a_term_that_was_heard_is_written_as_the_biased_decode_writes_it() -> None:
    assert adopted("we use terraform and argo cd.", "We use Terraform and Argo CD.") == (
        "we use Terraform and Argo CD."
    )


def test_a_term_that_the_biased_decode_spaces_otherwise_is_left_to_the_table() -> None:
    plain, terms = words("The keys live in a W.S. Now"), {"AWS": ()}
    assert adopt(plain, told("The keys live in a WS. Now", terms), terms) == (plain, [])
    written, made = correct(plain, [], terms)
    assert " ".join(word.text for word in written) == "The keys live in AWS. Now"
    assert [one.term for one in made] == ["AWS"]


def test_what_only_the_plain_decode_has_is_never_lost() -> None:
    plain = "first I measured and then I sat down with the team"
    assert adopted(plain, "first I measured") == plain


def test_other_differences_are_not_taken_over() -> None:
    assert adopted("he had to sneak out", "she had to sneak out") == "he had to sneak out"


def test_another_sentence_is_no_spelling_of_a_term() -> None:
    plain = "the weather was fine on that long and sunny afternoon"
    assert adopted(plain, "Terraform boto3") == plain


def test_words_that_the_biased_decode_adds_are_not_believed() -> None:
    assert adopted("we deploy it", "we deploy Terraform it") == "we deploy it"


def test_the_new_words_share_the_old_ones_time() -> None:
    use = Word("use", 0.5, 1.0, 0.9)
    plain = [use, Word("photo", 1.0, 1.5, 0.4), Word("three", 1.5, 2.0, 0.6), use]
    (_, one, _), _ = adopt(plain, told("use boto3 use"), TERMS)
    assert (one.text, one.start_s, one.end_s, one.probability) == ("boto3", 1.0, 2.0, 0.5)


def test_one_word_becomes_two_in_its_own_time() -> None:
    (first, second), _ = adopt([Word("Argosidi", 2.0, 3.2, 0.4)], told("Argo CD"), TERMS)
    assert first.start_s == 2.0
    assert first.end_s == second.start_s == pytest.approx(2.8)
    assert second.end_s == pytest.approx(3.2)


def test_the_hint_names_the_terms_in_order() -> None:
    assert hint(TERMS) == "Argo CD, boto3, Snyk, Terraform, Checkov"


def test_a_correction_says_what_was_heard_and_why() -> None:
    plain = words("we use photo three and argo cd.")
    written, corrections = adopt(plain, told("we use boto3 and Argo CD"), TERMS)
    assert [word.text for word in written] == ["we", "use", "boto3", "and", "Argo", "CD."]
    assert corrections == [Correction(2, 1, tuple(plain[2:4]), "boto3", Why.EXPECTED)]


def test_an_ordinary_word_stays_though_the_biased_decode_has_a_term_there() -> None:
    plain = "he had to sneak out of the room"
    assert adopted(plain, "he had to Snyk out of the room") == plain


def test_a_term_that_sounds_otherwise_is_not_believed() -> None:
    assert adopted("the garden scan", "the Snyk scan") == "the garden scan"


def test_where_another_term_was_just_heard_the_biased_decode_is_not_believed() -> None:
    terms = {"PostgreSQL": ("postgress q l",), "Postgres": ("post gress",)}

    plain = "The post-gress side was fine."
    assert adopted(plain, "The PostgreSQL was fine.", terms) == plain
    assert adopted("The Postgres SQL was fine.", "The PostgreSQL was fine.", terms) == (
        "The PostgreSQL was fine."
    )


def test_of_two_terms_for_the_same_words_that_of_the_first_text_is_believed() -> None:
    terms: Vocabulary = {"PostgreSQL": ("postgres q l",), "Postgres": ("post gress",)}
    plain = words("the Postgresk side")
    texts = [Biased(f"the {term} side", (term,)) for term in terms]
    for heard in (texts, texts[::-1]):
        assert [word.text for word in adopt(plain, heard, terms)[0]][1] == heard[0].terms[0]


def test_terms_of_two_texts_stand_in_their_order() -> None:
    plain = words("the sneak scan with check of and photo three")
    heard = [
        Biased("the sneak scan with Checkov and photo three", ("Checkov",)),
        Biased("the Snyk scan with check of and boto3", ("Snyk", "boto3")),
    ]
    written, corrections = adopt(plain, heard, TERMS)
    assert [word.text for word in written] == [
        "the",
        "Snyk",
        "scan",
        "with",
        "Checkov",
        "and",
        "boto3",
    ]
    assert [(one.first, one.term) for one in corrections] == [
        (1, "Snyk"),
        (4, "Checkov"),
        (6, "boto3"),
    ]


def test_only_terms_that_were_in_view_count() -> None:
    plain = words("the sneak scan")
    assert adopt(plain, [Biased("the Snyk scan", ("Checkov",))], TERMS) == (plain, [])


def test_asked_for_a_term_the_decoder_hears_it_too_readily() -> None:
    terms: Vocabulary = {**TERMS, "Red Hat": (), "Wiz": ("whiz",)}
    plain = [replace(word, probability=0.8) for word in words("we saw whiz near Terraform")]
    usual, few = (
        Biased("we saw Wiz near Terraform", ("Wiz",), likeness)
        for likeness in (Likeness.EXPECTED, Likeness.ASKED)
    )
    assert adopt(plain, [usual], terms)[1]
    assert not adopt(plain, [few], terms)[1]


@pytest.mark.parametrize(
    ("heard", "term", "written"),
    [("Sarah", "SARIF", "Sarah"), ("cider", "CIDR", "CIDR"), ("Sariff", "SARIF", "SARIF")],
)
def test_asked_for_a_term_an_ordinary_word_must_sound_just_like_it(
    heard: str, term: str, written: str
) -> None:
    terms: Vocabulary = {"SARIF": ("sa rif",), "CIDR": ("cider",), "API": ("a p i",)}
    plain = words(f"check in with {heard} API calls")
    asked = Biased(f"check in with {term} API calls", (term,), Likeness.ASKED)
    assert adopt(plain, [asked], terms)[0][3].text == written


def test_an_ordinary_word_that_is_spelled_like_a_term_is_not_asked_for() -> None:
    terms: Vocabulary = {"REST": ("rest",)}
    plain = words("and the rest of it")
    asked = Biased("and the REST of it", ("REST",), Likeness.ASKED)
    assert adopt(plain, [asked], terms) == (plain, [])


def test_what_is_unclear_stays_so() -> None:
    terms: Vocabulary = {"NACL": ("knackle",)}
    plain = words(f"and the {UNCLEAR} rules")
    assert adopt(plain, told("and the NACL rules", terms), terms) == (plain, [])


def test_a_filler_is_no_term() -> None:
    terms = {"IAM": ("i a m",)}
    plain = words("I logged every failure and, um, most came from tests")
    biased = "I logged every failure and IAM most came from tests"
    assert adopt(plain, told(biased, terms), terms) == (plain, [])


PLAIN = ["we", "use", "sneak", "check", "off", "photo", "three", "argo", "cd", "terra", "form"]
BIASED = ["we", "use", "Snyk", "Checkov", "boto3", "Argo", "CD", "Terraform", "Chekhov", "sneak"]


@given(
    st.lists(st.sampled_from(PLAIN)),
    st.lists(st.lists(st.sampled_from(BIASED)), max_size=2),
)
def test_no_word_is_ever_lost(plain: list[str], biased: list[list[str]]) -> None:
    heard = [one for text in biased for one in told(" ".join(text))]
    written, corrections = adopt(words(" ".join(plain)), heard, TERMS)
    transcript = Transcript(tuple(written), (), "base", corrections=tuple(corrections))
    while transcript.corrections:
        transcript = undo(transcript, 0)
    assert squash(transcript.text) == squash("".join(plain))


DOUBTED: Vocabulary = {
    "Postgres": ("post gress",),
    **{f"term {at}": () for at in range(60)},
    "SQL": ("sequel",),
    "SARIF": (),
    "PostgreSQL": (),
}


def rivals(plain: str, biased: str) -> list[str]:
    written, corrections = adopt(words(plain), told(biased, DOUBTED), DOUBTED)
    found = doubted(written, corrections, told(biased, DOUBTED), DOUBTED)
    return [it.text(written) for it in found]


def test_what_was_heard_and_not_taken_over_is_doubted() -> None:
    heard = "And um, most of it was creative SQL."
    assert rivals("And um, most of it was creative sequel.", heard) == [heard]
    assert rivals("[unclear] And um, most of it was creative sequel.", heard) == [heard]


@pytest.mark.parametrize(
    ("plain", "biased"),
    [
        ("And um, most of it was creative sequel.", ""),
        ("And um, most of it was creative sequel.", "And um, most of it was creative sequel."),
        ("We ran a lot of SQL there.", "We ran a lot of SQL there."),
        ("I talked to Sarah about it.", "I talked to SARIF about it."),
        ("And um, most of it was postgress.", "And um, most of it was PostgreSQL."),
        ("And um, most of it was a post gress there.", "And um, most of it was a Postgres there."),
        ("", "And SQL."),
    ],
)
def test_nothing_is_in_doubt_that_is_sure_or_never_taken_over(plain: str, biased: str) -> None:
    assert rivals(plain, biased) == []


def test_what_was_corrected_is_not_in_doubt() -> None:
    plain = words("And um, most of it was creative sequel.")
    heard = told("And um, most of it was creative SQL.", DOUBTED)
    made = Correction(7, 1, (Word("seagull.", 7.0, 7.8, 0.6),), "sequel", Why.SOUNDS_LIKE)
    assert list(doubted(plain, [], heard, DOUBTED))
    assert not list(doubted(plain, [made], heard, DOUBTED))
