from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.banks.samples import SHEET, SMALL_BANK
from voice_interview.banks.importer import ImportReport, import_bank, import_file
from voice_interview.core.bank import parse_bank
from voice_interview.core.document import BankError
from voice_interview.errors import UserError


def imported(document: str | bytes, name: str = "sheet.md") -> ImportReport:
    return import_bank(document.encode() if isinstance(document, str) else document, name)


def prompts(document: str | bytes, name: str = "sheet.md") -> list[str]:
    return [question.prompt for question in imported(document, name).bank.questions]


def noted_lines(report: ImportReport) -> list[int]:
    return [note.line for note in report.notes]


# ---- the prepared sheet ------------------------------------------------------------------------


def test_the_sheet_is_understood_as_a_whole() -> None:
    report = imported(SHEET)
    assert report.summary == "2 categories, 3 questions, 1 follow-up, 1 STAR"
    assert report.bank.title == "Questions for a baker"
    assert report.bank.id == "sheet"
    assert [it.title for it in report.bank.categories] == [
        "Dough & Time (Basics)",
        "Stories (STAR Format)",
    ]
    first, second, story = report.bank.questions
    assert first.title == "Starting a dough (rye/wheat)"
    assert first.prompt == "How do you feed your starter, and how do you know that it is ready?"
    assert [it.prompt for it in first.follow_ups] == [
        "One morning it had not risen. What did you do?"
    ]
    assert second.prompt == "Which shape do you choose for a wet dough, and why?"
    assert story.star
    assert story.category == "stories-star-format"
    assert story.prompt == (
        "Tell me about a busy day. What was the Situation, and what did you do?"
    )
    assert not first.star


def test_what_was_left_out_of_the_sheet_is_told_with_its_line() -> None:
    report = imported(SHEET)
    lines = SHEET.split("\n")
    left_out = [lines.index(it) + 1 for it in lines if "introduction" in it or "about." in it]
    assert noted_lines(report) == left_out
    assert "Left out" in str(report.notes[0])


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_and_marks_of_other_systems_change_nothing(ending: str) -> None:
    foreign = ("\ufeff" + SHEET.replace("\n", ending)).encode()
    assert import_bank(foreign, "sheet.md") == imported(SHEET)
    assert imported(SHEET.encode("utf-16"), "sheet.md") == imported(SHEET)


def test_a_file_is_imported_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "My Baker's sheet.txt"
    path.write_text(SHEET, encoding="utf-8")
    report = import_file(path)
    assert report.bank.id == "my-baker-s-sheet"
    assert import_file(path, bank_id="other", title="Other").bank.title == "Other"


# ---- other shapes of Markdown ------------------------------------------------------------------


def test_a_plain_numbered_list() -> None:
    text = "1. How do you test code?\n2) Tell me about yourself\n10. Why?\n\n(4) Is it so?\n"
    assert prompts(text, "list.txt") == [
        "How do you test code?",
        "Tell me about yourself",
        "Is it so?",
    ]
    assert noted_lines(imported(text, "list.txt")) == [3]


def test_headings_with_bullets() -> None:
    report = imported(
        "# Mine\n\n## Python\n- What is the GIL?\n- Explain closures to me.\n"
        "  - When would you not use one?\n  - a side remark\n\n## Ops\n* Docker\n"
        "+ [STAR] Tell me about an outage.\n"
    )
    assert report.summary == "2 categories, 3 questions, 1 follow-up, 1 STAR"
    assert report.bank.title == "Mine"
    assert report.bank.questions[1].follow_ups[0].prompt == "When would you not use one?"
    assert noted_lines(report) == [7, 10]


def test_bold_questions_with_answers_below() -> None:
    report = imported(
        "**What is a closure?**\n\nA function with its surroundings.\n\n"
        "**2. How do you profile code?**\n\n**Caching:** How would you cache a slow call?\n"
    )
    assert [it.prompt for it in report.bank.questions] == [
        "What is a closure?",
        "How do you profile code?",
        "How would you cache a slow call?",
    ]
    assert report.bank.questions[2].title == "Caching"
    assert noted_lines(report) == [3]


def test_bold_titles_in_list_items() -> None:
    report = imported(
        "- **Closures (STAR):** Tell me when you used one.\n- **Why is that?**\n"
        "- __Typing__\n  How do you use type hints?\n"
    )
    assert [(it.title, it.prompt, it.star) for it in report.bank.questions] == [
        ("Closures", "Tell me when you used one.", True),
        ("", "Why is that?", False),
        ("Typing", "How do you use type hints?", False),
    ]


def test_lines_without_any_markup() -> None:
    text = "How do you test code?\nWhy is that so?\n\nDescribe your last project.\n\nThanks.\n"
    report = imported(text, "lines.txt")
    assert [it.prompt for it in report.bank.questions] == [
        "How do you test code?",
        "Why is that so?",
        "Describe your last project.",
    ]
    assert [it.title for it in report.bank.categories] == ["Questions"]
    assert noted_lines(report) == [6]


def test_a_question_that_is_wrapped_stays_one() -> None:
    assert prompts("How do you test code\nthat calls others?\n") == [
        "How do you test code that calls others?"
    ]


def test_labels_at_the_beginning_of_lines() -> None:
    report = imported("Q1: First one here\nFollow-up: And then?\nQuestion 2 - Second one\n")
    assert [it.prompt for it in report.bank.questions] == ["First one here", "Second one"]
    assert report.bank.questions[0].follow_ups[0].prompt == "And then?"


def test_a_follow_up_without_a_question_is_told() -> None:
    report = imported("Follow-up: And then?\n\n1. What is this about?\n")
    assert report.follow_up_count == 0
    assert "no question before it" in str(report.notes[0])


def test_questions_as_headings() -> None:
    text = "# Talk\n\n### 1. What is Python?\nA language.\n\n### 2. Explain the GIL\nA lock.\n"
    report = imported(text)
    assert [it.prompt for it in report.bank.questions] == ["What is Python?", "Explain the GIL"]
    assert noted_lines(report) == [4, 7]


def test_headings_below_a_category_are_titles_or_categories() -> None:
    report = imported(
        "# Bank\n\n## Python\n\n### Testing\nHow do you test code?\n\n## Ops\n\n"
        "### Cluster\n- What is a pod?\n- What is a node?\n"
    )
    assert [it.title for it in report.bank.categories] == ["Python", "Cluster"]
    assert report.bank.questions[0].title == "Testing"


def test_categories_as_outer_list_items() -> None:
    report = imported(
        "- Python\n  - What is a decorator?\n  - What is the GIL?\n"
        "- Ops\n  1. What is a pod?\n  2. Why use pods?\n"
    )
    assert [it.title for it in report.bank.categories] == ["Python", "Ops"]
    assert report.question_count == 4


def test_a_follow_up_below_an_item_belongs_to_it() -> None:
    report = imported("1. What is a pod?\n2. Three uses of pods\n   - Follow-up: And more?\n")
    assert [len(it.follow_ups) for it in report.bank.questions] == [0, 1]


def test_a_list_item_may_hold_other_things() -> None:
    report = imported("- # Why is this a heading?\n-\n- > What is quoted here?\n")
    assert report.question_count == 2


def test_a_title_with_its_question_below() -> None:
    report = imported(
        "## Ops\n- Clusters\n  - What is a pod?\n  - And what is a node?\n"
        "- Alone\n  - Question: Name three things\n  - some remark\n"
    )
    first, second = report.bank.questions
    assert (first.title, first.prompt) == ("Clusters", "What is a pod?")
    assert [it.prompt for it in first.follow_ups] == ["And what is a node?"]
    assert (second.title, second.prompt) == ("Alone", "Name three things")
    assert noted_lines(report) == [7]


def test_tables_have_a_question_column() -> None:
    report = imported(
        "## Net\n\n| # | Question | Topic | Follow-up |\n|--|--|--|--|\n"
        "| 1 | What is **BGP**? | Routing | Why not OSPF? |\n| 2 | How does `dig` work? | | |\n"
        "| 3 | | DNS | |\n\n| a | b |\n|--|--|\n| x | y |\n"
    )
    assert [(it.category, it.prompt) for it in report.bank.questions] == [
        ("routing", "What is BGP?"),
        ("net", "How does dig work?"),
    ]
    assert report.follow_up_count == 1
    assert noted_lines(report) == [5, 7, 9]


def test_contents_code_and_html_are_told_and_left_out() -> None:
    report = imported(
        "- [Python](#python)\n\n## Python\n\n1. What's new?\n\n   ```\n   x = 1\n   ```\n\n"
        "<div>What is that?</div>\n\n    indented code\n\n> Why is this quoted?\n"
    )
    assert [it.prompt for it in report.bank.questions] == ["What's new?", "Why is this quoted?"]
    assert noted_lines(report) == [1, 7, 11, 13]


def test_no_markup_is_left_in_the_texts() -> None:
    text = (
        "1. How do **you** use `boto3` *here*, [now](http://x.y/z) &amp; ~~then~~ ![there](i.p)?\n"
        "2. What about **this half open thing, and `that?\n"
        "3. <b>Why</b> do<br>we \\*not\\* do it?\n"
        "4. • Is __this one__ still *open?\n"
    )
    assert prompts(text) == [
        "How do you use boto3 here, now & then there?",
        "What about this half open thing, and that?",
        "Why do we not do it?",
        "Is this one still open?",
    ]


def test_code_keeps_what_only_looks_like_markup() -> None:
    assert prompts("1. What does `**options` do with `node_exporter`, and 2 * 3?") == [
        "What does **options do with node_exporter, and 2 * 3?"
    ]


def test_names_of_python_and_of_tags_are_words_of_their_question() -> None:
    text = (
        "1. What does __init__ do, and what `__del__`?\n"
        "2. How do <div> and <span class='x'> differ?\n"
        "3. What is a List<T> <!-- new --> in C#?\n"
    )
    assert prompts(text) == [
        "What does __init__ do, and what __del__?",
        "How do <div> and <span class='x'> differ?",
        "What is a List<T> in C#?",
    ]


def test_the_same_question_twice_is_told() -> None:
    report = imported("1. What is this?\n2. Why is it?\n3. what is THIS?\n")
    assert report.question_count == 2
    assert "line 1" in report.notes[0].sentence


def test_ids_are_free_and_made_of_letters() -> None:
    report = imported("1. Über den Wolken: what is there?\n2. Uber den Wolken what?\n3. 你好 吗?\n")
    ids = [it.id for it in report.bank.questions]
    assert ids == ["uber-den-wolken-what-is-there", "uber-den-wolken-what", "question"]
    assert imported("1. 你好 吗?\n", "問.md").bank.id == "imported"


def test_what_does_not_fit_into_a_bank_is_told() -> None:
    long_text = "word " * 500
    follow_ups = "".join(f"   - Why number {number}?\n" for number in range(25))
    report = imported(
        f"# T\n\n## {long_text}\n1. {long_text}?\n2. What is it?\n{follow_ups}3. **{long_text}:** "
        "What now, please?\n"
    )
    assert noted_lines(report) == [4, 5]
    assert len(report.bank.categories[0].title) == 200
    assert report.follow_up_count == 20
    assert len(report.bank.questions[1].title) == 200


def test_more_questions_than_a_bank_holds_are_told() -> None:
    text = "".join(f"{number}. What is number {number}?\n" for number in range(1, 2003))
    report = imported(text)
    assert report.question_count == 2000
    assert noted_lines(report) == [2001, 2002]


# ---- bytes -------------------------------------------------------------------------------------


def test_windows_1252_is_read_and_told() -> None:
    data = "1. What is this?\r\n2. What\u2019s your café\u2019s “worst” day?\r\n".encode("cp1252")
    report = imported(data, "old.txt")
    assert report.bank.questions[1].prompt == "What\u2019s your café\u2019s “worst” day?"
    assert "Windows-1252" in report.notes[0].sentence
    assert noted_lines(report) == [2]


def test_a_byte_that_is_no_letter_is_told_with_its_line() -> None:
    report = imported(b"1. What is this?\n\n2. How do \x81 you caf\xe9?\n", "old.txt")
    assert "How do \ufffd you café?" in [it.prompt for it in report.bank.questions]
    assert noted_lines(report) == [3, 3]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.png", "not a text file"),
        (b"%PDF-1.7 text", "a.pdf", "not a text file"),
        (b"PK\x03\x04 text", "a.docx", "not a text file"),
        (b"\xff\xfeA", "a.txt", "not a text file"),
        (b"\x01\x02 a", "a.txt", "not a text file"),
        (b"x" * 1_000_001, "a.txt", "larger than 1 MB"),
        (b"", "a.md", "No question was found in a.md"),
        (b"Hello there.\n", "a.md", "line 1: Left out"),
        (b"[]", "a.json", "No question"),
        (b"# none\n", "a.yaml", "No question"),
        (b"", "a.csv", "No question"),
        (b"1. " + b"word " * 500 + b"\n", "a.md", "too long"),
    ],
)
def test_what_can_not_be_imported_is_told_in_one_sentence(
    data: bytes, name: str, says: str
) -> None:
    with pytest.raises(UserError, match=re.escape(says)) as caught:
        import_bank(data, name)
    assert caught.value.kept == "Nothing was changed."
    assert caught.value.fix


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be read"):
        import_file(tmp_path / "none.md")
    with pytest.raises(UserError, match="is not a file"):
        import_file(tmp_path)


# ---- a bank of ours ----------------------------------------------------------------------------


def test_a_bank_of_ours_is_taken_as_it_is() -> None:
    assert imported(SMALL_BANK, "k.yaml").bank == parse_bank(SMALL_BANK)
    without_schema = SMALL_BANK.replace("schema: voice-interview/bank/1\n", "")
    assert imported(without_schema, "k.yml").bank == parse_bank(SMALL_BANK)


def test_mistakes_in_a_bank_of_ours_are_told_with_file_and_line() -> None:
    with pytest.raises(BankError, match=r"k\.yaml has 2 mistakes, the first on line 10") as caught:
        import_bank(SMALL_BANK.replace("title: Stories", "titel: Stories").encode(), "k.yaml")
    assert [it.line for it in caught.value.mistakes] == [10, 11]
