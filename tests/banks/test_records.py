from __future__ import annotations

import json
from typing import Any

import pytest

from tests.banks.samples import SMALL_BANK
from voice_interview.banks.importer import ImportReport, import_bank
from voice_interview.banks.json_lines import read_json
from voice_interview.core.bank import parse_bank
from voice_interview.core.bank_yaml import read_yaml
from voice_interview.core.document import BankError
from voice_interview.errors import UserError


def imported(text: str, name: str) -> ImportReport:
    return import_bank(text.encode(), name)


def noted(report: ImportReport) -> list[tuple[int, str]]:
    return [(note.line, note.sentence) for note in report.notes]


# ---- CSV ---------------------------------------------------------------------------------------


def test_all_columns_of_a_table() -> None:
    report = imported(
        "Question,Category,Title,STAR,Follow-up 1,Follow-up 2,Difficulty,Limit,Think,Tags,Spoken\n"
        '"What is ""CI"", really?",Ops,CI,no,Why?,How?,hard,2:30,15,"a; b",What is C I really?\n'
        "Tell me about an outage,People,,yes,,,1,90 s,,,\n",
        "q.csv",
    )
    assert report.summary == "2 categories, 2 questions, 2 follow-ups, 1 STAR"
    first, second = report.bank.questions
    assert (first.prompt, first.title, first.category) == ('What is "CI", really?', "CI", "ops")
    assert (first.difficulty, first.limit_s, first.think_s) == (3, 150.0, 15.0)
    assert first.tags == ("a", "b")
    assert first.spoken == "What is C I really?"
    assert (second.star, second.difficulty, second.limit_s, second.think_s) == (True, 1, 90.0, 30.0)
    assert not report.notes


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_other_marks_between_the_cells(mark: str) -> None:
    text = f"category{mark}question\nOps{mark}What is a pod, in short?\n"
    report = imported(text, "q.tsv")
    assert report.bank.questions[0].prompt == "What is a pod, in short?"


def test_numbers_that_make_no_sense_are_told_and_left_out() -> None:
    report = imported("question,limit,difficulty\nWhat is it?,9,4\nWhy is it?,soon,\n", "q.csv")
    assert [it.limit_s for it in report.bank.questions] == [120.0, 120.0]
    assert [line for line, _ in noted(report)] == [2, 2, 3]


def test_rows_without_a_question_and_columns_without_a_meaning_are_told() -> None:
    report = imported(
        'question,notes\n\n"What is\nit?",mine\n,yours\nWhy is it?,a,b\n\n,,\n', "q.csv"
    )
    assert [it.prompt for it in report.bank.questions] == ["What is it?", "Why is it?"]
    assert [line for line, _ in noted(report)] == [3, 5, 6]


@pytest.mark.parametrize("numbers", [("1", "2"), ("Q1", "Q2"), ("1.", "#2")])
def test_a_column_that_numbers_the_questions_is_none_of_them(numbers: tuple[str, str]) -> None:
    one, two = numbers
    report = imported(f"Q,Question\n{one},What is it?\n{two},Why is it?\n", "q.csv")
    assert [it.prompt for it in report.bank.questions] == ["What is it?", "Why is it?"]


def test_one_column_with_or_without_a_name() -> None:
    assert imported("question\nWhat is it, really?\n", "q.csv").question_count == 1
    bare = imported("What is it, really?\n\nWhy, though?\n", "q.csv")
    assert [it.prompt for it in bare.bank.questions] == ["What is it, really?", "Why, though?"]


NO_MARKUP = (
    "What does __init__ do?",
    "What are *args and **kwargs for?",
    "What is the difference between <div> and <span>?",
    "Is `a_b` 2 * 3 &amp; more \\* here?",
)


@pytest.mark.parametrize("prompt", NO_MARKUP)
def test_only_markdown_has_markup(prompt: str) -> None:
    for text, name in (
        (f'question,follow-up\n"{prompt}","{prompt}"\n', "q.csv"),
        (f"{prompt}\nWhy is that, really?\n", "q.csv"),
        (json.dumps([{"question": prompt, "follow_ups": [prompt]}]), "q.json"),
        (json.dumps({"Ops": [prompt]}), "q.yaml"),
    ):
        question = imported(text, name).bank.questions[0]
        assert question.prompt == prompt
        assert all(it.prompt == prompt for it in question.follow_ups)


def test_an_empty_table_has_no_questions() -> None:
    with pytest.raises(UserError, match="No question"):
        imported("\n,,\n", "q.csv")


def test_a_column_full_of_questions_is_found_without_its_name() -> None:
    named = imported("Nr,Frage\n1,What is it?\n2,Why is it?\n", "q.csv")
    assert named.question_count == 2
    assert "Column 2" in noted(named)[0][1]
    unnamed = imported('1,"What is it?"\n2,"Why is it?"\n', "q.csv")
    assert unnamed.question_count == 2


def test_a_column_full_of_questions_may_lie_beyond_the_first_row() -> None:
    report = imported("Nr\n1,What is it?\n2,Why is it?\n", "q.csv")
    assert [it.prompt for it in report.bank.questions] == ["What is it?", "Why is it?"]


def test_a_table_without_questions_says_how_to_name_them() -> None:
    with pytest.raises(UserError, match="line 1") as caught:
        imported("a,b\n1,2\n", "q.csv")
    assert "question" in caught.value.fix


def test_broken_quotes_are_told_with_the_line_of_their_row() -> None:
    with pytest.raises(BankError, match="line 3") as caught:
        imported('question,category\n"What is it?",a\n"Why is it?,b\n', "q.csv")
    assert "import it again" in caught.value.fix


# ---- JSON and YAML of other shapes -------------------------------------------------------------

SHAPES: list[Any] = [
    ["What is a pod?", {"question": "Why use pods?", "star": True}],
    {"title": "T", "questions": ["What is a pod?", {"text": "Why use pods?", "star": "yes"}]},
    {"Ops": ["What is a pod?"], "More": [{"prompt": "(STAR) Why use pods?"}]},
    {"categories": [{"name": "Ops", "questions": ["What is a pod?", "(STAR) Why use pods?"]}]},
    {"sections": {"Ops": ["What is a pod?", "(STAR) Why use pods?"]}},
]


@pytest.mark.parametrize("shape", SHAPES)
def test_json_and_yaml_of_many_shapes(shape: Any) -> None:
    text = json.dumps(shape)
    for name in ("q.json", "q.yaml"):
        report = imported(text, name)
        assert [(it.prompt, it.star) for it in report.bank.questions] == [
            ("What is a pod?", False),
            ("Why use pods?", True),
        ]


def test_names_on_the_way_are_categories() -> None:
    report = imported(
        '{"title": "All of it", "categories": [{"name": "1. Ops", "questions": ["What is a pod?"]},'
        ' {"name": "Dev", "questions": [{"question": "Why test?", "category": "QA"}]}]}',
        "q.json",
    )
    assert report.bank.title == "All of it"
    assert [it.title for it in report.bank.categories] == ["Ops", "QA"]


def test_lists_and_objects_of_follow_ups() -> None:
    report = imported(
        '[{"question": "What is it?",\n'
        ' "follow_ups": ["Why?", {"prompt": "How?"}, null, 5, 2.5, true]}]',
        "q.json",
    )
    assert [it.prompt for it in report.bank.questions[0].follow_ups] == [
        "Why?",
        "How?",
        "5",
        "2.5",
        "true",
    ]


def test_what_is_no_question_is_told_with_its_line() -> None:
    report = imported(
        '{"version": 3,\n "extra": "x",\n "Ops": [\n  "What is a pod?",\n  "pod",\n  7,\n'
        '  {"question": "Why is it?", "color": "red"},\n  {"question": ""}, null]\n}',
        "q.json",
    )
    assert report.question_count == 2
    assert [line for line, _ in noted(report)] == [2, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('{"a": 1,\n"b": [1, 2\n}', 3, "comma"),
        ('{"a": 1,\n"b" 2}', 2, "colon"),
        ("{\n a: 1}", 2, "double quotes"),
        ("[1]\n[2]", 2, "follow"),
        ('["a\n"]', 1, "not valid JSON"),
        ("[\nNaN]", 2, "can't be read"),
        ("[\n" + "9" * 5000 + "]", 2, "can't be read"),
        ("[" * 100_000, 1, "nested too deep"),
        ("", 1, "not valid JSON"),
        ('{"a": 1, "a": 2}', 1, "again"),
    ],
)
def test_broken_json_is_told_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(BankError) as caught:
        imported(text, "q.json")
    first = caught.value.mistakes[0]
    assert (first.line, says in first.sentence) == (line, True), first


def test_broken_yaml_is_told_with_its_line() -> None:
    with pytest.raises(BankError, match="line 2"):
        imported("a: b\nc: d: e\n", "q.yaml")
    with pytest.raises(BankError, match="Anchors"):
        imported("a: &x [What is a pod?]\n", "q.yaml")


def test_json_knows_the_lines_that_yaml_knows() -> None:
    text = '{\n "a": [1, true,\n  {"b": null}, []],\n "c": {}, "d": -1.5e3,\n "e": "x\\u00e9"\n}\n'
    as_json, as_yaml = read_json(text), read_yaml(text)
    assert as_json.lines == as_yaml.lines
    assert as_json.value == json.loads(text)


def test_our_bank_as_json_is_taken_as_it_is() -> None:
    fields = read_yaml(SMALL_BANK).value
    text = json.dumps(fields, indent=1)
    assert imported(text, "k.json").bank == parse_bank(SMALL_BANK)
    with pytest.raises(BankError, match="line 4, title"):
        imported(text.replace('"Kitchen"', "5"), "k.json")
