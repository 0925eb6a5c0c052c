"""The table: parsed back, number by number."""

import csv
import io
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.export import samples
from voice_interview.core.cells import no_formula
from voice_interview.core.contents import Contents
from voice_interview.core.model import Answer, SessionRecord
from voice_interview.export import export_files, render, render_transcript

AUDIO = Path("/data/audio")


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(*answers: Answer, contents: Contents | None = None) -> list[dict[str, str]]:
    session = SessionRecord(samples.INFO, answers)
    return rows_of(render(session, "csv", AUDIO, contents or Contents()))


def test_a_row_for_each_answer_with_its_numbers() -> None:
    rows = table(samples.REVIEWED, samples.FOLLOW_UP)
    assert len(rows) == 2
    row = rows[0]
    assert (row["session"], row["bank"], row["mode"]) == ("s1", "Python & DevOps", "relaxed")
    assert (row["question"], row["take"], row["favorite"]) == ("Security gate", "1", "yes")
    assert (row["duration_s"], row["limit_s"], row["word_count"]) == ("11.7", "120", "13")
    assert (row["situation_s"], row["task_s"], row["result_s"]) == ("4", "0", "8")
    assert (row["i_words"], row["we_words"]) == ("2", "0")
    assert (row["key_points_covered"], row["key_points"]) == ("1", "2")
    assert row["notes"] == "0:05 Say *why* first."
    assert row["text"].startswith("I added a Snyk gate.")
    assert rows[1]["asked"] == "What would you do differently?"
    assert rows[1]["key_points"] == ""  # a follow-up asks about one thing


def test_what_is_not_known_is_left_empty_and_no_zero() -> None:
    (row,) = table(samples.BROKEN_OFF)
    assert row["problem"] == "microphone_lost"
    empty = ("word_count", "pace_speaking_wpm", "pause_count", "i_words", "key_points", "text")
    assert [row[name] for name in empty] == [""] * len(empty)


def test_without_numbers_and_of_one_answer() -> None:
    (row,) = table(samples.EDITED, contents=Contents(numbers=False))
    assert "duration_s" not in row
    assert row["text"] == "We checked it off. Then Checkov ran."
    (single,) = rows_of(render_transcript(samples.STAR, "csv"))
    assert "session" not in single
    assert single["duration_s"] == "11.7"
    assert table() == []
    (file,) = export_files(SessionRecord(samples.INFO, (samples.STAR,)), "csv", AUDIO)
    assert file.name.endswith(".csv")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert no_formula(text) == "'" + text
    (row,) = table(replace(samples.EDITED, edited_text=f"{text} said"))
    assert row["text"].startswith("'")


def test_what_is_no_formula_stays_as_it_is() -> None:
    assert no_formula("I = me") == "I = me"
    assert no_formula("") == ""
