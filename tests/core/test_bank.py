from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.banks.samples import SMALL_BANK
from voice_interview.core import bank_yaml
from voice_interview.core.bank import parse_bank
from voice_interview.core.document import BankError, Mistake
from voice_interview.core.model import Bank, Category, FollowUp, KeyPoint, Question


def mistakes(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(BankError) as caught:
        parse_bank(text)
    return [(it.line, it.field, it.sentence) for it in caught.value.mistakes]


def the_mistake(text: str) -> tuple[int, str, str]:
    found = mistakes(text)
    assert len(found) == 1, found
    return found[0]


def changed(old: str, new: str) -> str:
    assert SMALL_BANK.count(old) >= 1
    return SMALL_BANK.replace(old, new, 1)


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


def test_every_field_arrives() -> None:
    assert parse_bank(SMALL_BANK) == Bank(
        id="kitchen",
        title="Kitchen",
        language="en",
        categories=(Category("bread", "Bread"), Category("stories", "Stories")),
        vocabulary={"sourdough": ("sour dough", "sour though"), "poolish": ("pull ish",)},
        questions=(
            Question(
                id="first-loaf",
                category="bread",
                prompt="How do you start a sourdough?",
                think_s=10.0,
                limit_s=60.0,
                vocabulary=("sourdough",),
            ),
            Question(
                id="burnt-bread",
                category="stories",
                title="Burnt bread",
                prompt="Tell me about bread (you) burnt.",
                spoken="Tell me about bread that you burnt.",
                star=True,
                think_s=0.0,
                limit_s=150.5,
                difficulty=3,
                tags=("oven", "failure"),
                key_points=(
                    KeyPoint(
                        "noticed",
                        "Said how it was noticed",
                        ("smoke", "the smell"),
                        "How did you notice?",
                    ),
                    KeyPoint("ate-it", "Ate it anyway"),
                ),
                follow_ups=(FollowUp("again", "And what did you do next time?", "And next time?"),),
            ),
        ),
    )


def test_folded_text_is_one_line() -> None:
    text = changed(
        "prompt: How do you start a sourdough?",
        "prompt: |\n      How do you\n        start   a sourdough?\n",
    )
    assert parse_bank(text).questions[0].prompt == "How do you start a sourdough?"


def test_byte_order_mark_and_windows_line_ends_are_read() -> None:
    assert parse_bank("\ufeff" + SMALL_BANK.replace("\n", "\r\n")) == parse_bank(SMALL_BANK)


def test_the_pure_python_parser_reads_and_refuses_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bank_yaml, "_LOADER", yaml.SafeLoader)
    assert parse_bank(SMALL_BANK).id == "kitchen"
    assert the_mistake(changed("title: Kitchen", "title: Kitchen: mine"))[0] == 3
    assert the_mistake(changed("think_s: 10", "think_s: &x 10"))[:2] == (5, "defaults.think_s")
    assert the_mistake('id: "\\Uffffffff"\n')[0] == 1


@pytest.mark.parametrize(
    ("old", "new", "field", "says"),
    [
        ("id: kitchen", "id: My Kitchen", "id", "small letters"),
        ("title: Kitchen", "title: 7", "title", "must be a text"),
        ("title: Kitchen", "title: ''", "title", "empty"),
        ("title: Kitchen", "title: '   '", "title", "empty"),
        ("title: Kitchen", 'title: "a\\x07b"', "title", "control"),
        ("title: Kitchen", f"title: {'x' * 201}", "title", "longer than 200"),
        ("title: Kitchen", "title: Kitchen\nlanguage: English", "language", "short code"),
        ("bank/1", "bank/2", "schema", "voice-interview/bank/1"),
        ("think_s: 10", "think_s: -1", "defaults.think_s", "at least 0"),
        ("limit_s: 60", "limit_s: 3", "defaults.limit_s", "at least 15"),
        ("limit_s: 60", "limit_s: .nan", "defaults.limit_s", "ordinary number"),
        ("limit_s: 60", "limit_s: 1e9", "defaults.limit_s", "must be a number"),
        ("limit_s: 60", "limit_s: 1801", "defaults.limit_s", "at most 1800"),
        ("id: again", "id: 5", "questions[1].follow_ups[0].id", "must be a text"),
        ("  - id: first", "  - bread\n  - id: first", "questions[0]", "must have fields"),
        ("limit_s: 60", "limit_s: long", "defaults.limit_s", "must be a number"),
        ("star: true", "star: 1", "questions[1].star", "true or false"),
        ("difficulty: 3", "difficulty: 4", "questions[1].difficulty", "at most 3"),
        ("difficulty: 3", "difficulty: 2.5", "questions[1].difficulty", "whole number"),
        ("difficulty: 3", "difficulty: yes", "questions[1].difficulty", "whole number"),
        ("tags: [oven, failure]", "tags: oven", "questions[1].tags", "a list"),
        ("tags: [oven, failure]", "tags: [oven, 5]", "questions[1].tags[1]", "must be a text"),
        ("tags: [oven, failure]", "taggs: [oven]", "questions[1].taggs", 'mean "tags"'),
        ("star: true", "stars: true", "questions[1].stars", 'mean "star"'),
        ("title: Kitchen", "titel: Kitchen\ntitle: K", "titel", 'mean "title"'),
        ("title: Kitchen", "zzz: 1\ntitle: K", "zzz", "no field of a bank here."),
        ("text: Said how", "texts: x\n        text: S", "questions[1].key_points[0].texts", "text"),
        ("category: bread", "category: bred", "questions[0].category", 'mean "bread"'),
        ("category: bread", "category: Bread!", "questions[0].category", "id of a category"),
        ("vocabulary: [sourdough]", "vocabulary: [sourdow]", "questions[0].vocabulary[0]", "mean"),
        ("pull ish", "sour dough", "vocabulary.poolish[0]", '"sourdough" sounds already'),
        ("poolish:", "Sourdough:", "vocabulary.Sourdough", 'the term "sourdough" again'),
        ("id: again", "id: probe-again", "questions[1].follow_ups[0].id", "kept for"),
        ("id: ate-it", "id: noticed", "questions[1].key_points[1].id", "taken already"),
        ("  - id: stories", "  - id: bread", "categories[1].id", "taken already (line 8)"),
        ("id: burnt-bread", "id: first-loaf", "questions[1].id", "taken already"),
        ("[smoke, the smell]", "[]", "questions[1].key_points[0].probe", "needs `phrases`"),
        ("id: kitchen", "id: !!str kitchen", "id", "Tags"),
        ("[oven, failure]", "!x [oven, failure]", "questions[1].tags", "Tags"),
        ("id: kitchen", "id: &a kitchen", "id", "Anchors"),
        ("[oven, failure]", "&a [oven, failure]", "questions[1].tags", "Anchors"),
        ("title: Kitchen", "title: Kitchen\ntitle: Again", "title", "again (line 3)"),
        ("star: true", "star: true\n    star: false", "questions[1].star", "again"),
        ("title: Kitchen", f"title: {'9' * 5000}", "title", "in quotes"),
    ],
)
def test_each_mistake_has_its_line_field_and_sentence(
    old: str, new: str, field: str, says: str
) -> None:
    text = changed(old, new)
    told = [it for it in mistakes(text) if it[1] == field and says in it[2]]
    assert told, mistakes(text)
    first_changed = text[: [a == b for a, b in zip(text, SMALL_BANK, strict=False)].index(False)]
    start = first_changed.count("\n") + 1
    assert start <= told[0][0] <= start + new.count("\n") + 1


def test_a_missing_field_is_told_on_the_line_of_what_lacks_it() -> None:
    text = changed("    prompt: How do you start a sourdough?\n", "")
    line = line_of(text, "id: first-loaf")
    assert the_mistake(text) == (line, "questions[0].prompt", '"prompt" is missing here.')


def test_a_category_that_is_used_but_gone_is_told_with_the_question() -> None:
    text = changed("  - id: stories\n    title: Stories\n", "")
    assert the_mistake(text)[:2] == (line_of(text, "category: stories"), "questions[1].category")


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = changed("id: kitchen", "id: K").replace("category: bread", "category: b")
    text = text.replace("think_s: 0\n", "think_s: no\n")
    assert [field for _, field, _ in mistakes(text)] == [
        "id",
        "questions[0].category",
        "questions[1].think_s",
    ]


def test_very_many_mistakes_are_cut_off() -> None:
    text = SMALL_BANK + "".join(f"field{number}: 1\n" for number in range(1000))
    assert len(mistakes(text)) == 100


def test_a_word_in_the_wrong_place_hides_no_other_mistake() -> None:
    text = changed("tags: [oven, failure]", "vocabulary: [nothing, 5]")
    text = text.replace("vocabulary: [sourdough]", "vocabulary: sourdough")
    fields = [field for _, field, _ in mistakes(text)]
    assert fields == [
        "questions[0].vocabulary",
        "questions[1].vocabulary[0]",
        "questions[1].vocabulary[1]",
    ]


def test_aliases_are_refused_before_anything_is_built_of_them() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{of}, *{of}]\n" for of, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert any("Aliases" in sentence for _, _, sentence in mistakes(bomb))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "there are none"),
        ("# only a comment\n", 1, "there are none"),
        ("just words", 1, "there are none"),
        ("- a\n- b\n", 1, "there are none"),
        ("*a", 1, "Aliases"),
        ("id: x\n\ttitle: y\n", 2, "not valid YAML"),
        ("id: a: b\n", 1, "colon"),
        ("id: 'a\n", 1, "never closed"),
        ("id: [a\ntitle: b\n", 2, "not valid YAML"),
        ("id: x\ntitle: a\x00b\n", 2, "U+0000"),
        ("id: x\n\ntitle: \ud800\n", 3, "U+D800"),
        ("a: " * 9000, 1, "not valid YAML"),
        ("[" * 100_000, 1, "nested too deep"),
        ("{a: " * 100_000, 1, "nested too deep"),
        ('id: "\\Uffffffff"\n', 1, "not valid YAML"),
    ],
)
def test_what_is_no_bank_at_all(text: str, line: int, says: str) -> None:
    found = mistakes(text)
    assert (found[0][0], says in found[0][2]) == (line, True), found


def test_a_second_document_is_told_with_its_line() -> None:
    second = SMALL_BANK.count("\n") + 1
    assert the_mistake(f"{SMALL_BANK}---\nid: other\n")[0] == second


def test_over_one_megabyte_is_refused_unread() -> None:
    assert "1 MB" in the_mistake("#" + "é" * 500_000)[2]
    padding = 1_000_000 - len(SMALL_BANK) - 2
    assert parse_bank(f"{SMALL_BANK}#{'x' * padding}\n").id == "kitchen"


def test_names_of_fields_are_texts_whatever_they_look_like() -> None:
    text = changed("  poolish: [pull ish]", "  no: [know]\n  429: [four twenty nine]")
    assert parse_bank(text).vocabulary["429"] == ("four twenty nine",)
    assert "no" in parse_bank(text).vocabulary


def test_a_name_that_is_no_word_is_refused() -> None:
    assert "plain word" in mistakes(SMALL_BANK + "? [a, b]\n: c\n")[0][2]


def test_the_error_is_a_sentence_with_the_count() -> None:
    error = BankError([Mistake(4, "id", "Bad."), Mistake(2, "", "Worse.")]).named("mine.yaml")
    assert str(error).startswith("mine.yaml has 2 mistakes, the first on line 2: Worse. It was not")
    assert "banks validate" in error.fix
    assert [str(it) for it in error.mistakes] == ["line 2: Worse.", "line 4, id: Bad."]
    one = BankError([Mistake(4, "id", "Bad.")])
    assert one.what == "The question bank has a mistake on line 4, id: Bad."


def outcome(text: str) -> tuple[Question | Mistake, ...]:
    try:
        return parse_bank(text).questions
    except BankError as error:
        return error.mistakes


WORDS = st.sampled_from([*SMALL_BANK.split("\n"), "  - ", "? a", "x: *x", "y: &x 1", "'", "---"])


@given(st.one_of(st.text(), st.lists(WORDS).map("\n".join)))
@settings(max_examples=150)
@example("<<: {a: b}")
@example("a: 2024-99-99")
@example("=")
@example("a: !!binary x")
def test_any_text_is_a_bank_or_an_error(text: str) -> None:
    found = outcome(text)
    assert found
    assert all(isinstance(it, Question) or it.sentence.endswith((".", "?")) for it in found)


@given(st.data())
@settings(max_examples=100)
def test_a_damaged_bank_is_a_bank_or_an_error(data: st.DataObject) -> None:
    text = SMALL_BANK
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 20)))
        text = text[:start] + data.draw(st.text(max_size=6)) + text[end:]
    assert outcome(text)
